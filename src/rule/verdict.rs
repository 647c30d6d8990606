//! The rule that chooses a verdict, case by case.

use super::code::Verdict;
use super::kind::{Second, answers_mend, second, time_mends, together};
use super::tree::{Choice, Quantity, Test};
use crate::plan::{Cumulation, Indicator};

/// The verdict of an obligation (domain.md §3): nobody counts; nothing to judge; met or short, provisional
/// while a reporter is missing, and not due yet as long as time can mend it. `decided`: whether this is a
/// period of judgement.
pub fn verdict(indicator: &Indicator, decided: bool) -> Choice {
    let any = Test::Any;
    let says = Choice::Says;
    let waiting = if decided { Verdict::ProvisionalNotMet } else { Verdict::NotDueYet };
    let no_base = Choice::when(any(Quantity::NoBase), says(Verdict::CannotJudge), says(Verdict::NoData));
    let nobody = Choice::when(any(Quantity::Neutral), nothing(Verdict::NoneArisen), no_base);
    let nobody = Choice::when(any(Quantity::Pending), says(waiting), nobody);
    Choice::when(any(Quantity::Counted), somebody(indicator, decided), nobody)
}

/// The verdict once an answer counts.
fn somebody(indicator: &Indicator, decided: bool) -> Choice {
    let says = Choice::Says;
    let Some(reach) = together(indicator) else {
        return says(Verdict::Tracked);
    };
    let reached = Choice::when(complete(), says(Verdict::Met), says(Verdict::ProvisionalMet));
    let judged = match !decided && compares_whole_years(indicator) {
        true => says(Verdict::NotDueYet),
        false => Choice::when(reach.reached, reached, short(indicator, decided)),
    };
    match reach.nothing {
        Some((empty, verdict)) => Choice::when(empty, nothing(verdict), judged),
        None => judged,
    }
}

/// What is said where there is nothing to judge: that nothing arose only when every reporter says so (R1).
fn nothing(verdict: Verdict) -> Choice {
    match verdict {
        Verdict::NoneArisen => Choice::when(complete(), Choice::Says(verdict), Choice::Says(Verdict::NoData)),
        other => Choice::Says(other),
    }
}

/// What is said of a target that is not reached.
fn short(indicator: &Indicator, decided: bool) -> Choice {
    let says = Choice::Says;
    if !decided && time_mends(indicator) {
        return says(Verdict::NotDueYet);
    }
    let mends =
        Choice::when(answers_mend(indicator), says(Verdict::ProvisionalNotMet), says(Verdict::NotMet));
    match mends {
        Choice::Says(Verdict::NotMet) => mends,
        mends => Choice::when(complete(), says(Verdict::NotMet), mends),
    }
}

/// Every reporter has answered.
fn complete() -> Test {
    Test::none(Quantity::Missing)
}

/// A whole year is compared with a whole year: half a year against it would always look like a saving.
fn compares_whole_years(indicator: &Indicator) -> bool {
    second(indicator) == Second::Base
        && indicator.cumulation == Cumulation::Once
        && indicator.target.is_some()
}
