//! H01: an agency of the roster from which nothing came. Blank and unreadable returns are said where they
//! were read.

use crate::assess::Assessment;
use crate::finding::{Finding, Place, deadline};
use crate::ledger::{Ledger, Standing};
use crate::plan::Plan;

/// One finding for each agency.
pub fn find(plan: &Plan, ledger: &Ledger, assessment: &Assessment) -> Vec<Finding> {
    let period = assessment.period;
    let due = plan.calendar.deadline(period);
    plan.roster(period)
        .into_iter()
        .filter(|a| ledger.standing(plan, &a.code, period) == Standing::Missing)
        .map(|a| deadline::agency_missing(Place::agency(&a.code), &a.name, due))
        .collect()
}
