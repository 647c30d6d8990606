//! Checks.

use crate::assess::Assessment;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::plan::Plan;

/// Runs every check over a period.
pub fn check(_plan: &Plan, _ledger: &Ledger, _assessment: &Assessment) -> Vec<Finding> {
    Vec::new()
}
