//! calamine as the second opinion.

use crate::package::saved::{form, saved};
use calamine::{Data, DataRef, Reader, Xlsx};
use cchc::package::{Limits, NumberFormat, Value, Visibility, read};
use rust_xlsxwriter::{Format, Workbook};
use std::io::Cursor;

/// Every filled cell as calamine reads it, cell by cell.
fn by_calamine(bytes: &[u8], sheet: &str) -> Vec<(u32, u32, Data)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut reader = book.worksheet_cells_reader(sheet).unwrap();
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell().unwrap() {
        let (row, col) = cell.get_position();
        if !matches!(cell.get_value(), DataRef::Empty) {
            cells.push((row, col, cell.get_value().clone().into()));
        }
    }
    cells
}

fn by_us(bytes: &[u8], sheet: usize) -> Vec<(u32, u32, Data)> {
    let book = read(bytes, &Limits::default()).unwrap();
    let cells = book.sheets[sheet].cells.iter().filter(|cell| cell.value != Value::Uncalculated);
    cells.map(|cell| (cell.row, cell.col, as_calamine(&cell.value, cell.format))).collect()
}

fn as_calamine(value: &Value, format: NumberFormat) -> Data {
    match value {
        Value::Number(days) if format == NumberFormat::Date => {
            Data::DateTime(calamine::ExcelDateTime::new(*days, calamine::ExcelDateTimeType::DateTime, false))
        }
        Value::Number(number) => Data::Float(*number),
        Value::Text(text) => Data::String(text.to_string()),
        Value::Bool(truth) => Data::Bool(*truth),
        Value::Error(error) => Data::String(error.to_string()),
        Value::Blank | Value::Uncalculated => Data::String(String::new()),
    }
}

/// Both read the same, but for spaces: calamine 0.38 drops those at the ends of a string or run even
/// where the file says to preserve them. Errors are compared by their names.
fn agree(bytes: &[u8], sheet: usize, name: &str) {
    let plain = |cells: Vec<(u32, u32, Data)>| -> Vec<(u32, u32, Data)> {
        let plain = |data| match data {
            Data::Error(error) => Data::String(error.to_string()),
            Data::String(text) => Data::String(text.replace(' ', "")),
            data => data,
        };
        cells.into_iter().map(|(row, col, data)| (row, col, plain(data))).collect()
    };
    assert_eq!(plain(by_us(bytes, sheet)), plain(by_calamine(bytes, name)), "{name}");
}

/// A thousand rows of everything our writer writes.
fn long() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Dài").unwrap();
    let percent = Format::new().set_num_format("0.00%");
    let date = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    for row in 0..1000u32 {
        let number = f64::from(row) * 1.1 - 300.0;
        sheet.write(row, 0, number).unwrap();
        sheet.write(row, 2, format!("Nhiệm vụ {row} <&> \"x\"\r\n_x000D_")).unwrap();
        sheet.write_with_format(row, 3, number / 1000.0, &percent).unwrap();
        sheet.write_with_format(row, 700, number.abs() + 45000.5, &date).unwrap();
        sheet.write(row, 16_383, row % 3 == 0).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn calamine_reads_the_same() {
    agree(&long(), 0, "Dài");
    agree(&form().unwrap(), 0, "Báo cáo");
    for name in ["form", "libreoffice", "gnumeric", "openpyxl", "exceljs", "sheetjs"] {
        let bytes = saved(&format!("{name}.xlsx"));
        let book = read(&bytes, &Limits::default()).unwrap();
        for (at, sheet) in book.sheets.iter().enumerate() {
            agree(&bytes, at, &sheet.name);
        }
    }
}

#[test]
fn visibility_as_calamine_sees_it() {
    let bytes = form().unwrap();
    let seen: Vec<_> =
        read(&bytes, &Limits::default()).unwrap().sheets.iter().map(|sheet| sheet.visibility).collect();
    assert_eq!(seen, [Visibility::Visible, Visibility::VeryHidden]);
}
