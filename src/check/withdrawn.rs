//! H10: a milestone that an earlier month proved and this one denies (R4, R25).

use super::returned::Returned;
use crate::answer::{Field, Status};
use crate::assess::Stand;
use crate::assess::counted::is_proven;
use crate::finding::{Finding, deadline};
use crate::plan::Kind;

/// One finding for each row.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    let calendar = &returned.form.plan.calendar;
    let agency = returned.received.agency.as_str();
    returned
        .reported()
        .filter(|r| r.stand == Stand::Counts && r.ask.obligation.indicator.kind == Kind::Milestone)
        .filter_map(|r| {
            let status = r.answer.status_value().filter(|s| *s != Status::Done)?;
            let key = r.ask.key();
            let before = returned.ledger.months.range(..returned.form.period).rev();
            // A claim without proof denies nothing, and proves nothing.
            let (month, proven) = before.into_iter().find_map(|(month, book)| {
                let row = book.row(agency, &key)?;
                let proven = is_proven(row, calendar.cut_off(*month));
                let said = row.status_value()?;
                (proven || said != Status::Done).then_some((month, proven))
            })?;
            let place = || returned.at(&r, &[Field::Status]);
            proven.then(|| deadline::proof_withdrawn(place(), month, status))
        })
        .collect()
}
