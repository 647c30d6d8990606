//! What a month in an office did to the form's structure.

use super::columns::titles;
use super::find::{Table, extra_sheets, list};
use crate::answer::Field;
use crate::finding::{Finding, Place, structure};
use crate::form::layout::{Column, LINK_SIGNS, Layout};
use crate::form::{Ask, Block, Form};
use crate::package::{Book, Cell, Value, a1};
use crate::plan::RowKey;
use std::collections::{BTreeMap, BTreeSet};

/// Of how many inserted rows the cells are told.
const MOST_ROWS: usize = 100;

/// Everything about the structure that does not depend on what was typed as an answer.
pub(super) fn find(book: &Book, table: &Table<'_>, form: &Form<'_>) -> Vec<Finding> {
    let place = || Place::default().in_sheet(&table.page.sheet.name);
    let mut findings = Vec::new();
    findings.extend(lost_keys(table, place()));
    findings.extend(lost_columns(table, place()));
    if !table.columns.twice.is_empty() {
        findings.push(structure::column_twice(place(), titles(table.columns.twice.iter().copied())));
    }
    if table.columns.reordered() || rows_reordered(table, form) {
        findings.push(structure::order_changed(place()));
    }
    findings.extend(inserted_rows(table, place()));
    findings.extend(inserted_columns(table, place()));
    findings.extend(hidden(table, place()));
    findings.extend(overwritten(table, place()));
    if !table.page.sheet.protected {
        findings.push(structure::protection_removed(place()));
    }
    let extra = extra_sheets(book, table);
    if !extra.is_empty() {
        findings.push(structure::extra_sheets(Place::default(), list(extra)));
    }
    if book.external_links {
        findings.push(structure::external_links(Place::default()));
    }
    findings
}

fn lost_keys(table: &Table<'_>, place: Place) -> Option<Finding> {
    let rows = keys(&table.rows.by_label);
    (!rows.is_empty()).then(|| structure::keys_lost(place, rows))
}

fn lost_columns(table: &Table<'_>, place: Place) -> Vec<Finding> {
    let mut findings = Vec::new();
    let by_title = titles(table.columns.by_title.iter().copied().filter(|c| c.field().is_some()));
    if !by_title.is_empty() {
        findings.push(structure::columns_by_title(place.clone(), by_title));
    }
    let missing = table.columns.missing();
    if !missing.is_empty() {
        let missing = titles(missing.into_iter().map(Column::of));
        findings.push(structure::column_missing(place, missing));
    }
    findings
}

/// Supporting figures stand on one form in a block of their own and on another beside their task.
fn rows_reordered(table: &Table<'_>, form: &Form<'_>) -> bool {
    let ours: BTreeMap<RowKey, u32> = Layout::of(form).keyed().map(|(row, key)| (key, row)).collect();
    let supporting = form.asks().filter(|ask| ask.block == Block::Supporting);
    let supporting: BTreeSet<RowKey> = supporting.map(Ask::key).collect();
    let (beside, own): (Vec<_>, Vec<_>) =
        table.rows.keyed.iter().partition(|(_, key)| supporting.contains(key));
    [beside, own].iter().any(|rows| !rows.iter().filter_map(|(_, key)| ours.get(key)).is_sorted())
}

/// Rows without a key of ours in which something was typed. The full-width rows of our own hold nothing in
/// these columns but links.
fn inserted_rows(table: &Table<'_>, place: Place) -> Option<Finding> {
    let ours: BTreeSet<u32> = table.rows.keyed.iter().map(|(row, _)| *row).collect();
    let extras: BTreeSet<u32> = table.rows.extras.values().copied().collect();
    let last = ours.last().copied()?;
    let end = extras.iter().find(|row| **row > last).copied().unwrap_or(u32::MAX);
    let fields = [Field::Num, Field::Den, Field::Status, Field::Result, Field::Difficulty];
    let typed = |fields: &[Field], col: u32| fields.iter().any(|f| table.columns.of(*f) == Some(col));
    let inserted: BTreeSet<u32> = table
        .page
        .sheet
        .cells
        .iter()
        .filter(|cell| (table.columns.below..end).contains(&cell.row))
        .filter(|cell| !ours.contains(&cell.row) && !extras.contains(&cell.row))
        .filter(|cell| !is_link(table, cell))
        .filter(|cell| match cell.row < last {
            true => typed(&fields, cell.col) && table.page.is_filled((cell.row, cell.col)),
            false => typed(&fields[..2], cell.col) && matches!(cell.value, Value::Number(_)),
        })
        .map(|cell| cell.row)
        .collect();
    let rows = list(inserted.iter().map(|row| (row + 1).to_string()));
    let cells = inserted.iter().take(MOST_ROWS).flat_map(|row| {
        let filled = fields.iter().filter_map(|f| table.cell(*row, *f));
        filled.filter(|at| table.page.is_filled(*at)).map(|(row, col)| a1(row, col))
    });
    let place = Place { cells: cells.collect(), ..place };
    (!rows.is_empty()).then(|| structure::row_inserted(place, rows))
}

