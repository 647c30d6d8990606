//! What the pace of the year so far promises: how much is missing until the due date, and whether it will come.

use super::facts::{Class, Facts, Line};
use super::show;
use crate::assess::Progress;
use crate::plan::{Kind, Op};
use crate::words::number::show as number;
use rust_decimal::{Decimal, RoundingStrategy};

/// How far an obligation is from its target while time can still mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// What is missing, in the unit that is counted; whole.
    pub missing: Decimal,
    /// Days until it is due.
    pub days: i64,
    /// What was done so far, and in how many days.
    pub done: Decimal,
    pub elapsed: i64,
}

impl Forecast {
    /// The forecast of an obligation of this year that is not due yet; none before the plan's month of
    /// forecasts (`forecast_from`), where too few answered (R24),
    /// or where there is no pace: a year compared with a year, one document.
    pub fn of(facts: &Facts<'_>, line: &Line<'_>) -> Option<Forecast> {
        let (plan, result) = (facts.material.plan, line.result);
        let open =
            Class::of(result.verdict) == Class::NotDue && !matches!(result.progress, Progress::Overdue);
        let days = result.days_left.filter(|days| *days > 0 && open)?;
        let answered = plan.about.least_coverage.is_reached_by(result.reported, result.expected);
        if facts.material.period.month < plan.about.forecast_from || !answered {
            return None;
        }
        let target =
            line.indicator.target.as_ref().filter(|t| matches!(t.op, Op::AtLeast | Op::Above))?.value;
        let (done, all) = match (line.indicator.kind, result.num, result.den) {
            (Kind::Count, Some(num), _) => (num, target),
            (Kind::Ratio | Kind::Ref | Kind::Share, Some(num), Some(den)) => {
                (num, target.checked_mul(den)?.checked_div(Decimal::ONE_HUNDRED)?)
            }
            _ => return None,
        };
        let missing = (all - done).round_dp_with_strategy(0, RoundingStrategy::AwayFromZero);
        let elapsed =
            (facts.material.assessment.as_of - plan.calendar.year_start(result.key.year)).num_days() + 1;
        (missing > Decimal::ZERO).then_some(Forecast { missing, days, done, elapsed })
    }

    /// Whether the pace so far falls far short: what is missing needs more than half as much again,
    /// `done / elapsed × 3/2 < missing / days`, multiplied out. Less than that is made up often enough.
    pub fn fails(&self) -> bool {
        self.done * Decimal::from(3 * self.days) < self.missing * Decimal::from(2 * self.elapsed)
    }

    /// `cần thêm 06 cơ quan trong 17 ngày`.
    pub fn needs(&self, line: &Line<'_>) -> String {
        let missing =
            u64::try_from(self.missing).map_or_else(|_| number(self.missing), crate::words::number::padded);
        let unit = line.indicator.unit.as_deref().unwrap_or("đơn vị");
        format!(
            "cần thêm {missing} {unit} trong {} ngày",
            show::count(usize::try_from(self.days).unwrap_or_default())
        )
    }

    /// `mỗi tháng phải 10,5, đến nay 0,4`: both paces in thirty days.
    pub fn paces(&self) -> String {
        let month = |n: Decimal, days: i64| {
            let pace = n.checked_mul(Decimal::from(30)).and_then(|n| n.checked_div(Decimal::from(days)));
            number(pace.unwrap_or_default().round_dp_with_strategy(1, RoundingStrategy::ToZero).normalize())
        };
        format!(
            "mỗi tháng phải {}, đến nay {}",
            month(self.missing, self.days),
            month(self.done, self.elapsed)
        )
    }
}
