//! `tra-lai/`: an agency's own answers in a fresh form, wrong cells coloured, each with its note and a link.

use super::Material;
use crate::answer::Field;
use crate::assess::{Bench, past_of};
use crate::finding::{Finding, Severity};
use crate::form::layout::Layout;
use crate::form::{FaultLine, Filling, Form, Identity, compose};
use crate::ledger::Received;
use crate::period::Month;
use crate::plan::{Agency, RowKey};
use crate::sheet::{SheetError, to_bytes};
use std::collections::HashMap;

/// Folder of these workbooks inside the month's outbox.
pub const FOLDER: &str = "tra-lai";

/// One workbook for each agency whose return counts and has something to mend: name and bytes.
pub fn workbooks(material: &Material<'_>) -> Result<Vec<(String, Vec<u8>)>, SheetError> {
    let Some(book) = material.ledger.month(material.period) else {
        return Ok(Vec::new());
    };
    let bench = Bench::new(material.plan, material.ledger);
    let mut by_file: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in material.findings.iter().filter(|f| is_to_mend(f)) {
        by_file.entry(finding.place.file.as_deref().unwrap_or_default()).or_default().push(finding);
    }
    by_file.retain(|_, found| found.iter().any(|f| f.severity == Severity::Error));
    let mut made = Vec::new();
    for received in book.received.values() {
        let Some(faults) = by_file.get(received.file.as_str()) else { continue };
        let Some(agency) = material.plan.agency(&received.agency) else { continue };
        let name = format!("{FOLDER}/{}", name_of(material, received));
        made.push((name, mended(material, &bench, agency, received, faults)?));
    }
    Ok(made)
}

/// `2024-09_HAIBA_lan-2.xlsx`, after the revision that is asked for.
pub fn name_of(material: &Material<'_>, received: &Received) -> String {
    format!("{}_{}_lan-{}.xlsx", material.period, received.agency, received.revision + 1)
}

/// Whether a file name is one that this room gives in a month.
pub fn is_name(name: &str, period: Month) -> bool {
    name.starts_with(&format!("{period}_")) && name.contains("_lan-") && name.ends_with(".xlsx")
}

/// What an agency can mend in its own file: errors, and warnings at a cell.
fn is_to_mend(finding: &Finding) -> bool {
    let at_a_cell = finding.place.file.is_some() && !finding.place.cells.is_empty();
    finding.severity == Severity::Error || (finding.severity == Severity::Warning && at_a_cell)
}

fn mended(
    material: &Material<'_>,
    bench: &Bench<'_>,
    agency: &Agency,
    received: &Received,
    faults: &[&Finding],
) -> Result<Vec<u8>, SheetError> {
    let past = past_of(bench, &agency.code, material.period);
    let form = Form::ask(material.plan, agency, material.period, &past);
    let layout = Layout::of(&form);
    let mut filling = Filling::of_answers(&received.answers, received.revision + 1);
    let lines: Vec<FaultLine> = faults.iter().map(|f| line(f)).collect();
    for line in &lines {
        if let Some(at) = line.at.as_ref().filter(|at| layout.row_of(&at.0).is_some()) {
            filling.marks.insert(at.clone(), format!("{}: {}", line.code, line.message));
        }
    }
    let identity = Identity::of(&form, material.plan_fingerprint);
    to_bytes(&compose(&form, &layout, &filling, &identity, &lines)?)
}

fn line(finding: &Finding) -> FaultLine {
    let key = finding.place.row.as_deref().and_then(|r| r.parse::<RowKey>().ok());
    let field = finding.place.field.as_deref().and_then(Field::of).unwrap_or(Field::Num);
    let mut message = finding.message.vi.clone();
    if key.is_none() && !finding.place.cells.is_empty() {
        message = format!("{message} (ô {} của tệp đã gửi)", finding.place.cells.join(", "));
    }
    FaultLine {
        at: key.map(|key| (key, field)),
        code: finding.code.to_string(),
        message,
        hint: finding.hint.vi.clone(),
    }
}
