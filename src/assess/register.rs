//! `register`: reports that came in time, counted from the submission register, never asked.
//!
//! Numerator: reports that came in time and were valid once; denominator: returns that were required; both from the
//! start of the reporting year, over the months that have an inbox (R6).

use super::answers::Answer;
use super::bench::Bench;
use super::counted::{Reason, Stand};
use crate::ledger::RegisterRow;
use crate::period::Month;
use std::collections::BTreeMap;

/// One answer for each agency of the period's roster and each that was on the roster earlier in the year.
pub(super) fn answers<'a>(bench: &Bench<'a>, year: i32, period: Month) -> Vec<Answer<'a>> {
    let mut tally: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for line in lines(bench, year, period) {
        let (valid, required) = tally.entry(&line.agency).or_default();
        *required += 1;
        *valid += u32::from(line.is_in_time());
    }
    let roster = bench.plan.roster(period);
    let is_read = !tally.is_empty();
    let agencies = bench.plan.agencies.iter();
    agencies
        .filter_map(|agency| {
            let counted = tally.get(agency.code.as_str());
            let expected = roster.iter().any(|a| a.code == agency.code);
            let (valid, required) = counted.copied().or(expected.then_some((0, 0)))?;
            Some(Answer {
                agency,
                month: period,
                received: None,
                row: None,
                stand: if is_read { Stand::Counts } else { Stand::Out(Reason::NoReturn) },
                num: valid.into(),
                den: required.into(),
                proven: false,
            })
        })
        .collect()
}

/// The register's lines of a plan year up to a period, from the first month reported.
fn lines<'a>(bench: &Bench<'a>, year: i32, period: Month) -> impl Iterator<Item = &'a RegisterRow> {
    let calendar = &bench.plan.calendar;
    let first = calendar.period(Month::at(year, 1).max(bench.plan.about.first_period));
    let last = Month::at(year, 12).min(period);
    let ledger = bench.ledger;
    let books = Month::span(first, last).filter_map(|month| ledger.month(month));
    books.filter(|book| book.has_inbox()).flat_map(|book| &book.register)
}
