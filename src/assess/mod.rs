//! Obligations, figures and verdicts: pure arithmetic on what the ledger holds.
//!
//! Exact throughout: decimals only, both sides of a comparison multiplied out, percentages cut for showing
//! and never compared. Every answer is either counted, neutral, or left out with a reason; a verdict says
//! by how many reporters it is carried. Earlier months are worked out again from the ledger each time.

mod arithmetic;
mod bench;
mod code;
pub mod counted;
mod exact;
mod explain;
mod explain_member;
pub mod explain_words;
pub mod kinds;
mod measure;
mod overdue;
mod pace;
mod progress;
mod register;
mod result;
mod task;
mod weigh;
pub mod wording;

pub use bench::Bench;
pub use code::{Progress, Verdict};
pub use counted::{Reason, Stand};
pub use explain::{explain, explain_result};
pub use overdue::{overdue_rows, past_of};
pub use result::{IndicatorResult, Member, Point};
pub use task::{TaskClaim, TaskResult};

use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Obligation, Plan, RowKey};
use chrono::NaiveDate;
use serde::Serialize;

/// Everything the plan asks, as it stands in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assessment {
    pub period: Month,
    /// The cut-off: the day as of which everything is said.
    pub as_of: NaiveDate,
    /// Every obligation open in the period, and what stays overdue, in the plan's order.
    pub results: Vec<IndicatorResult>,
    /// This plan year's obligations that were decided in an earlier month, as they were settled.
    pub settled: Vec<IndicatorResult>,
    pub tasks: Vec<TaskResult>,
}

impl Assessment {
    /// A result by key, among the open ones first.
    pub fn result(&self, key: &RowKey) -> Option<&IndicatorResult> {
        self.results.iter().chain(&self.settled).find(|r| r.key == *key)
    }

    /// The results of an indicator, this year's last.
    pub fn of_indicator<'s>(&'s self, id: &'s str) -> impl Iterator<Item = &'s IndicatorResult> {
        self.results.iter().chain(&self.settled).filter(move |r| r.key.item == id)
    }

    /// A task's state.
    pub fn task(&self, id: u32) -> Option<&TaskResult> {
        self.tasks.iter().find(|t| t.task == id)
    }
}

/// Assesses a period. For several periods in one run, keep one [`Bench`] and ask it.
pub fn assess(plan: &Plan, ledger: &Ledger, period: Month) -> Assessment {
    Bench::new(plan, ledger).assess(period)
}

impl<'a> Bench<'a> {
    /// Assesses a period, remembering what it works out for the next one.
    pub fn assess(&self, period: Month) -> Assessment {
        let plan = self.plan;
        let overdue = self.overdue(period);
        let mut open = plan.open_obligations(period);
        open.extend(overdue.iter().cloned());
        let settled = self.settled(period, &overdue);
        let results = self.in_order(open.into_iter().map(|o| (o, period)).collect());
        let settled = self.in_order(settled);
        Assessment {
            period,
            as_of: plan.calendar.cut_off(period),
            tasks: task::tasks(plan, self.ledger, period, &results, &settled),
            results,
            settled,
        }
    }

    /// Results in the plan's order, an earlier plan year before a later one.
    fn in_order(&self, mut obligations: Vec<(Obligation<'a>, Month)>) -> Vec<IndicatorResult> {
        obligations.sort_by_cached_key(|(o, _)| (self.plan.place_of(&o.indicator.id), o.year));
        obligations.iter().map(|(o, period)| self.result(o, *period)).collect()
    }

    /// Obligations of the period's own plan year that were decided earlier, with the month whose answers
    /// settled them: the deciding period, or the later month in which an overdue one was met.
    fn settled(&self, period: Month, overdue: &[Obligation<'a>]) -> Vec<(Obligation<'a>, Month)> {
        let open_still = |o: &Obligation<'a>| overdue.iter().any(|late| late.key() == o.key());
        self.plan
            .indicators()
            .filter_map(|(_, i)| self.plan.obligation(&i.id, period.year))
            .filter(|o| o.span.1 < period && !open_still(o))
            .map(|o| {
                let met = self.first_met(&o, period.prev());
                let month = met.unwrap_or(o.span.1).max(o.span.1);
                (o, month)
            })
            .filter(|(_, month)| self.ledger.month(*month).is_some())
            .collect()
    }
}
