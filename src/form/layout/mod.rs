//! Where everything stands on the form's main sheet: the one layout that writer and reader share.

mod column;
mod extra;

pub use column::Column;
pub use extra::Extra;

use super::{Ask, Block, Form, TaskHead, TextAsk};
use crate::plan::{RowKey, Section};

/// Name of the main sheet.
pub const SHEET: &str = "Báo cáo";
/// Name of the guidance sheet.
pub const GUIDE_SHEET: &str = "Hướng dẫn";
/// Name of the sheet that lists what was found wrong, in a form that goes back to its agency.
pub const FAULT_SHEET: &str = "Lỗi";
/// Name of the sheet that holds the lists.
pub const LIST_SHEET: &str = "Danh mục";

/// First and last column that the officer sees.
pub const VISIBLE: (Column, Column) = (Column::Number, Column::Difficulty);
/// Rows of the three-block header, from 0.
pub const HEADER_ROWS: [u32; 3] = [0, 1, 2];
/// Row of the self-check band.
pub const BAND_ROW: u32 = 3;
/// Hidden row of the field keys.
pub const FIELD_ROW: u32 = 4;
/// Row of the table head, repeated on every page.
pub const HEAD_ROW: u32 = 5;
/// First row below the head.
pub const FIRST_ROW: u32 = 6;

/// How the words of the form's own links begin, which stand in columns where officers type.
pub const LINK_SIGNS: [char; 2] = ['→', '↑'];

/// Where the revision (*Lần gửi*) stands: in the header's last row, last visible column.
pub const REVISION: (u32, Column) = (2, Column::Difficulty);

/// One row of the table with its place.
#[derive(Debug, Clone, Copy)]
pub enum Placed<'f, 'p> {
    Block(Block),
    Section(&'p Section),
    Task(&'f TaskHead<'p>),
    Ask(&'f Ask<'p>),
    /// A texts-only row under its task row (lead) or by itself (coordinated).
    Text(&'f TextAsk<'p>),
    /// A row that is not ours, such as one an officer inserted.
    Foreign,
}

/// The rows of a form's main sheet, each with its place.
#[derive(Debug, Clone)]
pub struct Layout<'f, 'p> {
    /// Row number from 0, and what stands there.
    pub rows: Vec<(u32, Placed<'f, 'p>)>,
    /// First row of the end block (footnote, names, signature).
    pub end_row: u32,
}

impl<'f, 'p> Layout<'f, 'p> {
    /// Places the rows of a form.
    pub fn of(form: &'f Form<'p>) -> Layout<'f, 'p> {
        let mut placed = Vec::new();
        block(&mut placed, Block::Reported, &form.reported);
        block(&mut placed, Block::Supporting, &form.supporting);
        if !form.coordinated.is_empty() {
            placed.push(Placed::Block(Block::Coordinated));
            placed.extend(form.coordinated.iter().map(Placed::Text));
        }
        Layout::place(placed)
    }

    /// Numbers rows from the first row below the head.
    pub fn place(placed: Vec<Placed<'f, 'p>>) -> Layout<'f, 'p> {
        let end_row = FIRST_ROW + u32::try_from(placed.len()).unwrap_or(u32::MAX - FIRST_ROW);
        Layout { rows: (FIRST_ROW..).zip(placed).collect(), end_row }
    }

    /// The row of a key.
    pub fn row_of(&self, key: &RowKey) -> Option<u32> {
        self.keyed().find(|(_, k)| k == key).map(|(row, _)| row)
    }

    /// Every row that has a key.
    pub fn keyed(&self) -> impl Iterator<Item = (u32, RowKey)> + '_ {
        self.rows.iter().filter_map(|(row, placed)| match placed {
            Placed::Ask(ask) => Some((*row, ask.key())),
            Placed::Text(text) => Some((*row, text.key.clone())),
            _ => None,
        })
    }
}

/// Adds a block with its sections, tasks and rows, if it has any.
fn block<'f, 'p>(placed: &mut Vec<Placed<'f, 'p>>, block: Block, tasks: &'f [TaskHead<'p>]) {
    if tasks.is_empty() {
        return;
    }
    placed.push(Placed::Block(block));
    let mut section = None;
    for head in tasks {
        if block == Block::Reported && head.section.map(|s| &s.id) != section {
            section = head.section.map(|s| &s.id);
            placed.extend(head.section.map(Placed::Section));
        }
        placed.push(Placed::Task(head));
        placed.extend(head.asks.iter().map(Placed::Ask));
        placed.extend(head.text.iter().map(Placed::Text));
    }
}
