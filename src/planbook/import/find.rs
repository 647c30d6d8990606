//! Where the tables are now; a sheet or a column that is missing or there twice is a finding.

use super::super::export::settings::VALUE;
use super::super::schema::{Kind, TABLES};
use crate::finding::{Finding, Place, plan_book as say};
use crate::keyed::{Column, Key, Schema, Table, keys};
use crate::package::{Book, Sheet, Value};
use crate::sheet::address::{a1, column_name};
use crate::words::list::visible;

/// Whether a workbook holds a table of the plan's.
pub(super) fn holds(book: &Book, kind: Kind) -> bool {
    !keys(book, &[kind.schema()]).is_empty()
}

/// Every table that is there; the missing ones, and missing columns, are findings.
pub fn tables(book: &Book, file: &str) -> (Vec<(Kind, Table)>, Vec<Finding>) {
    let (mut found, mut findings) = (Vec::new(), Vec::new());
    for (kind, schema) in TABLES {
        let own = keys(book, &[schema]);
        let Some(first) = own.first() else {
            if !schema.columns.iter().all(|column| column.later) {
                findings.push(say::sheet_missing(Place::file(file), schema.sheet));
            }
            continue;
        };
        let place = Place::file(file).in_sheet(&first.sheet.name);
        findings.extend(columns_amiss(schema, &own, &place));
        let values = value_column(first.sheet);
        match (kind.is_settings(), values) {
            (false, _) => found.push((kind, Table::by_keys(book, &own, first.sheet))),
            (true, Some(col)) => found.push((kind, Table::of_lines(book, &own, first.sheet, col))),
            (true, None) => findings.push(say::column_missing(place, "Giá trị", VALUE)),
        }
    }
    findings.extend(found.iter().filter_map(|(_, table)| unread(table, file)));
    (found, findings)
}

fn value_column(sheet: &Sheet) -> Option<u16> {
    let is_value = |value: &Value| matches!(value, Value::Text(text) if text.trim() == VALUE);
    let found = sheet.cells.iter().find(|cell| is_value(&cell.value))?;
    u16::try_from(found.col).ok()
}

/// Columns that are missing or there twice.
fn columns_amiss(schema: &Schema, own: &[Key], place: &Place) -> Vec<Finding> {
    let check = |column: &'static Column| {
        let places: Vec<&Key> = own.iter().filter(|key| key.column.key == column.key).collect();
        match places.len() {
            1 => None,
            0 if column.later => None,
            0 => Some(say::column_missing(place.clone(), column.head, schema.key(column))),
            _ => Some(say::column_twice(
                places.iter().fold(place.clone(), |place, key| place.at(a1(key.row, key.col))),
                column.head,
            )),
        }
    };
    schema.columns.iter().filter_map(check).collect()
}

/// What a table holds beside its columns, and at the very end of its sheet.
fn unread(table: &Table, file: &str) -> Option<Finding> {
    if table.across.is_some() {
        return None;
    }
    let beside =
        table.cells.keys().filter(|(row, col)| *row >= table.first() && table.column_at(*col).is_none());
    let mut extra: Vec<u16> = beside.map(|(_, col)| *col).collect();
    extra.sort_unstable();
    extra.dedup();
    let named: Vec<String> = extra.iter().map(|col| headed(table, *col)).chain(table.at_the_end()).collect();
    let place = Place::file(file).in_sheet(&table.name);
    (!named.is_empty()).then(|| say::columns_unread(place, named.join(", ")))
}

/// `Z "Người phụ trách"`.
fn headed(table: &Table, col: u16) -> String {
    let letters = column_name(col);
    match table.cells.get(&(table.first() - 1, col)) {
        Some(head) => format!("{letters} \"{}\"", visible(&head.typed().text)),
        None => letters,
    }
}
