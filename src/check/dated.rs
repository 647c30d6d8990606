//! H07: a completion date where the status does not say *Hoàn thành*. Excused: a blank status, which is said
//! already.

use super::returned::Returned;
use crate::answer::{Field, Status};
use crate::assess::Stand;
use crate::finding::{Finding, deadline};

/// One finding for each row that is answered with a claim.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.ask.obligation.indicator.is_claim())
        .filter_map(|r| {
            let status = r.answer.status_value().filter(|s| *s != Status::Done)?;
            let date = r.answer.done_on_value()?;
            let place = returned.at(&r, &[Field::Status, Field::DoneOn]);
            Some(deadline::dated_not_done(place, date, status))
        })
        .collect()
}
