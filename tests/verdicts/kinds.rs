//! Ratios, reductions, growth, references: the arithmetic by hand.

use crate::verdicts::desk::{Desk, number};
use cchc::answer::{RowAnswer, Status, Typed};
use cchc::rule::{self, Quantity, exact};
use rust_decimal::Decimal;

fn percent(text: &str) -> Option<Decimal> {
    Some(number(text))
}

/// Task 20: "tối thiểu đạt từ 99% trở lên". 9 896 of 10 000 would print 99,0 % and does not pass.
#[test]
fn ninety_eight_point_nine_six_never_passes_ninety_nine() {
    let mut desk = Desk::new();
    desk.month("2025-01").all("CQCM", "20.1@2024", 0, 0).all("XA", "20.1@2024", 0, 0).says(
        "HAIAN",
        "20.1@2024",
        9_896,
        10_000,
    );
    assert_eq!(desk.says("2025-01", "20.1@2024"), "not_met closed");
    assert_eq!(desk.result("2025-01", "20.1@2024").percent, percent("98.96"));
    desk.month("2025-01").says("HAIAN", "20.1@2024", 9_900, 10_000);
    assert_eq!(desk.says("2025-01", "20.1@2024"), "met done");
}

/// Exact to the last digit; what is shown is cut, and what would not fit is no guess (domain.md §4).
#[test]
fn nothing_is_rounded_up_to_a_threshold() {
    let plan = cchc::plan::load::built_in().unwrap();
    let reach = rule::alone(plan.indicator("20.1").unwrap().1).unwrap();
    let n = |v: i64| Decimal::from(v);
    let reaches = |num, den| reach.passes(&|q| Some(if q == Quantity::Num { num } else { den }));
    assert_eq!(reaches(n(9_896), n(10_000)), Some(false));
    assert_eq!(reaches(n(99), n(100)), Some(true));
    assert_eq!(reaches(n(98_999_999_999), n(100_000_000_000)), Some(false));
    assert_eq!(reaches(Decimal::MAX, n(1)), None);
    assert_eq!(exact::percent(n(98_996), n(100_000)), percent("98.996"));
    assert_eq!(exact::percent(n(2), n(3)), percent("66.6666"));
    assert_eq!(exact::percent(n(-2), n(3)), percent("-66.6666"));
    assert_eq!(exact::percent(n(15), n(16)), percent("93.75"));
    assert_eq!(exact::percent(n(1), n(0)), None);
}

/// The total is Σ numerators / Σ denominators: 1/1 and 97/99 make 98/100, not the average of 100 % and 97,97 %.
#[test]
fn percentages_are_never_averaged() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("PNV", "20.1", 1, 1).says("PTP", "20.1", 97, 99);
    let result = desk.result("2024-09", "20.1");
    assert_eq!(result.percent, percent("98"));
    assert_eq!((result.reported, result.expected), (2, 27));
}

/// Task 16: "cắt giảm ít nhất 25% thời gian giải quyết TTHC so với quy định": (100 − 75)/100 is just enough.
#[test]
fn a_reduction_against_the_statutory_time() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("VP", "16.1", 75, 100);
    assert_eq!(desk.says("2024-09", "16.1"), "met done");
    assert_eq!(desk.result("2024-09", "16.1").percent, percent("25"));
    desk.month("2024-09").says("VP", "16.1", number("75.01"), 100);
    assert_eq!(desk.says("2024-09", "16.1"), "not_met in_progress");
    desk.month("2024-09").says("VP", "16.1", 0, 0);
    assert_eq!(desk.says("2024-09", "16.1"), "cannot_judge in_progress", "base 0");
    desk.month("2024-09").value("VP", "16.1", 75);
    assert_eq!(desk.says("2024-09", "16.1"), "cannot_judge in_progress", "base blank");
}

/// Task 39: "Tỷ lệ giảm chi trực tiếp ngân sách … so với năm trước": a whole year against a whole year.
/// Half a year's spending always looks like a saving, so nothing is judged before the close.
#[test]
fn half_a_year_is_not_compared_with_a_whole_one() {
    let mut desk = Desk::new();
    desk.month("2024-06").says("PTCKH", "39.4", 500, 1000);
    desk.month("2024-07").claims("PTCKH", "39.4", Status::InProgress);
    desk.month("2025-01").says("PTCKH", "39.4@2024", 900, 1000);
    assert_eq!(desk.says("2024-06", "39.4"), "not_due_yet in_progress");
    assert_eq!(desk.says("2024-07", "39.4"), "not_due_yet in_progress", "its figure is not asked yet");
    assert_eq!(desk.says("2025-01", "39.4@2024"), "met done");
    desk.month("2025-01").claims("PTCKH", "39.4@2024", Status::InProgress);
    assert_eq!(desk.says("2025-01", "39.4@2024"), "no_data in_progress", "now it is asked");
}

/// Task 46: "theo tỷ lệ tăng tối thiểu 30%" on the same period of last year, 17 reporters together.
#[test]
fn growth_on_the_same_period_of_last_year() {
    let mut desk = Desk::new();
    desk.month("2024-09").all("XA", "46.1", 130, 100).says("BPMC", "46.1", 1, 0);
    assert_eq!(desk.says("2024-09", "46.1"), "met done", "2 081 on 1 600: a base of 0 is a number");
    desk.month("2024-09").says("BPMC", "46.1", 0, 1);
    assert_eq!(desk.says("2024-09", "46.1"), "not_met in_progress", "2 080 on 1 601 is 29,91 %");
    desk.month("2024-09").value("BPMC", "46.1", 10);
    assert_eq!(desk.says("2024-09", "46.1"), "provisional_met in_progress", "one base is missing");
}

/// 38.2 is 40.1 under its own target: the same figures, never asked twice.
#[test]
fn a_reference_takes_the_figures_of_its_source() {
    let mut desk = Desk::new();
    desk.month("2025-01").says("PTCKH", "40.1@2024", 7, 8);
    let (own, source) = (desk.result("2025-01", "38.2@2024"), desk.result("2025-01", "40.1@2024"));
    assert_eq!((own.num, own.den, own.verdict), (source.num, source.den, source.verdict));
    assert_eq!(own.percent, percent("87.5"));
    assert_eq!(own.members, source.members);
}

/// Figures at the edge of what a decimal holds are never wrapped or rounded into a verdict.
#[test]
fn figures_too_large_to_compare_are_not_judged() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("VP", "06.1", Decimal::MAX, Decimal::MAX);
    assert_eq!(desk.says("2024-09", "06.1"), "cannot_judge in_progress");
    let spoilt =
        RowAnswer { status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")), ..RowAnswer::default() };
    desk.month("2024-09").row("VP", "06.1", spoilt);
    assert_eq!(desk.says("2024-09", "06.1"), "no_data in_progress", "a claim without figures is blank");
}
