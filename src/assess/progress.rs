//! *Tiến độ*: how the work stands at a cut-off (domain.md §3, R30); and the early warning of the plan's pace, which is
//! no part of it.

use super::bench::Bench;
use super::code::Progress;
use super::measure::weighed;
use super::met::met_since;
use super::weigh::Weighed;
use crate::answer::Status;
use crate::period::Month;
use crate::plan::{Indicator, Kind, Obligation};
use crate::rule::{self, Quantity, Verdict, stays_open, together};
use rust_decimal::Decimal;

/// The progress of an obligation at a month's cut-off.
pub(super) fn progress<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Progress {
    let weighed = &weighed(bench, obligation, period);
    let tracked = together(bench.plan.judged_as(obligation.indicator)).is_none();
    let Some(due) = obligation.due.filter(|_| !tracked) else {
        let met = weighed.verdict == Verdict::Met;
        return if met { Progress::Done } else { by_claims(weighed) };
    };
    if let Some(since) = met_since(bench, obligation, period) {
        return if since.late { Progress::DoneLate } else { Progress::Done };
    }
    if obligation.is_decided_in(period) {
        return when_decided(obligation.indicator, weighed);
    }
    let days = (due - bench.plan.calendar.cut_off(period)).num_days();
    let soon = (0..=i64::from(bench.plan.calendar.due_soon_days)).contains(&days);
    match weighed.verdict {
        Verdict::NoneArisen => by_claims(weighed),
        _ if soon => Progress::DueSoon,
        _ if at_work(weighed) => Progress::InProgress,
        _ => Progress::NotDue,
    }
}

/// In a period of judgement. A milestone or count is overdue until it is done; what no later work can mend,
/// and what did not arise, is closed once every reporter has answered.
fn when_decided(indicator: &Indicator, weighed: &Weighed) -> Progress {
    match weighed.verdict {
        Verdict::Met => Progress::Done,
        Verdict::NoneArisen => Progress::Closed,
        Verdict::ProvisionalMet if indicator.kind == Kind::Count => Progress::InProgress,
        _ if stays_open(indicator) => Progress::Overdue,
        _ if weighed.is_complete() => Progress::Closed,
        _ => Progress::InProgress,
    }
}

/// Done if every reporter claims it, in progress as soon as one says that it is at work; without data never
/// done (R1).
fn by_claims(weighed: &Weighed) -> Progress {
    let done = weighed.claims.get(&Status::Done).copied().unwrap_or_default();
    match at_work(weighed) {
        true if done == weighed.expected && weighed.verdict != Verdict::NoData => Progress::Done,
        true => Progress::InProgress,
        false => Progress::NotDue,
    }
}

fn at_work(weighed: &Weighed) -> bool {
    [Status::InProgress, Status::Done].iter().any(|s| weighed.claims.contains_key(s))
}

/// Whether an obligation that is not decided yet stands below its pace for the month.
pub(super) fn behind_pace<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> bool {
    if obligation.is_decided_in(period) || period.year != obligation.year {
        return false;
    }
    let weighed = weighed(bench, obligation, period);
    let of = |quantity| if quantity == Quantity::Num { weighed.num } else { weighed.den };
    let keeps =
        expected(obligation.indicator, period).and_then(|pace| rule::keeps(obligation.indicator, pace));
    keeps.and_then(|reach| reach.passes(&of)) == Some(false)
}

/// The pace of a month: one flat figure, or one for each month.
fn expected(indicator: &Indicator, period: Month) -> Option<Decimal> {
    match indicator.pace.as_slice() {
        [flat] => Some(*flat),
        months => months.get(period.month as usize - 1).copied(),
    }
}
