//! The status of a row.

use super::found::{Found, Make};
use super::stands::Stands;
use super::takes::Takes;
use super::text::is_dash;
use crate::answer::Status;
use crate::finding::value;
use crate::package::Value;
use crate::words::answers::{is_tick, read_status};
use crate::words::fold::squeeze;

/// Reads a status cell.
pub(super) fn read(stands: &Stands<'_>, takes: &Takes<'_>) -> Found<Status> {
    match &stands.cell.value {
        Value::Blank => Found::Blank,
        Value::Error(_) => Found::spoilt(value::error_value),
        Value::Uncalculated => Found::spoilt(value::uncalculated),
        Value::Number(_) | Value::Bool(_) => Found::spoilt(value::status_unknown),
        Value::Text(_) if takes.is_optional() && is_dash(&stands.text) => Found::Blank,
        Value::Text(_) => match from_text(&stands.text) {
            Found::Value(status, _) if !takes.statuses().contains(&status) => {
                Found::Refused(takes.none_refused(), String::new())
            }
            found => found,
        },
    }
}

fn from_text(text: &str) -> Found<Status> {
    if squeeze(text).is_empty() {
        return Found::Blank;
    }
    let told = |status: Status| {
        let remark = (Make::Read(value::status_synonym), status.words().to_string());
        Found::Value(status, Some(remark))
    };
    match read_status(text) {
        Some(reading) if reading.exact => Found::Value(reading.status, None),
        Some(reading) => told(reading.status),
        None if is_tick(text) => told(Status::Done),
        None => Found::spoilt(value::status_unknown),
    }
}
