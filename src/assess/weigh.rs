//! From the reporters' answers to one figure, one outcome and one verdict.

use super::code::Verdict;
use super::counted::{Reason, Stand, has_base, has_parts, is_proven};
use super::exact::{percent, sum};
use super::kinds::{Outcome, Sums, Units, each, milestone, of_sums, share, unit_ratio};
use super::measure::{Answer, Measured};
use crate::answer::Status;
use crate::plan::{Cumulation, Indicator, Kind, UnitTest};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one month says of an obligation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub outcome: Option<Outcome>,
    pub verdict: Verdict,
    pub reported: usize,
    pub expected: usize,
    pub claims: BTreeMap<Status, usize>,
    /// The last completion date that was typed and counts.
    pub done_on: Option<NaiveDate>,
}

impl Weighed {
    /// Whether every reporter has answered.
    pub fn is_complete(&self) -> bool {
        self.reported == self.expected
    }
}

/// Puts the answers together and judges them. `decided`: whether this is a period of judgement.
pub(super) fn weigh(measured: &Measured<'_>, decided: bool) -> Weighed {
    let indicator = measured.indicator.as_ref();
    let answers = &measured.answers;
    let outcome = outcome(indicator, answers);
    let (num, den) = figures(indicator, answers);
    let done = answers.iter().filter(|a| is_done(indicator, a));
    Weighed {
        percent: shown_percent(indicator, num, den),
        num,
        den,
        outcome,
        verdict: verdict(indicator, outcome, answers, decided),
        reported: answers.iter().filter(|a| a.stand.is_answer()).count(),
        expected: answers.len(),
        claims: claims(answers),
        done_on: done.filter_map(|a| a.row.and_then(|r| r.done_on_value())).max(),
    }
}

/// Whether an answer's completion date counts: it passes by itself, or it claims a count as done.
fn is_done(indicator: &Indicator, answer: &Answer<'_>) -> bool {
    let claimed = || answer.row.and_then(|r| r.status_value()) == Some(Status::Done);
    match indicator.kind {
        Kind::Count => answer.stand == Stand::Counts && claimed(),
        _ => passes(indicator, answer) == Some(true),
    }
}

