//! From what came in to a month's book: plan, files, decisions and earlier months → figures, verdicts, findings.
//!
//! Pure: the bytes come from whoever holds them, nothing is written. A month is read once, assessed once and checked once. A single file is a month with one arrival. A fault of
//! the program costs the file, the return or the verdict it is met in, and is a finding.

mod judge;
mod lines;
mod month;
mod untouched;

pub use judge::{Judged, check_file, history, judge};
pub use lines::lines;

use crate::finding::Finding;
use crate::period::Month;
use crate::plan::Plan;
use crate::submission::{self, Arrival, Rulings};
use crate::words::text::Text;
use std::borrow::Cow;

/// A file that waits to be read. It is taken into memory only while it is read.
pub trait Letter: Sync {
    /// Its bytes, or what stands in their way.
    fn arrival(&self) -> Cow<'_, Arrival>;
}

impl Letter for Arrival {
    fn arrival(&self) -> Cow<'_, Arrival> {
        Cow::Borrowed(self)
    }
}

/// What lies in a month's inbox.
#[derive(Debug, Clone)]
pub struct Inbox<L> {
    pub period: Month,
    pub letters: Vec<L>,
    pub decisions: Clerk,
}

/// The clerk's workbook as it lies there.
#[derive(Debug, Clone)]
pub struct Clerk {
    /// Path as the user knows it.
    pub path: String,
    /// No bytes where there is no workbook yet; the reason where it cannot be read.
    pub bytes: Result<Option<Vec<u8>>, Text>,
}

/// What months are read against.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub plan: &'a Plan,
    pub plan_fingerprint: &'a str,
    /// Called after each file.
    pub step: &'a (dyn Fn() + Sync),
}

/// Decisions that cannot be read: without them no month is told truly.
pub type Locked = Box<Finding>;

impl<'a> Desk<'a> {
    fn reader<'r>(&self, period: Month, rulings: &'r Rulings) -> submission::Desk<'r>
    where
        'a: 'r,
    {
        let Desk { plan, plan_fingerprint, .. } = *self;
        submission::Desk { plan, period, plan_fingerprint, rulings }
    }
}
