//! The sheet of lists, and the very hidden sheet of the identity.

use crate::answer::Status;
use crate::form::Identity;
use crate::form::layout::LIST_SHEET;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Sheet, Style, Visibility};

/// Row of the first status.
const FIRST: u32 = 1;
/// Where the list of a row's statuses stands, as a validation names it.
pub(super) fn status_range(statuses: &[Status]) -> String {
    let last = (FIRST..).zip(statuses).last().map_or(FIRST, |(row, _)| row);
    sheet_ref(LIST_SHEET, Area::column(0, FIRST, last))
}

/// *Danh mục*: what the lists offer. Hidden, so that it is never printed; the guidance says what each means.
pub(super) fn sheet() -> Sheet {
    let mut sheet = Sheet::new(LIST_SHEET);
    sheet.put(FIRST - 1, 0, "Tình trạng", Style::head());
    for (status, row) in Status::ALL.into_iter().zip(FIRST..) {
        sheet.put(row, 0, status.words(), Style::body());
    }
    sheet.visibility = Visibility::Hidden;
    sheet.protected = true;
    sheet
}

/// `_meta`: one key a row.
pub(super) fn identity(identity: &Identity) -> Sheet {
    let mut sheet = Sheet::new(Identity::META_SHEET);
    for ((key, value), row) in identity.pairs().into_iter().zip(0..) {
        sheet.put(row, 0, key, Style::plain());
        sheet.put(row, 1, value, Style::plain());
    }
    sheet.visibility = Visibility::VeryHidden;
    sheet
}
