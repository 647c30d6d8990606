//! A workbook.

use super::grid::Sheet;
use chrono::NaiveDate;

/// What the file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    pub title: String,
    pub subject: String,
    pub author: String,
    pub company: String,
    /// The only date in the file: created and changed, at midnight.
    pub created: NaiveDate,
}

/// A workbook. Its Normal style is Times New Roman 12, in whose digits all widths are counted.
#[derive(Debug, Clone)]
pub struct Workbook {
    pub sheets: Vec<Sheet>,
    pub properties: Properties,
    pub active: usize,
    /// Names for references: name and `'Danh mục'!$A$1:$A$4`.
    pub names: Vec<(String, String)>,
}

impl Workbook {
    /// A workbook without sheets.
    pub fn new(properties: Properties) -> Workbook {
        Workbook { sheets: Vec::new(), properties, active: 0, names: Vec::new() }
    }

    /// Adds a sheet behind the others.
    pub fn push(&mut self, sheet: Sheet) {
        self.sheets.push(sheet);
    }
}
