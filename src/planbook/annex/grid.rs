//! A sheet as texts in rows and columns; a merged cell's text stands in every cell it covers.

use crate::finding::Place;
use crate::keyed::Cell;
use crate::package::{Book, Sheet, a1};
use crate::words::fold::squeeze;
use std::collections::BTreeMap;

/// A cell: row and column, from 0.
pub(super) type At = (u32, u32);

/// The texts of a sheet.
#[derive(Debug)]
pub(super) struct Grid {
    pub sheet: Place,
    pub rows: u32,
    pub columns: u32,
    texts: BTreeMap<At, String>,
    /// The merged area that a cell is part of: where it begins, and whether it lies over several columns.
    areas: BTreeMap<At, (At, bool)>,
}

impl Grid {
    /// The texts of a sheet of a file.
    pub fn new(book: &Book, sheet: &Sheet, file: &str) -> Grid {
        let text = |cell| Cell::kept(cell, book.date1904).map_or_else(String::new, |cell| cell.typed().text);
        let texts: BTreeMap<At, String> = sheet
            .cells
            .iter()
            .map(|cell| ((cell.row, cell.col), text(cell)))
            .filter(|(_, text)| !squeeze(text).is_empty())
            .collect();
        let rows = texts.keys().map(|at| at.0 + 1).max().unwrap_or(0);
        let columns = texts.keys().map(|at| at.1 + 1).max().unwrap_or(0);
        let mut areas = BTreeMap::new();
        // Only cells near others count: an area may claim a million rows.
        for area in &sheet.merges {
            let origin = (area.first.0, u32::from(area.first.1));
            for row in origin.0..=area.last.0.min(rows.saturating_sub(1)) {
                let cols = origin.1..=u32::from(area.last.1).min(columns.saturating_sub(1));
                let cells = cols.filter(|_| texts.contains_key(&origin)).map(|col| (row, col));
                areas.extend(cells.map(|at| (at, (origin, area.last.1 > area.first.1))));
            }
        }
        Grid { sheet: Place::file(file).in_sheet(&sheet.name), rows, columns, texts, areas }
    }

    /// Where a cell's text stands: the cell itself, or the corner of its merged area.
    pub fn origin(&self, row: u32, col: u32) -> At {
        self.areas.get(&(row, col)).map_or((row, col), |(origin, _)| *origin)
    }

    /// Whether a cell is part of one that lies over several columns.
    pub fn is_band(&self, row: u32, col: u32) -> bool {
        self.areas.get(&(row, col)).is_some_and(|(_, band)| *band)
    }

    /// A cell's text with its line breaks; empty where there is none.
    pub fn text(&self, row: u32, col: u32) -> &str {
        self.texts.get(&self.origin(row, col)).map_or("", String::as_str)
    }

    /// A cell's text word for word, white space folded.
    pub fn words(&self, row: u32, col: u32) -> String {
        squeeze(self.text(row, col))
    }

    /// The different cells of a row that hold something, from left to right.
    pub fn filled(&self, row: u32) -> Vec<u32> {
        let mut seen: Vec<At> = Vec::new();
        let mut fresh = |col: &u32| {
            let origin = self.origin(row, *col);
            let fresh = !self.text(row, *col).is_empty() && !seen.contains(&origin);
            seen.push(origin);
            fresh
        };
        (0..self.columns).filter(|col| fresh(col)).collect()
    }

    /// The texts of a row.
    pub fn row_words(&self, row: u32) -> Vec<String> {
        self.filled(row).into_iter().map(|col| self.words(row, col)).collect()
    }

    /// The place of a cell.
    pub fn at(&self, row: u32, col: u32) -> Place {
        self.sheet.clone().at(a1(row, col))
    }
}
