//! What the clerk decided about files, as far as reading and settling need it.

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
