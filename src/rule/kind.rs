//! What each kind asks: of one answer, of all together, and what can still mend a shortfall.

use super::code::Verdict;
use super::tree::{Amount, Quantity, Sign, Test, Values};
use crate::plan::{Aggregation, Cumulation, Indicator, Kind, Op, Target, TargetUnit, UnitTest};
use rust_decimal::Decimal;

/// When there is nothing to judge and what is said then; else when the target is reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    pub nothing: Option<(Test, Verdict)>,
    pub reached: Test,
}

impl Reach {
    fn plain(reached: Test) -> Reach {
        Reach { nothing: None, reached }
    }

    /// Whether it is reached; `None` where there is nothing to judge or it would not fit.
    pub fn passes(&self, of: Values<'_>) -> Option<bool> {
        match &self.nothing {
            Some((nothing, _)) if nothing.holds(of)? => None,
            _ => self.reached.holds(of),
        }
    }
}

/// What the second figure of a row is to the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    None,
    /// A denominator, of which the numerator is a part.
    Whole,
    /// A base with which the first is compared.
    Base,
    /// A second figure beside it.
    Beside,
}

/// What the second figure of an indicator's rows is.
pub fn second(indicator: &Indicator) -> Second {
    match (indicator.kind, &indicator.unit_test) {
        (Kind::Growth | Kind::Reduction, _) => Second::Base,
        (Kind::Ratio | Kind::Ref, _) | (Kind::Share, Some(UnitTest::Ratio(_))) => Second::Whole,
        _ if indicator.label_den().is_some() => Second::Beside,
        _ => Second::None,
    }
}

/// When an indicator's two figures leave nothing to judge, and what is said then.
pub fn nothing(indicator: &Indicator) -> Option<(Test, Verdict)> {
    let verdict = match second(indicator) {
        Second::Whole => Verdict::NoneArisen,
        Second::Base => Verdict::CannotJudge,
        Second::Beside | Second::None => return None,
    };
    Some((Test::none(Quantity::Den), verdict))
}

/// Whether the numerator can never exceed the denominator.
pub fn is_bounded(indicator: &Indicator) -> bool {
    second(indicator) == Second::Whole && !indicator.may_exceed
}

/// Whether reporters are tested one by one.
pub fn one_by_one(indicator: &Indicator) -> bool {
    indicator.judge_each || matches!(indicator.kind, Kind::Milestone | Kind::Share)
}

/// Whether reporters only add to one number, so that none can be held against the target alone.
pub fn adds_up(indicator: &Indicator) -> bool {
    indicator.kind == Kind::Count && indicator.aggregation == Aggregation::Sum && !indicator.judge_each
}

/// Milestones and counts of things done are met once for the year, and stay on the form until they are. A
/// rank, a score, a level, what must not be exceeded is what it is at each cut-off.
pub fn stays_open(indicator: &Indicator) -> bool {
    let adds = |t: &Target| t.per.is_some() && matches!(t.op, Op::AtLeast | Op::Above);
    match indicator.kind {
        Kind::Milestone => true,
        Kind::Count => indicator.target.as_ref().is_none_or(adds),
        _ => false,
    }
}

/// What is held against the second figure: what grew, what was saved, or the first figure itself.
pub fn part(kind: Kind) -> Amount {
    let (num, den) = (Amount::Of(Quantity::Num), Amount::Of(Quantity::Den));
    match kind {
        Kind::Growth => num.less(den),
        Kind::Reduction => den.less(num),
        _ => num,
    }
}

/// `part / whole` in percent against a target, multiplied out: `100 · part` and `percent · whole`.
pub(super) fn at_percent(part: Amount, whole: &Amount, target: &Target) -> Test {
    held(&part.times(Decimal::ONE_HUNDRED), target, &|percent| whole.clone().times(percent))
}

/// An amount held against a target's number, or against both ends of a range.
fn held(left: &Amount, target: &Target, right: &dyn Fn(Decimal) -> Amount) -> Test {
    let (left, right) = (|| left.clone(), |value| right(value));
    let floor = || Test::Compare(left(), Sign::AtLeast, right(target.value));
    let ceiling = |value| Test::Compare(right(value), Sign::AtLeast, left());
    match (target.op, target.upto) {
        (Op::Within, upto) => floor().and(ceiling(upto.unwrap_or(target.value))),
        (Op::AtLeast, _) => floor(),
        (Op::AtMost, _) => ceiling(target.value),
        (Op::Above, _) => Test::Compare(left(), Sign::Above, right(target.value)),
        (Op::Below, _) => Test::Compare(right(target.value), Sign::Above, left()),
        (Op::Equal, _) => Test::Compare(left(), Sign::Equal, right(target.value)),
    }
}

/// At least a number.
fn least(value: Decimal) -> Target {
    Target { op: Op::AtLeast, value, upto: None, unit: TargetUnit::Percent, per: None }
}

