//! Reading a date as somebody typed it, and writing one the Vietnamese way.
//!
//! The day comes first. A month without a day, or a day that does not exist, is refused by name.

mod parts;

use super::fold::fold_bare;
use super::text::{Lang, Say};
use chrono::{Datelike, Days, NaiveDate};
use parts::{Parts, Typed};
use std::borrow::Cow;

/// A date as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReading {
    pub date: NaiveDate,
    pub note: DateNote,
}

/// How a date was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateNote {
    /// Day, month, year in digits: `31/12/2023`, `1-9-2024`, `1.9.2024`.
    Plain,
    /// The year has two digits and is of this century: `1/9/24`.
    ShortYear,
    /// The year comes first: `2024-09-15`.
    YearFirst,
    /// In words: `ngày 31 tháng 12 năm 2023`.
    Words,
    /// Other words stand beside it: `31/12/2023 (đã ký)`.
    OtherWords,
}

/// Why a text is not read as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateRefusal {
    Empty,
    /// Only a month: `9/2024`, `tháng 9/2024`.
    MonthOnly {
        year: i32,
        month: u32,
    },
    /// Only a quarter: `Quý IV/2023`.
    QuarterOnly {
        year: i32,
        quarter: u32,
    },
    /// Only a year: `năm 2024`.
    YearOnly {
        year: i32,
    },
    /// Day and month without a year: `15/9`.
    NoYear {
        day: u32,
        month: u32,
    },
    /// No such day: `31/02/2024`, `15/13/24`.
    Impossible,
    /// The month stands before the day: `12/31/2024`.
    MonthFirst {
        suggest: NaiveDate,
    },
    Several,
    NotADate,
}

/// Reads a date from what was typed in a cell.
pub fn read_date(typed: &str) -> Result<DateReading, DateRefusal> {
    let key = fold_bare(typed);
    let key = key.trim_matches(['\'', ' ']);
    if key.is_empty() {
        return Err(DateRefusal::Empty);
    }
    match parts::find(key)? {
        Parts { typed: Typed::DayFirst(day, month, year), note } => day_first(day, month, &year, note),
        Parts { typed: Typed::YearFirst(year, month, day), note } => {
            let date = known_day(year, month, day).ok_or(DateRefusal::Impossible)?;
            Ok(DateReading { date, note })
        }
    }
}

fn day_first(day: u32, month: u32, year: &str, note: DateNote) -> Result<DateReading, DateRefusal> {
    let digits: i32 = year.parse().map_err(|_| DateRefusal::NotADate)?;
    let (year, short) = if year.len() == 2 { (2000 + digits, true) } else { (digits, false) };
    match known_day(year, month, day) {
        Some(date) => Ok(DateReading { date, note: if short { DateNote::ShortYear } else { note } }),
        None => Err(match known_day(year, day, month) {
            Some(suggest) => DateRefusal::MonthFirst { suggest },
            None => DateRefusal::Impossible,
        }),
    }
}

fn known_day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The last serial number that Excel shows as a date, 31/12/9999.
const LAST_SERIAL: f64 = 2_958_465.0;

/// The day of an Excel serial number; hours are dropped. Nothing for numbers that name no day, among them
/// 60 in the system of 1900: Excel takes it for 29/2/1900, which never was.
pub fn from_serial(serial: f64, date1904: bool) -> Option<NaiveDate> {
    if !(0.0..LAST_SERIAL + 1.0).contains(&serial) {
        return None;
    }
    let days = serial.floor() as u64; // within bounds, checked above
    let (year, month, day) = match (date1904, days) {
        (true, _) => (1904, 1, 1),
        (false, 0 | 60) => return None,
        (false, 1..60) => (1899, 12, 31),
        (false, _) => (1899, 12, 30),
    };
    known_day(year, month, day)?.checked_add_days(Days::new(days))
}

/// `5/9/2024`, for running text.
pub fn show_date(date: NaiveDate) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

/// `5/9/2024` in Vietnamese, `2024-09-05` in English, where 5/9 may be read as the ninth of May.
impl Say for NaiveDate {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match lang {
            Lang::Vi => show_date(*self),
            Lang::En => self.to_string(),
        }
        .into()
    }
}

/// `05/09/2024`, for tables.
pub fn show_date_padded(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}
