//! When two returns say the same.

use super::{Return, Rulings, Submission};
use crate::answer::Field;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A return with the file it came in.
pub(super) type Copy<'s> = (&'s Submission, &'s Return);

/// One return for each different content, the one that came in first.
pub(super) fn distinct<'s>(copies: &[Copy<'s>], rulings: &Rulings) -> Vec<Copy<'s>> {
    let mut sorted = copies.to_vec();
    sorted.sort_by(|a, b| {
        let key = |c: &Copy<'_>| (rulings.day_of(c.0).0.unwrap_or(NaiveDate::MAX), c.0.path.clone());
        key(a).cmp(&key(b))
    });
    let mut contents: Vec<Copy<'s>> = Vec::new();
    for copy in sorted {
        if !contents.iter().any(|known| same(known, &copy)) {
            contents.push(copy);
        }
    }
    contents
}

/// Whether two returns say the same, wherever it stands on their sheets.
pub(super) fn same(one: &Copy<'_>, other: &Copy<'_>) -> bool {
    one.0.sha256 == other.0.sha256 || content(one.1) == content(other.1)
}

fn content(read: &Return) -> BTreeSet<(String, Field, String)> {
    let mut all = BTreeSet::new();
    for (key, row) in &read.answers.rows {
        all.extend(row.cells().map(|(field, value, _)| (key.to_string(), field, value)));
        all.extend(row.spoilt.iter().map(|s| (key.to_string(), s.field, s.raw.clone())));
    }
    all
}
