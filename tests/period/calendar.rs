//! Windows, deadlines and due dates of the calendar.

use cchc::period::{Calendar, Month};
use chrono::NaiveDate;

fn calendar() -> Calendar {
    Calendar {
        cutoff_day: 14,
        deadline_day: 16,
        due_soon_days: 30,
        reminder_days: 2,
        holidays: vec![day(2024, 4, 30), day(2024, 5, 1)],
    }
}

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn month(y: i32, m: u32) -> Month {
    Month::new(y, m).unwrap()
}

#[test]
fn a_month_runs_from_the_fifteenth_to_the_fourteenth() {
    let w = calendar().window(month(2024, 9));
    assert_eq!((w.from, w.to), (day(2024, 8, 15), day(2024, 9, 14)));
    assert_eq!(calendar().year_start(2024), day(2023, 12, 15));
}

#[test]
fn deadlines_move_over_weekends_and_holidays() {
    assert_eq!(calendar().deadline(month(2024, 9)), day(2024, 9, 16), "a Monday stays");
    assert_eq!(calendar().deadline(month(2024, 6)), day(2024, 6, 17), "a Sunday moves to Monday");
    let mut c = calendar();
    c.deadline_day = 30;
    assert_eq!(c.deadline(month(2024, 4)), day(2024, 5, 2), "two holidays are skipped");
}

#[test]
fn the_default_periods_follow_the_cut_off() {
    let c = calendar();
    assert_eq!(c.last_closed(day(2024, 9, 14)), month(2024, 8));
    assert_eq!(c.last_closed(day(2024, 9, 15)), month(2024, 9));
    assert_eq!(c.open_month(day(2024, 9, 15)), month(2024, 10));
    assert_eq!(c.open_month(day(2024, 9, 1)), month(2024, 9));
}

/// domain.md §3: 30/9 is decided in October, 31/12/N in January N+1, 31/1/N+1 in February N+1.
#[test]
fn obligations_close_with_their_deciding_period() {
    let span = |rule: &str, year| calendar().open_span(&rule.parse().unwrap(), year);
    assert_eq!(span("30/9", 2024), Some((month(2024, 1), month(2024, 10))));
    assert_eq!(span("31/12", 2024), Some((month(2024, 1), month(2025, 1))));
    assert_eq!(span("<31/12", 2024), Some((month(2024, 1), month(2025, 1))));
    assert_eq!(span("31/1+1", 2024), Some((month(2024, 1), month(2025, 2))));
    assert_eq!(span("every_period", 2024), Some((month(2024, 1), month(2024, 12))));
    assert_eq!(span("31/12/2025", 2024), Some((month(2024, 1), month(2024, 12))));
    assert_eq!(span("31/12/2025", 2025), Some((month(2025, 1), month(2026, 1))));
    assert_eq!(span("31/12/2025", 2026), None);
}
