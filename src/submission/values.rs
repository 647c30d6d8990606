//! All rows of a sheet: which cells are input cells, and what each row is read as.

use super::fault::{Fault, Pile};
use super::find::Table;
use super::page::Page;
use super::row::Reader;
use crate::answer::{Answers, Field, RowAnswer, Spoilt};
use crate::field::{Make, Takes};
use crate::finding::value;
use crate::form::Form;
use crate::package::a1;
use crate::plan::RowKey;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows with one key are read.
const MOST_COPIES: usize = 50;
/// Merges looked at, at most; a form has some hundred of its own.
const MOST_MERGES: usize = 20_000;

/// Reads every row of the form that stands on the sheet.
pub(super) fn read(table: &Table<'_>, form: &Form<'_>, pile: &mut Pile) -> (Answers, Vec<RowKey>) {
    let asked = asked(form);
    let merged = merged(&table.page, &inputs(table, &asked));
    let broken = broken_cells(table);
    let (mut rows, mut disputed) = (Vec::with_capacity(asked.len()), Vec::new());
    let mut on_sheet: BTreeMap<&RowKey, Vec<u32>> = BTreeMap::new();
    table.rows.keyed.iter().for_each(|(row, key)| on_sheet.entry(key).or_default().push(*row));
    for (key, takes) in &asked {
        let mut read = on_sheet.get(key).into_iter().flatten().take(MOST_COPIES).map(|row| {
            let mut own = Pile::default();
            let reader = Reader {
                table,
                row: *row,
                key,
                takes: *takes,
                merged: &merged,
                pile: &mut own,
                answer: RowAnswer::default(),
            };
            let mut answer = reader.read();
            spoil_broken(table, *row, key, &broken, &mut answer, &mut own);
            (answer, own)
        });
        let Some(first) = read.next() else { continue };
        let (answer, own) = read.fold(first, |one, other| agreed(one, other, key, &mut disputed));
        pile.append(own);
        rows.push((key.clone(), answer));
    }
    (Answers { rows: rows.into_iter().collect(), ..Answers::default() }, disputed)
}

/// Two rows with one key: a blank one or one that says the same does no harm, otherwise neither counts.
fn agreed(
    one: (RowAnswer, Pile),
    other: (RowAnswer, Pile),
    key: &RowKey,
    disputed: &mut Vec<RowKey>,
) -> (RowAnswer, Pile) {
    let values = |row: &RowAnswer| -> Vec<(Field, String)> {
        let spoilt = row.spoilt.iter().map(|s| (s.field, s.raw.clone()));
        row.cells().map(|(field, value, _)| (field, value)).chain(spoilt).collect()
    };
    if other.0.is_empty() || values(&one.0) == values(&other.0) {
        return one;
    }
    if one.0.is_empty() {
        return other;
    }
    if !disputed.contains(key) {
        disputed.push(key.clone());
    }
    (left_out([&one.0, &other.0]), Pile::default())
}

/// A row of which nothing counts: what was typed is kept to be shown again.
pub(super) fn left_out<'a>(rows: impl IntoIterator<Item = &'a RowAnswer>) -> RowAnswer {
    let mut neither = RowAnswer::default();
    for row in rows {
        neither.spoilt.extend(row.spoilt.iter().cloned());
        neither.spoilt.extend(row.cells().map(|(field, _, cell)| Spoilt {
            field,
            cell: cell.to_string(),
            raw: row.typed(field),
            refused: false,
        }));
    }
    neither
}

/// What each row takes, in the order of keys.
fn asked<'p>(form: &Form<'p>) -> BTreeMap<RowKey, Takes<'p>> {
    let texts = form.texts().map(|text| (text.key.clone(), form.takes_texts()));
    texts.chain(form.asks().map(|ask| (ask.key(), form.takes(ask)))).collect()
}

/// Every input cell of the sheet.
fn inputs(table: &Table<'_>, asked: &BTreeMap<RowKey, Takes<'_>>) -> BTreeSet<(u32, u32)> {
    let mut cells = BTreeSet::new();
    for (row, key) in &table.rows.keyed {
        let Some(asked) = asked.get(key) else { continue };
        for field in Field::ALL {
            let is_input = !matches!(field, Field::Num | Field::Den) || asked.need(field).is_input();
            cells.extend(table.cell(*row, field).filter(|_| is_input));
        }
    }
    cells
}

/// Input cells at the top left of a merge that covers further ones: for which of them it stands cannot be said.
fn merged(page: &Page<'_>, inputs: &BTreeSet<(u32, u32)>) -> BTreeSet<(u32, u32)> {
    let heads = page.sheet.merges.iter().take(MOST_MERGES).filter_map(|area| {
        let (left, right) = (u32::from(area.first.1), u32::from(area.last.1));
        let rows = (area.first.0, 0)..=(area.last.0, u32::MAX);
        let covered = inputs.range(rows).filter(|(_, col)| (left..=right).contains(col)).count();
        (covered > 1).then_some((area.first.0, left))
    });
    heads.collect()
}

/// Addresses of cells that the workbook itself spoils.
fn broken_cells<'t>(table: &'t Table<'_>) -> BTreeSet<&'t str> {
    table.page.sheet.odd_cells.iter().map(String::as_str).collect()
}

fn spoil_broken(
    table: &Table<'_>,
    row: u32,
    key: &RowKey,
    broken: &BTreeSet<&str>,
    answer: &mut RowAnswer,
    pile: &mut Pile,
) {
    for field in Field::ALL.into_iter().filter(|_| !broken.is_empty()) {
        let Some(cell) = table.cell(row, field).map(|(row, col)| a1(row, col)) else {
            continue;
        };
        if !broken.contains(cell.as_str()) || answer.cell(field).is_some() {
            continue;
        }
        answer.spoilt.push(Spoilt { field, cell: cell.clone(), raw: String::new(), refused: false });
        pile.add(Fault {
            make: Make::Typed(|place, _| value::broken_cell(place)),
            cell,
            row: Some(key.clone()),
            field: Some(field),
            typed: String::new(),
            read: String::new(),
        });
    }
}
