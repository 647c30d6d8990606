//! Which sheet of a workbook holds the answers.

use super::columns::Columns;
use super::page::Page;
use super::rows::Rows;
use crate::answer::Field;
use crate::finding::{Finding, Place, structure};
use crate::form::layout::{FAULT_SHEET, GUIDE_SHEET, LIST_SHEET, SHEET};
use crate::form::{Identity, visible_code};
use crate::package::{Book, Cell, Sheet, Visibility};
use crate::period::Month;
use crate::words::fold::{fold_marks, nfc};
use std::collections::BTreeMap;

/// How many names or rows a message lists.
const MOST_LISTED: usize = 30;

/// A sheet that holds the form's table.
#[derive(Debug, Clone)]
pub(super) struct Table<'b> {
    pub page: Page<'b>,
    pub columns: Columns,
    pub rows: Rows,
}

/// The choice among a workbook's sheets.
#[derive(Debug)]
pub(super) enum Choice<'b> {
    Sheet(Box<Table<'b>>, Vec<Finding>),
    None,
    Several(Box<Finding>),
}

impl Table<'_> {
    /// Everything typed into the table, by key and field, to compare copies with each other.
    fn typed(&self) -> BTreeMap<(String, Field), String> {
        let mut typed = BTreeMap::new();
        for (row, key) in &self.rows.keyed {
            for field in Field::ALL {
                let at = self.columns.of(field).map(|col| (*row, col));
                if let Some(at) = at.filter(|at| self.page.is_filled(*at)) {
                    typed.insert((key.to_string(), field), self.page.shown(at));
                }
            }
        }
        typed
    }

    /// Where a field's cell is, if its column is there.
    pub fn cell(&self, row: u32, field: Field) -> Option<(u32, u32)> {
        Some((row, self.columns.of(field)?))
    }
}

/// Chooses the sheet of this month's form.
pub(super) fn choose<'b>(book: &'b Book, agency: &str, period: Month, path: &str) -> Choice<'b> {
    let mut tables: Vec<Table<'b>> = candidates(book);
    if tables.len() == 1 {
        let table = tables.remove(0);
        let findings = remarks(&table, &[], path);
        return Choice::Sheet(Box::new(table), findings);
    }
    let code = visible_code(agency, period);
    if tables.iter().any(|table| bears(table.page.sheet, &code)) {
        let other_months = |t: &Table<'_>| !bears(t.page.sheet, &code) && bears(t.page.sheet, "CCHC-");
        tables.retain(|table| !other_months(table));
    }
    let named = tables.iter().position(|t| nfc(t.page.sheet.name.trim()) == SHEET).unwrap_or(0);
    let filled: Vec<usize> = (0..tables.len()).filter(|i| !tables[*i].typed().is_empty()).collect();
    let chosen = match filled[..] {
        [only] => only,
        _ => named,
    };
    let Some(typed) = tables.get(chosen).map(Table::typed) else {
        return Choice::None;
    };
    if filled.iter().any(|i| tables[*i].typed() != typed) {
        let names = tables.iter().map(|t| quoted(t.page.sheet));
        return Choice::Several(Box::new(structure::two_filled_sheets(Place::file(path), list(names))));
    }
    let table = tables.remove(chosen);
    let findings = remarks(&table, &tables, path);
    Choice::Sheet(Box::new(table), findings)
}

/// Every sheet that holds the form's table.
fn candidates(book: &Book) -> Vec<Table<'_>> {
    let own = |sheet: &&Sheet| {
        ![FAULT_SHEET, GUIDE_SHEET, LIST_SHEET, Identity::META_SHEET].contains(&sheet.name.trim())
    };
    let table = |sheet| {
        let mut page = Page::of(book, sheet);
        let columns = Columns::find(&page)?;
        let typed: Vec<u32> = Field::ALL.into_iter().filter_map(|f| columns.of(f)).collect();
        let is_typed = |cell: &Cell| cell.row >= columns.below && typed.contains(&cell.col);
        page.judge(is_typed);
        page.judge(|cell| !is_typed(cell));
        let rows = Rows::find(&page, &columns);
        Some(Table { page, columns, rows })
    };
    book.sheets.iter().filter(own).filter_map(table).collect()
}

fn remarks(table: &Table<'_>, copies: &[Table<'_>], path: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = &table.page.sheet.name;
    let place = || Place::file(path).in_sheet(name);
    if nfc(name.trim()) != SHEET {
        findings.push(structure::sheet_renamed(place(), name, SHEET));
    }
    if !copies.is_empty() {
        let names = list(copies.iter().map(|t| quoted(t.page.sheet)));
        findings.push(structure::sheet_copies(place(), names));
    }
    findings
}

/// Sheets that are neither ours nor empty nor hidden from the officer.
pub(super) fn extra_sheets(book: &Book, table: &Table<'_>) -> Vec<String> {
    let ours = [SHEET, FAULT_SHEET, GUIDE_SHEET, LIST_SHEET, Identity::META_SHEET].map(fold_marks);
    let is_extra = |sheet: &&Sheet| {
        sheet.name != table.page.sheet.name
            && sheet.visibility == Visibility::Visible
            && !sheet.cells.is_empty()
            && !ours.contains(&fold_marks(&sheet.name))
            && Columns::find(&Page::of(book, sheet)).is_none()
    };
    book.sheets.iter().filter(is_extra).map(quoted).collect()
}

/// Whether a sheet shows a code, or the beginning of one, near its top.
fn bears(sheet: &Sheet, code: &str) -> bool {
    let top = sheet.cells.iter().take_while(|cell| cell.row < 12);
    let mut texts = top.filter_map(|cell| match &cell.value {
        crate::package::Value::Text(text) => Some(text.to_uppercase()),
        _ => None,
    });
    texts.any(|text| text.contains(code))
}

fn quoted(sheet: &Sheet) -> String {
    super::fault::quote(&sheet.name)
}

/// Names side by side, read the same way in both languages.
pub(super) fn list(names: impl IntoIterator<Item = String>) -> String {
    let mut names = names.into_iter();
    let shown: Vec<String> = names.by_ref().take(MOST_LISTED).collect();
    let more = if names.next().is_some() { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}
