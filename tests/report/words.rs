//! What the report says, word for word, in every situation a month can be in.

use super::desk::{Desk, Trouble, found, month, plan};
use cchc::assess::{Assessment, Progress, Verdict};
use cchc::finding::Severity;
use cchc::ledger::{Ledger, MonthBook, Standing};
use cchc::report;

/// The numbered sentences.
fn said(desk: &Desk) -> Vec<String> {
    let text = report::text(&desk.material(), "tom-tat.txt");
    assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"), "for Notepad");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let numbered = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit()));
    numbered.filter_map(|l| Some(l.split_once(". ")?.1.to_string())).collect()
}

/// A month in which all is well: everybody in time, everything met.
fn calm() -> Desk {
    let mut desk = Desk::months(plan(), month(8), month(9), Trouble::default());
    let earlier = &mut desk.earlier[0];
    all(earlier, Verdict::Met, Progress::Done);
    all(&mut desk.assessment, Verdict::Met, Progress::Done);
    for member in desk.assessment.results.iter_mut().flat_map(|r| &mut r.members) {
        member.stand = cchc::assess::Stand::Counts;
    }
    desk
}

/// Puts every result and task into one state, as a month ago.
fn all(assessment: &mut Assessment, verdict: Verdict, progress: Progress) {
    for result in &mut assessment.results {
        (result.verdict, result.progress, result.decided) = (verdict, progress, true);
        if let Some(before) = &mut result.previous {
            (before.verdict, before.progress) = (verdict, progress);
        }
    }
    for task in &mut assessment.tasks {
        (task.verdict, task.progress) = (Some(verdict), Some(progress));
    }
}

fn set(desk: &mut Desk, id: &str, verdict: Verdict) {
    let result = desk.assessment.results.iter_mut().find(|r| r.key.item == id);
    result.expect(id).verdict = verdict;
}

#[test]
fn everything_met() {
    assert_eq!(
        said(&calm()),
        [
            "Tất cả 34 cơ quan, đơn vị đã nộp báo cáo, đều đúng hạn.",
            "Trong 90 chỉ tiêu: 90 đạt; không có chỉ tiêu chưa đạt; đạt 90/90 chỉ tiêu đã xét (100 %).",
            "So với tháng 8, số chỉ tiêu đạt, tạm đạt (90) và chưa đạt (0) không đổi; không có chỉ tiêu mới xấu đi.",
            "Chưa có chỉ tiêu nào quá hạn, chưa đạt hoặc khó đạt.",
            "Không có nhiệm vụ quá hạn; trong 30 ngày tới không có nhiệm vụ nào đến hạn.",
            "Không phát hiện lỗi số liệu; mọi số liệu đã nộp đều được cộng.",
        ]
    );
}

#[test]
fn nothing_submitted() {
    let mut ledger = Ledger::default();
    ledger.months.insert(month(9), MonthBook::empty(month(9)));
    let desk = Desk::of(plan(), ledger, month(9), Vec::new());
    let said = said(&desk);
    assert_eq!(
        said[0],
        "Chưa có cơ quan, đơn vị nào nộp báo cáo dùng được (0/34); chưa thể kết luận về các chỉ tiêu."
    );
    assert_eq!(said.len(), 3, "{said:#?}");
    assert!(
        said[1].starts_with("Trong 90 chỉ tiêu: ") || said[1].starts_with("Cả 90 chỉ tiêu"),
        "{}",
        said[1]
    );
    assert_eq!(said[2], "Không có nhiệm vụ quá hạn; 01 nhiệm vụ sắp đến hạn: 2 (Kiểm tra công tác CCHC).");
}

