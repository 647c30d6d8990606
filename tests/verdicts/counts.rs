//! Counts, zeros and what is only tracked; the codes; the state of a task.

use crate::verdicts::desk::{Desk, number};
use cchc::answer::{RowAnswer, Status, Typed};
use rust_decimal::Decimal;

fn percent(text: &str) -> Option<Decimal> {
    Some(number(text))
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
    assert_eq!(december.first_met.map(|m| m.to_string()).as_deref(), Some("2024-08"));
    assert_eq!(december.done_on.map(|d| d.to_string()).as_deref(), Some("2024-08-14"));
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
    desk.month("2024-08").value("PVHTT", "03.1", 3).value("TTVH", "03.1", 0);
    desk.month("2024-09").value("PVHTT", "03.1", 0).value("TTVH", "03.1", 0).value("HAIAN", "03.1", 7);
    assert_eq!(desk.says("2024-08", "03.1"), "met done");
    assert_eq!(desk.says("2024-09", "03.1"), "not_met in_progress");
    let september = desk.result("2024-09", "03.1");
    assert_eq!(september.num, Some(Decimal::ZERO), "supporting figures are never added");
    assert_eq!(september.supporting.iter().filter(|m| m.counted).count(), 1);
}

/// Tasks without a number are watched: no target, no verdict, no alarm.
#[test]
fn an_indicator_without_target_is_tracked() {
    let mut desk = Desk::new();
    desk.month("2024-09").value("VP", "15.2", 4);
    desk.month("2024-12").says("PNV", "26.2", 8, 10);
    assert_eq!(desk.says("2024-09", "15.2"), "tracked in_progress", "as its agency says (R7)");
    assert_eq!(desk.says("2024-12", "26.2"), "tracked in_progress");
    assert_eq!(desk.result("2024-12", "26.2").percent, percent("20"));
}

/// A month in which nothing was said is passed over; another year's figure is another row's.
#[test]
fn the_figure_before_is_the_last_one_given_in_the_year() {
    let mut desk = Desk::new();
    desk.month("2023-12").says("HAIBA", "20.1", 900, 900);
    desk.month("2024-01").says("HAIBA", "20.1", 40, 40);
    desk.month("2024-02").returns("HAIBA");
    desk.month("2024-03").says("HAIBA", "20.1", 95, 100);
    let before = |period: &str| {
        let period = crate::verdicts::desk::month(period);
        let key = crate::verdicts::desk::row_key("20.1", period);
        let (month, row) = desk.ledger.row_before(&desk.plan, "HAIBA", &key, period)?;
        Some((month.to_string(), row.num_value()))
    };
    let january = Some(("2024-01".to_string(), Some(40.into())));
    assert_eq!((before("2024-01"), before("2024-02"), before("2024-03")), (None, january.clone(), january));
}

/// A count's own completion date goes before the first cut-off at which it was met; R25: a fully answered
/// *Chưa đạt* in the deciding period or later makes it late whatever is typed.
#[test]
fn a_typed_date_says_when_a_count_was_reached() {
    let mut desk = Desk::new();
    let two = |on: &str| RowAnswer {
        num: Some(Typed::new(2.into(), "F10", "2")),
        status: Some(Typed::new(Status::Done, "J10", "Hoàn thành")),
        done_on: Some(Typed::new(on.parse().expect("a day"), "K10", on)),
        ..RowAnswer::default()
    };
    desk.month("2025-01").returns("VP");
    desk.month("2025-02").row("VP", "05.1@2024", two("2024-12-20"));
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done");
    desk.month("2025-02").row("VP", "05.1@2024", two("2025-01-20"));
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done_late");
    desk.month("2025-01").value("VP", "05.1@2024", 1);
    desk.month("2025-02").row("VP", "05.1@2024", two("2024-12-20"));
    assert_eq!(desk.says("2025-02", "05.1@2024"), "met done_late");
}

/// The codes that programs rely on (domain.md §3), each with words and a symbol of its own state.
#[test]
fn codes_words_and_symbols_are_stable() {
    use cchc::assess::{Progress, Verdict};
    let verdicts: Vec<String> =
        Verdict::ALL.iter().map(|v| format!("{} {} {}", v.code(), v.symbol(), v.words())).collect();
    assert_eq!(
        verdicts,
        [
            "not_met × Chưa đạt",
            "provisional_not_met ▲ Tạm chưa đạt",
            "cannot_judge ▲ Không tính được",
            "no_data ○ Chưa đủ số liệu",
            "not_due_yet ○ Chưa đến kỳ đánh giá",
            "provisional_met ▲ Tạm đạt",
            "met ● Đạt",
            "none_arisen ○ Không phát sinh",
            "tracked ○ Theo dõi",
        ]
    );
    let progress: Vec<String> =
        Progress::ALL.iter().map(|p| format!("{} {} {}", p.code(), p.symbol(), p.words())).collect();
    assert_eq!(
        progress,
        [
            "overdue × Quá hạn",
            "due_soon ▲ Sắp đến hạn",
            "in_progress ▲ Đang thực hiện",
            "not_due ○ Chưa đến hạn",
            "closed ○ Đã chốt",
            "done_late ▲ Hoàn thành quá hạn",
            "done ● Hoàn thành",
        ]
    );
    for verdict in Verdict::ALL {
        assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.code());
    }
    for progress in Progress::ALL {
        assert_eq!(serde_json::to_value(progress).unwrap(), progress.code());
    }
}

/// A task shows its worst indicator; one without target speaks only when there is no other.
#[test]
fn a_task_shows_its_worst_indicator() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("VP", "06.1", 9, 10).value("VP", "06.2", 1).claims(
        "PNV",
        "T24",
        Status::InProgress,
    );
    let september = desk.assess("2024-09");
    let six = september.task(6).expect("task 6");
    assert_eq!(six.verdict.map(|v| v.code()), Some("not_met"), "06.2 is only tracked");
    let claims = &september.task(24).expect("task 24").claims;
    assert_eq!(
        claims.iter().map(|c| (c.agency.as_str(), c.status)).collect::<Vec<_>>(),
        [("PNV", Some(Status::InProgress))]
    );
    assert!(september.task(2).expect("task 2").keys.iter().any(|k| k.to_string() == "02.1@2024"));
}
