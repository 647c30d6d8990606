//! Where a finding is: file ▸ sheet!cell ▸ row ▸ field, or a line of the plan file.

use crate::words::list::visible;
use crate::words::text::Lang;
use serde::Serialize;

/// A place in a returned workbook or in the plan; whatever is unknown stays empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// Path as the user knows it, relative to the workspace, with `/`.
    pub file: Option<String>,
    pub agency: Option<String>,
    pub sheet: Option<String>,
    pub cells: Vec<String>,
    /// Row key or indicator, such as `20.1@2024`.
    pub row: Option<String>,
    /// Field key, such as `num`.
    pub field: Option<String>,
    /// Line in a text file, from 1.
    pub line: Option<usize>,
}

impl Place {
    /// A whole file.
    pub fn file(path: impl Into<String>) -> Place {
        Place { file: Some(path.into()), ..Place::default() }
    }

    /// An agency of which there may be no file at all.
    pub fn agency(code: impl Into<String>) -> Place {
        Place { agency: Some(code.into()), ..Place::default() }
    }

    /// A line of a text file.
    pub fn line(path: impl Into<String>, line: usize) -> Place {
        Place { line: Some(line), ..Place::file(path) }
    }

    /// With the agency named.
    pub fn of_agency(mut self, code: impl Into<String>) -> Place {
        self.agency = Some(code.into());
        self
    }

    /// In a sheet.
    pub fn in_sheet(mut self, sheet: impl Into<String>) -> Place {
        self.sheet = Some(sheet.into());
        self
    }

    /// At a cell, or at one more cell.
    pub fn at(mut self, cell: impl Into<String>) -> Place {
        self.cells.push(cell.into());
        self
    }

    /// At a row of the form.
    pub fn in_row(mut self, key: impl Into<String>) -> Place {
        self.row = Some(key.into());
        self
    }

    /// At a field of the row.
    pub fn in_field(mut self, field: impl Into<String>) -> Place {
        self.field = Some(field.into());
        self
    }

    /// The cells on one line, at most `most` of them, the rest counted.
    pub fn cells_shown(&self, most: usize, lang: Lang) -> String {
        let shown = self.cells.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
        match (self.cells.len().saturating_sub(most), lang) {
            (0, _) => shown,
            (more, Lang::Vi) => format!("{shown} và {more} ô khác"),
            (more, Lang::En) => format!("{shown} and {more} more cells"),
        }
    }

    /// Where in its own form an agency looks: `Ô G14 (dòng 20.1): `; empty for the whole file.
    pub fn in_form(&self, lang: Lang) -> String {
        let cells = self.cells_shown(6, lang);
        let row = self.row.as_deref().map(|row| row.split_once('@').map_or(row, |(item, _)| item));
        let (cell, line) = if lang == Lang::Vi { ("Ô", "dòng") } else { ("Cell", "row") };
        match (cells.is_empty(), row) {
            (false, Some(row)) => format!("{cell} {cells} ({line} {row}): "),
            (false, None) => format!("{cell} {cells}: "),
            (true, Some(row)) if lang == Lang::Vi => format!("Dòng {row}: "),
            (true, Some(row)) => format!("Row {row}: "),
            (true, None) => String::new(),
        }
    }

    /// `inbox/2024-09/hai-ba.xlsx ▸ Báo cáo!G14 ▸ 20.1`, on one printable line whatever a file is called.
    pub fn show(&self, lang: Lang) -> String {
        let printable = |name: &Option<String>| name.as_deref().map(visible);
        let mut parts = Vec::new();
        match (printable(&self.file), self.line) {
            (Some(file), Some(line)) => parts.push(format!("{file}:{line}")),
            (Some(file), None) => parts.push(file),
            (None, _) => parts.extend(self.agency.clone()),
        }
        match (printable(&self.sheet), self.cells.is_empty()) {
            (Some(sheet), false) => parts.push(format!("{sheet}!{}", self.cells_shown(6, lang))),
            (Some(sheet), true) => parts.push(sheet),
            (None, false) => parts.push(self.cells_shown(6, lang)),
            (None, true) => {}
        }
        parts.extend(self.row.clone());
        parts.join(" ▸ ")
    }
}
