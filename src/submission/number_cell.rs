//! What a number cell is read as, whatever was typed into it.

use super::fault::Make;
use super::page::{Page, exact};
use super::text_cell::is_dash;
use crate::finding::value;
use crate::package::{Cell, NumberFormat, Value};
use crate::words::answers::{StatusWord, is_none_arisen, is_tick, read_status};
use crate::words::fold::{fold_marks, squeeze};
use crate::words::number::{NumberNote, NumberRefusal, read_number, show};
use rust_decimal::Decimal;

/// Larger figures than this are a slip.
const LARGEST: i64 = 1_000_000_000_000;

/// What was found in a number cell.
#[derive(Debug, Clone)]
pub(super) enum Figure {
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

/// What a cell is expected to hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Expected<'p> {
    /// What the figures are measured in; empty where the plan does not say.
    pub unit: &'p str,
    pub counted: bool,
}

impl Expected<'_> {
    /// Percentages are asked here.
    fn is_percent(&self) -> bool {
        self.unit.contains('%')
    }

    /// A text without the row's own unit behind the number.
    fn without_unit(&self, text: &str) -> Option<String> {
        let (text, unit) = (squeeze(text), fold_marks(self.unit));
        let start =
            text.char_indices().map(|(at, _)| at).rev().find(|at| fold_marks(&text[*at..]) == unit)?;
        (!unit.is_empty() && !self.is_percent()).then(|| text[..start].trim_end().to_string())
    }
}

/// Reads a number cell.
pub(super) fn read(page: &Page<'_>, cell: Option<&Cell>, expected: Expected<'_>) -> Figure {
    let Some(cell) = cell else { return Figure::Blank };
    let spoilt = |make| Figure::Spoilt(make, String::new());
    match &cell.value {
        Value::Blank => Figure::Blank,
        Value::Text(_) => from_text(&page.text(cell).unwrap_or_default(), expected),
        Value::Bool(_) => spoilt(Make::Typed(value::not_a_number)),
        Value::Error(_) => spoilt(Make::Typed(value::error_value)),
        Value::Uncalculated => spoilt(Make::Typed(value::uncalculated)),
        Value::Number(number) => from_number(cell, *number, expected),
    }
}

fn from_number(cell: &Cell, number: f64, expected: Expected<'_>) -> Figure {
    match cell.format {
        NumberFormat::Date => return Figure::Spoilt(Make::Typed(value::date_in_number), String::new()),
        NumberFormat::Percent if !expected.is_percent() => {
            return Figure::Spoilt(Make::Typed(value::percent_in_count), String::new());
        }
        _ => {}
    }
    let percent = cell.format == NumberFormat::Percent;
    let factor = if percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    match exact(cell, number).and_then(|n| n.checked_mul(factor)) {
        Some(value) => plausible(value.normalize(), None, expected),
        None => Figure::Spoilt(Make::Typed(value::too_large), String::new()),
    }
}

fn from_text(text: &str, expected: Expected<'_>) -> Figure {
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
    if let Some(number) = expected.without_unit(text)
        && let Ok(reading) = read_number(&number)
    {
        return plausible(reading.value, Some(Make::Read(value::unit_word)), expected);
    }
    match read_number(text) {
        Ok(reading) => match reading.note {
            NumberNote::Percent if !expected.is_percent() => {
                Figure::Spoilt(Make::Typed(value::percent_in_count), String::new())
            }
            NumberNote::UnitWord(_) => plausible(reading.value, Some(Make::Read(value::unit_word)), expected),
            _ => plausible(reading.value, Some(Make::Read(value::text_number)), expected),
        },
        Err(refusal) => refused(refusal),
    }
}

/// Numbers that no count can be are left out; decimals in a count are told.
fn plausible(value: Decimal, note: Option<Make>, expected: Expected<'_>) -> Figure {
    if value.is_sign_negative() && !value.is_zero() {
        return Figure::Spoilt(Make::Typed(value::negative), String::new());
    }
    if value > Decimal::from(LARGEST) {
        return Figure::Spoilt(Make::Typed(value::too_large), String::new());
    }
    let odd = expected.counted && !value.fract().is_zero();
    Figure::Number(value, if odd { Some(Make::Read(value::fraction)) } else { note })
}

fn refused(refusal: NumberRefusal) -> Figure {
    let typed = |make| Figure::Spoilt(Make::Typed(make), String::new());
    match refusal {
        NumberRefusal::Empty => Figure::Blank,
        NumberRefusal::Ambiguous { as_thousands, as_decimal } => {
            let readings = format!("{} / {}", show(as_thousands), show(as_decimal));
            Figure::Spoilt(Make::Read(value::ambiguous_number), readings)
        }
        NumberRefusal::LetterForDigit { suggest } => {
            Figure::Spoilt(Make::Read(value::letter_for_digit), show(suggest))
        }
        NumberRefusal::Approximate => typed(value::approximate),
        NumberRefusal::Comparison => typed(value::comparison),
        NumberRefusal::Several => typed(value::several_numbers),
        NumberRefusal::SameAsBefore => typed(value::as_before),
        NumberRefusal::ErrorValue => typed(value::error_value),
        NumberRefusal::NotANumber => typed(value::not_a_number),
    }
}
