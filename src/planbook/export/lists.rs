//! The sheet that holds the lists of the closed choices.

use super::super::choice::{Choice, LISTS};
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Rule, Sheet, Style, Visibility};

const SHEET: &str = "Danh mục";

/// The lists side by side, hidden: one is chosen from them, they are not edited.
pub(super) fn sheet() -> Sheet {
    let mut sheet = Sheet::new(SHEET);
    sheet.visibility = Visibility::Hidden;
    for ((name, choices), col) in LISTS.iter().zip(0..) {
        sheet.width(col, 26.0);
        sheet.put(0, col, *name, Style::head().size(super::POINTS));
        for ((_, word), row) in choices.iter().zip(1..) {
            sheet.put(row, col, *word, Style::body().size(super::POINTS));
        }
    }
    sheet
}

/// One of a list's words.
pub(super) fn of(choices: &[Choice]) -> Rule {
    let col = LISTS.iter().position(|(_, listed)| *listed == choices);
    let col = col.and_then(|col| u16::try_from(col).ok());
    let last = u32::try_from(choices.len()).unwrap_or_default();
    col.map_or(Rule::Any, |col| Rule::List(sheet_ref(SHEET, Area::column(col, 1, last))))
}
