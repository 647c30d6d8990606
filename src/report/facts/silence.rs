//! What silence lifts: a target met so far only since a reporter that was below it has not answered.

use super::class::Class;
use super::line::Line;
use crate::assess::{Assessment, IndicatorResult, Member, Verdict};
use crate::plan::Plan;
use crate::report::own::passes_alone;

/// Whether a row is met so far only by silence: a reporter has not answered that was below the target when it was
/// last heard, and the target was not met then. `earlier` holds the months before, latest first.
pub(super) fn is_lifted(plan: &Plan, earlier: &[&Assessment], now: &IndicatorResult) -> bool {
    let failed = |silent: &&Member| -> Option<bool> {
        let mut heard = earlier.iter().filter_map(|a| {
            let result = a.result(&now.key)?;
            let member = result.members.iter().find(|m| m.agency == silent.agency && m.stand.is_answer());
            Some((result, member?))
        });
        let (result, member) = heard.next()?;
        let (task, indicator) = plan.indicator(&now.key.item)?;
        let line = Line { task, indicator, result, settled: false, before: None, change: None, mark: None };
        Some(Class::of(result.verdict) == Class::NotMet && passes_alone(&line, member) == Some(false))
    };
    let mut silent = now.members.iter().filter(|m| !m.stand.is_answer());
    now.verdict == Verdict::ProvisionalMet && silent.any(|m| failed(&m) == Some(true))
}
