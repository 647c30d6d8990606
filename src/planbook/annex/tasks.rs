//! The rows of the table → tasks with their cells word for word, agencies recognised, numbers checked.

use super::Page;
use super::agencies::{self, Reading};
use super::head::Column;
use super::lines::Line;
use super::names::Names;
use crate::finding::{Finding, plan_annex as say};
use crate::plan::Section;
use crate::words::fold::squeeze;
use crate::words::list::{shorten, visible};
use std::collections::BTreeSet;

/// Letters of a cell that a finding shows.
const SHOWN: usize = 160;

/// A task as its rows say it.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub number: u32,
    pub section: String,
    pub row: u32,
    cells: [String; 4],
}

/// The columns of a draft, in the order of its cells.
const CELLS: [Column; 4] = [Column::Task, Column::Lead, Column::Coordinating, Column::Time];

impl Draft {
    /// A cell word for word, with its line breaks.
    pub fn raw(&self, column: Column) -> &str {
        let at = CELLS.iter().position(|own| *own == column);
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// A cell word for word, white space folded; in the task's own text a line that begins with a bullet
    /// stays a line.
    pub fn words(&self, column: Column) -> String {
        let raw = self.raw(column);
        if column != Column::Task {
            return squeeze(raw);
        }
        let mut text = String::new();
        for line in raw.lines().map(squeeze).filter(|line| !line.is_empty()) {
            let bullet = line.starts_with(['-', '+', '•', '*', '–']);
            text.push_str(match (text.is_empty(), bullet) {
                (true, _) => "",
                (false, true) => "\n",
                (false, false) => " ",
            });
            text.push_str(&line);
        }
        text
    }

    /// Adds what another row has for this task.
    fn add(&mut self, page: &Page, row: u32) {
        for (cell, column) in self.cells.iter_mut().zip(CELLS) {
            let Some(col) = page.head.column(column) else {
                continue;
            };
            let text = page.grid.text(row, col);
            if page.grid.origin(row, col).0 == row && !text.trim().is_empty() {
                cell.push('\n');
                cell.push_str(text);
            }
        }
    }
}

/// The sections and tasks of the table.
pub(super) fn read(page: &Page, findings: &mut Vec<Finding>) -> (Vec<Section>, Vec<Draft>) {
    let (mut sections, mut drafts): (Vec<Section>, Vec<Draft>) = (Vec::new(), Vec::new());
    for row in page.head.last_row + 1..page.grid.rows {
        match page.line(row) {
            Line::Nothing => {}
            Line::Section(id, title) => sections.push(section(&id, &title)),
            Line::Task(number) => {
                if sections.is_empty() {
                    sections.push(section("I", "Nhiệm vụ"));
                    findings.push(say::section_not_stated(page.at(row, Column::Number), "I"));
                }
                drafts.push(draft(page, row, number, &sections));
            }
            Line::More => match drafts.last_mut() {
                Some(draft) => draft.add(page, row),
                None => findings.push(unread(page, row, &page.words(row, Column::Task))),
            },
            Line::Other(words) => findings.push(unread(page, row, &words)),
        }
    }
    check_numbers(page, &mut drafts, findings);
    (sections, drafts)
}

fn section(id: &str, title: &str) -> Section {
    Section { id: id.to_string(), title: title.to_string(), short: shorten(title, 40) }
}

fn draft(page: &Page, row: u32, number: u32, sections: &[Section]) -> Draft {
    let text = |column| {
        let col = page.head.column(column);
        col.map_or_else(String::new, |col| page.grid.text(row, col).to_string())
    };
    Draft {
        number,
        section: sections.last().map_or_else(String::new, |section| section.id.clone()),
        row,
        cells: CELLS.map(text),
    }
}

fn unread(page: &Page, row: u32, words: &str) -> Finding {
    say::row_unread(page.at(row, Column::Number), shorten(&visible(words), SHOWN))
}

/// Numbers that repeat are given anew; gaps are said.
fn check_numbers(page: &Page, drafts: &mut [Draft], findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<u32> =
        drafts.iter().map(|d| d.number).filter(|number| !seen.insert(*number)).collect();
    let first = drafts.first().map_or(page.head.last_row, |draft| draft.row);
    let place = page.at(first, Column::Number);
    if !twice.is_empty() {
        for (draft, number) in drafts.iter_mut().zip(1..) {
            draft.number = number;
        }
        findings.push(say::renumbered(place, listed(twice.iter())));
        return;
    }
    let most = u32::try_from(drafts.len() * 2).unwrap_or(u32::MAX);
    let last = seen.last().copied().unwrap_or_default().min(most);
    let gaps: Vec<u32> = (1..last).filter(|number| !seen.contains(number)).collect();
    if !gaps.is_empty() {
        findings.push(say::numbers_missing(place, listed(gaps.iter())));
    }
}

fn listed<'n>(numbers: impl Iterator<Item = &'n u32>) -> String {
    numbers.map(u32::to_string).collect::<Vec<_>>().join(", ")
}

/// The codes of a cell of agencies; what is not understood is said.
pub(super) fn codes(
    page: &Page,
    draft: &Draft,
    column: Column,
    names: &Names,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let place = page.at(draft.row, column);
    let head = format!("\"{}\"", column.usual_heading());
    let short = |text: &str| shorten(&visible(text), SHOWN);
    match agencies::read(draft.raw(column), names) {
        Reading::All(codes) => codes,
        Reading::Blank => {
            if column == Column::Lead {
                findings.push(say::task_cell_blank(place, head));
            }
            Vec::new()
        }
        Reading::Partly(codes, _) if codes.is_empty() => {
            findings.push(say::agency_unrecognised(place, head, short(&draft.words(column))));
            codes
        }
        Reading::Partly(codes, rest) => {
            findings.push(say::cell_partly_read(place, head, codes.join(", "), short(&rest.join(" … "))));
            codes
        }
        Reading::Ambiguous(words, codes) => {
            findings.push(say::agency_ambiguous(place, head, short(&words), codes.join(", ")));
            Vec::new()
        }
    }
}
