//! Which rows of a return are not the ones that were asked, and why that may be.

use super::drift;
use super::find::{Table, list};
use crate::finding::{Finding, Place, Severity, identity, structure};
use crate::form::Form;
use crate::plan::RowKey;

/// Rows that were asked and are gone; rows that stand there and were not asked.
pub(super) fn differing_rows(table: &Table<'_>, form: &Form<'_>) -> (Vec<RowKey>, Vec<(u32, RowKey)>) {
    let asked: Vec<RowKey> =
        form.asks().map(|a| a.key()).chain(form.texts().map(|t| t.key.clone())).collect();
    let stands = |key: &RowKey| table.rows.keyed.iter().any(|(_, k)| k == key);
    let lost = asked.iter().filter(|key| !stands(key)).cloned().collect();
    let strange = table.rows.keyed.iter().filter(|(_, key)| !asked.contains(key)).cloned().collect();
    (lost, strange)
}

/// What is to be said about them.
pub(super) fn row_findings(lost: &[RowKey], strange: &[(u32, RowKey)], place: Place) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !lost.is_empty() {
        let finding = structure::rows_missing(place.clone(), drift::keys(lost));
        let only_texts = lost.iter().all(RowKey::is_task);
        findings.push(match only_texts {
            true => finding.with_severity(Severity::Warning),
            false => finding,
        });
    }
    if !strange.is_empty() {
        let rows: Vec<RowKey> = strange.iter().map(|(_, key)| key.clone()).collect();
        findings.push(structure::rows_not_asked(place, drift::keys(&rows)));
    }
    findings
}

/// One finding for all that differs because the form was made from another plan.
pub(super) fn plan_differences(
    lost: &[RowKey],
    strange: &[(u32, RowKey)],
    edits: &[Finding],
    place: Place,
) -> Option<Finding> {
    let mut rows: Vec<String> =
        lost.iter().chain(strange.iter().map(|(_, k)| k)).map(RowKey::to_string).collect();
    rows.extend(edits.iter().flat_map(|f| f.place.row.clone().map_or(f.place.cells.clone(), |r| vec![r])));
    rows.dedup();
    (!rows.is_empty()).then(|| identity::other_plan(place, list(rows)))
}
