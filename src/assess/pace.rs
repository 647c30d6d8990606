//! Early warning: the plan's pace by month, beside the verdict and never in it.

use super::bench::Bench;
use super::exact::reaches;
use crate::period::Month;
use crate::plan::{Indicator, Kind, Obligation, Op};
use rust_decimal::Decimal;

impl<'a> Bench<'a> {
    /// Whether an obligation that is not decided yet stands below its pace for the month.
    pub(super) fn behind_pace(&self, obligation: &Obligation<'a>, period: Month) -> bool {
        if obligation.is_decided_in(period) || period.year != obligation.year {
            return false;
        }
        let weighed = self.weighed(obligation, period);
        let pace = expected(obligation.indicator, period);
        pace.zip(weighed.num)
            .is_some_and(|(pace, num)| keeps(obligation.indicator, num, weighed.den, pace) == Some(false))
    }
}

/// The pace of a month: one flat figure, or one for each month.
pub(super) fn expected(indicator: &Indicator, period: Month) -> Option<Decimal> {
    match indicator.pace.as_slice() {
        [flat] => Some(*flat),
        months => months.get(period.month as usize - 1).copied(),
    }
}

/// Whether a figure keeps the pace; `None` where nothing arose or there is no base.
fn keeps(indicator: &Indicator, num: Decimal, den: Option<Decimal>, pace: Decimal) -> Option<bool> {
    let share_of = |part: Option<Decimal>| {
        let den = den.filter(|d| !d.is_zero())?;
        reaches(part?, den, Op::AtLeast, pace)
    };
    match indicator.kind {
        Kind::Ratio | Kind::Share | Kind::Ref => share_of(Some(num)),
        Kind::Growth => share_of(num.checked_sub(den?)),
        Kind::Reduction => share_of(den?.checked_sub(num)),
        Kind::Count => Some(num >= pace),
        Kind::Zero => Some(num <= pace),
        Kind::Milestone | Kind::Info => None,
    }
}
