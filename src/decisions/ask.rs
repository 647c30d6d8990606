//! Which questions a month asks: about files, revisions, numbers with two readings, checks.

use super::fields::field_words;
use super::question::{
    ANOTHER, AS_SENT, Choice, Meaning, NOT_TAKEN, NOT_USED, Question, Subject, agency_choice, file_choice,
    plain,
};
use crate::answer::Field;
use crate::finding::{Finding, Place, Severity};
use crate::ledger::{FileOutcome, FileRow, MonthBook, Received};
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use crate::submission::{Outcome, Submission};
use crate::words::list::{capitalized, shorten, visible};
use crate::words::number::{NumberRefusal, read_number};
use rust_decimal::Decimal;
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
                true => format!("{}. Có dùng tệp này không?", capitalized(fact(&reason.vi))),
                false => format!("{}. Tệp này là báo cáo của cơ quan nào?", capitalized(fact(&reason.vi))),
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

/// What is meant by each number with two readings in a return that counts.
pub fn about_numbers(plan: &Plan, received: &Received) -> Vec<Question> {
    let mut asked: Vec<Question> = Vec::new();
    for (key, row) in &received.answers.rows {
        for field in [Field::Num, Field::Den] {
            let mut spoilt = row.spoilt.iter().filter(|s| s.field == field);
            // Two cells for one field are a row that stands there twice: another fault.
            if let (Some(one), None) = (spoilt.next(), spoilt.next())
                && let Some(readings) = readings(&one.raw)
            {
                asked.push(number(plan, received, key, field, (&one.cell, &one.raw), readings));
            }
        }
    }
    asked
}

/// Both readings of a number: with its mark taken for thousands, and for decimals.
pub(super) fn readings(raw: &str) -> Option<(Decimal, Decimal)> {
    match read_number(raw) {
        Err(NumberRefusal::Ambiguous { as_thousands, as_decimal }) => Some((as_thousands, as_decimal)),
        _ => None,
    }
}

fn number(
    plan: &Plan,
    received: &Received,
    key: &RowKey,
    field: Field,
    (cell, raw): (&str, &str),
    (thousands, decimal): (Decimal, Decimal),
) -> Question {
    let choice = |value: Decimal, how: &str| Choice {
        shown: format!("{} ({how})", plain(value)),
        means: Meaning::Number(value),
    };
    let place = Place::file(&received.file).of_agency(&received.agency).in_sheet(&received.sheet);
    let place = place.in_row(key.to_string()).at(cell).in_field(field.key());
    let another = Choice { shown: ANOTHER.to_string(), means: Meaning::Another };
    Question {
        subject: Subject::Number {
            agency: received.agency.clone(),
            sha256: received.sha256.clone(),
            key: key.clone(),
            field,
            cell: cell.to_string(),
        },
        text: format!(
            "{} ghi “{}” ở dòng {}, cột {}, đọc được hai cách. Số nào đúng?",
            name(plan, &received.agency),
            shorten(&visible(raw.trim()), 60),
            key.item,
            field_words(field)
        ),
        place,
        choices: vec![
            choice(thousands, "dấu ngăn cách hàng nghìn"),
            choice(decimal, "dấu thập phân"),
            another,
        ],
    }
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

/// An agency's name.
pub(super) fn name(plan: &Plan, agency: &str) -> String {
    plan.agency(agency).map_or(agency, |a| a.name.as_str()).to_string()
}
