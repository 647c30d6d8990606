//! The report's formulas against LibreOffice's arithmetic: a year's workbook is recalculated from scratch
//! by the other program, and every stored result must be the same, to the last digit shown.
//!
//! Without LibreOffice the tests pass and say so; with `CCHC_REQUIRE_OFFICE=1` they then fail.

use calamine::{Data, Range, Reader, Xlsx};
use cchc::assess::Verdict;
use cchc::plan::Kind;
use cchc::report::workbook;
use cchc::sheet::address::a1;
use cchc::sheet::{Content, Sheet, Value, Workbook, to_bytes};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

const RECALCULATE_ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;

const DETAILS: &str = "Chi tiết";
const OVERVIEW: &str = "Tổng quan";

/// The program, or a word on why there is no test.
fn office() -> Option<&'static str> {
    let found = |name: &&str| {
        let run = Command::new(name).arg("--version").output();
        run.is_ok_and(|out| out.status.success())
    };
    let program = ["soffice", "libreoffice"].into_iter().find(found);
    if program.is_none() {
        assert!(std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(), "LibreOffice is wanted and not installed");
        eprintln!("skipped: LibreOffice is not installed");
    }
    program
}

/// What the other program makes of a workbook when it recalculates everything.
fn recalculated(program: &str, book: &Workbook, name: &str) -> BTreeMap<String, Range<Data>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    let profile = folder.join("profile");
    std::fs::create_dir_all(profile.join("user")).unwrap();
    std::fs::create_dir_all(folder.join("out")).unwrap();
    std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE_ALWAYS).unwrap();
    std::fs::write(folder.join("report.xlsx"), to_bytes(book).unwrap()).unwrap();
    let run = Command::new(program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir", "out", "report.xlsx"])
        .current_dir(&folder)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    let bytes = std::fs::read(folder.join("out/report.xlsx")).unwrap();
    let mut theirs: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheets.iter().map(|s| s.name.clone());
    sheets.map(|name| (name.clone(), theirs.worksheet_range(&name).unwrap())).collect()
}

fn is_formula(content: &Content) -> bool {
    matches!(content, Content::Formula { .. } | Content::Computed { .. })
}

fn agrees(ours: &Value, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Value::Number(a), Data::Float(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (Value::Text(a), Data::Empty) => a.is_empty(),
        (Value::Text(a), Data::String(b)) => a == b,
        _ => false,
    }
}

/// Every formula whose stored result the other program does not reproduce, and how many there are.
fn differences(book: &Workbook, theirs: &BTreeMap<String, Range<Data>>) -> (Vec<String>, usize) {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for sheet in &book.sheets {
        for (row, col, cell) in sheet.cells().filter(|(_, _, c)| is_formula(&c.content)) {
            all += 1;
            let other = theirs[&sheet.name].get_value((row, u32::from(col))).cloned().unwrap_or_default();
            let ours = cell.content.value();
            if !agrees(&ours, &other) {
                wrong.push(format!("{}!{}: {ours:?}, not {other:?}", sheet.name, a1(row, col)));
            }
        }
    }
    (wrong, all)
}

fn sheet<'b>(book: &'b mut Workbook, name: &str) -> &'b mut Sheet {
    book.sheets.iter_mut().find(|s| s.name == name).expect(name)
}

#[test]
fn another_program_computes_the_same_report() {
    let Some(program) = office() else { return };
    for (name, desk) in [
        ("report_september", super::desk::september()),
        ("report_bad", super::desk::bad()),
        ("report_december", super::desk::december()),
        ("report_january", super::desk::january()),
        ("report_first", super::desk::first()),
    ] {
        let mut book = workbook(&desk.material()).unwrap();
        // A wrong result proves that the other program did recalculate and that a difference is seen.
        let tile = sheet(&mut book, OVERVIEW);
        let (row, col, style) = planted_place(tile);
        let text = match tile.content(row, col) {
            Some(Content::Formula { text, .. }) => text.clone(),
            other => panic!("{other:?}"),
        };
        tile.put(row, col, Content::formula(text, 12345.0), style);
        let (wrong, all) = differences(&book, &recalculated(program, &book, name));
        assert!(all > 700, "{name}: only {all} formulas");
        assert_eq!(wrong.len(), 1, "{name}: {wrong:#?}");
        assert!(wrong[0].starts_with(OVERVIEW) && wrong[0].contains("12345"), "{wrong:?}");
    }
}

/// The tile that counts what is met: the first formula of the page with a number.
fn planted_place(sheet: &Sheet) -> (u32, u16, cchc::sheet::Style) {
    let (row, col, _) = sheet
        .cells()
        .find(|(_, _, c)| matches!(&c.content, Content::Formula { result: Value::Number(_), .. }))
        .expect("a tile");
    (row, col, sheet.style(row, col))
}

#[test]
fn changing_a_detail_changes_the_page_a_leader_reads() {
    let Some(program) = office() else { return };
    let desk = super::desk::september();
    let mut book = workbook(&desk.material()).unwrap();
    // Something one agency alone reports, that is met and would not be with 0.
    let met = desk.assessment.results.iter().find(|r| {
        let indicator = desk.plan.indicator(&r.key.item).map(|(_, i)| i.kind);
        r.verdict == Verdict::Met && indicator == Some(Kind::Ratio) && r.members.len() == 1 && r.due.is_none()
    });
    let key = met.expect("something met").key.to_string();
    let details = sheet(&mut book, DETAILS);
    let row = details.cells().find(|(_, col, c)| *col == 0 && c.content == Content::Text(key.clone()));
    let row = row.expect("its detail").0;
    let style = details.style(row, 3);
    details.put(row, 3, 0, style);
    let theirs = recalculated(program, &book, "report_changed");
    let (row, col, _) = planted_place(sheet(&mut book, OVERVIEW));
    let before = sheet(&mut book, OVERVIEW).value(row, col);
    let after = theirs[OVERVIEW].get_value((row, u32::from(col))).cloned().unwrap_or_default();
    let (Value::Number(before), Data::Float(after)) = (before, after) else { panic!("numbers") };
    assert!((before - after - 1.0).abs() < 1e-9, "{key}: {before} met, then {after}");
}
