//! L05: the base of a growth that is not what the agency, or its predecessors, reported a year before.

use super::returned::Returned;
use crate::answer::Field;
use crate::assess::Stand;
use crate::finding::{Finding, logic};
use crate::plan::Kind;

/// One finding for each row; none where last year's month was not read.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    let (plan, period) = (returned.form.plan, returned.form.period);
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.ask.obligation.indicator.kind == Kind::Growth)
        .filter_map(|r| {
            let typed = r.answer.den_value()?;
            let agency = &returned.received.agency;
            let known = returned.ledger.year_before(plan, agency, &r.ask.key(), period)?;
            let place = returned.at(&r, &[Field::Den]);
            (typed != known).then(|| logic::base_differs(place, typed, known, period.year_before()))
        })
        .collect()
}
