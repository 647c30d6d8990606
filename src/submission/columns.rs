//! Where the form's columns are on a returned sheet: by their keys, else by their titles.

use super::page::Page;
use crate::answer::Field;
use crate::form::layout::Column;
use crate::words::fold::fold_marks;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How many rows from the top the head is looked for.
const HEAD_ROWS: u32 = 60;
/// How many keys or titles make a head.
const ENOUGH: usize = 3;
/// Longer texts, in bytes, are no titles.
const LONGEST_TITLE: usize = 120;
/// The titles as they are compared.
static TITLES: LazyLock<Vec<(String, Column)>> = LazyLock::new(|| {
    let titled = Column::ALL.into_iter().filter(|column| !column.title().is_empty());
    titled.map(|column| (fold_marks(column.title()), column)).collect()
});

/// The columns of a returned sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    pub at: BTreeMap<Column, u32>,
    pub below: u32,
    /// Columns that were found by their titles, because their keys are gone.
    pub by_title: Vec<Column>,
    /// Columns whose key or title stands there twice.
    pub twice: Vec<Column>,
}

impl Columns {
    /// Looks for the head; none where the sheet is no form.
    pub fn find(page: &Page<'_>) -> Option<Columns> {
        let keyed = best_row(page, |text| Column::ALL.into_iter().find(|column| column.key() == text));
        let titled = best_row(page, as_printed).or_else(|| best_row(page, in_any_spelling));
        let rows = [&keyed, &titled].into_iter().flatten().map(|(row, _)| *row);
        let mut columns = Columns { below: rows.max()? + 1, ..Columns::default() };
        columns.take(keyed.map(|(_, found)| found).unwrap_or_default(), false);
        columns.take(titled.map(|(_, found)| found).unwrap_or_default(), true);
        let fields = Field::ALL.into_iter().filter(|f| columns.of(*f).is_some()).count();
        (fields >= ENOUGH).then_some(columns)
    }

    fn take(&mut self, found: Vec<(Column, u32)>, by_title: bool) {
        let known: Vec<Column> = self.at.keys().copied().collect();
        for (column, at) in found {
            if known.contains(&column) {
                continue;
            }
            if self.at.contains_key(&column) {
                self.twice.push(column);
                continue;
            }
            self.at.insert(column, at);
            if by_title {
                self.by_title.push(column);
            }
        }
    }

    /// Where a field's column is.
    pub fn of(&self, field: Field) -> Option<u32> {
        self.at.get(&Column::of(field)).copied()
    }

    /// Fields whose column is gone.
    pub fn missing(&self) -> Vec<Field> {
        Field::ALL.into_iter().filter(|f| self.of(*f).is_none()).collect()
    }

    /// Whether the columns stand in another order than on the form.
    pub fn reordered(&self) -> bool {
        let places: Vec<u32> = self.at.values().copied().collect();
        !places.is_sorted()
    }
}

/// The column whose title stands there just as we print it.
fn as_printed(text: &str) -> Option<Column> {
    let titled = |column: &Column| !column.title().is_empty() && column.title() == text;
    Column::ALL.into_iter().find(titled)
}

/// The column whose title stands there in any spelling.
fn in_any_spelling(text: &str) -> Option<Column> {
    let text = fold_marks(text);
    let titled = TITLES.iter().find(|(title, _)| *title == text);
    titled.map(|(_, column)| *column)
}

/// The row near the top in which most columns are recognised, from left to right.
fn best_row(page: &Page<'_>, read: impl Fn(&str) -> Option<Column>) -> Option<(u32, Vec<(Column, u32)>)> {
    let mut rows: BTreeMap<u32, Vec<(Column, u32)>> = BTreeMap::new();
    let top = page.sheet.cells.iter().take_while(|cell| cell.row < HEAD_ROWS);
    for cell in top {
        let text = page.text(cell).filter(|text| text.len() <= LONGEST_TITLE);
        if let Some(column) = text.and_then(|text| read(text.trim())) {
            rows.entry(cell.row).or_default().push((column, cell.col));
        }
    }
    let best = rows.into_iter().rev().max_by_key(|(_, found)| found.len())?;
    (best.1.len() >= ENOUGH).then_some(best)
}

/// The head an officer sees above a field, on one line.
pub(super) fn title(column: Column) -> String {
    column.title().replace('\n', " ")
}

/// Titles side by side.
pub(super) fn titles(columns: impl IntoIterator<Item = Column>) -> String {
    columns.into_iter().map(title).filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ")
}
