//! H: what the status of a row claims, against its figures, its proof and what was proven before.

use super::returned::{Returned, Row};
use crate::answer::{Field, Status};
use crate::assess::counted::is_proven;
use crate::assess::wording;
use crate::field::proves;
use crate::finding::{Finding, deadline};
use crate::plan::{Cumulation, Indicator, Kind};
use crate::rule::{self, Quantity};
use crate::words::list::{shorten, visible};
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;

/// H04: *Hoàn thành* without evidence or date, where these are asked. Excused: a date that was typed and could not
/// be read, which is said already.
pub fn unproven(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let claimed = row.ask.obligation.indicator.is_claim() && row.says(Status::Done);
    let missing = if claimed { missing(row) } else { Vec::new() };
    let place = || returned.at(row, &[Field::Status]);
    (!missing.is_empty()).then(|| deadline::done_unproven(place(), in_words(row, &missing)))
}

/// What is blank of the proof.
fn missing(row: &Row<'_>) -> Vec<Field> {
    let no_evidence = !row.answer.text(Field::Evidence).is_some_and(proves);
    let lacking = [(Field::Evidence, no_evidence), (Field::DoneOn, row.answer.done_on.is_none())];
    let spoilt = |field| row.answer.spoilt.iter().any(|s| s.field == field);
    let missing = lacking.into_iter().filter(|(field, lacks)| *lacks && !spoilt(*field));
    missing.map(|(field, _)| field).collect()
}

/// What is missing; of a text that proves nothing, what it says (R16).
fn in_words(row: &Row<'_>, missing: &[Field]) -> Text {
    let word = |field: &Field| match (field, row.answer.text(Field::Evidence)) {
        (Field::Evidence, Some(text)) => {
            let says = shorten(&visible(text.trim()), 60);
            Text {
                vi: format!("số, ký hiệu văn bản (ô ghi “{says}”)"),
                en: format!("the document's number (the cell says “{says}”)"),
            }
        }
        (Field::Evidence, None) => Text::of("số, ký hiệu văn bản", "the document's number"),
        _ => Text::of("ngày hoàn thành", "the date"),
    };
    Text::list(missing.iter().map(word))
}

/// H05: *Hoàn thành* beside the agency's own figures that fall short of the target. Excused: counts that several
/// agencies reach together, and rows answered with a claim only.
pub fn short(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let indicator = row.ask.obligation.indicator;
    if !row.counts() || !row.says(Status::Done) || indicator.is_claim() || rule::adds_up(indicator) {
        return None;
    }
    let passes = rule::alone(indicator)?.passes(&|quantity| match quantity {
        Quantity::Num => Some(row.answer.num_value().unwrap_or_default()),
        _ => Some(row.answer.den_value().unwrap_or_default()),
    });
    let place = || returned.at(row, &[Field::Status, Field::Num, Field::Den]);
    (passes == Some(false)).then(|| deadline::done_but_short(place(), figures(row), asked(indicator)))
}

/// What is asked of one agency.
fn asked(indicator: &Indicator) -> Text {
    let of_one = indicator.unit_test.as_ref().map(Say::both);
    of_one.or_else(|| indicator.target.as_ref().map(Say::both)).unwrap_or_default()
}

/// H06: *Chưa thực hiện* beside figures above 0. Excused: kinds that should stay at 0 or are compared with a base,
/// and states at the cut-off, which may be older than the work.
pub fn not_started(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let indicator = row.ask.obligation.indicator;
    let grows = matches!(indicator.kind, Kind::Ratio | Kind::Count | Kind::Share)
        && indicator.cumulation != Cumulation::Stock;
    let begun = row.answer.num_value().is_some_and(|v| v > Decimal::ZERO);
    let place = || returned.at(row, &[Field::Status, Field::Num]);
    (row.counts() && row.says(Status::NotStarted) && grows && begun)
        .then(|| deadline::not_started_with_figures(place(), figures(row)))
}

/// H07: a completion date where the status does not say *Hoàn thành*. Excused: a blank status, which is said
/// already.
pub fn dated(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    let status = row.answer.status_value().filter(|s| *s != Status::Done)?;
    let date = row.answer.done_on_value()?;
    let place = || returned.at(row, &[Field::Status, Field::DoneOn]);
    (row.counts() && row.ask.obligation.indicator.is_claim())
        .then(|| deadline::dated_not_done(place(), date, status))
}

/// H10: a milestone that an earlier month proved and this one denies (R4, R25).
pub fn withdrawn(returned: &Returned<'_>, row: &Row<'_>) -> Option<Finding> {
    if !row.counts() || row.ask.obligation.indicator.kind != Kind::Milestone {
        return None;
    }
    let status = row.answer.status_value().filter(|s| *s != Status::Done)?;
    let (agency, key) = (returned.received.agency.as_str(), row.ask.key());
    let before = returned.ledger.months.range(..returned.form.period).rev();
    // A claim without proof denies nothing, and proves nothing.
    let (month, proven) = before.into_iter().find_map(|(month, book)| {
        let row = book.row(agency, &key)?;
        let proven = is_proven(row, returned.form.plan.calendar.cut_off(*month));
        let said = row.status_value()?;
        (proven || said != Status::Done).then_some((month, proven))
    })?;
    let place = || returned.at(row, &[Field::Status]);
    proven.then(|| deadline::proof_withdrawn(place(), month, status))
}

/// The figures of a row: `98/100`, or the single value.
fn figures(row: &Row<'_>) -> Text {
    wording::figures(row.answer.num_value(), row.answer.den_value()).unwrap_or_default()
}
