//! The figures of a row: whatever was typed into a number cell.

use super::found::{Found, Make};
use super::stands::Stands;
use super::takes::Figures;
use super::text::{is_dash, is_too_long};
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::answers::{StatusWord, is_none_arisen, is_tick, read_status};
use crate::words::fold::fold_marks;
use crate::words::number::{NumberNote, NumberRefusal, from_double, read_number, show};
use rust_decimal::Decimal;

/// Larger figures than this are a slip.
pub const LARGEST: i64 = 1_000_000_000_000;

/// Significant digits that a cell shows.
const DIGITS: u32 = 15;

/// What was found in a number cell.
#[derive(Debug, Clone)]
pub enum Figure {
    Blank,
    /// A number, perhaps with a remark on how it was read.
    Number(Decimal, Option<Make>),
    /// A dash, không, KPS; `clear` when it can only mean that nothing arose.
    NoneArisen {
        clear: bool,
    },
    Tick,
    /// Something that is not counted; why, and what it was probably meant to be.
    Spoilt(Make, String),
}

impl Figure {
    fn spoilt(make: fn(crate::finding::Place, String) -> crate::finding::Finding) -> Figure {
        Figure::Spoilt(Make::Typed(make), String::new())
    }
}

/// Reads a number cell.
pub fn read(stands: &Stands<'_>, takes: Figures<'_>) -> Figure {
    match &stands.cell.value {
        Value::Blank => Figure::Blank,
        Value::Text(_) => from_text(&stands.text, takes),
        Value::Bool(_) => Figure::spoilt(value::not_a_number),
        Value::Error(_) => Figure::spoilt(value::error_value),
        Value::Uncalculated => Figure::spoilt(value::uncalculated),
        Value::Number(number) => from_number(stands, *number, takes),
    }
}

/// The number in a cell, where only a number will do.
pub(super) fn value(stands: &Stands<'_>, takes: Figures<'_>) -> Found<Decimal> {
    match read(stands, takes) {
        Figure::Blank => Found::Blank,
        Figure::Number(number, note) => Found::Value(number, note.map(|make| (make, show(number)))),
        Figure::NoneArisen { .. } => Found::spoilt(value::not_a_number),
        Figure::Tick => Found::spoilt(value::tick_in_number),
        Figure::Spoilt(make, read) => Found::Spoilt(make, read),
    }
}

fn from_number(stands: &Stands<'_>, number: f64, takes: Figures<'_>) -> Figure {
    let percent = stands.cell.format == NumberFormat::Percent;
    match stands.cell.format {
        NumberFormat::Date => return Figure::spoilt(value::date_in_number),
        NumberFormat::Percent | NumberFormat::PercentSign if !takes.is_percent() => {
            return Figure::spoilt(value::percent_in_count);
        }
        _ => {}
    }
    let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    match from_double(number).and_then(|n| n.checked_mul(factor)) {
        Some(value) => plausible(value.normalize(), None, takes),
        None => Figure::spoilt(value::too_large),
    }
}

fn from_text(text: &str, takes: Figures<'_>) -> Figure {
    if is_too_long(text) {
        return Figure::spoilt(value::not_a_number);
    }
    if is_dash(text) {
        return Figure::NoneArisen { clear: false };
    }
    if is_none_arisen(text) {
        let clear = read_status(text).is_some_and(|s| s.status == StatusWord::NoneArisen);
        return Figure::NoneArisen { clear };
    }
    if is_tick(text) {
        return Figure::Tick;
    }
    if let Some(number) = before_own_unit(text, takes) {
        let read = read_number(number).map(|r| plausible(r.value, Some(Make::Read(value::unit_word)), takes));
        return read.unwrap_or_else(refused);
    }
    match read_number(text) {
        Ok(reading) => match reading.note {
            NumberNote::Percent if !takes.is_percent() => Figure::spoilt(value::percent_in_count),
            NumberNote::UnitWord(_) if takes.unit.is_empty() => {
                plausible(reading.value, Some(Make::Read(value::unit_word)), takes)
            }
            NumberNote::UnitWord(_) => Figure::Spoilt(Make::Read(value::other_unit), takes.unit.to_string()),
            _ => plausible(reading.value, Some(Make::Read(value::text_number)), takes),
        },
        // `1,081 tỷ`, `1.081 nghìn đồng/năm`: a measure that is not this row's (R14).
        Err(NumberRefusal::NotANumber) if !takes.unit.is_empty() && is_measured(text) => {
            Figure::Spoilt(Make::Read(value::other_unit), takes.unit.to_string())
        }
        Err(refusal) => refused(refusal),
    }
}

