//! Months read from their inboxes: the earlier ones for history, the last one with its findings.

use super::desk::Desk;
use super::untouched;
use crate::assess::{Bench, assess};
use crate::check;
use crate::cli::Progress;
use crate::decisions::{self, Decisions, Sitting};
use crate::finding::{Finding, Severity};
use crate::ledger::{Ledger, MonthBook};
use crate::package::{Book, Kind, Limits, Refusal, child};
use crate::period::Month;
use crate::submission::{self, Rulings, Submission};
use crate::words::text::Text;
use crate::workspace::texts::held_elsewhere;
use crate::workspace::{Closed, InboxEntry};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Every month read, and what reading found in each.
#[derive(Default)]
pub struct Read {
    pub ledger: Ledger,
    pub findings: BTreeMap<Month, Vec<Finding>>,
    pub sittings: BTreeMap<Month, Sitting>,
}

/// One month read.
pub struct OneMonth {
    pub book: MonthBook,
    pub findings: Vec<Finding>,
    pub sitting: Sitting,
}

impl Read {
    fn add(&mut self, month: Month, one: OneMonth) {
        self.ledger.months.insert(month, one.book);
        self.findings.insert(month, one.findings);
        self.sittings.insert(month, one.sitting);
    }
}

/// The ledger of every month before `period` that has an inbox.
pub fn read_before(desk: &Desk, period: Month) -> Ledger {
    read(desk, |month| month < period).ledger
}

/// The months up to and with `period`, each with what reading and checking found in it; a return in which
/// a check found an error counts as one with errors.
pub fn read_with(desk: &Desk, period: Month) -> Read {
    let mut read = read(desk, |month| month < period);
    let one = read_month(desk, period, &read.ledger);
    read.add(period, one);
    for (month, faulty) in faulty(desk, &read) {
        read.ledger.mark_faulty(month, &faulty);
    }
    read
}

/// The agencies in whose returns the checks find an error that the clerk has not accepted, by month.
fn faulty(desk: &Desk, read: &Read) -> Vec<(Month, BTreeSet<String>)> {
    let bench = Bench::new(&desk.plan, &read.ledger);
    let of_month = |(month, said): (&Month, &Vec<Finding>)| {
        let findings = check::of_returns(&desk.plan, &read.ledger, &assess(&bench, *month), said);
        let book = read.ledger.month(*month);
        let accepted = |f: &Finding| book.is_some_and(|b| decisions::is_accepted(b, f));
        let errors = findings.into_iter().filter(|f| f.severity == Severity::Error && !accepted(f));
        (*month, errors.filter_map(|f| f.place.agency).collect())
    };
    read.findings.iter().map(of_month).collect()
}

fn read(desk: &Desk, wanted: impl Fn(Month) -> bool) -> Read {
    let first = desk.plan.about.first_period;
    let mut read = Read::default();
    for month in desk.workspace.months_received().into_iter().filter(|m| *m >= first && wanted(*m)) {
        let one = read_month(desk, month, &read.ledger);
        read.add(month, one);
    }
    read
}

/// One month: every entry read on its own, files of which the clerk decided read again under the decision,
/// then settled together and put right where the clerk decided so.
pub fn read_month(desk: &Desk, period: Month, before: &Ledger) -> OneMonth {
    let plan = &desk.plan;
    let mut sitting = sitting(desk, period);
    let mut entries = desk.workspace.inbox_entries(period);
    let folder = format!("{}/", desk.shown(&desk.workspace.inbox(period)));
    let of_the_desk = |shown: &str| shown.strip_prefix(&folder).is_some_and(is_desk_file);
    entries.retain(|entry| !of_the_desk(&entry.shown));
    let undecided = Rulings::default();
    let mut read = read_entries(desk, period, &entries, &undecided);
    let all: Vec<&Submission> = read.iter().flatten().collect();
    let mut rulings = sitting.on_files(plan, period, &all);
    if !rulings.belongs_to.is_empty() {
        read_again(desk, period, &entries, &rulings, &mut read);
    }
    let mut submissions: Vec<Submission> = read.into_iter().flatten().collect();
    untouched::blank(desk, period, before, &mut submissions);
    let (mut book, mut findings) = sitting.settle(plan, period, submissions, &mut rulings);
    sitting.amend(plan, &mut book, &mut findings);
    OneMonth { book, findings, sitting }
}

/// Whether a name of the month's own folder is the clerk's workbook; in a folder below, it came from outside.
fn is_desk_file(name: &str) -> bool {
    !name.contains('/') && submission::is_decisions(name)
}

/// A month's decisions, as they are on disk.
fn sitting(desk: &Desk, period: Month) -> Sitting {
    let path = desk.shown(&desk.workspace.decisions(period));
    Sitting::new(match desk.workspace.read_decisions(period) {
        Ok(Some(bytes)) => decisions::read(&bytes, &path),
        Ok(None) => (Decisions::none(&path), Vec::new()),
        Err(Closed::Held) => Decisions::unreadable(&path, &held_elsewhere()),
        Err(Closed::Refused(why)) => Decisions::unreadable(&path, &Text::same(why)),
    })
}

fn read_entries(
    desk: &Desk,
    period: Month,
    entries: &[InboxEntry],
    rulings: &Rulings,
) -> Vec<Vec<Submission>> {
    with_reader(desk, period, rulings, |reader| {
        let progress = Progress::new(entries.len(), desk.watched.0, desk.watched.1);
        let read = |entry: &InboxEntry| {
            let read = submission::read(&entry.read(), reader);
            progress.step();
            read
        };
        entries.par_iter().map(read).collect()
    })
}

/// Reads the files again whose owner the clerk named.
fn read_again(
    desk: &Desk,
    period: Month,
    entries: &[InboxEntry],
    rulings: &Rulings,
    read: &mut [Vec<Submission>],
) {
    let named = |s: &Submission| rulings.belongs_to.contains_key(&s.sha256);
    for (entry, known) in entries.iter().zip(read) {
        if known.iter().any(named) {
            let again = read_entries(desk, period, std::slice::from_ref(entry), rulings);
            *known = again.into_iter().flatten().collect();
        }
    }
}

/// The months before a period, read once for however many files are checked against them.
pub type Histories = BTreeMap<Month, Ledger>;

/// What is to be said about one file by itself: as a return of `asked`, or of the month that it names, or
/// of `otherwise`. Deadlines and who else has reported are not its affair.
pub fn check_file(
    desk: &Desk,
    asked: Option<Month>,
    otherwise: Month,
    entry: &InboxEntry,
    histories: &mut Histories,
) -> Vec<Finding> {
    let arrival = entry.read();
    let rulings = Rulings::default();
    let told = || with_reader(desk, otherwise, &rulings, |reader| submission::month_told(&arrival, reader));
    let period = asked.or_else(told).unwrap_or(otherwise);
    let submissions = with_reader(desk, period, &rulings, |reader| submission::read(&arrival, reader));
    let ledger = histories.entry(period).or_insert_with(|| read_before(desk, period));
    let (book, mut findings) = submission::settle(&desk.plan, period, submissions, &rulings);
    ledger.months.insert(period, book);
    let assessment = assess(&Bench::new(&desk.plan, ledger), period);
    findings.extend(check::of_returns(&desk.plan, ledger, &assessment, &findings));
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
