//! One obligation with all that is known of it.

use crate::assess::{Change, IndicatorResult, Progress, Verdict};
use crate::plan::{Indicator, Task};
use crate::report::show;

/// A change a leader should see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    NewlyMet,
    NewlyWorse,
}

impl Mark {
    /// Its words.
    pub fn words(self) -> &'static str {
        match self {
            Mark::NewlyMet => "mới đạt",
            Mark::NewlyWorse => "mới xấu đi",
        }
    }
}

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

/// Met now and not a month ago (a verdict carried by few reporters is no news); failing or overdue now
/// and not a month ago. Verdicts are compared over the reporters that answered in both months (R24).
pub(super) fn mark(result: &IndicatorResult, change: Option<Change>) -> Option<Mark> {
    let good = |v: Verdict| matches!(v, Verdict::Met | Verdict::ProvisionalMet);
    let bad = |v: Verdict| matches!(v, Verdict::NotMet | Verdict::ProvisionalNotMet);
    let turned = |is: &dyn Fn(Verdict) -> bool| {
        change.is_some_and(|c| is(result.verdict) && is(c.now.verdict) && !is(c.before.verdict))
    };
    let overdue = |p: Progress| p == Progress::Overdue;
    let late = result.previous.is_some_and(|p| overdue(result.progress) && !overdue(p.progress));
    if late || turned(&bad) {
        return Some(Mark::NewlyWorse);
    }
    (result.verdict == Verdict::Met && turned(&good)).then_some(Mark::NewlyMet)
}
