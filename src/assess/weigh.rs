//! From the reporters' answers to one figure and one verdict.

use super::answers::{Answer, Measured};
use super::counted::{Reason, Stand};
use crate::answer::Status;
use crate::plan::{Indicator, Kind};
use crate::rule::exact::{percent, sum};
use crate::rule::{self, Quantity, Second, Verdict};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What one month says of an obligation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub verdict: Verdict,
    pub reported: usize,
    pub expected: usize,
    pub claims: BTreeMap<Status, usize>,
    /// The last completion date that was typed and counts.
    pub done_on: Option<NaiveDate>,
}

impl Weighed {
    /// What cannot be worked out.
    pub fn unjudged() -> Weighed {
        Weighed {
            num: None,
            den: None,
            percent: None,
            verdict: Verdict::CannotJudge,
            reported: 0,
            expected: 0,
            claims: BTreeMap::new(),
            done_on: None,
        }
    }

    /// Whether every reporter has answered.
    pub fn is_complete(&self) -> bool {
        self.reported == self.expected
    }
}

/// Puts the answers together and judges them. `decided`: whether this is a period of judgement.
pub(super) fn weigh(measured: &Measured<'_>, decided: bool) -> Weighed {
    let indicator = measured.indicator;
    let answers = &measured.answers;
    let taken =
        |a: &Answer<'_>| Taken { stand: a.stand, num: a.num, den: a.den, passes: a.passes(indicator) };
    let all: Vec<Taken> = answers.iter().map(taken).collect();
    let Judged { num, den, percent, verdict } = judged(indicator, &all, decided);
    let done = answers.iter().filter(|a| is_done(indicator, a));
    Weighed {
        num,
        den,
        percent,
        verdict,
        reported: answers.iter().filter(|a| a.stand.is_answer()).count().min(measured.expected),
        expected: measured.expected,
        claims: claims(answers),
        done_on: done.filter_map(|a| a.row.and_then(|r| r.done_on_value())).max(),
    }
}

/// One answer as it enters the sums.
pub(super) struct Taken {
    pub stand: Stand,
    /// The figures; 0 where it does not count.
    pub num: Decimal,
    pub den: Decimal,
    pub passes: Option<bool>,
}

/// What some answers come to together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    pub num: Option<Decimal>,
    pub den: Option<Decimal>,
    pub percent: Option<Decimal>,
    pub verdict: Verdict,
}

/// One figure and one verdict of these answers. `decided`: whether this is a period of judgement.
pub(super) fn judged(indicator: &Indicator, all: &[Taken], decided: bool) -> Judged {
    let tally = Tally::of(all.iter());
    let verdict = rule::verdict(indicator, decided).verdict(&|quantity| tally.of_quantity(quantity));
    let (num, den) = tally.figures(indicator, verdict);
    Judged { percent: shown_percent(indicator.kind, num, den), num, den, verdict }
}

/// The verdict of these answers without one of them; the sums are made once, however many are asked for.
pub(super) fn judged_without<'a>(
    indicator: &'a Indicator,
    all: &[Taken],
    decided: bool,
) -> impl Fn(&Taken) -> Verdict + 'a {
    let (tally, rule) = (Tally::of(all.iter()), rule::verdict(indicator, decided));
    move |one| {
        let rest = tally.less(&Tally::of([one].into_iter()));
        rule.verdict(&|quantity| rest.of_quantity(quantity))
    }
}

/// Whether an answer's completion date counts: it passes by itself, or it claims a count as done.
fn is_done(indicator: &Indicator, answer: &Answer<'_>) -> bool {
    let claimed = || answer.row.and_then(|r| r.status_value()) == Some(Status::Done);
    match indicator.kind {
        Kind::Count => answer.stand == Stand::Counts && claimed(),
        _ => answer.passes(indicator) == Some(true),
    }
}

/// The quantities of a rule, over all answers.
struct Tally {
    /// Sums over the answers that count; `None` when they would not fit.
    num: Option<Decimal>,
    den: Option<Decimal>,
    passed: usize,
    failed: usize,
    counted: usize,
    neutral: usize,
    pending: usize,
    no_base: usize,
    missing: usize,
}

impl Tally {
    fn of<'t>(answers: impl ExactSizeIterator<Item = &'t Taken> + Clone) -> Tally {
        let how_many = |stand: Stand| answers.clone().filter(|a| a.stand == stand).count();
        let tested = |passed| answers.clone().filter(|a| a.passes == Some(passed)).count();
        let (counted, neutral) = (how_many(Stand::Counts), how_many(Stand::Neutral));
        Tally {
            num: sum(answers.clone().map(|a| a.num)),
            den: sum(answers.clone().map(|a| a.den)),
            passed: tested(true),
            failed: tested(false),
            counted,
            neutral,
            pending: how_many(Stand::Pending),
            no_base: how_many(Stand::Out(Reason::NoBase)),
            missing: answers.len() - counted - neutral,
        }
    }

    /// What is left without some of the answers. A sum that does not fit is none without one of them either.
    fn less(&self, some: &Tally) -> Tally {
        let rest = |all: Option<Decimal>, some: Option<Decimal>| all?.checked_sub(some?);
        Tally {
            num: rest(self.num, some.num),
            den: rest(self.den, some.den),
            passed: self.passed - some.passed,
            failed: self.failed - some.failed,
            counted: self.counted - some.counted,
            neutral: self.neutral - some.neutral,
            pending: self.pending - some.pending,
            no_base: self.no_base - some.no_base,
            missing: self.missing - some.missing,
        }
    }

    fn of_quantity(&self, quantity: Quantity) -> Option<Decimal> {
        let count = match quantity {
            Quantity::Num => return self.num,
            Quantity::Den => return self.den,
            Quantity::Proof => return None,
            Quantity::Passed => self.passed,
            Quantity::Failed => self.failed,
            Quantity::Tested => self.passed + self.failed,
            Quantity::Counted => self.counted,
            Quantity::Neutral => self.neutral,
            Quantity::Pending => self.pending,
            Quantity::NoBase => self.no_base,
            Quantity::Missing => self.missing,
        };
        Some(count.into())
    }

    /// The figures shown: sums, or units that passed of all that must do it (R3); 0 of 0 where all said that
    /// nothing arose, none where there is not enough (R27).
    fn figures(&self, indicator: &Indicator, verdict: Verdict) -> (Option<Decimal>, Option<Decimal>) {
        let none = self.counted + self.neutral == 0 || verdict == Verdict::NoData;
        if none || indicator.kind == Kind::Milestone {
            return (None, None);
        }
        if indicator.kind == Kind::Share {
            return (Some(self.passed.into()), Some((self.counted + self.missing).into()));
        }
        let den = self.den.filter(|_| rule::second(indicator) != Second::None);
        (self.num.map(|n| n.normalize()), den.map(|d| d.normalize()))
    }
}

/// The percent shown beside the figures, by the formula of the kind.
fn shown_percent(kind: Kind, num: Option<Decimal>, den: Option<Decimal>) -> Option<Decimal> {
    let of = |quantity| if quantity == Quantity::Num { num } else { den };
    percent(rule::part(kind).value(&of)?, den?)
}

fn claims(answers: &[Answer<'_>]) -> BTreeMap<Status, usize> {
    let mut claims = BTreeMap::new();
    for status in answers.iter().filter_map(|a| a.row.and_then(|r| r.status_value())) {
        *claims.entry(status).or_default() += 1;
    }
    claims
}
