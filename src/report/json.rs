//! `ket-qua.json`: the whole result for programs, in a stable, documented shape.

use super::facts::{Class, Facts, OUTCOMES, STANDINGS};
use super::faults;
use super::worst::{self, Holder};
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
    files: &'a [FileRow],
    indicators: Vec<Indicator<'a>>,
    findings: &'a [Finding],
    counts: Counts,
    /// Who holds the most back, most first.
    holders: Vec<Holder>,
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

/// The groups of the first reports: a key keeps its meaning.
const FIRST_CLASSES: [(&str, &[Verdict]); 5] = [
    ("met", &[Verdict::Met]),
    ("provisional", &[Verdict::ProvisionalMet]),
    ("not_met", &[Verdict::NotMet]),
    ("insufficient_data", &[Verdict::ProvisionalNotMet, Verdict::CannotJudge, Verdict::NoData]),
    ("not_judged", &[Verdict::NotDueYet, Verdict::NoneArisen, Verdict::Tracked]),
];

/// Every group is there, also where it is 0, so that sums can be checked.
#[derive(Serialize)]
struct Counts {
    agencies: usize,
    submissions: BTreeMap<Standing, usize>,
    late: usize,
    files: BTreeMap<FileOutcome, usize>,
    indicators: BTreeMap<&'static str, usize>,
    /// The classes of the report's vocabulary, and of each those whose target is derived.
    classes: BTreeMap<&'static str, usize>,
    derived: BTreeMap<&'static str, usize>,
    judged: usize,
    lifted: usize,
    verdicts: BTreeMap<Verdict, usize>,
    findings: BTreeMap<Severity, usize>,
}

pub(super) fn ket_qua_json(facts: &Facts<'_>) -> String {
    let material = facts.material;
    let root = Root {
        period: material.period.to_string(),
        as_of: material.assessment.as_of.to_string(),
        plan_fingerprint: material.plan_fingerprint,
        submissions: facts.roster.iter().map(|(_, row)| submission(row)).collect(),
        files: facts.files(),
        indicators: facts.lines.iter().map(|l| indicator(l.result)).collect(),
        findings: material.findings,
        counts: counts(facts),
        holders: worst::holders(facts),
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
    let tally = facts.tally();
    let verdict = |v: Verdict| facts.this_year().filter(|l| l.result.verdict == v).count();
    Counts {
        agencies: facts.received.total(),
        submissions: STANDINGS.map(|s| (s, facts.received.get(s))).into(),
        late: facts.received.late,
        files: OUTCOMES.map(|o| (o, facts.files().iter().filter(|f| f.outcome == o).count())).into(),
        indicators: FIRST_CLASSES.map(|(name, of)| (name, of.iter().map(|v| verdict(*v)).sum())).into(),
        classes: Class::ALL.map(|c| (c.code(), tally.get(c))).into(),
        derived: Class::ALL.map(|c| (c.code(), tally.derived(c))).into(),
        judged: tally.judged(),
        lifted: facts.lifted().len(),
        verdicts: Verdict::ALL.map(|v| (v, verdict(v))).into(),
        findings: [Severity::Error, Severity::Warning, Severity::Info]
            .map(|s| (s, faults::count(facts, s)))
            .into(),
    }
}
