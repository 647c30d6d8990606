//! Parts of the plan that the agency changed on its form: what stands there, what the plan says.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::field::Make;
use crate::finding::plan_edit;
use crate::form::layout::Column;
use crate::form::{Ask, Form, TextAsk};
use crate::form::{content_words, target_words};
use crate::package::{Cell, a1};
use crate::plan::{RowKey, Task};
use crate::words::fold::{fold_marks, squeeze};
use std::collections::BTreeMap;

/// How many characters at least are quoted before the first difference.
const BEFORE: usize = 12;

/// Compares targets, labels, units and task texts with the plan.
pub(super) fn find(table: &Table<'_>, form: &Form<'_>) -> Pile {
    let mut pile = Pile::default();
    let asks: BTreeMap<RowKey, &Ask<'_>> = form.asks().map(|ask| (ask.key(), ask)).collect();
    for (row, key) in &table.rows.keyed {
        if let Some(ask) = asks.get(key) {
            let target = target_words(ask.obligation.indicator);
            compare(table, (*row, key), Column::Target, &target, plan_edit::target_changed, &mut pile);
            label(table, *row, ask, &mut pile);
        } else if let Some(text) = form.coordinated.iter().find(|text| text.key == *key) {
            task_row(table, *row, text, &mut pile);
        }
    }
    for head in &form.reported {
        task_head(table, head.task, form, &mut pile);
    }
    pile
}

type Changed = fn(crate::finding::Place, String, String) -> crate::finding::Finding;

fn compare(
    table: &Table<'_>,
    (row, key): (u32, &RowKey),
    column: Column,
    expected: &str,
    changed: Changed,
    pile: &mut Pile,
) {
    let Some(col) = table.columns.at.get(&column) else {
        return;
    };
    let shown = table.page.shown((row, *col));
    let found = squeeze(&shown);
    if shown != expected && plain(&found) != plain(expected) {
        pile.add(fault(changed, (row, *col), Some(key.clone()), &found, expected));
    }
}

/// The label of an indicator row; when only the unit differs, that is said.
fn label(table: &Table<'_>, row: u32, ask: &Ask<'_>, pile: &mut Pile) {
    let indicator = ask.obligation.indicator;
    let expected = content_words(ask);
    let found =
        table.columns.at.get(&Column::Content).map(|col| table.page.shown((row, *col))).unwrap_or_default();
    let labels = [Some(indicator.label_num()), indicator.label_den()];
    if found == expected {
        return;
    }
    let found = plain(&found);
    let labels_stand = labels.into_iter().flatten().all(|label| found.contains(&plain(label)));
    let changed: Changed = match indicator.unit {
        Some(_) if labels_stand => plan_edit::unit_changed,
        _ => plan_edit::label_changed,
    };
    compare(table, (row, &ask.key()), Column::Content, &expected, changed, pile);
}

fn task_row(table: &Table<'_>, row: u32, text: &TextAsk<'_>, pile: &mut Pile) {
    let key = (row, &text.key);
    compare(table, key, Column::Content, &text.task.text, plan_edit::task_changed, pile);
}

/// The full-width row of a task has no key: it is known by its number and must bear the plan's text.
fn task_head(table: &Table<'_>, task: &Task, form: &Form<'_>, pile: &mut Pile) {
    let (Some(number), Some(content)) =
        (table.columns.at.get(&Column::Number), table.columns.at.get(&Column::Content))
    else {
        return;
    };
    let id = task.id.to_string();
    let is_keyed = |row| table.rows.keyed.iter().any(|(r, _)| *r == row);
    let is_id = |cell: &&Cell| table.page.text(cell).is_some_and(|text| text.trim() == id);
    let heads: Vec<u32> = table
        .page
        .sheet
        .cells
        .iter()
        .filter(|cell| cell.col == *number && cell.row >= table.columns.below)
        .filter(|cell| is_id(cell) && !is_keyed(cell.row))
        .map(|cell| cell.row)
        .collect();
    for row in heads {
        let found = squeeze(&table.page.shown((row, *content)));
        if !found.is_empty() && found != task.text && plain(&found) != plain(&task.text) {
            let key = RowKey::new(task.key(), form.period.year);
            let changed = plan_edit::task_changed;
            pile.add(fault(changed, (row, *content), Some(key), &found, &task.text));
        }
    }
}

fn fault(changed: Changed, at: (u32, u32), row: Option<RowKey>, found: &str, expected: &str) -> Fault {
    let (found, expected) = from_difference(found, &squeeze(expected));
    Fault {
        make: Make::Read(changed),
        cell: a1(at.0, at.1),
        row,
        field: None,
        typed: found,
        read: super::fault::quote(&expected),
    }
}

/// Spaces and spelling variants make no difference.
fn plain(text: &str) -> String {
    fold_marks(text).replace(' ', "")
}

/// Both texts from a little before the place where they part.
fn from_difference(found: &str, expected: &str) -> (String, String) {
    let same = found.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
    let near: String = found.chars().take(same.saturating_sub(BEFORE)).collect();
    let skip = near.rfind(' ').map_or(0, |space| near[..=space].chars().count());
    let part = |text: &str| match skip {
        0 => text.to_string(),
        _ => format!("…{}", text.chars().skip(skip).collect::<String>()),
    };
    (part(found), part(expected))
}
