//! The plan as an Excel workbook that a clerk reads and edits, and back again; and a new annex, as
//! offices have it, as a proposal for a plan.
//!
//! Pure: bytes and plans in, bytes, texts and findings out. One list of columns ([`schema`]) serves the
//! writer and the reader. Nothing is guessed: what cannot be read is a finding at its cell, what is
//! merely likely is a proposal that somebody confirms.

mod annex;
mod book;
mod changes;
mod choice;
mod export;
mod import;
mod notation;
mod proposal;
mod schema;
mod shape;
pub mod texts;
mod written;

pub use annex::annex;
pub use changes::{changes, unsettled};
pub use export::{Rows, export};
pub use import::import;
pub use proposal::proposal;
pub use written::{PlanTexts, to_texts};

use crate::finding::Finding;
use crate::plan::load::{AGENCIES_PATH, PLAN_PATH, load};
use crate::plan::{Plan, PlanData};

/// What a workbook given to `plan import` turned out to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// The plan's own workbook, edited: the two plan files anew.
    Edited(PlanTexts),
    /// An annex: the rows of a workbook to be confirmed and completed.
    Proposed(Rows),
    /// Neither, or too broken to be used; the findings say why.
    Nothing,
}

/// Reads a workbook, whichever of the two it is. Nothing may be written to the plan's files while one of
/// the findings is an error.
pub fn read(bytes: &[u8], file: &str, known: Option<&Plan>) -> (Incoming, Vec<Finding>) {
    if import::is_planbook(bytes) {
        let (texts, findings) = import(bytes, file);
        let texts = texts.map(|texts| with_old_names(texts, known));
        return (texts.map_or(Incoming::Nothing, Incoming::Edited), findings);
    }
    let (rows, findings) = annex(bytes, file, known);
    (rows.map_or(Incoming::Nothing, Incoming::Proposed), findings)
}

/// An agency that gets another name keeps the one it had as an alias, so that what was written under it is
/// still understood (R23); unless somebody else bears that name now.
fn with_old_names(texts: PlanTexts, known: Option<&Plan>) -> PlanTexts {
    let Some(plan) = load(&texts.plan_toml, PLAN_PATH, &texts.agencies_toml, AGENCIES_PATH).0 else {
        return texts;
    };
    let mut data = PlanData::clone(&plan);
    for old in known.iter().flat_map(|plan| &plan.agencies) {
        if plan.agencies.iter().any(|agency| agency.is_called(&old.name)) {
            continue;
        }
        if let Some(renamed) = data.agencies.iter_mut().find(|agency| agency.code == old.code) {
            renamed.aliases.push(old.name.clone());
        }
    }
    to_texts(&data.into()).unwrap_or(texts)
}
