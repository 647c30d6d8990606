//! Every due rule of the plan, at each month of a year.

use crate::verdicts::desk::Desk;
use cchc::answer::Status;

/// The twelve months of 2024, and the two of 2025 in which last year is closed.
const MONTHS: [&str; 14] = [
    "2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08", "2024-09",
    "2024-10", "2024-11", "2024-12", "2025-01", "2025-02",
];

/// The verdict and progress of each month, from January 2024 on, as long as `expected` says.
fn year(desk: &Desk, row: &str, expected: &[&str]) {
    for (month, expected) in MONTHS.iter().zip(expected) {
        assert_eq!(desk.says(month, row), *expected, "{row} in {month}");
    }
}

/// "Quý III hàng năm" (task 2): "Hoàn thành Kế hoạch kiểm tra công tác CCHC". Due 30/9; September's figures
/// run to 14/9, so October's report decides.
#[test]
fn a_milestone_of_the_third_quarter_that_nobody_finishes() {
    let mut desk = Desk::new();
    for month in &MONTHS[..4] {
        desk.month(month).claims("PNV", "02.1", Status::NotStarted);
    }
    for month in &MONTHS[4..12] {
        desk.month(month).claims("PNV", "02.1", Status::InProgress);
    }
    for month in &MONTHS[12..] {
        desk.month(month).claims("PNV", "02.1@2024", Status::InProgress);
    }
    year(
        &desk,
        "02.1@2024",
        &[
            "not_due_yet not_due",
            "not_due_yet not_due",
            "not_due_yet not_due",
            "not_due_yet not_due",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress", // 14/8: 47 days to 30/9
            "not_due_yet due_soon",    // 14/9: 16 days
            "not_met overdue",         // 14/10: decided
            "not_met overdue",         // "stays on the form as Quá hạn until done"
            "not_met overdue",
            "not_met overdue",
            "not_met overdue",
        ],
    );
}

/// The same milestone, finished on 25/9 and reported in October: in time. Finished on 3/10: late.
#[test]
fn the_completion_date_says_whether_a_milestone_was_late() {
    for (on, expected) in [("25/09/2024", "met done"), ("03/10/2024", "met done_late")] {
        let mut desk = Desk::new();
        desk.month("2024-09").claims("PNV", "02.1", Status::InProgress);
        desk.month("2024-10").done("PNV", "02.1", "12/KH-UBND", on);
        desk.month("2024-11").done("PNV", "02.1", "12/KH-UBND", on);
        assert_eq!(desk.says("2024-09", "02.1"), "not_due_yet due_soon");
        assert_eq!(desk.says("2024-10", "02.1"), expected);
        let november = desk.assess("2024-11");
        assert!(november.results.iter().all(|r| r.key.item != "02.1"), "closed");
        let settled = desk.result("2024-11", "02.1");
        assert_eq!(settled.period.to_string(), "2024-10");
    }
}

/// An overdue milestone leaves the form once it is done, late, and no sooner.
#[test]
fn an_overdue_milestone_stays_until_it_is_done() {
    let mut desk = Desk::new();
    desk.month("2024-10").claims("PNV", "02.1", Status::InProgress);
    desk.month("2024-11").done("PNV", "02.1", "15/KH-UBND", "05/11/2024");
    desk.month("2024-12").returns("PNV");
    assert_eq!(desk.says("2024-10", "02.1"), "not_met overdue");
    assert_eq!(desk.says("2024-11", "02.1"), "met done_late");
    let rows = |month: &str| desk.overdue("PNV", month).iter().filter(|k| k.item == "02.1").count();
    assert_eq!((rows("2024-10"), rows("2024-11"), rows("2024-12")), (0, 1, 0));
    let settled = desk.result("2024-12", "02.1");
    assert_eq!(settled.period.to_string(), "2024-11");
}

