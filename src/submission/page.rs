//! A worksheet as people see it: what a cell shows, old 8-bit text decoded.

use crate::package::{Book, Cell, NumberFormat, Sheet, Value, a1};
use crate::words::date::{from_serial, show_date_padded};
use crate::words::fold::{fold_marks, nfc, squeeze};
use crate::words::legacy::{looks_tcvn3, looks_vni, tcvn3_to_unicode};
use crate::words::number::{from_double, from_formula_double, show};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A sheet with the settings of its workbook.
#[derive(Debug, Clone)]
pub(super) struct Page<'b> {
    /// The sheet itself.
    pub sheet: &'b Sheet,
    /// Whether dates count from 1904.
    pub date1904: bool,
    tcvn3: bool,
    /// Cells in VNI, which is named and left as it is.
    pub vni: Vec<String>,
}

impl<'b> Page<'b> {
    /// Looks at a sheet, its encoding judged as a whole.
    pub fn of(book: &'b Book, sheet: &'b Sheet) -> Page<'b> {
        let texts: Vec<&str> = sheet.cells.iter().filter_map(text_of).collect();
        let vni = match looks_vni(&texts) {
            true => marked(sheet, |text| {
                !text.is_ascii() && text.chars().all(|c| c <= '\u{FF}')
            }),
            false => Vec::new(),
        };
        Page {
            sheet,
            date1904: book.date1904,
            tcvn3: looks_tcvn3(&texts),
            vni,
        }
    }

    /// Addresses of the cells that were decoded from TCVN3.
    pub fn decoded(&self) -> Vec<String> {
        match self.tcvn3 {
            true => marked(self.sheet, |text| tcvn3_to_unicode(text).is_some()),
            false => Vec::new(),
        }
    }

    /// A filled cell.
    pub fn cell(&self, at: (u32, u32)) -> Option<&'b Cell> {
        self.sheet.at(at.0, at.1)
    }

    /// A cell's text with old 8-bit text decoded; none where it is no text.
    pub fn text<'c>(&self, cell: &'c Cell) -> Option<Cow<'c, str>> {
        let text = text_of(cell)?;
        let decoded = tcvn3_to_unicode(text).filter(|_| self.tcvn3);
        Some(decoded.map_or(Cow::Borrowed(text), Cow::Owned))
    }

    /// What a cell shows, as the officer sees it; empty for a blank one.
    pub fn shown(&self, at: (u32, u32)) -> String {
        self.cell(at).map(|cell| self.show(cell)).unwrap_or_default()
    }

    /// What this cell shows.
    pub fn show(&self, cell: &Cell) -> String {
        match &cell.value {
            Value::Blank => String::new(),
            Value::Text(_) => nfc(&self.text(cell).unwrap_or_default()),
            Value::Number(number) => self.show_number(cell, *number),
            Value::Bool(true) => "TRUE".to_string(),
            Value::Bool(false) => "FALSE".to_string(),
            Value::Error(error) => error.to_string(),
            Value::Uncalculated => format!("={}", cell.formula_text.as_deref().unwrap_or("…")),
        }
    }

    fn show_number(&self, cell: &Cell, number: f64) -> String {
        let plain = || exact(cell, number).map_or_else(|| format!("{number:e}"), show);
        match cell.format {
            NumberFormat::Date => from_serial(number, self.date1904).map_or_else(plain, show_date_padded),
            NumberFormat::Percent => {
                let percent = exact(cell, number).and_then(|n| n.checked_mul(Decimal::ONE_HUNDRED));
                percent.map_or_else(plain, |p| format!("{}%", show(p.normalize())))
            }
            _ => plain(),
        }
    }

    /// A key for comparing what a cell shows with what we printed there.
    pub fn key(&self, at: (u32, u32)) -> String {
        fold_marks(&self.shown(at))
    }

    /// Whether a cell shows anything but white space.
    pub fn is_filled(&self, at: (u32, u32)) -> bool {
        !squeeze(&self.shown(at)).is_empty()
    }
}

/// A cell's number as the exact decimal that was meant.
pub(super) fn exact(cell: &Cell, number: f64) -> Option<Decimal> {
    match cell.formula {
        true => from_formula_double(number),
        false => from_double(number),
    }
}

fn text_of(cell: &Cell) -> Option<&str> {
    match &cell.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn marked(sheet: &Sheet, is: impl Fn(&str) -> bool) -> Vec<String> {
    let is_marked = |cell: &&Cell| text_of(cell).is_some_and(&is);
    sheet
        .cells
        .iter()
        .filter(is_marked)
        .map(|cell| a1(cell.row, cell.col))
        .collect()
}
