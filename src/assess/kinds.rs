//! The kinds of arithmetic: one small pure function each. Figures in, outcome out; no plan, no calendar.
//!
//! Sources: `domain.md` §4 for the formulas. Figures are never negative here (see `counted`), which is
//! what every "can it still be mended?" below rests on.

use super::exact::{holds, reaches};
use crate::plan::{Cumulation, Indicator, Op};
use rust_decimal::Decimal;

/// What figures say of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Met,
    /// Not reached, and by what it could still be mended.
    Short {
        /// By what is done until the deciding period.
        by_time: bool,
        by_missing: bool,
    },
    /// The denominator is 0: nothing arose.
    NoneArisen,
    /// Base 0 or missing.
    CannotJudge,
    Tracked,
}

/// Both sums of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    pub num: Decimal,
    pub den: Decimal,
}

/// Units that were tested one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Units {
    pub passed: u32,
    /// Tested; units where nothing arose are not.
    pub tested: u32,
    pub missing: u32,
}

/// Turns a comparison that would not fit into "cannot be judged".
fn judged(holds: Option<bool>, short: Outcome) -> Outcome {
    match holds {
        Some(true) => Outcome::Met,
        Some(false) => short,
        None => Outcome::CannotJudge,
    }
}

/// `count`: value ≥ N (things).
///
/// Short of N, later work or a missing answer can add to it. Where exactly N is asked, an excess cannot be
/// undone in a cumulative figure, and no answer takes anything away.
pub fn count(value: Decimal, op: Op, target: Decimal, cumulation: Cumulation) -> Outcome {
    let excess = value > target;
    let short = Outcome::Short { by_time: !excess || cumulation != Cumulation::Ytd, by_missing: !excess };
    judged(Some(holds(value, op, target)), short)
}

/// `zero`: value = 0 (cases).
///
/// A case that was counted from the start of the year stays counted: a breach is final at once. A state at
/// the cut-off can return to 0 by its due date. A missing answer never lowers a sum.
pub fn zero(value: Decimal, cumulation: Cumulation) -> Outcome {
    let short = Outcome::Short { by_time: cumulation != Cumulation::Ytd, by_missing: false };
    judged(Some(value.is_zero()), short)
}

/// `ratio`: num / den ≥ p %, compared as 100 · num ≥ p · den (parts of the same unit).
///
/// Before its deciding period it is always within reach: what is not done yet can be done (a backlog of
/// the numerator can catch up with the denominator even at 100 %). A missing answer brings (x, y) with
/// x ≤ y: it lifts every p below 100 %, never 100 % itself, because num < den stays num + x < den + y.
/// Where the numerator may exceed the denominator it lifts any p.
pub fn ratio(sums: Sums, op: Op, percent: Decimal, may_exceed: bool) -> Outcome {
    if sums.den.is_zero() {
        return Outcome::NoneArisen;
    }
    let short = Outcome::Short { by_time: true, by_missing: may_exceed || percent < Decimal::ONE_HUNDRED };
    judged(reaches(sums.num, sums.den, op, percent), short)
}

/// `reduction`: (base − now) / base ≥ p %, compared as 100 · (base − now) ≥ p · base (any unit, the same
/// on both sides). `sums.num` is now, `sums.den` the base.
///
/// Within reach before its deciding period. A missing answer may bring a large base and nothing now, which
/// lifts every p below 100 %; at 100 % something that is left now stays left.
pub fn reduction(sums: Sums, op: Op, percent: Decimal) -> Outcome {
    if sums.den.is_zero() {
        return Outcome::CannotJudge;
    }
    let short = Outcome::Short { by_time: true, by_missing: percent < Decimal::ONE_HUNDRED };
    let saved = sums.den.checked_sub(sums.num);
    judged(saved.and_then(|s| reaches(s, sums.den, op, percent)), short)
}

/// `growth`: (now − base) / base ≥ p %, compared as 100 · (now − base) ≥ p · base (any unit, the same on
/// both sides). `sums.num` is now, `sums.den` the base.
///
/// Base 0 cannot be judged, and is no pass. Later work and a missing answer can both lift it.
pub fn growth(sums: Sums, op: Op, percent: Decimal) -> Outcome {
    if sums.den.is_zero() {
        return Outcome::CannotJudge;
    }
    let short = Outcome::Short { by_time: true, by_missing: true };
    let grown = sums.num.checked_sub(sums.den);
    judged(grown.and_then(|g| reaches(g, sums.den, op, percent)), short)
}

/// `share`: units that pass their own test / units tested ≥ p %.
///
/// Within reach before its deciding period. Missing units mend it only if the share is reached when all of
/// them pass: 100 % with one failing unit is beyond mending.
pub fn share(units: Units, op: Op, percent: Decimal) -> Outcome {
    let tested = Decimal::from(units.tested);
    if units.tested == 0 {
        return Outcome::NoneArisen;
    }
    let missing = Decimal::from(units.missing);
    let passed = Decimal::from(units.passed);
    let best = reaches(passed + missing, tested + missing, op, percent);
    let short = Outcome::Short { by_time: true, by_missing: best == Some(true) };
    judged(reaches(passed, tested, op, percent), short)
}

/// `milestone`: every owner has status done, evidence and date.
///
/// Within reach before its deciding period; another owner's answer does not do this owner's work.
pub fn milestone(units: Units) -> Outcome {
    if units.tested == 0 {
        return Outcome::NoneArisen;
    }
    let short = Outcome::Short { by_time: true, by_missing: false };
    judged(Some(units.passed == units.tested), short)
}

/// Whether one unit passes its own test `num / den ≥ p %` or `num ≥ n`; `None` where nothing arose.
pub fn unit_ratio(sums: Sums, percent: Decimal) -> Option<bool> {
    if sums.den.is_zero() {
        return None;
    }
    reaches(sums.num, sums.den, Op::AtLeast, percent)
}

/// The outcome of several reporters who must each reach the target: the worst one's.
pub fn each(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    outcomes.into_iter().fold(Outcome::NoneArisen, |all, one| match (all, one) {
        (Outcome::Short { by_time: a, .. }, Outcome::Short { by_time: b, .. }) => failing(a && b),
        (Outcome::Short { by_time, .. }, _) | (_, Outcome::Short { by_time, .. }) => failing(by_time),
        (Outcome::CannotJudge, _) | (_, Outcome::CannotJudge) => Outcome::CannotJudge,
        (Outcome::Met, _) | (_, Outcome::Met) => Outcome::Met,
        (all, Outcome::NoneArisen) => all,
        (_, one) => one,
    })
}

/// One reporter fails by itself: nobody else's answer mends that.
fn failing(by_time: bool) -> Outcome {
    Outcome::Short { by_time, by_missing: false }
}

/// The outcome of sums under an indicator's own kind and target, for every kind that sums.
pub fn of_sums(indicator: &Indicator, sums: Sums) -> Outcome {
    use crate::plan::Kind;
    let target = indicator.target.as_ref().map(|t| (t.op, t.value));
    match (indicator.kind, target) {
        (Kind::Zero, _) => zero(sums.num, indicator.cumulation),
        (Kind::Count, Some((op, value))) => count(sums.num, op, value, indicator.cumulation),
        (Kind::Ratio | Kind::Ref, Some((op, value))) => ratio(sums, op, value, indicator.may_exceed),
        (Kind::Reduction, Some((op, value))) => reduction(sums, op, value),
        (Kind::Growth, Some((op, value))) => growth(sums, op, value),
        _ => Outcome::Tracked,
    }
}
