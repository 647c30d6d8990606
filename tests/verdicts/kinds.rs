//! Every kind of arithmetic, by hand.

use crate::desk::{Desk, number};
use cchc::answer::{RowAnswer, Status, Typed};
use rust_decimal::Decimal;

fn percent(text: &str) -> Option<Decimal> {
    Some(number(text))
}

/// Task 20: "tối thiểu đạt từ 99% trở lên". 9 896 of 10 000 would print 99,0 % and does not pass.
#[test]
fn ninety_eight_point_nine_six_never_passes_ninety_nine() {
    let mut desk = Desk::new();
    desk.month("2025-01")
        .all("CQCM", "20.1@2024", 0, 0)
        .all("XA", "20.1@2024", 0, 0)
        .says("HAIAN", "20.1@2024", 9_896, 10_000);
    assert_eq!(desk.says("2025-01", "20.1@2024"), "not_met overdue");
    assert_eq!(desk.result("2025-01", "20.1@2024").percent, percent("98.96"));
    desk.month("2025-01").says("HAIAN", "20.1@2024", 9_900, 10_000);
    assert_eq!(desk.says("2025-01", "20.1@2024"), "met done");
}

/// The total is Σ numerators / Σ denominators: 1/1 and 97/99 make 98/100, not the average of 100 % and 97,97 %.
#[test]
fn percentages_are_never_averaged() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("PNV", "20.1", 1, 1)
        .says("PTP", "20.1", 97, 99);
    let result = desk.result("2024-09", "20.1");
    assert_eq!(result.percent, percent("98"));
    assert_eq!((result.reported, result.expected), (2, 27));
}

/// "a target is never Đạt while a reporter is missing"; "a failure that no missing answer can mend is not_met".
#[test]
fn missing_reporters_make_a_verdict_provisional_unless_nothing_mends_it() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 9, 10);
    assert_eq!(
        desk.says("2024-09", "19.1"),
        "provisional_met in_progress",
        "90 %, one of three"
    );
    desk.month("2024-09").says("CAH", "19.1", 8, 10);
    assert_eq!(
        desk.says("2024-09", "19.1"),
        "provisional_not_met in_progress",
        "80 %: others may lift it"
    );

    desk.month("2024-09").says("HAIAN", "18.1", 8, 10);
    assert_eq!(
        desk.says("2024-09", "18.1"),
        "not_met in_progress",
        "100 % is lost with the first one"
    );
    assert_eq!(desk.says("2024-09", "17.1"), "no_data not_due");
}

/// Task 39: "Không có sai phạm được phát hiện trong năm": due 31/12, but a case of the year stays a case.
#[test]
fn a_breach_of_a_cumulative_zero_is_final_at_once() {
    let mut desk = Desk::new();
    desk.month("2024-03").value("PTCKH", "39.3", 0);
    desk.month("2024-04").value("PTCKH", "39.3", 1);
    assert_eq!(desk.says("2024-03", "39.3"), "met in_progress");
    assert_eq!(desk.says("2024-04", "39.3"), "not_met in_progress");
}

/// Task 34: nobody may profit. Zero is met by zeros only; a blank is no zero; a case is not mended by others.
#[test]
fn zero_needs_every_reporters_zero() {
    let mut desk = Desk::new();
    desk.month("2024-09").value("PNV", "34.2", 0).returns("PTP");
    assert_eq!(desk.says("2024-09", "34.2"), "provisional_met in_progress");
    assert_eq!(desk.result("2024-09", "34.2").reported, 1, "a blank is missing");
    desk.month("2024-09").value("PTP", "34.2", 2);
    assert_eq!(desk.says("2024-09", "34.2"), "not_met in_progress");
}

/// Task 5: "(02 cuộc/năm)", Hàng năm. Judged at the year's close; met for good with the second conference.
#[test]
fn two_conferences_a_year() {
    let mut desk = Desk::new();
    for (month, held) in [("2024-06", 1), ("2024-08", 2), ("2024-12", 2)] {
        desk.month(month).value("VP", "05.1", held);
    }
    assert_eq!(desk.says("2024-06", "05.1"), "not_due_yet in_progress");
    assert_eq!(desk.says("2024-08", "05.1"), "met done");
    let december = desk.result("2024-12", "05.1");
    assert_eq!(
        december.first_met.map(|m| m.to_string()).as_deref(),
        Some("2024-08")
    );
    assert_eq!(
        december.done_on.map(|d| d.to_string()).as_deref(),
        Some("2024-08-14")
    );
}

