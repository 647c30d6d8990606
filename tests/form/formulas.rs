//! Every formula of a form against LibreOffice's arithmetic, on blank, half-filled, wrong and complete forms.
//!
//! Without LibreOffice the test passes and says so; with `CCHC_REQUIRE_OFFICE=1` it then fails.

use super::{engine, office};
use calamine::{Data, Reader, Xlsx};
use cchc::form::layout::{BAND_ROW, Column, Layout, SHEET};
use cchc::form::{Filling, Form, Identity, Past, compose};
use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::sheet::{Content, Sheet, Style, Value, Workbook, to_bytes};
use std::io::Cursor;
use std::path::Path;

const AGENCIES: [&str; 7] = ["PNV", "VP", "PGDDT", "BPMC", "CAH", "TTVH", "HAIBA"];

fn workbook(form: &Form<'_>, filling: &Filling) -> Workbook {
    let identity = Identity::of(form, "0");
    compose(form, &Layout::of(form), filling, &identity, &[]).unwrap()
}

fn agrees(ours: &Value, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Value::Number(a), Data::Float(b)) => (a - b).abs() <= 1e-12 * a.abs().max(1.0),
        (Value::Number(a), Data::DateTime(b)) => (a - b.as_f64()).abs() <= 1e-12 * a.abs().max(1.0),
        (Value::Text(a), Data::Empty) => a.is_empty(),
        (Value::Text(a), Data::String(b)) => a == b,
        _ => false,
    }
}

/// Formula cells in which the other program comes to something else.
fn differences(name: &str, ours: &Sheet, bytes: Vec<u8>) -> Vec<String> {
    let mut theirs: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let theirs = theirs.worksheet_range(SHEET).unwrap();
    let formulas = ours
        .cells()
        .filter(|(.., cell)| matches!(cell.content, Content::Computed { .. } | Content::Formula { .. }));
    let mut different = Vec::new();
    for (row, col, cell) in formulas {
        let other = theirs.get_value((row, col.into())).cloned().unwrap_or_default();
        if !agrees(&cell.content.value(), &other) {
            different.push(format!("{name} {row}:{col} {:?}, not {other:?}", cell.content.value()));
        }
    }
    different
}

#[test]
fn another_program_judges_every_form_alike() {
    let Some(program) = engine::office() else { return };
    let plan = built_in().unwrap();
    let mut books = Vec::new();
    for month in ["2024-09", "2025-01"] {
        let period = Month::read(month).unwrap();
        for code in AGENCIES {
            let Some(agency) = plan.roster(period).into_iter().find(|a| a.code == code) else {
                continue;
            };
            let (form, complete) = office::answered(&plan, code, period, 3);
            let fresh = Form::ask(&plan, agency, period, &Past::default());
            books.push((format!("{month}-{code}-blank.xlsx"), workbook(&fresh, &Filling::default())));
            for (name, filling) in [
                ("half", office::half(&complete)),
                ("wrong", office::wrong(&form, &complete)),
                ("complete", complete),
            ] {
                books.push((format!("{month}-{code}-{name}.xlsx"), workbook(&form, &filling)));
            }
        }
    }
    // A planted result proves that the other program does recalculate and that a difference is seen.
    let (name, mut planted) = books[0].clone();
    planted.sheets[0].put(BAND_ROW, Column::Missing.index(), Content::formula("1+1", 3.0), Style::plain());
    books.push((format!("planted-{name}"), planted));

    let files: Vec<(String, Vec<u8>)> =
        books.iter().map(|(name, book)| (name.clone(), to_bytes(book).unwrap())).collect();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("form_engine");
    let theirs = engine::recalculated(program, &folder, &files);
    let mut different = Vec::new();
    let mut planted = Vec::new();
    for ((name, book), bytes) in books.iter().zip(theirs) {
        let found = differences(name, &book.sheets[0], bytes);
        if name.starts_with("planted") {
            planted = found;
        } else {
            different.extend(found);
        }
    }
    assert!(different.is_empty(), "{different:#?}");
    assert!(planted.iter().any(|d| d.contains("Number(3.0), not Float(2.0)")), "{planted:#?}");
}
