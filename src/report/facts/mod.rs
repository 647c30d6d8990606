//! What the report says, gathered and counted once: every sheet, sentence and file reads from here.

mod class;
mod line;
mod received;

pub use class::{Class, Tally, tally_of};
pub use line::{Line, Mark};
pub use received::{OUTCOMES, Received, STANDINGS, is_received};

use super::{MOST_LIVE_AGENCIES, MOST_LIVE_DETAILS, Material};
use crate::assess::{Assessment, Progress};
use crate::ledger::{MonthBook, RegisterRow, Standing};
use crate::plan::Agency;
use line::mark;

/// Everything the report says.
#[derive(Debug)]
pub struct Facts<'a> {
    pub material: &'a Material<'a>,
    pub book: Option<&'a MonthBook>,
    /// Every agency of the month with its register line, in form order.
    pub roster: Vec<(&'a Agency, RegisterRow)>,
    pub lines: Vec<Line<'a>>,
    /// Last month of the same reporting year, where it was assessed.
    pub previous: Option<&'a Assessment>,
    pub received: Received,
    pub received_before: Option<Received>,
}

impl<'a> Facts<'a> {
    /// Gathers.
    pub fn of(material: &'a Material<'a>) -> Facts<'a> {
        let book = material.ledger.month(material.period);
        let roster = roster(material, book);
        let rows: Vec<RegisterRow> = roster.iter().map(|(_, row)| row.clone()).collect();
        let last_month = material.period.prev();
        let before = material.ledger.month(last_month).map(|b| Received::of(&b.register));
        let mut facts = Facts {
            material,
            book,
            received: Received::of(&rows),
            received_before: before.filter(|r| r.total() > 0 && last_month.year == material.period.year),
            roster,
            lines: Vec::new(),
            previous: material
                .earlier
                .iter()
                .find(|a| a.period == last_month && last_month.year == material.period.year),
        };
        facts.lines = facts.gather();
        facts
    }

    fn gather(&self) -> Vec<Line<'a>> {
        let assessment = self.material.assessment;
        let all = |settled: bool| {
            let results = if settled { &assessment.settled } else { &assessment.results };
            results.iter().filter_map(move |result| {
                let (task, indicator) = self.material.plan.indicator(&result.key.item)?;
                let mark = (!settled).then(|| mark(result)).flatten();
                Some(Line { task, indicator, result, settled, mark })
            })
        };
        let mut lines: Vec<Line<'a>> = all(false).chain(all(true)).collect();
        let place = |l: &Line<'a>| self.material.plan.indicators().position(|(_, i)| i.id == l.indicator.id);
        lines.sort_by_cached_key(|l| (place(l), l.result.key.year));
        lines
    }

    /// Obligations of the report's own plan year: those that are counted.
    pub fn this_year(&self) -> impl Iterator<Item = &Line<'a>> {
        let year = self.material.period.year;
        self.lines.iter().filter(move |l| l.result.key.year == year)
    }

    /// Verdicts of the report's own plan year.
    pub fn tally(&self) -> Tally {
        Tally::of(self.this_year().map(|l| l.result.verdict))
    }

    /// The same a month ago.
    pub fn tally_before(&self) -> Option<Tally> {
        self.previous.map(tally_of)
    }

    /// Verdicts of one section.
    pub fn tally_of_section(&self, section: &str) -> Tally {
        let mine = self.this_year().filter(|l| l.task.section == section);
        Tally::of(mine.map(|l| l.result.verdict))
    }

    /// How many tasks stand so.
    pub fn tasks_at(&self, progress: Progress) -> usize {
        tasks_at(self.material.assessment, progress)
    }

    /// The same a month ago.
    pub fn tasks_at_before(&self, progress: Progress) -> Option<usize> {
        self.previous.map(|a| tasks_at(a, progress))
    }

    /// Short name of an agency.
    pub fn short(&self, code: &str) -> String {
        let agency = self.material.plan.agency(code);
        agency.map_or_else(|| code.to_string(), |a| unbroken(&a.short))
    }

    /// Whether formulas are written; above the limits stored values are.
    pub fn is_live(&self, details: usize) -> bool {
        self.roster.len() <= MOST_LIVE_AGENCIES && details <= MOST_LIVE_DETAILS
    }
}

fn tasks_at(assessment: &Assessment, progress: Progress) -> usize {
    assessment.tasks.iter().filter(|t| t.progress == Some(progress)).count()
}

/// The register's line of every agency; one that the book has no line for is missing.
fn roster<'a>(material: &Material<'a>, book: Option<&'a MonthBook>) -> Vec<(&'a Agency, RegisterRow)> {
    let line = |agency: &Agency| {
        let known = book.and_then(|b| b.register.iter().find(|r| r.agency == agency.code));
        known.cloned().unwrap_or_else(|| RegisterRow {
            agency: agency.code.clone(),
            standing: Standing::Missing,
            late: false,
            received_on: None,
            by_file_time: false,
            file: None,
            sha256: None,
            revision: None,
        })
    };
    let agencies = material.plan.roster(material.period);
    agencies.into_iter().map(|a| (a, line(a))).collect()
}

/// `P. Nội vụ` is never parted behind its point.
fn unbroken(short: &str) -> String {
    short.replace(". ", ".\u{A0}")
}
