//! An explanation can be followed on paper.

use crate::verdicts::desk::{Desk, month};
use cchc::answer::{Field, RowAnswer, Spoilt, Status, Typed};
use cchc::assess::{Bench, assess, explain, explain_result};
use cchc::words::text::{Lang, Say};

fn explained(desk: &Desk, period: &str, id: &str, lang: Lang) -> String {
    let assessment = desk.assess(period);
    let explained = explain(&desk.plan, &assessment, id);
    let lines: Vec<&str> = explained.iter().flat_map(|e| &e.lines).map(|l| l.in_lang(lang)).collect();
    lines.join("\n")
}

#[test]
fn a_ratio_is_explained_from_its_cells_to_its_verdict() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 17, 18).says("BHXH", "19.1", 11, 10);
    let text = explained(&desk, "2024-09", "19.1", Lang::Vi);
    let expected = "\
19.1@2024 · TTHC ngành dọc tại Một cửa · kỳ 9/2024, số liệu đến 14/9/2024
Kế hoạch: “Đưa 90% TTHC ngành dọc thực hiện việc tiếp nhận hồ sơ tại Bộ phận Một cửa các cấp theo danh mục được phê duyệt”
Cách hiểu: *
a: Số TTHC ngành dọc đã tiếp nhận tại Bộ phận Một cửa (TTHC)
b: Tổng số TTHC ngành dọc trong danh mục được phê duyệt (TTHC)
Quy tắc: tổng a / tổng b ≥ 90 %
Thời hạn: thường xuyên, kết luận tại mỗi kỳ
Đơn vị báo cáo: 1/3 có số liệu dùng được
  CAH Công an huyện: 17/18 · Đang thực hiện · được tính · inbox/2024-09/CAH.xlsx ▸ Báo cáo!F10, G10, J10 · sha256 abababababab…
  BHXH Bảo hiểm Xã hội huyện: 11/10 · Đang thực hiện · để ngoài tổng: tử số lớn hơn mẫu số · inbox/2024-09/BHXH.xlsx ▸ Báo cáo!F10, G10, J10 · sha256 abababababab…
  BCHQS Ban CHQS huyện: để ngoài tổng: chưa nộp báo cáo
Tổng a = 17
Tổng b = 18
100 × 17 : 18 = 94,44 % (cắt, không làm tròn)
So sánh chính xác: 100 × 17 = 1.700 ≥ 90 × 18 = 1.620
Chỉ tiêu: ▲ Tạm đạt: mới 1/3 đơn vị trả lời, theo các đơn vị đó thì đạt mức; chờ 2 đơn vị
Tiến độ: ▲ Đang thực hiện
Đơn vị tự ghi: Đang thực hiện 2
Quy ước R5: còn đơn vị chưa trả lời thì chỉ kết luận tạm";
    assert_eq!(without_reading(&text), without_reading(expected), "\n{text}");
}

/// The plan's reading and short name may be reworded without touching this test.
fn without_reading(text: &str) -> Vec<&str> {
    text.lines().skip(1).filter(|l| !l.starts_with("Cách hiểu")).collect()
}

/// Sums are written out term by term.
#[test]
fn sums_can_be_added_up_on_paper() {
    let mut desk = Desk::new();
    desk.month("2025-03").says("BHXH", "19.1", 9, 10).says("BCHQS", "19.1", 1_100, 1_200);
    let text = explained(&desk, "2025-03", "19.1", Lang::Vi);
    assert!(text.contains("Tổng a = 9 + 1.100 = 1.109\nTổng b = 10 + 1.200 = 1.210"), "{text}");
}

/// Every verdict of a demo year can be explained, in both languages, down to its words.
#[test]
fn every_verdict_of_a_year_is_explained() {
    let mut desk = Desk::new();
    let ids: Vec<String> = desk.plan.indicators().map(|(_, i)| i.id.clone()).collect();
    let periods: Vec<String> =
        (1..=12).map(|m| format!("2024-{m:02}")).chain(["2025-01".into(), "2025-02".into()]).collect();
    for period in &periods {
        for id in &ids {
            desk.month(period).all("CQDV", id, 98, 100).all("XA", id, 99, 100);
        }
    }
    let book = desk.book();
    let bench = Bench::new(&desk.plan, &book);
    for period in &periods {
        for result in assess(&bench, month(period)).results {
            let lines = explain_result(&desk.plan, &result);
            let told = |words: &str, lang| lines.iter().any(|l| l.in_lang(lang).contains(words));
            assert!(told(result.verdict.words(), Lang::Vi), "{} in {period}", result.key);
            assert!(told(&result.verdict.say(Lang::En), Lang::En), "{} in {period}", result.key);
            assert!(!told("{", Lang::Vi) && !told("{", Lang::En));
        }
    }
    let english = explained(&desk, "2024-09", "46.1", Lang::En);
    assert!(english.contains("Rule: (sum of a − sum of bases b)"), "{english}");
    assert!(!explained(&desk, "2024-09", "20", Lang::Vi).is_empty(), "a whole task");
    assert!(explained(&desk, "2024-09", "99.9", Lang::Vi).is_empty());
}

