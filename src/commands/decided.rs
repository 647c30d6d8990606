//! The clerk's workbook at the end of a merge: written anew where something is to be added, and said.

use super::desk::Desk;
use super::merge::Merged;
use super::{Call, texts};
use crate::error::Error;
use crate::period::Month;
use crate::workspace::{Entered, texts as disk};

/// Writes the clerk's workbook anew where something is to be added; what became of it.
///
/// # Errors
/// A workbook that cannot be composed, a disk that refuses.
pub fn write(desk: &Desk, period: Month, merged: &Merged) -> Result<Option<Entered>, Error> {
    let Some(sitting) = merged.sitting.as_ref().filter(|_| desk.workspace.has_inbox(period)) else {
        return Ok(None);
    };
    let bytes = sitting.write(&desk.plan, period).map_err(texts::not_rendered)?;
    let enter = |bytes: Vec<u8>| desk.workspace.write_decisions(period, sitting.source(), &bytes);
    bytes.map(enter).transpose()
}

/// Says what became of the clerk's workbook.
pub fn say(call: &mut Call<'_, '_>, desk: &Desk, period: Month, entered: Option<Entered>) {
    let path = desk.shown(&desk.workspace.decisions(period));
    match entered {
        Some(Entered::Written) => call.screen.step(&texts::made(path)),
        Some(Entered::Open) => call.screen.say(&disk::decisions_open(path)),
        Some(Entered::Changed) => call.screen.say(&disk::decisions_changed(path)),
        None => {}
    }
}
