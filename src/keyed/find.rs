//! A workbook that came back: where its tables stand now.
//!
//! A table is found by the keys of its hidden row, whatever its sheet is called and wherever its columns
//! stand; where no key is left, by the name of its sheet and the row that bears most of its heads.

use super::schema::{Column, PLAIN, Schema};
use super::table::Table;
use super::typed::Cell;
use crate::package::{self, Book, Kind, Limits, Refusal, Sheet, Value, Visibility};
use crate::words::fold::fold_marks;
use std::collections::BTreeMap;

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    Password,
    Damaged,
    /// It is no .xlsx workbook.
    OtherKind,
}

/// The workbook.
///
/// # Errors
/// Why it cannot be read.
pub fn open(bytes: &[u8]) -> Result<Book, Unread> {
    package::read(bytes, &Limits::default()).map_err(|refusal| match refusal {
        Refusal::Kind(Kind::Encrypted) | Refusal::EncryptedPart(_) => Unread::Password,
        Refusal::Kind(Kind::Xlsx | Kind::Xlsm) => Unread::Damaged,
        Refusal::Kind(_) => Unread::OtherKind,
        _ => Unread::Damaged,
    })
}

/// A key that stands in a cell.
pub struct Key<'b> {
    pub sheet: &'b Sheet,
    pub schema: &'static Schema,
    pub column: &'static Column,
    pub row: u32,
    pub col: u16,
}

/// The keys of some tables, in the order of sheets and cells.
pub fn keys<'b>(book: &'b Book, schemas: &[&'static Schema]) -> Vec<Key<'b>> {
    let known = |text: &str| {
        let (name, key) = text.split_once('.')?;
        let schema = schemas.iter().find(|schema| schema.name == name)?;
        Some((*schema, schema.column(key)?))
    };
    let seen = book.sheets.iter().filter(|sheet| sheet.visibility != Visibility::VeryHidden);
    let key = |(sheet, row, col, text): (&'b Sheet, u32, u16, &str)| {
        let (schema, column) = known(text.trim())?;
        Some(Key { sheet, schema, column, row, col })
    };
    seen.flat_map(|sheet| texts(sheet).map(move |(row, col, text)| (sheet, row, col, text)))
        .filter_map(key)
        .collect()
}

/// The cells of a sheet that hold a text.
fn texts(sheet: &Sheet) -> impl Iterator<Item = (u32, u16, &str)> {
    sheet.cells.iter().filter_map(|cell| match &cell.value {
        Value::Text(text) => Some((cell.row, u16::try_from(cell.col).ok()?, &**text)),
        _ => None,
    })
}

impl Table {
    /// The table where its keys, or else its heads, say that it stands, as far as its columns are found.
    pub fn find(book: &Book, schema: &'static Schema) -> Option<Table> {
        let keys = keys(book, &[schema]);
        if let Some(first) = keys.first() {
            return Some(Table::by_keys(book, &keys, first.sheet));
        }
        let sheet = book.sheets.iter().find(|sheet| fold_marks(&sheet.name) == fold_marks(schema.sheet))?;
        let heads = heads(sheet, schema);
        let row = heads.first().map_or(0, |(row, ..)| *row);
        // Without a row above the heads there is no place for keys.
        let heads = if row == 0 { Vec::new() } else { heads };
        let places = heads.into_iter().rev().map(|(_, col, column)| (column.key, u32::from(col))).collect();
        Some(Table::on(sheet, book, (schema, row.saturating_sub(1), places)))
    }

    /// The table whose keys these are, all on one sheet; of a key that stands there twice the first counts.
    pub fn by_keys(book: &Book, keys: &[Key<'_>], sheet: &Sheet) -> Table {
        let own = keys.iter().filter(|key| key.sheet.name == sheet.name);
        let (schema, row) = keys.first().map_or((&NOTHING, 0), |key| (key.schema, key.row));
        let places = own.rev().map(|key| (key.column.key, u32::from(key.col))).collect();
        Table::on(sheet, book, (schema, row, places))
    }

    /// Settings below each other, each with its key at the left and its value in a column of its own.
    pub fn of_lines(book: &Book, keys: &[Key<'_>], sheet: &Sheet, values: u16) -> Table {
        let places = keys.iter().rev().map(|key| (key.column.key, key.row)).collect();
        Table { places, across: Some(values), ..Table::by_keys(book, keys, sheet) }
    }

    /// A sheet of people's own, in the form of a table without columns.
    pub fn of_own(book: &Book, sheet: &Sheet) -> Table {
        Table::on(sheet, book, (&NOTHING, 0, BTreeMap::new()))
    }

    fn on(
        sheet: &Sheet,
        book: &Book,
        (schema, keys, places): (&'static Schema, u32, BTreeMap<&'static str, u32>),
    ) -> Table {
        let kept = |cell: &package::Cell| {
            let col = u16::try_from(cell.col).ok()?;
            Some(((cell.row, col), Cell::kept(cell, book.date1904)?))
        };
        let cells = sheet.cells.iter().filter_map(kept).collect();
        Table {
            schema,
            name: sheet.name.clone(),
            keys,
            places,
            across: None,
            cells,
            arrays: sheet.arrays.clone(),
        }
    }

    /// Columns that no row can do without and that are not there.
    pub fn missing(&self) -> impl Iterator<Item = &'static Column> {
        self.schema.columns.iter().filter(|column| column.must && !self.places.contains_key(column.key))
    }
}

static NOTHING: Schema = PLAIN;

/// The heads of a table in the row that bears most of them; words of the same spelling elsewhere are none.
fn heads(sheet: &Sheet, schema: &'static Schema) -> Vec<(u32, u16, &'static Column)> {
    let named = |text: &str| schema.columns.iter().find(|c| fold_marks(c.head) == fold_marks(text));
    let mut rows: BTreeMap<u32, Vec<(u32, u16, &'static Column)>> = BTreeMap::new();
    for (row, col, text) in texts(sheet) {
        rows.entry(row).or_default().extend(named(text).map(|column| (row, col, column)));
    }
    rows.into_values().rev().max_by_key(Vec::len).unwrap_or_default()
}