/// Without an end, next year's twin takes over in the month in which it is decided.
#[test]
fn an_overdue_milestone_ends_with_its_twins_verdict() {
    let mut desk = Desk::new();
    desk.month("2023-10").claims("PNV", "02.1", Status::InProgress);
    let rows =
        |month: &str| desk.overdue("PNV", month).iter().filter(|k| k.to_string() == "02.1@2023").count();
    assert_eq!((rows("2023-11"), rows("2024-09"), rows("2024-10")), (1, 1, 0));
    let ptp = desk.overdue("PTP", "2023-11");
    assert!(ptp.is_empty(), "only the owner carries it, and 9.1 was never decided");
}

/// "Quý III hàng năm" (task 2): "phải được thực hiện tối thiểu từ 30% số cơ quan, đơn vị trở lên". A ratio
/// is final at its deciding period and leaves the form afterwards.
#[test]
fn a_ratio_of_the_third_quarter() {
    let mut desk = Desk::new();
    for (month, done) in MONTHS[..10].iter().zip([0, 0, 1, 2, 3, 4, 6, 8, 9, 9]) {
        desk.month(month).says("PNV", "02.2", done, 30);
    }
    year(
        &desk,
        "02.2@2024",
        &[
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "not_due_yet in_progress",
            "met due_soon", // 9 of 30 is exactly 30 %; not done before it is decided
            "met done",
        ],
    );
    desk.month("2024-10").says("PNV", "02.2", 8, 30);
    assert_eq!(desk.says("2024-10", "02.2"), "not_met closed", "26,66 %");
    desk.month("2024-11").returns("PNV");
    assert!(desk.assess("2024-11").results.iter().all(|r| r.key.item != "02.2"));
    assert_eq!(desk.says("2024-11", "02.2"), "not_met closed", "as it was settled");
}

/// "Quý IV hàng năm" (task 20): "tối thiểu đạt từ 99% trở lên". Due 31/12, decided by January's "chốt năm"
/// row, which stands beside the new year's row.
#[test]
fn a_ratio_of_the_fourth_quarter_is_decided_in_january() {
    let mut desk = Desk::new();
    for month in &MONTHS[..12] {
        desk.month(month).all("CQCM", "20.1", 98, 100).all("XA", "20.1", 99, 100);
    }
    desk.month("2025-01")
        .all("CQCM", "20.1@2024", 100, 100)
        .all("XA", "20.1@2024", 100, 100)
        .all("CQCM", "20.1@2025", 5, 5)
        .all("XA", "20.1@2025", 4, 5);
    let mut expected = vec!["not_due_yet in_progress"; 11];
    expected.extend(["not_due_yet due_soon", "met done"]);
    year(&desk, "20.1@2024", &expected);
    assert_eq!(desk.says("2025-01", "20.1@2025"), "not_due_yet in_progress");
    assert!(desk.result("2025-01", "20.1@2024").closing);
    assert!(desk.result("2024-09", "20.1").behind_pace, "98,59 % < 99 %");
    assert!(!desk.result("2025-01", "20.1@2024").behind_pace, "decided");
}

/// "Tháng 1 năm sau liền kề" (task 10): due 31/1 of the next year; January's figures run to 14/1, so
/// February's report decides.
#[test]
fn a_milestone_of_next_january_is_decided_in_february() {
    let mut desk = Desk::new();
    for month in &MONTHS[..12] {
        desk.month(month).claims("PTP", "10.1", Status::NotStarted);
    }
    for month in &MONTHS[12..] {
        desk.month(month).claims("PTP", "10.1@2024", Status::InProgress);
    }
    let mut expected = vec!["not_due_yet not_due"; 12];
    expected.extend(["not_due_yet due_soon", "not_met overdue"]);
    year(&desk, "10.1@2024", &expected);
    desk.month("2025-02").done("PTP", "10.1@2024", "210/QĐ-UBND", "20/01/2025");
    assert_eq!(desk.says("2025-02", "10.1@2024"), "met done");
}