fn is_measured(text: &str) -> bool {
    let begins = text.trim_start().starts_with(|c: char| c.is_numeric());
    begins && text.contains(char::is_alphabetic)
}

/// A number before the row's own unit; `(hai)` may stand between them.
fn before_own_unit<'t>(text: &'t str, takes: Figures<'_>) -> Option<&'t str> {
    let letter = text.find(|c: char| c.is_alphabetic() || c == '(')?;
    let (number, words) = text.split_at_checked(letter)?;
    let unit = match words.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
        Some((spelt, unit)) if is_spelt_number(spelt) => unit,
        _ => words,
    };
    let counted = number.contains(|c: char| c.is_numeric());
    (counted && takes.is_own_unit(unit) && !takes.is_percent()).then_some(number)
}

/// `hai`, `mười lăm`: a number in words, as official texts put it behind the figure.
fn is_spelt_number(text: &str) -> bool {
    const WORDS: [&str; 20] = [
        "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "sáu", "bảy", "tám", "chín", "mười", "mươi",
        "trăm", "nghìn", "ngàn", "không", "linh", "lẻ",
    ];
    fold_marks(text).split(' ').all(|word| WORDS.contains(&word))
}

/// Numbers that cannot be right are left out: below 0, too large, a fraction of a thing.
fn plausible(value: Decimal, note: Option<Make>, takes: Figures<'_>) -> Figure {
    let value = value.round_sf(DIGITS).unwrap_or(value).normalize();
    if value.is_sign_negative() && !value.is_zero() {
        return Figure::spoilt(value::negative);
    }
    if value > Decimal::from(LARGEST) {
        return Figure::spoilt(value::too_large);
    }
    if takes.whole && !value.fract().is_zero() {
        return Figure::Spoilt(Make::Read(value::fraction), perhaps(value));
    }
    Figure::Number(value, note)
}

/// What a fraction in a count may have meant: `98,5 %`, or 1 081 where three digits follow.
fn perhaps(value: Decimal) -> String {
    let hundred = Decimal::ONE_HUNDRED;
    match value {
        ratio if ratio < Decimal::ONE => {
            ratio.checked_mul(hundred).map_or_else(String::new, |p| format!("{} %", show(p.normalize())))
        }
        grouped if grouped.scale() == 3 && grouped < Decimal::ONE_THOUSAND => {
            grouped.checked_mul(Decimal::ONE_THOUSAND).map_or_else(String::new, |n| show(n.normalize()))
        }
        percent if percent < hundred => format!("{} %", show(percent)),
        other => show(other.trunc()),
    }
}

fn refused(refusal: NumberRefusal) -> Figure {
    match refusal {
        NumberRefusal::Empty => Figure::Blank,
        NumberRefusal::Ambiguous { as_thousands, as_decimal } => {
            let readings = format!("{} / {}", show(as_thousands), show(as_decimal));
            Figure::Spoilt(Make::Read(value::ambiguous_number), readings)
        }
        NumberRefusal::LetterForDigit { suggest } => {
            Figure::Spoilt(Make::Read(value::letter_for_digit), show(suggest))
        }
        NumberRefusal::Approximate => Figure::spoilt(value::approximate),
        NumberRefusal::Comparison => Figure::spoilt(value::comparison),
        NumberRefusal::Several => Figure::spoilt(value::several_numbers),
        NumberRefusal::SameAsBefore => Figure::spoilt(value::as_before),
        NumberRefusal::ErrorValue => Figure::spoilt(value::error_value),
        NumberRefusal::NotANumber => Figure::spoilt(value::not_a_number),
    }
}
