//! Months read from their inboxes: the earlier ones for history, the last one with its findings.

use super::desk::Desk;
use crate::assess::Bench;
use crate::check;
use crate::finding::{Finding, Severity};
use crate::ledger::{Ledger, MonthBook};
use crate::package::{Book, Kind, Limits, Refusal, child};
use crate::period::Month;
use crate::submission::{self, Arrival, Barrier, Rulings};
use crate::workspace::{InboxEntry, Oddity};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Every month read, and what reading found in each.
#[derive(Default)]
pub struct Read {
    /// The months.
    pub ledger: Ledger,
    /// Findings of reading, by month.
    pub findings: BTreeMap<Month, Vec<Finding>>,
}

/// The ledger of every month before `period` that has an inbox.
pub fn read_before(desk: &Desk, period: Month) -> Ledger {
    read(desk, |month| month < period).ledger
}

/// The months up to and with `period`, each with what reading and checking found in it; a return in which
/// a check found an error counts as one with errors.
pub fn read_with(desk: &Desk, period: Month) -> Read {
    let mut read = read(desk, |month| month < period);
    let (book, findings) = read_month(desk, period);
    read.ledger.months.insert(period, book);
    read.findings.insert(period, findings);
    for (month, faulty) in faulty(desk, &read) {
        read.ledger.mark_faulty(month, &faulty);
    }
    read
}

/// The agencies in whose returns the checks find an error, by month.
fn faulty(desk: &Desk, read: &Read) -> Vec<(Month, BTreeSet<String>)> {
    let bench = Bench::new(&desk.plan, &read.ledger);
    let of_month = |(month, said): (&Month, &Vec<Finding>)| {
        let findings = check::of_returns(&desk.plan, &read.ledger, &bench.assess(*month), said);
        let errors = findings.into_iter().filter(|f| f.severity == Severity::Error);
        (*month, errors.filter_map(|f| f.place.agency).collect())
    };
    read.findings.iter().map(of_month).collect()
}

fn read(desk: &Desk, wanted: impl Fn(Month) -> bool) -> Read {
    let first = desk.plan.about.first_period;
    let mut read = Read::default();
    for month in desk
        .workspace
        .months_received()
        .into_iter()
        .filter(|m| *m >= first && wanted(*m))
    {
        let (book, findings) = read_month(desk, month);
        read.ledger.months.insert(month, book);
        read.findings.insert(month, findings);
    }
    read
}

/// One month: every entry read on its own, then settled together.
pub fn read_month(desk: &Desk, period: Month) -> (MonthBook, Vec<Finding>) {
    let rulings = Rulings::default();
    let entries = desk.workspace.inbox_entries(period);
    let submissions = with_reader(desk, period, &rulings, |reader| {
        entries
            .par_iter()
            .flat_map_iter(|entry| submission::read(&arrival(entry), reader))
            .collect()
    });
    submission::settle(&desk.plan, period, submissions, &rulings)
}

/// What is to be said about one file by itself: as a return of `asked`, or of the month that it names, or
/// of `otherwise`. Deadlines and who else has reported are not its affair.
pub fn check_file(desk: &Desk, asked: Option<Month>, otherwise: Month, entry: &InboxEntry) -> Vec<Finding> {
    let arrival = arrival(entry);
    let rulings = Rulings::default();
    let told = || {
        with_reader(desk, otherwise, &rulings, |reader| {
            submission::month_told(&arrival, reader)
        })
    };
    let period = asked.or_else(told).unwrap_or(otherwise);
    let submissions = with_reader(desk, period, &rulings, |reader| {
        submission::read(&arrival, reader)
    });
    let mut ledger = read_before(desk, period);
    let (book, mut findings) = submission::settle(&desk.plan, period, submissions, &rulings);
    ledger.months.insert(period, book);
    let assessment = Bench::new(&desk.plan, &ledger).assess(period);
    findings.extend(check::of_returns(&desk.plan, &ledger, &assessment, &findings));
    findings
}

/// Calls with everything a return is read against; old formats are read by this program in a process of
/// its own.
fn with_reader<T>(
    desk: &Desk,
    period: Month,
    rulings: &Rulings,
    then: impl FnOnce(&submission::Desk<'_>) -> T,
) -> T {
    let program = std::env::current_exe();
    let read_old = |bytes: &[u8], kind: Kind| -> Result<Book, Refusal> {
        match &program {
            Ok(program) => child::read_in_child(program, bytes, kind, &Limits::default()),
            Err(why) => Err(Refusal::NoReader(why.to_string())),
        }
    };
    then(&submission::Desk {
        plan: &desk.plan,
        period,
        plan_fingerprint: &desk.fingerprint,
        child: Some(&read_old),
        rulings,
    })
}

/// An entry of the inbox, read from the disk.
fn arrival(entry: &InboxEntry) -> Arrival {
    let file = entry.read();
    Arrival {
        path: file.shown,
        bytes: file.bytes.map_err(barrier),
        changed_on: file.changed_on,
    }
}

fn barrier(oddity: Oddity) -> Barrier {
    match oddity {
        Oddity::DeepFolder => Barrier::DeepFolder,
        Oddity::Link => Barrier::Link,
        Oddity::NoFile => Barrier::NoFile,
        Oddity::TooLarge { bytes } => Barrier::TooLarge { bytes },
        Oddity::StillWritten => Barrier::StillWritten,
        Oddity::HeldOpen => Barrier::HeldOpen,
        Oddity::Unreadable(why) => Barrier::Unreadable(why),
    }
}
