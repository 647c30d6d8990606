//! L07: a figure many times the last one, which is often a digit too many; a warning from a thousand times on.
//!
//! Excused: figures of the month alone, the year's first, and rows that are left out already.

use super::returned::{Returned, Row};
use super::words::column;
use crate::answer::Field;
use crate::assess::Stand;
use crate::finding::{Finding, Severity, logic};
use crate::plan::{Cumulation, Plan};
use rust_decimal::Decimal;

/// From here on it is hardly ever true.
const THOUSAND: u32 = 1000;

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
    let (field, now, before, times) = pairs.into_iter().find_map(|(field, now, before)| {
        let (now, before) = (now?, before?);
        jump(plan, now, before).map(|times| (field, now, before, times))
    })?;
    let place = returned.at(row, &[field]);
    let finding = logic::figure_jumped(place, column(field), now, before, month, times);
    Some(if times == THOUSAND { finding.with_severity(Severity::Warning) } else { finding })
}

/// How many times the last figure this one is at least, where that is a jump: the plan's factor, or a
/// thousand; from any size on, but further away than the plan's difference (R21).
fn jump(plan: &Plan, now: Decimal, before: Decimal) -> Option<u32> {
    let about = &plan.about;
    let far = now.checked_sub(before)? > about.jump_difference.into();
    let times = |factor: u32| before.checked_mul(factor.into()).is_some_and(|least| now >= least);
    let thousandfold = before > Decimal::ZERO && times(THOUSAND);
    (far && times(about.jump_factor)).then_some(if thousandfold { THOUSAND } else { about.jump_factor })
}