/// A link of our own, also one whose words the last program left to be calculated.
fn is_link(table: &Table<'_>, cell: &Cell) -> bool {
    let formula = cell.formula_text.as_deref().is_some_and(|formula| formula.starts_with("HYPERLINK("));
    formula || table.page.text(cell).is_some_and(|text| text.starts_with(LINK_SIGNS))
}

/// Columns between ours in which something stands beside our rows.
fn inserted_columns(table: &Table<'_>, place: Place) -> Option<Finding> {
    let ours: BTreeSet<u32> = table.columns.at.values().copied().collect();
    // Where the keys are gone, so are those of our hidden columns on the right.
    let beyond = u32::from(table.columns.by_title.is_empty());
    let (first, last) = (*ours.first()?, *ours.last()? + beyond);
    let rows: BTreeSet<u32> = table.rows.keyed.iter().map(|(row, _)| *row).collect();
    let inserted: BTreeSet<u32> = table
        .page
        .sheet
        .cells
        .iter()
        .filter(|cell| rows.contains(&cell.row) && (first..=last).contains(&cell.col))
        .filter(|cell| !ours.contains(&cell.col) && table.page.is_filled((cell.row, cell.col)))
        .map(|cell| cell.col)
        .collect();
    let doubled = |col: &u32| !table.columns.twice.is_empty() && *col > first;
    if inserted.is_empty() || inserted.iter().all(doubled) {
        return None;
    }
    let names = inserted.iter().map(|col| a1(0, *col).trim_end_matches('1').to_string());
    Some(structure::extra_column(place, list(names)))
}

/// Answers in rows or columns that nobody sees.
fn hidden(table: &Table<'_>, place: Place) -> Option<Finding> {
    let rows: BTreeSet<u32> = table.page.sheet.hidden_rows.iter().copied().collect();
    let columns = &table.page.sheet.hidden_columns;
    let is_hidden = |(row, col): (u32, u32)| {
        rows.contains(&row) || columns.iter().any(|(from, to)| (*from..=*to).contains(&col))
    };
    let fields: Vec<u32> = Field::ALL.into_iter().filter_map(|f| table.columns.of(f)).collect();
    let any_column = fields.iter().any(|col| is_hidden((u32::MAX, *col)));
    if !any_column && !table.rows.keyed.iter().any(|(row, _)| rows.contains(row)) {
        return None;
    }
    let mut found = Vec::new();
    let mut cells = Vec::new();
    for (row, key) in &table.rows.keyed {
        let filled = Field::ALL.iter().filter_map(|f| table.cell(*row, *f));
        let unseen = filled.filter(|at| is_hidden(*at) && table.page.is_filled(*at));
        let unseen: Vec<String> = unseen.map(|(row, col)| a1(row, col)).collect();
        if !unseen.is_empty() {
            found.push(key.clone());
            cells.extend(unseen);
        }
    }
    let place = Place { cells, ..place };
    (!found.is_empty()).then(|| structure::hidden_answers(place, keys(&found)))
}

/// Values where our formulas stood.
fn overwritten(table: &Table<'_>, place: Place) -> Option<Finding> {
    let mut columns = BTreeSet::new();
    let mut place = place;
    for (row, _) in table.rows.keyed.iter().filter(|(_, key)| !key.is_task()) {
        for column in [Column::Ratio, Column::Verdict] {
            let Some(col) = table.columns.at.get(&column) else {
                continue;
            };
            let typed_over = table.page.cell((*row, *col)).is_some_and(|cell| !cell.formula);
            if typed_over && table.page.is_filled((*row, *col)) {
                columns.insert(column);
                place = place.at(a1(*row, *col));
            }
        }
    }
    (!columns.is_empty()).then(|| structure::formulas_overwritten(place, titles(columns)))
}

/// Row keys side by side, as short as people say them.
pub(super) fn keys(rows: &[RowKey]) -> String {
    list(rows.iter().map(RowKey::to_string))
}
