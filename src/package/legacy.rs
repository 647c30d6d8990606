//! `.xls` and `.ods`, read by calamine into the same [`Book`].
//!
//! calamine panics on some broken files of these formats, loops for ever on others, and asks for
//! whatever memory a file names. So this runs only inside a process that may be killed: see
//! [`child`](super::child).

use super::book::{Book, Cell, NumberFormat, Sheet, Value, Visibility};
use super::container::Package;
use super::kind::Kind;
use super::limits::{Budget, Limits};
use super::open::check_size;
use super::refusal::Refusal;
use super::sniff::sniff;
use super::value::serial;
use super::workbook::check_names;
use crate::sheet::address::{Area, COLUMNS, ROWS, a1};
use calamine::{
    Data, Dimensions, Ods, OdsError, Range, Reader, SheetType, SheetVisible, WorkbookProperties, Xls,
    XlsError,
};
use std::fmt::Display;
use std::io::Cursor;

/// Errors as a sheet shows them.
const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// Reads an `.xls` or `.ods`. To be called ONLY inside a child process that its parent kills when it
/// takes too long and whose memory is capped: a hostile file may hang or abort whoever calls this.
///
/// Not told by calamine, and therefore never set here: hidden rows and columns, protection, filters,
/// page headers, defined names' scope, and which numbers are percents.
pub fn read_legacy(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Book, Refusal> {
    check_legacy(bytes, kind, limits)?;
    match kind {
        Kind::Xls => read_xls(bytes, limits),
        _ => read_ods(bytes, limits),
    }
}

/// What can be refused without reading: size, another kind, a lying zip.
pub(super) fn check_legacy(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<(), Refusal> {
    check_size(bytes, limits)?;
    match (kind, sniff(bytes)) {
        (Kind::Xls, Kind::Xls) => Ok(()),
        (Kind::Ods, Kind::Ods) => Package::open(bytes, limits).map(drop),
        (_, found) => Err(Refusal::Kind(found)),
    }
}

fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Book, Refusal> {
    let mut xls: Xls<_> = Reader::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Refusal::Kind(Kind::Encrypted),
        error => unreadable(&error),
    })?;
    let props = xls.workbook_properties().unwrap_or_default();
    let date1904 = xls.has_1904_epoch();
    let has_macros = xls.vba_project().is_ok_and(|project| project.is_some());
    let mut book = blank(Kind::Xls, props, date1904, has_macros);
    book.sheets = sheets(&mut xls, limits, date1904)?;
    for sheet in &mut book.sheets {
        let merges = xls.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        sheet.merges = merges.into_iter().map(area).collect();
    }
    Ok(book)
}

fn read_ods(bytes: &[u8], limits: &Limits) -> Result<Book, Refusal> {
    let mut ods: Ods<_> = Reader::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Refusal::Kind(Kind::Encrypted),
        error => unreadable(&error),
    })?;
    let props = ods.workbook_properties().unwrap_or_default();
    let mut book = blank(Kind::Ods, props, false, false);
    book.sheets = sheets(&mut ods, limits, false)?;
    Ok(book)
}

fn unreadable(error: &impl Display) -> Refusal {
    Refusal::Unreadable(error.to_string().chars().take(200).collect())
}

fn blank(kind: Kind, props: WorkbookProperties, date1904: bool, has_macros: bool) -> Book {
    Book { sheets: Vec::new(), date1904, subject: props.subject, external_links: false, has_macros, kind }
}

fn sheets<'b, R: Reader<Cursor<&'b [u8]>>>(
    reader: &mut R,
    limits: &Limits,
    date1904: bool,
) -> Result<Vec<Sheet>, Refusal>
where
    R::Error: Display,
{
    let listed: Vec<_> =
        reader.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    let mut budget = Budget::new(limits);
    check_names(listed.iter().map(|sheet| sheet.name.as_str()), &budget)?;
    let mut sheets = Vec::new();
    for sheet in listed {
        let values = reader.worksheet_range(&sheet.name).map_err(|error| unreadable(&error))?;
        let formulas = reader.worksheet_formula(&sheet.name).unwrap_or_default();
        let cells = cells(&sheet.name, &values, &formulas, date1904, &mut budget)?;
        sheets.push(finished(sheet, cells));
    }
    Ok(sheets)
}

