//! The register: one line for every agency that must report.

use crate::ledger::{RegisterRow, Standing};
use crate::period::Month;
use crate::plan::Plan;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A day on which something came in, and whether only the file's own time says so.
pub(super) type Day = (NaiveDate, bool);

/// How an agency stands before its line is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Seat {
    Missing,
    Unreadable,
    Empty,
    Undecided { first: Option<Day> },
    Counted(Box<Counted>),
}

/// The return that counts, as far as the register tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub with_errors: bool,
    /// When the agency's first return came in.
    pub first: Option<Day>,
    /// When this one did.
    pub on: Option<NaiveDate>,
    pub file: String,
    pub sha256: String,
    pub revision: u32,
}

impl Seat {
    /// What goes before what.
    pub fn rank(&self) -> u8 {
        match self {
            Seat::Missing => 0,
            Seat::Unreadable => 1,
            Seat::Empty => 2,
            Seat::Undecided { .. } => 3,
            Seat::Counted(_) => 4,
        }
    }

    fn standing(&self) -> Standing {
        match self {
            Seat::Missing => Standing::Missing,
            Seat::Unreadable => Standing::Unreadable,
            Seat::Empty => Standing::Empty,
            Seat::Undecided { .. } => Standing::Undecided,
            Seat::Counted(counted) if counted.with_errors => Standing::WithErrors,
            Seat::Counted(_) => Standing::Valid,
        }
    }
}

/// One line for every agency of the roster, in form order.
pub(super) fn rows(plan: &Plan, period: Month, seats: &BTreeMap<String, Seat>) -> Vec<RegisterRow> {
    let deadline = plan.calendar.deadline(period);
    let line = |code: &str| {
        let seat = seats.get(code).unwrap_or(&Seat::Missing);
        let (counted, first) = match seat {
            Seat::Counted(counted) => (Some(counted), counted.first),
            Seat::Undecided { first } => (None, *first),
            _ => (None, None),
        };
        RegisterRow {
            standing: seat.standing(),
            late: first.is_some_and(|(day, _)| day > deadline),
            first_on: first.map(|(day, _)| day),
            by_file_time: first.is_some_and(|(_, by_file_time)| by_file_time),
            received_on: counted.and_then(|c| c.on),
            file: counted.map(|c| c.file.clone()),
            sha256: counted.map(|c| c.sha256.clone()),
            revision: counted.map(|c| c.revision),
            ..RegisterRow::missing(code)
        }
    };
    plan.roster(period).into_iter().map(|agency| line(&agency.code)).collect()
}
