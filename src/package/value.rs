//! One cell's content as a value: what `t` says it is against what stands there.

use super::book::Value;
use super::escape::unescape_excel;
use super::limits::Budget;
use super::refusal::Refusal;
use super::strings::Strings;
use super::styles::Styles;
use crate::sheet::address::Area;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::borrow::Cow;

/// What all sheets of a workbook share.
#[derive(Debug)]
pub(super) struct Shared<'b> {
    pub strings: &'b Strings,
    pub styles: &'b Styles,
    /// Whether dates count from 1904.
    pub date1904: bool,
}

/// A cell's content as written.
#[derive(Debug, Default)]
pub(super) struct Content<'a> {
    /// The `t` attribute.
    pub kind: &'a str,
    /// The text of `<v>`.
    pub raw: Option<Cow<'a, str>>,
    /// The text of `<is>`.
    pub inline: Option<Cow<'a, str>>,
    /// Whether there is an `<f>`.
    pub formula: bool,
    pub formula_text: Option<Box<str>>,
    /// The area that a formula of many results fills.
    pub array: Option<Area>,
    /// The number under which it shares its formula with others.
    pub shared: Option<u32>,
}

/// What the content comes to.
#[derive(Debug, PartialEq)]
pub(super) enum Reading {
    Nothing,
    Value(Value),
    /// A value that is a date although the cell's format need not say so.
    Date(f64),
    /// Not what its type says.
    Odd,
}

/// Reads a cell's content.
pub(super) fn read(
    content: Content<'_>,
    shared: &Shared<'_>,
    budget: &mut Budget<'_>,
) -> Result<Reading, Refusal> {
    if let Some(text) = content.inline {
        return text_value(text, budget);
    }
    let Some(raw) = content.raw else {
        return Ok(without(content.formula));
    };
    if matches!(content.kind, "str" | "inlineStr") {
        return text_value(raw, budget);
    }
    let trimmed = raw.trim();
    if trimmed.is_empty() {
        return Ok(without(content.formula));
    }
    Ok(match content.kind {
        "" | "n" => number(trimmed).map_or(Reading::Odd, |n| Reading::Value(Value::Number(n))),
        "s" => return shared_string(trimmed, shared, budget),
        "b" => boolean(trimmed),
        "e" => {
            budget.text(trimmed.len())?;
            Reading::Value(Value::Error(trimmed.into()))
        }
        "d" => serial(trimmed, shared.date1904).map_or(Reading::Odd, Reading::Date),
        _ => Reading::Odd,
    })
}

/// A formula without a result waits to be calculated; a cell without either is no cell.
fn without(formula: bool) -> Reading {
    match formula {
        true => Reading::Value(Value::Uncalculated),
        false => Reading::Nothing,
    }
}

fn text_value(text: Cow<'_, str>, budget: &mut Budget<'_>) -> Result<Reading, Refusal> {
    let text = unescape_excel(text);
    budget.text(text.len())?;
    Ok(Reading::Value(Value::text(text)))
}

fn shared_string(index: &str, shared: &Shared<'_>, budget: &mut Budget<'_>) -> Result<Reading, Refusal> {
    let index = index.parse().unwrap_or(usize::MAX);
    Ok(shared.strings.value(index, budget)?.map_or(Reading::Odd, Reading::Value))
}

fn boolean(text: &str) -> Reading {
    match text {
        "1" | "true" => Reading::Value(Value::Bool(true)),
        "0" | "false" => Reading::Value(Value::Bool(false)),
        _ => Reading::Odd,
    }
}

/// A finite number in digits; `inf` and `nan` are words.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain =
        text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    match plain {
        true => text.parse().ok().filter(|number: &f64| number.is_finite()),
        false => None,
    }
}

/// A date, a time or both written out, `2024-09-30T12:00:00`, as Excel's number of days.
pub(super) fn serial(text: &str, date1904: bool) -> Option<f64> {
    let text = text.strip_suffix('Z').unwrap_or(text);
    if let Ok(time) = NaiveTime::parse_from_str(text, "%H:%M:%S%.f") {
        return Some(part_of_day(time));
    }
    if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return days(date, date1904);
    }
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
    Some(days(moment.date(), date1904)? + part_of_day(moment.time()))
}

fn days(date: NaiveDate, date1904: bool) -> Option<f64> {
    let epoch = match date1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        // Excel counts a 29 February 1900 that never was.
        false if date < NaiveDate::from_ymd_opt(1900, 3, 1)? => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        false => NaiveDate::from_ymd_opt(1899, 12, 30)?,
    };
    i32::try_from((date - epoch).num_days()).ok().map(f64::from)
}

fn part_of_day(time: NaiveTime) -> f64 {
    let seconds = f64::from(time.num_seconds_from_midnight()) + f64::from(time.nanosecond()) / 1e9;
    seconds / 86_400.0
}
