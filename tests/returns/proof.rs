//! What proves that a task is done, and what is only claimed.

use crate::returns::desk::{answers, filled, plan, read_paper, said};
use crate::returns::paper::Put;
use cchc::answer::Field;
use cchc::assess::counted::{is_proven, stand};
use cchc::assess::{Reason, Stand};
use cchc::field::proves;

/// R16: evidence proves when it holds a digit and does not begin by denying itself.
#[test]
fn evidence_holds_a_digit_and_does_not_deny_itself() {
    for proof in [
        "123/KH-UBND",
        "Kế hoạch số 12/KH-UBND ngày 05/01/2024",
        "Số 45/QĐ-UBND",
        "số: 45",
        "QĐ 45",
        "12",
        "Tờ trình số 3/TTr-PNV",
        "Đã tham mưu ban hành KH số 12/KH-UBND",
        "Đề án 06",
        "Điện thoại 12",
        "Khống chế số 5/KH",
        "１２/KH",
    ] {
        assert!(proves(proof), "{proof}");
    }
    for denial in [
        "Chưa ban hành",
        "chưa ban hành 12/KH",
        "CHƯA CÓ SỐ 1",
        "chua ban hanh 2024",
        "không có",
        "Không có văn bản năm 2024",
        "đang trình ký",
        "đang trình ký 12/KH",
        "Chuẩn bị ban hành QĐ 15",
        "dự kiến 30/9/2024",
        "Đang soạn thảo (lần 2)",
        "dự thảo lần 3",
        "DT lần 2",
        "draft 2",
        "TBD 1",
        "tham mưu ban hành KH 12",
        "Đề xuất ban hành QĐ 15",
        "Trình UBND huyện 12/9",
        "xin ý kiến lần 2",
        "Dự thảo 12/KH-UBND",
        "n/a",
        "N/A 2024",
        "na 2",
        "…",
        "...",
        "…/KH-UBND ngày …/9/2024",
        "..../KH 2024",
        "Số …/KH-UBND năm 2024",
        "Số: ___/2024",
        "- chưa ban hành 2024",
        "(không có 1)",
        "chờ ký 12/KH",
        "sẽ ban hành tháng 10",
        "kế hoạch tuyên truyền",
        "",
        "x",
    ] {
        assert!(!proves(denial), "{denial}");
    }
}

/// What becomes of a milestone claimed done with this date and document: how it stands, whether it is proven.
fn claimed(date: Put, document: &str) -> (Stand, bool, String) {
    let mut paper = filled();
    paper
        .type_in("03.1@2024", Field::Status, "Hoàn thành")
        .type_in("03.1@2024", Field::DoneOn, date)
        .type_in("03.1@2024", Field::Evidence, document);
    let submission = read_paper(&paper);
    let row = answers(&submission).answers.rows[&"03.1@2024".parse().unwrap()].clone();
    let plan = plan();
    let (_, indicator) = plan.indicator("03.1").unwrap();
    (
        stand(indicator, true, Some(&row)),
        is_proven(&row, plan.calendar.cut_off("2024-09".parse().unwrap())),
        said(&submission).join(" | "),
    )
}

/// R17, R29: what cannot be read leaves the reporter out as missing; what was read and cannot be true is a
/// claim without proof.
#[test]
fn unreadable_is_missing_and_untrue_is_unproven() {
    let spoilt = Stand::Out(Reason::Spoilt);
    for (date, document, expected, proven) in [
        ("15/8/2024", "12/KH-UBND", Stand::Counts, true),
        ("31/9/2024", "12/KH-UBND", spoilt, false),
        ("8/2024", "12/KH-UBND", spoilt, false),
        ("12/31/2023", "12/KH-UBND", spoilt, false),
        ("9/12/2024", "12/KH-UBND", Stand::Counts, false),
        ("20/12/2024", "12/KH-UBND", Stand::Counts, false),
        ("15/8/2024", "chưa ban hành", Stand::Counts, false),
        ("15/8/2024", "nt", Stand::Counts, false),
        ("15/6/2014", "12/KH-UBND", Stand::Counts, true),
    ] {
        let (stand, is_proven, say) = claimed(date.into(), document);
        assert_eq!((stand, is_proven), (expected, proven), "{date} {document}: {say}");
    }
}
