//! The day of a completion, or any other day that somebody types.

use super::found::{Found, Make};
use super::stands::Stands;
use super::text::is_too_long;
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::date::{DateNote, DateRefusal, read_date, show_date_padded};
use chrono::NaiveDate;

/// What is dated earlier, or after [`LATEST`], is a number that was taken for a date.
pub const EARLIEST: NaiveDate = day(2000, 1, 1);
const LATEST: NaiveDate = day(2100, 12, 31);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// First and last day that can be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// Reads a date cell.
pub(super) fn read(stands: &Stands<'_>, _days: Days) -> Found<NaiveDate> {
    match &stands.cell.value {
        Value::Blank => Found::Blank,
        Value::Error(_) => Found::spoilt(value::error_value),
        Value::Uncalculated => Found::spoilt(value::uncalculated),
        Value::Bool(_) => Found::spoilt(value::not_a_date),
        Value::Text(_) => from_text(&stands.text),
        Value::Number(number) => match stands.day(*number) {
            None => Found::spoilt(value::date_out_of_range),
            Some(date) => in_range(date, stands.cell.format != NumberFormat::Date),
        },
    }
}

fn from_text(text: &str) -> Found<NaiveDate> {
    if is_too_long(text) {
        return Found::spoilt(value::not_a_date);
    }
    match read_date(text) {
        Ok(reading) => in_range(reading.date, !matches!(reading.note, DateNote::Plain | DateNote::Words)),
        Err(DateRefusal::Empty) => Found::Blank,
        Err(DateRefusal::MonthFirst { suggest }) => {
            Found::Spoilt(Make::Read(value::date_month_first), show_date_padded(suggest))
        }
        Err(DateRefusal::Impossible) => Found::spoilt(value::date_impossible),
        Err(DateRefusal::Several | DateRefusal::NotADate) => Found::spoilt(value::not_a_date),
        Err(
            DateRefusal::MonthOnly { .. }
            | DateRefusal::QuarterOnly { .. }
            | DateRefusal::YearOnly { .. }
            | DateRefusal::NoYear { .. },
        ) => Found::spoilt(value::date_incomplete),
    }
}

fn in_range(date: NaiveDate, unusual: bool) -> Found<NaiveDate> {
    if !(EARLIEST..=LATEST).contains(&date) {
        return Found::spoilt(value::date_out_of_range);
    }
    let remark = (Make::Read(value::date_spelling), show_date_padded(date));
    Found::Value(date, unusual.then_some(remark))
}
