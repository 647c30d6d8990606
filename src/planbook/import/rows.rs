//! The rows of every table as tables of the plan file's keys; wrong cells are findings.

use super::super::choice::is_confirmed;
use super::super::notation::Unfit;
use super::super::schema::{CONFIRMED, Kind};
use crate::finding::{Finding, Place, plan_annex, plan_book as say};
use crate::keyed::{Column, Table};
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
pub(super) fn read(file: &str, found: &[(Kind, Table)], findings: &mut Vec<Finding>) -> Rows {
    let mut row = |(kind, table): &(Kind, Table), row: u32| {
        let mut values = toml::Table::new();
        let columns = table.schema.columns.iter().filter(|column| table.places.contains_key(column.key));
        let mut cells = BTreeMap::new();
        for column in columns {
            cells.insert(column.key, table.cell(row, column.key));
            match value(table, file, column, row) {
                Ok(Some(value)) => insert(&mut values, column.key, value),
                Ok(None) => {}
                Err(finding) => findings.push(*finding),
            }
        }
        Row { kind: *kind, sheet: table.name.clone(), values, cells }
    };
    let mut rows = Vec::new();
    for own in found {
        rows.extend(own.1.rows().into_iter().map(|at| row(own, at)));
    }
    Rows(rows)
}

fn value(table: &Table, file: &str, column: &Column, row: u32) -> Result<Option<Value>, Box<Finding>> {
    let place = || table.place(file, row, column.key);
    let typed = table.typed(row, column.key);
    let found = shorten(&visible(typed.text.trim()), 60);
    if column.key == CONFIRMED {
        let confirmed = is_confirmed(&typed);
        return if confirmed { Ok(None) } else { Err(Box::new(plan_annex::row_unconfirmed(place()))) };
    }
    if found.starts_with('[') && found.ends_with(']') {
        return Err(Box::new(plan_annex::cell_to_fill(place(), column.head, found)));
    }
    if typed.faulty {
        return Err(Box::new(say::cell_faulty(place(), column.head, found)));
    }
    if column.must && typed.is_blank() {
        return Err(Box::new(say::cell_empty(place(), column.head)));
    }
    column.shape.read(&typed).map_err(|Unfit { expected, near }| {
        let near = near.map_or_else(String::new, |word| format!(": {word}?"));
        Box::new(say::cell_unfit(place(), column.head, found, expected, near))
    })
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
