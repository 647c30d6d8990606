//! Parts of the plan that the agency changed on its form: what stands there, what the plan says.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::field::Make;
use crate::finding::plan_edit;
use crate::form::layout::Column;
use crate::form::{Ask, Form, TextAsk};
use crate::form::{content_words, content_words_before, target_words};
use crate::package::a1;
use crate::plan::{RowKey, Task};
use crate::words::fold::{fold_marks, squeeze};
use std::collections::{BTreeMap, BTreeSet};

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
    let heads = heads(table);
    for head in &form.reported {
        task_head(table, &heads, head.task, form, &mut pile);
    }
    pile
}

/// The rows without a key, by the number that stands in them.
fn heads(table: &Table<'_>) -> BTreeMap<String, Vec<u32>> {
    let mut heads: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let keyed: BTreeSet<u32> = table.rows.keyed.iter().map(|(row, _)| *row).collect();
    let cells = table.page.sheet.cells.iter().filter(|cell| cell.row >= table.columns.below);
    for cell in cells.filter(|cell| table.columns.at.get(&Column::Number) == Some(&cell.col)) {
        if let Some(text) = table.page.text(cell).filter(|_| !keyed.contains(&cell.row)) {
            heads.entry(text.trim().to_owned()).or_default().push(cell.row);
        }
    }
    heads
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
    let at = (row, *col);
    if table.page.holds(at, expected) || table.page.shown(at) == expected {
        return;
    }
    let found = squeeze(&table.page.shown(at));
    if plain(&found) != plain(expected) {
        pile.add(fault(changed, at, Some(key.clone()), &found, expected));
    }
}

/// The label of an indicator row; when only the unit differs, that is said.
fn label(table: &Table<'_>, row: u32, ask: &Ask<'_>, pile: &mut Pile) {
    let indicator = ask.obligation.indicator;
    let expected = content_words(ask);
    let Some(at) = table.columns.at.get(&Column::Content).map(|col| (row, *col)) else {
        return;
    };
    if table.page.holds(at, &expected) {
        return;
    }
    let labels = [Some(indicator.label_num()), indicator.label_den()];
    let found = plain(&table.page.shown(at));
    if found == plain(&content_words_before(ask)) {
        return;
    }
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
fn task_head(
    table: &Table<'_>,
    heads: &BTreeMap<String, Vec<u32>>,
    task: &Task,
    form: &Form<'_>,
    pile: &mut Pile,
) {
    let Some(content) = table.columns.at.get(&Column::Content) else {
        return;
    };
    for row in heads.get(&task.id.to_string()).into_iter().flatten().copied() {
        if table.page.holds((row, *content), &task.text) {
            continue;
        }
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
