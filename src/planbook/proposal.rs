//! A proposal as a workbook, written over an earlier one: what somebody confirmed or typed stays as it stands.

use super::book;
use super::choice::{CONFIRMED as CHOICES, code};
use super::export::{self, Rows};
use super::import::tables;
use super::schema::{CONFIRMED, Kind, NOT_YET, TASK_COLUMN};
use crate::keyed::Table;
use crate::package::Book;
use crate::sheet::SheetError;
use crate::words::fold::fold_marks;
use std::collections::{BTreeMap, BTreeSet};
use toml::Value;

/// The workbook of a proposal. Of the one before it, settings that are filled in and rows that are confirmed
/// keep their cells; of the new rows only those are written that these do not hold already.
///
/// # Errors
/// A workbook that cannot be composed.
pub fn proposal(mut rows: Rows, before: Option<&[u8]>) -> Result<Vec<u8>, SheetError> {
    let before = before.and_then(|bytes| book::open(bytes, "").ok());
    let kept = before.as_ref().map_or_else(BTreeMap::new, |book| kept(book, &mut rows));
    for (kind, table) in &kept {
        leave_out(&mut rows, *kind, table);
    }
    export::book(&rows, &|kind| {
        let earlier = kept.get(&kind).filter(|table| !table.rows().is_empty());
        earlier.cloned().unwrap_or_else(|| Table::fresh(kind.schema()))
    })
}

/// The earlier tables with what somebody confirmed; settings go into the new rows.
fn kept(book: &Book, rows: &mut Rows) -> BTreeMap<Kind, Table> {
    let mut kept = BTreeMap::new();
    for (kind, mut table) in tables(book, "").0 {
        if kind.is_settings() {
            settings(rows, kind, &table);
            continue;
        }
        for row in table.rows() {
            // What is blank there was typed, or cleared, by somebody.
            if code(CHOICES, &table.text(row, CONFIRMED)) == Some(NOT_YET) {
                table.schema.columns.iter().for_each(|column| table.set(row, column.key, ""));
            }
        }
        kept.insert(kind, table);
    }
    kept
}

fn settings(rows: &mut Rows, kind: Kind, table: &Table) {
    for column in table.schema.columns {
        let typed = table.typed(0, column.key);
        if !typed.is_blank()
            && let Some(row) = rows.0.entry(kind).or_default().first_mut()
        {
            let value = column.shape.read(&typed).ok().flatten();
            row.insert(column.key.to_string(), value.unwrap_or(Value::String(typed.text)));
        }
    }
}

/// Leaves out the new rows that the table holds already, by key and, of tasks, by their words; a new task
/// whose number is taken gets the next free one, with its indicators.
fn leave_out(rows: &mut Rows, kind: Kind, table: &Table) {
    let key = if kind == Kind::Indicator { "id" } else { table.schema.columns.first().map_or("", |c| c.key) };
    let held = |key| table.rows().into_iter().map(move |row| fold_marks(&table.text(row, key)));
    let mut keys: BTreeSet<String> = held(key).collect();
    let texts: BTreeSet<String> = if kind == Kind::Task { held("text").collect() } else { BTreeSet::new() };
    let own = rows.0.remove(&kind).unwrap_or_default();
    let mut moved: BTreeMap<i64, Option<i64>> = BTreeMap::new();
    for mut row in own {
        let said = |row: &toml::Table, key: &str| {
            row.get(key).map_or(String::new(), |v| v.as_str().map_or_else(|| v.to_string(), String::from))
        };
        let known = fold_marks(&said(&row, key));
        let number = row.get("id").and_then(Value::as_integer).unwrap_or_default();
        if kind == Kind::Task && texts.contains(&fold_marks(&said(&row, "text"))) {
            moved.insert(number, None);
        } else if kind == Kind::Task && keys.contains(&known) {
            let free = (1..).find(|id: &i64| !keys.contains(&id.to_string())).unwrap_or_default();
            row.insert("id".into(), Value::Integer(free));
            moved.insert(number, Some(free));
            keys.insert(free.to_string());
            rows.0.entry(kind).or_default().push(row);
        } else if keys.insert(known) {
            rows.0.entry(kind).or_default().push(row);
        }
    }
    renumber(rows, &moved);
}

/// Moves the new indicators of tasks to other numbers, or leaves them out.
fn renumber(rows: &mut Rows, moved: &BTreeMap<i64, Option<i64>>) {
    let task = |row: &toml::Table| row.get(TASK_COLUMN).and_then(Value::as_integer).unwrap_or_default();
    let indicators = rows.0.entry(Kind::Indicator).or_default();
    indicators.retain(|row| moved.get(&task(row)) != Some(&None));
    for row in indicators.iter_mut() {
        if let Some(Some(to)) = moved.get(&task(row)) {
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
            let place = id.split_once('.').map_or("1", |(_, place)| place);
            let id = format!("{to:02}.{place}");
            row.insert(TASK_COLUMN.into(), Value::Integer(*to));
            row.insert("id".into(), Value::String(id));
        }
    }
}
