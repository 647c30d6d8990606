//! A return as lines of JSON: what one file says under the plan, by itself. No history, no decisions, no clock: the same
//! bytes and the same plan give the same lines, on however many machines. What the months before and the other returns
//! have to say of it is the affair of `merge`.

use super::month::{Taken, take};
use super::{Clerk, Desk, Inbox};
use crate::answer::{Field, RowAnswer, Status};
use crate::assess::{Reason, Stand};
use crate::check;
use crate::finding::{Finding, Severity};
use crate::ledger::{FileOutcome, FileRow, Ledger, Received};
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use crate::rule::exact::percent;
use crate::rule::{Quantity, part};
use crate::submission::{Arrival, form_of, month_told};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// One line: of a file where it has no row, else of an answered row.
#[derive(Debug, Default, Serialize)]
struct Line<'a> {
    period: Option<String>,
    agency: Option<&'a str>,
    file: &'a str,
    sha256: &'a str,
    outcome: Option<FileOutcome>,
    outcome_reason: Option<&'a str>,
    revision: Option<u32>,
    sheet: Option<&'a str>,
    row: Option<String>,
    indicator: Option<&'a str>,
    plan_year: Option<i32>,
    role: Option<&'static str>,
    num: Option<String>,
    den: Option<String>,
    percent: Option<String>,
    status: Option<&'static str>,
    done_on: Option<NaiveDate>,
    evidence: Option<&'a str>,
    result: Option<&'a str>,
    difficulty: Option<&'a str>,
    /// Whether the figures are in a total.
    counted: Option<bool>,
    stand: Option<&'static str>,
    why_left_out: Option<Reason>,
    cells: BTreeMap<&'static str, &'a str>,
    /// What could not be read, as it was typed.
    unread: BTreeMap<&'static str, &'a str>,
    findings: Vec<&'a Finding>,
}

/// The lines of a file, one of the file and one of each answered row, and whether it has a fault of severity error. `asked`:
/// the month it is read as; else the one it names.
pub fn lines(desk: &Desk<'_>, asked: Option<Month>, arrival: Arrival) -> (String, bool) {
    let mut out = String::new();
    let Some(period) = asked.or_else(|| month_told(&arrival)) else {
        let file = Line { file: &arrival.path, outcome: Some(FileOutcome::Undecided), ..Line::default() };
        add(&mut out, &Line { outcome_reason: Some("Tệp không cho biết kỳ báo cáo"), ..file });
        return (out, true);
    };
    let decisions = Clerk { path: String::new(), bytes: Ok(None) };
    let inbox = Inbox { period, letters: vec![arrival], decisions };
    let mut ledger = Ledger::default();
    // Decisions that are not there cannot stand in the way.
    let Ok(Taken { book, mut findings, .. }) = take(desk, &inbox, &ledger) else { return (out, true) };
    ledger.months.insert(period, book);
    let Some(book) = ledger.month(period) else { return (out, true) };
    for received in book.received.values() {
        let Some(agency) = desk.plan.agency(&received.agency) else { continue };
        let form = form_of(desk.plan, agency, period, received.answers.rows.keys());
        let found = check::of_return(&ledger, received, form, &findings.iter().collect::<Vec<_>>());
        findings.extend(found);
    }
    findings.sort();
    findings.dedup();
    for file in &book.files {
        let received = book.received.values().find(|r| r.file == file.path);
        let about = findings.iter().filter(|f| f.place.file.as_ref().is_none_or(|of| *of == file.path));
        let (of_rows, of_file): (Vec<&Finding>, Vec<&Finding>) = about.partition(|f| f.place.row.is_some());
        add(&mut out, &of_a_file(period, file, of_file));
        for (key, row) in received.iter().flat_map(|r| &r.answers.rows).filter(|(_, row)| !row.is_empty()) {
            let Some(received) = received else { continue };
            let name = key.to_string();
            let own = of_rows.iter().copied().filter(|f| f.place.row.as_ref() == Some(&name)).collect();
            let line = of_a_row(desk.plan, period, received, (key, row), own);
            add(&mut out, &Line { row: Some(name), ..line });
        }
    }
    (out, findings.iter().any(|f| f.severity == Severity::Error))
}

fn add(out: &mut String, line: &Line<'_>) {
    // A struct of strings and numbers always serialises.
    out.push_str(&serde_json::to_string(line).unwrap_or_default());
    out.push('\n');
}

fn of_a_file<'a>(period: Month, file: &'a FileRow, findings: Vec<&'a Finding>) -> Line<'a> {
    Line {
        period: Some(period.to_string()),
        agency: file.agency.as_deref(),
        file: &file.path,
        sha256: &file.sha256,
        outcome: Some(file.outcome),
        outcome_reason: Some(file.reason.as_str()).filter(|reason| !reason.is_empty()),
        revision: file.revision,
        findings,
        ..Line::default()
    }
}

fn of_a_row<'a>(
    plan: &Plan,
    period: Month,
    received: &'a Received,
    (key, row): (&'a RowKey, &'a RowAnswer),
    findings: Vec<&'a Finding>,
) -> Line<'a> {
    let obligation = plan.obligation(&key.item, key.year);
    let stand = obligation.as_ref().map(|o| {
        let due = o.is_decided_in(period);
        received.stand(o.indicator, due, key, Some(row))
    });
    let (said, why_left_out) = match stand {
        None => (None, None),
        Some(Stand::Counts) => (Some("counts"), None),
        Some(Stand::Neutral) => (Some("neutral"), None),
        Some(Stand::Pending) => (Some("pending"), None),
        Some(Stand::Out(why)) => (Some("out"), Some(why)),
    };
    let role = plan.part_in_row(key, &received.agency);
    let (num, den) = (row.num_value(), row.den_value());
    let exact = |value: Option<Decimal>| value.map(|v| v.normalize().to_string());
    let share = obligation.and_then(|o| {
        let of = |quantity| if quantity == Quantity::Num { num } else { den };
        percent(part(o.indicator.kind).value(&of)?, den?)
    });
    let spoilt = row.spoilt.iter().map(|s| (s.field.key(), s.cell.as_str()));
    Line {
        period: Some(period.to_string()),
        agency: Some(&received.agency),
        file: &received.file,
        sha256: &received.sha256,
        revision: Some(received.revision),
        sheet: Some(&received.sheet),
        indicator: (!key.is_task()).then_some(key.item.as_str()),
        plan_year: Some(key.year),
        role: Some(role),
        num: exact(num),
        den: exact(den),
        percent: exact(share),
        status: row.status_value().map(Status::code),
        done_on: row.done_on_value(),
        evidence: row.text(Field::Evidence),
        result: row.text(Field::Result),
        difficulty: row.text(Field::Difficulty),
        counted: Some(stand == Some(Stand::Counts) && matches!(role, "lead" | "reporter")),
        stand: said,
        why_left_out,
        cells: spoilt.chain(Field::ALL.iter().filter_map(|f| Some((f.key(), row.cell(*f)?)))).collect(),
        unread: row.spoilt.iter().map(|s| (s.field.key(), s.raw.as_str())).collect(),
        findings,
        ..Line::default()
    }
}
