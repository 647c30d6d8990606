//! A new annex, as offices have it → a plan to be confirmed.
//!
//! A table with TT, nhiệm vụ, chủ trì, phối hợp, thời gian is found by its headings; cells are kept word
//! for word; agencies, groups and deadlines are recognised by exact wordings only. Whatever is not
//! recognised, and whatever is merely proposed, is a finding at its cell.

mod agencies;
mod deadline;
mod grid;
mod head;
mod heading;
mod lines;
mod names;
mod proposal;
mod quantity;
mod targets;
mod tasks;

use super::book;
use crate::finding::{Finding, Place, plan_annex as say};
use crate::package::{Visibility, a1};
use crate::plan::Plan;
use grid::Grid;
use head::{Column, Head};

/// A plan read from an annex. It holds what the annex says, indicators that are only proposed, and the
/// agencies, groups and calendar of the plan in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The plan as far as it could be read.
    pub plan: Plan,
    /// Its `plan.toml`, with every proposed indicator marked in a comment.
    pub plan_toml: String,
}

/// Reads an annex by the names and spellings of a known plan. The path is only named in findings. There
/// is no proposal when no table of tasks was found; otherwise the findings list what to confirm.
pub fn annex(bytes: &[u8], file: &str, known: &Plan) -> (Option<Proposal>, Vec<Finding>) {
    let book = match book::open(bytes, file) {
        Ok(book) => book,
        Err(finding) => return (None, vec![*finding]),
    };
    let grids: Vec<Grid> = book
        .sheets
        .iter()
        .filter(|sheet| sheet.visibility == Visibility::Visible)
        .map(|sheet| Grid::new(&book, sheet))
        .collect();
    let heads: Vec<(&Grid, Head)> = grids.iter().filter_map(|grid| Some((grid, head::find(grid)?))).collect();
    let Some((grid, head)) = heads.iter().find(|(_, head)| head.is_complete()).or(heads.first()) else {
        return (None, vec![say::table_not_found(Place::file(file), all_columns())]);
    };
    let page = Page { file, grid, head };
    let mut findings = page.amiss();
    let others = heads.iter().filter(|(other, _)| other.name != grid.name);
    findings.extend(
        others.map(|(other, _)| say::sheet_unread(Place::file(file).in_sheet(&other.name), &grid.name)),
    );
    if !head.is_complete() {
        return (None, findings);
    }
    let proposal = proposal::propose(&page, known, &mut findings);
    (Some(proposal), book::gathered(findings))
}

/// The sheet that is read, and where its columns are.
struct Page<'a> {
    pub file: &'a str,
    pub grid: &'a Grid,
    pub head: &'a Head,
}

impl Page<'_> {
    /// A cell's place.
    pub fn at(&self, row: u32, column: Column) -> Place {
        let sheet = Place::file(self.file).in_sheet(&self.grid.name);
        match self.head.column(column) {
            Some(col) => sheet.at(a1(row, col)),
            None => sheet,
        }
    }

    /// What is wrong with the head.
    fn amiss(&self) -> Vec<Finding> {
        let sheet = || Place::file(self.file).in_sheet(&self.grid.name);
        let cell = |col: u32| sheet().at(a1(self.head.last_row, col));
        let missing: Vec<String> = self.head.missing().iter().map(|c| quoted(c.usual_heading())).collect();
        let mut found = Vec::new();
        if !missing.is_empty() {
            found.push(say::column_not_found(sheet(), missing.join(", ")));
        }
        for (column, col) in &self.head.doubled {
            let used = self.head.column(*column).map_or_else(String::new, letters);
            found.push(say::column_doubtful(cell(*col), column.usual_heading(), used));
        }
        if !self.head.others.is_empty() {
            let others: Vec<String> = self.head.others.iter().map(|(_, heading)| quoted(heading)).collect();
            found.push(say::columns_skipped(sheet(), others.join(", ")));
        }
        found
    }
}

fn letters(col: u32) -> String {
    a1(0, col).trim_end_matches('1').to_string()
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn all_columns() -> String {
    Column::ALL.map(|column| quoted(column.usual_heading())).join(", ")
}
