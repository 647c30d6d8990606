//! Every check: its fault, its exact words, and what it excuses.

use crate::desk::{Desk, number};
use cchc::answer::{RowAnswer, Status, Typed};
use cchc::finding::{Finding, Place, Severity};
use rust_decimal::Decimal;

/// A row with everything: figures, status.
fn row(num: i64, den: i64, status: Status) -> RowAnswer {
    RowAnswer {
        num: Some(Typed::new(num.into(), "F10", num.to_string())),
        den: Some(Typed::new(den.into(), "G10", den.to_string())),
        status: Some(Typed::new(status, "J10", status.words())),
        ..RowAnswer::default()
    }
}

fn codes(desk: &Desk, period: &str) -> Vec<&'static str> {
    let mut codes: Vec<_> = desk
        .findings(period)
        .iter()
        .map(|f| f.code)
        .filter(|c| !["H01", "H03"].contains(c))
        .collect();
    codes.dedup();
    codes
}

#[test]
fn a_numerator_above_its_denominator() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("HAIBA", "20.1", 120, 102);
    assert_eq!(
        desk.lines("2024-09", "L01"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!F10, G10 ▸ 20.1@2024: tử số 120 lớn hơn mẫu số 102; cả hai số chưa \
             được tổng hợp"
        ]
    );
    assert_eq!(
        codes(&desk, "2024-09"),
        ["L01"],
        "20.1 is impossible, so 21.1 and 22.1 are not held against it"
    );
    desk.month("2024-09").says("PNV", "33.1", 120, 100);
    assert_eq!(
        desk.lines("2024-09", "L01").len(),
        1,
        "training may exceed its plan"
    );
}

#[test]
fn none_arisen_beside_figures() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .row("HAIBA", "20.1", row(0, 15, Status::NoneArisen));
    assert_eq!(
        desk.lines("2024-09", "L02"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!J10, F10, G10 ▸ 20.1@2024: tình trạng ghi Không phát sinh nhưng a là \
             0, b là 15; các số này chưa được tổng hợp"
        ]
    );
    desk.month("2024-09")
        .row("HAIBA", "20.1", row(0, 0, Status::NoneArisen));
    assert!(desk.lines("2024-09", "L02").is_empty());
}

#[test]
fn a_cumulative_figure_that_fell() {
    let mut desk = Desk::new();
    desk.month("2024-07").says("HAIBA", "20.1", 230, 240);
    desk.month("2024-08").returns("HAIBA");
    desk.month("2024-09").says("HAIBA", "20.1", 34, 35);
    assert_eq!(
        desk.lines("2024-09", "L03"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!F10 ▸ 20.1@2024: số liệu (a) lũy kế 34, thấp hơn 230 của kỳ 7/2024; \
             vẫn được tổng hợp như đã ghi",
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!G10 ▸ 20.1@2024: mẫu số (b) lũy kế 35, thấp hơn 240 của kỳ 7/2024; \
             vẫn được tổng hợp như đã ghi"
        ]
    );
    desk.month("2024-08").value("PVHTT", "03.1", 9);
    desk.month("2024-09").value("PVHTT", "03.1", 1);
    assert_eq!(
        desk.lines("2024-09", "L03").len(),
        2,
        "a figure of the month alone may fall"
    );
    desk.month("2025-01").says("HAIBINH", "20.1", 3, 3);
    assert!(desk.lines("2025-01", "L03").is_empty(), "a new year starts anew");
}

#[test]
fn figures_of_two_indicators_that_disagree() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("HAIBA", "20.1", 98, 100)
        .says("HAIBA", "21.1", 5, 5)
        .says("HAIBA", "22.1", 120, 120);
    assert_eq!(
        desk.lines("2024-09", "L04"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!G10, F10 ▸ 21.1@2024: mẫu số (b) của 21.1 là 5, phải bằng mẫu số (b) \
             của 20.1 trừ số liệu (a) của 20.1 là 2 (hồ sơ quá hạn là hồ sơ đã giải quyết trừ hồ sơ đúng hạn); vẫn \
             được tổng hợp như đã ghi"
        ]
    );
    desk.month("2024-09").none("HAIBA", "21.1");
    assert_eq!(
        desk.lines("2024-09", "L04").len(),
        1,
        "none arisen, yet 2 dossiers were late"
    );
    desk.month("2024-09").says("HAIBA", "20.1", 100, 100);
    assert!(desk.lines("2024-09", "L04").is_empty());
}

#[test]
fn a_count_of_the_roster_that_is_wrong() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("PVHTT", "45.1", 10, 16);
    let found: Vec<Finding> = desk
        .findings("2024-09")
        .into_iter()
        .filter(|f| f.code == "L04")
        .collect();
    assert_eq!(found[0].severity, Severity::Warning, "as the plan declares");
    assert!(
        found[0]
            .message
            .vi
            .contains("phải bằng 1 cộng số xã, thị trấn (XA) là 17"),
        "{}",
        found[0].message.vi
    );
    desk.month("2024-09").says("PVHTT", "45.1", 10, 17);
    assert!(desk.lines("2024-09", "L04").is_empty());
    desk.month("2025-01").says("PVHTT", "45.1", 0, 16);
    assert!(
        desk.lines("2025-01", "L04").is_empty(),
        "15 communes and the district"
    );
}

#[test]
fn a_base_that_is_not_last_years_figure() {
    let mut desk = Desk::new();
    desk.month("2023-12").says("BPMC", "46.1", 100, 10);
    desk.month("2024-12").says("BPMC", "46.1", 150, 60);
    assert_eq!(
        desk.lines("2024-12", "L05"),
        [
            "inbox/2024-12/BPMC.xlsx ▸ Báo cáo!G10 ▸ 46.1@2024: số gốc ghi 60, nhưng báo cáo kỳ 12/2023 của đơn vị là \
             100; vẫn tính theo số đã ghi"
        ]
    );
}

