//! One sheet of the workbook as it stands: every cell at its address, ours and the clerk's alike.
//!
//! Nothing moves: a row keeps its place from run to run, a column that the clerk shifted or added stays
//! where it is, and only cells of our own columns are ever written.

use super::schema::{Column, Schema};
use super::typed::Typed;
use crate::finding::Place;
use crate::sheet::address::a1;
use crate::sheet::{Content, NumberStyle};
use std::collections::BTreeMap;

/// Row and column, from 0.
pub(super) type At = (u32, u16);

/// The hidden row of keys of a fresh sheet; heads stand below it, then the rows.
pub(super) const KEYS: u32 = 2;

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    pub schema: &'static Schema,
    pub name: String,
    pub keys: u32,
    pub columns: BTreeMap<&'static str, u16>,
    pub cells: BTreeMap<At, Content>,
    /// How numbers of the clerk's own cells are shown.
    pub shown: BTreeMap<At, NumberStyle>,
}

impl Table {
    /// A sheet without rows.
    pub fn fresh(schema: &'static Schema) -> Table {
        let mut table = Table {
            schema,
            name: schema.sheet.to_string(),
            keys: KEYS,
            columns: schema.columns.iter().zip(0..).map(|(c, at)| (c.key, at)).collect(),
            cells: BTreeMap::new(),
            shown: BTreeMap::new(),
        };
        table.complete();
        table
    }

    /// Puts title, keys and heads where they are missing; a column that is gone comes back at the right.
    pub fn complete(&mut self) {
        let schema = self.schema;
        for column in schema.columns {
            let next = self.cells.keys().map(|(_, col)| col + 1).max().unwrap_or(0);
            let col = *self.columns.entry(column.key).or_insert(next);
            self.cells.insert((self.keys, col), schema.full_key(column).into());
            self.cells.entry((self.keys + 1, col)).or_insert_with(|| column.head.into());
        }
        if self.keys == KEYS {
            self.cells.insert((0, 0), schema.title.into());
            self.cells.insert((1, 0), schema.about.into());
        }
    }

    /// The first row of data.
    pub fn first(&self) -> u32 {
        self.keys + 2
    }

    /// The rows that hold something, from top to bottom.
    pub fn rows(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        rows.retain(|row| *row >= self.first());
        rows
    }

    /// The rows that bear each id.
    pub fn index(&self) -> BTreeMap<String, Vec<u32>> {
        let mut index: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for row in self.rows() {
            index.entry(self.text(row, "id")).or_default().push(row);
        }
        index
    }

    /// The row below the last one.
    pub fn next_row(&self) -> u32 {
        self.rows().last().map_or(self.first(), |row| row + 1)
    }

    /// The column that stands at a place.
    pub fn column_at(&self, col: u16) -> Option<&'static Column> {
        let key = self.columns.iter().find(|(_, at)| **at == col)?.0;
        self.schema.column(key)
    }

    /// What stands in a column of a row.
    pub fn typed(&self, row: u32, key: &str) -> Typed {
        let content = self.columns.get(key).and_then(|col| self.cells.get(&(row, *col)));
        content.map_or_else(Typed::default, Typed::of)
    }

    /// The same, as a text without white space around it.
    pub fn text(&self, row: u32, key: &str) -> String {
        self.typed(row, key).text.trim().to_string()
    }

    /// Writes into a column of ours; an empty text clears the cell.
    pub fn set(&mut self, row: u32, key: &str, text: &str) {
        let Some(col) = self.columns.get(key).copied() else {
            return;
        };
        match text.is_empty() {
            true => self.cells.remove(&(row, col)),
            false => self.cells.insert((row, col), text.into()),
        };
    }

    /// The address of a column in a row.
    pub fn cell(&self, row: u32, key: &str) -> String {
        a1(row, self.columns.get(key).copied().unwrap_or_default())
    }

    /// The place of such a cell in the workbook called `path`.
    pub fn place(&self, path: &str, row: u32, key: &str) -> Place {
        Place::file(path).in_sheet(&self.name).at(self.cell(row, key))
    }
}
