//! The clerk's workbook at the end of a merge: written anew where something is to be added, and said.

use super::desk::Desk;
use super::merge::Merged;
use super::{Call, texts};
use crate::decisions;
use crate::period::Month;
use crate::workspace::{Entered, texts as disk};

/// Writes the clerk's workbook anew where something is to be added; what became of it. Where it cannot be
/// written a finding says so, and the month goes on.
pub fn write(desk: &Desk, period: Month, merged: &mut Merged) -> Option<Entered> {
    let sitting = merged.sitting.as_ref().filter(|_| desk.workspace.has_inbox(period))?;
    let enter = |bytes: Vec<u8>| desk.workspace.write_decisions(period, sitting.source(), &bytes);
    let composed = sitting.write(&desk.plan, period).map_err(texts::not_rendered);
    composed.and_then(|bytes| bytes.map(enter).transpose()).unwrap_or_else(|why| {
        let path = desk.shown(&desk.workspace.decisions(period));
        merged.findings.push(decisions::unwritten(&path, &why.message));
        merged.findings.sort();
        None
    })
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