#[test]
fn supporting_figures_that_differ_from_the_leads() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("PNV", "33.1", 40, 50)
        .says("HAIAN", "33.1", 30, 30);
    assert!(
        desk.lines("2024-09", "L06").is_empty(),
        "a part below the whole proves nothing"
    );
    desk.month("2024-09").says("HAIBA", "33.1", 22, 30);
    assert_eq!(
        desk.lines("2024-09", "L06"),
        [
            "inbox/2024-09/PNV.xlsx ▸ Báo cáo!F10 ▸ 33.1@2024: chủ trì báo cáo 40, 2/29 đơn vị phối hợp cộng lại 52; \
             chỉ tính số của chủ trì"
        ]
    );
    assert_eq!(desk.result("2024-09", "33.1").num, Some(Decimal::from(40)));
}

#[test]
fn who_did_not_report_and_who_was_late() {
    let mut desk = Desk::new();
    desk.month("2024-09").returns("HAIBA").late("HAIBA");
    let missing = desk.lines("2024-09", "H01");
    assert_eq!(missing.len(), 33);
    assert_eq!(
        missing[0],
        "BCHQS: Ban CHQS huyện chưa nộp báo cáo (hạn 16/9/2024); các chỉ tiêu của đơn vị chưa có số liệu"
    );
    assert_eq!(
        desk.lines("2024-09", "H02"),
        ["inbox/2024-09/HAIBA.xlsx: nhận ngày 25/9/2024, sau hạn 16/9/2024; số liệu vẫn được tổng hợp"]
    );
}

#[test]
fn required_cells_left_blank_are_one_finding() {
    let mut desk = Desk::new();
    let half = RowAnswer {
        num: Some(Typed::new(3.into(), "F10", "3")),
        ..RowAnswer::default()
    };
    desk.month("2024-09")
        .row("BHXH", "19.1", half)
        .says("BCHQS", "19.1", 1, 1);
    assert_eq!(
        desk.lines("2024-09", "H03"),
        [
            "inbox/2024-09/BHXH.xlsx ▸ Báo cáo: chưa điền: 19.1@2024 (b, tình trạng); các dòng này coi như chưa có số \
             liệu"
        ]
    );
    desk.month("2024-09").none("BHXH", "19.1");
    assert!(desk.lines("2024-09", "H03").is_empty());
}

/// Rows that are gone from the form are said once, by whoever read the form.
#[test]
fn rows_missing_from_the_form_are_not_blanks() {
    let mut desk = Desk::new();
    desk.month("2024-09").returns("BHXH");
    let book = desk.book();
    let assessment = desk.assess("2024-09");
    let said = Finding {
        severity: Severity::Error,
        place: Place::file("inbox/2024-09/BHXH.xlsx").of_agency("BHXH"),
        code: "C09",
        message: Default::default(),
        hint: Default::default(),
    };
    let blanks = |said: &[Finding]| {
        cchc::check::check(&desk.plan, &book, &assessment, said)
            .iter()
            .filter(|f| f.code == "H03")
            .count()
    };
    assert_eq!((blanks(&[]), blanks(&[said])), (1, 0));
}

#[test]
fn claims_that_the_row_does_not_bear_out() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .claims("PNV", "07.1", Status::Done)
        .row("VP", "06.1", row(9_896, 10_000, Status::Done))
        .row("PTCKH", "37.1", row(5, 10, Status::NotStarted));
    assert_eq!(
        desk.lines("2024-09", "H04"),
        [
            "inbox/2024-09/PNV.xlsx ▸ Báo cáo!J10 ▸ 07.1@2024: tình trạng ghi Hoàn thành nhưng thiếu số, ký hiệu văn \
             bản và ngày hoàn thành; chưa được tính là hoàn thành"
        ]
    );
    assert_eq!(
        desk.lines("2024-09", "H05"),
        [
            "inbox/2024-09/VP.xlsx ▸ Báo cáo!J10, F10, G10 ▸ 06.1@2024: tình trạng ghi Hoàn thành nhưng số liệu của đơn \
             vị là 9.896/10.000, chưa đạt ≥ 100 %; kết luận theo số liệu"
        ]
    );
    assert_eq!(
        desk.lines("2024-09", "H06"),
        [
            "inbox/2024-09/PTCKH.xlsx ▸ Báo cáo!J10, F10 ▸ 37.1@2024: tình trạng ghi Chưa thực hiện nhưng số liệu là \
             5/10; số liệu vẫn được tổng hợp"
        ]
    );
}

/// A unit of a share is held to its own test, not to the district's share.
#[test]
fn a_unit_is_held_to_its_own_test() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .row("HAIBA", "42.2", row(60, 100, Status::Done))
        .row("HAIAN", "42.2", row(59, 100, Status::Done));
    let lines = desk.lines("2024-09", "H05");
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].contains("HAIAN.xlsx") && lines[0].contains("59/100, chưa đạt ≥ 60 %"),
        "{}",
        lines[0]
    );
}

/// A decided month in which all is well says nothing.
#[test]
fn a_sound_return_is_silent() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("BHXH", "19.1", number("9"), number("10"));
    let said: Vec<_> = desk
        .findings("2024-09")
        .into_iter()
        .filter(|f| f.place.agency.as_deref() == Some("BHXH"))
        .collect();
    assert!(said.is_empty(), "{said:?}");
}