#[test]
fn submissions_late_missing_and_unusable() {
    let mut desk = calm();
    let first = |desk: &Desk| desk.ledger.months[&month(9)].register.clone();
    for (changes, sentence) in [
        (
            &[(Standing::Valid, true)][..],
            "Tất cả 34 cơ quan, đơn vị đã nộp báo cáo, 33 đúng hạn, 01 gửi muộn.",
        ),
        (
            &[(Standing::Missing, false)],
            "33/34 cơ quan, đơn vị đã nộp báo cáo, đều đúng hạn. Chưa nộp: Văn phòng.",
        ),
        (
            &[(Standing::Missing, false), (Standing::Missing, false)],
            "32/34 cơ quan, đơn vị đã nộp báo cáo, đều đúng hạn. Chưa nộp: Văn phòng và P. Nội vụ.",
        ),
        (
            &[(Standing::Empty, false), (Standing::Unreadable, false), (Standing::Undecided, false)],
            "31/34 cơ quan, đơn vị đã nộp báo cáo, đều đúng hạn. Nộp nhưng không dùng được: Văn phòng và P. Nội vụ. \
             Chờ người tổng hợp quyết định: P. Tư pháp.",
        ),
    ] {
        let before = first(&desk);
        let book = desk.ledger.months.get_mut(&month(9)).unwrap();
        for (row, (standing, late)) in book.register.iter_mut().zip(changes) {
            (row.standing, row.late) = (*standing, *late);
        }
        assert_eq!(said(&desk)[0], sentence);
        desk.ledger.months.get_mut(&month(9)).unwrap().register = before;
    }
    let book = desk.ledger.months.get_mut(&month(9)).unwrap();
    book.register.iter_mut().for_each(|row| row.late = true);
    assert_eq!(said(&desk)[0], "Tất cả 34 cơ quan, đơn vị đã nộp báo cáo, đều gửi muộn.");
    let book = desk.ledger.months.get_mut(&month(9)).unwrap();
    book.register.iter_mut().take(30).for_each(|row| row.standing = Standing::Missing);
    assert_eq!(
        said(&desk)[0],
        "4/34 cơ quan, đơn vị đã nộp báo cáo, đều gửi muộn. Chưa nộp: Văn phòng, P. Nội vụ, P. Tư pháp, P. TC-KH, \
         P. VH&TT, P. TN&MT, P. LĐTB&XH, P. GD&ĐT và 22 đơn vị khác."
    );
}

#[test]
fn verdicts_and_what_changed() {
    let mut desk = calm();
    set(&mut desk, "01.1", Verdict::ProvisionalMet);
    assert_eq!(
        said(&desk)[1],
        "Trong 90 chỉ tiêu: 90 đạt (gồm 01 tạm đạt); không có chỉ tiêu chưa đạt; đạt 90/90 chỉ tiêu đã xét (100 %; 89 chỉ \
         tiêu chắc chắn)."
    );
    set(&mut desk, "20.1", Verdict::NotMet);
    set(&mut desk, "22.1", Verdict::NoData);
    set(&mut desk, "46.2", Verdict::Tracked);
    let now = said(&desk);
    assert_eq!(
        now[1],
        "Trong 90 chỉ tiêu: 87 đạt (gồm 01 tạm đạt), 01 chưa đạt, 01 chưa đủ số liệu và 01 không xét; đạt 87/88 chỉ \
         tiêu đã xét (98 %; 86 chỉ tiêu chắc chắn)."
    );
    assert_eq!(
        now[2],
        "So với tháng 8: bớt 03 chỉ tiêu đạt hoặc tạm đạt, thêm 01 chỉ tiêu chưa đạt; mới xấu đi: 20.1 (Hồ sơ TTHC \
         giải quyết đúng hạn)."
    );
    assert!(now[3].starts_with("Nặng nhất: 20.1 Hồ sơ TTHC giải quyết đúng hạn: 99,"), "{}", now[3]);
    assert!(now[3].contains(", mức ≥ 99 %, mới xấu đi; thấp nhất: "), "{}", now[3]);
    all(&mut desk.earlier[0], Verdict::NotMet, Progress::InProgress);
    for result in &mut desk.assessment.results {
        if let Some(before) = &mut result.previous {
            before.verdict = Verdict::NotMet;
        }
    }
    assert_eq!(
        said(&desk)[2],
        "So với tháng 8: thêm 87 chỉ tiêu đạt hoặc tạm đạt, bớt 89 chỉ tiêu chưa đạt; mới đạt: 01.2 (Nhiệm vụ tuyên truyền CCHC hoàn thành), 01.3 (Báo cáo tháng \
         gửi đúng hạn) và 84 chỉ tiêu khác; không có chỉ tiêu mới xấu đi."
    );
}

