//! What is no longer to be said of a cell once the clerk has decided what counts there.

use super::ask::readings;
use crate::finding::{Finding, Severity, value};
use crate::ledger::{MonthBook, Received, Standing};
use crate::submission::quoted_pairs;
use crate::words::number::show;

/// Takes amended cells out of the findings about them; a finding of which no cell is left is gone.
pub(super) fn take_back(findings: &mut Vec<Finding>, received: &Received, cells: &[String]) {
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
    let received = place
        .agency
        .as_deref()
        .and_then(|agency| book.received.get(agency));
    let key = place.row.as_deref().and_then(|row| row.parse().ok());
    received
        .zip(key)
        .is_some_and(|(received, key)| received.is_waived(&key, finding.code))
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
