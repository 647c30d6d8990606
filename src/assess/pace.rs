//! Early warning: the plan's pace by month, beside the verdict and never in it.

use super::bench::Bench;
use super::measure::weighed;
use crate::period::Month;
use crate::plan::{Indicator, Obligation};
use crate::rule::{self, Quantity};
use rust_decimal::Decimal;

/// Whether an obligation that is not decided yet stands below its pace for the month.
pub(super) fn behind_pace<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> bool {
    if obligation.is_decided_in(period) || period.year != obligation.year {
        return false;
    }
    let weighed = weighed(bench, obligation, period);
    let of = |quantity| if quantity == Quantity::Num { weighed.num } else { weighed.den };
    let keeps =
        expected(obligation.indicator, period).and_then(|pace| rule::keeps(obligation.indicator, pace));
    keeps.and_then(|reach| reach.passes(&of)) == Some(false)
}

/// The pace of a month: one flat figure, or one for each month.
pub(super) fn expected(indicator: &Indicator, period: Month) -> Option<Decimal> {
    match indicator.pace.as_slice() {
        [flat] => Some(*flat),
        months => months.get(period.month as usize - 1).copied(),
    }
}