#[test]
fn months_without_a_month_before() {
    assert_eq!(said(&super::desk::first())[2], "Đây là kỳ báo cáo đầu tiên, chưa có kỳ trước để so sánh.");
    assert_eq!(said(&calm().first_month())[2], "Chưa có số liệu tháng 8 để so sánh.");
    let january = said(&super::desk::january());
    assert!(
        january[2].starts_with("Tháng đầu của năm báo cáo 2025; chốt năm 2024: trong 51 chỉ tiêu đến hạn, "),
        "{}",
        january[2]
    );
    for desk in [super::desk::september(), super::desk::bad(), super::desk::december()] {
        assert!((5..=7).contains(&said(&desk).len()), "{:#?}", said(&desk));
    }
    assert!((5..=7).contains(&january.len()), "{january:#?}");
}

#[test]
fn deadlines() {
    let mut desk = calm();
    let progress = |desk: &mut Desk, task: u32, progress| {
        let task = desk.assessment.tasks.iter_mut().find(|t| t.task == task);
        task.unwrap().progress = Some(progress);
    };
    progress(&mut desk, 2, Progress::DueSoon);
    assert_eq!(
        said(&desk)[4],
        "Không có nhiệm vụ quá hạn; 01 nhiệm vụ sắp đến hạn: 2 (Kiểm tra công tác CCHC)."
    );
    progress(&mut desk, 7, Progress::Overdue);
    assert_eq!(
        said(&desk)[4],
        "01 nhiệm vụ quá hạn: 7 (Gắn CCHC với thi đua, khen thưởng); 01 nhiệm vụ sắp đến hạn: 2 (Kiểm tra công tác CCHC)."
    );
    progress(&mut desk, 2, Progress::Overdue);
    progress(&mut desk, 8, Progress::Overdue);
    assert_eq!(
        said(&desk)[4],
        "03 nhiệm vụ quá hạn: 2 (Kiểm tra công tác CCHC), 7 (Gắn CCHC với thi đua, khen thưởng) và 01 nhiệm vụ khác; trong 30 ngày tới \
         không có nhiệm vụ nào đến hạn."
    );
}

#[test]
fn quality_of_the_figures() {
    let mut desk = calm();
    for (findings, sentence) in [
        (vec![Severity::Warning], "Không có lỗi, có 01 cảnh báo số liệu; mọi số liệu đã nộp đều được cộng."),
        (vec![Severity::Error], "Phát hiện 01 lỗi số liệu; mọi số liệu đã nộp đều được cộng."),
        (
            vec![Severity::Error, Severity::Error, Severity::Warning],
            "Phát hiện 02 lỗi và 01 cảnh báo số liệu; mọi số liệu đã nộp đều được cộng.",
        ),
    ] {
        desk.findings = findings.into_iter().map(|s| found(s, "PTP")).collect();
        assert_eq!(said(&desk)[5], sentence);
    }
    let member = &mut desk.assessment.results[0].members[0];
    member.stand = cchc::assess::Stand::Out(cchc::assess::Reason::Blank);
    assert_eq!(
        said(&desk)[5],
        "Phát hiện 02 lỗi và 01 cảnh báo số liệu; chưa cộng vào kết quả: 01 số liệu còn thiếu hoặc mâu thuẫn."
    );
}
