//! The register: one line for every agency that must report.

use super::{Return, Submission};
use crate::finding::Severity;
use crate::ledger::{RegisterRow, Standing};
use crate::period::Month;
use crate::plan::Plan;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How an agency stands before its line is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seat {
    Missing,
    Unreadable,
    Empty,
    Undecided,
    Counted(Box<Counted>),
}

/// The return that counts, as far as the register tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    with_errors: bool,
    received_on: Option<NaiveDate>,
    by_file_time: bool,
    file: String,
    sha256: String,
    revision: u32,
}

impl Seat {
    /// A return that counts.
    pub fn counted(
        submission: &Submission,
        read: &Return,
        received_on: Option<NaiveDate>,
        by_file_time: bool,
    ) -> Seat {
        Seat::Counted(Box::new(Counted {
            with_errors: submission.findings.iter().any(|f| f.severity == Severity::Error),
            received_on,
            by_file_time,
            file: submission.path.clone(),
            sha256: submission.sha256.clone(),
            revision: read.revision,
        }))
    }

    /// What goes before what.
    pub fn rank(&self) -> u8 {
        match self {
            Seat::Missing => 0,
            Seat::Unreadable => 1,
            Seat::Empty => 2,
            Seat::Undecided => 3,
            Seat::Counted(_) => 4,
        }
    }

    fn standing(&self) -> Standing {
        match self {
            Seat::Missing => Standing::Missing,
            Seat::Unreadable => Standing::Unreadable,
            Seat::Empty => Standing::Empty,
            Seat::Undecided => Standing::Undecided,
            Seat::Counted(counted) if counted.with_errors => Standing::WithErrors,
            Seat::Counted(_) => Standing::Valid,
        }
    }
}

/// One line for every agency of the roster, in form order.
pub(super) fn rows(plan: &Plan, period: Month, seats: &BTreeMap<String, Seat>) -> Vec<RegisterRow> {
    let deadline = plan.calendar.deadline(period);
    plan.roster(period)
        .into_iter()
        .map(|agency| {
            let seat = seats.get(&agency.code).unwrap_or(&Seat::Missing);
            let counted = match seat {
                Seat::Counted(counted) => Some(counted),
                _ => None,
            };
            let received_on = counted.and_then(|c| c.received_on);
            RegisterRow {
                agency: agency.code.clone(),
                standing: seat.standing(),
                late: received_on.is_some_and(|day| day > deadline),
                received_on,
                by_file_time: counted.is_some_and(|c| c.by_file_time),
                file: counted.map(|c| c.file.clone()),
                sha256: counted.map(|c| c.sha256.clone()),
                revision: counted.map(|c| c.revision),
            }
        })
        .collect()
}
