//! The clerk's workbook, read: where the columns stand, and every cell kept for the rewrite.

use super::schema::{LISTS, SHEETS, Schema};
use super::table::Table;
use super::texts::{self, in_both};
use super::typed::kept;
use crate::finding::{Finding, Place, decision as say};
use crate::package::{self, Book, Kind, Limits, Refusal, Sheet, Value};
use crate::words::fold::fold_marks;
use crate::words::list::join_vi;
use crate::words::text::Text;
use std::collections::BTreeMap;

/// What `quyet-dinh.xlsx` says.
#[derive(Debug, Clone, PartialEq)]
pub struct Decisions {
    pub(super) path: String,
    /// The three sheets, in the order of the tabs.
    pub(super) tables: [Table; 3],
    pub(super) others: Vec<Other>,
    /// Whether it may be written anew: what could not be read is left as it is.
    pub(super) writable: bool,
    /// The bytes that were read; none where there is no workbook yet.
    pub(super) source: Option<Vec<u8>>,
    /// Rows of the sheet of questions by their id.
    pub(super) index: BTreeMap<String, Vec<u32>>,
}

/// A sheet of the clerk's own.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Other {
    pub name: String,
    /// Its cells, in the form of a table without columns.
    pub cells: Table,
}

impl Decisions {
    /// A month in which nothing was decided yet.
    pub fn none(path: &str) -> Decisions {
        Decisions {
            path: path.to_string(),
            tables: SHEETS.map(Table::fresh),
            others: Vec::new(),
            writable: true,
            source: None,
            index: BTreeMap::new(),
        }
    }

    /// A workbook that another program keeps to itself, or that the disk refuses.
    pub fn unreadable(path: &str, why: &Text) -> (Decisions, Vec<Finding>) {
        let mut none = Decisions::none(path);
        none.writable = false;
        let finding = in_both(|said| say::book_unreadable(Place::file(path), said(why)));
        (none, vec![finding])
    }
}

/// Reads the workbook; what cannot be read is a finding, and then it is never written over.
pub fn read(bytes: &[u8], path: &str) -> (Decisions, Vec<Finding>) {
    let book = match package::read(bytes, &Limits::default()) {
        Ok(book) => book,
        Err(refusal) => return Decisions::unreadable(path, &why(&refusal)),
    };
    // A sheet of which a part cannot be read would lose that part when it is written anew.
    if book.sheets.iter().any(|s| s.truncated || !s.odd_cells.is_empty()) {
        return Decisions::unreadable(path, &texts::damaged());
    }
    let mut read = Decisions::none(path);
    read.source = Some(bytes.to_vec());
    let mut findings = Vec::new();
    for (table, schema) in read.tables.iter_mut().zip(SHEETS) {
        let Some(sheet) = sheet_of(&book, schema) else {
            continue;
        };
        match found(&book, sheet, schema) {
            Ok(there) => *table = there,
            Err(missing) => {
                let place = Place::file(path).in_sheet(&sheet.name);
                findings.push(say::heads_missing(place, missing));
                read.writable = false;
            }
        }
    }
    let own = |sheet: &&Sheet| {
        sheet.name != LISTS && SHEETS.iter().all(|s| sheet_of(&book, s).is_none_or(|o| o.name != sheet.name))
    };
    read.others = book.sheets.iter().filter(own).map(|s| other(&book, s)).collect();
    read.index = read.tables[0].index();
    (read, findings)
}

fn why(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::Kind(Kind::Encrypted) | Refusal::EncryptedPart(_) => texts::has_password(),
        Refusal::Kind(Kind::Xlsx | Kind::Xlsm) => texts::damaged(),
        Refusal::Kind(_) => texts::no_workbook(),
        _ => texts::damaged(),
    }
}

/// The sheet that bears the keys of a table, or its name.
fn sheet_of<'b>(book: &'b Book, schema: &Schema) -> Option<&'b Sheet> {
    let by_key = book.sheets.iter().find(|sheet| !keyed(sheet, schema).is_empty());
    let named = |sheet: &&Sheet| fold_marks(&sheet.name) == fold_marks(schema.sheet);
    by_key.or_else(|| book.sheets.iter().find(named))
}

/// Cells that hold a key of the table: row, column, the column's own key.
fn keyed(sheet: &Sheet, schema: &Schema) -> Vec<(u32, u16, &'static str)> {
    let key = |text: &str| schema.columns.iter().find(|c| schema.full_key(c) == text.trim());
    let cells = sheet.cells.iter().filter_map(|cell| match &cell.value {
        Value::Text(text) => Some((cell.row, u16::try_from(cell.col).ok()?, key(text)?.key)),
        _ => None,
    });
    cells.collect()
}

/// Heads in the order of cells: row, column, the column's own key.
fn headed(sheet: &Sheet, schema: &Schema) -> Vec<(u32, u16, &'static str)> {
    let key = |text: &str| schema.columns.iter().find(|c| fold_marks(c.head) == fold_marks(text));
    let cells = sheet.cells.iter().filter_map(|cell| match &cell.value {
        Value::Text(text) => Some((cell.row, u16::try_from(cell.col).ok()?, key(text)?.key)),
        _ => None,
    });
    let all: Vec<_> = cells.collect();
    // The row that bears most of them is the head; words of the same spelling elsewhere are not.
    let mut rows: BTreeMap<u32, usize> = BTreeMap::new();
    for (row, ..) in &all {
        *rows.entry(*row).or_default() += 1;
    }
    let most = rows.into_iter().rev().max_by_key(|(_, n)| *n).map(|(row, _)| row);
    all.into_iter().filter(|(row, ..)| Some(*row) == most).collect()
}

/// The table on its sheet, or the heads that are missing.
fn found(book: &Book, sheet: &Sheet, schema: &'static Schema) -> Result<Table, String> {
    let by_key = keyed(sheet, schema);
    let (keys, places) = match by_key.first() {
        Some((row, ..)) => (*row, by_key.clone()),
        None => {
            let heads = headed(sheet, schema);
            let head = heads.first().map_or(0, |(row, ..)| *row);
            (head.saturating_sub(1), if head == 0 { Vec::new() } else { heads })
        }
    };
    let columns: BTreeMap<&'static str, u16> =
        places.iter().rev().map(|(_, col, key)| (*key, *col)).collect();
    let missing: Vec<String> = schema
        .must
        .iter()
        .filter(|key| !columns.contains_key(*key))
        .filter_map(|key| schema.column(key))
        .map(|column| column.head.to_string())
        .collect();
    if !missing.is_empty() {
        return Err(join_vi(&missing));
    }
    let mut table = Table { name: sheet.name.clone(), keys, columns, ..Table::fresh(schema) };
    (table.cells, table.shown) = Default::default();
    fill(&mut table, book, sheet);
    table.complete();
    Ok(table)
}

fn fill(table: &mut Table, book: &Book, sheet: &Sheet) {
    for cell in &sheet.cells {
        let (Ok(col), Some((content, style))) = (u16::try_from(cell.col), kept(cell, book.date1904)) else {
            continue;
        };
        table.cells.insert((cell.row, col), content);
        table.shown.insert((cell.row, col), style);
    }
}

fn other(book: &Book, sheet: &Sheet) -> Other {
    let mut cells = Table::fresh(SHEETS[0]);
    (cells.cells, cells.shown, cells.columns) = Default::default();
    fill(&mut cells, book, sheet);
    Other { name: sheet.name.clone(), cells }
}