/// "Trước ngày 31/12 hàng năm" (task 37): "giải ngân vốn đầu tư công đạt từ 80% theo Kế hoạch năm". Due
/// 30/12: 16 days from December's cut-off; decided in January.
#[test]
fn disbursement_before_the_end_of_the_year() {
    let mut desk = Desk::new();
    for (month, spent) in MONTHS[..12].iter().zip([2, 5, 9, 15, 22, 30, 38, 47, 55, 64, 72, 79]) {
        desk.month(month).says("PTCKH", "37.1", spent, 100);
    }
    desk.month("2025-01").says("PTCKH", "37.1@2024", 80, 100);
    let mut expected = vec!["not_due_yet in_progress"; 11];
    expected.extend(["not_due_yet due_soon", "met done"]);
    year(&desk, "37.1@2024", &expected);
    let december = desk.result("2024-12", "37.1");
    assert_eq!(
        (december.days_left, december.due.map(|d| d.to_string()).as_deref()),
        (Some(16), Some("2024-12-30"))
    );
    desk.month("2025-01").says("PTCKH", "37.1@2024", crate::verdicts::desk::number("79.99"), 100);
    assert_eq!(desk.says("2025-01", "37.1@2024"), "not_met closed");
}

/// "Hàng năm" (task 5): "(02 cuộc/năm)". One conference in all: overdue from January on, until next year's
/// is decided; the second one held in March is late.
#[test]
fn a_count_of_the_year_that_falls_short() {
    let mut desk = Desk::new();
    for (i, month) in MONTHS[..12].iter().enumerate() {
        desk.month(month).value("VP", "05.1", i64::from(i > 5));
    }
    for month in &MONTHS[12..] {
        desk.month(month).value("VP", "05.1@2024", 1);
    }
    let mut expected = vec!["not_due_yet in_progress"; 11];
    expected.extend(["not_due_yet due_soon", "not_met overdue", "not_met overdue"]);
    year(&desk, "05.1@2024", &expected);
    desk.month("2025-03").value("VP", "05.1@2024", 2);
    desk.month("2025-04").returns("VP");
    assert_eq!(desk.says("2025-03", "05.1@2024"), "met done_late");
    let april = desk.assess("2025-04");
    assert!(april.result(&"05.1@2024".parse().unwrap()).is_none());
}

/// "Thường xuyên" (task 6): "thực hiện 100% nhiệm vụ đúng tiến độ". Judged at each cut-off, never due soon
/// or overdue, no closing row.
#[test]
fn every_period_is_judged_at_each_cut_off() {
    let mut desk = Desk::new();
    for (i, month) in MONTHS[..12].iter().enumerate() {
        desk.month(month).says("VP", "06.1", if i % 2 == 0 { 10 } else { 9 }, 10);
    }
    desk.month("2025-01").says("VP", "06.1", 1, 1);
    let expected: Vec<&str> = (0..12).map(|i| ["met done", "not_met in_progress"][i % 2]).collect();
    year(&desk, "06.1@2024", &expected);
    assert!(desk.assess("2025-01").result(&"06.1@2024".parse().unwrap()).is_none());
}

/// Task 39: "phấn đấu đến năm 2025 có tối thiểu 20%": due 31/12/2025 in every plan year, so 2024 only works
/// towards it, and its row ends with the year, undecided.
#[test]
fn a_horizon_of_several_years_is_not_missed_before_it_comes() {
    let mut desk = Desk::new();
    for month in &MONTHS[..12] {
        desk.month(month).says("PTCKH", "39.2", 1, 10);
    }
    year(&desk, "39.2@2024", &["not_due_yet in_progress"; 12]);
    desk.month("2025-01").says("PTCKH", "39.2", 1, 10);
    let january = desk.assess("2025-01");
    assert!(january.result(&"39.2@2024".parse().unwrap()).is_none());
    assert_eq!(desk.says("2025-01", "39.2"), "not_due_yet in_progress");
}
