//! One obligation with all that is known of it.

use super::class::Mark;
use crate::assess::{Change, IndicatorResult};
use crate::plan::{Indicator, Task};
use crate::report::show;

/// One obligation with all that is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub task: &'a Task,
    pub indicator: &'a Indicator,
    pub result: &'a IndicatorResult,
    pub settled: bool,
    /// This month and the one before over the reporters that answered in both.
    pub change: Option<Change>,
    pub mark: Option<Mark>,
}

impl Line<'_> {
    /// Difference to last month, points of percent or the value's, with the number of reporters compared
    /// where that is not all of them (R24): `+0,2`, `+12 (22 đv)`; none without a month before, `–` where
    /// nobody answered in both.
    pub fn moved(&self) -> Option<String> {
        self.result.previous.filter(|_| !self.settled)?;
        let Some(Change { units, before, now }) = self.change else {
            return Some("–".to_string());
        };
        let moved = match (now.percent, before.percent, now.num, before.num) {
            (Some(now), Some(before), ..) => show::change(now, before),
            (None, None, Some(now), Some(before)) => show::change(now, before),
            _ => return None,
        };
        Some(if units < self.result.expected { format!("{moved} ({units}\u{A0}đv)") } else { moved })
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