/// The closing row's figures run to 31/12: the second conference of December is in time, February's is late.
#[test]
fn a_count_reached_on_the_closing_row_is_in_time() {
    let mut desk = Desk::new();
    desk.month("2024-12").value("VP", "05.1", 1);
    desk.month("2025-01").value("VP", "05.1@2024", 2);
    assert_eq!(desk.says("2025-01", "05.1@2024"), "met done");
    desk.month("2025-01").value("VP", "05.1@2024", 1);
    desk.month("2025-02").value("VP", "05.1@2024", 2);
    assert_eq!(desk.says("2025-01", "05.1@2024"), "not_met overdue");
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done_late");
}

/// Task 3, threshold ours: at least 1 each period, both leads together; the communes' own are not added.
#[test]
fn a_count_per_period_starts_anew_each_month() {
    let mut desk = Desk::new();
    desk.month("2024-08")
        .value("PVHTT", "03.1", 3)
        .value("TTVH", "03.1", 0);
    desk.month("2024-09")
        .value("PVHTT", "03.1", 0)
        .value("TTVH", "03.1", 0)
        .value("HAIAN", "03.1", 7);
    assert_eq!(desk.says("2024-08", "03.1"), "met done");
    assert_eq!(desk.says("2024-09", "03.1"), "not_met in_progress");
    let september = desk.result("2024-09", "03.1");
    assert_eq!(
        september.num,
        Some(Decimal::ZERO),
        "supporting figures are never added"
    );
    assert_eq!(september.supporting.iter().filter(|m| m.counted).count(), 1);
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
    assert_eq!(
        desk.says("2024-09", "16.1"),
        "cannot_judge in_progress",
        "base blank"
    );
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
    assert_eq!(
        desk.says("2024-07", "39.4"),
        "not_due_yet in_progress",
        "its figure is not asked yet"
    );
    assert_eq!(desk.says("2025-01", "39.4@2024"), "met done");
    desk.month("2025-01")
        .claims("PTCKH", "39.4@2024", Status::InProgress);
    assert_eq!(
        desk.says("2025-01", "39.4@2024"),
        "no_data overdue",
        "now it is asked"
    );
}

/// Task 46: "theo tỷ lệ tăng tối thiểu 30%" on the same period of last year, 17 reporters together.
#[test]
fn growth_on_the_same_period_of_last_year() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .all("XA", "46.1", 130, 100)
        .says("BPMC", "46.1", 1, 0);
    assert_eq!(
        desk.says("2024-09", "46.1"),
        "met done",
        "2 081 on 1 600: a base of 0 is a number"
    );
    desk.month("2024-09").says("BPMC", "46.1", 0, 1);
    assert_eq!(
        desk.says("2024-09", "46.1"),
        "not_met in_progress",
        "2 080 on 1 601 is 29,91 %"
    );
    desk.month("2024-09").value("BPMC", "46.1", 10);
    assert_eq!(
        desk.says("2024-09", "46.1"),
        "provisional_met in_progress",
        "one base is missing"
    );
}

/// Task 42: "100% các đơn vị hành chính cấp xã có tỷ lệ … đạt từ 60%", "đến năm 2025". One failing commune of
/// 16 is 93,75 %: not reached, whatever the communes reach together; in 2024 it is not due.
#[test]
fn every_commune_and_every_office_is_tested_by_itself() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .all("XA", "42.2", 100, 100)
        .says("HAISON", "42.2", 59, 100);
    let result = desk.result("2024-09", "42.2");
    assert_eq!((result.num, result.den), (Some(15.into()), Some(16.into())));
    assert_eq!(result.percent, percent("93.75"));
    assert_eq!(desk.says("2024-09", "42.2"), "not_due_yet in_progress");
    desk.month("2024-09").says("HAISON", "42.2", 60, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "met in_progress");

    desk.month("2024-09")
        .all("CQCM", "42.1", 80, 100)
        .says("TTVH", "42.1", 1, 100);
    let offices = desk.result("2024-09", "42.1");
    assert_eq!(
        (offices.num, offices.expected),
        (Some(11.into()), 11),
        "service units are shown, not tested"
    );
    assert_eq!(desk.says("2024-09", "42.1"), "met in_progress");
}

