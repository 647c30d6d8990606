//! Obligations: an indicator in a plan year, and in which months it is open.

use super::index::Open;
use super::{Indicator, Plan, Task, Term};
use crate::period::Month;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Key of a form's row: `20.1@2024` or, for a task without an indicator of the agency's, `T05@2024`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RowKey {
    /// `20.1` or `T05`.
    pub item: String,
    pub year: i32,
}

impl RowKey {
    /// A key.
    pub fn new(item: impl Into<String>, year: i32) -> RowKey {
        RowKey { item: item.into(), year }
    }

    /// Whether the row carries texts on a whole task.
    pub fn is_task(&self) -> bool {
        self.item.starts_with('T')
    }
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.item, self.year)
    }
}

crate::says_the_same!(RowKey);

impl FromStr for RowKey {
    type Err = String;

    fn from_str(s: &str) -> Result<RowKey, String> {
        let wrong = || format!("`{s}`: 20.1@2024, T05@2024");
        let (item, year) = s.trim().split_once('@').ok_or_else(wrong)?;
        let year = year.parse().ok().filter(|y| (1000..=9999).contains(y)).ok_or_else(wrong)?;
        let sound = !item.is_empty() && item.chars().all(|c| c.is_ascii_alphanumeric() || c == '.');
        if sound { Ok(RowKey::new(item, year)) } else { Err(wrong()) }
    }
}

super::target::as_text!(RowKey);

/// An indicator in a plan year, as it stands in one period.
#[derive(Debug, Clone)]
pub struct Obligation<'p> {
    pub task: &'p Task,
    pub indicator: &'p Indicator,
    pub year: i32,
    /// Due date; none for every-period indicators.
    pub due: Option<NaiveDate>,
    /// First and last period in which it is open.
    pub span: (Month, Month),
}

impl Obligation<'_> {
    /// Its row key.
    pub fn key(&self) -> RowKey {
        RowKey::new(&self.indicator.id, self.year)
    }

    /// Whether this is its row key.
    pub fn is(&self, key: &RowKey) -> bool {
        self.year == key.year && self.indicator.id == key.item
    }

    /// Whether it is judged in this period for good: at every cut-off, or in its deciding period.
    pub fn is_decided_in(&self, period: Month) -> bool {
        match self.due {
            None => period.year == self.year,
            Some(due) => self.due_within_span(due) && period >= self.span.1,
        }
    }

    /// A horizon beyond the plan year is not decided in it.
    fn due_within_span(&self, due: NaiveDate) -> bool {
        Month::of(due) <= self.span.1
    }

    /// Whether the row is carried into the year after its plan year ("chốt năm N").
    pub fn is_closing_row(&self, period: Month) -> bool {
        period.year > self.year
    }
}

impl Plan {
    /// Place of the task that a row belongs to.
    pub fn task_of(&self, key: &RowKey) -> Option<usize> {
        match self.index.indicators.get(&key.item) {
            Some(spot) => Some(spot.task),
            None => self.place_of_task(key.item.strip_prefix('T')?.parse().ok()?),
        }
    }

    /// One obligation, whether open or not.
    pub fn obligation(&self, id: &str, year: i32) -> Option<Obligation<'_>> {
        let (task, indicator) = self.indicator(id)?;
        let span = self.calendar.open_span(&indicator.due, year)?;
        Some(Obligation { task, indicator, year, due: indicator.due.due_date(year), span })
    }

    /// The day to which the figures of a plan year's rows run in a period: the cut-off; on the closing rows of a
    /// past year its 31/12 (R8).
    pub fn figures_day(&self, year: i32, period: Month) -> NaiveDate {
        let cut_off = self.calendar.cut_off(period);
        let close = Month::at(year, 12).day(31);
        if year < period.year { cut_off.min(close) } else { cut_off }
    }

    /// What a term of a sum stands for where it names no cell: a number, or how many members a group has on the
    /// day to which a plan year's rows run in a period (R8).
    pub fn constant(&self, term: &Term, year: i32, period: Month) -> Option<Decimal> {
        match term {
            Term::Cell { .. } => None,
            Term::Count(group) => Some(self.size_of(group, year, period).into()),
            Term::Number(number) => Some(*number),
        }
    }

    fn size_of(&self, group: &str, year: i32, period: Month) -> usize {
        let day = self.figures_day(year, period);
        self.agencies.iter().filter(|a| a.reports && a.valid_on(day) && self.means(group, &a.code)).count()
    }

    /// Everything open in a period, in the plan's order; last year's closing rows before this year's. Nothing
    /// is asked of a year before the first period's.
    ///
    /// Rows of an earlier year that were not met in time and stay on the form as overdue are the
    /// history's to add: the plan alone does not know them.
    pub fn open_obligations(&self, period: Month) -> Vec<Obligation<'_>> {
        let month = self.index.month(self, period);
        let obligation = |open: &Open| {
            let task = self.tasks.get(open.task)?;
            let indicator = task.indicators.get(open.place)?;
            Some(Obligation { task, indicator, year: open.year, due: open.due, span: open.span })
        };
        let asked = |o: &Obligation<'_>| o.year >= self.about.first_period.year;
        month.open.iter().filter_map(obligation).filter(asked).collect()
    }
}
