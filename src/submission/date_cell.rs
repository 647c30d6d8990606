//! What a date cell is read as.

use super::fault::Make;
use super::page::Page;
use super::status_cell::Found;
use crate::finding::value;
use crate::package::{Cell, NumberFormat, Value};
use crate::words::date::{DateNote, DateRefusal, from_serial, read_date, show_date_padded};
use chrono::{Datelike, NaiveDate};

/// Years in which a task of any plan of ours can be completed.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Reads a date cell.
pub(super) fn read(page: &Page<'_>, cell: Option<&Cell>) -> Found<NaiveDate> {
    let Some(cell) = cell else { return Found::Blank };
    match &cell.value {
        Value::Blank => Found::Blank,
        Value::Error(_) => spoilt(value::error_value),
        Value::Uncalculated => spoilt(value::uncalculated),
        Value::Bool(_) => spoilt(value::not_a_date),
        Value::Text(_) => from_text(&page.text(cell).unwrap_or_default()),
        Value::Number(number) => match from_serial(*number, page.date1904) {
            None => spoilt(value::date_out_of_range),
            Some(date) => in_range(date, cell.format != NumberFormat::Date),
        },
    }
}

fn from_text(text: &str) -> Found<NaiveDate> {
    match read_date(text) {
        Ok(reading) => in_range(reading.date, !matches!(reading.note, DateNote::Plain | DateNote::Words)),
        Err(DateRefusal::Empty) => Found::Blank,
        Err(DateRefusal::MonthFirst { suggest }) => {
            Found::Spoilt(Make::Read(value::date_month_first), show_date_padded(suggest))
        }
        Err(DateRefusal::Impossible) => spoilt(value::date_impossible),
        Err(DateRefusal::Several | DateRefusal::NotADate) => spoilt(value::not_a_date),
        Err(
            DateRefusal::MonthOnly { .. }
            | DateRefusal::QuarterOnly { .. }
            | DateRefusal::YearOnly { .. }
            | DateRefusal::NoYear { .. },
        ) => spoilt(value::date_incomplete),
    }
}

fn in_range(date: NaiveDate, unusual: bool) -> Found<NaiveDate> {
    if !YEARS.contains(&date.year()) {
        return spoilt(value::date_out_of_range);
    }
    let remark = (Make::Read(value::date_spelling), show_date_padded(date));
    Found::Value(date, unusual.then_some(remark))
}

fn spoilt(make: fn(crate::finding::Place, String) -> crate::finding::Finding) -> Found<NaiveDate> {
    Found::Spoilt(Make::Typed(make), String::new())
}
