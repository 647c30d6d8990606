//! Decided values put in place of what the returns say, and what is no longer to be said of those cells.

use super::ask::{WAIVABLE, as_sent, readings};
use super::question::{Meaning, Subject};
use super::read::Decisions;
use crate::answer::{Field, Given};
use crate::finding::{Finding, Place, Severity, value};
use crate::ledger::{MonthBook, Received, Standing};
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use crate::submission::{derive, form_of, quoted_pairs};
use crate::words::number::show;
use std::collections::BTreeSet;

/// A value to be put in place of what a return says.
#[derive(Clone)]
pub(super) struct Amend {
    pub agency: String,
    pub key: RowKey,
    pub field: Field,
    pub given: Given,
    pub raw: String,
    pub place: Place,
}

/// Amends the returns, computes what follows from the amended cells, and takes back what was said of them.
pub(super) fn apply(plan: &Plan, book: &mut MonthBook, findings: &mut Vec<Finding>, amends: &[Amend]) {
    let period = book.period;
    for one in amends {
        let Some(received) = book.received.get_mut(&one.agency) else {
            continue;
        };
        let cells = received.answers.rows.get(&one.key).map_or_else(Vec::new, |row| row.addresses(one.field));
        received.amend(&one.key, one.field, one.given.clone(), one.place.clone(), &one.raw);
        take_back(findings, received, &cells);
        derive_again(plan, period, received);
    }
}

/// Computes what follows from other cells anew, as the clerk's word on them now is.
fn derive_again(plan: &Plan, period: Month, received: &mut Received) {
    if let Some(agency) = plan.agency(&received.agency) {
        let mut answers = std::mem::take(&mut received.answers);
        let keys: Vec<RowKey> = answers.rows.keys().cloned().collect();
        let form = form_of(plan, agency, period, keys.iter());
        derive(&form, &mut answers, &|indicator, due, key, row| {
            received.stand(indicator, due, key, Some(row))
        });
        received.answers = answers;
    }
}

/// Notes the rows whose figures are taken as they were sent, whatever the checks will say, and those that
/// stay out.
pub(super) fn waive(plan: &Plan, decisions: &Decisions, book: &mut MonthBook) {
    let answered = decisions.answered();
    if answered.is_empty() {
        return;
    }
    for received in book.received.values_mut() {
        let rows = received.answers.rows.keys();
        let all = rows.flat_map(|key| WAIVABLE.map(|code| (key.clone(), code.to_string())));
        let (mut waived, mut not_taken) = (BTreeSet::new(), BTreeSet::new());
        for (key, code) in all {
            let (agency, sha256) = (received.agency.clone(), received.sha256.clone());
            let subject = Subject::Check { agency, sha256, key: key.clone(), code: code.clone() };
            if !answered.contains(subject.id().as_str()) {
                continue;
            }
            match decisions.resolve(plan, &as_sent(subject, Place::default())) {
                Ok(Some(ruling)) if ruling.means == Meaning::AsSent => _ = waived.insert((key, code)),
                Ok(Some(_)) => _ = not_taken.insert(key),
                _ => {}
            }
        }
        let is_silent = waived.is_empty() && not_taken.is_empty();
        (received.waived, received.not_taken) = (waived, not_taken);
        if !is_silent {
            derive_again(plan, book.period, received);
        }
    }
}

/// Takes amended cells out of the findings about them; a finding of which no cell is left is gone.
fn take_back(findings: &mut Vec<Finding>, received: &Received, cells: &[String]) {
    findings.retain_mut(|finding| {
        let place = &mut finding.place;
        let own = place.file.as_deref() == Some(received.file.as_str())
            && place.sheet.as_deref() == Some(received.sheet.as_str());
        let before = place.cells.len();
        if own {
            place.cells.retain(|cell| !cells.contains(cell));
        }
        let left = place.cells.len();
        if left > 0 && left < before && finding.code == "G04" {
            *finding = told_again(finding, received);
        }
        before == 0 || left > 0
    });
}

/// The finding on numbers with two readings, of the cells that are left.
fn told_again(finding: &Finding, received: &Received) -> Finding {
    let rows = received.answers.rows.values();
    let spoilt: Vec<(String, String)> = rows
        .flat_map(|row| &row.spoilt)
        .filter(|s| finding.place.cells.contains(&s.cell))
        .filter_map(|s| {
            let (thousands, decimal) = readings(&s.raw)?;
            Some((s.raw.clone(), format!("{} / {}", show(thousands), show(decimal))))
        })
        .collect();
    let pairs: Vec<(&str, &str)> = spoilt.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let (typed, read) = quoted_pairs(&pairs);
    value::ambiguous_number(finding.place.clone(), typed, read)
}

/// Whether a finding of a check is about figures that the clerk takes as they were sent.
pub fn is_accepted(book: &MonthBook, finding: &Finding) -> bool {
    let place = &finding.place;
    let received = place.agency.as_deref().and_then(|agency| book.received.get(agency));
    let key = place.row.as_deref().and_then(|row| row.parse().ok());
    received.zip(key).is_some_and(|(received, key)| received.is_waived(&key, finding.code))
}

/// A return of which no error is left is a valid one.
pub(super) fn judge_again(book: &mut MonthBook, findings: &[Finding], agency: &str) {
    let Some(received) = book.received.get(agency) else {
        return;
    };
    let own = |f: &&Finding| f.place.file.as_deref() == Some(received.file.as_str());
    let faulty = findings.iter().filter(own).any(|f| f.severity == Severity::Error);
    for row in book.register.iter_mut().filter(|r| r.agency == agency) {
        if row.standing == Standing::WithErrors && !faulty {
            row.standing = Standing::Valid;
        }
    }
}
