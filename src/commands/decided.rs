//! The clerk's workbook at the end of a merge: written anew where something is to be added, and said.

use super::desk::Desk;
use super::{Call, texts};
use crate::decisions;
use crate::finding::{Finding, Place, guarded};
use crate::intake::Judged;
use crate::period::Month;
use crate::words::text::Text;
use crate::workspace::{Entered, texts as disk};

/// Writes the clerk's workbook anew where something is to be added; what became of it. A workbook that cannot be
/// composed or written is a finding: the report is made all the same.
pub fn write(desk: &Desk, period: Month, judged: &mut Judged) -> Option<Entered> {
    if !desk.workspace.has_inbox(period) {
        return None;
    }
    entered(desk, period, judged).unwrap_or_else(|finding| {
        judged.findings.push(*finding);
        judged.findings.sort();
        None
    })
}

fn entered(desk: &Desk, period: Month, judged: &Judged) -> Result<Option<Entered>, Box<Finding>> {
    let path = desk.shown(&desk.workspace.decisions(period));
    let failed = |why: String| Box::new(decisions::unwritten(&path, &Text::same(why)));
    let composed = guarded(&Place::file(&path), || judged.sitting.write(&desk.plan, period))?;
    let Some(bytes) = composed.map_err(|why| failed(why.to_string()))? else {
        return Ok(None);
    };
    let written = desk.workspace.write_decisions(period, judged.sitting.source(), &bytes);
    written.map(Some).map_err(|why| failed(why.to_string()))
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
