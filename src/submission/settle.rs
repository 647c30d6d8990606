//! Which return of each agency counts, and what becomes of every file of the month.

use super::alike::{Copy, distinct, same};
use super::register::{self, Seat};
use super::{Outcome, Rulings, Submission, left_out, one_line, texts};
use crate::finding::{Finding, Place, file, identity};
use crate::ledger::{FileOutcome, FileRow, MonthBook, Received};
use crate::period::Month;
use crate::plan::Plan;
use crate::words::text::{Lang, Text};
use std::collections::BTreeMap;

/// What was decided about the files of a month, before it is written down.
#[derive(Default)]
struct Verdicts {
    files: BTreeMap<String, (FileOutcome, Text)>,
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
    for submission in &submissions {
        match &submission.outcome {
            _ if rulings.set_aside.contains(&submission.sha256) => {
                verdicts.file(submission, FileOutcome::Refused, texts::set_aside());
            }
            Outcome::Read(read) => copies.entry(&read.agency).or_default().push((submission, read)),
            other => verdicts.without_answers(submission, other),
        }
    }
    for (agency, copies) in copies {
        verdicts.agency(agency, &copies, rulings);
    }
    verdicts.tell(&submissions);
    let files = submissions.iter().filter_map(|s| verdicts.row(s, rulings)).collect();
    let book = MonthBook {
        period,
        register: register::rows(plan, period, &verdicts.seats),
        received: verdicts.received,
        files,
    };
    (book, verdicts.findings)
}

impl Verdicts {
    fn file(&mut self, submission: &Submission, outcome: FileOutcome, mut reason: Text) {
        one_line::text(&mut reason);
        self.files.insert(submission.path.clone(), (outcome, reason));
    }

    /// A file that gives no answers.
    fn without_answers(&mut self, submission: &Submission, outcome: &Outcome) {
        let whose = submission.agency.as_ref().or(submission.hint.as_ref());
        match outcome {
            Outcome::Read(_) => {}
            Outcome::Ignored(reason) => self.file(submission, FileOutcome::Ignored, reason.clone()),
            Outcome::Refused(reason) => self.file(submission, FileOutcome::Refused, reason.clone()),
            Outcome::Unreadable(reason) => {
                self.file(submission, FileOutcome::Refused, reason.clone());
                if let Some(agency) = whose {
                    self.seat(agency, Seat::Unreadable);
                }
            }
            Outcome::Undecided { reason, candidates } => {
                self.file(submission, FileOutcome::Undecided, reason.clone());
                for agency in candidates {
                    self.seat(agency, Seat::Undecided);
                }
            }
        }
    }

    fn seat(&mut self, agency: &str, seat: Seat) {
        let now = self.seats.entry(agency.to_string()).or_insert(Seat::Missing);
        if seat.rank() > now.rank() {
            *now = seat;
        }
    }

    /// Chooses among an agency's returns.
    fn agency(&mut self, agency: &str, copies: &[Copy<'_>], rulings: &Rulings) {
        let (filled, blank): (Vec<Copy<'_>>, Vec<Copy<'_>>) =
            copies.iter().partition(|(_, read)| !read.answers.is_empty());
        for (submission, _) in &blank {
            self.file(submission, FileOutcome::Refused, texts::nothing_filled_in());
            self.seat(agency, Seat::Empty);
        }
        let chosen = rulings.counts.get(agency);
        let ruled = filled.iter().find(|(s, _)| Some(&s.sha256) == chosen);
        let Some(highest) = filled.iter().map(|(_, read)| read.revision).max() else {
            return;
        };
        let (last, earlier): (Vec<Copy<'_>>, Vec<Copy<'_>>) =
            filled.iter().partition(|(_, read)| read.revision == highest);
        let contents = distinct(&last, rulings);
        match (ruled, &contents[..]) {
            (Some(used), _) => {
                let others = filled.iter().filter(|(s, _)| s.path != used.0.path);
                self.set_others(others, used, texts::not_chosen(&used.0.path));
                self.count(agency, *used, rulings);
            }
            (None, [used]) => {
                self.set_others(last.iter().filter(|c| c.0.path != used.0.path), used, Text::default());
                for (submission, _) in &earlier {
                    self.file(submission, FileOutcome::Replaced, texts::replaced_by(&used.0.path));
                }
                self.count(agency, *used, rulings);
            }
            (None, _) => {
                self.undecided(agency, &last, highest);
                for (submission, _) in &earlier {
                    self.file(submission, FileOutcome::Replaced, texts::replaced_by(&last[0].0.path));
                }
            }
        }
    }

    /// The files beside the one that counts: copies of it, or others.
    fn set_others<'c, 's: 'c>(
        &mut self,
        others: impl Iterator<Item = &'c Copy<'s>>,
        used: &Copy<'s>,
        reason: Text,
    ) {
        for other in others {
            match same(other, used) {
                true => self.file(other.0, FileOutcome::Duplicate, texts::same_as(&used.0.path)),
                false => self.file(other.0, FileOutcome::Replaced, reason.clone()),
            }
        }
    }

    fn count(&mut self, agency: &str, (submission, read): Copy<'_>, rulings: &Rulings) {
        self.file(submission, FileOutcome::Used, Text::default());
        let (received, by_file_time) = rulings.day_of(submission);
        self.seat(agency, Seat::counted(submission, read, received, by_file_time));
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

    fn undecided(&mut self, agency: &str, last: &[Copy<'_>], revision: u32) {
        let files: Vec<&str> = last.iter().map(|(s, _)| s.path.as_str()).collect();
        let place = Place::file(files.first().copied().unwrap_or_default()).of_agency(agency);
        self.findings.push(identity::same_revision(place, revision, files.join(", ")));
        for (submission, _) in last {
            self.file(submission, FileOutcome::Undecided, texts::several_of_one_revision(revision));
        }
        self.seat(agency, Seat::Undecided);
    }

    /// Collects what is to be said; of copies and replaced returns nothing is.
    fn tell(&mut self, submissions: &[Submission]) {
        let silent = [FileOutcome::Duplicate, FileOutcome::Replaced];
        for submission in submissions {
            let outcome = self.files.get(&submission.path).map(|(outcome, _)| *outcome);
            if outcome.is_some_and(|o| !silent.contains(&o)) && !self.is_set_aside(&submission.path) {
                self.findings.extend(submission.findings.iter().cloned());
            }
            if let Some(locked) = left_out::locked_by(&submission.path)
                && self.files.contains_key(&locked)
            {
                let lock = left_out::name(&submission.path);
                self.findings.push(file::open_elsewhere(Place::file(locked), lock));
            }
        }
        self.findings.iter_mut().for_each(one_line::finding);
        self.findings.sort();
    }

    fn is_set_aside(&self, path: &str) -> bool {
        self.files.get(path).is_some_and(|(_, reason)| *reason == texts::set_aside())
    }

    fn row(&self, submission: &Submission, rulings: &Rulings) -> Option<FileRow> {
        let (outcome, reason) = self.files.get(&submission.path)?;
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
