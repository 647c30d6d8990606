//! One row: its cells read one by one, then together.

use super::fault::{Fault, Make, Pile};
use super::find::Table;
use super::merged::Merged;
use super::number_cell::Expected;
use super::status_cell::Found;
use super::text_cell::is_dash;
use super::{date_cell, status_cell, text_cell};
use crate::answer::{Field, RowAnswer, Spoilt, Typed};
use crate::finding::structure;
use crate::package::{Value, a1};
use crate::plan::RowKey;

/// What a row of the form asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'p> {
    /// Whether the numerator is typed by the officer.
    pub num: bool,
    pub den: bool,
    pub derived: (bool, bool),
    pub claim: bool,
    /// All its cells are optional, and a dash means nothing.
    pub optional: bool,
    pub expected: Expected<'p>,
}

/// Reads one row of a table.
pub(super) struct Reader<'r, 'b> {
    pub table: &'r Table<'b>,
    pub row: u32,
    pub key: &'r RowKey,
    pub asked: Asked<'r>,
    pub merged: &'r Merged,
    pub pile: &'r mut Pile,
    pub answer: RowAnswer,
}

impl Reader<'_, '_> {
    /// Reads every cell of the row.
    pub fn read(mut self) -> RowAnswer {
        self.status();
        self.figures();
        self.date();
        for field in [Field::Evidence, Field::Result, Field::Difficulty] {
            self.text(field);
        }
        self.answer
    }

    fn status(&mut self) {
        let Some((at, cell)) = self.table.cell(self.row, Field::Status) else {
            return;
        };
        let shown = self.table.page.shown(at);
        if self.asked.optional && is_dash(&shown) {
            return;
        }
        let found = status_cell::read(&self.table.page, self.table.page.cell(at));
        if let Some(status) = self.take(found, Field::Status, at) {
            self.answer.status = Some(Typed::new(status, cell, shown));
        }
    }

    fn date(&mut self) {
        let Some((at, cell)) = self.table.cell(self.row, Field::DoneOn) else {
            return;
        };
        let shown = self.table.page.shown(at);
        if is_dash(&shown) {
            return;
        }
        let found = date_cell::read(&self.table.page, self.table.page.cell(at));
        if let Some(date) = self.take(found, Field::DoneOn, at) {
            self.answer.done_on = Some(Typed::new(date, cell, shown));
        }
    }

    fn text(&mut self, field: Field) {
        let Some((at, cell)) = self.table.cell(self.row, field) else {
            return;
        };
        let Some(filled) = self.table.page.cell(at) else {
            return;
        };
        let found = text_cell::read(&self.table.page, Some(filled), field);
        let original = match &filled.value {
            Value::Text(text) => text.to_string(),
            _ => self.table.page.show(filled),
        };
        let typed = self.take(found, field, at).map(|text| Typed::new(text, cell, original));
        match field {
            Field::Evidence => self.answer.evidence = typed,
            Field::Result => self.answer.result = typed,
            _ => self.answer.difficulty = typed,
        }
    }

    /// The value of a cell, its remark told; nothing where it is spoilt or merged with other figures.
    fn take<T>(&mut self, found: Found<T>, field: Field, at: (u32, u32)) -> Option<T> {
        let is_text = matches!(field, Field::Evidence | Field::Result | Field::Difficulty);
        match found {
            Found::Blank => None,
            Found::Spoilt(make, read) => {
                self.spoil(make, read, field, at);
                None
            }
            Found::Value(..) if self.merged.is_head(at) && !is_text => {
                self.spoil(merged_figures(), String::new(), field, at);
                None
            }
            Found::Value(value, remark) => {
                if let Some((make, read)) = remark {
                    self.tell(make, read, field, at);
                }
                if self.merged.is_head(at) {
                    self.tell(merged_texts(), String::new(), field, at);
                }
                Some(value)
            }
        }
    }

    /// Something that is not counted.
    pub fn spoil(&mut self, make: Make, read: String, field: Field, at: (u32, u32)) {
        self.answer.spoilt.push(Spoilt { field, cell: a1(at.0, at.1), raw: self.table.page.shown(at) });
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

/// Figures in merged cells.
pub(super) fn merged_figures() -> Make {
    Make::Typed(structure::merged_figures)
}

fn merged_texts() -> Make {
    Make::Typed(structure::merged_texts)
}
