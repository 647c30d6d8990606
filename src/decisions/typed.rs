//! What the clerk typed into a cell, whatever Excel made of it.

use crate::package::{Cell, NumberFormat, Value as Raw};
use crate::sheet::{Content, NumberStyle, Value};
use crate::submission::quoted_pairs;
use crate::words::date::{from_serial, read_date, show_date_padded};
use crate::words::number::{from_double, read_number};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// A cell's content.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Typed {
    pub text: String,
    /// As a number, where the cell holds one.
    pub number: Option<f64>,
    /// As a day, where the cell holds one.
    pub day: Option<NaiveDate>,
}

impl Typed {
    /// From a cell's content.
    pub fn of(content: &Content) -> Typed {
        if let Content::Date(day) = content {
            return Typed { text: show_date_padded(*day), number: None, day: Some(*day) };
        }
        let (text, number) = match content.value() {
            Value::Blank => (String::new(), None),
            Value::Number(number) => (number.to_string(), Some(number)),
            Value::Text(text) => (text, None),
            Value::Bool(truth) => (truth.to_string(), None),
            Value::Error(fault) => (fault.to_string(), None),
        };
        Typed { text, number, day: None }
    }

    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The number that was typed, where there is no doubt about it.
    pub fn decimal(&self) -> Option<Decimal> {
        match self.number {
            Some(number) => from_double(number),
            None => read_number(&self.text).ok().map(|reading| reading.value),
        }
    }

    /// The day that was typed.
    pub fn date(&self) -> Option<NaiveDate> {
        self.day.or_else(|| read_date(&self.text).ok().map(|reading| reading.date))
    }

    /// Between quotation marks, for a message.
    pub fn quoted(&self) -> String {
        quoted_pairs(&[(self.text.as_str(), "")]).0
    }
}

/// A cell of a workbook as it can be written again, with the look of its number.
pub(super) fn kept(cell: &Cell, date1904: bool) -> Option<(Content, NumberStyle)> {
    let day = match (&cell.value, cell.format) {
        (Raw::Number(serial), NumberFormat::Date) if serial.fract().abs() < f64::EPSILON => {
            from_serial(*serial, date1904)
        }
        _ => None,
    };
    let style = match cell.format {
        NumberFormat::Percent => NumberStyle::Percent2,
        NumberFormat::Date => NumberStyle::Date,
        NumberFormat::Text => NumberStyle::Text,
        NumberFormat::General | NumberFormat::Other => NumberStyle::General,
    };
    if let Some(formula) = &cell.formula_text {
        return Some((Content::formula(&**formula, result(&cell.value)), style));
    }
    let content = match (&cell.value, day) {
        (Raw::Blank | Raw::Uncalculated, _) => return None,
        (_, Some(day)) => Content::Date(day),
        (Raw::Number(number), _) => Content::Number(*number),
        (Raw::Bool(truth), _) => Content::Bool(*truth),
        (Raw::Text(text), _) => Content::Text(text.replace("\r\n", "\n")),
        (Raw::Error(error), _) => Content::Text(error.to_string()),
    };
    Some((content, style))
}

fn result(value: &Raw) -> Value {
    match value {
        Raw::Number(number) => Value::Number(*number),
        Raw::Text(text) => Value::Text(text.to_string()),
        Raw::Bool(truth) => Value::Bool(*truth),
        Raw::Error(error) => Value::Text(error.to_string()),
        Raw::Blank | Raw::Uncalculated => Value::Blank,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_typed_as_numbers_have_one_reading() {
        assert_eq!(Typed::of(&Content::Number(1.234)).decimal(), Some(Decimal::new(1234, 3)));
        assert_eq!(Typed::of(&"1234".into()).decimal(), Some(1234.into()));
        assert_eq!(Typed::of(&"1.234".into()).decimal(), None, "two readings");
        let day = NaiveDate::from_ymd_opt(2024, 9, 16);
        assert_eq!(Typed::of(&"16/9/2024".into()).date(), day);
        assert_eq!(Typed::of(&Content::Date(day.unwrap())).date(), day);
        assert_eq!(Typed::of(&"16/9".into()).date(), None);
    }
}
