//! L: figures of a row that contradict each other, last month's or last year's.

use super::returned::{Returned, Row};
use crate::answer::{Field, RowAnswer, Status};
use crate::assess::wording::figure_or_blank;
use crate::assess::{Reason, Stand};
use crate::finding::{Finding, Severity, logic};
use crate::plan::{Cumulation, Kind, Plan};
use crate::rule::{Second, second};
use crate::words::text::Text;
use rust_decimal::Decimal;

/// From here on a jump is hardly ever true.
const THOUSAND: u32 = 1000;

/// L01: a part that exceeds its whole; of supporting rows, too, for they are compared. Excused: indicators that
/// may exceed, growth and reduction.
pub fn num_above_den(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let (num, den) = both(row);
    (row.stand == Stand::Out(Reason::NumAboveDen))
        .then(|| logic::num_above_den(returned.at(row, &[Field::Num, Field::Den]), num, den))
}

/// L02: *Không phát sinh* beside figures other than 0. Excused: a status that was refused, which is said already.
pub fn none_arisen(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let claimed = row.answer.status_value() == Some(Status::NoneArisen);
    let (num, den) = both(row);
    let place = || returned.at(row, &[Field::Status, Field::Num, Field::Den]);
    (claimed && row.stand == Stand::Out(Reason::NoneArisenWithFigures))
        .then(|| logic::none_arisen_with_figures(place(), num, den))
}

/// L03: a denominator from the start of the year below the last one of the same year; so [`num_fell`]. Compared
/// with the last month in which the agency, or its predecessors together, gave it. Excused: the base of a growth
/// or reduction.
pub fn den_fell(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let base = second(row.ask.obligation.indicator) == Second::Base;
    if base { None } else { fell(returned, row, Field::Den, RowAnswer::den_value) }
}

/// L03 of a numerator or single figure.
pub fn num_fell(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    fell(returned, row, Field::Num, RowAnswer::num_value)
}

fn fell(
    returned: &Returned<'_>,
    row: &Row<'_>,
    field: Field,
    value: fn(&RowAnswer) -> Option<Decimal>,
) -> Option<Finding> {
    if !row.counts() || row.ask.obligation.indicator.covers(field == Field::Den) != Cumulation::Ytd {
        return None;
    }
    let (month, before) = returned.row_before(row)?;
    let (now, before) = (value(row.answer)?, value(&before)?);
    (now < before).then(|| logic::ytd_fell(returned.at(row, &[field]), column(field), now, before, month))
}

/// L05: the base of a growth that is not what the agency, or its predecessors, reported a year before. Excused:
/// last year's month was not read.
pub fn base_differs(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    if !row.counts() || row.ask.obligation.indicator.kind != Kind::Growth {
        return None;
    }
    let (period, typed) = (returned.form.period, row.answer.den_value()?);
    let agency = &returned.received.agency;
    let known = returned.ledger.year_before(returned.form.plan, agency, &row.ask.key(), period)?;
    let place = || returned.at(row, &[Field::Den]);
    (typed != known).then(|| logic::base_differs(place(), typed, known, period.year_before()))
}

/// L07: a figure many times the last one, which is often a digit too many; a warning from a thousand times on.
/// The denominator's where both jump, for it carries the numerator along. Excused: figures of the month alone,
/// and the year's first.
pub fn jumped(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let lasting = [Cumulation::Ytd, Cumulation::Stock];
    if !row.counts() || !lasting.contains(&row.ask.obligation.indicator.cumulation) {
        return None;
    }
    let (month, before) = returned.row_before(row)?;
    let pairs = [
        (Field::Den, row.answer.den_value(), before.den_value()),
        (Field::Num, row.answer.num_value(), before.num_value()),
    ];
    let (field, now, before, times) = pairs.into_iter().find_map(|(field, now, before)| {
        let (now, before) = (now?, before?);
        jump(returned.form.plan, now, before).map(|times| (field, now, before, times))
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
    let factor = about.jump_factor.get();
    (far && times(factor)).then_some(if thousandfold { THOUSAND } else { factor })
}

fn both(row: &Row<'_>) -> (Text, Text) {
    (figure_or_blank(row.answer.num_value()), figure_or_blank(row.answer.den_value()))
}

/// A number column, as the form calls it.
fn column(field: Field) -> Text {
    match field {
        Field::Den => Text::of("mẫu số (b)", "the denominator (b)"),
        _ => Text::of("số liệu (a)", "the figure (a)"),
    }
}
