//! What the plan holds of each kind, as tables of the plan file's keys.

use super::super::schema::Kind;
use crate::keyed::{Column, Shape};
use crate::plan::{Indicator, Plan};
use crate::sheet::{Content, SheetError};
use serde::Serialize;
use toml::{Table, Value};

/// Every row of a kind, in the plan's order.
pub(super) fn of(plan: &Plan, kind: Kind) -> Result<Vec<Table>, SheetError> {
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

fn row(item: &impl Serialize) -> Result<Table, SheetError> {
    Table::try_from(item).map_err(|error| SheetError(format!("!plan: {error}")))
}

fn holiday(day: String) -> Table {
    Table::from_iter([("day".to_string(), Value::String(day))])
}

fn indicator(task: u32, indicator: &Indicator) -> Result<Table, SheetError> {
    let mut table = row(indicator)?;
    table.insert("task".to_string(), Value::Integer(task.into()));
    Ok(table)
}

/// A table inside becomes keys with a dot: `contact.name`.
fn flat(table: Table) -> Table {
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
pub(super) fn content(column: &Column, value: Option<&Value>) -> Content {
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
