//! L03: a figure from the start of the year that is below an earlier one of the same year.
//!
//! Compared with the last month in which the agency, or its predecessors together, gave it. Excused: rows
//! that are left out already, and the base of a growth or reduction.

use super::returned::{Returned, Row};
use super::words::column;
use crate::answer::{Field, RowAnswer};
use crate::assess::Stand;
use crate::finding::{Finding, logic};
use crate::plan::Cumulation;
use crate::rule::{Second, second};
use rust_decimal::Decimal;

/// How a figure is read from a row.
type Read = fn(&RowAnswer) -> Option<Decimal>;

/// One finding for each figure that fell.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.ask.obligation.indicator.cumulation == Cumulation::Ytd)
        .flat_map(|r| of_row(returned, &r))
        .collect()
}

fn of_row(returned: &Returned<'_>, row: &Row<'_>) -> Vec<Finding> {
    let period = returned.form.period;
    let agency = &returned.received.agency;
    let before = returned.ledger.row_before(returned.form.plan, agency, &row.ask.key(), period);
    let Some((month, before)) = before else {
        return Vec::new();
    };
    let with_base = second(row.ask.obligation.indicator) == Second::Base;
    let figures: [(Field, Read); 2] =
        [(Field::Num, RowAnswer::num_value), (Field::Den, RowAnswer::den_value)];
    figures
        .into_iter()
        .filter(|(field, _)| *field == Field::Num || !with_base)
        .filter_map(|(field, value)| {
            let (now, before) = (value(row.answer)?, value(&before)?);
            let place = returned.at(row, &[field]);
            (now < before).then(|| logic::ytd_fell(place, column(field), now, before, month))
        })
        .collect()
}
