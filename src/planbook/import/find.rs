//! Where the tables are: by the keys in their hidden rows, whatever sheets are called and wherever
//! columns stand.

use super::super::export::settings::VALUE;
use super::super::schema::{Column, Kind, TABLES, Table};
use crate::finding::{Finding, Place, plan_book as say};
use crate::package::{Book, Sheet, Value, Visibility, a1};
use crate::words::list::visible;

/// A table in the workbook.
#[derive(Debug)]
pub(super) struct Found<'b> {
    pub table: &'static Table,
    pub sheet: &'b Sheet,
    /// The value of each column: for a table the column, below `first`; for settings row and column.
    pub columns: Vec<(&'static Column, u32)>,
    /// First row of data; for settings the column of the values.
    pub first: u32,
}

/// A key in a cell of the workbook.
struct Key<'b> {
    sheet: &'b Sheet,
    table: &'static Table,
    column: &'static Column,
    row: u32,
    col: u32,
}

/// Whether a workbook holds a table of the plan's.
pub(super) fn holds(book: &Book, kind: Kind) -> bool {
    keys(book).iter().any(|key| key.table.kind == kind)
}

/// Every table that is there; the missing ones, and missing columns, are findings.
pub(super) fn tables<'b>(book: &'b Book, file: &str) -> (Vec<Found<'b>>, Vec<Finding>) {
    let keys = keys(book);
    let (mut found, mut findings) = (Vec::new(), Vec::new());
    for table in TABLES {
        let own: Vec<&Key> = keys.iter().filter(|key| key.table.kind == table.kind).collect();
        let Some(first) = own.first() else {
            if table.columns.iter().all(|column| column.later) {
                continue;
            }
            findings.push(say::sheet_missing(Place::file(file), table.sheet));
            continue;
        };
        let sheet = first.sheet;
        let place = || Place::file(file).in_sheet(&sheet.name);
        findings.extend(columns_amiss(table, &own, &place));
        let columns = own.iter().map(|key| (key.column, if table.is_settings() { key.row } else { key.col }));
        let start = if table.is_settings() { value_column(sheet) } else { Some(first.row + 2) };
        let Some(start) = start else {
            findings.push(say::column_missing(place(), "Giá trị", VALUE));
            continue;
        };
        found.push(Found { table, sheet, columns: columns.collect(), first: start });
    }
    findings.extend(found.iter().filter_map(|table| unread(table, file)));
    (found, findings)
}

fn keys(book: &Book) -> Vec<Key<'_>> {
    let seen = book.sheets.iter().filter(|sheet| sheet.visibility != Visibility::VeryHidden);
    seen.flat_map(|sheet| sheet.cells.iter().map(move |cell| (sheet, cell)))
        .filter_map(|(sheet, cell)| {
            let Value::Text(text) = &cell.value else {
                return None;
            };
            let (table, column) = known(text.trim())?;
            let (row, col) = (cell.row, cell.col);
            Some(Key { sheet, table, column, row, col })
        })
        .collect()
}

/// `task.id` as a table and its column.
fn known(text: &str) -> Option<(&'static Table, &'static Column)> {
    let (name, key) = text.split_once('.')?;
    let table = TABLES.into_iter().find(|table| table.name == name)?;
    Some((table, table.column(key)?))
}

fn value_column(sheet: &Sheet) -> Option<u32> {
    let is_value = |value: &Value| matches!(value, Value::Text(text) if text.trim() == VALUE);
    sheet.cells.iter().find(|cell| is_value(&cell.value)).map(|cell| cell.col)
}

/// Columns that are missing or there twice.
fn columns_amiss(table: &'static Table, own: &[&Key], place: &dyn Fn() -> Place) -> Vec<Finding> {
    let check = |column: &'static Column| {
        let places: Vec<_> = own.iter().filter(|key| key.column.key == column.key).collect();
        match places.len() {
            1 => None,
            0 if column.later => None,
            0 => Some(say::column_missing(place(), column.head, table.key(column))),
            _ => Some(say::column_twice(
                places.iter().fold(place(), |place, key| place.at(a1(key.row, key.col))),
                column.head,
            )),
        }
    };
    table.columns.iter().filter_map(check).collect()
}

/// Columns beside a table that hold something and have no key.
fn unread(found: &Found, file: &str) -> Option<Finding> {
    if found.table.is_settings() {
        return None;
    }
    let keyed = |col: u32| found.columns.iter().any(|(_, own)| *own == col);
    let mut extra: Vec<u32> = found
        .sheet
        .cells
        .iter()
        .filter(|cell| cell.row >= found.first && cell.value != Value::Blank && !keyed(cell.col))
        .map(|cell| cell.col)
        .collect();
    extra.sort_unstable();
    extra.dedup();
    let named: Vec<String> = extra.iter().map(|col| headed(found, *col)).collect();
    let place = Place::file(file).in_sheet(&found.sheet.name);
    (!named.is_empty()).then(|| say::columns_unread(place, named.join(", ")))
}

/// `Z "Người phụ trách"`.
fn headed(found: &Found, col: u32) -> String {
    let letters = a1(0, col);
    let letters = letters.trim_end_matches('1');
    let head = found.sheet.at(found.first.saturating_sub(1), col);
    match head.map(|cell| &cell.value) {
        Some(Value::Text(text)) => format!("{letters} \"{}\"", visible(text)),
        _ => letters.to_string(),
    }
}
