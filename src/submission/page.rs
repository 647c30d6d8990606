//! A worksheet as people see it: what a cell shows, old 8-bit text decoded.

use crate::answer::Status;
use crate::field::{Stands, is_dash};
use crate::package::{Book, Cell, Sheet, Value};
use crate::words::fold::{fold_marks, squeeze};
use crate::words::legacy::{looks_tcvn3, looks_vni, tcvn3_to_unicode};
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

    /// Whether a cell holds just this text, letter for letter: asked first, because it is nearly always so.
    pub fn holds(&self, at: (u32, u32), text: &str) -> bool {
        self.cell(at).and_then(|cell| self.text(cell)).is_some_and(|held| held == text)
    }

    /// What stands in a cell.
    pub fn stands<'c>(&self, cell: &'c Cell) -> Stands<'c> {
        Stands { cell, text: self.text(cell).unwrap_or_default(), date1904: self.date1904 }
    }

    /// What this cell shows.
    pub fn show(&self, cell: &Cell) -> String {
        self.stands(cell).shown()
    }

    /// A key for comparing what a cell shows with what we printed there.
    pub fn key(&self, at: (u32, u32)) -> String {
        fold_marks(&self.shown(at))
    }

    /// Whether a cell shows anything but white space and the dash that stands for nothing.
    pub fn is_filled(&self, at: (u32, u32)) -> bool {
        let shown = self.shown(at);
        let says = |shown: String| !shown.is_empty() && !is_dash(&shown);
        shown.bytes().any(|byte| byte.is_ascii_alphanumeric()) || says(squeeze(&shown))
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
