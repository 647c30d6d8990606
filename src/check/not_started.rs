//! H06: *Chưa thực hiện* beside figures above 0. Excused: kinds that should stay at 0 or are compared with a
//! base, and states at the cut-off, which may be older than the work.

use super::returned::Returned;
use super::words::figures;
use crate::answer::{Field, Status};
use crate::assess::Stand;
use crate::finding::{Finding, deadline};
use crate::plan::{Cumulation, Kind};
use rust_decimal::Decimal;

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.answer.status_value() == Some(Status::NotStarted))
        .filter(|r| matches!(r.ask.obligation.indicator.kind, Kind::Ratio | Kind::Count | Kind::Share))
        .filter(|r| r.ask.obligation.indicator.cumulation != Cumulation::Stock)
        .filter(|r| r.answer.num_value().is_some_and(|v| v > Decimal::ZERO))
        .map(|r| {
            let place = returned.at(&r, &[Field::Status, Field::Num]);
            deadline::not_started_with_figures(place, figures(r.answer))
        })
        .collect()
}
