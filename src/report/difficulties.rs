//! *Khó khăn, kiến nghị*: what agencies wrote, by task; the same words of several agencies stand once.

use super::facts::Facts;
use super::paint::Tone;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, names, show};
use crate::answer::Field;
use crate::plan::RowKey;
use crate::sheet::{Sheet, Style};
use crate::words::fold::squeeze;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

const NAMES: usize = 6;

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 5.0),
        Col::text("Khó khăn, kiến nghị (nguyên văn)", 75.0),
        Col::number("Số đơn vị", 7.0),
        Col::text("Cơ quan, đơn vị nêu", 46.0),
        Col::text("Ở chỉ tiêu", 20.0),
        Col::center("Mới", 7.0),
    ]
}

/// One wording: said on one task or on several.
#[derive(Default)]
struct Said<'a> {
    text: &'a str,
    tasks: BTreeSet<usize>,
    agencies: Vec<String>,
    items: Vec<String>,
    is_new: bool,
}

/// The sheet.
pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let cols = columns();
    let (rows, said) = rows(facts, &cols);
    let note = match said {
        0 => "Kỳ này không có cơ quan, đơn vị nào nêu khó khăn, kiến nghị.".to_string(),
        n => format!(
            "{} ý kiến; ý kiến giống hệt nhau gộp thành một dòng, nêu ở nhiều nhiệm vụ thì xếp trước, còn lại theo nhiệm vụ. Cột Mới: có đơn vị nêu lần đầu trong kỳ này.",
            show::count(n)
        ),
    };
    let title = "KHÓ KHĂN, KIẾN NGHỊ CỦA CÁC CƠ QUAN, ĐƠN VỊ";
    let mut sheet = frame::of_month(facts, names::DIFFICULTIES, title, &note, &cols);
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 1);
    sheet
}

fn rows(facts: &Facts<'_>, cols: &[Col]) -> (Vec<Row>, usize) {
    let mut groups: BTreeMap<Option<usize>, Vec<Said<'_>>> = BTreeMap::new();
    for said in wordings(facts).into_values() {
        let task = said.tasks.first().copied().filter(|_| said.tasks.len() == 1);
        groups.entry(task).or_default().push(said);
    }
    let mut rows = Vec::new();
    for (task, group) in &mut groups {
        group.sort_by_key(|s| (!s.is_new, Reverse(s.agencies.len())));
        let task = task.and_then(|place| facts.material.plan.tasks.get(place));
        let head = task.map_or("Ở nhiều nhiệm vụ".to_string(), |t| format!("{}. {}", t.id, t.short));
        rows.push(frame::band(cols, &head));
        rows.extend(group.iter().zip(1u32..).map(|(said, n)| Row::Cells(cells(said, n))));
    }
    (rows, groups.values().map(Vec::len).sum())
}

/// Every wording, the agencies in form order.
fn wordings<'f>(facts: &'f Facts<'_>) -> BTreeMap<String, Said<'f>> {
    let mut found: BTreeMap<String, Said<'f>> = BTreeMap::new();
    for (agency, _) in &facts.roster {
        let Some(received) = facts.book.and_then(|b| b.received.get(&agency.code)) else {
            continue;
        };
        for (key, row) in &received.answers.rows {
            let Some(text) = row.text(Field::Difficulty).filter(|t| !t.trim().is_empty()) else {
                continue;
            };
            let Some(task) = facts.material.plan.task_of(key) else { continue };
            let said = found.entry(squeeze(text)).or_default();
            said.text = text;
            said.is_new |= is_new(facts, &agency.code, key, text);
            said.tasks.insert(task);
            push_once(&mut said.agencies, facts.short(&agency.code));
            let item = if key.is_task() {
                format!("nhiệm vụ {}", key.item.trim_start_matches(['T', '0']))
            } else {
                key.item.clone()
            };
            push_once(&mut said.items, item);
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
    let new = if said.is_new { Tone::Warn } else { Tone::Plain };
    vec![
        cell(n),
        cell(said.text),
        cell(super::paint::count(said.agencies.len())),
        styled(show::names(&said.agencies, NAMES, "đơn vị"), small),
        styled(show::names(&said.items, 3, "chỉ tiêu"), small),
        styled(if said.is_new { "mới" } else { "" }, new.on(Style::body().center())),
    ]
}