/// What the figures say; `None` when nobody gave a usable answer.
fn outcome(indicator: &Indicator, answers: &[Answer<'_>]) -> Option<Outcome> {
    let counted = || answers.iter().filter(|a| a.stand == Stand::Counts);
    let any = |stand: Stand| answers.iter().any(|a| a.stand == stand);
    if counted().next().is_none() {
        return if any(Stand::Pending) {
            Some(Outcome::Short { by_time: true, by_missing: true })
        } else if any(Stand::Neutral) {
            Some(Outcome::NoneArisen)
        } else {
            any(Stand::Out(Reason::NoBase)).then_some(Outcome::CannotJudge)
        };
    }
    let target = indicator.target.as_ref().map(|t| (t.op, t.value));
    Some(match (indicator.kind, target) {
        (Kind::Milestone, _) => milestone(units(indicator, answers)),
        (Kind::Share, Some((op, value))) => share(units(indicator, answers), op, value),
        _ if indicator.judge_each => each(counted().map(|a| of_sums(indicator, a.sums))),
        _ => total(answers).map_or(Outcome::CannotJudge, |sums| of_sums(indicator, sums)),
    })
}

/// Both sums over the answers that count; `None` when a sum would not fit.
fn total(answers: &[Answer<'_>]) -> Option<Sums> {
    Some(Sums {
        num: sum(answers.iter().map(|a| a.sums.num))?,
        den: sum(answers.iter().map(|a| a.sums.den))?,
    })
}

/// The units of a share or milestone, tested one by one.
fn units(indicator: &Indicator, answers: &[Answer<'_>]) -> Units {
    let mut units = Units::default();
    for answer in answers {
        match (answer.stand, passes(indicator, answer)) {
            (Stand::Out(_) | Stand::Pending, _) => units.missing += 1,
            (_, Some(passed)) => {
                units.tested += 1;
                units.passed += u32::from(passed);
            }
            (_, None) => {}
        }
    }
    units
}

/// Whether one reporter passes by itself, where reporters are tested one by one.
pub(super) fn passes(indicator: &Indicator, answer: &Answer<'_>) -> Option<bool> {
    if answer.stand != Stand::Counts {
        return None;
    }
    let proven = || answer.row.map(is_proven);
    match (indicator.kind, &indicator.unit_test) {
        (Kind::Milestone, _) | (Kind::Share, Some(UnitTest::Done)) => proven(),
        (Kind::Share, Some(UnitTest::Value(least))) => Some(answer.sums.num >= *least),
        (Kind::Share, Some(UnitTest::Ratio(p))) => unit_ratio(answer.sums, *p),
        _ if indicator.judge_each => match of_sums(indicator, answer.sums) {
            Outcome::Met => Some(true),
            Outcome::Short { .. } => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// The figures shown: sums, or units passed and tested; 0 of 0 where all said that nothing arose.
fn figures(indicator: &Indicator, answers: &[Answer<'_>]) -> (Option<Decimal>, Option<Decimal>) {
    let any = answers.iter().any(|a| matches!(a.stand, Stand::Counts | Stand::Neutral));
    if !any || indicator.kind == Kind::Milestone {
        return (None, None);
    }
    if indicator.kind == Kind::Share {
        let units = units(indicator, answers);
        return (Some(units.passed.into()), Some(units.tested.into()));
    }
    let den = has_parts(indicator) || has_base(indicator) || indicator.label_den().is_some();
    let sums = total(answers);
    (sums.map(|s| s.num.normalize()), sums.filter(|_| den).map(|s| s.den.normalize()))
}

/// The percent shown beside the figures, by the formula of the kind.
fn shown_percent(indicator: &Indicator, num: Option<Decimal>, den: Option<Decimal>) -> Option<Decimal> {
    let (num, den) = (num?, den?);
    match indicator.kind {
        Kind::Growth => percent(num.checked_sub(den)?, den),
        Kind::Reduction => percent(den.checked_sub(num)?, den),
        _ => percent(num, den),
    }
}

/// The verdict of a period (domain.md §3): nobody answered; nothing arose; met or short, provisional while
/// a reporter is missing, and not due yet as long as time can mend it.
fn verdict(
    indicator: &Indicator,
    outcome: Option<Outcome>,
    answers: &[Answer<'_>],
    decided: bool,
) -> Verdict {
    let complete = answers.iter().all(|a| matches!(a.stand, Stand::Counts | Stand::Neutral));
    let unripe = !decided && compares_whole_years(indicator);
    match outcome {
        None => Verdict::NoData,
        Some(Outcome::NoneArisen) => Verdict::NoneArisen,
        Some(Outcome::Tracked) => Verdict::Tracked,
        Some(Outcome::Met | Outcome::Short { .. }) if unripe => Verdict::NotDueYet,
        Some(Outcome::CannotJudge) => Verdict::CannotJudge,
        Some(Outcome::Met) if complete => Verdict::Met,
        Some(Outcome::Met) => Verdict::ProvisionalMet,
        Some(Outcome::Short { by_time: true, .. }) if !decided => Verdict::NotDueYet,
        Some(Outcome::Short { by_missing, .. }) if by_missing && !complete => Verdict::ProvisionalNotMet,
        Some(Outcome::Short { .. }) => Verdict::NotMet,
    }
}

/// A whole year is compared with a whole year: half a year against it would always look like a saving.
fn compares_whole_years(indicator: &Indicator) -> bool {
    has_base(indicator) && indicator.cumulation == Cumulation::Once && indicator.target.is_some()
}

fn claims(answers: &[Answer<'_>]) -> BTreeMap<Status, usize> {
    let mut claims = BTreeMap::new();
    for status in answers.iter().filter_map(|a| a.row.and_then(|r| r.status_value())) {
        *claims.entry(status).or_default() += 1;
    }
    claims
}
