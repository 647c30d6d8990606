//! What stands in a cell, in whichever workbook.

use crate::package::{Cell, NumberFormat, Value};
use crate::words::date::{from_serial, show_date_padded};
use crate::words::fold::nfc;
use crate::words::number::from_double;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A cell with its text decoded and the calendar of its workbook.
#[derive(Debug, Clone)]
pub struct Stands<'c> {
    pub cell: &'c Cell,
    /// The cell's text in Unicode; empty where it holds none.
    pub text: Cow<'c, str>,
    /// Whether dates count from 1904.
    pub date1904: bool,
}

impl<'c> Stands<'c> {
    /// A cell whose text is Unicode already.
    pub fn of(cell: &'c Cell) -> Stands<'c> {
        let text = match &cell.value {
            Value::Text(text) => Cow::Borrowed(&**text),
            _ => Cow::Borrowed(""),
        };
        Stands { cell, text, date1904: false }
    }

    /// What the officer sees there; empty for a blank cell.
    pub fn shown(&self) -> String {
        match &self.cell.value {
            Value::Blank => String::new(),
            Value::Text(_) => nfc(&self.text),
            Value::Number(number) => self.shown_number(*number),
            Value::Bool(true) => "TRUE".to_string(),
            Value::Bool(false) => "FALSE".to_string(),
            Value::Error(error) => error.to_string(),
            Value::Uncalculated => format!("={}", self.cell.formula_text.as_deref().unwrap_or("…")),
        }
    }

    fn shown_number(&self, number: f64) -> String {
        let plain = || from_double(number).map_or_else(|| format!("{number:e}"), typed);
        match self.cell.format {
            NumberFormat::Date => self.day(number).map_or_else(plain, show_date_padded),
            NumberFormat::Percent => {
                let percent = from_double(number).and_then(|n| n.checked_mul(Decimal::ONE_HUNDRED));
                percent.map_or_else(plain, |p| format!("{}%", typed(p)))
            }
            NumberFormat::PercentSign => format!("{}%", plain()),
            _ => plain(),
        }
    }

    /// The day of a serial number.
    pub(super) fn day(&self, serial: f64) -> Option<chrono::NaiveDate> {
        from_serial(serial, self.date1904)
    }
}

/// A number as a cell of no special format shows it: a decimal comma, no separators of thousands.
fn typed(number: Decimal) -> String {
    number.normalize().to_string().replace('.', ",")
}
