//! What the clerk decided about files, as far as reading and settling need it.

use super::Submission;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The clerk's word on files, each known by the SHA-256 of its bytes. Empty unless somebody fills it in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rulings {
    /// The day a file came in, from the register sheet.
    pub received_on: BTreeMap<String, NaiveDate>,
    /// Whose a file is, where its own marks of identity disagree or are gone: SHA-256 → agency code.
    pub belongs_to: BTreeMap<String, String>,
    /// Which of several different returns of one revision counts: agency code → SHA-256.
    pub counts: BTreeMap<String, String>,
    pub set_aside: BTreeSet<String>,
}

impl Rulings {
    /// The day a file came in, and whether that is only the file's own time.
    pub(super) fn day_of(&self, submission: &Submission) -> (Option<NaiveDate>, bool) {
        match self.received_on.get(&submission.sha256) {
            Some(day) => (Some(*day), false),
            None => (submission.changed_on, submission.changed_on.is_some()),
        }
    }
}
