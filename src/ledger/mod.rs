//! What came in, month by month: the returns that count, the register of agencies, the register of files.
//!
//! Earlier months are read again from their inboxes at every run; nothing is remembered in between.

mod amend;
mod past;

pub use amend::Amendment;

use crate::answer::{Answers, RowAnswer};
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use chrono::NaiveDate;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// How an agency stands in a month's register; every agency of the roster has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Valid,
    /// Its return counts, some cells of it do not.
    WithErrors,
    /// Its return is blank: not received.
    Empty,
    /// Only files that could not be read came.
    Unreadable,
    /// Two different returns of one revision, or an identity in doubt: the clerk decides.
    Undecided,
    Missing,
}

/// What became of a file in the inbox; every file has exactly one outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FileOutcome {
    Used,
    Duplicate,
    Replaced,
    Refused,
    /// No return: a lock file, a reserved name.
    Ignored,
    Undecided,
}

/// A file of the inbox; `ket-qua.json` holds it as it is here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FileRow {
    /// Path relative to the workspace, with `/`.
    pub path: String,
    pub outcome: FileOutcome,
    /// Why, in one sentence of the plan's language; empty for used files.
    pub reason: String,
    /// Agency it speaks for, where that is known.
    #[serde(skip)]
    pub agency: Option<String>,
    #[serde(skip)]
    pub revision: Option<u32>,
    /// SHA-256 of its bytes in hexadecimal; empty where it was not read.
    #[serde(skip)]
    pub sha256: String,
    #[serde(skip)]
    pub received_on: Option<NaiveDate>,
}

/// An agency's line in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegisterRow {
    pub agency: String,
    pub standing: Standing,
    /// Its first return came in after the deadline, whatever counts now (R10).
    pub late: bool,
    /// When its first readable, filled-in return came in; none for missing returns.
    pub first_on: Option<NaiveDate>,
    /// When the return that counts came in.
    pub received_on: Option<NaiveDate>,
    /// The first date is the file's own time, not the clerk's entry.
    pub by_file_time: bool,
    pub file: Option<String>,
    /// Its SHA-256.
    pub sha256: Option<String>,
    pub revision: Option<u32>,
    /// A return that does not count (any more) had no error.
    pub once_valid: bool,
}

impl RegisterRow {
    /// The line of an agency of which nothing came.
    pub fn missing(agency: &str) -> RegisterRow {
        RegisterRow {
            agency: agency.to_string(),
            standing: Standing::Missing,
            late: false,
            first_on: None,
            received_on: None,
            by_file_time: false,
            file: None,
            sha256: None,
            revision: None,
            once_valid: false,
        }
    }

    /// Whether it is a report that came in time (R6): the return that counts is received, with or without errors,
    /// the first one came before the deadline ended (R10), and one of them all was valid.
    pub fn is_in_time(&self) -> bool {
        let valid =
            self.standing == Standing::Valid || (self.standing == Standing::WithErrors && self.once_valid);
        valid && !self.late
    }
}

/// A return that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Received {
    pub agency: String,
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    pub sheet: String,
    /// Revision (*Lần gửi*).
    pub revision: u32,
    /// What was answered; amended values among it.
    pub answers: Answers,
    /// Values that the clerk put in place of the return's own.
    pub amended: BTreeMap<RowKey, Vec<Amendment>>,
    /// Rows whose figures the clerk takes as they were sent, with the check that speaks against them.
    pub waived: BTreeSet<(RowKey, String)>,
    /// Rows that are left out of the totals: their figures are no history.
    pub refused: BTreeSet<RowKey>,
    /// Rows whose figures the clerk does not take: they stay out of every total.
    pub not_taken: BTreeSet<RowKey>,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthBook {
    pub period: Month,
    pub received: BTreeMap<String, Received>,
    /// Returns that do not count (any more) and were read without an error.
    pub replaced: Vec<Received>,
    /// One line for every agency of the roster, in form order.
    pub register: Vec<RegisterRow>,
    /// One line for every file, sorted by path.
    pub files: Vec<FileRow>,
}

impl MonthBook {
    /// A month in which nothing came in.
    pub fn empty(period: Month) -> MonthBook {
        let (received, replaced) = (BTreeMap::new(), Vec::new());
        MonthBook { period, received, replaced, register: Vec::new(), files: Vec::new() }
    }

    /// An agency's line in the register.
    pub fn line(&self, plan: &Plan, agency: &str) -> Option<&RegisterRow> {
        let number = plan.number(agency);
        let place = self.register.binary_search_by_key(&number, |line| plan.number(&line.agency)).ok()?;
        self.register.get(place).filter(|line| line.agency == agency)
    }

    /// Whether the month has an inbox: at least one return lies in it or was entered by telephone, if only one
    /// that waits for the clerk. An empty folder is no month (R5), nor is one of refused files (R19).
    pub fn has_inbox(&self) -> bool {
        !self.received.is_empty() || self.files.iter().any(|file| file.outcome == FileOutcome::Undecided)
    }

    /// An agency's answers of a row.
    pub fn row(&self, agency: &str, key: &RowKey) -> Option<&RowAnswer> {
        self.received.get(agency)?.answers.row(key)
    }
}

impl Received {
    /// A row as history knows it: figures that were refused are gone (R19).
    pub fn accepted(&self, key: &RowKey) -> Option<Cow<'_, RowAnswer>> {
        let row = self.answers.row(key)?;
        if !self.refused.contains(key) {
            return Some(Cow::Borrowed(row));
        }
        Some(Cow::Owned(RowAnswer { num: None, den: None, spoilt: Vec::new(), ..row.clone() }))
    }
}

/// All months that were read, the one reported last among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    pub months: BTreeMap<Month, MonthBook>,
}

impl Ledger {
    /// Marks the agencies of a month in whose return a check found an error (only a valid one changes its standing),
    /// and those of which another return had none.
    pub fn mark(&mut self, period: Month, faulty: &BTreeSet<String>, once_valid: &BTreeSet<String>) {
        for row in self.months.get_mut(&period).into_iter().flat_map(|book| &mut book.register) {
            if row.standing == Standing::Valid && faulty.contains(&row.agency) {
                row.standing = Standing::WithErrors;
            }
            row.once_valid = once_valid.contains(&row.agency);
        }
    }

    /// A month's book, if its inbox was read.
    pub fn month(&self, period: Month) -> Option<&MonthBook> {
        self.months.get(&period)
    }

    /// How an agency stands in a month; where the register has no line for it, by whether a return counts.
    pub fn standing(&self, plan: &Plan, agency: &str, period: Month) -> Standing {
        let book = self.month(period);
        let line = book.and_then(|b| b.line(plan, agency));
        match (line, book.is_some_and(|b| b.received.contains_key(agency))) {
            (Some(line), _) => line.standing,
            (None, true) => Standing::Valid,
            (None, false) => Standing::Missing,
        }
    }
}
