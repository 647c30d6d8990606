//! When a milestone or count was met, over the months that were read.

use super::bench::Bench;
use super::measure::weighed;
use crate::period::Month;
use crate::plan::Obligation;
use crate::rule::{Verdict, stays_open};
use chrono::NaiveDate;

/// When a milestone or count was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MetSince {
    /// First month at whose cut-off it was met.
    pub first: Month,
    /// Completion date that was typed, else the day to which that month's figures run.
    pub on: NaiveDate,
}

/// The months that were read in which an obligation was on the form, up to a period.
pub(super) fn months<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    period: Month,
) -> impl DoubleEndedIterator<Item = Month> {
    let first = obligation.span.0.min(period);
    bench.ledger.months.range(first..=period).map(|(month, _)| *month)
}

/// The first month at which an obligation was met.
pub(super) fn first_met<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Option<Month> {
    months(bench, obligation, period).find(|m| weighed(bench, obligation, *m).verdict == Verdict::Met)
}

/// Whether a milestone or count stands as met: what was met stays met until all reporters have
/// answered again and it is met no more. A silent month takes nothing back.
pub(super) fn met_since<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    period: Month,
) -> Option<MetSince> {
    if !stays_open(obligation.indicator.kind) {
        return None;
    }
    let speaks = |m: &Month| {
        let weighed = weighed(bench, obligation, *m);
        weighed.verdict == Verdict::Met || weighed.is_complete()
    };
    let last = months(bench, obligation, period).rev().find(speaks)?;
    let weighed = weighed(bench, obligation, last);
    if weighed.verdict != Verdict::Met {
        return None;
    }
    let first = first_met(bench, obligation, period)?;
    let on = weighed.done_on.unwrap_or_else(|| figures_day(bench, obligation, first));
    Some(MetSince { first, on })
}

/// The day to which an obligation's figures run in a month: the cut-off; on the closing rows of the
/// year before, its due date.
fn figures_day(bench: &Bench<'_>, obligation: &Obligation<'_>, period: Month) -> NaiveDate {
    let cut_off = bench.plan.calendar.cut_off(period);
    match obligation.due {
        Some(due) if obligation.is_closing_row(period) && period <= obligation.span.1 => cut_off.min(due),
        _ => cut_off,
    }
}
