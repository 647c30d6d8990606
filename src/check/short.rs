//! H05: *Hoàn thành* beside the agency's own figures that fall short of the target.
//!
//! Excused: counts that several agencies reach together, and rows answered with a claim only.

use super::returned::{Returned, Row};
use super::words::figures;
use crate::answer::{Field, Status};
use crate::assess::Stand;
use crate::finding::{Finding, deadline};
use crate::plan::Indicator;
use crate::rule::{self, Quantity};
use crate::words::text::{Say, Text};

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.answer.status_value() == Some(Status::Done))
        .filter(is_short)
        .map(|r| {
            let place = returned.at(&r, &[Field::Status, Field::Num, Field::Den]);
            deadline::done_but_short(place, figures(r.answer), asked(r.ask.obligation.indicator))
        })
        .collect()
}

/// Whether the agency's own figures fall short of what is asked of it.
fn is_short(row: &Row<'_>) -> bool {
    let indicator = row.ask.obligation.indicator;
    if indicator.is_claim() || rule::adds_up(indicator) {
        return false;
    }
    let passes = rule::alone(indicator).and_then(|reach| {
        reach.passes(&|quantity| match quantity {
            Quantity::Num => Some(row.answer.num_value().unwrap_or_default()),
            _ => Some(row.answer.den_value().unwrap_or_default()),
        })
    });
    passes == Some(false)
}

/// What is asked of one agency.
fn asked(indicator: &Indicator) -> Text {
    let of_one = indicator.unit_test.as_ref().map(Say::both);
    of_one.or_else(|| indicator.target.as_ref().map(Say::both)).unwrap_or_default()
}
