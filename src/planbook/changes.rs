//! What an imported plan changes, row by row and field by field, before anything is written.

use super::export::{Rows, content};
use super::schema::{Kind, TABLES};
use super::texts as say;
use crate::keyed::{Column, Schema};
use crate::plan::Plan;
use crate::sheet::Value;
use crate::words::date::show_date_padded;
use crate::words::list::{shorten, visible};
use crate::words::text::Text;
use std::collections::BTreeMap;

/// Letters of a value that are shown.
const SHOWN: usize = 60;

/// Every difference between the plan in use and the one that would replace it.
pub fn changes(old: Option<&Plan>, new: &Plan) -> Vec<Text> {
    let rows = |plan| Rows::of_plan(plan).unwrap_or_default(); // a plan that was loaded can be shown
    let (old, new) = (old.map(rows).unwrap_or_default(), rows(new));
    TABLES.into_iter().flat_map(|(kind, schema)| of_kind(kind, schema, &old, &new)).collect()
}

/// Agencies that the old plan does not know and that report, but from no day on, or in no group: nobody would know
/// from when they are asked, or for what.
pub fn unsettled<'p>(old: &Plan, new: &'p Plan) -> (Vec<&'p str>, Vec<&'p str>) {
    let fresh = || new.agencies.iter().filter(|a| a.reports && old.agency(&a.code).is_none());
    let grouped = |code: &str| new.groups.iter().any(|g| new.means(&g.code, code));
    let dateless = fresh().filter(|a| a.valid_from.is_none()).map(|a| a.code.as_str());
    let groupless = fresh().filter(|a| !grouped(&a.code)).map(|a| a.code.as_str());
    (dateless.collect(), groupless.collect())
}

fn of_kind(kind: Kind, schema: &Schema, old: &Rows, new: &Rows) -> Vec<Text> {
    let (old, new) = (by_key(kind, schema, old), by_key(kind, schema, new));
    let only =
        |these: &BTreeMap<String, Vec<(&'static str, String)>>, those: &BTreeMap<_, _>| -> Vec<String> {
            these.keys().filter(|key| !those.contains_key(*key)).cloned().collect()
        };
    let (added, gone) = (only(&new, &old), only(&old, &new));
    let mut said = Vec::new();
    if !added.is_empty() && !kind.is_settings() {
        said.push(say::rows_added(schema.sheet, added.len(), added.join(", ")));
    }
    if !gone.is_empty() {
        said.push(say::rows_gone(schema.sheet, gone.len(), gone.join(", ")));
    }
    for (key, fields) in &new {
        let before = old.get(key).into_iter().flatten();
        let differs = before.zip(fields).filter(|(was, is)| was != is);
        said.extend(
            differs.map(|((head, was), (_, is))| say::field_changed(schema.sheet, key, *head, was, is)),
        );
    }
    said
}

/// Rows by their key, each with every field as people read it.
fn by_key(kind: Kind, schema: &Schema, rows: &Rows) -> BTreeMap<String, Vec<(&'static str, String)>> {
    let key =
        if kind == Kind::Indicator { "id" } else { schema.columns.first().map_or("", |column| column.key) };
    let row = |row: &toml::Table| {
        let shown = |column: &Column| shown(column, row.get(column.key));
        let name = match kind.is_settings() {
            true => String::new(),
            false => schema.column(key).map_or(String::new(), shown),
        };
        (name, schema.columns.iter().map(|column| (column.head, shown(column))).collect())
    };
    rows.of(kind).iter().map(row).collect()
}

fn shown(column: &Column, value: Option<&toml::Value>) -> String {
    let text = match content(column, value) {
        crate::sheet::Content::Date(day) => show_date_padded(day),
        content => match content.value() {
            Value::Text(text) => text,
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        },
    };
    if text.is_empty() { "–".to_string() } else { shorten(&visible(&text), SHOWN) }
}
