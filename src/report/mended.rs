//! `tra-lai/`: an agency's own answers in a fresh form, wrong cells coloured, each with its note and a link.

use super::Material;
use crate::answer::Field;
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

/// A return with something to mend.
pub struct Faulty<'m> {
    pub agency: &'m Agency,
    pub received: &'m Received,
    faults: Vec<&'m Finding>,
}

/// The returns that count and have something to mend.
pub fn faulty<'m>(material: &Material<'m>) -> Vec<Faulty<'m>> {
    let mut by_file: HashMap<&str, Vec<&'m Finding>> = HashMap::new();
    for finding in material.findings.iter().filter(|f| is_to_mend(f)) {
        by_file.entry(finding.place.file.as_deref().unwrap_or_default()).or_default().push(finding);
    }
    by_file.retain(|_, found| found.iter().any(|f| f.severity == Severity::Error));
    let received = material.ledger.month(material.period).into_iter().flat_map(|b| b.received.values());
    let faulty = received.filter_map(|received| {
        let faults = by_file.remove(received.file.as_str())?;
        Some(Faulty { agency: material.plan.agency(&received.agency)?, received, faults })
    });
    faulty.collect()
}

/// `tra-lai/2024-09_HAIBA_lan-2.xlsx`, after the revision that is asked for.
pub fn path_of(period: Month, agency: &str, revision: u32) -> String {
    format!("{FOLDER}/{period}_{agency}_lan-{revision}.xlsx")
}

/// Whether a file name is one that this room gives in a month.
pub fn is_name(name: &str, period: Month) -> bool {
    name.starts_with(&format!("{period}_")) && name.contains("_lan-") && name.ends_with(".xlsx")
}

/// What an agency can mend in its own file: errors, and warnings at a cell; no fault of the program.
fn is_to_mend(finding: &Finding) -> bool {
    let at_a_cell = finding.place.file.is_some() && !finding.place.cells.is_empty();
    finding.to_agency.is_some()
        && (finding.severity == Severity::Error || (finding.severity == Severity::Warning && at_a_cell))
}

/// An agency's own answers in a fresh form.
///
/// # Errors
/// When the workbook cannot be written, which is a fault of the program.
pub fn workbook(material: &Material<'_>, faulty: &Faulty<'_>) -> Result<Vec<u8>, SheetError> {
    let Faulty { agency, received, faults } = faulty;
    let overdue = material.assessment.results.iter().filter(|r| r.carried_over).map(|r| r.key.clone());
    let past = material.ledger.past(material.plan, &agency.code, material.period, overdue.collect());
    let form = Form::ask(material.plan, agency, material.period, &past);
    let layout = Layout::of(&form);
    let mut filling = Filling::of_answers(&received.answers, received.revision + 1);
    let lines: Vec<FaultLine> = faults.iter().filter_map(|f| line(f)).collect();
    for line in &lines {
        if let Some(at) = line.at.as_ref().filter(|at| layout.row_of(&at.0).is_some()) {
            filling.marks.insert(at.clone(), format!("{}: {}", line.code, line.message));
        }
    }
    let identity = Identity::of(&form, material.plan_fingerprint);
    to_bytes(&compose(&form, &layout, &filling, &identity, &lines)?)
}

/// What the agency is told of a fault, at its cell of the fresh form.
fn line(finding: &Finding) -> Option<FaultLine> {
    let voice = finding.to_agency.as_ref()?;
    let key = finding.place.row.as_deref().and_then(|r| r.parse::<RowKey>().ok());
    let field = finding.place.field.as_deref().and_then(Field::of).unwrap_or(Field::Num);
    let mut message = voice.message.vi.clone();
    if key.is_none() && !finding.place.cells.is_empty() {
        message = format!("{message} (ô {} của tệp đã gửi)", finding.place.cells.join(", "));
    }
    let (code, hint) = (finding.code.to_string(), voice.hint.vi.clone());
    Some(FaultLine { at: key.map(|key| (key, field)), code, message, hint })
}
