//! What silence lifts: a target met so far only since a reporter that was below it has not answered.

use super::class::Class;
use super::line::Line;
use crate::assess::{Assessment, IndicatorResult, Verdict};
use crate::plan::Plan;
use crate::report::own::passes_alone;
use std::collections::HashSet;

/// The reporters that have not answered and were below the target when they were last heard, where the target was not
/// met then. `earlier` holds the months before, latest first.
pub(super) fn below_before<'n>(
    plan: &Plan,
    earlier: &[&Assessment],
    now: &'n IndicatorResult,
) -> Vec<&'n str> {
    let Some((task, indicator)) = plan.indicator(&now.key.item) else {
        return Vec::new();
    };
    let silent = now.members.iter().filter(|m| !m.stand.is_answer()).map(|m| m.agency.as_str());
    let mut unheard: HashSet<&str> = silent.collect();
    let mut below = Vec::new();
    for result in earlier.iter().filter_map(|a| a.result(&now.key)) {
        if unheard.is_empty() {
            break;
        }
        let line = Line::bare(task, indicator, result);
        for member in result.members.iter().filter(|m| m.stand.is_answer()) {
            let failed = || Class::of(result.verdict) == Class::NotMet;
            let silent = unheard.take(member.agency.as_str());
            below.extend(silent.filter(|_| failed() && passes_alone(&line, member) == Some(false)));
        }
    }
    below
}

/// Whether a row is met so far only by silence.
pub(super) fn is_lifted(plan: &Plan, earlier: &[&Assessment], now: &IndicatorResult) -> bool {
    now.verdict == Verdict::ProvisionalMet && !below_before(plan, earlier, now).is_empty()
}
