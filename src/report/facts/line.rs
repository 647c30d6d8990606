//! One obligation with all that is known of it.

use super::class::{Class, Mark};
use crate::assess::{Change, IndicatorResult, Verdict};
use crate::plan::{Indicator, Task};
use crate::report::show;

/// One obligation with all that is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub task: &'a Task,
    pub indicator: &'a Indicator,
    pub result: &'a IndicatorResult,
    pub settled: bool,
    /// The month before, where it was read and the obligation open.
    pub before: Option<&'a IndicatorResult>,
    /// This month and the one before over the reporters that answered in both.
    pub change: Option<Change>,
    pub mark: Option<Mark>,
    /// Met so far only since a reporter that was below the target has not answered.
    pub lifted: bool,
}

impl<'a> Line<'a> {
    /// A result alone.
    pub(super) fn bare(task: &'a Task, indicator: &'a Indicator, result: &'a IndicatorResult) -> Line<'a> {
        Line {
            task,
            indicator,
            result,
            settled: false,
            before: None,
            change: None,
            mark: None,
            lifted: false,
        }
    }

    /// Difference to last month, points of percent or the value's, with the number of reporters compared
    /// where that is not all of them (R24): `+0,20`, `+12 (22 đv)`; none without a month before, `–` where
    /// nobody answered in both.
    pub fn moved(&self) -> Option<String> {
        self.result.previous.filter(|_| !self.settled)?;
        let Some(Change { units, before, now }) = self.change else {
            return Some("–".to_string());
        };
        let moved = match (now.percent, before.percent, now.num, before.num) {
            (Some(now), Some(before), ..) => show::points(now, before),
            (None, None, Some(now), Some(before)) => show::change(now, before),
            _ => return None,
        };
        Some(if units < self.result.expected { format!("{moved} ({units}\u{A0}đv)") } else { moved })
    }

    /// The verdict beside last month's, over the reporters that answered in both. Where one that answered then is
    /// silent now, better is not said: it may have been the one that failed.
    pub(super) fn verdict_compared(&self) -> Option<Verdict> {
        let Change { units, before, now } = self.change?;
        let answered = |r: &IndicatorResult| r.members.iter().filter(|m| m.stand.is_answer()).count();
        let lost = self.before.is_some_and(|r| answered(r) > units);
        let better = Class::of(now.verdict) == Class::Met && Class::of(before.verdict) != Class::Met;
        Some(if lost && better { before.verdict } else { now.verdict })
    }

    /// Its short name, and what sets its row apart from this year's.
    pub fn name(&self, year: i32) -> String {
        let (short, own) = (&self.indicator.short, self.result.key.year);
        match self.settled {
            true => format!("{short} (đã chốt {})", self.result.period.short_vi()),
            false if own != year => format!("{short} (năm {own})"),
            false => short.clone(),
        }
    }
}
