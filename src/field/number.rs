//! The figures of a row: whatever was typed into a number cell.

use super::found::{Found, Make};
use super::stands::{Stands, exact};
use super::takes::Figures;
use super::text::{is_dash, is_too_long};
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::answers::{StatusWord, is_none_arisen, is_tick, read_status};
use crate::words::fold::{fold_marks, squeeze};
use crate::words::number::{NumberNote, NumberRefusal, read_number, show};
use rust_decimal::Decimal;

/// Larger figures than this are a slip.
pub const LARGEST: i64 = 1_000_000_000_000;

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
        NumberFormat::Percent if !takes.is_percent() => return Figure::spoilt(value::percent_in_count),
        _ => {}
    }
    let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    match exact(stands.cell, number).and_then(|n| n.checked_mul(factor)) {
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
    if let Some(number) = without_unit(text, takes)
        && let Ok(reading) = read_number(&number)
    {
        return plausible(reading.value, Some(Make::Read(value::unit_word)), takes);
    }
    match read_number(text) {
        Ok(reading) => match reading.note {
            NumberNote::Percent if !takes.is_percent() => Figure::spoilt(value::percent_in_count),
            NumberNote::UnitWord(_) => plausible(reading.value, Some(Make::Read(value::unit_word)), takes),
            _ => plausible(reading.value, Some(Make::Read(value::text_number)), takes),
        },
        Err(refusal) => refused(refusal),
    }
}

/// A text without the row's own unit behind the number.
fn without_unit(text: &str, takes: Figures<'_>) -> Option<String> {
    let (text, unit) = (squeeze(text), fold_marks(takes.unit));
    let start = text.char_indices().map(|(at, _)| at).rev().find(|at| fold_marks(&text[*at..]) == unit)?;
    (!unit.is_empty() && !takes.is_percent()).then(|| text[..start].trim_end().to_string())
}

/// Numbers that no count can be are left out; decimals in a count are told.
fn plausible(value: Decimal, note: Option<Make>, takes: Figures<'_>) -> Figure {
    if value.is_sign_negative() && !value.is_zero() {
        return Figure::spoilt(value::negative);
    }
    if value > Decimal::from(LARGEST) {
        return Figure::spoilt(value::too_large);
    }
    let odd = takes.is_whole() && !value.fract().is_zero();
    Figure::Number(value, if odd { Some(Make::Read(value::fraction)) } else { note })
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
