//! Windows, deadlines and due dates of the calendar.

use cchc::period::{Calendar, Cycle, Month};
use chrono::NaiveDate;

fn calendar() -> Calendar {
    Calendar {
        every: Cycle::Month,
        cutoff_day: 14,
        deadline_day: 16,
        deadline_after: 0,
        deadline_working: 0,
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

/// A period is named by its last month: `2026-06` is the second quarter, to the last of June.
#[test]
fn quarters_half_years_and_years_have_their_windows_titles_and_deadlines() {
    let every =
        |every: Cycle| Calendar { every, cutoff_day: 31, deadline_day: 0, deadline_working: 5, ..calendar() };
    let quarters = every(Cycle::Quarter);
    let second = quarters.period(month(2026, 5));
    assert_eq!(second, month(2026, 6));
    let window = quarters.window(second);
    assert_eq!((window.from, window.to), (day(2026, 4, 1), day(2026, 6, 30)));
    assert_eq!(quarters.deadline(second), day(2026, 7, 7), "five working days after a Tuesday");
    assert_eq!(
        Calendar { deadline_working: 0, deadline_after: 5, ..quarters.clone() }.deadline(second),
        day(2026, 7, 6)
    );
    assert_eq!(
        (second.prev(), second.next(), second.year_before()),
        (month(2026, 3), month(2026, 9), month(2025, 6))
    );
    assert_eq!((second.long_vi(), second.short_vi()), ("quý II năm 2026".into(), "quý II/2026".into()));
    assert_eq!(second.doubles_as(), Some("6 tháng"));
    assert_eq!(quarters.year_start(2026), day(2026, 1, 1));
    assert_eq!(quarters.last_closed(day(2026, 7, 1)), month(2026, 6));
    assert_eq!(quarters.open_month(day(2026, 7, 1)), month(2026, 9));
    // The last day of a quarter is in it: what is due then is decided then.
    let span = |rule: &str| quarters.open_span(&rule.parse().unwrap(), 2026);
    assert_eq!(span("31/12"), Some((month(2026, 3), month(2026, 12))));
    assert_eq!(span("15/5"), Some((month(2026, 3), month(2026, 6))));
    assert_eq!(span("31/1+1"), Some((month(2026, 3), month(2027, 3))));
    assert_eq!(Month::span(span("31/12").unwrap().0, month(2026, 12)).count(), 4);
    for (cycle, last, title) in [
        (Cycle::HalfYear, 12, "6 tháng cuối năm 2026"),
        (Cycle::Year, 12, "năm 2026"),
        (Cycle::Month, 8, "tháng 8 năm 2026"),
    ] {
        let period = every(cycle).period(month(2026, 8));
        assert_eq!((period, period.long_vi().as_str()), (month(2026, last), title));
    }
}
