//! The day of a completion, or any other day that somebody types.

use super::found::{Found, Make};
use super::stands::Stands;
use super::text::is_too_long;
use crate::finding::value;
use crate::package::{NumberFormat, Value};
use crate::words::date::{DateNote, DateRefusal, read_date, show_date_padded};
use chrono::{Datelike, NaiveDate};

/// What is dated earlier, or after [`LATEST`], is a number that was taken for a date.
pub const EARLIEST: NaiveDate = day(2000, 1, 1);
const LATEST: NaiveDate = day(2100, 12, 31);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// The days that a cell takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// An earlier day is odd.
    pub first: NaiveDate,
    /// A later day cannot be true.
    pub last: NaiveDate,
}

/// Reads a date cell.
pub(super) fn read(stands: &Stands<'_>, days: Days) -> Found<NaiveDate> {
    match &stands.cell.value {
        Value::Blank => Found::Blank,
        Value::Error(_) => Found::spoilt(value::error_value),
        Value::Uncalculated => Found::spoilt(value::uncalculated),
        Value::Bool(_) => Found::spoilt(value::not_a_date),
        Value::Text(_) => from_text(&stands.text, days),
        Value::Number(number) => match stands.day(*number) {
            None => Found::spoilt(value::date_out_of_range),
            Some(date) => judged(date, stands.cell.format != NumberFormat::Date, days),
        },
    }
}

fn from_text(text: &str, days: Days) -> Found<NaiveDate> {
    if is_too_long(text) {
        return Found::spoilt(value::not_a_date);
    }
    match read_date(text) {
        Ok(reading) => judged(reading.date, !matches!(reading.note, DateNote::Plain | DateNote::Words), days),
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

/// A day after the last is refused, and told as its twin with day and month turned round where that can be
/// true; one before the first counts and is told (R15).
fn judged(date: NaiveDate, unusual: bool, days: Days) -> Found<NaiveDate> {
    if !(EARLIEST..=LATEST).contains(&date) {
        return Found::spoilt(value::date_out_of_range);
    }
    if date > days.last {
        let turned = NaiveDate::from_ymd_opt(date.year(), date.day(), date.month());
        return match turned.filter(|turned| (days.first..=days.last).contains(turned)) {
            Some(turned) => Found::Refused(Make::Read(value::date_turned), show_date_padded(turned)),
            None => Found::Refused(Make::Read(value::date_after_cut_off), show_date_padded(days.last)),
        };
    }
    let remark = match (date < days.first, unusual) {
        (true, _) => Some(value::date_before_plan as fn(_, _, _) -> _),
        (false, true) => Some(value::date_spelling as fn(_, _, _) -> _),
        (false, false) => None,
    };
    let shown = if date < days.first { days.first } else { date };
    Found::Value(date, remark.map(|make| (Make::Read(make), show_date_padded(shown))))
}
