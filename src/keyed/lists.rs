//! The hidden sheet of lists that cells choose from.

use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Rule, Sheet, Style, Visibility};

/// What the sheet is called.
const NAME: &str = "Danh mục";

/// The lists of a workbook: one a column, then those of single rows.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    sheet: Sheet,
    next: u16,
}

impl Lists {
    /// Whether a sheet of a workbook is this one.
    pub fn is(name: &str) -> bool {
        name == NAME
    }

    /// A list in a column of its own: the rule that asks for one of its words.
    pub fn column<'w>(&mut self, head: &str, words: impl IntoIterator<Item = &'w str>) -> Rule {
        let col = self.next;
        self.next += 1;
        self.sheet.width(col, 34.0);
        self.sheet.put(0, col, head, Style::head());
        let mut last = 1;
        for (word, row) in words.into_iter().zip(1..) {
            self.sheet.put(row, col, word, Style::body().one_line());
            last = row;
        }
        Rule::List(sheet_ref(NAME, Area::column(col, 1, last)))
    }

    /// A list for one row, on the same row and right of every column.
    pub fn row<'w>(&mut self, row: u32, words: impl IntoIterator<Item = &'w str>) -> Rule {
        let mut last = self.next;
        for (word, col) in words.into_iter().zip(self.next..) {
            self.sheet.put(row, col, word, Style::body().one_line());
            last = col;
        }
        Rule::List(sheet_ref(NAME, Area::row(row, self.next, last)))
    }

    /// The sheet.
    pub fn sheet(mut self) -> Sheet {
        self.sheet.name = NAME.to_string();
        self.sheet.visibility = Visibility::Hidden;
        self.sheet
    }
}
