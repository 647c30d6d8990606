//! The roster changes inside the plan's own horizon (domain.md §2): successors, an agency that ends.

use crate::decisions::office::Office;
use crate::verdicts::desk::{Desk, month, row_key};
use cchc::answer::Status;
use cchc::assess::{Bench, past_of};
use cchc::plan::load::{AGENCIES_TOML, PLAN_TOML};
use cchc::workspace::write_whole;

/// 1/1/2025: Hải Ba + Hải Quế → Hải Bình. January's cut-off is 14/1, so Hải Bình reports January, closes the
/// old year for both, and every "n of m" counts one commune less.
#[test]
fn a_successor_reports_for_both_from_january() {
    let mut desk = Desk::new();
    desk.month("2024-12")
        .all("XA", "42.2", 70, 100)
        .says("HAIBA", "20.1", 90, 100)
        .says("HAIQUE", "20.1", 45, 50);
    desk.month("2025-01").all("XA", "42.2", 70, 100);
    assert_eq!(desk.result("2024-12", "42.2").expected, 16);
    let january = desk.result("2025-01", "42.2");
    assert_eq!((january.expected, january.num), (15, Some(15.into())));
    assert!(january.members.iter().any(|m| m.agency == "HAIBINH"));
    assert!(january.members.iter().all(|m| m.agency != "HAIBA"));
}

/// It stands on its predecessors' figures: shown as last month's, never added by us.
#[test]
fn a_successor_inherits_cumulative_figures() {
    let mut desk = Desk::new();
    desk.month("2024-12")
        .says("HAIBA", "20.1", 90, 100)
        .says("HAIQUE", "20.1", 45, 50)
        .says("HAIBA", "22.1", 90, 100)
        .none("HAIBA", "34.2")
        .value("HAIQUE", "34.2", 1)
        .claims("HAIBA", "41.2", Status::Done)
        .claims("HAIQUE", "41.2", Status::InProgress);
    desk.month("2025-01").returns("HAIBINH");
    let past = past_of(&Bench::new(&desk.plan, &desk.book()), "HAIBINH", month("2025-01"));
    let last = past.last.expect("both communes together");
    let row = |id: &str| last.row(&row_key(id, month("2024-12")));
    let dossiers = row("20.1").expect("both reported");
    assert_eq!((dossiers.num_value(), dossiers.den_value()), (Some(135.into()), Some(150.into())));
    assert_eq!(row("34.2").expect("both reported").num_value(), Some(1.into()), "none arisen is 0 of it");
    assert!(row("22.1").is_none(), "half a figure is none");
    assert_eq!(row("41.2").and_then(|r| r.status_value()), None, "they do not agree, so the officer says");
    assert_eq!(desk.says("2025-01", "20.1@2024"), "no_data in_progress", "inherited figures are no answer");
    desk.month("2025-01").says("HAIBINH", "20.1@2024", 134, 150);
    assert_eq!(
        desk.lines("2025-01", "L03"),
        [
            "inbox/2025-01/HAIBINH.xlsx ▸ Báo cáo!F10 ▸ 20.1@2024: số liệu (a) lũy kế 134, thấp hơn 135 của kỳ \
             12/2024; vẫn được tổng hợp như đã ghi"
        ]
    );
}

/// The base of growth is what both communes digitised in the same month of the year before.
#[test]
fn growth_of_a_successor_starts_from_both() {
    let mut desk = Desk::new();
    desk.month("2024-02").says("HAIBA", "46.1", 100, 80).says("HAIQUE", "46.1", 50, 40);
    desk.month("2025-02").says("HAIBINH", "46.1", 200, 150);
    assert!(desk.lines("2025-02", "L05").is_empty(), "150 is what both reported");
    desk.month("2025-02").says("HAIBINH", "46.1", 200, 100);
    assert_eq!(desk.lines("2025-02", "L05").len(), 1);
    let past = past_of(&Bench::new(&desk.plan, &desk.book()), "HAIBINH", month("2025-02"));
    let base = past.year_before.expect("read");
    assert_eq!(
        base.row(&row_key("46.1@2024", month("2024-02"))).and_then(|r| r.num_value()),
        Some(150.into())
    );
}

/// 1/3/2025: Công an huyện ended. March's "n of m" of task 19 is 2.
#[test]
fn a_lead_that_ended_is_not_expected() {
    let mut desk = Desk::new();
    for period in ["2025-02", "2025-03"] {
        desk.month(period).says("BHXH", "19.1", 9, 10).says("BCHQS", "19.1", 9, 10);
    }
    assert_eq!(desk.says("2025-02", "19.1"), "provisional_met in_progress");
    assert_eq!(desk.says("2025-03", "19.1"), "met done");
    assert_eq!(desk.result("2025-03", "19.1").expected, 2);
}

/// The plan's body ends on 30/6/2025: June is its last period.
#[test]
fn periods_outside_the_plan_are_one_plain_sentence() {
    let office = Office::new("outside");
    write_whole(&office.path("templates/plan.toml"), PLAN_TOML.as_bytes()).unwrap();
    write_whole(&office.path("templates/agencies.toml"), AGENCIES_TOML.as_bytes()).unwrap();
    let said = |period: &str| office.run_in(period, &["status"]);
    assert_eq!((said("2023-10").0, said("2025-06").0), (0, 0));
    let (code, text) = said("2025-07");
    let sentence = "kế hoạch không có kỳ 7/2025: Từ ngày 01/7/2025 không còn đơn vị hành chính cấp huyện, nên kế hoạch \
                    dừng ở kỳ tháng 6/2025.";
    assert!(code == 2 && text.starts_with(sentence), "{text}");
    let (code, text) = said("2023-09");
    assert!(
        code == 2 && text.starts_with("kỳ 9/2023 trước kỳ báo cáo đầu tiên của kế hoạch (10/2023)"),
        "{text}"
    );
}
