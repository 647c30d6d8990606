//! `register`: reports that came in time, counted from the submission register, never asked.
//!
//! Numerator: returns that count and came in time, with or without errors in them; denominator: returns that
//! were required; both from the start of the reporting year, over the months that have an inbox. Late, blank
//! and missing returns are required and not in the numerator.

use super::answers::Answer;
use super::bench::Bench;
use super::counted::Stand;
use crate::ledger::{RegisterRow, Standing};
use crate::period::Month;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// One answer for each agency of the period's roster and each that was on the roster earlier in the year.
pub(super) fn answers<'a>(bench: &Bench<'a>, year: i32, period: Month) -> Vec<Answer<'a>> {
    let mut tally: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for line in lines(bench, year, period) {
        let (in_time, required) = tally.entry(&line.agency).or_default();
        *required += 1;
        let received = matches!(line.standing, Standing::Valid | Standing::WithErrors);
        *in_time += u32::from(received && !line.late);
    }
    let agencies = bench.plan.agencies.iter();
    agencies
        .filter_map(|agency| {
            let (in_time, required) = tally.get(agency.code.as_str())?;
            Some(Answer {
                agency,
                received: None,
                row: None,
                stand: Stand::Counts,
                num: Decimal::from(*in_time),
                den: Decimal::from(*required),
            })
        })
        .collect()
}

/// The register's lines of a plan year up to a period, from the first month reported.
fn lines<'a>(bench: &Bench<'a>, year: i32, period: Month) -> impl Iterator<Item = &'a RegisterRow> {
    let first = Month { year, month: 1 }.max(bench.plan.about.first_period);
    let last = Month { year, month: 12 }.min(period);
    let ledger = bench.ledger;
    Month::span(first, last).filter_map(|month| ledger.month(month)).flat_map(|book| &book.register)
}
