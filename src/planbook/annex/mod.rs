//! A new annex, as offices have it → the rows of a plan's workbook to be confirmed.
//!
//! Tables of tasks are found by their heads on every sheet; cells are kept word for word; agencies, groups
//! and deadlines are recognised by exact wordings only. Whatever is not recognised is a finding at its
//! cell, whatever is merely likely a row that somebody confirms.

mod above;
mod agencies;
mod deadline;
mod grid;
mod head;
mod names;
mod proposal;
mod quantity;
mod roster;
mod rows;
mod targets;

use super::book;
use super::export::Rows;
use crate::finding::{Finding, Place, plan_annex as say};
use crate::package::{Book, Visibility};
use crate::plan::Plan;
use grid::Grid;
use rows::Page;

/// Reads an annex by the names and spellings of a known plan. The path is only named in findings. There
/// is no proposal when no table of tasks was found; else the findings list what was not understood.
pub fn annex(bytes: &[u8], file: &str, known: Option<&Plan>) -> (Option<Rows>, Vec<Finding>) {
    let book = match book::open(bytes, file) {
        Ok(book) => book,
        Err(finding) => return (None, vec![*finding]),
    };
    let (pages, mut findings) = pages(&book, file);
    if pages.is_empty() {
        if findings.is_empty() {
            findings.push(say::table_not_found(Place::file(file), "–"));
        }
        return (None, findings);
    }
    let rows = proposal::propose(&pages, known, &mut findings);
    (Some(rows), book::gathered(findings))
}

/// The sheets with a table of tasks. What others hold is said: of all sheets, where none has one, row by row
/// what was looked at, else that the sheet is not read.
fn pages(book: &Book, file: &str) -> (Vec<Page>, Vec<Finding>) {
    let seen = book.sheets.iter().filter(|sheet| sheet.visibility == Visibility::Visible);
    let grids: Vec<Grid> =
        seen.map(|sheet| Grid::new(book, sheet, file)).filter(|grid| grid.rows > 0).collect();
    let (mut pages, mut others) = (Vec::new(), Vec::new());
    for grid in grids {
        match head::find(&grid) {
            Some(head) => pages.push(Page { grid, head }),
            None => others.push(grid),
        }
    }
    let findings = match pages.is_empty() {
        false => others.iter().map(|grid| say::sheet_unread(grid.sheet.clone())).collect(),
        true => others.iter().flat_map(looked_at).collect(),
    };
    (pages, findings)
}

fn looked_at(grid: &Grid) -> Vec<Finding> {
    let quoted =
        |words: &[String]| words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ");
    let rows = head::seen(grid);
    let said = rows.iter().map(|(row, words)| say::table_not_found(grid.at(*row, 0), quoted(words)));
    let said: Vec<Finding> = said.collect();
    if said.is_empty() { vec![say::table_not_found(grid.sheet.clone(), "–")] } else { said }
}
