//! Checks of deadlines and claims: the fault, its exact words, and what it excuses.

use crate::verdicts::desk::{Desk, month, number, row};
use cchc::answer::{RowAnswer, Status, Typed};
use cchc::assess::Bench;
use cchc::finding::{Finding, Place};

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
    let half = RowAnswer { num: Some(Typed::new(3.into(), "F10", "3")), ..RowAnswer::default() };
    desk.month("2024-09").row("BHXH", "19.1", half).says("BCHQS", "19.1", 1, 1);
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
    let bench = Bench::new(&desk.plan, &book);
    let place = Place::file("inbox/2024-09/BHXH.xlsx").of_agency("BHXH");
    let said = cchc::finding::structure::rows_missing(place, "19.1@2024");
    let blanks = |said: &[Finding]| {
        let found = cchc::check::of_returns(&bench, month("2024-09"), said);
        found.iter().filter(|f| f.code == "H03").count()
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
    desk.month("2024-09").row("HAIBA", "42.2", row(60, 100, Status::Done)).row(
        "HAIAN",
        "42.2",
        row(59, 100, Status::Done),
    );
    let lines = desk.lines("2024-09", "H05");
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("HAIAN.xlsx") && lines[0].contains("59/100, chưa đạt ≥ 60 %"), "{}", lines[0]);
}

#[test]
fn a_date_without_the_claim() {
    let mut desk = Desk::new();
    let dated = RowAnswer {
        done_on: Some(Typed::new("2024-09-10".parse().expect("a day"), "K10", "10/9/2024")),
        status: Some(Typed::new(Status::InProgress, "J10", "Đang thực hiện")),
        ..RowAnswer::default()
    };
    desk.month("2024-09").row("PNV", "07.1", dated);
    assert_eq!(
        desk.lines("2024-09", "H07"),
        [
            "inbox/2024-09/PNV.xlsx ▸ Báo cáo!J10, K10 ▸ 07.1@2024: có ngày hoàn thành 10/9/2024 nhưng tình trạng ghi \
             Đang thực hiện; chưa được tính là hoàn thành"
        ]
    );
}

/// A decided month in which all is well says nothing.
#[test]
fn a_sound_return_is_silent() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("BHXH", "19.1", number("9"), number("10"));
    let said: Vec<_> =
        desk.findings("2024-09").into_iter().filter(|f| f.place.agency.as_deref() == Some("BHXH")).collect();
    assert!(said.is_empty(), "{said:?}");
}
