//! What happens to sheets: rows, columns, merges, formulas, names.

use super::At;
use crate::hostile_inbox::inbox::{Letter, Sent};
use crate::returns::paper::{Cells, Paper, Put};
use cchc::answer::Field;
use cchc::form::layout::Column;

pub fn merged(mut at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let row = paper.row("43.1@2024") + 1;
    paper.merges.push(format!("F{row}:G{row}"));
    at.spoils("43.1@2024");
    at.counts("with_errors", vec![Sent::used(&at.name(), &["C15"], paper.bytes())])
}

/// Target, label, unit and task text changed, formulas typed over, protection off.
pub fn edited(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let content = |paper: &Paper, key: &str| match &paper.cells[&(paper.row(key), 2)] {
        Put::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    let target = (paper.row("20.1@2024"), Column::Target.index().into());
    let label = (paper.row("43.1@2024"), 2);
    let unit = (paper.row("41.1@2024"), 2);
    let task = (paper.row("T01@2024"), 2);
    let ratio = (paper.row("43.2@2024"), Column::Ratio.index().into());
    let (words, unit_words) = (content(&paper, "T01@2024"), content(&paper, "41.1@2024"));
    paper
        .set(target, "≥ 90 %")
        .set(label, "a. Số văn bản giấy\nb. Tổng số văn bản")
        .set(unit, unit_words.replace("triệu", "nghìn").as_str())
        .set(task, words.replace("100%", "50%").replace("bảo đảm", "xem xét").as_str())
        .set(ratio, 0.5);
    paper.protected = false;
    let codes = ["K01", "K02", "K03", "K04", "C22", "C19"];
    at.counts("valid", vec![Sent::used(&at.name(), &codes, paper.bytes())])
}

pub fn inserted_and_deleted(mut at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let row = paper.row("43.2@2024");
    paper.insert_row(row).set((row, 2), "Trong đó: qua mạng").set((row, 5), 7.0);
    let gone = paper.row("43.1@2024");
    paper.delete_row(gone);
    at.spoils("43.1@2024");
    at.counts("with_errors", vec![Sent::used(&at.name(), &["C08", "C09"], paper.bytes())])
}

pub fn lost_column(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let gone = paper.col(Field::Difficulty);
    paper.delete_column(gone);
    let hidden = paper.col(Field::Den);
    paper.hidden_columns = vec![0, hidden];
    at.counts("with_errors", vec![Sent::used(&at.name(), &["C12", "C14"], paper.bytes())])
}

/// Dates count from 1904; other sheets and other books besides.
pub fn own_calendar(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    paper.date1904 = true;
    paper.external = true;
    for put in paper.cells.values_mut() {
        if let Put::Date(day) = put {
            *day -= 1462.0;
        }
    }
    paper.more.push(("Nháp\u{202E}&#10;2".into(), Cells::from([((3, 3), Put::from("nháp"))])));
    at.counts("valid", vec![Sent::used(&at.name(), &["C17", "C18"], paper.bytes())])
}

pub fn odd_sheet_name(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    paper.name = "Báo\u{202E}cáo&#10;tháng 9".into();
    paper.type_in("43.1@2024", Field::Status, "đang làm");
    let codes = ["C02", "G23"];
    at.counts("valid", vec![Sent::used(&at.name(), &codes, paper.bytes())])
}

pub fn keys_deleted(at: At<'_>) -> Letter {
    let mut paper = at.paper();
    paper.rearrange(|(row, col)| (col != 0).then_some((row, col)));
    at.counts("valid", vec![Sent::used(&at.name(), &["C05"], paper.bytes())])
}

/// One row copied below itself, with another figure.
pub fn row_twice(mut at: At<'_>) -> Letter {
    let mut paper = at.paper();
    let row = paper.row("19.1@2024");
    paper.insert_row(row + 1);
    for col in 0..20 {
        if let Some(put) = paper.cells.get(&(row, col)).cloned() {
            paper.set((row + 1, col), put);
        }
    }
    paper.set((row + 1, 5), 1.0);
    at.spoils("19.1@2024");
    at.counts("with_errors", vec![Sent::used(&at.name(), &["C11"], paper.bytes())])
}
