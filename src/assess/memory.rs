//! One memory for verdict and progress (R4, R25): what each owner answered last, as far as it still counts.
//!
//! Milestones and dated counts remember over the obligation's life: what was proven stays proven until an
//! accepted later answer denies it. Other kinds remember closing answers only, given in the deciding period
//! or later: an older month's figure never enters a later total.

use super::answers::Answer;
use super::bench::Bench;
use super::counted::{Reason, Stand, is_proven};
use crate::answer::{Field, Status};
use crate::field::denies;
use crate::period::Month;
use crate::plan::{Agency, Kind, Obligation, RowKey};
use crate::rule::stays_open;

/// An owner's answer as it counts in a period; `obligation` is the one whose row was asked.
pub(super) fn recall<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    agency: &'a Agency,
    period: Month,
) -> Answer<'a> {
    let now = given(bench, obligation, agency, period);
    let decided = obligation.is_decided_in(period) && obligation.due.is_some();
    let deciding = obligation.span.1;
    let since = match stays_open(obligation.indicator) && obligation.due.is_some() {
        true => obligation.span.0,
        false if decided => deciding,
        false => return now,
    };
    let mut unproven: Option<Answer<'a>> = None;
    let last = |answer: Answer<'a>, unproven: Option<Answer<'a>>| unproven.unwrap_or(answer);
    let mut found = None;
    let earlier = bench.ledger.months.range(since..period).rev().map(|(month, _)| *month);
    for month in std::iter::once(period).chain(earlier) {
        let answer = given(bench, obligation, agency, month);
        if !matches!(answer.stand, Stand::Counts | Stand::Neutral) {
            continue;
        }
        if obligation.indicator.kind == Kind::Milestone && claims_unproven(&answer) {
            // It denies nothing: what was proven before stays so.
            unproven = unproven.or(Some(answer));
            continue;
        }
        let settles = answer.reaches(obligation.indicator) == Some(true);
        found = Some(if settles { answer } else { last(answer, unproven.take()) });
        break;
    }
    let counts =
        |a: &Answer<'a>| !decided || a.month >= deciding || a.reaches(obligation.indicator) == Some(true);
    found.or(unproven).filter(counts).unwrap_or(now)
}

/// *Hoàn thành* without proof; where the document's own words say that there is none, the answer denies.
fn claims_unproven(answer: &Answer<'_>) -> bool {
    let Some(row) = answer.row else { return false };
    let denied = row.text(Field::Evidence).is_some_and(denies);
    !answer.proven && !denied && row.status_value() == Some(Status::Done)
}

/// What an agency answered in one month.
pub(super) fn given<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    agency: &'a Agency,
    month: Month,
) -> Answer<'a> {
    let key = RowKey::new(&obligation.indicator.id, obligation.year);
    let received = bench.ledger.month(month).and_then(|b| b.received.get(&agency.code));
    let row = received.and_then(|r| r.answers.row(&key));
    let due = obligation.is_decided_in(month);
    let stand = match received {
        None => Stand::Out(Reason::NoReturn),
        Some(received) => received.stand(obligation.indicator, due, &key, row),
    };
    let counted = row.filter(|_| stand == Stand::Counts);
    Answer {
        agency,
        month,
        received,
        row,
        stand,
        num: counted.and_then(|r| r.num_value()).unwrap_or_default(),
        den: counted.and_then(|r| r.den_value()).unwrap_or_default(),
        proven: counted.is_some_and(|r| is_proven(r, bench.plan.calendar.cut_off(month))),
    }
}
