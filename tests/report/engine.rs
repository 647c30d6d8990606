//! The report's formulas against LibreOffice's arithmetic: a year's workbook is recalculated from scratch
//! by the other program, and every stored result must be the same, to the last digit shown.

use crate::libreoffice::{Recalculated, differences, recalculated};
use calamine::{Data, Reader};
use cchc::assess::Verdict;
use cchc::plan::Kind;
use cchc::report::workbook;
use cchc::sheet::{Content, Sheet, Value, Workbook, to_bytes};

const DETAILS: &str = "Chi tiết";
const OVERVIEW: &str = "Tổng quan";

fn recalculated_report(test: &str, book: &Workbook) -> Option<Recalculated> {
    recalculated(test, &[("report.xlsx".to_string(), to_bytes(book).unwrap())])?.pop()
}

fn sheet<'b>(book: &'b mut Workbook, name: &str) -> &'b mut Sheet {
    book.sheets.iter_mut().find(|s| s.name == name).expect(name)
}

#[test]
fn another_program_computes_the_same_report() {
    for (name, desk) in [
        ("report_september", super::desk::september()),
        ("report_bad", super::desk::bad()),
        ("report_december", super::desk::december()),
        ("report_january", super::desk::january()),
        ("report_first", super::desk::first()),
    ] {
        let mut book = workbook(&desk.material()).0;
        // A wrong result proves that the other program did recalculate and that a difference is seen.
        let tile = sheet(&mut book, OVERVIEW);
        let (row, col, style) = planted_place(tile);
        let text = match tile.content(row, col) {
            Some(Content::Formula { text, .. }) => text.clone(),
            other => panic!("{other:?}"),
        };
        tile.put(row, col, Content::formula(text, 12345.0), style);
        let Some(mut theirs) = recalculated_report(name, &book) else { return };
        let found = book.sheets.iter().map(|sheet| differences(sheet, &mut theirs, 1e-9));
        let (wrong, all): (Vec<_>, Vec<_>) = found.unzip();
        let (wrong, all) = (wrong.concat(), all.iter().sum::<usize>());
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
    let desk = super::desk::september();
    let mut book = workbook(&desk.material()).0;
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
    let Some(mut theirs) = recalculated_report("report_changed", &book) else { return };
    let (row, col, _) = planted_place(sheet(&mut book, OVERVIEW));
    let before = sheet(&mut book, OVERVIEW).value(row, col);
    let theirs = theirs.worksheet_range(OVERVIEW).unwrap();
    let after = theirs.get_value((row, u32::from(col))).cloned().unwrap_or_default();
    let (Value::Number(before), Data::Float(after)) = (before, after) else { panic!("numbers") };
    assert!((before - after - 1.0).abs() < 1e-9, "{key}: {before} met, then {after}");
}
