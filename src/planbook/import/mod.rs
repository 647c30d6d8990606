//! The edited workbook → the two plan files, or findings at the cells that are wrong.
//!
//! Cells are read by the schema's shapes, rows become the plan's own types, and the finished texts go
//! through the same loading and audit as hand-written files.

mod build;
mod find;
mod relocate;
mod rows;

pub(super) use find::tables;

use super::book;
use super::schema::Kind;
use super::written::{PlanTexts, to_texts};
use crate::finding::{Finding, Place, Severity, plan_book as say};
use crate::package::{self, Limits};
use crate::plan::audit::audit;
use crate::plan::load::{AGENCIES_PATH, PLAN_PATH, load};

/// Reads the plan's workbook back. The path is only named in findings. There are no texts when a cell
/// cannot be used; texts may come with errors that the audit found, and then must not be kept.
pub fn import(bytes: &[u8], file: &str) -> (Option<PlanTexts>, Vec<Finding>) {
    let book = match book::open(bytes, file) {
        Ok(book) => book,
        Err(finding) => return (None, vec![*finding]),
    };
    let (found, mut findings) = tables(&book, file);
    let rows = rows::read(file, &found, &mut findings);
    if rows.of(Kind::Task).next().is_none() {
        findings.push(crate::finding::plan_annex::no_tasks(Place::file(file)));
    }
    let plan = build::plan(&rows, file, &mut findings);
    if findings.iter().any(|f| f.severity == Severity::Error) {
        return (None, book::gathered(findings));
    }
    let texts = plan.and_then(|plan| to_texts(&plan).ok());
    let Some(texts) = texts else {
        findings.push(say::book_broken(Place::file(file)));
        return (None, findings);
    };
    findings.extend(audited(&texts, &rows, file));
    (Some(texts), book::gathered(findings))
}

/// Whether a workbook is the plan's own; a broken one is not.
pub(super) fn is_planbook(bytes: &[u8]) -> bool {
    let book = package::read(bytes, &Limits::default());
    book.is_ok_and(|book| find::holds(&book, Kind::Task) || find::holds(&book, Kind::Indicator))
}

/// What loading and audit say of the texts, at the cells they came from.
fn audited(texts: &PlanTexts, rows: &rows::Rows, file: &str) -> Vec<Finding> {
    let (plan, mut findings) = load(&texts.plan_toml, PLAN_PATH, &texts.agencies_toml, AGENCIES_PATH);
    if let Some(plan) = plan {
        let moved = audit(&plan).into_iter();
        findings.extend(moved.map(|finding| relocate::to_cell(finding, &plan, rows, file)));
    }
    findings
}