/// The same share when it is due: decided, one failing commune is "Chưa đạt" even while others are silent.
#[test]
fn one_failing_unit_of_a_full_share_is_beyond_mending() {
    let mut desk = Desk::new();
    desk.plan
        .tasks
        .iter_mut()
        .flat_map(|t| &mut t.indicators)
        .filter(|i| i.id == "42.2")
        .for_each(|i| i.due = "every_period".parse().unwrap());
    desk.month("2024-09").says("HAISON", "42.2", 59, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "not_met in_progress");
    desk.month("2024-09").says("HAISON", "42.2", 60, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "provisional_met in_progress");
    desk.month("2024-09").all("XA", "42.2", 0, 0);
    assert_eq!(
        desk.says("2024-09", "42.2"),
        "none_arisen done",
        "nothing arose in any commune"
    );
}

/// Task 4: "Mỗi cơ quan, đơn vị; UBND các xã, thị trấn có ít nhất 01 sáng kiến": the district's sum does not
/// stand in for the unit that has none.
#[test]
fn many_initiatives_of_one_do_not_stand_in_for_another() {
    let mut desk = Desk::new();
    desk.month("2025-01").all("CQDV", "04.1@2024", 1, 0);
    desk.month("2025-01").all("XA", "04.1@2024", 9, 0);
    assert_eq!(desk.says("2025-01", "04.1@2024"), "met done");
    desk.month("2025-01").value("HAIAN", "04.1@2024", 0);
    assert_eq!(desk.says("2025-01", "04.1@2024"), "not_met overdue");
    assert_eq!(desk.result("2025-01", "04.1@2024").percent, percent("96.5517"));
}

/// Task 23: a `done` share needs evidence and date of each unit.
#[test]
fn a_done_share_counts_proven_units() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .done("HAIAN", "23.1", "01/TB-UBND", "10/01/2024")
        .claims("HAIBA", "23.1", Status::Done);
    let result = desk.result("2024-09", "23.1");
    assert_eq!((result.num, result.den), (Some(1.into()), Some(2.into())));
    assert_eq!(desk.says("2024-09", "23.1"), "not_met in_progress");
}

/// Task 7: a milestone is status done, evidence and date. What was done stays done while its owner is silent.
#[test]
fn a_milestone_needs_its_proof_and_keeps_it() {
    let mut desk = Desk::new();
    desk.month("2024-05").claims("PNV", "07.1", Status::Done);
    desk.month("2024-06")
        .done("PNV", "07.1", "123/QĐ-UBND", "03/06/2024");
    desk.month("2024-07");
    desk.month("2024-08").claims("PNV", "07.1", Status::InProgress);
    assert_eq!(
        desk.says("2024-05", "07.1"),
        "not_due_yet in_progress",
        "no evidence, no date"
    );
    assert_eq!(desk.says("2024-06", "07.1"), "met done");
    assert_eq!(
        desk.says("2024-07", "07.1"),
        "no_data done",
        "silence takes nothing back"
    );
    assert_eq!(
        desk.says("2024-08", "07.1"),
        "not_due_yet in_progress",
        "taken back by its owner"
    );
}

/// 38.2 is 40.1 under its own target: the same figures, never asked twice.
#[test]
fn a_reference_takes_the_figures_of_its_source() {
    let mut desk = Desk::new();
    desk.month("2025-01").says("PTCKH", "40.1@2024", 7, 8);
    let (own, source) = (
        desk.result("2025-01", "38.2@2024"),
        desk.result("2025-01", "40.1@2024"),
    );
    assert_eq!(
        (own.num, own.den, own.verdict),
        (source.num, source.den, source.verdict)
    );
    assert_eq!(own.percent, percent("87.5"));
    assert_eq!(own.members, source.members);
}

/// 01.3: reports in time of reports required, over the months of the year, from the register alone.
#[test]
fn the_register_tells_who_reported_in_time() {
    let mut desk = Desk::new();
    let codes: Vec<String> = desk
        .plan
        .roster(crate::desk::month("2024-01"))
        .iter()
        .map(|a| a.code.clone())
        .collect();
    for month in ["2024-01", "2024-02"] {
        for code in &codes {
            desk.month(month).returns(code);
        }
    }
    desk.month("2024-02").late("HAIAN");
    let result = desk.result("2024-02", "01.3");
    assert_eq!((result.num, result.den), (Some(67.into()), Some(68.into())));
    assert_eq!(desk.says("2024-02", "01.3"), "not_due_yet not_due");
    assert_eq!(desk.says("2024-01", "01.3"), "met not_due");
}

