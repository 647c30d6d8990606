//! The sheets of the plan's workbook and their columns: the one list that the writer and the reader share.
//!
//! A column's key is the plan file's own; it stands in a hidden row, so that sheets may be renamed and
//! columns moved.

mod agencies;
mod indicators;
mod settings;
mod tasks;

use super::shape::Shape;

pub(super) use indicators::TASK_COLUMN;

/// A column of a table, or a line of the settings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub key: &'static str,
    pub head: &'static str,
    pub help: &'static str,
    pub width: f64,
    pub shape: Shape,
    pub must: bool,
    /// It came after the first version: workbooks exported before are read without it.
    pub later: bool,
}

/// What a sheet holds one row of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// What the plan says of itself: one line a setting.
    Plan,
    /// Cut-off and deadlines: one line a setting.
    Calendar,
    Holiday,
    Unit,
    Section,
    Task,
    Indicator,
    Relation,
    Agency,
    Group,
}

/// A sheet's table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    pub kind: Kind,
    /// Its name before the keys of the hidden row: `task.id`.
    pub name: &'static str,
    pub sheet: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub columns: &'static [Column],
    pub frozen: u16,
    pub pages: u16,
}

/// Every table in the order of the sheets; the first two share the sheet of the settings.
pub(super) const TABLES: [&Table; 10] = [
    &settings::PLAN,
    &settings::CALENDAR,
    &tasks::SECTIONS,
    &tasks::TASKS,
    &indicators::INDICATORS,
    &tasks::RELATIONS,
    &settings::UNITS,
    &agencies::AGENCIES,
    &agencies::GROUPS,
    &settings::HOLIDAYS,
];

impl Kind {
    /// Its table.
    pub fn table(self) -> &'static Table {
        // Every kind has one; a test says so.
        TABLES.into_iter().find(|table| table.kind == self).unwrap_or(TABLES[0])
    }
}

impl Table {
    /// Whether its columns are written as lines, one below the other.
    pub fn is_settings(&self) -> bool {
        matches!(self.kind, Kind::Plan | Kind::Calendar)
    }

    /// A column by key.
    pub fn column(&self, key: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// The hidden key of a column: `task.id`.
    pub fn key(&self, column: &Column) -> String {
        format!("{}.{}", self.name, column.key)
    }
}

/// A column that may be left blank.
const fn may(key: &'static str, head: &'static str, width: f64, shape: Shape, help: &'static str) -> Column {
    Column { key, head, help, width, shape, must: false, later: false }
}

/// A column that every row must fill in.
const fn must(key: &'static str, head: &'static str, width: f64, shape: Shape, help: &'static str) -> Column {
    Column { must: true, ..may(key, head, width, shape, help) }
}

/// A column that older workbooks lack.
const fn later(column: Column) -> Column {
    Column { later: true, ..column }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_key_and_heading_is_its_own_and_short_enough_for_a_hint() {
        let mut keys = BTreeSet::new();
        for table in TABLES {
            assert_eq!(table.kind.table().name, table.name);
            let mut heads = BTreeSet::new();
            for column in table.columns {
                assert!(keys.insert(table.key(column)), "{}", table.key(column));
                assert!(heads.insert(column.head), "{}", column.head);
                assert!(column.head.chars().count() <= 32, "{}", column.head);
                assert!(column.help.chars().count() + column.key.len() <= 240, "{}", column.head);
                assert!(!column.help.is_empty() && (column.width > 0.0 || table.is_settings()));
            }
        }
    }
}
