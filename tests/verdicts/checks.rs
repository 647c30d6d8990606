//! Checks of figures: the fault, its exact words, and what it excuses.

use crate::verdicts::desk::{Desk, month, row, row_key};
use cchc::answer::{RowAnswer, Status};
use cchc::finding::{Finding, Place, Severity};
use rust_decimal::Decimal;

fn codes(desk: &Desk, period: &str) -> Vec<&'static str> {
    let mut codes: Vec<_> =
        desk.findings(period).iter().map(|f| f.code).filter(|c| !["H01", "H03"].contains(c)).collect();
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
    assert_eq!(desk.lines("2024-09", "L01").len(), 1, "training may exceed its plan");
}

#[test]
fn none_arisen_beside_figures() {
    let mut desk = Desk::new();
    desk.month("2024-09").row("HAIBA", "20.1", row(0, 15, Status::NoneArisen));
    assert_eq!(
        desk.lines("2024-09", "L02"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!J10, F10, G10 ▸ 20.1@2024: tình trạng ghi Không phát sinh nhưng a là \
             0, b là 15; các số này chưa được tổng hợp"
        ]
    );
    desk.month("2024-09").row("HAIBA", "20.1", row(0, 0, Status::NoneArisen));
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
    assert_eq!(desk.lines("2024-09", "L03").len(), 2, "a figure of the month alone may fall");
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
    assert_eq!(desk.lines("2024-09", "L04").len(), 1, "none arisen, yet 2 dossiers were late");
    desk.month("2024-09").says("HAIBA", "20.1", 100, 100);
    assert!(desk.lines("2024-09", "L04").is_empty());
}

#[test]
fn a_count_of_the_roster_that_is_wrong() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("PVHTT", "45.1", 10, 16);
    let found: Vec<Finding> = desk.findings("2024-09").into_iter().filter(|f| f.code == "L04").collect();
    assert_eq!(found[0].severity, Severity::Warning, "as the plan declares");
    assert!(
        found[0].message.vi.contains("phải bằng 1 cộng số xã, thị trấn (XA) là 17"),
        "{}",
        found[0].message.vi
    );
    desk.month("2024-09").says("PVHTT", "45.1", 10, 17);
    assert!(desk.lines("2024-09", "L04").is_empty());
    desk.month("2025-01").says("PVHTT", "45.1", 0, 16);
    assert!(desk.lines("2025-01", "L04").is_empty(), "15 communes and the district");
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
    desk.month("2024-09").says("PNV", "33.1", 40, 50).says("HAIAN", "33.1", 30, 30);
    assert!(desk.lines("2024-09", "L06").is_empty(), "a part below the whole proves nothing");
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
fn a_digit_too_many() {
    let mut desk = Desk::new();
    desk.month("2024-08").says("HAIBA", "20.1", 225, 230);
    desk.month("2024-09").says("HAIBA", "20.1", 2_440, 2_450);
    assert_eq!(
        desk.lines("2024-09", "L07"),
        [
            "inbox/2024-09/HAIBA.xlsx ▸ Báo cáo!G10 ▸ 20.1@2024: mẫu số (b) là 2.450, kỳ 8/2024 là 230: gấp từ 10 lần trở lên; \
             vẫn được tổng hợp như đã ghi"
        ]
    );
    desk.month("2024-09").says("HAIBA", "20.1", 2_249, 2_299);
    assert!(desk.lines("2024-09", "L07").is_empty(), "less than ten times");
}

/// R21: a jump is told from any size of last month's figure, when it is ten times and more than 20 away; from
/// a thousand-fold on it is a warning.
#[test]
fn a_jump_is_told_from_any_size() {
    for (before, now, severity) in [
        (9, 7_000, Some(Severity::Info)),
        (2, 22, None),
        (2, 23, Some(Severity::Info)),
        (7, 6_999, Some(Severity::Info)),
        (7, 7_000, Some(Severity::Warning)),
        (0, 21, Some(Severity::Info)),
        (0, 20, None),
    ] {
        let mut desk = Desk::new();
        desk.month("2024-08").value("HAIBA", "34.1", before);
        desk.month("2024-09").value("HAIBA", "34.1", now);
        let found = desk.findings("2024-09").into_iter().find(|f| f.code == "L07");
        assert_eq!(found.map(|f| f.severity), severity, "{before} → {now}");
    }
}

