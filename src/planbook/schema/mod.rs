//! The sheets of the plan's workbook and their columns; a column's key is the plan file's own.

mod agencies;
mod indicators;
mod settings;
mod tasks;

use crate::keyed::{PLAIN, Schema};

pub(super) use indicators::TASK_COLUMN;

/// The column that says of every row of a proposal whether somebody has confirmed it; no part of the plan,
/// whose own workbook does not have it.
pub(super) const CONFIRMED: &str = "confirmed";
/// What stands there until then.
pub(super) const NOT_YET: &str = "no";

/// What a sheet holds one row of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
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

/// What all sheets of the plan have in common.
const PLAN_SHEET: Schema = Schema { spare: 5, points: 11.0, ..PLAIN };

/// Every table in the order of the sheets; the first two share the sheet of the settings.
pub(super) static TABLES: [(Kind, &Schema); 10] = [
    (Kind::Plan, &settings::PLAN),
    (Kind::Calendar, &settings::CALENDAR),
    (Kind::Section, &tasks::SECTIONS),
    (Kind::Task, &tasks::TASKS),
    (Kind::Indicator, &indicators::INDICATORS),
    (Kind::Relation, &tasks::RELATIONS),
    (Kind::Unit, &settings::UNITS),
    (Kind::Agency, &agencies::AGENCIES),
    (Kind::Group, &agencies::GROUPS),
    (Kind::Holiday, &settings::HOLIDAYS),
];

impl Kind {
    /// Its table.
    pub fn schema(self) -> &'static Schema {
        // Every kind has one; a test says so.
        TABLES.iter().find(|(kind, _)| *kind == self).map_or(TABLES[0].1, |(_, schema)| schema)
    }

    /// Whether its columns are written as lines, one below the other.
    pub fn is_settings(self) -> bool {
        matches!(self, Kind::Plan | Kind::Calendar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_key_and_heading_is_its_own_and_short_enough_for_a_hint() {
        let mut keys = BTreeSet::new();
        for (kind, schema) in TABLES {
            assert_eq!(kind.schema().name, schema.name);
            let mut heads = BTreeSet::new();
            for column in schema.columns {
                assert!(keys.insert(schema.key(column)), "{}", schema.key(column));
                assert!(heads.insert(column.head), "{}", column.head);
                assert!(column.head.chars().count() <= 32, "{}", column.head);
                assert!(column.help.chars().count() <= 255, "{}", column.head);
                assert!(!column.help.is_empty() && (column.width > 0.0 || kind.is_settings()));
            }
        }
    }
}
