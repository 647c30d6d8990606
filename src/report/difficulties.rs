//! *Khó khăn, kiến nghị*: what agencies wrote, by task; the same words of several agencies stand once.

use super::facts::Facts;
use super::paint::Tone;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, names, show};
use crate::answer::Field;
use crate::ledger::Received;
use crate::plan::RowKey;
use crate::sheet::{Sheet, Style};
use crate::words::fold::squeeze;
use std::collections::BTreeMap;

const NAMES: usize = 6;

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 5.0),
        Col::text("Khó khăn, kiến nghị (nguyên văn)", 62.0),
        Col::number("Số đơn vị", 7.0),
        Col::text("Cơ quan, đơn vị nêu", 46.0),
        Col::text("Ở chỉ tiêu", 17.0),
        Col::center("Mới", 7.0),
        Col::text("Mở một nguồn", 16.0),
    ]
}

#[derive(Default)]
struct Said<'a> {
    text: &'a str,
    agencies: Vec<String>,
    items: Vec<String>,
    is_new: bool,
    source: Option<(&'a Received, &'a str)>,
}

pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let cols = columns();
    let (rows, said) = rows(facts, &cols);
    let note = match said {
        0 => "Kỳ này không có cơ quan, đơn vị nào nêu khó khăn, kiến nghị.".to_string(),
        n => format!(
            "{} ý kiến, xếp theo nhiệm vụ; ý kiến giống hệt nhau của nhiều đơn vị gộp thành một dòng. Cột Mới: có đơn vị nêu lần đầu trong kỳ này.",
            show::count(n)
        ),
    };
    let mut sheet = frame::of_month(
        facts,
        names::DIFFICULTIES,
        "KHÓ KHĂN, KIẾN NGHỊ CỦA CÁC CƠ QUAN, ĐƠN VỊ",
        &note,
        &cols,
    );
    let placed = lay(&mut sheet, frame::HEAD, &cols, &rows);
    frame::close(&mut sheet, facts, &cols, placed, 1);
    sheet
}

fn rows(facts: &Facts<'_>, cols: &[Col]) -> (Vec<Row>, usize) {
    let mut rows = Vec::new();
    let mut count = 0;
    let mut all = by_task(facts);
    for (task, place) in facts.material.plan.tasks.iter().zip(0..) {
        let mut mine: Vec<Said<'_>> = all.remove(&place).unwrap_or_default().into_values().collect();
        mine.sort_by_key(|s| (!s.is_new, std::cmp::Reverse(s.agencies.len())));
        if !mine.is_empty() {
            rows.push(frame::band(cols, &format!("{}. {}", task.id, task.short)));
        }
        count += mine.len();
        rows.extend(mine.iter().zip(1u32..).map(|(said, n)| Row::Cells(cells(said, n))));
    }
    (rows, count)
}

/// Every wording by place of its task, the agencies in form order.
fn by_task<'f>(facts: &'f Facts<'_>) -> BTreeMap<usize, BTreeMap<String, Said<'f>>> {
    let mut found: BTreeMap<usize, BTreeMap<String, Said<'f>>> = BTreeMap::new();
    for (agency, _) in &facts.roster {
        let Some(received) = facts.book.and_then(|b| b.received.get(&agency.code)) else {
            continue;
        };
        for (key, row) in &received.answers.rows {
            let Some(text) = row.text(Field::Difficulty).filter(|t| !t.trim().is_empty()) else {
                continue;
            };
            let Some(task) = facts.material.plan.task_of(key) else { continue };
            let said = found.entry(task).or_default().entry(squeeze(text)).or_default();
            said.text = text;
            said.is_new |= is_new(facts, &agency.code, key, text);
            let cell = row.cell(Field::Difficulty).unwrap_or_default();
            said.source.get_or_insert((received, cell));
            push_once(&mut said.agencies, facts.short(&agency.code));
            push_once(&mut said.items, if key.is_task() { "cả nhiệm vụ".into() } else { key.item.clone() });
        }
    }
    found
}

fn push_once(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Not said by the agency on this row a month ago, where that month was read.
fn is_new(facts: &Facts<'_>, agency: &str, key: &RowKey, text: &str) -> bool {
    let before = facts.material.ledger.month(facts.material.period.prev());
    before.is_some_and(|book| book.row(agency, key).and_then(|r| r.text(Field::Difficulty)) != Some(text))
}

fn cells(said: &Said<'_>, n: u32) -> Vec<Cell> {
    let small = Style::body().left().indent(1).size(11.0);
    let link = match said.source {
        Some((received, at)) => styled(
            frame::file_link(
                &received.file,
                Some((&received.sheet, at)),
                &format!("{}!{at}", received.sheet),
            ),
            frame::table_link().size(11.0),
        ),
        None => cell(""),
    };
    let new = if said.is_new { Tone::Warn } else { Tone::Plain };
    vec![
        cell(n),
        cell(said.text),
        cell(super::paint::count(said.agencies.len())),
        styled(show::names(&said.agencies, NAMES, "đơn vị"), small),
        styled(show::names(&said.items, 3, "chỉ tiêu"), small),
        styled(if said.is_new { "mới" } else { "" }, new.on(Style::body().center())),
        link,
    ]
}
