//! One obligation with all that is known of it.

use crate::assess::{IndicatorResult, Progress, Verdict};
use crate::plan::{Indicator, Task};

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
    pub mark: Option<Mark>,
}

impl Line<'_> {
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
/// and not a month ago.
pub(super) fn mark(result: &IndicatorResult) -> Option<Mark> {
    let before = result.previous?;
    let good = |v: Verdict| matches!(v, Verdict::Met | Verdict::ProvisionalMet);
    let bad = |v: Verdict| matches!(v, Verdict::NotMet | Verdict::ProvisionalNotMet);
    let overdue = |p: Progress| p == Progress::Overdue;
    let fell = bad(result.verdict) && !bad(before.verdict);
    if fell || (overdue(result.progress) && !overdue(before.progress)) {
        return Some(Mark::NewlyWorse);
    }
    (result.verdict == Verdict::Met && !good(before.verdict)).then_some(Mark::NewlyMet)
}
