//! A workbook that came in: its cells as what was typed, whatever Excel made of it.

use super::shape::Typed;
use crate::finding::{Finding, Place, plan_book as say};
use crate::package::{self, Book, Cell, Kind, Limits, NumberFormat, Refusal, Sheet, Value};
use crate::words::date::{from_serial, show_date_padded};
use rust_decimal::Decimal;

/// The workbook, or why it cannot be read.
pub(super) fn open(bytes: &[u8], file: &str) -> Result<Book, Box<Finding>> {
    package::read(bytes, &Limits::default()).map_err(|refusal| {
        let place = Place::file(file);
        Box::new(match refusal {
            Refusal::Kind(Kind::Xlsx | Kind::Xlsm) | Refusal::Internal(_) => say::book_broken(place),
            Refusal::Kind(_) => say::book_of_another_kind(place),
            _ => say::book_broken(place),
        })
    })
}

/// What stands in a cell; an empty one holds an empty text.
pub(super) fn typed(book: &Book, sheet: &Sheet, row: u32, col: u32) -> Typed {
    sheet.at(row, col).map_or_else(Typed::default, |cell| in_cell(book, cell))
}

fn in_cell(book: &Book, cell: &Cell) -> Typed {
    let day = match (&cell.value, cell.format) {
        (Value::Number(serial), NumberFormat::Date) => from_serial(*serial, book.date1904),
        _ => None,
    };
    let text = match (&cell.value, day) {
        (_, Some(day)) => show_date_padded(day),
        (Value::Number(number), _) => number_text(*number, cell.format),
        (Value::Text(text), _) => text.replace("\r\n", "\n").replace('\r', "\n"),
        (Value::Bool(true), _) => "Có".to_string(),
        (Value::Bool(false), _) => "Không".to_string(),
        (Value::Error(error), _) => error.to_string(),
        (Value::Blank | Value::Uncalculated, _) => String::new(),
    };
    Typed { text, day }
}

/// A number as it is seen in the cell.
fn number_text(number: f64, format: NumberFormat) -> String {
    let percent = || Decimal::try_from(number).ok()?.checked_mul(100.into());
    match (format, percent()) {
        (NumberFormat::Percent, Some(percent)) => format!("{}%", percent.normalize()),
        _ => number.to_string(),
    }
}

/// Whether a cell holds an Excel error or a formula that nobody has calculated.
pub(super) fn is_faulty(sheet: &Sheet, row: u32, col: u32) -> bool {
    let faulty = |cell: &Cell| matches!(cell.value, Value::Error(_) | Value::Uncalculated);
    sheet.at(row, col).is_some_and(faulty)
}

/// Findings that say the same of several cells of a sheet as one, in the order in which they were made.
pub(super) fn gathered(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        let same = |f: &&mut Finding| {
            let said = (f.code, &f.message, &f.hint, &f.place.sheet, &f.place.row);
            said == (finding.code, &finding.message, &finding.hint, &finding.place.sheet, &finding.place.row)
        };
        match kept.iter_mut().find(same) {
            Some(first) => first.place.cells.extend(finding.place.cells),
            None => kept.push(finding),
        }
    }
    kept
}
