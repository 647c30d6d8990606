//! A task's state: the worst of its indicators, with the claims on the whole task beside it.

use super::code::Progress;
use super::result::IndicatorResult;
use crate::answer::Status;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Plan, Role, RowKey, Task};
use crate::rule::Verdict;
use serde::Serialize;

/// What an agency says of a whole task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskClaim {
    pub agency: String,
    pub role: Role,
    pub status: Option<Status>,
}

/// A task in a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TaskResult {
    pub task: u32,
    /// Its indicators' results: open in the period first, else those decided earlier in the year.
    pub keys: Vec<RowKey>,
    /// The worst verdict; an indicator without target speaks only where there is no other.
    pub verdict: Option<Verdict>,
    pub progress: Option<Progress>,
    pub claims: Vec<TaskClaim>,
}

/// Every task of the plan. The order of [`Verdict`] and [`Progress`] says which is worse.
pub(super) fn tasks(
    plan: &Plan,
    ledger: &Ledger,
    period: Month,
    open: &[IndicatorResult],
    settled: &[IndicatorResult],
) -> Vec<TaskResult> {
    let task = |task: &Task| {
        let mine: Vec<_> = open.iter().chain(settled).filter(|r| r.task == task.id).collect();
        let worst = |judged: bool| mine.iter().filter(move |r| !judged || r.verdict != Verdict::Tracked);
        TaskResult {
            task: task.id,
            keys: mine.iter().map(|r| r.key.clone()).collect(),
            verdict: worst(false).map(|r| r.verdict).min(),
            progress: worst(true)
                .map(|r| r.progress)
                .min()
                .or_else(|| worst(false).map(|r| r.progress).min()),
            claims: claims(plan, ledger, task, period),
        }
    };
    plan.tasks.iter().map(task).collect()
}

/// The claims on the texts-only rows of a task.
fn claims(plan: &Plan, ledger: &Ledger, task: &Task, period: Month) -> Vec<TaskClaim> {
    let key = RowKey::new(task.key(), period.year);
    let Some(book) = ledger.month(period) else {
        return Vec::new();
    };
    plan.roster(period)
        .into_iter()
        .filter_map(|agency| {
            let row = book.row(&agency.code, &key)?;
            Some(TaskClaim {
                agency: agency.code.clone(),
                role: plan.role(task, &agency.code)?,
                status: row.status_value(),
            })
        })
        .collect()
}
