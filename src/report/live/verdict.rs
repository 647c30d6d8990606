//! The verdict of an obligation as a formula, case by case as the assessment decides it.

use super::Cells;
use super::test::{Test, of_sums, reaches};
use crate::assess::Verdict;
use crate::plan::{Cumulation, Indicator, Kind};
use crate::report::paint;
use crate::sheet::formula::{Expr, first_of, if_, num, txt};
use rust_decimal::Decimal;

/// The number that stands for a verdict in hidden cells, from 1.
pub fn code(verdict: Verdict) -> u32 {
    let place = Verdict::ALL.iter().position(|v| *v == verdict).unwrap_or_default();
    u32::try_from(place).unwrap_or_default() + 1
}

fn says(verdict: Verdict) -> Expr {
    num(code(verdict))
}

/// The verdict's code of an obligation.
pub fn verdict(indicator: &Indicator, decided: bool, at: &Cells) -> Expr {
    let unripe = !decided && compares_whole_years(indicator);
    let waiting = if decided { Verdict::ProvisionalNotMet } else { Verdict::NotDueYet };
    let nobody = first_of(
        [
            (at.at(at.pending).gt(num(0)), says(waiting)),
            (at.at(at.neutral).gt(num(0)), says(Verdict::NoneArisen)),
            (at.at(at.no_base).gt(num(0)), says(Verdict::CannotJudge)),
        ],
        says(Verdict::NoData),
    );
    if_(at.at(at.counted).eq(num(0)), nobody, somebody(indicator, decided, unripe, at))
}

fn somebody(indicator: &Indicator, decided: bool, unripe: bool, at: &Cells) -> Expr {
    let Some(test) = test_of(indicator, at) else {
        return says(Verdict::Tracked);
    };
    let reached = if_(at.complete(), says(Verdict::Met), says(Verdict::ProvisionalMet));
    let judged =
        if unripe { says(Verdict::NotDueYet) } else { if_(test.met, reached, short(indicator, decided, at)) };
    match test.empty {
        Some((empty, verdict)) => if_(empty, says(verdict), judged),
        None => judged,
    }
}

fn test_of(indicator: &Indicator, at: &Cells) -> Option<Test> {
    let one_by_one =
        Test { empty: Some((at.tested().eq(num(0)), Verdict::NoneArisen)), met: at.at(at.failed).eq(num(0)) };
    match (indicator.kind, &indicator.target) {
        (Kind::Milestone, _) => Some(one_by_one),
        (Kind::Share, Some(target)) => {
            Some(Test { met: reaches(at.at(at.passed), at.tested(), target.op, target.value), ..one_by_one })
        }
        _ if indicator.judge_each => Some(one_by_one),
        _ => of_sums(indicator, at.at(at.num), at.at(at.den)),
    }
}

/// What is said of a target that is not reached.
fn short(indicator: &Indicator, decided: bool, at: &Cells) -> Expr {
    if !decided && time_mends(indicator) {
        return says(Verdict::NotDueYet);
    }
    let mended = match answers_mend(indicator, at) {
        Some(mends) => if_(mends, says(Verdict::ProvisionalNotMet), says(Verdict::NotMet)),
        None => says(Verdict::NotMet),
    };
    if_(at.complete(), says(Verdict::NotMet), mended)
}

fn time_mends(indicator: &Indicator) -> bool {
    indicator.kind != Kind::Zero || indicator.cumulation != Cumulation::Ytd
}

/// When missing answers could still mend it; none where they never can.
fn answers_mend(indicator: &Indicator, at: &Cells) -> Option<Expr> {
    let always = || num(1).eq(num(1));
    let below_all = indicator.target.as_ref().is_some_and(|t| t.value < Decimal::ONE_HUNDRED);
    match indicator.kind {
        _ if indicator.judge_each => None,
        Kind::Count | Kind::Growth => Some(always()),
        Kind::Ratio | Kind::Ref if indicator.may_exceed || below_all => Some(always()),
        Kind::Reduction if below_all => Some(always()),
        Kind::Share => {
            let target = indicator.target.as_ref()?;
            let missing = at.at(at.expected).sub(at.answered());
            let best = at.at(at.passed).add(missing.clone());
            Some(reaches(best, at.tested().add(missing), target.op, target.value))
        }
        _ => None,
    }
}

fn compares_whole_years(indicator: &Indicator) -> bool {
    let base = matches!(indicator.kind, Kind::Growth | Kind::Reduction);
    base && indicator.cumulation == Cumulation::Once && indicator.target.is_some()
}

/// `● Đạt` from the code beside it.
pub fn words(code_cell: Expr) -> Expr {
    let cases = Verdict::ALL.map(|v| (code_cell.clone().eq(says(v)), txt(paint::verdict(v))));
    first_of(cases, txt(""))
}
