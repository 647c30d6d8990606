//! The report leaders read, and what goes with it: from plan, ledger and assessment to bytes and texts.
//!
//! Pure: nothing here touches the disk or the clock. Every sheet has its own file; `facts` is the one
//! place that gathers and counts, the sheets only say how it is shown. Same material, same bytes.

mod attention;
mod below;
mod by_agency;
mod by_task;
mod chart_data;
mod csv;
mod details;
mod difficulties;
pub mod facts;
mod faults;
mod forecast;
mod frame;
mod json;
mod live;
mod matrix;
pub mod mended;
mod method;
mod names;
mod overview;
pub mod own;
mod paint;
mod pieces;
mod register;
mod reminders;
pub mod sentences;
pub mod show;
mod summary;
mod table;
pub mod worst;

pub use facts::{Facts, Received};
pub use pieces::{Made, files, text, workbook};
pub use reminders::{Attached, Message, messages};

use crate::assess::Assessment;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::Plan;
use chrono::NaiveDate;

/// Everything a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    pub plan: &'a Plan,
    pub period: Month,
    pub ledger: &'a Ledger,
    pub assessment: &'a Assessment,
    /// Assessments of earlier months, in any order; those that are there are compared with.
    pub earlier: &'a [Assessment],
    pub findings: &'a [Finding],
    pub plan_fingerprint: &'a str,
    /// The day on which agencies are written to; nothing else depends on it.
    pub today: NaiveDate,
}

/// More agencies than this, and figures are stored as values instead of formulas.
pub const MOST_LIVE_AGENCIES: usize = 150;
/// More details than this, and figures are stored as values instead of formulas.
pub const MOST_LIVE_DETAILS: usize = 50_000;

/// File name of the report of the whole.
pub fn report_name(plan: &Plan, period: Month) -> String {
    format!("{}-{period}.xlsx", plan.about.report_file)
}
