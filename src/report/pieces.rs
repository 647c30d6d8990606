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
use rayon::prelude::*;

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

/// The pieces side by side; in what order they are made changes none of them.
fn compose(material: &Material<'_>) -> Made {
    let facts = guarded(&Place::file(format!("outbox/{}", material.period)), || Facts::of(material));
    let faulty = mended::faulty(material);
    let mended = |faulty: &Faulty<'_>| {
        let name = mended::path_of(material.period, &faulty.agency.code, faulty.received.revision + 1);
        piece(material.period, &name, || plain(mended::workbook(material, faulty)?))
    };
    let (told, mended) = rayon::join(
        || facts.as_ref().map(told).unwrap_or_default(),
        || faulty.par_iter().map(mended).collect::<Vec<_>>(),
    );
    let faults = facts.map_or_else(|fault| vec![*fault], |facts| facts.lost);
    let mut made = Made { files: Vec::new(), faults };
    for (file, faults) in told.into_iter().chain(mended) {
        made.files.extend(file);
        made.faults.extend(faults);
    }
    made
}

/// The report and the texts beside it.
fn told(facts: &Facts<'_>) -> Vec<Piece> {
    let period = facts.material.period;
    let report = || {
        let (book, faults) = composed(facts);
        Ok((to_bytes(&book)?, faults))
    };
    let text = |(name, text): &(&str, Text)| piece(period, name, || plain(text(facts).into_bytes()));
    let (report, texts) = rayon::join(
        || piece(period, &report_name(facts.material.plan, period), report),
        || TEXTS.par_iter().map(text).collect::<Vec<_>>(),
    );
    [report].into_iter().chain(texts).collect()
}

/// Bytes, and what was lost in making them.
type Composed = Result<(Vec<u8>, Vec<Finding>), SheetError>;

fn plain(bytes: Vec<u8>) -> Composed {
    Ok((bytes, Vec::new()))
}

/// One file with its name, if it could be made, and the faults met in making it.
type Piece = (Option<(String, Vec<u8>)>, Vec<Finding>);

fn piece(period: Month, name: &str, make: impl FnOnce() -> Composed) -> Piece {
    let place = place(period, name);
    match guarded(&place, make) {
        Ok(Ok((bytes, faults))) => (Some((name.to_string(), bytes)), faults),
        Ok(Err(why)) => (None, vec![file::own_fault(place, why)]),
        Err(fault) => (None, vec![*fault]),
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
    let sheets: [(&str, &(dyn Fn() -> Sheet + Sync)); 12] = [
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
    let place = place(material.period, &report_name(material.plan, material.period));
    let made =
        sheets.into_par_iter().map(|(name, make)| (name, guarded(&place.clone().in_sheet(name), make)));
    for (name, sheet) in made.collect::<Vec<_>>() {
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
