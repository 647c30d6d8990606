//! One table as it stands on its sheet: every cell at its address, ours and people's own alike.
//!
//! Nothing moves: a row keeps its place from run to run, a column that somebody shifted or added stays
//! where it is, and only cells of our own columns are ever written.

use super::schema::{Column, Schema};
use super::typed::{Cell, Typed};
use crate::finding::Place;
use crate::sheet::address::a1;
use crate::sheet::{Array, Content};
use std::collections::BTreeMap;

/// Row and column, from 0.
pub type At = (u32, u16);

/// The hidden row of keys of a fresh sheet; heads stand below it, then the rows.
pub const KEYS: u32 = 2;
/// The last row with room below it; what stands further down is kept and is no row of the table.
const LAST: u32 = 1_048_576 - 2_000;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub schema: &'static Schema,
    /// What its sheet is called.
    pub name: String,
    pub keys: u32,
    /// Where each column stands; of lines below each other, where each line does.
    pub places: BTreeMap<&'static str, u32>,
    /// Of lines below each other, the column of their values.
    pub across: Option<u16>,
    pub cells: BTreeMap<At, Cell>,
    pub arrays: Vec<Array>,
}

impl Table {
    /// A table without rows.
    pub fn fresh(schema: &'static Schema) -> Table {
        let mut table = Table {
            schema,
            name: schema.sheet.to_string(),
            keys: KEYS,
            places: schema.columns.iter().zip(0..).map(|(column, at)| (column.key, at)).collect(),
            across: None,
            cells: BTreeMap::new(),
            arrays: Vec::new(),
        };
        table.complete();
        table
    }

    /// Puts title, keys and heads where they are missing; a column that is gone comes back at the right.
    pub fn complete(&mut self) {
        let schema = self.schema;
        for column in schema.columns {
            let next = self.last_column().map_or(0, |col| u32::from(col) + 1);
            let at = *self.places.entry(column.key).or_insert(next);
            let col = u16::try_from(at).unwrap_or(u16::MAX);
            self.cells.insert((self.keys, col), Cell::new(schema.key(column)));
            self.cells.entry((self.keys + 1, col)).or_insert_with(|| Cell::new(column.head));
        }
        if self.keys == KEYS {
            self.cells.insert((0, 0), Cell::new(schema.title));
            self.cells.insert((1, 0), Cell::new(schema.about));
        }
    }

    /// The same table without a column.
    pub fn without(mut self, key: &str) -> Table {
        let col = self.at(0, key).map(|(_, col)| col);
        self.cells.retain(|(_, own), _| Some(*own) != col);
        self.places.remove(key);
        self
    }

    /// The first row of data.
    pub fn first(&self) -> u32 {
        self.keys + 2
    }

    /// The rows that hold something in a column of the table, from top to bottom.
    pub fn rows(&self) -> Vec<u32> {
        if self.across.is_some() {
            return vec![0];
        }
        let columns: Vec<u32> = self.places.values().copied().collect();
        let filled = |(at, cell): &(&At, &Cell)| {
            (self.first()..=LAST).contains(&at.0) && columns.contains(&u32::from(at.1)) && cell.is_filled()
        };
        let mut rows: Vec<u32> = self.cells.iter().filter(filled).map(|(at, _)| at.0).collect();
        rows.dedup();
        rows
    }

    /// The row below the last one that anything stands in, notes at the very end of the sheet apart.
    pub fn next_row(&self) -> u32 {
        let last = self.cells.range(..=(LAST, u16::MAX)).next_back().map_or(0, |((row, _), _)| row + 1);
        last.max(self.first())
    }

    /// The cells below the last row with room.
    pub fn at_the_end(&self) -> Vec<String> {
        self.cells.range((LAST + 1, 0)..).map(|((row, col), _)| a1(*row, *col)).collect()
    }

    /// The last column that holds anything.
    pub fn last_column(&self) -> Option<u16> {
        let placed = self.places.values().filter_map(|at| u16::try_from(*at).ok());
        self.cells.keys().map(|(_, col)| *col).chain(placed.filter(|_| self.across.is_none())).max()
    }

    /// Where a column of a row is.
    pub fn at(&self, row: u32, key: &str) -> Option<At> {
        let place = *self.places.get(key)?;
        match self.across {
            Some(col) => Some((place, col)),
            None => Some((row, u16::try_from(place).ok()?)),
        }
    }

    /// The column of the table that stands at a place.
    pub fn column_at(&self, col: u16) -> Option<&'static Column> {
        let (key, _) = self.places.iter().find(|(_, at)| **at == u32::from(col))?;
        self.schema.column(key)
    }

    /// What was typed into a column of a row.
    pub fn typed(&self, row: u32, key: &str) -> Typed {
        let cell = self.at(row, key).and_then(|at| self.cells.get(&at));
        cell.map(Cell::typed).unwrap_or_default()
    }

    /// The same, as a text without white space around it.
    pub fn text(&self, row: u32, key: &str) -> String {
        self.typed(row, key).text.trim().to_string()
    }

    /// Writes into a column; what holds nothing clears the cell.
    pub fn set(&mut self, row: u32, key: &str, content: impl Into<Content>) {
        let Some(at) = self.at(row, key) else {
            return;
        };
        let cell = Cell::new(content);
        match cell.is_filled() {
            true => self.cells.insert(at, cell),
            false => self.cells.remove(&at),
        };
    }

    /// The address of a column in a row.
    pub fn cell(&self, row: u32, key: &str) -> String {
        self.at(row, key).map_or_else(String::new, |(row, col)| a1(row, col))
    }

    /// The place of such a cell in the workbook called `path`.
    pub fn place(&self, path: &str, row: u32, key: &str) -> Place {
        let sheet = Place::file(path).in_sheet(&self.name);
        match self.at(row, key) {
            Some((row, col)) => sheet.at(a1(row, col)),
            None => sheet,
        }
    }

    /// Whether another one says the same in every cell, looks apart.
    pub fn says_as(&self, other: &Table) -> bool {
        let said = |(at, cell): (&At, &Cell)| (*at, cell.content.clone());
        self.cells.iter().map(said).eq(other.cells.iter().map(said))
    }
}
