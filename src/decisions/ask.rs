//! Which questions a month asks about files, revisions and checks; `numbers` asks about numbers.

use super::question::{
    AS_SENT, Choice, Meaning, NOT_TAKEN, NOT_USED, Question, Subject, agency_choice, file_choice,
};
use crate::finding::{Finding, Place, Severity};
use crate::ledger::{FileOutcome, FileRow, MonthBook};
use crate::period::Month;
use crate::plan::Plan;
use crate::submission::{Outcome, Submission};
use std::collections::BTreeMap;

/// Checks on figures of a return whose error the clerk may set aside.
pub(super) const WAIVABLE: [&str; 3] = ["L01", "L02", "L04"];

/// Whose a file is: asked of every file that only the clerk can place.
pub fn about_files(plan: &Plan, period: Month, submissions: &[&Submission]) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for submission in submissions {
        let Outcome::Undecided { reason, candidates } = &submission.outcome else {
            continue;
        };
        let sha256 = submission.sha256.clone();
        let known = submission.agency.is_some();
        let question = Question {
            subject: Subject::Identity { sha256 },
            text: match known {
                true => format!("{}. Có dùng tệp này không?", capital(fact(&reason.vi))),
                false => format!("{}. Tệp này là báo cáo của cơ quan nào?", capital(fact(&reason.vi))),
            },
            place: Place::file(&submission.path),
            choices: match known {
                true => vec![not_used()],
                false => owners(plan, period, candidates),
            },
        };
        if asked.iter().all(|other| other.subject != question.subject) {
            asked.push(question);
        }
    }
    asked
}

/// The agencies that a file may belong to: those it speaks of, all of the month where it is silent.
fn owners(plan: &Plan, period: Month, candidates: &[String]) -> Vec<Choice> {
    let roster = plan.roster(period);
    let spoken_of = |code: &String| candidates.len() < 2 || candidates.contains(code);
    let mut agencies: Vec<_> = roster.iter().filter(|a| spoken_of(&a.code)).collect();
    agencies.sort_by_key(|a| !candidates.contains(&a.code));
    let choice = |a: &&&crate::plan::Agency| Choice {
        shown: agency_choice(a),
        means: Meaning::Agency(a.code.clone()),
    };
    let named: Vec<Choice> = agencies.iter().map(choice).collect();
    named.into_iter().chain([not_used()]).collect()
}

fn not_used() -> Choice {
    Choice { shown: NOT_USED.to_string(), means: Meaning::NotUsed }
}

/// Which of several different returns of one revision counts.
pub fn about_revisions(plan: &Plan, book: &MonthBook) -> Vec<Question> {
    let mut rivals: BTreeMap<(&str, u32), Vec<&FileRow>> = BTreeMap::new();
    for file in book.files.iter().filter(|f| f.outcome == FileOutcome::Undecided) {
        if let (Some(agency), Some(revision)) = (&file.agency, file.revision) {
            rivals.entry((agency, revision)).or_default().push(file);
        }
    }
    let question = |((agency, revision), files): ((&str, u32), Vec<&FileRow>)| {
        let mut hashes: Vec<String> = files.iter().map(|f| f.sha256.clone()).collect();
        hashes.sort();
        hashes.dedup();
        let mut place = Place::file(files.first().map_or("", |f| f.path.as_str()));
        place.agency = Some(agency.to_string());
        Question {
            subject: Subject::Revision { agency: agency.to_string(), revision, files: hashes },
            text: format!(
                "{} gửi nhiều bản khác nhau cùng ghi lần gửi {revision}. Bản nào được tính?",
                name(plan, agency)
            ),
            place,
            choices: files.iter().map(|f| file_choice(&f.path, &f.sha256)).collect(),
        }
    };
    rivals.into_iter().map(question).collect()
}

/// Whether figures that a check speaks against are taken as they were sent.
pub fn about_checks(plan: &Plan, book: &MonthBook, findings: &[Finding]) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for finding in findings {
        let Some(subject) = waivable(book, finding) else {
            continue;
        };
        if asked.iter().all(|other| other.subject != subject) {
            let agency = finding.place.agency.as_deref().unwrap_or_default();
            let row = finding.place.row.as_deref().unwrap_or_default();
            asked.push(Question {
                text: format!(
                    "{}, dòng {}: {}. Có chấp nhận không?",
                    name(plan, agency),
                    row.split('@').next().unwrap_or(row),
                    fact(&finding.message.vi)
                ),
                ..as_sent(subject, finding.place.clone())
            });
        }
    }
    asked
}

/// The bare question whether figures count as they were sent.
pub(super) fn as_sent(subject: Subject, place: Place) -> Question {
    Question {
        subject,
        text: String::new(),
        place,
        choices: [(AS_SENT, Meaning::AsSent), (NOT_TAKEN, Meaning::NotTaken)]
            .map(|(shown, means)| Choice { shown: shown.to_string(), means })
            .into(),
    }
}

/// What a finding is about, where it is an error of a check on figures of a return that counts.
pub(super) fn waivable(book: &MonthBook, finding: &Finding) -> Option<Subject> {
    let place = &finding.place;
    let received = book.received.get(place.agency.as_deref()?)?;
    let of_check = finding.severity == Severity::Error && WAIVABLE.contains(&finding.code);
    let own = place.file.as_deref() == Some(received.file.as_str());
    Some(Subject::Check {
        agency: received.agency.clone(),
        sha256: received.sha256.clone(),
        key: place.row.as_deref()?.parse().ok()?,
        code: finding.code.to_string(),
    })
    .filter(|_| of_check && own)
}

/// The fact of a message, without what becomes of the value.
pub(super) fn fact(message: &str) -> &str {
    message.rsplit_once("; ").map_or(message, |(fact, _)| fact)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// An agency's name.
pub(super) fn name(plan: &Plan, agency: &str) -> String {
    plan.agency(agency).map_or(agency, |a| a.name.as_str()).to_string()
}
