//! `ket-qua.json`: the whole result for programs, in a stable, documented shape.

use super::Material;
use super::facts::{Class, Facts, OUTCOMES, STANDINGS};
use crate::assess::{IndicatorResult, Progress, Verdict};
use crate::finding::{Finding, Severity};
use crate::ledger::{FileOutcome, FileRow, RegisterRow, Standing};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Root<'a> {
    period: String,
    as_of: String,
    plan_fingerprint: &'a str,
    submissions: Vec<Submission<'a>>,
    files: Vec<File<'a>>,
    indicators: Vec<Indicator<'a>>,
    findings: &'a [Finding],
    counts: Counts,
}

#[derive(Serialize)]
struct Submission<'a> {
    agency: &'a str,
    status: Standing,
    late: bool,
    first_received: Option<NaiveDate>,
    file: Option<&'a str>,
    sha256: Option<&'a str>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    outcome: FileOutcome,
    reason: &'a str,
}

#[derive(Serialize)]
struct Indicator<'a> {
    id: &'a str,
    year: i32,
    num: Option<String>,
    den: Option<String>,
    percent: Option<String>,
    verdict: Verdict,
    progress: Progress,
    reported: usize,
    expected: usize,
}

/// Every group is there, also where it is 0, so that sums can be checked.
#[derive(Serialize)]
struct Counts {
    agencies: usize,
    submissions: BTreeMap<&'static str, usize>,
    late: usize,
    files: BTreeMap<&'static str, usize>,
    indicators: BTreeMap<&'static str, usize>,
    verdicts: BTreeMap<&'static str, usize>,
    findings: BTreeMap<&'static str, usize>,
}

/// The file's text.
pub fn ket_qua_json(material: &Material<'_>) -> String {
    let facts = Facts::of(material);
    let root = Root {
        period: material.period.to_string(),
        as_of: material.assessment.as_of.to_string(),
        plan_fingerprint: material.plan_fingerprint,
        submissions: facts.roster.iter().map(|(_, row)| submission(row)).collect(),
        files: files(&facts),
        indicators: facts.lines.iter().map(|l| indicator(l.result)).collect(),
        findings: material.findings,
        counts: counts(&facts),
    };
    // Structs of strings and numbers always serialise.
    let text = serde_json::to_string_pretty(&root).unwrap_or_default();
    format!("{text}\n")
}

fn submission(row: &RegisterRow) -> Submission<'_> {
    Submission {
        agency: &row.agency,
        status: row.standing,
        late: row.late,
        first_received: row.first_on,
        file: row.file.as_deref(),
        sha256: row.sha256.as_deref(),
    }
}

fn files<'f>(facts: &'f Facts<'_>) -> Vec<File<'f>> {
    let rows: &[FileRow] = facts.book.map(|b| b.files.as_slice()).unwrap_or_default();
    rows.iter().map(|f| File { path: &f.path, outcome: f.outcome, reason: &f.reason }).collect()
}

fn indicator(result: &IndicatorResult) -> Indicator<'_> {
    let exact = |v: Option<Decimal>| v.map(|v| v.normalize().to_string());
    Indicator {
        id: &result.key.item,
        year: result.key.year,
        num: exact(result.num),
        den: exact(result.den),
        percent: exact(result.percent),
        verdict: result.verdict,
        progress: result.progress,
        reported: result.reported,
        expected: result.expected,
    }
}

fn counts(facts: &Facts<'_>) -> Counts {
    let files: &[FileRow] = facts.book.map(|b| b.files.as_slice()).unwrap_or_default();
    let tally = facts.tally();
    let verdict = |v: Verdict| facts.this_year().filter(|l| l.result.verdict == v).count();
    let severity = |s: Severity| facts.material.findings.iter().filter(|f| f.severity == s).count();
    Counts {
        agencies: facts.received.total(),
        submissions: STANDINGS.map(|s| (standing_code(s), facts.received.get(s))).into(),
        late: facts.received.late,
        files: OUTCOMES.map(|o| (outcome_code(o), files.iter().filter(|f| f.outcome == o).count())).into(),
        indicators: Class::ALL.map(|c| (class_code(c), tally.get(c))).into(),
        verdicts: Verdict::ALL.map(|v| (v.code(), verdict(v))).into(),
        findings: [
            ("error", severity(Severity::Error)),
            ("warning", severity(Severity::Warning)),
            ("info", severity(Severity::Info)),
        ]
        .into(),
    }
}

fn standing_code(standing: Standing) -> &'static str {
    match standing {
        Standing::Valid => "valid",
        Standing::WithErrors => "with_errors",
        Standing::Empty => "empty",
        Standing::Unreadable => "unreadable",
        Standing::Undecided => "undecided",
        Standing::Missing => "missing",
    }
}

fn outcome_code(outcome: FileOutcome) -> &'static str {
    match outcome {
        FileOutcome::Used => "used",
        FileOutcome::Duplicate => "duplicate",
        FileOutcome::Replaced => "replaced",
        FileOutcome::Refused => "refused",
        FileOutcome::Ignored => "ignored",
        FileOutcome::Undecided => "undecided",
    }
}

fn class_code(class: Class) -> &'static str {
    match class {
        Class::Met => "met",
        Class::Provisional => "provisional",
        Class::NotMet => "not_met",
        Class::Unknown => "insufficient_data",
        Class::NotJudged => "not_judged",
    }
}
