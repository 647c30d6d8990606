//! Reporting months, their legal windows and deadlines. The clock is never read here.
//!
//! Source: Decree 09/2019/NĐ-CP article 12 (month M runs from the 15th of M−1 to the 14th of M); the
//! days themselves are plan data.

mod calendar;
mod due;

pub use calendar::{Calendar, Cycle, Window};
pub use due::{DayMonth, DueRule};

use crate::words::text::{Lang, Say};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// A reporting period, named by its last month: `2024-09`, or the third quarter where periods are quarters; also a
/// reporting year's month of closing.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// Months that it covers; no part of what it is called and compared by.
    length: u32,
}

impl Month {
    /// A month; `month` is 1 to 12.
    pub const fn at(year: i32, month: u32) -> Month {
        Month { year, month, length: 1 }
    }

    /// A month, if `month` is 1 to 12 and the year has four digits.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        ((1..=12).contains(&month) && (1000..=9999).contains(&year)).then_some(Month::at(year, month))
    }

    /// The month a day lies in.
    pub fn of(day: NaiveDate) -> Month {
        Month::at(day.year(), day.month())
    }

    /// The period of so many months (1, 3, 6 or 12) that it lies in.
    pub fn within(self, length: u32) -> Month {
        Month { year: self.year, month: self.month.div_ceil(length) * length, length }
    }

    /// So many months later; earlier where negative.
    fn plus_months(self, months: i32) -> Month {
        let count = self.year * 12 + self.month.cast_signed() - 1 + months;
        Month { year: count.div_euclid(12), month: count.rem_euclid(12).cast_unsigned() + 1, ..self }
    }

    /// So many periods later; earlier where negative.
    pub fn plus(self, periods: i32) -> Month {
        self.plus_months(periods * self.length.cast_signed())
    }

    /// The period before.
    pub fn prev(self) -> Month {
        self.plus(-1)
    }

    /// The period after.
    pub fn next(self) -> Month {
        self.plus(1)
    }

    /// The same period a year earlier.
    pub fn year_before(self) -> Month {
        self.plus_months(-12)
    }

    /// A day of this month; past the month's end, its last day.
    pub fn day(self, day: u32) -> NaiveDate {
        (1..=day.clamp(1, 31))
            .rev()
            .find_map(|d| NaiveDate::from_ymd_opt(self.year, self.month, d))
            .unwrap_or_default()
    }

    /// Every month from `first` to `last`, both included.
    pub fn span(first: Month, last: Month) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(first), |m| Some(m.next())).take_while(move |m| *m <= last)
    }

    /// Reads `2024-09`, `9/2024`, `09-2024`, `T9/2024`, `tháng 9 năm 2024`, `Q3/2024` (its last month).
    pub fn read(typed: &str) -> Option<Month> {
        let text = typed.trim().to_lowercase();
        let bare = ["tháng", "thang", "t"].iter().find_map(|p| text.strip_prefix(p)).unwrap_or(&text).trim();
        if let Some(quarter) = ["quý", "quy", "q"].iter().find_map(|p| text.strip_prefix(p)) {
            let (q, year) = quarter.trim().split_once(['/', '-'])?;
            let quarters = [["1", "i"], ["2", "ii"], ["3", "iii"], ["4", "iv"]];
            let (_, last) =
                quarters.iter().zip([3, 6, 9, 12]).find(|(words, _)| words.contains(&q.trim()))?;
            return Month::new(year.trim().parse().ok()?, last);
        }
        let split = || ["năm", "nam"].iter().find_map(|word| bare.split_once(word));
        let (left, right) = bare.split_once(['-', '/', '.']).or_else(split)?;
        let (left, right) = (left.trim(), right.trim());
        let (year, month) = if left.len() == 4 { (left, right) } else { (right, left) };
        (year.len() == 4 && month.len() <= 2).then_some(())?;
        Month::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// `tháng 9 năm 2024`, with a leading zero for months 1 and 2 (Decree 30/2020/NĐ-CP); `quý III năm 2024`.
    pub fn long_vi(self) -> String {
        match self.length {
            1 => format!("tháng {}{} năm {}", if self.month < 3 { "0" } else { "" }, self.month, self.year),
            3 => format!("{} năm {}", self.bare_vi(), self.year),
            _ => format!("{} {}", self.bare_vi(), self.year),
        }
    }

    /// `9/2024`, `quý III/2024`.
    pub fn short_vi(self) -> String {
        match self.length {
            1 => format!("{}/{}", self.month, self.year),
            3 => format!("{}/{}", self.bare_vi(), self.year),
            _ => self.long_vi(),
        }
    }

    /// Without its year: `tháng 9`, `quý III`.
    pub fn bare_vi(self) -> String {
        match (self.length, self.month) {
            (1, month) => format!("tháng {month}"),
            (3, month) => format!("quý {}", ["I", "II", "III", "IV"][(month as usize / 3).clamp(1, 4) - 1]),
            (6, 6) => "6 tháng đầu năm".to_string(),
            (6, _) => "6 tháng cuối năm".to_string(),
            _ => "năm".to_string(),
        }
    }

    /// For narrow places: `T9`, `Q3`.
    pub fn tiny_vi(self) -> String {
        match self.length {
            1 => format!("T{}", self.month),
            3 => format!("Q{}", self.month / 3),
            _ => self.bare_vi(),
        }
    }

    /// The longer reports this period's report doubles as: `quý III và 9 tháng`; `None` for others.
    pub fn doubles_as(self) -> Option<&'static str> {
        match (self.length, self.month) {
            (1, 3) => Some("quý I"),
            (1, 6) => Some("quý II và 6 tháng"),
            (1, 9) => Some("quý III và 9 tháng"),
            (1, 12) => Some("quý IV và năm"),
            (3, 6) => Some("6 tháng"),
            (3, 9) => Some("9 tháng"),
            (3 | 6, 12) => Some("năm"),
            _ => None,
        }
    }
}

impl PartialEq for Month {
    fn eq(&self, other: &Month) -> bool {
        (self.year, self.month) == (other.year, other.month)
    }
}

impl Eq for Month {}

impl Ord for Month {
    fn cmp(&self, other: &Month) -> Ordering {
        (self.year, self.month).cmp(&(other.year, other.month))
    }
}

impl PartialOrd for Month {
    fn partial_cmp(&self, other: &Month) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Hash for Month {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.year, self.month).hash(state);
    }
}

/// A period in a sentence: `tháng 9/2024`, `quý III/2024`.
pub struct Named(pub Month);

impl Say for Named {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (lang, self.0.length) {
            (Lang::Vi, 1) => format!("tháng {}", self.0.short_vi()).into(),
            (Lang::Vi, _) => self.0.short_vi().into(),
            (Lang::En, _) => self.0.to_string().into(),
        }
    }
}

/// `9/2024` in Vietnamese, `2024-09` in English.
impl Say for Month {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match lang {
            Lang::Vi => self.short_vi(),
            Lang::En => self.to_string(),
        }
        .into()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;
    fn from_str(s: &str) -> Result<Month, String> {
        Month::read(s).ok_or_else(|| format!("`{s}`: 2024-09, 9/2024, T9/2024, Q3/2024"))
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(s: String) -> Result<Month, String> {
        s.parse()
    }
}

impl From<Month> for String {
    fn from(m: Month) -> String {
        m.to_string()
    }
}
