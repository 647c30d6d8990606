//! What an officer typed, where that is not what was read.

use crate::answer::{Field, RowAnswer, Typed};
use crate::words::date::{show_date, show_date_padded};
use crate::words::number::show;
use std::collections::BTreeMap;

/// The cells of a row as they were typed: those that were read as something else, those that could not be
/// read, and the evidence, which is read as it stands.
pub(super) fn as_typed(row: &RowAnswer) -> BTreeMap<Field, String> {
    let mut typed = BTreeMap::new();
    let mut differs = |field, raw: &str, read: &[String]| {
        let raw = raw.trim();
        if !raw.is_empty() && !read.iter().any(|r| r == raw) {
            typed.insert(field, raw.to_string());
        }
    };
    for (field, figure) in [(Field::Num, &row.num), (Field::Den, &row.den)] {
        if let Some(Typed { value, raw, .. }) = figure {
            differs(field, raw, &[value.normalize().to_string(), show(*value)]);
        }
    }
    if let Some(Typed { value, raw, .. }) = &row.status {
        differs(Field::Status, raw, &[value.words().to_string()]);
    }
    if let Some(Typed { value, raw, .. }) = &row.done_on {
        differs(Field::DoneOn, raw, &[show_date(*value), show_date_padded(*value), value.to_string()]);
    }
    if let Some(Typed { value, .. }) = &row.evidence {
        differs(Field::Evidence, value, &[]);
    }
    for cell in &row.spoilt {
        differs(cell.field, &cell.raw, &[]);
    }
    typed
}
