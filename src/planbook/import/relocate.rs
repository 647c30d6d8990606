//! The audit speaks of lines and keys of the plan file; here its findings get the cells and headings
//! that the clerk has in front of them, and the nearest valid code where one was mistyped.

use super::super::schema::Kind;
use super::rows::{Row, Rows};
use crate::finding::Finding;
use crate::keyed::Column;
use crate::plan::Plan;
use crate::words::near::nearest;
use crate::words::text::Text;
use toml::Value;

/// A finding of the audit at its cell.
pub(super) fn to_cell(mut finding: Finding, plan: &Plan, rows: &Rows, file: &str) -> Finding {
    let named = quoted(&finding.message.vi);
    let name = finding.place.row.clone().unwrap_or_default();
    let own: Vec<&Row> = rows.all().filter(|row| is(row, &name)).collect();
    let Some(row) = own.first() else {
        finding.place.file = Some(file.to_string());
        return finding;
    };
    if let Some(near) = nearest_code(&named, plan) {
        finding.hint.vi = format!("{} (có phải {near}?)", finding.hint.vi);
        finding.hint.en = format!("{} (did you mean {near}?)", finding.hint.en);
    }
    let columns = row.kind.schema().columns;
    let column = columns.iter().find(|column| named.iter().any(|key| key == column.key));
    let key = column.map_or(first_key(row), |column| column.key);
    let mut place = row.place(file, key);
    for other in own.iter().skip(1).filter(|other| other.sheet == row.sheet) {
        place.cells.extend(other.cells.get(key).cloned());
    }
    place.row = Some(name);
    finding.place = place;
    for text in [&mut finding.message, &mut finding.hint] {
        headed(text, columns);
    }
    finding
}

fn first_key(row: &Row) -> &'static str {
    match row.kind {
        Kind::Indicator => "id",
        kind => kind.schema().columns.first().map_or("", |column| column.key),
    }
}

/// Whether the audit's name for a thing means this row.
fn is(row: &Row, name: &str) -> bool {
    match row.kind {
        Kind::Plan => name == "plan",
        Kind::Calendar => name == "calendar",
        Kind::Holiday => false,
        Kind::Task => {
            row.values.get("id").and_then(Value::as_integer).is_some_and(|id| format!("T{id:02}") == name)
        }
        _ => row.values.get(first_key(row)).and_then(Value::as_str) == Some(name),
    }
}

/// The words in back quotes.
fn quoted(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(String::from).collect()
}

/// The known code, section or figure nearest to one that the plan does not have.
fn nearest_code<'p>(named: &[String], plan: &'p Plan) -> Option<&'p str> {
    let agencies = plan.agencies.iter().map(|a| a.code.as_str());
    let groups = plan.groups.iter().map(|g| g.code.as_str());
    let sections = plan.sections.iter().map(|s| s.id.as_str());
    let known: Vec<&str> = agencies.chain(groups).chain(sections).collect();
    let [.., typed] = named else { return None };
    let is_code = typed.chars().any(|c| c.is_ascii_uppercase()) && !known.contains(&typed.as_str());
    if is_code { nearest(typed, known) } else { None }
}

/// Headings of the sheet for keys of the plan file.
fn headed(text: &mut Text, columns: &[Column]) {
    for column in columns {
        let (key, head) = (column.key, column.head);
        for from in [format!("dòng `{key}`"), format!("`{key}`")] {
            text.vi = text.vi.replace(&from, &format!("cột \"{head}\""));
        }
        for from in [format!("line `{key}`"), format!("`{key}`")] {
            text.en = text.en.replace(&from, &format!("column \"{head}\""));
        }
    }
}
