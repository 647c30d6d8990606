//! *Khó khăn, kiến nghị*: what agencies wrote, by task.

use super::facts::Facts;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, names, show};
use crate::answer::{Field, RowAnswer};
use crate::ledger::Received;
use crate::plan::{RowKey, Task};
use crate::sheet::{Content, Sheet, Style};

fn columns() -> Vec<Col> {
    vec![
        Col::center("Nhiệm vụ", 8.0),
        Col::text("Cơ quan, đơn vị", 20.0),
        Col::center("Chỉ tiêu", 8.5),
        Col::text("Khó khăn, kiến nghị", 62.0),
        Col::text("Kết quả đơn vị nêu", 42.0),
        Col::text("Nguồn (bấm để mở)", 16.0),
    ]
}

/// The sheet.
pub fn sheet(facts: &Facts<'_>) -> Sheet {
    let cols = columns();
    let period = facts.material.period;
    let title = format!(
        "KHÓ KHĂN, KIẾN NGHỊ CỦA CÁC CƠ QUAN, ĐƠN VỊ, {}",
        period.long_vi().to_uppercase()
    );
    let (rows, said) = rows(facts, &cols);
    let note = match said {
        0 => "Kỳ này không có cơ quan, đơn vị nào nêu khó khăn, kiến nghị.".to_string(),
        n => format!(
            "{} ý kiến, xếp theo nhiệm vụ, nguyên văn như đơn vị ghi.",
            show::count(n)
        ),
    };
    let mut sheet = frame::open(names::DIFFICULTIES, &title, &note, &cols);
    let placed = lay(&mut sheet, frame::HEAD, &cols, &rows);
    frame::close(&mut sheet, facts, &cols, placed, 1);
    sheet
}

fn rows(facts: &Facts<'_>, cols: &[Col]) -> (Vec<Row>, usize) {
    let mut rows = Vec::new();
    let mut said = 0;
    for task in &facts.material.plan.tasks {
        let mine = of_task(facts, task);
        if !mine.is_empty() {
            rows.push(frame::band(cols, &format!("{}. {}", task.id, task.short)));
        }
        said += mine.len();
        rows.extend(mine.into_iter().map(Row::Cells));
    }
    (rows, said)
}

/// Every text on a task: agencies in form order, their rows in the plan's.
fn of_task(facts: &Facts<'_>, task: &Task) -> Vec<Vec<Cell>> {
    let mut found = Vec::new();
    for (agency, _) in &facts.roster {
        let Some(received) = facts.book.and_then(|b| b.received.get(&agency.code)) else {
            continue;
        };
        for (key, row) in &received.answers.rows {
            if !belongs(task, key) {
                continue;
            }
            if let Some(text) = row.text(Field::Difficulty).filter(|t| !t.trim().is_empty()) {
                found.push(cells(facts, task, received, key, row, text));
            }
        }
    }
    found
}

fn belongs(task: &Task, key: &RowKey) -> bool {
    key.item == task.key() || task.indicators.iter().any(|i| i.id == key.item)
}

fn cells(
    facts: &Facts<'_>,
    task: &Task,
    received: &Received,
    key: &RowKey,
    row: &RowAnswer,
    text: &str,
) -> Vec<Cell> {
    let at = row.cell(Field::Difficulty).unwrap_or_default();
    let link = frame::file_link(
        &received.file,
        Some((&received.sheet, at)),
        &format!("{}!{at}", received.sheet),
    );
    let item = if key.is_task() {
        "cả nhiệm vụ".to_string()
    } else {
        key.item.clone()
    };
    vec![
        cell(Content::from(task.id)),
        cell(facts.short(&received.agency)),
        cell(item),
        cell(text),
        styled(
            row.text(Field::Result).unwrap_or_default(),
            Style::body().left().size(11.0),
        ),
        styled(link, frame::table_link().size(11.0)),
    ]
}
