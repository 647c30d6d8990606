//! Which return of each agency counts, and what becomes of every file of the month.

use super::choose::{Choice, Copy, Fate, choose};
use super::{Outcome, Rulings, Submission, left_out, one_line, texts};
use crate::answer::Answers;
use crate::finding::{Finding, Place, Severity, file, guarded, identity};
use crate::ledger::{FileOutcome, FileRow, MonthBook, Received, RegisterRow, Standing};
use crate::period::Month;
use crate::plan::Plan;
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A day on which something came in, and whether only the file's own time says so.
type Day = (NaiveDate, bool);

/// What was decided about the files of a month, before it is written down.
#[derive(Default)]
struct Verdicts {
    /// By the place among the submissions.
    files: BTreeMap<usize, (FileOutcome, Text)>,
    lines: BTreeMap<String, RegisterRow>,
    /// The returns that count, without their answers, and the places of their files; so the next.
    counted: Vec<(usize, Received)>,
    /// Those that do not count (any more) and were read without an error.
    replaced: Vec<(usize, Received)>,
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
                verdicts.stands(&read.agency, Standing::Empty, None);
            }
            Outcome::Read(read) => {
                let copy = Copy::of(at, submission, read, rulings);
                copies.entry(&read.agency).or_default().push(copy);
            }
            other => verdicts.without_answers(at, submission, other),
        }
    }
    for (agency, copies) in copies {
        let files: Vec<usize> = copies.iter().map(|copy| copy.at).collect();
        let place = Place::default().of_agency(agency);
        match guarded(&place, || choose(copies, rulings.counts.get(agency))) {
            Ok(choice) => verdicts.agency(agency, choice),
            // A fault of the program costs this agency's returns, not the month.
            Err(fault) => {
                files.iter().for_each(|at| verdicts.file(*at, FileOutcome::Refused, fault.message.clone()));
                verdicts.stands(agency, Standing::Unreadable, None);
                verdicts.findings.push(*fault);
            }
        }
    }
    verdicts.beside_forms(period, &submissions);
    verdicts.tell(&submissions, rulings);
    let files = submissions.iter().enumerate().filter_map(|(at, s)| verdicts.row(at, s, rulings)).collect();
    let mut answers = |at: usize| match &mut submissions[at].outcome {
        Outcome::Read(read) => std::mem::take(&mut read.answers),
        _ => Answers::default(),
    };
    let register = verdicts.register(plan, period);
    let mut with_answers = |(at, received)| Received { answers: answers(at), ..received };
    let replaced = verdicts.replaced.into_iter().map(&mut with_answers).collect();
    let counted = verdicts.counted.into_iter().map(with_answers);
    let received = counted.map(|received| (received.agency.clone(), received)).collect();
    (MonthBook { period, register, received, replaced, files }, verdicts.findings)
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
                    self.stands(agency, Standing::Unreadable, None);
                }
            }
            Outcome::Undecided { reason, candidates } => {
                self.file(at, FileOutcome::Undecided, reason.clone());
                for agency in candidates {
                    self.stands(agency, Standing::Undecided, None);
                }
            }
        }
    }

    /// How an agency stands, unless something better is known of it; and when its first return came in.
    fn stands(&mut self, agency: &str, standing: Standing, first: Option<Day>) {
        let rank = |standing| match standing {
            Standing::Missing => 0,
            Standing::Unreadable => 1,
            Standing::Empty => 2,
            Standing::Undecided => 3,
            Standing::Valid | Standing::WithErrors => 4,
        };
        let line = self.lines.entry(agency.to_string()).or_insert_with(|| RegisterRow::missing(agency));
        if rank(standing) >= rank(line.standing) {
            line.standing = standing;
            line.first_on = first.map(|(day, _)| day);
            line.by_file_time = first.is_some_and(|(_, by_file_time)| by_file_time);
        }
    }

    /// One line for every agency of the roster, in form order.
    fn register(&self, plan: &Plan, period: Month) -> Vec<RegisterRow> {
        let deadline = plan.calendar.deadline(period);
        let line = |code: &String| {
            let line = self.lines.get(code).cloned().unwrap_or_else(|| RegisterRow::missing(code));
            RegisterRow { late: line.first_on.is_some_and(|day| day > deadline), ..line }
        };
        plan.roster(period).into_iter().map(|agency| line(&agency.code)).collect()
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
            self.stands(agency, Standing::Undecided, first);
        }
        if let Some(used) = choice.used {
            self.count(agency, &used, first);
            // A duplicate says what counts, and is as valid as that.
            let other = |fate: &Fate<'_>| matches!(fate, Fate::Replaced(_) | Fate::NotChosen(_));
            let others =
                choice.fates.iter().filter(|(copy, fate)| other(fate) && !has_errors(copy.submission));
            self.replaced.extend(others.map(|(copy, _)| (copy.at, received(agency, copy))));
        }
    }

    fn count(&mut self, agency: &str, used: &Copy<'_>, first: Option<Day>) {
        let Copy { submission, read, .. } = used;
        let standing = if has_errors(submission) { Standing::WithErrors } else { Standing::Valid };
        self.stands(agency, standing, first);
        if let Some(line) = self.lines.get_mut(agency) {
            line.received_on = used.on;
            line.file = Some(submission.path.clone());
            line.sha256 = Some(submission.sha256.clone());
            line.revision = Some(read.revision);
        }
        self.counted.push((used.at, received(agency, used)));
    }

    /// A letter, a scan or a photo that came with a form that counts is a note: in one folder or archive with it, or
    /// bearing the name of its agency.
    fn beside_forms(&mut self, period: Month, submissions: &[Submission]) {
        let month = format!("inbox/{period}");
        let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_string());
        for (at, submission) in submissions.iter().enumerate() {
            let paper = submission.findings.iter().all(|f| ["T04", "T05", "T06", "T08"].contains(&f.code));
            let (Outcome::Unreadable(_), true) = (&submission.outcome, paper) else { continue };
            let own = folder(&submission.path).filter(|own| *own != month);
            let mut forms = self.counted.iter().map(|(_, form)| form);
            let of_agency = forms.clone().find(|form| submission.hint.as_ref() == Some(&form.agency));
            let beside = || forms.find(|form| own.is_some() && folder(&form.file) == own);
            let Some(form) = of_agency.or_else(beside).map(|form| form.file.clone()) else { continue };
            self.file(at, FileOutcome::Ignored, texts::beside(&form));
            self.findings.push(file::beside_a_form(Place::file(&submission.path), form));
        }
    }

    /// Collects what is to be said; of copies, replaced returns and files set aside nothing is, but for
    /// a name that speaks of another agency.
    fn tell(&mut self, submissions: &[Submission], rulings: &Rulings) {
        let silent = [FileOutcome::Duplicate, FileOutcome::Replaced];
        for (at, submission) in submissions.iter().enumerate() {
            let outcome = self.files.get(&at).map(|(outcome, _)| *outcome);
            let noted =
                outcome == Some(FileOutcome::Ignored) && matches!(submission.outcome, Outcome::Unreadable(_));
            let is_silent = noted || outcome.is_none_or(|o| silent.contains(&o));
            // The same bytes under another agency's name are a wrong attachment, not a file sent twice.
            let wrong_name = |f: &&Finding| f.code == "D13" && outcome == Some(FileOutcome::Duplicate);
            let told = submission.findings.iter().filter(|f| !is_silent || wrong_name(f));
            if !rulings.set_aside.contains(&submission.sha256) {
                self.findings.extend(told.cloned());
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

/// A return as history keeps it, but for its answers.
fn received(agency: &str, copy: &Copy<'_>) -> Received {
    Received {
        agency: agency.to_string(),
        file: copy.submission.path.clone(),
        sha256: copy.submission.sha256.clone(),
        sheet: copy.read.sheet.clone(),
        revision: copy.read.revision,
        ..Received::default()
    }
}

fn has_errors(submission: &Submission) -> bool {
    submission.findings.iter().any(|f| f.severity == Severity::Error)
}
