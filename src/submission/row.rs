//! One row: its cells read one by one, then together.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::answer::{Field, RowAnswer, Spoilt};
use crate::field::{self, Found, Make, Takes, is_dash};
use crate::finding::structure;
use crate::package::{Value, a1};
use crate::plan::RowKey;
use std::collections::BTreeSet;

/// Reads one row of a table.
pub(super) struct Reader<'r, 'b> {
    pub table: &'r Table<'b>,
    pub row: u32,
    pub key: &'r RowKey,
    pub takes: Takes<'r>,
    /// Cells whose content stands for further input cells too.
    pub merged: &'r BTreeSet<(u32, u32)>,
    pub pile: &'r mut Pile,
    pub answer: RowAnswer,
}

impl Reader<'_, '_> {
    /// Reads every cell of the row.
    pub fn read(mut self) -> RowAnswer {
        self.cell(Field::Status);
        self.figures();
        for field in [Field::DoneOn, Field::Evidence, Field::Result, Field::Difficulty] {
            self.cell(field);
        }
        self.answer
    }

    /// Reads one cell that says something by itself.
    fn cell(&mut self, field: Field) {
        let page = &self.table.page;
        let Some(at) = self.table.cell(self.row, field) else { return };
        let Some(filled) = page.cell(at) else { return };
        let shown = page.show(filled);
        if field == Field::DoneOn && is_dash(&shown) {
            return;
        }
        let raw = match &filled.value {
            Value::Text(text) if is_text(field) => text.to_string(),
            _ => shown,
        };
        let found = field::read(field, &page.stands(filled), &self.takes);
        if let Some(given) = self.take(found, field, at) {
            self.answer.put(field, given, &a1(at.0, at.1), &raw);
        }
    }

    /// The value of a cell, its remark told; nothing where it is spoilt or merged with other figures.
    fn take<T>(&mut self, found: Found<T>, field: Field, at: (u32, u32)) -> Option<T> {
        match found {
            Found::Blank => None,
            Found::Spoilt(make, read) => {
                self.spoil(make, read, field, at);
                None
            }
            Found::Refused(make, read) => {
                self.spoil(make, read, field, at);
                self.answer.spoilt.last_mut().iter_mut().for_each(|s| s.refused = true);
                None
            }
            Found::Value(..) if self.merged.contains(&at) && !is_text(field) => {
                self.spoil(merged_figures(), String::new(), field, at);
                None
            }
            Found::Value(value, remark) => {
                if let Some((make, read)) = remark {
                    self.tell(make, read, field, at);
                }
                if self.merged.contains(&at) {
                    self.tell(merged_texts(), String::new(), field, at);
                }
                Some(value)
            }
        }
    }

    /// Something that is not counted.
    pub fn spoil(&mut self, make: Make, read: String, field: Field, at: (u32, u32)) {
        self.answer.spoilt.push(Spoilt {
            field,
            cell: a1(at.0, at.1),
            raw: self.table.page.shown(at),
            refused: false,
        });
        self.tell(make, read, field, at);
    }

    /// A remark on a cell.
    pub fn tell(&mut self, make: Make, read: String, field: Field, at: (u32, u32)) {
        self.pile.add(Fault {
            make,
            cell: a1(at.0, at.1),
            row: Some(self.key.clone()),
            field: Some(field),
            typed: self.table.page.shown(at),
            read,
        });
    }
}

fn is_text(field: Field) -> bool {
    matches!(field, Field::Evidence | Field::Result | Field::Difficulty)
}

/// Figures in merged cells.
pub(super) fn merged_figures() -> Make {
    Make::Typed(structure::merged_figures)
}

fn merged_texts() -> Make {
    Make::Typed(structure::merged_texts)
}
