//! What a status cell is read as.

use super::fault::Make;
use super::page::Page;
use crate::answer::Status;
use crate::finding::value;
use crate::package::{Cell, Value};
use crate::words::answers::{StatusWord, is_tick, read_status};
use crate::words::fold::squeeze;

/// What was found in a cell of texts, dates or statuses.
#[derive(Debug, Clone)]
pub(super) enum Found<T> {
    Blank,
    /// A value, perhaps with a remark and the words that the remark quotes.
    Value(T, Option<(Make, String)>),
    /// Something that is not counted; why, and what it was probably meant to be.
    Spoilt(Make, String),
}

/// Reads a status cell.
pub(super) fn read(page: &Page<'_>, cell: Option<&Cell>) -> Found<Status> {
    let Some(cell) = cell else { return Found::Blank };
    let spoilt = |make| Found::Spoilt(Make::Typed(make), String::new());
    match &cell.value {
        Value::Blank => Found::Blank,
        Value::Error(_) => spoilt(value::error_value),
        Value::Uncalculated => spoilt(value::uncalculated),
        Value::Number(_) | Value::Bool(_) => spoilt(value::status_unknown),
        Value::Text(_) => from_text(&page.text(cell).unwrap_or_default()),
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
        Some(reading) if reading.exact => Found::Value(meant(reading.status), None),
        Some(reading) => told(meant(reading.status)),
        None if is_tick(text) => told(Status::Done),
        None => Found::Spoilt(Make::Typed(value::status_unknown), String::new()),
    }
}

fn meant(word: StatusWord) -> Status {
    match word {
        StatusWord::NotStarted => Status::NotStarted,
        StatusWord::InProgress => Status::InProgress,
        StatusWord::Done => Status::Done,
        StatusWord::NoneArisen => Status::NoneArisen,
    }
}
