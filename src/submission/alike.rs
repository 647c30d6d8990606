//! When two returns say the same.

use super::Return;
use crate::answer::Field;
use std::collections::BTreeSet;

/// Whether two returns say the same, wherever it stands on their sheets and whatever number they bear.
pub(super) fn same(one: &Return, other: &Return) -> bool {
    std::ptr::eq(one, other) || content(one) == content(other)
}

fn content(read: &Return) -> BTreeSet<(String, Field, String)> {
    let mut all = BTreeSet::new();
    for (key, row) in &read.answers.rows {
        all.extend(row.cells().map(|(field, value, _)| (key.to_string(), field, value)));
        all.extend(row.spoilt.iter().map(|s| (key.to_string(), s.field, s.raw.clone())));
    }
    all
}
