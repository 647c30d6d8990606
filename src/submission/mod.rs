//! What came back: bytes → answers and findings, and which return of an agency counts.
//!
//! Pure: no disk and no clock. Nothing a return says is believed before it is compared with the plan and
//! with the layout that wrote the form; whatever cannot be read for certain is named and left out.

mod arrival;
mod asked;
mod belongs;
mod choose;
mod columns;
pub mod damage;
mod derived;
mod differs;
mod drift;
mod edits;
mod extras;
mod fault;
mod figures;
mod find;
mod hints;
mod left_out;
mod one_line;
mod page;
mod refused;
mod row;
mod rows;
mod rulings;
mod settle;
pub mod texts;
mod values;
mod whose;
mod workbook;

pub use arrival::{Arrival, month_told, read};
pub use asked::{form_of, told_by};
pub use derived::derive;
pub use fault::quoted_pairs;
pub use left_out::{DECISIONS, DECISIONS_BEFORE, is_decisions, no_return};
pub use rulings::Rulings;
pub use settle::settle;

use crate::answer::{Answers, Field};
use crate::finding::Finding;
use crate::form::Identity;
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use crate::words::text::Text;
use chrono::NaiveDate;

/// Why a file of the inbox could not be taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Barrier {
    /// A folder below the one level that is looked into.
    DeepFolder,
    Link,
    NoFile,
    TooLarge {
        bytes: u64,
    },
    StillWritten,
    HeldOpen,
    /// The disk refused: why.
    Unreadable(Text),
}

/// What a return is read against.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub plan: &'a Plan,
    pub period: Month,
    /// Fingerprint of the plan, as it stands in `_meta`; empty where it is not known.
    pub plan_fingerprint: &'a str,
    pub rulings: &'a Rulings,
}

/// A file of the inbox, or a file inside a zip of returns, after reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Path as the user knows it; for a file inside a zip, the zip's path, `/` and its name.
    pub path: String,
    /// SHA-256 of its bytes in hexadecimal; empty where it was not read.
    pub sha256: String,
    pub changed_on: Option<NaiveDate>,
    /// Code of the agency it speaks for, as far as its content tells.
    pub agency: Option<String>,
    /// The agency that the path mentions: a hint for the register, never a decision about figures.
    pub hint: Option<String>,
    pub findings: Vec<Finding>,
    pub outcome: Outcome,
}

impl Submission {
    /// What is known of a file by its content; path, hash and day are stamped on it by whoever has them.
    fn of(outcome: Outcome, findings: Vec<Finding>) -> Submission {
        let (path, sha256) = Default::default();
        Submission { path, sha256, changed_on: None, agency: None, hint: None, findings, outcome }
    }

    /// A file of which nothing is used.
    fn refused(finding: Finding) -> Submission {
        Submission::of(Outcome::Unreadable(finding.message.clone()), vec![finding])
    }
}

/// What became of a file by itself, before it is compared with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Read(Box<Return>),
    Unreadable(Text),
    /// It can be read, but belongs to another month, to nobody on the roster, or is no return.
    Refused(Text),
    /// No return at all: a lock file, a reserved name.
    Ignored(Text),
    /// Only the clerk can say whose it is or which sheet counts.
    Undecided {
        reason: Text,
        candidates: Vec<String>,
    },
}

/// One return, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    pub agency: String,
    pub period: Month,
    /// Revision (*Lần gửi*).
    pub revision: u32,
    /// Name of the sheet that holds the answers.
    pub sheet: String,
    /// The form's own identity, where `_meta` or the file's properties still tell it.
    pub identity: Option<Identity>,
    /// What was answered. Every row that stands on the sheet has an entry, a blank row an empty one.
    pub answers: Answers,
    /// Rows that were asked and no longer stand on the sheet: named already, not to be named again as blank.
    pub lost_rows: Vec<RowKey>,
    /// Fields whose column is gone: named already, not to be named again as blank.
    pub lost_fields: Vec<Field>,
}
