//! The report's tables and data files: sums add up, shapes are the documented ones, same bytes every time.

use super::desk::{Desk, Trouble, month, plan, wide_plan};
use cchc::report::{self, files, workbook};
use cchc::sheet::{Content, Sheet, Target, Value, Workbook};
use serde_json::Value as Json;
use std::collections::BTreeMap;

const NAMES: [&str; 12] = [
    "Tổng quan",
    "Theo nhiệm vụ",
    "Theo cơ quan",
    "Dưới mức",
    "Ma trận",
    "Cần chú ý",
    "Khó khăn, kiến nghị",
    "Nộp báo cáo",
    "Lỗi số liệu",
    "Chi tiết",
    "Phương pháp",
    "Số liệu biểu đồ",
];

fn sheet<'b>(book: &'b Workbook, name: &str) -> &'b Sheet {
    book.sheets.iter().find(|s| s.name == name).expect(name)
}

fn text(value: Value) -> String {
    match value {
        Value::Text(text) => text,
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The rows of a table below its head, as texts.
fn table(sheet: &Sheet, first: u32, columns: u16) -> Vec<Vec<String>> {
    let rows = first..sheet.next_row();
    rows.map(|row| (0..columns).map(|col| text(sheet.value(row, col))).collect()).collect()
}

#[test]
fn every_sheet_is_there_and_set_up_for_screen_and_paper() {
    let desk = super::desk::september();
    let book = workbook(&desk.material()).0;
    let names: Vec<&str> = book.sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, NAMES);
    for sheet in &book.sheets[1..] {
        let name = &sheet.name;
        assert!(sheet.view.freeze.is_some(), "{name}");
        assert!(sheet.print.repeat_rows.is_some() && sheet.print.area.is_some(), "{name}");
        let pages = if name == "Theo cơ quan" { 1 } else { 0 };
        assert_eq!(sheet.print.fit, Some((1, pages)), "{name}");
        assert!(sheet.print.header.contains("&C") && sheet.print.header.contains("&P"), "{name}");
        assert_eq!(sheet.filter.is_some(), name != "Ma trận", "{name}");
        let back = sheet.cells().find_map(|(_, _, c)| match &c.content {
            Content::Link { target: Target::Cell { sheet, .. }, .. } => Some(sheet.as_str()),
            _ => None,
        });
        assert_eq!(back, Some("Tổng quan"), "{name}");
    }
    let first = sheet(&book, "Tổng quan");
    assert_eq!((first.print.fit, first.charts.len()), (Some((1, 1)), 2));
}

/// Every link inside leads to a cell that is there; links to returns start at the outbox.
#[test]
fn links_lead_somewhere() {
    let desk = super::desk::bad();
    let book = workbook(&desk.material()).0;
    let mut outside = 0;
    for from in &book.sheets {
        for (_, _, cell) in from.cells() {
            match &cell.content {
                Content::Link { target: Target::Cell { sheet: to, row, col }, .. } => {
                    let to = sheet(&book, to);
                    assert!(to.content(*row, *col).is_some(), "{} → {}", from.name, to.name);
                }
                Content::Link { target: Target::File { path, .. }, .. } => {
                    outside += 1;
                    assert!(
                        path.starts_with("../../inbox/2024-0"),
                        "{path}: this month's, or a remembered one"
                    );
                }
                _ => {}
            }
        }
    }
    assert!(outside > 500);
}

#[test]
fn the_register_adds_up_in_every_situation() {
    for desk in [
        super::desk::september(),
        super::desk::first(),
        super::desk::bad(),
        super::desk::december(),
        Desk::months(plan(), month(9), month(9), Trouble { missing: 34, ..Trouble::default() }),
    ] {
        let json: Json = serde_json::from_str(&report::text(&desk.material(), "ket-qua.json")).unwrap();
        let counts = &json["counts"];
        let sum =
            |part: &str| -> u64 { counts[part].as_object().unwrap().values().filter_map(Json::as_u64).sum() };
        let roster = desk.plan.roster(desk.period).len() as u64;
        assert_eq!((counts["agencies"].as_u64(), sum("submissions")), (Some(roster), roster));
        assert_eq!(sum("files"), json["files"].as_array().unwrap().len() as u64);
        assert_eq!(sum("findings"), json["findings"].as_array().unwrap().len() as u64);
        assert_eq!(sum("indicators"), sum("verdicts"));
        let book = workbook(&desk.material()).0;
        let register = sheet(&book, "Nộp báo cáo");
        let rows = table(register, 3, 3);
        let listed = rows.iter().take_while(|r| !r[0].is_empty()).count() as u64;
        assert_eq!(listed, roster);
        let said = text(register.value(1, 0));
        let (_, after) = said.split_once(". ").unwrap();
        let (agencies, parts) = after.split_once(" cơ quan, đơn vị = ").unwrap();
        let parts = parts.split(';').next().unwrap();
        let numbers = parts.split(" + ").filter_map(|p| p.split(' ').next()?.parse::<u64>().ok());
        assert_eq!(numbers.sum::<u64>(), agencies.parse::<u64>().unwrap(), "{said}");
    }
}

#[test]
fn figures_are_formulas_over_the_details_up_to_a_limit() {
    let desk = super::desk::september();
    let book = workbook(&desk.material()).0;
    let tasks = sheet(&book, "Theo nhiệm vụ");
    let key = tasks.cells().find(|(_, _, c)| c.content == Content::Text("20.1@2024".into()));
    let (row, ..) = key.expect("20.1@2024");
    let Some(Content::Formula { text, result }) = tasks.content(row, 2) else {
        panic!("a formula");
    };
    assert!(text.starts_with("SUMIFS('Chi tiết'!$D$4:$D$"), "{text}");
    assert!(text.ends_with(",\"Cộng\")"), "{text}");
    let stored = desk.assessment.of_indicator("20.1").next().unwrap().num.unwrap();
    assert_eq!(*result, Value::Number(stored.to_string().parse().unwrap()));
    let wide = Desk::months(wide_plan(151), month(9), month(9), Trouble::default());
    let book = workbook(&wide.material()).0;
    let formulas = book.sheets.iter().flat_map(Sheet::cells);
    let formulas = formulas.filter(|(_, _, c)| matches!(c.content, Content::Formula { .. })).count();
    assert_eq!(formulas, 0, "above the limit values are stored");
    let note = text_of(sheet(&book, "Theo nhiệm vụ"));
    assert!(note.contains("lưu giá trị"), "{note}");
}

/// A result whose formula would not give ours is stored as a value: a cell that is edited is not followed
/// there. Only the register's counts of answers are; it has no rows in *Chi tiết*.
#[test]
fn few_results_are_stored_as_values() {
    const KEY: u16 = 14;
    const FORMULAS: [u16; 11] = [2, 3, 4, 12, 15, 16, 17, 18, 19, 21, 22];
    for (name, desk, expected) in [
        ("september", super::desk::september(), vec![("01.3@2024", 6)]),
        ("bad", super::desk::bad(), vec![("01.3@2024", 6)]),
        ("december", super::desk::december(), vec![("01.3@2024", 6)]),
        // The sums over last year's register as well: its months have no columns in this year's sheet.
        ("january", super::desk::january(), vec![("01.3@2024", 8), ("01.3@2025", 6)]),
    ] {
        let book = workbook(&desk.material()).0;
        let tasks = sheet(&book, "Theo nhiệm vụ");
        let mut live = 0;
        let mut stored = BTreeMap::new();
        for row in 4..tasks.next_row() {
            let key = text(tasks.value(row, KEY));
            for content in FORMULAS.iter().filter_map(|col| tasks.content(row, *col)) {
                match content {
                    Content::Formula { .. } => live += 1,
                    Content::Number(_) if key.contains('@') => *stored.entry(key.clone()).or_insert(0) += 1,
                    _ => {}
                }
            }
        }
        let expected = expected.into_iter().map(|(key, n)| (key.to_string(), n)).collect();
        assert_eq!(stored, expected, "{name}");
        assert!(live > 9 * desk.assessment.results.len(), "{name}: {live}");
    }
}

fn text_of(sheet: &Sheet) -> String {
    text(sheet.value(1, 0))
}

/// Only functions that every spreadsheet program has.
#[test]
fn formulas_use_the_agreed_functions_only() {
    let allowed =
        ["IF", "AND", "OR", "NOT", "COUNT", "COUNTA", "SUM", "ROUND", "SUMIFS", "COUNTIFS", "IFERROR"];
    let book = workbook(&super::desk::september().material()).0;
    for (_, _, cell) in book.sheets.iter().flat_map(Sheet::cells) {
        let Content::Formula { text, .. } = &cell.content else {
            continue;
        };
        let outside: String = text.split('"').step_by(2).collect();
        let outside: String = outside.split('\'').step_by(2).collect();
        for name in outside.split('(').rev().skip(1) {
            let name: String = name.chars().rev().take_while(char::is_ascii_alphabetic).collect();
            let name: String = name.chars().rev().collect();
            assert!(name.is_empty() || allowed.contains(&name.as_str()), "{name} in {text}");
        }
    }
}

#[test]
fn what_is_left_out_is_said_beside_the_total() {
    let desk = super::desk::bad();
    let book = workbook(&desk.material()).0;
    let details = table(sheet(&book, "Chi tiết"), 3, 10);
    let left_out: Vec<_> = details.iter().filter(|r| r[8] == "Không cộng").collect();
    assert!(left_out.len() > 20, "{}", left_out.len());
    assert!(left_out.iter().all(|r| !r[9].is_empty()), "each with its reason");
    assert!(left_out.iter().any(|r| r[9] == "Tử số lớn hơn mẫu số"));
    assert!(left_out.iter().any(|r| r[9] == "Ô không đọc được thành số"));
    let counted = details.iter().filter(|r| r[8] == "Cộng");
    assert!(counted.clone().count() > 300 && counted.clone().all(|r| r[9].is_empty()));
}

/// A report without any return, and one whose month was never read, are still whole reports.
#[test]
fn nothing_is_still_a_report() {
    let desk = Desk::of(plan(), cchc::ledger::Ledger::default(), month(9), Vec::new());
    assert_eq!(workbook(&desk.material()).0.sheets.len(), NAMES.len());
    assert!(files(&desk.material()).faults.is_empty());
    let json: Json = serde_json::from_str(&report::text(&desk.material(), "ket-qua.json")).unwrap();
    assert_eq!(json["counts"]["submissions"]["missing"].as_u64(), Some(34));
}
