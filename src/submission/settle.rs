//! Which return of each agency counts, and what becomes of every file of the month.

use super::choose::{Choice, Copy, Fate, choose};
use super::register::{self, Counted, Seat};
use super::{Outcome, Rulings, Submission, left_out, one_line, texts};
use crate::finding::{Finding, Place, Severity, file, identity};
use crate::ledger::{FileOutcome, FileRow, MonthBook, Received};
use crate::period::Month;
use crate::plan::Plan;
use crate::words::text::{Lang, Text};
use std::collections::BTreeMap;

/// What was decided about the files of a month, before it is written down.
#[derive(Default)]
struct Verdicts {
    /// By the place among the submissions.
    files: BTreeMap<usize, (FileOutcome, Text)>,
    seats: BTreeMap<String, Seat>,
    received: BTreeMap<String, Received>,
    findings: Vec<Finding>,
}

/// Settles a month: every file gets one outcome, every agency of the roster one line.
pub fn settle(
    plan: &Plan,
    period: Month,
    mut submissions: Vec<Submission>,
    rulings: &Rulings,
) -> (MonthBook, Vec<Finding>) {
    submissions.sort_by(|a, b| a.path.cmp(&b.path));
    let mut verdicts = Verdicts::default();
    let mut copies: BTreeMap<&str, Vec<Copy<'_>>> = BTreeMap::new();
    for (at, submission) in submissions.iter().enumerate() {
        match &submission.outcome {
            _ if rulings.set_aside.contains(&submission.sha256) => {
                verdicts.file(at, FileOutcome::Refused, texts::set_aside());
            }
            Outcome::Read(read) if read.answers.is_empty() => {
                verdicts.file(at, FileOutcome::Refused, texts::nothing_filled_in());
                verdicts.seat(&read.agency, Seat::Empty);
            }
            Outcome::Read(read) => {
                let copy = Copy::of(at, submission, read, rulings);
                copies.entry(&read.agency).or_default().push(copy);
            }
            other => verdicts.without_answers(at, submission, other),
        }
    }
    for (agency, copies) in copies {
        verdicts.agency(agency, choose(copies, rulings.counts.get(agency)));
    }
    verdicts.tell(&submissions, rulings);
    let files = submissions.iter().enumerate().filter_map(|(at, s)| verdicts.row(at, s, rulings)).collect();
    let book = MonthBook {
        period,
        register: register::rows(plan, period, &verdicts.seats),
        received: verdicts.received,
        files,
    };
    (book, verdicts.findings)
}

impl Verdicts {
    fn file(&mut self, at: usize, outcome: FileOutcome, mut reason: Text) {
        one_line::text(&mut reason);
        self.files.insert(at, (outcome, reason));
    }

    /// A file that gives no answers.
    fn without_answers(&mut self, at: usize, submission: &Submission, outcome: &Outcome) {
        let whose = submission.agency.as_ref().or(submission.hint.as_ref());
        match outcome {
            Outcome::Read(_) => {}
            Outcome::Ignored(reason) => self.file(at, FileOutcome::Ignored, reason.clone()),
            Outcome::Refused(reason) => self.file(at, FileOutcome::Refused, reason.clone()),
            Outcome::Unreadable(reason) => {
                self.file(at, FileOutcome::Refused, reason.clone());
                if let Some(agency) = whose {
                    self.seat(agency, Seat::Unreadable);
                }
            }
            Outcome::Undecided { reason, candidates } => {
                self.file(at, FileOutcome::Undecided, reason.clone());
                for agency in candidates {
                    self.seat(agency, Seat::Undecided { first: None });
                }
            }
        }
    }

    fn seat(&mut self, agency: &str, seat: Seat) {
        let now = self.seats.entry(agency.to_string()).or_insert(Seat::Missing);
        if seat.rank() >= now.rank() {
            *now = seat;
        }
    }

    /// Writes down what an agency's returns come to.
    fn agency(&mut self, agency: &str, choice: Choice<'_>) {
        for (copy, fate) in &choice.fates {
            let (outcome, reason) = match fate {
                Fate::Used => (FileOutcome::Used, Text::default()),
                Fate::Duplicate(path) => (FileOutcome::Duplicate, texts::same_as(path)),
                Fate::Replaced(path) => (FileOutcome::Replaced, texts::replaced_by(path)),
                Fate::NotChosen(path) => (FileOutcome::Replaced, texts::not_chosen(path)),
                Fate::Rival(number) => (FileOutcome::Undecided, texts::several_of_one_revision(number)),
            };
            self.file(copy.at, outcome, reason);
        }
        let first = choice.first.and_then(|first| Some((first.on?, first.by_file_time)));
        if let Some(rival) = choice.rivals.first() {
            let files: Vec<&str> = choice.rivals.iter().map(Copy::path).collect();
            let place = Place::file(rival.path()).of_agency(agency);
            self.findings.push(identity::same_revision(place, rival.read.revision, files.join(", ")));
            self.seat(agency, Seat::Undecided { first });
        }
        if let Some(used) = choice.used {
            self.count(agency, &used, first);
        }
    }

    fn count(&mut self, agency: &str, used: &Copy<'_>, first: Option<register::Day>) {
        let Copy { submission, read, .. } = used;
        self.seat(
            agency,
            Seat::Counted(Box::new(Counted {
                with_errors: submission.findings.iter().any(|f| f.severity == Severity::Error),
                first,
                on: used.on,
                file: submission.path.clone(),
                sha256: submission.sha256.clone(),
                revision: read.revision,
            })),
        );
        self.received.insert(
            agency.to_string(),
            Received {
                agency: agency.to_string(),
                file: submission.path.clone(),
                sha256: submission.sha256.clone(),
                sheet: read.sheet.clone(),
                revision: read.revision,
                answers: read.answers.clone(),
                ..Received::default()
            },
        );
    }

    /// Collects what is to be said; of copies, replaced returns and files set aside nothing is.
    fn tell(&mut self, submissions: &[Submission], rulings: &Rulings) {
        let silent = [FileOutcome::Duplicate, FileOutcome::Replaced];
        for (at, submission) in submissions.iter().enumerate() {
            let outcome = self.files.get(&at).map(|(outcome, _)| *outcome);
            let is_silent = outcome.is_none_or(|o| silent.contains(&o));
            if !is_silent && !rulings.set_aside.contains(&submission.sha256) {
                self.findings.extend(submission.findings.iter().cloned());
            }
            if let Some(locked) = left_out::locked_by(&submission.path)
                && submissions.iter().any(|s| s.path == locked)
            {
                let lock = left_out::name(&submission.path);
                self.findings.push(file::open_elsewhere(Place::file(locked), lock));
            }
        }
        self.findings.iter_mut().for_each(one_line::finding);
        self.findings.sort();
    }

    fn row(&self, at: usize, submission: &Submission, rulings: &Rulings) -> Option<FileRow> {
        let (outcome, reason) = self.files.get(&at)?;
        let revision = match &submission.outcome {
            Outcome::Read(read) => Some(read.revision),
            _ => None,
        };
        Some(FileRow {
            path: submission.path.clone(),
            outcome: *outcome,
            reason: reason.in_lang(Lang::Vi).to_string(),
            agency: submission.agency.clone().or_else(|| submission.hint.clone()),
            revision,
            sha256: submission.sha256.clone(),
            received_on: rulings.day_of(submission).0,
        })
    }
}
