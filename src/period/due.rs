//! Due rules: the seed's deadline wordings as days of a plan year.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// When an obligation of a plan year falls due.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum DueRule {
    /// `every_period`: judged at each cut-off (Thường xuyên).
    EveryPeriod,
    /// `30/9`: on a day of the plan year.
    On(DayMonth),
    /// `<31/12`: before a day of the plan year, so due the day before.
    Before(DayMonth),
    /// `31/1+1`: on a day of the following year (Tháng 1 năm sau liền kề).
    NextYear(DayMonth),
    /// `31/12/2025`: one day for the whole plan.
    Horizon(NaiveDate),
}

/// A day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DayMonth {
    /// 1 to 31.
    pub day: u32,
    /// 1 to 12.
    pub month: u32,
}

impl DayMonth {
    /// That day of a year.
    fn of(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// `31/12`, if some year has that day.
    fn read(text: &str) -> Option<DayMonth> {
        let (day, month) = text.trim().split_once('/')?;
        let day = DayMonth { day: day.parse().ok()?, month: month.parse().ok()? };
        day.of(2023).map(|_| day)
    }
}

impl fmt::Display for DayMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.day, self.month)
    }
}

impl DueRule {
    /// The due date in plan year `year`; `None` for every-period rules.
    pub fn due_date(&self, year: i32) -> Option<NaiveDate> {
        match *self {
            DueRule::EveryPeriod => None,
            DueRule::On(day) => day.of(year),
            DueRule::Before(day) => day.of(year).map(|d| d - Days::new(1)),
            DueRule::NextYear(day) => day.of(year + 1),
            DueRule::Horizon(date) => Some(date),
        }
    }
}

impl FromStr for DueRule {
    type Err = String;

    fn from_str(s: &str) -> Result<DueRule, String> {
        let text = s.trim();
        if text == "every_period" {
            return Ok(DueRule::EveryPeriod);
        }
        let parsed = if let Some(rest) = text.strip_prefix('<') {
            DayMonth::read(rest).map(DueRule::Before)
        } else if let Some(rest) = text.strip_suffix("+1") {
            DayMonth::read(rest).map(DueRule::NextYear)
        } else if text.matches('/').count() == 2 {
            NaiveDate::parse_from_str(text, "%d/%m/%Y").ok().map(DueRule::Horizon)
        } else {
            DayMonth::read(text).map(DueRule::On)
        };
        parsed.ok_or_else(|| format!("`{s}`: every_period, 30/9, <31/12, 31/1+1, 31/12/2025"))
    }
}

impl fmt::Display for DueRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DueRule::EveryPeriod => f.write_str("every_period"),
            DueRule::On(day) => write!(f, "{day}"),
            DueRule::Before(day) => write!(f, "<{day}"),
            DueRule::NextYear(day) => write!(f, "{day}+1"),
            DueRule::Horizon(date) => write!(f, "{}/{}/{}", date.day(), date.month(), date.year()),
        }
    }
}

impl TryFrom<String> for DueRule {
    type Error = String;
    fn try_from(s: String) -> Result<DueRule, String> {
        s.parse()
    }
}

impl From<DueRule> for String {
    fn from(rule: DueRule) -> String {
        rule.to_string()
    }
}
