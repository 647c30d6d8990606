//! *Tiến độ*: how the work stands at a cut-off (domain.md §3, R30).

use super::bench::Bench;
use super::code::Progress;
use super::measure::weighed;
use super::met::met_since;
use super::weigh::Weighed;
use crate::answer::Status;
use crate::period::Month;
use crate::plan::{Kind, Obligation};
use crate::rule::{Verdict, stays_open, together};

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
        return when_decided(obligation.indicator.kind, weighed);
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
fn when_decided(kind: Kind, weighed: &Weighed) -> Progress {
    match weighed.verdict {
        Verdict::Met => Progress::Done,
        Verdict::NoneArisen => Progress::Closed,
        Verdict::ProvisionalMet if kind == Kind::Count => Progress::InProgress,
        _ if stays_open(kind) => Progress::Overdue,
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