/// Neutral is not missing: "không phát sinh" of everybody is no failure and no pass.
#[test]
fn none_arisen_is_neutral_and_still_an_answer() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .none("CAH", "19.1")
        .says("BHXH", "19.1", 0, 0)
        .none("BCHQS", "19.1");
    let result = desk.result("2024-09", "19.1");
    assert_eq!(desk.says("2024-09", "19.1"), "none_arisen done");
    assert_eq!(
        (result.num, result.den, result.reported),
        (Some(Decimal::ZERO), Some(Decimal::ZERO), 3)
    );
    desk.month("2024-09").says("CAH", "19.1", 9, 10);
    assert_eq!(
        desk.says("2024-09", "19.1"),
        "met done",
        "the neutral ones count as reported"
    );
}

/// An impossible pair is left out of both sums, and its reporter then counts as missing.
#[test]
fn an_impossible_pair_is_left_out() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("CAH", "19.1", 11, 10)
        .says("BHXH", "19.1", 9, 10)
        .says("BCHQS", "19.1", 1, 1);
    let result = desk.result("2024-09", "19.1");
    assert_eq!((result.num, result.den), (Some(10.into()), Some(11.into())));
    assert_eq!((result.reported, result.expected), (2, 3));
    assert_eq!(desk.says("2024-09", "19.1"), "provisional_met in_progress");
}

/// Tasks without a number are watched: no target, no verdict, no alarm.
#[test]
fn an_indicator_without_target_is_tracked() {
    let mut desk = Desk::new();
    desk.month("2024-09").value("VP", "15.2", 4);
    desk.month("2024-12").says("PNV", "26.2", 8, 10);
    assert_eq!(desk.says("2024-09", "15.2"), "tracked done");
    assert_eq!(desk.says("2024-12", "26.2"), "tracked in_progress");
    assert_eq!(desk.result("2024-12", "26.2").percent, percent("20"));
}

/// Figures at the edge of what a decimal holds are never wrapped or rounded into a verdict.
#[test]
fn figures_too_large_to_compare_are_not_judged() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("VP", "06.1", Decimal::MAX, Decimal::MAX);
    assert_eq!(desk.says("2024-09", "06.1"), "cannot_judge in_progress");
    let spoilt = RowAnswer {
        status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")),
        ..RowAnswer::default()
    };
    desk.month("2024-09").row("VP", "06.1", spoilt);
    assert_eq!(
        desk.says("2024-09", "06.1"),
        "no_data in_progress",
        "a claim without figures is blank"
    );
}

/// What was added since the last month in which the figure was given, within the year.
#[test]
fn increments_are_differences_within_the_year() {
    let mut desk = Desk::new();
    desk.month("2023-12").says("HAIBA", "20.1", 900, 900);
    desk.month("2024-01").says("HAIBA", "20.1", 40, 40);
    desk.month("2024-02").returns("HAIBA");
    desk.month("2024-03").says("HAIBA", "20.1", 95, 100);
    let grew = |period: &str| {
        let period = crate::desk::month(period);
        let key = crate::desk::row_key("20.1", period);
        desk.ledger.increment(&desk.plan, "HAIBA", &key, period)
    };
    assert_eq!(
        grew("2024-01"),
        Some(40.into()),
        "the year's first figure is all new"
    );
    assert_eq!(grew("2024-02"), None);
    assert_eq!(grew("2024-03"), Some(55.into()));
}

/// A count's own completion date goes before the first cut-off at which it was met.
#[test]
fn a_typed_date_says_when_a_count_was_reached() {
    let mut desk = Desk::new();
    let two = |on: &str| RowAnswer {
        num: Some(Typed::new(2.into(), "F10", "2")),
        status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")),
        done_on: Some(Typed::new(on.parse().expect("a day"), "K10", on)),
        ..RowAnswer::default()
    };
    desk.month("2025-01").value("VP", "05.1@2024", 1);
    desk.month("2025-02").row("VP", "05.1@2024", two("2024-12-20"));
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done");
    desk.month("2025-02").row("VP", "05.1@2024", two("2025-01-20"));
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done_late");
}
