//! Texts: evidence, result, difficulty; and texts in cells that take none.

use super::found::{Found, Make};
use super::stands::Stands;
use crate::answer::Field;
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::answers::is_same_as_before;
use crate::words::fold::nfc;

/// How many characters of an answer the form prints.
pub const LONGEST_ANSWER: usize = 400;
/// The longest name of a document.
const LONGEST_EVIDENCE: usize = 200;
/// A longer text is no number and no date, whatever stands in it (R18).
const LONGEST_PARSED: usize = 100;

/// How many characters the form takes in a text field.
pub fn longest(field: Field) -> usize {
    if field == Field::Evidence { LONGEST_EVIDENCE } else { LONGEST_ANSWER }
}

/// Reads a text cell.
pub(super) fn read(field: Field, stands: &Stands<'_>) -> Found<String> {
    let text = nfc(stands.shown().trim());
    let is_evidence = field == Field::Evidence;
    match &stands.cell.value {
        Value::Error(_) => Found::spoilt(value::error_value),
        Value::Uncalculated => Found::spoilt(value::uncalculated),
        _ if text.is_empty() || is_dash(&text) => Found::Blank,
        Value::Number(_) if is_evidence && stands.cell.format == NumberFormat::Date => {
            Found::Value(text, Some((Make::Typed(value::date_in_text), String::new())))
        }
        _ if is_evidence && is_same_as_before(&text) => Found::spoilt(value::text_as_before),
        _ => match text.chars().count() {
            count if count > LONGEST_ANSWER => {
                let make = Make::Read(|place, _, count| value::long_text(place, count));
                Found::Value(text, Some((make, count.to_string())))
            }
            _ => Found::Value(text, None),
        },
    }
}

/// Too long for a number or a date: not even parsed.
pub(super) fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST_PARSED).is_some()
}

/// A dash that stands for nothing.
pub fn is_dash(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '_' | ' '))
}
