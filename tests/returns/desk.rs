//! The clerk's desk: a plan, a month, the files that came in.

use crate::returns::paper::Paper;
use cchc::answer::Field;
use cchc::finding::{Finding, Severity};
use cchc::ledger::{FileOutcome, MonthBook, Standing};
use cchc::period::Month;
use cchc::plan::Plan;
use cchc::plan::load::load;
use cchc::submission::{Arrival, Barrier, Desk, Outcome, Return, Rulings, Submission, read, settle};
use cchc::words::text::Lang;
use chrono::NaiveDate;

/// Everything lies in this month.
pub const PERIOD: &str = "2024-09";

pub fn plan() -> Plan {
    let (plan, findings) = load(include_str!("plan.toml"), "plan", include_str!("agencies.toml"), "agencies");
    plan.unwrap_or_else(|| panic!("{findings:?}"))
}

pub fn period() -> Month {
    Month::read(PERIOD).unwrap()
}

pub fn paper(agency: &str) -> Paper {
    Paper::of(&plan(), agency, PERIOD)
}

/// A complete return of Hải Ba.
pub fn filled() -> Paper {
    let mut paper = paper("HAIBA");
    paper.fill();
    paper
}

/// Reads one file called `name`.
pub fn read_as(name: &str, bytes: Vec<u8>) -> Vec<Submission> {
    read_ruled(name, bytes, &Rulings::default())
}

pub fn read_ruled(name: &str, bytes: Vec<u8>, rulings: &Rulings) -> Vec<Submission> {
    let arrival = Arrival {
        path: format!("inbox/{PERIOD}/{name}"),
        bytes: Ok(bytes),
        changed_on: NaiveDate::from_ymd_opt(2024, 9, 16),
    };
    read_arrival(&arrival, rulings)
}

pub fn read_barrier(barrier: Barrier) -> Submission {
    let arrival = Arrival { path: format!("inbox/{PERIOD}/a.xlsx"), bytes: Err(barrier), changed_on: None };
    read_arrival(&arrival, &Rulings::default()).remove(0)
}

fn read_arrival(arrival: &Arrival, rulings: &Rulings) -> Vec<Submission> {
    let plan = plan();
    let desk = Desk { plan: &plan, period: period(), plan_fingerprint: "KH1", rulings };
    read(arrival, &desk)
}

/// Reads a paper as `hai-ba.xlsx`.
pub fn read_paper(paper: &Paper) -> Submission {
    read_as("hai-ba.xlsx", paper.bytes()).remove(0)
}

/// The answers of a submission that was read.
pub fn answers(submission: &Submission) -> &Return {
    match &submission.outcome {
        Outcome::Read(read) => read,
        other => panic!("not read: {other:?}, {:?}", said(submission)),
    }
}

/// Findings as `code severity sheet!cells: message`, the file left out.
pub fn said(submission: &Submission) -> Vec<String> {
    submission.findings.iter().map(line).collect()
}

pub fn line(finding: &Finding) -> String {
    let mut place = finding.place.clone();
    place.file = None;
    place.agency = None;
    let mark = match finding.severity {
        Severity::Error => "!",
        Severity::Warning => "?",
        Severity::Info => "i",
    };
    let place = place.show(Lang::Vi);
    let place = if place.is_empty() { place } else { format!(" {place}") };
    format!("{}{mark}{place}: {}", finding.code, finding.message.vi)
}

/// A month settled from files.
pub struct Month1 {
    pub book: MonthBook,
    pub findings: Vec<Finding>,
}

pub fn settled(submissions: Vec<Submission>, rulings: &Rulings) -> Month1 {
    let count = submissions.len();
    let plan = plan();
    let (book, findings) = settle(&plan, period(), submissions, rulings);
    assert_eq!(book.files.len(), count, "every file has one line");
    assert_eq!(book.register.len(), plan.roster(period()).len(), "every agency has one line");
    Month1 { book, findings }
}

impl Month1 {
    pub fn standing(&self, agency: &str) -> Standing {
        self.book.register.iter().find(|r| r.agency == agency).unwrap().standing
    }

    pub fn outcomes(&self) -> Vec<(String, FileOutcome, String)> {
        let name = |path: &str| path.strip_prefix("inbox/2024-09/").unwrap_or(path).to_string();
        self.book.files.iter().map(|f| (name(&f.path), f.outcome, f.reason.clone())).collect()
    }
}

/// What a return says in a cell.
pub fn value(submission: &Submission, key: &str, field: Field) -> String {
    let row = &answers(submission).answers.rows[&key.parse().unwrap()];
    let value = row.cells().find(|(f, ..)| *f == field).map(|(_, value, _)| value);
    value.unwrap_or_default()
}

/// The figures of a complete return, wherever they went.
pub fn all_read(submission: &Submission) {
    for (key, num, den) in [("03.2@2024", "1", ""), ("20.1@2024", "198", "200"), ("21.1@2024", "2", "2")] {
        assert_eq!(value(submission, key, Field::Num), num, "{key}");
        assert_eq!(value(submission, key, Field::Den), den, "{key}");
    }
}
