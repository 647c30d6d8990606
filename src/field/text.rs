//! Texts: evidence, result, difficulty; and texts in cells that take none.

use super::found::{Found, Make};
use super::stands::Stands;
use crate::answer::Field;
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::answers::is_same_as_before;
use crate::words::fold::{fold_marks, nfc};
use crate::words::list::{shorten, visible};
use crate::words::phrases::Phrases;
use std::sync::LazyLock;

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
        Value::Error(_) | Value::Uncalculated if sentence(stands).is_some() => {
            let text = sentence(stands).unwrap_or_default();
            let quoted = shorten(&visible(&text), LONGEST_PARSED);
            Found::Value(text, Some((Make::Read(value::text_as_formula), quoted)))
        }
        Value::Error(_) => Found::spoilt(value::error_value),
        Value::Uncalculated => Found::spoilt(value::uncalculated),
        _ if text.is_empty() || is_dash(&text) => Found::Blank,
        Value::Number(_) if is_evidence && stands.cell.format == NumberFormat::Date => {
            Found::Value(text, Some((Make::Typed(value::date_in_text), String::new())))
        }
        _ if is_evidence && is_same_as_before(&text) => {
            Found::Refused(Make::Typed(value::text_as_before), String::new())
        }
        _ => match text.chars().count() {
            count if count > LONGEST_ANSWER => {
                let make = Make::Read(|place, _, count| value::long_text(place, count));
                Found::Value(text, Some((make, count.to_string())))
            }
            _ => Found::Value(text, None),
        },
    }
}

/// What officers write where there is no document yet, whole.
pub const NO_DOCUMENTS: [&str; 8] =
    ["không", "không có", "chưa", "chưa có", "chưa ban hành", "đang trình ký", "n/a", "nt"];
/// How a text begins that denies itself.
static DENIALS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "chưa | không | ko | đang | chờ | sẽ | dự thảo | dt | dự kiến | chuẩn bị | bản nháp | nháp | bản thảo | tham mưu | \
         đề xuất | đề nghị | trình | xin ý kiến | lấy ý kiến | góp ý | n/a | na | n.a | none | nil | tbd | tba | draft",
    )
});

/// Whether a text names a document that proves something: it holds a digit and does not begin by denying
/// itself, as `chưa ban hành`, `đang trình ký`, `dự thảo lần 3`, `…/KH-UBND` do (R16).
pub fn proves(text: &str) -> bool {
    let key = fold_marks(text);
    let after = |word: &str| key.strip_prefix(word).map(|rest| rest.trim_start_matches([' ', ':']));
    let number = after("số").or_else(|| after("so")).unwrap_or(&key);
    let blank = number.starts_with(['.', '…', '_', '/', '-', '?']);
    key.chars().any(|c| c.is_ascii_digit()) && !blank && !denies(text)
}

/// Whether a text says in its first words that there is no document yet: `chưa ban hành`, `dự thảo lần 3`.
pub fn denies(text: &str) -> bool {
    let key = fold_marks(text);
    let begins = key.trim_start_matches(|c: char| !c.is_alphanumeric());
    DENIALS.has(begins) || DENIALS.open(begins)
}

/// A sentence that begins with a sign and was taken for a formula: `=-Đã họp 02 lần`.
fn sentence(stands: &Stands<'_>) -> Option<String> {
    let text = stands.cell.formula_text.as_deref()?.trim();
    let words = text.strip_prefix(['-', '+'])?.trim_start();
    let spoken = words.starts_with(char::is_alphabetic) && words.contains(' ') && !words.contains('(');
    spoken.then(|| nfc(text))
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
