//! The pieces that the report is made of. One that fails is left out and named; it costs no other.

use super::csv::du_lieu_csv;
use super::facts::Facts;
use super::json::ket_qua_json;
use super::mended::Faulty;
use super::reminders::nhac_nho_txt;
use super::summary::tom_tat_txt;
use super::{
    Material, attention, below, by_agency, by_task, chart_data, details, difficulties, faults, matrix,
    mended, method, names, overview, register, report_name, worst,
};
use crate::finding::{Finding, Place, file, guarded};
use crate::keyed::Own;
use crate::period::Month;
use crate::sheet::{Properties, Sheet, SheetError, Style, Workbook, to_bytes};

/// The texts beside the report.
type Text = fn(&Facts<'_>) -> String;
const TEXTS: [(&str, Text); 4] = [
    ("du-lieu.csv", du_lieu_csv),
    ("ket-qua.json", ket_qua_json),
    ("nhac-nho.txt", nhac_nho_txt),
    ("tom-tat.txt", tom_tat_txt),
];

/// The text of a file beside the report: `ket-qua.json`, `tom-tat.txt`…; empty where none has that name.
pub fn text(material: &Material<'_>, name: &str) -> String {
    let file = TEXTS.iter().find(|(known, _)| *known == name);
    file.map_or_else(String::new, |(_, text)| text(&Facts::of(material)))
}

/// What came of composing the month's files.
#[derive(Debug, Default)]
pub struct Made {
    /// Name inside the month's outbox, and bytes; the report first, where it could be made.
    pub files: Vec<(String, Vec<u8>)>,
    /// Faults of the program, each with the file, sheet or agency that is left out.
    pub faults: Vec<Finding>,
}

/// Every file of the month's outbox that this room makes. Where a piece fails, the others are made once more,
/// so that they name it.
pub fn files(material: &Material<'_>) -> Made {
    let made = compose(material);
    if made.faults.is_empty() {
        return made;
    }
    let mut findings = [material.findings, &made.faults].concat();
    findings.sort();
    compose(&Material { findings: &findings, ..*material })
}

fn compose(material: &Material<'_>) -> Made {
    let mut made = Made::default();
    match guarded(&Place::file(format!("outbox/{}", material.period)), || Facts::of(material)) {
        Ok(facts) => made.told(&facts),
        Err(fault) => made.faults.push(*fault),
    }
    for faulty in mended::faulty(material) {
        let Faulty { agency, received, .. } = &faulty;
        let name = mended::path_of(material.period, &agency.code, received.revision + 1);
        made.piece(material.period, &name, || Ok((mended::workbook(material, &faulty)?, Vec::new())));
    }
    made
}

impl Made {
    /// The report and the texts beside it.
    fn told(&mut self, facts: &Facts<'_>) {
        let period = facts.material.period;
        self.faults.extend(facts.lost.iter().cloned());
        self.piece(period, &report_name(period), || {
            let (book, faults) = composed(facts);
            Ok((to_bytes(&book)?, faults))
        });
        for (name, text) in TEXTS {
            self.piece(period, name, || Ok((text(facts).into_bytes(), Vec::new())));
        }
    }

    fn piece(
        &mut self,
        period: Month,
        name: &str,
        make: impl FnOnce() -> Result<(Vec<u8>, Vec<Finding>), SheetError>,
    ) {
        let place = place(period, name);
        match guarded(&place, make) {
            Ok(Ok((bytes, faults))) => {
                self.files.push((name.to_string(), bytes));
                self.faults.extend(faults);
            }
            Ok(Err(why)) => self.faults.push(file::own_fault(place, why)),
            Err(fault) => self.faults.push(*fault),
        }
    }
}

fn place(period: Month, name: &str) -> Place {
    Place::file(format!("outbox/{period}/{name}"))
}

/// The district report as a model, with the faults of the sheets that could not be made.
pub fn workbook(material: &Material<'_>) -> (Workbook, Vec<Finding>) {
    composed(&Facts::of(material))
}

fn composed(facts: &Facts<'_>) -> (Workbook, Vec<Finding>) {
    let material = facts.material;
    let about = &material.plan.about;
    let mut book = Workbook::new(Properties {
        title: format!("{}, {}", about.report_title, material.period.long_vi()),
        subject: Own::Report.subject(material.period),
        author: about.office.clone(),
        company: about.issuer.clone(),
        created: material.assessment.as_of,
    });
    let sources = details::Details::of(facts);
    let worst = worst::ranked(facts);
    let tasks = by_task::Layout::of(facts);
    let below = below::Below::of(facts);
    let sheets: [(&str, &dyn Fn() -> Sheet); 12] = [
        (names::OVERVIEW, &|| overview::sheet(facts, &worst, &tasks)),
        (names::TASKS, &|| by_task::sheet(facts, &tasks, &sources)),
        (names::AGENCIES, &|| by_agency::sheet(facts, &sources, &below)),
        (names::BELOW, &|| below::sheet(facts, &below, &tasks)),
        (names::MATRIX, &|| matrix::sheet(facts)),
        (names::ATTENTION, &|| attention::sheet(facts, &worst, &tasks)),
        (names::DIFFICULTIES, &|| difficulties::sheet(facts)),
        (names::REGISTER, &|| register::sheet(facts)),
        (names::FAULTS, &|| faults::sheet(facts, &sources)),
        (names::DETAILS, &|| details::sheet(facts, &sources)),
        (names::METHOD, &|| method::sheet(facts)),
        (names::CHARTS, &|| chart_data::sheet(facts)),
    ];
    let mut lost = Vec::new();
    for (name, make) in sheets {
        let sheet = guarded(&place(material.period, &report_name(material.period)).in_sheet(name), make);
        book.push(sheet.unwrap_or_else(|fault| {
            let sheet = empty(name, &fault);
            lost.push(*fault);
            sheet
        }));
    }
    (book, lost)
}

/// What stands in place of a sheet that could not be made: links to it still lead somewhere.
fn empty(name: &str, fault: &Finding) -> Sheet {
    let mut sheet = Sheet::new(name);
    sheet.put(0, 0, fault.message.vi.as_str(), Style::plain());
    sheet
}
