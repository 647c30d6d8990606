//! The hidden sheet of lists that cells choose from.

use crate::package;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Rule, Sheet, Style, Visibility};

/// What the sheet is called.
const NAME: &str = "Danh mục";

/// The lists of a workbook: one a column, then those of single rows.
#[derive(Debug, Clone)]
pub struct Lists {
    sheet: Sheet,
    next: u16,
}

impl Default for Lists {
    fn default() -> Lists {
        Lists::beside(&[])
    }
}

impl Lists {
    /// The lists of a workbook with such sheets of people's own, one of which may bear the usual name.
    pub fn beside(own: &[&str]) -> Lists {
        let mut names = std::iter::once(NAME.to_string()).chain((2..).map(|n| format!("{NAME} {n}")));
        let free = names.find(|name| !own.contains(&name.as_str()));
        let mut sheet = Sheet::new(free.unwrap_or_default());
        sheet.visibility = Visibility::Hidden;
        Lists { sheet, next: 0 }
    }

    /// Whether a sheet of a workbook is this one: people's own of that name are in sight.
    pub fn is(sheet: &package::Sheet) -> bool {
        sheet.name.starts_with(NAME) && sheet.visibility == package::Visibility::Hidden
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
        Rule::List(sheet_ref(&self.sheet.name, Area::column(col, 1, last)))
    }

    /// A list for one row, on the same row and right of every column.
    pub fn row<'w>(&mut self, row: u32, words: impl IntoIterator<Item = &'w str>) -> Rule {
        let mut last = self.next;
        for (word, col) in words.into_iter().zip(self.next..) {
            self.sheet.put(row, col, word, Style::body().one_line());
            last = col;
        }
        Rule::List(sheet_ref(&self.sheet.name, Area::row(row, self.next, last)))
    }

    /// The sheet.
    pub fn sheet(self) -> Sheet {
        self.sheet
    }
}
