//! The input cells outside the table: *Lần gửi*, names, telephone, date.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::answer::Signature;
use crate::field::{Found, read_revision};
use crate::form::layout::{Extra, REVISION};
use crate::package::a1;
use crate::words::fold::squeeze;

/// What a form without a readable revision counts as.
const FIRST: u32 = 1;

/// The revision; a blank one is the first.
pub(super) fn revision(table: &Table<'_>, pile: &mut Pile) -> u32 {
    let at = place(table, Extra::Revision).unwrap_or((REVISION.0, u32::from(REVISION.1.index())));
    let shown = squeeze(&table.page.shown(at));
    match read_revision(&shown) {
        Found::Value(revision, _) => revision,
        Found::Blank => FIRST,
        Found::Spoilt(make, read) | Found::Refused(make, read) => {
            pile.add(Fault { make, cell: a1(at.0, at.1), row: None, field: None, typed: shown, read });
            FIRST
        }
    }
}

/// Who made and signed it.
pub(super) fn signature(table: &Table<'_>) -> Signature {
    let text = |extra| {
        let at = place(table, extra);
        at.map(|at| squeeze(&table.page.shown(at))).unwrap_or_default()
    };
    Signature {
        prepared_by: text(Extra::PreparedBy),
        phone: text(Extra::Phone),
        signer: text(Extra::Signer),
        dated: text(Extra::Dated),
    }
}

fn place(table: &Table<'_>, extra: Extra) -> Option<(u32, u32)> {
    let row = table.rows.extras.get(&extra)?;
    let col = table.columns.at.get(&extra.column())?;
    Some((*row, *col))
}
