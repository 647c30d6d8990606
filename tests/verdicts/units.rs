//! Who counts: units tested one by one, missing and neutral reporters, leads and supporting agencies.

use crate::verdicts::desk::{Desk, number};
use cchc::answer::Status;
use rust_decimal::Decimal;

fn percent(text: &str) -> Option<Decimal> {
    Some(number(text))
}

/// "a target is never Đạt while a reporter is missing"; "a failure that no missing answer can mend is not_met".
#[test]
fn missing_reporters_make_a_verdict_provisional_unless_nothing_mends_it() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 9, 10);
    assert_eq!(desk.says("2024-09", "19.1"), "provisional_met in_progress", "90 %, one of three");
    desk.month("2024-09").says("CAH", "19.1", 8, 10);
    assert_eq!(desk.says("2024-09", "19.1"), "provisional_not_met in_progress", "80 %: others may lift it");

    desk.month("2024-09").says("HAIAN", "18.1", 8, 10);
    assert_eq!(desk.says("2024-09", "18.1"), "not_met in_progress", "100 % is lost with the first one");
    assert_eq!(desk.says("2024-09", "17.1"), "no_data not_due");
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

/// Task 42: "100% các đơn vị hành chính cấp xã có tỷ lệ … đạt từ 60%", "đến năm 2025". One failing commune of
/// 16 is 93,75 %: not reached, whatever the communes reach together; in 2024 it is not due.
#[test]
fn every_commune_and_every_office_is_tested_by_itself() {
    let mut desk = Desk::new();
    desk.month("2024-09").all("XA", "42.2", 100, 100).says("HAISON", "42.2", 59, 100);
    let result = desk.result("2024-09", "42.2");
    assert_eq!((result.num, result.den), (Some(15.into()), Some(16.into())));
    assert_eq!(result.percent, percent("93.75"));
    assert_eq!(desk.says("2024-09", "42.2"), "not_due_yet in_progress");
    desk.month("2024-09").says("HAISON", "42.2", 60, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "met in_progress");

    desk.month("2024-09").all("CQCM", "42.1", 80, 100).says("TTVH", "42.1", 1, 100);
    let offices = desk.result("2024-09", "42.1");
    assert_eq!((offices.num, offices.expected), (Some(11.into()), 11), "service units are shown, not tested");
    assert_eq!(desk.says("2024-09", "42.1"), "met in_progress");
}

/// The same share when it is due: decided, one failing commune is "Chưa đạt" even while others are silent.
#[test]
fn one_failing_unit_of_a_full_share_is_beyond_mending() {
    let mut desk = Desk::new();
    desk.plan = desk.plan.changed(|plan| {
        let all = plan.tasks.iter_mut().flat_map(|t| &mut t.indicators);
        all.filter(|i| i.id == "42.2").for_each(|i| i.due = "every_period".parse().unwrap());
    });
    desk.month("2024-09").says("HAISON", "42.2", 59, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "not_met in_progress");
    desk.month("2024-09").says("HAISON", "42.2", 60, 100);
    assert_eq!(desk.says("2024-09", "42.2"), "provisional_met in_progress");
    desk.month("2024-09").all("XA", "42.2", 0, 0);
    assert_eq!(
        desk.says("2024-09", "42.2"),
        "none_arisen in_progress",
        "nothing arose in any commune; as they say of the work (R30)"
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
    assert_eq!(desk.says("2025-01", "04.1@2024"), "not_met closed");
    assert_eq!(desk.result("2025-01", "04.1@2024").percent, percent("96.5517"));
}

/// Task 23: a `done` share needs evidence and date of each unit.
#[test]
fn a_done_share_counts_proven_units() {
    let mut desk = Desk::new();
    desk.month("2024-09").done("HAIAN", "23.1", "01/TB-UBND", "10/01/2024").claims(
        "HAIBA",
        "23.1",
        Status::Done,
    );
    let result = desk.result("2024-09", "23.1");
    assert_eq!((result.num, result.den), (Some(1.into()), Some(17.into())));
    assert_eq!(desk.says("2024-09", "23.1"), "not_met in_progress");
}

/// Task 7: a milestone is status done, evidence and date. What was done stays done while its owner is silent.
#[test]
fn a_milestone_needs_its_proof_and_keeps_it() {
    let mut desk = Desk::new();
    desk.month("2024-05").claims("PNV", "07.1", Status::Done);
    desk.month("2024-06").done("PNV", "07.1", "123/QĐ-UBND", "03/06/2024");
    desk.month("2024-07");
    desk.month("2024-08").claims("PNV", "07.1", Status::InProgress);
    assert_eq!(desk.says("2024-05", "07.1"), "not_due_yet in_progress", "no evidence, no date");
    assert_eq!(desk.says("2024-06", "07.1"), "met done");
    assert_eq!(desk.says("2024-07", "07.1"), "met done", "silence takes nothing back (R4)");
    assert_eq!(desk.says("2024-08", "07.1"), "not_due_yet in_progress", "taken back by its owner");
}

/// 01.3: reports in time of reports required, over the months of the year, from the register alone.
#[test]
fn the_register_tells_who_reported_in_time() {
    let mut desk = Desk::new();
    let codes: Vec<String> =
        desk.plan.roster(crate::verdicts::desk::month("2024-01")).iter().map(|a| a.code.clone()).collect();
    for month in ["2024-01", "2024-02"] {
        for code in &codes {
            desk.month(month).returns(code);
        }
    }
    desk.month("2024-02").late("HAIAN");
    let result = desk.result("2024-02", "01.3");
    assert_eq!((result.num, result.den), (Some(67.into()), Some(68.into())));
    assert_eq!(desk.says("2024-02", "01.3"), "not_met not_due", "once late stays late (R6)");
    assert_eq!(desk.says("2024-01", "01.3"), "met not_due");
}

/// Neutral is not missing: "không phát sinh" of everybody is no failure and no pass.
#[test]
fn none_arisen_is_neutral_and_still_an_answer() {
    let mut desk = Desk::new();
    desk.month("2024-09").none("CAH", "19.1").says("BHXH", "19.1", 0, 0).none("BCHQS", "19.1");
    let result = desk.result("2024-09", "19.1");
    assert_eq!(desk.says("2024-09", "19.1"), "none_arisen in_progress");
    assert_eq!((result.num, result.den, result.reported), (Some(Decimal::ZERO), Some(Decimal::ZERO), 3));
    desk.month("2024-09").says("CAH", "19.1", 9, 10);
    assert_eq!(desk.says("2024-09", "19.1"), "met done", "the neutral ones count as reported");
}

/// An impossible pair is left out of both sums, and its reporter then counts as missing.
#[test]
fn an_impossible_pair_is_left_out() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 11, 10).says("BHXH", "19.1", 9, 10).says("BCHQS", "19.1", 1, 1);
    let result = desk.result("2024-09", "19.1");
    assert_eq!((result.num, result.den), (Some(10.into()), Some(11.into())));
    assert_eq!((result.reported, result.expected), (2, 3));
    assert_eq!(desk.says("2024-09", "19.1"), "provisional_met in_progress");
}

/// The owner is silent while others, who only support it, report: their figures are shown and decide nothing.
#[test]
fn supporting_figures_do_not_stand_in_for_a_silent_lead() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("HAIAN", "16.1", 50, 100);
    let result = desk.result("2024-09", "16.1");
    assert!(result.lead_silent);
    assert_eq!(desk.says("2024-09", "16.1"), "no_data not_due");
    assert_eq!((result.num, result.reported, result.expected), (None, 0, 1));
}
