//! What a returned workbook holds, as raw as it can be said without Excel's words.

use super::kind::Kind;
use crate::sheet::Array;
use crate::sheet::address::Area;

/// A workbook.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// Its worksheets in the order of the tabs. Chart sheets and the like hold no cells and are left out.
    pub sheets: Vec<Sheet>,
    /// Whether dates count from 1904.
    pub date1904: bool,
    /// The document's subject, where the form keeps its identity.
    pub subject: Option<String>,
    pub external_links: bool,
    pub has_macros: bool,
    pub kind: Kind,
}

/// Whether people see a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    #[default]
    Visible,
    /// They can make it visible from the menu.
    Hidden,
    VeryHidden,
}

/// A worksheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    pub name: String,
    pub visibility: Visibility,
    /// Every cell that holds a value or a formula, row by row; no address twice.
    pub cells: Vec<Cell>,
    pub merges: Vec<Area>,
    /// Formulas of many results, in few cells.
    pub arrays: Vec<Array>,
    /// Hidden rows, counted from 0, in the order of the file.
    pub hidden_rows: Vec<u32>,
    /// Hidden columns, from and to, counted from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    pub protected: bool,
    /// The text of its page header, with Excel's `&L`, `&C`, `&R` codes.
    pub header_text: Option<String>,
    /// Whether its part is cut or is no worksheet at all: what stands here may be half of it, and
    /// nothing here says that the sheet was empty.
    pub truncated: bool,
    /// Cells that could not be read, by their addresses as the file gives them. The rest of the sheet was.
    pub odd_cells: Vec<String>,
}

impl Sheet {
    /// The filled cell at an address.
    pub fn at(&self, row: u32, col: u32) -> Option<&Cell> {
        let found = self.cells.binary_search_by_key(&(row, col), |cell| (cell.row, cell.col)).ok()?;
        self.cells.get(found)
    }
}

/// A filled cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub col: u32,
    pub value: Value,
    pub formula: bool,
    /// The formula; of a shared one as it reads at this cell.
    pub formula_text: Option<Box<str>>,
    pub format: NumberFormat,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text of no letters: a formula's `""`, or such a formula pasted as a value.
    Blank,
    /// A number; a date is one too.
    Number(f64),
    Text(Box<str>),
    Bool(bool),
    /// An error as Excel writes it, `#DIV/0!`.
    Error(Box<str>),
    /// A formula whose result the program that wrote it left to be calculated.
    Uncalculated,
}

impl Value {
    /// Text, or [`Value::Blank`] when it is empty.
    pub(super) fn text(text: impl Into<Box<str>>) -> Value {
        let text = text.into();
        match text.is_empty() {
            true => Value::Blank,
            false => Value::Text(text),
        }
    }
}

/// How a cell shows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NumberFormat {
    #[default]
    General,
    /// A hundredfold, with a percent sign.
    Percent,
    /// As it is, with a percent sign: `0"%"`.
    PercentSign,
    /// As a date, a time or a span of time.
    Date,
    Text,
    Other,
}
