//! The days of a reporting month: data window, cut-off, deadline.

use super::{DueRule, Month};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// The plan's own calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// How often there is a report.
    #[serde(default, skip_serializing_if = "Cycle::is_monthly")]
    pub every: Cycle,
    /// Last day of a period's data window, in its last month (14: Decree 09/2019/NĐ-CP article 12); 31: the month's
    /// last.
    pub cutoff_day: u32,
    /// Day of the period's last month by which a report is due, before moving it over days off (16, assumed); 0 where
    /// it is due some days after the cut-off.
    #[serde(default)]
    pub deadline_day: u32,
    /// Days after the cut-off by which it is due, before moving it over days off.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub deadline_after: u32,
    /// The same in working days.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub deadline_working: u32,
    /// Days before a due date from which an open obligation counts as due soon (30, assumed).
    pub due_soon_days: u32,
    /// Working days after the deadline that a reminder gives (2, assumed).
    #[serde(default = "two_days")]
    pub reminder_days: u32,
    #[serde(default)]
    pub holidays: Vec<NaiveDate>,
}

fn two_days() -> u32 {
    2
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// How often there is a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cycle {
    #[default]
    Month,
    Quarter,
    HalfYear,
    Year,
}

impl Cycle {
    fn months(self) -> u32 {
        match self {
            Cycle::Month => 1,
            Cycle::Quarter => 3,
            Cycle::HalfYear => 6,
            Cycle::Year => 12,
        }
    }

    fn is_monthly(&self) -> bool {
        *self == Cycle::Month
    }
}

/// The days whose figures a report holds, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Calendar {
    /// The period that a month lies in.
    pub fn period(&self, month: Month) -> Month {
        month.within(self.every.months())
    }

    /// Last day whose figures belong to the month's report.
    pub fn cut_off(&self, month: Month) -> NaiveDate {
        month.day(self.cutoff_day)
    }

    /// The month's legal data window: from the day after the last cut-off.
    pub fn window(&self, month: Month) -> Window {
        Window { from: self.cut_off(self.period(month).prev()) + Days::new(1), to: self.cut_off(month) }
    }

    /// First day of a reporting year, from which cumulative figures count.
    pub fn year_start(&self, year: i32) -> NaiveDate {
        self.window(self.period(Month::at(year, 1))).from
    }

    /// By when the month's report must have come in: the deadline day, or so many days after the cut-off, moved to the
    /// next working day.
    pub fn deadline(&self, month: Month) -> NaiveDate {
        let cut_off = self.cut_off(month);
        match (self.deadline_working, self.deadline_after) {
            (0, 0) => self.working_day(month.day(self.deadline_day)),
            (0, days) => self.working_day(cut_off + Days::new(days.into())),
            (days, _) => self.working_days(cut_off, days),
        }
    }

    /// So many working days later.
    fn working_days(&self, from: NaiveDate, days: u32) -> NaiveDate {
        (0..days).fold(from, |day, _| self.working_day(day + Days::new(1)))
    }

    /// By when somebody who is reminded is to answer: `reminder_days` working days after the deadline, or after
    /// `today` where that day has passed.
    pub fn remind_by(&self, month: Month, today: NaiveDate) -> NaiveDate {
        let later = |from| self.working_days(from, self.reminder_days);
        let by = later(self.deadline(month));
        if by < today { later(self.working_day(today)) } else { by }
    }

    /// The day itself, or the next on which offices work.
    fn working_day(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_working_day(day) {
            day = day + Days::new(1);
        }
        day
    }

    /// Whether offices work on a day: no weekend and no listed holiday.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    /// The month whose window closed last before or on `today`: what is merged now.
    pub fn last_closed(&self, today: NaiveDate) -> Month {
        let month = self.period(Month::of(today));
        if today > self.cut_off(month) { month } else { month.prev() }
    }

    /// The month whose window `today` lies in: whose forms are handed out now.
    pub fn open_month(&self, today: NaiveDate) -> Month {
        self.last_closed(today).next()
    }

    /// The first period whose cut-off is on or after a due date: where the verdict falls.
    pub fn deciding_period(&self, due: NaiveDate) -> Month {
        let month = self.period(Month::of(due));
        if self.cut_off(month) >= due { month } else { month.next() }
    }

    /// The periods in which an obligation of plan year `year` is open, first and last; `None` when the
    /// rule asks nothing of that year.
    ///
    /// It opens with the reporting year and closes with its deciding period. A horizon that lies beyond
    /// the year closes with the reporting year, undecided; the next year's twin goes on.
    pub fn open_span(&self, rule: &DueRule, year: i32) -> Option<(Month, Month)> {
        let (first, december) = (self.period(Month::at(year, 1)), self.period(Month::at(year, 12)));
        let Some(due) = rule.due_date(year) else {
            return Some((first, december));
        };
        let last = match rule {
            DueRule::Horizon(_) if due.year() < year => return None,
            DueRule::Horizon(_) if due.year() > year => december,
            _ => self.deciding_period(due),
        };
        Some((first, last))
    }
}
