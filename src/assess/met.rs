//! When a milestone or count was met, over the months that were read.

use super::bench::Bench;
use super::measure::weighed;
use crate::period::Month;
use crate::plan::{Kind, Obligation};
use crate::rule::{Verdict, stays_open};
use chrono::NaiveDate;

/// When a milestone or count was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MetSince {
    /// Completion date that was typed, else the day to which the figures of the first month ran in which it
    /// was met.
    pub on: NaiveDate,
    /// After its due date.
    pub late: bool,
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

/// The first month at which an obligation was met; of milestones and counts the first since it stands so: what
/// was met before a denial does not count (R25).
pub(super) fn first_met<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Option<Month> {
    let is_met = |m: &Month| weighed(bench, obligation, *m).verdict == Verdict::Met;
    match stays_open(obligation.indicator) {
        true => months(bench, obligation, period).rev().take_while(is_met).last(),
        false => months(bench, obligation, period).find(is_met),
    }
}

/// Since when a milestone or count stands as met; none where it does not.
pub(super) fn met_since<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    period: Month,
) -> Option<MetSince> {
    let weighed = weighed(bench, obligation, period);
    if !stays_open(obligation.indicator) || weighed.verdict != Verdict::Met {
        return None;
    }
    let first = first_met(bench, obligation, period).unwrap_or(period);
    let on = weighed.done_on.unwrap_or_else(|| bench.plan.figures_day(obligation.year, first));
    let after = obligation.due.is_some_and(|due| on > due);
    let late = match obligation.indicator.kind {
        Kind::Count => after && weighed.done_on.is_some() || failed_when_decided(bench, obligation, first),
        _ => after,
    };
    Some(MetSince { on, late })
}

/// Whether a fully answered *Chưa đạt* came at or after the deciding period, before it was met (R25).
fn failed_when_decided<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, met: Month) -> bool {
    months(bench, obligation, met).filter(|m| *m >= obligation.span.1).any(|m| {
        let weighed = weighed(bench, obligation, m);
        weighed.verdict == Verdict::NotMet && weighed.is_complete()
    })
}
