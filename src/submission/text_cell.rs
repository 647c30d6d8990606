//! What a text cell is read as: evidence, result, difficulty.

use super::fault::Make;
use super::page::Page;
use super::status_cell::Found;
use crate::answer::Field;
use crate::finding::value;
use crate::package::{Cell, NumberFormat, Value};
use crate::words::answers::is_same_as_before;
use crate::words::fold::nfc;

/// How many characters the form prints.
const MOST_CHARACTERS: usize = 400;

/// Reads a text cell.
pub(super) fn read(page: &Page<'_>, cell: Option<&Cell>, field: Field) -> Found<String> {
    let Some(cell) = cell else { return Found::Blank };
    let shown = page.show(cell);
    let text = nfc(shown.trim());
    let is_evidence = field == Field::Evidence;
    match &cell.value {
        Value::Error(_) => Found::Spoilt(Make::Typed(value::error_value), String::new()),
        Value::Uncalculated => Found::Spoilt(Make::Typed(value::uncalculated), String::new()),
        _ if text.is_empty() || is_dash(&text) => Found::Blank,
        Value::Number(_) if is_evidence && cell.format == NumberFormat::Date => {
            Found::Value(text, Some((Make::Typed(value::date_in_text), String::new())))
        }
        _ if is_evidence && is_same_as_before(&text) => {
            Found::Spoilt(Make::Typed(value::text_as_before), String::new())
        }
        _ => match text.chars().count() {
            count if count > MOST_CHARACTERS => {
                let make = Make::Read(|place, _, count| value::long_text(place, count));
                Found::Value(text, Some((make, count.to_string())))
            }
            _ => Found::Value(text, None),
        },
    }
}

/// A dash that stands for nothing.
pub(super) fn is_dash(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '_' | ' '))
}