/// A kind's own test of two figures against a target; none for kinds that are not tested so.
fn figures(kind: Kind, target: &Target) -> Option<Reach> {
    let num = Amount::Of(Quantity::Num);
    let percent = |otherwise| Reach {
        nothing: Some((Test::none(Quantity::Den), otherwise)),
        reached: at_percent(part(kind), &Quantity::Den.into(), target),
    };
    match kind {
        Kind::Count => Some(Reach::plain(held(&num, target, &Amount::Number))),
        Kind::Zero => Some(Reach::plain(Test::Compare(Amount::Number(target.value), Sign::AtLeast, num))),
        Kind::Ratio | Kind::Ref | Kind::Share => Some(percent(Verdict::NoneArisen)),
        Kind::Growth | Kind::Reduction => Some(percent(Verdict::CannotJudge)),
        Kind::Milestone | Kind::Info => None,
    }
}

/// The target on two figures: of one reporter, or their sums.
fn sums(indicator: &Indicator) -> Option<Reach> {
    match (indicator.kind, &indicator.target) {
        (Kind::Zero, _) => Some(Reach::plain(Test::none(Quantity::Num))),
        (kind, Some(target)) => figures(kind, target),
        (_, None) => None,
    }
}

/// What one answer must reach by itself; none where there is no target.
pub fn alone(indicator: &Indicator) -> Option<Reach> {
    match (indicator.kind, &indicator.unit_test) {
        (Kind::Milestone, _) | (Kind::Share, Some(UnitTest::Done)) => {
            Some(Reach::plain(Test::Any(Quantity::Proof)))
        }
        (Kind::Share, Some(UnitTest::Value(value))) => figures(Kind::Count, &least(*value)),
        (Kind::Share, Some(UnitTest::Ratio(percent))) => figures(Kind::Ratio, &least(*percent)),
        (Kind::Share, None) => None,
        _ => sums(indicator),
    }
}

/// What all reporters must reach together; none where there is no target.
pub fn together(indicator: &Indicator) -> Option<Reach> {
    let tested_none = || Some((Test::none(Quantity::Tested), Verdict::NoneArisen));
    let nobody_fails = || Test::none(Quantity::Failed);
    match (indicator.kind, &indicator.target) {
        (Kind::Milestone, _) => Some(Reach { nothing: tested_none(), reached: nobody_fails() }),
        (Kind::Share, Some(t)) => {
            let (passed, tested) = (Quantity::Passed.into(), Quantity::Tested.into());
            Some(Reach { nothing: tested_none(), reached: at_percent(passed, &tested, t) })
        }
        _ if indicator.judge_each => {
            sums(indicator)?;
            let untested = Test::compare(Quantity::Counted, Sign::Above, Quantity::Tested);
            let nothing = match second(indicator) {
                Second::Base => Some((nobody_fails().and(untested), Verdict::CannotJudge)),
                _ => tested_none(),
            };
            Some(Reach { nothing, reached: nobody_fails() })
        }
        _ => sums(indicator),
    }
}

/// Whether a figure keeps a month's pace; none where pace means nothing.
pub fn keeps(indicator: &Indicator, pace: Decimal) -> Option<Reach> {
    figures(indicator.kind, &least(pace))
}

/// Whether what is done until the deciding period can still mend a shortfall: what was counted from the
/// start of the year stays counted, and a report once late stays late (R6); all else can still be reached.
pub fn time_mends(indicator: &Indicator) -> bool {
    let target = indicator.target.as_ref();
    let all = target.is_some_and(|t| t.value >= Decimal::ONE_HUNDRED);
    let ceiling = indicator.kind == Kind::Zero
        || indicator.kind == Kind::Count && target.is_some_and(|t| t.op.is_ceiling());
    let once_broken = ceiling && indicator.cumulation == Cumulation::Ytd;
    let once_late = indicator.aggregation == Aggregation::Register && all;
    !once_broken && !once_late
}

/// When a missing answer could still mend a shortfall.
///
/// It brings (x, y) with x ≤ y: that lifts every ratio below 100 %, never 100 % itself, unless the numerator
/// may exceed; it lowers every ratio but one that must be 0. A reduction is lifted by a large base with
/// nothing now. It never lowers a sum, and does not do another owner's work. A share is mended if it is
/// reached when all who are missing pass, or none of them where less is better.
pub(super) fn answers_mend(indicator: &Indicator) -> Test {
    let Some(target) = indicator.target.as_ref().filter(|_| !indicator.judge_each) else {
        return Test::Holds(false);
    };
    let (ceiling, below_all) = (target.op.is_ceiling(), target.value < Decimal::ONE_HUNDRED);
    let highest = target.upto.unwrap_or(target.value);
    match (indicator.kind, target.op) {
        (Kind::Count, Op::Equal | Op::Within) => {
            Test::compare(Amount::Number(highest), Sign::AtLeast, Quantity::Num)
        }
        (Kind::Count, _) => Test::Holds(!ceiling),
        (Kind::Growth, _) => Test::Holds(true),
        (Kind::Ratio | Kind::Ref, _) if ceiling => Test::Holds(!target.value.is_zero()),
        (Kind::Ratio | Kind::Ref, _) => Test::Holds(indicator.may_exceed || below_all),
        (Kind::Reduction, _) => Test::Holds(ceiling || below_all),
        (Kind::Share, _) => {
            let passed = Amount::Of(Quantity::Passed);
            let best = if ceiling { passed } else { passed.plus(Quantity::Missing) };
            at_percent(best, &Amount::Of(Quantity::Tested).plus(Quantity::Missing), target)
        }
        _ => Test::Holds(false),
    }
}