/// R19, R31: refused figures and half a row are no history: the next month is compared with the last whole
/// figures that were accepted, its form shows those with their month, and its own are asked anew.
#[test]
fn what_was_refused_is_no_history() {
    let mut desk = Desk::new();
    desk.month("2024-07").says("HAIBA", "11.1", 40, 41);
    desk.month("2024-08").says("HAIBA", "11.1", 45, 42);
    desk.month("2024-09").says("HAIBA", "11.1", 43, 46);
    assert_eq!(desk.lines("2024-08", "L01").len(), 1);
    assert!(desk.lines("2024-09", "L03").is_empty(), "45 of 42 was refused");
    let key = row_key("11.1", month("2024-09"));
    let before = |desk: &Desk| {
        let past = desk.book().past(&desk.plan, "HAIBA", month("2024-09"), Vec::new());
        past.figures.get(&key).map(|p| (p.month.to_string(), p.num, p.den))
    };
    let july = Some(("2024-07".to_string(), Some(40.into()), Some(41.into())));
    assert_eq!(before(&desk), july);
    desk.month("2024-08").row(
        "HAIBA",
        "11.1",
        RowAnswer { num: row(45, 0, Status::InProgress).num, ..RowAnswer::default() },
    );
    assert_eq!(before(&desk), july, "half a row is no previous figure");
}

/// Every code of both classes is produced by a test.
#[test]
fn every_code_is_walked() {
    let walked = [
        include_str!("checks.rs"),
        include_str!("claims.rs"),
        include_str!("rulings.rs"),
        include_str!("given_out.rs"),
    ]
    .concat();
    let classes = [cchc::finding::logic::PAGES, cchc::finding::deadline::PAGES];
    for page in classes.into_iter().flatten() {
        assert!(walked.contains(&format!("\"{}\"", page.code)), "{}", page.code);
    }
}

/// R24: a change compares the units that count in both months, and says how many: a total that lost a unit
/// has not fallen.
#[test]
fn a_change_compares_the_units_that_answered_in_both_months() {
    let mut desk = Desk::new();
    desk.month("2024-08").says("HAIBA", "20.1", 90, 100).says("HAIAN", "20.1", 50, 50);
    desk.month("2024-09").says("HAIAN", "20.1", 59, 60).says("HAIQUY", "20.1", 10, 10);
    let (before, now) = (desk.result("2024-08", "20.1"), desk.result("2024-09", "20.1"));
    let change = cchc::assess::change(&desk.plan, &before, &now).unwrap();
    assert_eq!((change.units, change.before.num, change.now.num), (1, Some(50.into()), Some(59.into())));
    assert_eq!(change.before.percent, Some(100.into()));
    let october = desk.result("2024-10", "20.1");
    assert_eq!(cchc::assess::change(&desk.plan, &now, &october), None, "nobody answered in both");
}

/// One fault, one finding: an agency whose file was refused is not told as missing, too.
#[test]
fn a_refused_file_is_said_once() {
    let desk = Desk::new();
    let ledger = desk.book();
    let assessment = desk.assess("2024-09");
    let place = Place::file("inbox/2024-09/HAIBA.xlsx").of_agency("HAIBA");
    let refused = cchc::finding::identity::wrong_period(place, "8/2024", "9/2024");
    let missing = |said: &[Finding]| {
        let found = cchc::check::of_month(&desk.plan, &ledger, &assessment, said);
        found.iter().filter(|f| f.code == "H01" && f.place.agency.as_deref() == Some("HAIBA")).count()
    };
    assert_eq!((missing(&[]), missing(&[refused])), (1, 0));
}

/// R17, R29: a figure that the clerk takes as it was sent is held against the others, too; but that the part is above its
/// whole is not said a second time.
#[test]
fn figures_that_were_taken_are_cross_checked_once() {
    let mut desk = Desk::new();
    desk.month("2024-09")
        .says("HAIBA", "20.1", 120, 102)
        .says("HAIBA", "22.1", 90, 100)
        .says("HAIBA", "04.2", 2, 0);
    desk.month("2024-09").value("HAIBA", "04.1", 0);
    let other = |desk: &Desk| {
        let lines = desk.lines("2024-09", "L04").into_iter();
        lines.filter(|line| !line.contains("21.1")).collect::<Vec<_>>()
    };
    assert_eq!(other(&desk), Vec::<String>::new());
    let book = desk.ledger.months.get_mut(&month("2024-09")).unwrap();
    let waived = ["20.1", "04.2"].map(|row| (row_key(row, month("2024-09")), "L01".to_string()));
    book.received.get_mut("HAIBA").unwrap().waived.extend(waived);
    let said = other(&desk);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("mẫu số (b) của 20.1 là 102, phải không lớn hơn mẫu số (b) của 22.1 là 100"),
        "{said:?}"
    );
}
