//! The rows of every table as tables of the plan file's keys; wrong cells are findings.

use super::super::book::{is_faulty, typed};
use super::super::schema::{Column, Kind};
use super::super::shape::Unfit;
use super::find::Found;
use crate::finding::{Finding, Place, plan_book as say};
use crate::package::{Book, a1};
use crate::words::list::{shorten, visible};
use std::collections::BTreeMap;
use toml::Value;

/// A row with the cells it was read from.
#[derive(Debug)]
pub(super) struct Row {
    pub kind: Kind,
    pub sheet: String,
    pub values: toml::Table,
    pub cells: BTreeMap<&'static str, String>,
}

/// Every row that was read, by kind and in the order of the sheets.
#[derive(Debug, Default)]
pub(super) struct Rows(Vec<Row>);

impl Rows {
    /// The rows of a kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Row> {
        self.0.iter().filter(move |row| row.kind == kind)
    }

    /// Every row.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.0.iter()
    }
}

impl Row {
    /// The place of one of its cells.
    pub fn place(&self, file: &str, key: &str) -> Place {
        let place = Place::file(file).in_sheet(&self.sheet);
        match self.cells.get(key) {
            Some(cell) => place.at(cell),
            None => place,
        }
    }
}

/// Reads every table that was found.
pub(super) fn read(book: &Book, file: &str, found: &[Found], findings: &mut Vec<Finding>) -> Rows {
    let mut rows = Vec::new();
    for table in found {
        for cells in cells(table) {
            let row = Reader { book, file, table }.row(&cells, findings);
            rows.push(row);
        }
    }
    Rows(rows)
}

/// The cell of each column.
type Cells = Vec<(&'static Column, u32, u32)>;

/// The cells of every row that holds something; the settings are one row.
fn cells(found: &Found) -> Vec<Cells> {
    if found.table.is_settings() {
        let one = found.columns.iter().map(|(column, row)| (*column, *row, found.first));
        return vec![one.collect()];
    }
    let filled = |row: u32, col: u32| {
        let text = |value: &crate::package::Value| match value {
            crate::package::Value::Blank => false,
            crate::package::Value::Text(text) => !text.trim().is_empty(),
            _ => true,
        };
        found.sheet.at(row, col).is_some_and(|cell| text(&cell.value))
    };
    let last = found.sheet.cells.last().map_or(0, |cell| cell.row);
    (found.first..=last)
        .filter(|row| found.columns.iter().any(|(_, col)| filled(*row, *col)))
        .map(|row| found.columns.iter().map(|(column, col)| (*column, row, *col)).collect())
        .collect()
}

struct Reader<'a, 'b> {
    book: &'b Book,
    file: &'a str,
    table: &'a Found<'b>,
}

impl Reader<'_, '_> {
    fn row(&self, cells: &Cells, findings: &mut Vec<Finding>) -> Row {
        let mut values = toml::Table::new();
        for (column, row, col) in cells {
            match self.value(column, *row, *col) {
                Ok(Some(value)) => insert(&mut values, column.key, value),
                Ok(None) => {}
                Err(finding) => findings.push(*finding),
            }
        }
        Row {
            kind: self.table.table.kind,
            sheet: self.table.sheet.name.clone(),
            values,
            cells: cells.iter().map(|(column, row, col)| (column.key, a1(*row, *col))).collect(),
        }
    }

    fn value(&self, column: &Column, row: u32, col: u32) -> Result<Option<Value>, Box<Finding>> {
        let place = || Place::file(self.file).in_sheet(&self.table.sheet.name).at(a1(row, col));
        let typed = typed(self.book, self.table.sheet, row, col);
        let found = shorten(&visible(typed.text.trim()), 60);
        if is_faulty(self.table.sheet, row, col) {
            return Err(Box::new(say::cell_faulty(place(), column.head, found)));
        }
        if column.must && typed.text.trim().is_empty() {
            return Err(Box::new(say::cell_empty(place(), column.head)));
        }
        column.shape.read(&typed).map_err(|Unfit { expected, near }| {
            let near = near.map_or_else(String::new, |word| format!(": {word}?"));
            Box::new(say::cell_unfit(place(), column.head, found, expected, near))
        })
    }
}

/// Puts a value under its key; `contact.name` goes into a table inside.
fn insert(values: &mut toml::Table, key: &str, value: Value) {
    match key.split_once('.') {
        None => _ = values.insert(key.to_string(), value),
        Some((outer, inner)) => {
            let table = values.entry(outer.to_string()).or_insert_with(|| Value::Table(toml::Table::new()));
            if let Value::Table(table) = table {
                table.insert(inner.to_string(), value);
            }
        }
    }
}
