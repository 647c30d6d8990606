//! A period assessed: every obligation that is open, and those settled earlier in the year.

use super::asked::{begins, is_held, settled_in, still_open};
use super::bench::Bench;
use super::result::{IndicatorResult, result};
use super::task::{TaskResult, tasks};
use crate::period::Month;
use crate::plan::{Obligation, RowKey};
use chrono::NaiveDate;
use serde::Serialize;

/// Everything the plan asks, as it stands in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assessment {
    pub period: Month,
    /// The cut-off: the day as of which everything is said.
    pub as_of: NaiveDate,
    /// The workspace begins with it: last year's rows were not asked.
    pub begins: bool,
    /// Every obligation open in the period, and what is still asked of somebody, in the plan's order.
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

/// Assesses a period. For several periods in one run, keep one [`Bench`]: it remembers from one to the next.
pub fn assess(bench: &Bench<'_>, period: Month) -> Assessment {
    let plan = bench.plan;
    let still = still_open(bench, period, period);
    let mut open = plan.open_obligations(period);
    open.retain(|o| o.year == period.year || is_held(bench, o, period));
    open.extend(still.iter().cloned());
    let settled = settled(bench, period);
    let results = in_order(bench, open.into_iter().map(|o| (o, period)).collect());
    let settled = in_order(bench, settled);
    Assessment {
        period,
        as_of: plan.calendar.cut_off(period),
        begins: begins(bench, period),
        tasks: tasks(plan, bench.ledger, period, &results, &settled),
        results,
        settled,
    }
}

/// Results in the plan's order, an earlier plan year before a later one.
fn in_order<'a>(bench: &Bench<'a>, mut obligations: Vec<(Obligation<'a>, Month)>) -> Vec<IndicatorResult> {
    obligations.sort_by_cached_key(|(o, _)| (bench.plan.place_of(&o.indicator.id), o.year));
    obligations.iter().map(|(o, period)| result(bench, o, *period)).collect()
}

/// Obligations of the period's own plan year that were settled earlier, with the month in which they were.
fn settled<'a>(bench: &Bench<'a>, period: Month) -> Vec<(Obligation<'a>, Month)> {
    let plan = bench.plan;
    plan.indicators()
        .filter_map(|(_, i)| plan.obligation(&i.id, period.year))
        .filter(|o| o.span.1 < period)
        .filter_map(|o| settled_in(bench, &o, period.prev()).map(|month| (o, month)))
        .collect()
}