/// A share is explained unit by unit.
#[test]
fn a_share_names_the_unit_that_fails() {
    let mut desk = Desk::new();
    desk.month("2024-09").all("XA", "42.2", 60, 100).says("HAISON", "42.2", 59, 100);
    let text = explained(&desk, "2024-09", "42.2", Lang::Vi);
    assert!(text.contains("HAISON UBND xã Hải Sơn: 59/100 · Đang thực hiện · chưa đạt"), "{text}");
    assert!(text.contains("Đơn vị đạt: 15; đơn vị được xét: 16"), "{text}");
    assert!(text.contains("100 × 15 : 16 = 93,75 %"), "{text}");
    assert!(text.contains("So sánh chính xác: 100 × 15 = 1.500 < 100 × 16 = 1.600"), "{text}");
}

/// Every answer stands there as it was typed and as it was read; a supporting agency's is for comparison.
#[test]
fn answers_are_shown_as_typed_and_as_read() {
    let mut desk = Desk::new();
    let typed = RowAnswer {
        num: Some(Typed::new(98.into(), "F10", "98 hồ sơ")),
        den: Some(Typed::new(100.into(), "G10", "100")),
        status: Some(Typed::new(Status::InProgress, "J10", "Đang thực hiện")),
        ..RowAnswer::default()
    };
    desk.month("2024-09").row("CAH", "19.1", typed);
    desk.month("2024-09").done("PNV", "07.1", "123/KH-UBND", "10/9/2024");
    let unread = Spoilt { field: Field::Num, cell: "F10".into(), raw: "khoảng 9".into(), refused: false };
    let den = Some(Typed::new(10.into(), "G10", "10"));
    desk.month("2024-09").row(
        "BHXH",
        "19.1",
        RowAnswer { den, spoilt: vec![unread], ..RowAnswer::default() },
    );
    let text = explained(&desk, "2024-09", "19.1", Lang::Vi);
    assert!(text.contains("98/100 · Đang thực hiện · gõ a “98 hồ sơ” · được tính"), "{text}");
    let left_out = "BHXH Bảo hiểm Xã hội huyện: …/10 · gõ a “khoảng 9” · để ngoài tổng: ô không đọc được · \
                    inbox/2024-09/BHXH.xlsx ▸ Báo cáo!F10, G10";
    assert!(text.contains(left_out), "{text}");
    let text = explained(&desk, "2024-09", "19.1", Lang::En);
    assert!(text.contains("98/100 · Đang thực hiện · typed a “98 hồ sơ” · counted"), "{text}");
    let text = explained(&desk, "2024-09", "07.1", Lang::Vi);
    assert!(text.contains("gõ văn bản “123/KH-UBND”"), "{text}");

    let supported = desk.plan.indicators().find(|(_, i)| !i.supporting.is_empty()).unwrap().1.clone();
    desk.month("2024-09").all("CQDV", &supported.id, 5, 10).all("XA", &supported.id, 5, 10);
    let text = explained(&desk, "2024-09", &supported.id, Lang::Vi);
    let (_, supporting) = text.split_once("Đơn vị phối hợp").unwrap();
    assert!(supporting.contains(" · tham khảo · ") && !supporting.contains("được tính"), "{text}");
}

/// R1, R5, R27: silence is named with how many are awaited, never dressed as a result.
#[test]
fn verdicts_say_how_many_answers_carry_them() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 8, 10);
    let text = explained(&desk, "2024-09", "19.1", Lang::Vi);
    assert!(
        text.contains("Tạm chưa đạt: mới 1/3 đơn vị trả lời") && text.contains("số của 2 đơn vị còn thiếu")
    );
}

/// The figures of an explanation are there for programs too.
#[test]
fn an_explanation_carries_its_numbers() {
    let mut desk = Desk::new();
    desk.month("2024-09").says("CAH", "19.1", 17, 18);
    let assessment = desk.assess("2024-09");
    let json = serde_json::to_value(explain(&desk.plan, &assessment, "19.1@2024")).unwrap();
    let result = &json[0];
    for (key, value) in [("num", "17"), ("den", "18"), ("percent", "94.4444"), ("verdict", "provisional_met")]
    {
        assert_eq!(result[key], value, "{result}");
    }
    let member = &result["members"][0];
    assert_eq!(
        (&member["agency"], &member["num"], &member["counted"]),
        (&"CAH".into(), &"17".into(), &true.into())
    );
    for key in ["typed", "stand", "why_left_out", "file", "sheet", "cells", "sha256"] {
        assert!(member.get(key).is_some(), "{key}: {member}");
    }
    assert_eq!(result["members"][1]["why_left_out"], "no_return");
}
