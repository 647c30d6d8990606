//! What each program loses of our form when it saves it, and that the reader needs none of it.

use crate::returned_files::answers::FILES;
use crate::returned_files::desk::{book, period, plan, saved};
use crate::returned_files::parts::{Parts, ods_lacks, xlsx_lacks};
use cchc::form::layout::{FIELD_ROW, SHEET};
use cchc::form::{Filling, Form, Identity, Past, find_code, render};
use cchc::package::{Book, Kind, Sheet, Value, Visibility, sniff};

/// What is lost, by program and format. Everything not named is there: the table compares both ways.
const LOST: &[(&str, &[&str])] = &[
    // LibreOffice freezes panes in a window only, and these were saved without one.
    ("libreoffice-HAIBA.xlsx", &["very hidden _meta", "freeze"]),
    ("libreoffice-PNV.xlsx", &["very hidden _meta", "freeze"]),
    ("libreoffice-BPMC.ods", &["very hidden _meta", "page header", "freeze"]),
    ("libreoffice-BPMC.xls", &["very hidden _meta"]),
    ("gnumeric-HAIBA.xlsx", GNUMERIC),
    ("gnumeric-BPMC.xlsx", GNUMERIC),
    ("openpyxl-HAIBA.xlsx", &["results"]),
    ("openpyxl-PNV.xlsx", &["results"]),
    ("exceljs-HAIBA.xlsx", &[]),
    ("exceljs-PNV.xlsx", &[]),
    ("sheetjs-HAIBA.xlsx", SHEETJS),
    ("sheetjs-BPMC.xlsx", SHEETJS),
];

const GNUMERIC: &[&str] = &["hidden _meta", "very hidden _meta", "print titles"];

const SHEETJS: &[&str] = &[
    "protection",
    "page header",
    "input cells",
    "validations",
    "freeze",
    "conditional formats",
    "landscape",
    "one page wide",
];

/// What the reader leans on: whose form it is, which row and column a cell belongs to. Whatever a program
/// loses, one of each kind must be left.
const NEEDED: [&str; 4] = ["visible code", "row keys", "field keys", "labels"];

/// What is missing in a workbook of everything that our form has.
fn lost(bytes: &[u8]) -> Vec<&'static str> {
    let book = book(bytes);
    let sheet = main_sheet(&book);
    let mut lost = told_by_reader(&book, sheet);
    lost.extend(match sniff(bytes) {
        Kind::Ods => ods_lacks(&Parts::of(bytes)),
        Kind::Xls => Vec::new(), // its records are nothing to search for words
        _ => xlsx_lacks(&Parts::of(bytes)),
    });
    lost
}

fn main_sheet(book: &Book) -> &Sheet {
    book.sheets.iter().find(|sheet| sheet.name == SHEET).unwrap()
}

/// As far as the reader itself sees it.
fn told_by_reader(book: &Book, sheet: &Sheet) -> Vec<&'static str> {
    let text = |row: u32, col: u32| match sheet.at(row, col).map(|cell| &cell.value) {
        Some(Value::Text(text)) => text.to_string(),
        _ => String::new(),
    };
    let top = sheet.cells.iter().filter(|cell| cell.row < 12);
    let mut texts = top.map(|cell| text(cell.row, cell.col));
    let formulas: Vec<_> = sheet.cells.iter().filter(|cell| cell.formula).collect();
    let meta = book.sheets.iter().find(|sheet| sheet.name == Identity::META_SHEET);
    let subject = book.subject.as_deref().and_then(Identity::from_subject);
    let is_hidden = |col: u32| sheet.hidden_columns.iter().any(|(from, to)| (*from..=*to).contains(&col));
    let there = [
        ("visible code", texts.any(|text| matches!(find_code(&text), Some(Ok(_))))),
        ("row keys", sheet.cells.iter().any(|c| c.col == 0 && text(c.row, 0).ends_with("@2024"))),
        ("field keys", (0..20).any(|col| text(FIELD_ROW, col) == "num")),
        ("labels", (0..20).any(|col| text(FIELD_ROW + 1, col) == "Tình trạng")),
        ("_meta", meta.is_some_and(|sheet| sheet.cells.len() == 12)),
        ("hidden _meta", meta.is_some_and(|sheet| sheet.visibility != Visibility::Visible)),
        ("very hidden _meta", meta.is_some_and(|sheet| sheet.visibility == Visibility::VeryHidden)),
        ("subject", subject.is_some()),
        ("formulas", !formulas.is_empty()),
        ("results", formulas.iter().any(|cell| cell.value != Value::Uncalculated)),
        ("protection", sheet.protected),
        ("hidden columns", is_hidden(0)),
        ("hidden rows", sheet.hidden_rows.contains(&FIELD_ROW)),
        ("page header", sheet.header_text.as_deref().and_then(find_code).is_some()),
        ("merges", !sheet.merges.is_empty()),
    ];
    there.iter().filter(|(_, is)| !is).map(|(name, _)| *name).collect()
}

#[test]
fn our_own_form_lacks_nothing() {
    let plan = plan();
    let form = Form::ask(&plan, plan.agency("HAIBA").unwrap(), period(), &Past::default());
    let bytes = render(&form, &Filling::carried(&form), "x").unwrap();
    assert_eq!(lost(&bytes), Vec::<&str>::new());
}

#[test]
fn each_program_loses_what_the_table_says() {
    let found: Vec<(&str, Vec<&str>)> = LOST.iter().map(|(name, _)| (*name, lost(&saved(name)))).collect();
    let expected: Vec<(&str, Vec<&str>)> = LOST.iter().map(|(name, lost)| (*name, lost.to_vec())).collect();
    assert_eq!(found, expected, "{found:#?}");
}

#[test]
fn nothing_that_the_reader_needs_is_lost() {
    for (name, lost) in LOST {
        assert!(!lost.iter().any(|what| NEEDED.contains(what)), "{name}: {lost:?}");
        let marks = ["visible code", "_meta", "subject"];
        assert!(!marks.iter().all(|mark| lost.contains(mark)), "{name}");
    }
    for (name, agency, _) in FILES {
        let book = book(&saved(name));
        let told = told_by_reader(&book, &book.sheets[0]);
        assert!(!told.iter().any(|what| NEEDED.contains(what)), "{name} of {agency}: {told:?}");
    }
}
