//! *Tiến độ*: how the work stands at a cut-off (domain.md §3).

use super::bench::Bench;
use super::code::Progress;
use super::measure::weighed;
use super::met::met_since;
use super::weigh::Weighed;
use crate::answer::Status;
use crate::period::Month;
use crate::plan::Obligation;
use crate::rule::Verdict;

/// The progress of an obligation at a month's cut-off.
///
/// Done: a milestone or count that is met, any other kind that is met in a period of judgement; late when
/// its date lies after the due date. A period of judgement in which nothing arose, or in which an indicator
/// without target was reported, leaves nothing to do and counts as done. Overdue: decided and neither.
/// Not decided: due soon within the plan's days of the due date; else by the agencies' own claims.
pub(super) fn progress<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Progress {
    let calendar = &bench.plan.calendar;
    let weighed = &weighed(bench, obligation, period);
    if let Some(since) = met_since(bench, obligation, period).filter(|_| obligation.due.is_some()) {
        return match obligation.due {
            Some(due) if since.on > due => Progress::DoneLate,
            _ => Progress::Done,
        };
    }
    let neutral = matches!(weighed.verdict, Verdict::NoneArisen | Verdict::Tracked);
    if obligation.is_decided_in(period) {
        return match weighed.verdict {
            Verdict::Met | Verdict::NoneArisen | Verdict::Tracked => Progress::Done,
            Verdict::ProvisionalMet => Progress::InProgress,
            _ if obligation.due.is_some() => Progress::Overdue,
            _ => by_claims(weighed),
        };
    }
    let days = obligation.due.map(|due| (due - calendar.cut_off(period)).num_days());
    let soon = i64::from(calendar.due_soon_days);
    match days {
        Some(days) if (0..=soon).contains(&days) && !neutral => Progress::DueSoon,
        _ => by_claims(weighed),
    }
}

/// In progress as soon as one agency says that it is at work.
fn by_claims(weighed: &Weighed) -> Progress {
    let at_work = [Status::InProgress, Status::Done];
    if at_work.iter().any(|s| weighed.claims.contains_key(s)) {
        Progress::InProgress
    } else {
        Progress::NotDue
    }
}
