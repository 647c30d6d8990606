//! A sheet as texts in rows and columns; a merged cell's text stands in every cell it covers.

use crate::keyed::Cell;
use crate::package::{Book, Sheet};
use crate::words::fold::squeeze;
use std::collections::BTreeMap;

/// The texts of a sheet.
#[derive(Debug)]
pub(super) struct Grid {
    pub name: String,
    pub rows: u32,
    pub columns: u32,
    texts: BTreeMap<(u32, u32), String>,
    origins: BTreeMap<(u32, u32), (u32, u32)>,
}

impl Grid {
    /// The texts of a sheet.
    pub fn new(book: &Book, sheet: &Sheet) -> Grid {
        let mut grid = Grid {
            name: sheet.name.clone(),
            rows: 0,
            columns: 0,
            texts: BTreeMap::new(),
            origins: BTreeMap::new(),
        };
        for cell in &sheet.cells {
            let text = Cell::kept(cell, book.date1904).map_or_else(String::new, |cell| cell.typed().text);
            if !squeeze(&text).is_empty() {
                grid.rows = grid.rows.max(cell.row + 1);
                grid.columns = grid.columns.max(cell.col + 1);
                grid.texts.insert((cell.row, cell.col), text);
            }
        }
        for area in &sheet.merges {
            grid.merge(*area);
        }
        grid
    }

    /// Only cells near others count: an area may claim a million rows.
    fn merge(&mut self, area: crate::package::Area) {
        let origin = (area.first.0, u32::from(area.first.1));
        if !self.texts.contains_key(&origin) {
            return;
        }
        for row in area.first.0..=area.last.0.min(self.rows.saturating_sub(1)) {
            for col in origin.1..=u32::from(area.last.1).min(self.columns.saturating_sub(1)) {
                self.origins.insert((row, col), origin);
            }
        }
    }

    /// Where a cell's text stands: the cell itself, or the corner of its merged area.
    pub fn origin(&self, row: u32, col: u32) -> (u32, u32) {
        self.origins.get(&(row, col)).copied().unwrap_or((row, col))
    }

    /// A cell's text with its line breaks; empty where there is none.
    pub fn text(&self, row: u32, col: u32) -> &str {
        self.texts.get(&self.origin(row, col)).map_or("", String::as_str)
    }

    /// A cell's text word for word, white space folded.
    pub fn words(&self, row: u32, col: u32) -> String {
        squeeze(self.text(row, col))
    }

    /// The different texts of a row from left to right.
    pub fn row_words(&self, row: u32) -> Vec<String> {
        let mut seen = Vec::new();
        (0..self.columns)
            .filter(|col| !self.text(row, *col).is_empty())
            .filter(|col| {
                let origin = self.origin(row, *col);
                let fresh = !seen.contains(&origin);
                seen.push(origin);
                fresh
            })
            .map(|col| self.words(row, col))
            .collect()
    }
}
