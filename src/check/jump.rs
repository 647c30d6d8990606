//! L07: a figure more than ten times the last one, which is often a digit too many.
//!
//! Excused: figures of the month alone, the year's first, small ones, and rows that are left out already.

use super::returned::{Returned, Row};
use super::words::column;
use crate::answer::Field;
use crate::assess::Stand;
use crate::finding::{Finding, logic};
use crate::plan::Cumulation;
use rust_decimal::Decimal;

/// How many times the last figure is sudden.
const TIMES: Decimal = Decimal::TEN;

/// Below this, anything may happen.
const SMALL: Decimal = Decimal::TEN;

/// At most one finding for each row: the denominator's, for a jump there carries the numerator along.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    let lasting = [Cumulation::Ytd, Cumulation::Stock];
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && lasting.contains(&r.ask.obligation.indicator.cumulation))
        .filter_map(|r| of_row(returned, &r))
        .collect()
}

fn of_row(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let (plan, period) = (returned.form.plan, returned.form.period);
    let agency = &returned.received.agency;
    let (month, before) = returned.ledger.row_before(plan, agency, &row.ask.key(), period)?;
    let pairs = [
        (Field::Den, row.answer.den_value(), before.den_value()),
        (Field::Num, row.answer.num_value(), before.num_value()),
    ];
    let (field, now, before) = pairs.into_iter().find_map(|(field, now, before)| {
        let (now, before) = (now?, before?);
        jumps(now, before).then_some((field, now, before))
    })?;
    let place = returned.at(row, &[field]);
    Some(logic::figure_jumped(place, column(field), now, before, month))
}

fn jumps(now: Decimal, before: Decimal) -> bool {
    before >= SMALL && before.checked_mul(TIMES).is_some_and(|limit| now > limit)
}
