//! Where the form's rows are on a returned sheet: by their keys, else by number and label.

use super::columns::Columns;
use super::page::Page;
use crate::form::layout::{Column, Extra};
use crate::form::{Ask, Form, content_words, content_words_before};
use crate::plan::{Role, RowKey};
use crate::words::fold::fold_marks;
use std::collections::{BTreeMap, BTreeSet};

/// The rows of a returned sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// Rows with a key, from top to bottom; a key may stand there twice.
    pub keyed: Vec<(u32, RowKey)>,
    pub extras: BTreeMap<Extra, u32>,
    pub by_label: Vec<RowKey>,
}

impl Rows {
    /// Reads the column of keys.
    pub fn find(page: &Page<'_>, columns: &Columns) -> Rows {
        let mut rows = Rows::default();
        let Some(column) = columns.at.get(&Column::Key).copied().or_else(|| key_column(page)) else {
            return rows;
        };
        for cell in page.sheet.cells.iter().filter(|cell| cell.col == column) {
            let Some(text) = page.text(cell) else { continue };
            let text = text.trim();
            if let Ok(key) = text.parse() {
                rows.keyed.push((cell.row, key));
            } else if let Some(extra) = Extra::ALL.into_iter().find(|e| e.key() == text) {
                rows.extras.entry(extra).or_insert(cell.row);
            }
        }
        rows
    }

    /// Finds the rows of the form whose keys are gone by what the officer sees.
    pub fn find_by_label(&mut self, page: &Page<'_>, columns: &Columns, form: &Form<'_>) {
        let known: BTreeSet<RowKey> = self.keyed.iter().map(|(_, key)| key.clone()).collect();
        if form
            .asks()
            .map(Ask::key)
            .chain(form.texts().map(|text| text.key.clone()))
            .all(|key| known.contains(&key))
        {
            return;
        }
        let taken: BTreeSet<u32> = self.keyed.iter().map(|(row, _)| *row).collect();
        let mut free = free_rows(page, columns, &taken);
        let labels: Vec<(RowKey, String)> =
            form.asks().map(|ask| (ask.key(), fold_marks(&content_words(ask)))).collect();
        for (key, label) in labels.iter().filter(|(key, _)| !known.contains(key)) {
            let alike = labels.iter().filter(|(_, other)| other == label).count() > 1;
            let numbered = |row: &Labelled| row.number == fold_marks(&key.item);
            let before = form.find(key).map(|ask| fold_marks(&content_words_before(ask)));
            let is = |row: &Labelled| row.label == *label || Some(&row.label) == before.as_ref();
            self.claim(key, &mut free, |row| is(row) && (!alike || numbered(row)));
        }
        for text in form.texts().filter(|text| !known.contains(&text.key)) {
            let (number, label) = (text.task.id.to_string(), fold_marks(&text.task.text));
            // A lead's own row stands below the full-width row of its task, which bears the task's text.
            let is_task_text = |row: &Labelled| row.label == label;
            let own = text.role == Role::Lead;
            self.claim(&text.key, &mut free, |row| row.number == number && is_task_text(row) != own);
        }
        self.keyed.sort();
    }

    /// Rows go by their key, but where the number and label that the officer sees are exactly those of another
    /// row, the visible cells were moved without the hidden one (R20): they are read by what is seen if that is
    /// a permutation, and otherwise left out.
    pub fn follow(&mut self, page: &Page<'_>, columns: &Columns, form: &Form<'_>) -> Moved {
        let Some(content) = columns.at.get(&Column::Content) else {
            return Moved::default();
        };
        let asked = form.asks().map(|ask| (ask.key(), ask.key().item, content_words(ask)));
        let texts = form.coordinated.iter();
        let texts = texts.map(|text| (text.key.clone(), text.task.id.to_string(), text.task.text.clone()));
        let own: BTreeMap<RowKey, (String, String)> =
            asked.chain(texts).map(|(key, number, label)| (key, (number, label))).collect();
        let mut seen: Vec<(usize, Option<RowKey>)> = Vec::new();
        for (at, (row, key)) in self.keyed.iter().enumerate() {
            let other = |label: &str| !page.holds((*row, *content), label);
            let Some((_, label)) = own.get(key).filter(|(_, label)| other(label)) else { continue };
            let folded = fold_marks(&page.shown((*row, *content)));
            if folded.is_empty() || folded == fold_marks(label) {
                continue;
            }
            let alike = || own.iter().filter(|(_, (_, label))| fold_marks(label) == folded);
            let number =
                columns.at.get(&Column::Number).map(|col| page.shown((*row, *col)).replace(',', "."));
            let same = |number: &String| alike().find(|(_, (own, _))| own == number.trim());
            if alike().next().is_some() {
                seen.push((at, number.as_ref().and_then(same).map(|(key, _)| key.clone())));
            }
        }
        let hidden: BTreeSet<RowKey> = seen.iter().map(|(at, _)| self.keyed[*at].1.clone()).collect();
        let visible: BTreeSet<RowKey> = seen.iter().filter_map(|(_, key)| key.clone()).collect();
        if hidden != visible || visible.len() != seen.len() {
            return Moved { refused: hidden.into_iter().collect(), ..Moved::default() };
        }
        for (at, key) in seen {
            self.keyed[at].1 = key.unwrap_or_else(|| self.keyed[at].1.clone());
        }
        Moved { followed: visible.into_iter().collect(), ..Moved::default() }
    }

    /// Gives a key to the first free row that bears its label.
    fn claim(&mut self, key: &RowKey, free: &mut Vec<Labelled>, is_it: impl Fn(&Labelled) -> bool) {
        if let Some(at) = free.iter().position(is_it) {
            self.keyed.push((free.remove(at).row, key.clone()));
            self.by_label.push(key.clone());
        }
    }
}

/// Rows whose visible cells bear another row's number and label.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// Read by what is seen.
    pub followed: Vec<RowKey>,
    /// Left out: whose they are cannot be said.
    pub refused: Vec<RowKey>,
}

/// A row without a key, by what is seen of it.
struct Labelled {
    row: u32,
    number: String,
    label: String,
}

fn free_rows(page: &Page<'_>, columns: &Columns, taken: &BTreeSet<u32>) -> Vec<Labelled> {
    let Some(content) = columns.at.get(&Column::Content) else {
        return Vec::new();
    };
    let number = columns.at.get(&Column::Number);
    page.sheet
        .cells
        .iter()
        .filter(|cell| cell.col == *content && cell.row >= columns.below && !taken.contains(&cell.row))
        .map(|cell| Labelled {
            row: cell.row,
            number: number.map(|n| page.key((cell.row, *n))).unwrap_or_default(),
            label: page.key((cell.row, cell.col)),
        })
        .collect()
}

/// The column in which row keys stand although its head is gone.
fn key_column(page: &Page<'_>) -> Option<u32> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for cell in &page.sheet.cells {
        if page.text(cell).is_some_and(|t| t.parse::<RowKey>().is_ok()) {
            *counts.entry(cell.col).or_default() += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(column, _)| column)
}