fn finished(listed: calamine::Sheet, cells: Vec<Cell>) -> Sheet {
    let visibility = match listed.visible {
        SheetVisible::Visible => Visibility::Visible,
        SheetVisible::Hidden => Visibility::Hidden,
        SheetVisible::VeryHidden => Visibility::VeryHidden,
    };
    Sheet { name: listed.name, visibility, cells, ..Sheet::default() }
}

/// The filled cells, row by row. A formula without a value had an empty one: every program that
/// writes these formats calculates.
fn cells(
    sheet: &str,
    values: &Range<Data>,
    formulas: &Range<String>,
    date1904: bool,
    budget: &mut Budget<'_>,
) -> Result<Vec<Cell>, Refusal> {
    let start = values.start().unwrap_or_default();
    let mut cells = Vec::new();
    for (row, col, data) in values.used_cells() {
        let (value, format) = value(data, date1904);
        cells.push(cell(place(start, row, col, sheet)?, value, format, budget)?);
    }
    let start = formulas.start().unwrap_or_default();
    let mut blanks = Vec::new();
    for (row, col, text) in formulas.used_cells().filter(|(_, _, text)| !text.is_empty()) {
        let (row, col) = place(start, row, col, sheet)?;
        budget.text(text.len())?;
        let text = Some(text.as_str().into());
        match cells.binary_search_by_key(&(row, col), |cell| (cell.row, cell.col)) {
            Ok(found) => calculated(&mut cells[found], text),
            Err(_) => {
                let blank = cell((row, col), Value::Blank, NumberFormat::General, budget)?;
                blanks.push(Cell { formula: true, formula_text: text, ..blank });
            }
        }
    }
    cells.append(&mut blanks);
    cells.sort_by_key(|cell| (cell.row, cell.col));
    Ok(cells)
}

fn cell(
    at: (u32, u32),
    value: Value,
    format: NumberFormat,
    budget: &mut Budget<'_>,
) -> Result<Cell, Refusal> {
    budget.cell()?;
    if let Value::Text(text) | Value::Error(text) = &value {
        budget.text(text.len())?;
    }
    Ok(Cell { row: at.0, col: at.1, value, formula: false, formula_text: None, format })
}

/// Makes a cell a calculated one. LibreOffice writes the error of a formula as a text.
fn calculated(cell: &mut Cell, formula: Option<Box<str>>) {
    (cell.formula, cell.formula_text) = (true, formula);
    if let Value::Text(text) = &cell.value
        && (ERRORS.contains(&&**text) || text.starts_with("Err:"))
    {
        cell.value = Value::Error(text.clone());
    }
}

/// The place in the grid of a place in a range.
fn place(start: (u32, u32), row: usize, col: usize, sheet: &str) -> Result<(u32, u32), Refusal> {
    let add = |first: u32, at: usize| u32::try_from(at).map_or(u32::MAX, |at| first.saturating_add(at));
    let (row, col) = (add(start.0, row), add(start.1, col));
    match row < ROWS && col < COLUMNS {
        true => Ok((row, col)),
        false => Err(Refusal::CellOutsideGrid { sheet: sheet.to_owned(), cell: a1(row, col) }),
    }
}

fn value(data: &Data, date1904: bool) -> (Value, NumberFormat) {
    let plain = |value| (value, NumberFormat::General);
    match data {
        Data::Int(number) => plain(number.to_string().parse().map_or(Value::Blank, Value::Number)),
        Data::Float(number) => plain(Value::Number(*number)),
        Data::String(text) => plain(Value::text(text.as_str())),
        Data::Bool(truth) => plain(Value::Bool(*truth)),
        Data::Error(error) => plain(Value::Error(error.to_string().into())),
        Data::DateTime(days) => (Value::Number(days.as_f64()), NumberFormat::Date),
        Data::DateTimeIso(text) => match serial(text, date1904) {
            Some(days) => (Value::Number(days), NumberFormat::Date),
            None => plain(Value::text(text.as_str())),
        },
        Data::DurationIso(text) => plain(Value::text(text.as_str())),
        Data::Empty => plain(Value::Blank),
    }
}

fn area(merge: Dimensions) -> Area {
    let corner = |(row, col): (u32, u32)| (row, u16::try_from(col).unwrap_or(u16::MAX));
    Area::new(corner(merge.start), corner(merge.end))
}
