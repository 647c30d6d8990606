//! A worksheet as people see it: what a cell shows, old 8-bit text decoded.

use super::text_cell::is_dash;
use crate::answer::Status;
use crate::package::{Book, Cell, NumberFormat, Sheet, Value};
use crate::words::date::{from_serial, show_date_padded};
use crate::words::fold::{fold_marks, nfc, squeeze};
use crate::words::legacy::{looks_tcvn3, looks_vni, tcvn3_to_unicode};
use crate::words::number::{from_double, from_formula_double};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A sheet with the settings of its workbook.
#[derive(Debug, Clone)]
pub(super) struct Page<'b> {
    pub sheet: &'b Sheet,
    /// Whether dates count from 1904.
    pub date1904: bool,
    /// Addresses of the cells that are decoded from TCVN3.
    pub tcvn3: BTreeSet<(u32, u32)>,
    /// Addresses of cells in VNI, which are named and left as they are.
    pub vni: BTreeSet<(u32, u32)>,
}

impl<'b> Page<'b> {
    /// Looks at a sheet.
    pub fn of(book: &'b Book, sheet: &'b Sheet) -> Page<'b> {
        Page { sheet, date1904: book.date1904, tcvn3: BTreeSet::new(), vni: BTreeSet::new() }
    }

    /// Judges the encoding of some cells as a whole. What is typed and what we printed must be judged
    /// apart: our own words would drown a few old letters.
    pub fn judge(&mut self, is_of: impl Fn(&Cell) -> bool) {
        let own = |text: &str| Status::ALL.iter().any(|status| status.words() == text);
        let cells = self.sheet.cells.iter().filter(|cell| is_of(cell));
        let typed: Vec<(&Cell, &str)> = cells
            .filter_map(|cell| text_of(cell).map(|text| (cell, text)))
            .filter(|(_, text)| may_be_old(text) && !own(text))
            .collect();
        let texts: Vec<&str> = typed.iter().map(|(_, text)| *text).collect();
        let places = |is: fn(&str) -> bool| {
            let marked = typed.iter().filter(move |(_, text)| is(text));
            marked.map(|(cell, _)| (cell.row, cell.col)).collect::<Vec<_>>()
        };
        if looks_tcvn3(&texts) {
            self.tcvn3.extend(places(|text| tcvn3_to_unicode(text).is_some()));
        } else if looks_vni(&texts) {
            self.vni.extend(places(|text| text.chars().all(|c| c <= '\u{FF}')));
        }
    }

    /// A filled cell.
    pub fn cell(&self, at: (u32, u32)) -> Option<&'b Cell> {
        self.sheet.at(at.0, at.1)
    }

    /// A cell's text with old 8-bit text decoded; none where it is no text.
    pub fn text<'c>(&self, cell: &'c Cell) -> Option<Cow<'c, str>> {
        let text = text_of(cell)?;
        let is_old = self.tcvn3.contains(&(cell.row, cell.col));
        let decoded = is_old.then(|| tcvn3_to_unicode(text)).flatten();
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
        let plain = || exact(cell, number).map_or_else(|| format!("{number:e}"), typed);
        match cell.format {
            NumberFormat::Date => from_serial(number, self.date1904).map_or_else(plain, show_date_padded),
            NumberFormat::Percent => {
                let percent = exact(cell, number).and_then(|n| n.checked_mul(Decimal::ONE_HUNDRED));
                percent.map_or_else(plain, |p| format!("{}%", typed(p.normalize())))
            }
            _ => plain(),
        }
    }

    /// A key for comparing what a cell shows with what we printed there.
    pub fn key(&self, at: (u32, u32)) -> String {
        fold_marks(&self.shown(at))
    }

    /// Whether a cell shows anything but white space and the dash that stands for nothing.
    pub fn is_filled(&self, at: (u32, u32)) -> bool {
        let shown = squeeze(&self.shown(at));
        !shown.is_empty() && !is_dash(&shown)
    }
}

/// A number as a cell of no special format shows it: a decimal comma, no separators of thousands.
fn typed(number: Decimal) -> String {
    number.normalize().to_string().replace('.', ",")
}

/// A cell's number as the exact decimal that was meant.
pub(super) fn exact(cell: &Cell, number: f64) -> Option<Decimal> {
    match cell.formula {
        true => from_formula_double(number),
        false => from_double(number),
    }
}

/// Whether a text has marked letters, and only such as 8-bit text arrives in.
fn may_be_old(text: &str) -> bool {
    !text.is_ascii() && text.chars().all(|c| c <= '\u{FF}' || !c.is_alphabetic())
}

fn text_of(cell: &Cell) -> Option<&str> {
    match &cell.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
