//! H09: a deciding month without an inbox, which leaves its obligations open (R5).

use crate::assess::Assessment;
use crate::finding::{Finding, Place, deadline};
use crate::ledger::Ledger;
use crate::plan::Plan;
use std::collections::BTreeMap;

/// One finding for each month.
pub fn find(_: &Plan, _: &Ledger, assessment: &Assessment, _: &[Finding]) -> Vec<Finding> {
    let mut open = BTreeMap::new();
    for result in assessment.results.iter().filter(|r| r.carried_over && !r.asked_of.is_empty()) {
        for month in &result.without_inbox {
            *open.entry(*month).or_insert(0) += 1;
        }
    }
    open.into_iter()
        .map(|(month, count)| deadline::deciding_month_missing(Place::default(), month, count))
        .collect()
}
