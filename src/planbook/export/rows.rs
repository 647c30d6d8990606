//! What the plan holds of each kind, as tables of the plan file's keys.

use super::super::schema::{Kind, TABLES};
use crate::keyed::{Column, Shape};
use crate::plan::{Indicator, Plan};
use crate::sheet::{Content, SheetError};
use serde::Serialize;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// The rows of every table, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rows(pub BTreeMap<Kind, Vec<Table>>);

impl Rows {
    /// The rows of a plan.
    pub fn of_plan(plan: &Plan) -> Result<Rows, SheetError> {
        let all = TABLES.into_iter().map(|(kind, _)| Ok((kind, of(plan, kind)?)));
        all.collect::<Result<_, SheetError>>().map(Rows)
    }

    /// The rows of a kind.
    pub fn of(&self, kind: Kind) -> &[Table] {
        self.0.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many tasks and indicators there are.
    pub fn count(&self) -> (usize, usize) {
        (self.of(Kind::Task).len(), self.of(Kind::Indicator).len())
    }
}

/// Every row of a kind, in the plan's order.
fn of(plan: &Plan, kind: Kind) -> Result<Vec<Table>, SheetError> {
    match kind {
        Kind::Plan => Ok(vec![row(&plan.about)?]),
        Kind::Calendar => Ok(vec![row(&plan.calendar)?]),
        Kind::Holiday => Ok(plan.calendar.holidays.iter().map(|day| holiday(day.to_string())).collect()),
        Kind::Unit => all(&plan.units),
        Kind::Section => all(&plan.sections),
        Kind::Task => all(&plan.tasks),
        Kind::Indicator => plan.indicators().map(|(task, i)| indicator(task.id, i)).collect(),
        Kind::Relation => all(&plan.relations),
        Kind::Agency => plan.agencies.iter().map(|a| Ok(flat(row(a)?))).collect(),
        Kind::Group => all(&plan.groups),
    }
}

fn all(items: &[impl Serialize]) -> Result<Vec<Table>, SheetError> {
    items.iter().map(row).collect()
}

/// An item of the plan as a row.
pub fn row(item: &impl Serialize) -> Result<Table, SheetError> {
    Table::try_from(item).map_err(|error| SheetError(format!("!plan: {error}")))
}

/// A day as a row.
pub fn holiday(day: String) -> Table {
    Table::from_iter([("day".to_string(), Value::String(day))])
}

fn indicator(task: u32, indicator: &Indicator) -> Result<Table, SheetError> {
    let mut table = row(indicator)?;
    table.insert("task".to_string(), Value::Integer(task.into()));
    Ok(table)
}

/// A table inside becomes keys with a dot: `contact.name`.
pub fn flat(table: Table) -> Table {
    let mut flat = Table::new();
    for (key, value) in table {
        match value {
            Value::Table(inner) => flat.extend(inner.into_iter().map(|(k, v)| (format!("{key}.{k}"), v))),
            other => _ = flat.insert(key, other),
        }
    }
    flat
}

/// What a cell holds: days and whole numbers as such, all else as text; nothing where the usual is meant.
pub fn content(column: &Column, value: Option<&Value>) -> Content {
    match (column.shape, value) {
        (_, None) | (Shape::Flag(false), Some(Value::Boolean(false))) => Content::Blank,
        (Shape::Day, Some(Value::String(day))) => {
            day.parse().map_or_else(|_| Content::from(&**day), Content::Date)
        }
        (Shape::Whole, Some(Value::Integer(number))) if u32::try_from(*number).is_ok() => {
            u32::try_from(*number).unwrap_or_default().into()
        }
        (shape, Some(value)) => shape.show(value).into(),
    }
}
