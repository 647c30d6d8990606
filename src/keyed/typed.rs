//! A cell as it stands, to be written again, and what people typed into it, whatever Excel made of it.

use crate::package::{self, NumberFormat, Value as Raw};
use crate::sheet::{Content, NumberStyle, Value};
use crate::words::date::{from_serial, show_date_padded};
use crate::words::list::{shorten, visible};
use crate::words::number::{from_double, show};
use chrono::NaiveDate;
use rust_decimal::Decimal;

/// Days between the two beginnings of time that workbooks know; ours begin in 1900.
const FROM_1904: f64 = 1462.0;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub content: Content,
    /// How a number of it is shown.
    pub shown: NumberStyle,
    /// Whether it holds an error of Excel's, or a formula that nobody has calculated.
    pub faulty: bool,
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Typed {
    pub text: String,
    /// As a number, where the cell holds one.
    pub number: Option<f64>,
    /// As a day, where Excel keeps it as one.
    pub day: Option<NaiveDate>,
    /// Whether the number is shown with a percent sign.
    pub percent: bool,
    pub faulty: bool,
}

impl Cell {
    /// A cell of ours.
    pub fn new(content: impl Into<Content>) -> Cell {
        Cell { content: content.into(), shown: NumberStyle::General, faulty: false }
    }

    /// A cell of a workbook as it can be written again; none where nothing stands.
    pub fn kept(cell: &package::Cell, date1904: bool) -> Option<Cell> {
        let day = match (&cell.value, cell.format) {
            (Raw::Number(serial), NumberFormat::Date) if serial.fract().abs() < f64::EPSILON => {
                from_serial(*serial, date1904)
            }
            _ => None,
        };
        let shown = match cell.format {
            NumberFormat::Percent => NumberStyle::Percent2,
            NumberFormat::Date => NumberStyle::Date,
            NumberFormat::Text => NumberStyle::Text,
            NumberFormat::General | NumberFormat::Other | NumberFormat::PercentSign => NumberStyle::General,
        };
        let moved = if date1904 && shown == NumberStyle::Date { FROM_1904 } else { 0.0 };
        let result = match &cell.value {
            // `0"%"` is no format of ours: the sign stays as a text, and is read as one.
            Raw::Number(n) if cell.format == NumberFormat::PercentSign && cell.formula_text.is_none() => {
                Value::Text(format!("{}%", from_double(*n).map_or_else(|| n.to_string(), show)))
            }
            Raw::Number(number) => Value::Number(*number + moved),
            Raw::Text(text) => Value::Text(text.replace("\r\n", "\n").replace('\r', "\n")),
            Raw::Bool(truth) => Value::Bool(*truth),
            Raw::Error(error) => Value::Text(error.to_string()),
            Raw::Blank | Raw::Uncalculated => Value::Blank,
        };
        let content = match (&cell.formula_text, result, day) {
            (Some(formula), result, _) => Content::formula(&**formula, result),
            (None, Value::Blank | Value::Error(_), _) => return None,
            (None, _, Some(day)) => Content::Date(day),
            (None, Value::Number(number), _) => Content::Number(number),
            (None, Value::Bool(truth), _) => Content::Bool(truth),
            (None, Value::Text(text), _) => Content::Text(text),
        };
        let faulty = matches!(cell.value, Raw::Error(_) | Raw::Uncalculated);
        Some(Cell { content, shown, faulty })
    }

    /// Whether anything stands in it.
    pub fn is_filled(&self) -> bool {
        match &self.content {
            Content::Blank => false,
            Content::Text(text) => !text.trim().is_empty(),
            _ => true,
        }
    }

    /// What was typed into it.
    pub fn typed(&self) -> Typed {
        let percent = self.shown == NumberStyle::Percent2;
        let date = |number: f64| match self.shown {
            NumberStyle::Date => from_serial(number, false),
            _ => None,
        };
        let (text, number, day) = match (&self.content, self.content.value()) {
            (Content::Date(day), _) => (show_date_padded(*day), None, Some(*day)),
            (_, Value::Blank) => (String::new(), None, None),
            (_, Value::Number(number)) => match date(number) {
                Some(day) => (show_date_padded(day), None, Some(day)),
                None => (number_text(number, percent), Some(number), None),
            },
            (_, Value::Text(text)) => (text, None, None),
            (_, Value::Bool(truth)) => (if truth { "Có" } else { "Không" }.to_string(), None, None),
            (_, Value::Error(fault)) => (fault.to_string(), None, None),
        };
        Typed { text, number, day, percent, faulty: self.faulty }
    }
}

/// A number as it is seen in the cell.
fn number_text(number: f64, percent: bool) -> String {
    let hundredfold = || Decimal::try_from(number).ok()?.checked_mul(100.into());
    match percent.then(hundredfold).flatten() {
        Some(shown) => format!("{}%", shown.normalize()),
        None => number.to_string(),
    }
}

impl Typed {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Between quotation marks, for a message.
    pub fn quoted(&self) -> String {
        format!("“{}”", shorten(&visible(self.text.trim()), 60))
    }
}
