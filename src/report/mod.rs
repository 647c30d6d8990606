//! The report leaders read, and what goes with it: from plan, ledger and assessment to bytes and texts.
//!
//! Pure: nothing here touches the disk or the clock. Every sheet has its own file; `facts` is the one
//! place that gathers and counts, the sheets only say how it is shown. Same material, same bytes.

mod attention;
mod by_agency;
mod by_task;
mod chart_data;
mod csv;
mod details;
mod difficulties;
mod facts;
mod faults;
mod frame;
mod json;
mod live;
mod matrix;
pub mod mended;
mod method;
mod names;
mod overview;
mod own;
mod paint;
mod register;
mod reminders;
mod sentences;
mod show;
mod summary;
mod table;
mod worst;

pub use csv::du_lieu_csv;
pub use facts::Received;
pub use json::ket_qua_json;
pub use reminders::nhac_nho_txt;
pub use summary::tom_tat_txt;

use crate::assess::Assessment;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::Plan;
use crate::sheet::{Properties, SheetError, Workbook, to_bytes};
use facts::Facts;

/// Everything a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    pub plan: &'a Plan,
    pub period: Month,
    pub ledger: &'a Ledger,
    pub assessment: &'a Assessment,
    /// Assessments of earlier months, in any order; those that are there are compared with.
    pub earlier: &'a [Assessment],
    pub findings: &'a [Finding],
    pub plan_fingerprint: &'a str,
}

/// More agencies than this, and figures are stored as values instead of formulas.
pub const MOST_LIVE_AGENCIES: usize = 150;
/// More details than this, and figures are stored as values instead of formulas.
pub const MOST_LIVE_DETAILS: usize = 50_000;

/// File name of the district report.
pub fn report_name(period: Month) -> String {
    format!("Bao-cao-CCHC-{period}.xlsx")
}

/// Every file of the month's outbox that this room makes: name and bytes.
///
/// # Errors
/// When the workbook cannot be written, which is a fault of the program.
pub fn files(material: &Material<'_>) -> Result<Vec<(String, Vec<u8>)>, SheetError> {
    let mut files = vec![
        (report_name(material.period), to_bytes(&workbook(material)?)?),
        ("du-lieu.csv".into(), du_lieu_csv(material).into_bytes()),
        ("ket-qua.json".into(), ket_qua_json(material).into_bytes()),
        ("nhac-nho.txt".into(), nhac_nho_txt(material).into_bytes()),
        ("tom-tat.txt".into(), tom_tat_txt(material).into_bytes()),
    ];
    files.extend(mended::workbooks(material)?);
    Ok(files)
}

/// The district report as a model.
///
/// # Errors
/// When a formula leans on itself, which is a fault of the program.
pub fn workbook(material: &Material<'_>) -> Result<Workbook, SheetError> {
    let facts = Facts::of(material);
    let about = &material.plan.about;
    let mut book = Workbook::new(Properties {
        title: format!("{}, {}", about.report_title, material.period.long_vi()),
        subject: format!("{} {}", about.area, material.period),
        author: about.office.clone(),
        company: about.issuer.clone(),
        created: material.assessment.as_of,
    });
    let details = details::Details::of(&facts);
    let register = register::Places::of(&facts);
    let charts = chart_data::Places::of(&facts);
    let worst = worst::ranked(&facts);
    let tasks = by_task::Layout::of(&facts);
    for sheet in [
        overview::sheet(&facts, &worst, &tasks, &register, &charts),
        by_task::sheet(&facts, &tasks, &details, &register, &charts),
        by_agency::sheet(&facts, &details),
        matrix::sheet(&facts),
        attention::sheet(&facts, &worst, &tasks),
        difficulties::sheet(&facts),
        register::sheet(&facts),
        faults::sheet(&facts),
        details::sheet(&facts, &details),
        method::sheet(&facts),
        chart_data::sheet(&facts),
    ] {
        book.push(sheet);
    }
    Ok(book)
}
