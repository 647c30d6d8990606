//! H01: an agency of the roster from which nothing came. Blank and unreadable returns are said where they
//! were read, and so is a file of the agency's that was refused.

use crate::assess::Assessment;
use crate::finding::{Finding, Place, Severity, deadline};
use crate::ledger::{Ledger, Standing};
use crate::plan::Plan;
use std::collections::BTreeSet;

/// One finding for each agency.
pub fn find(plan: &Plan, ledger: &Ledger, assessment: &Assessment, said: &[Finding]) -> Vec<Finding> {
    let period = assessment.period;
    let due = plan.calendar.deadline(period);
    let refused = said.iter().filter(|f| f.severity == Severity::Error && f.place.file.is_some());
    let refused: BTreeSet<&str> = refused.filter_map(|f| f.place.agency.as_deref()).collect();
    plan.roster(period)
        .into_iter()
        .filter(|a| ledger.standing(plan, &a.code, period) == Standing::Missing)
        .filter(|a| !refused.contains(a.code.as_str()))
        .map(|a| deadline::agency_missing(Place::agency(&a.code), &a.name, due))
        .collect()
}
