//! Whose it is and when.

use crate::returns::desk::{answers, filled, paper, read_as, read_paper, read_ruled, said};
use crate::returns::paper::{Paper, Put};
use cchc::form::visible_code;
use cchc::period::Month;
use cchc::submission::{Outcome, Rulings, Submission};

/// The cell of the visible code.
const CODE: (u32, u32) = (2, 1);

fn candidates(submission: &Submission) -> &[String] {
    match &submission.outcome {
        Outcome::Undecided { candidates, .. } => candidates,
        other => panic!("{other:?}"),
    }
}

fn code(agency: &str, month: &str) -> String {
    visible_code(agency, Month::read(month).unwrap())
}

fn bare(paper: &mut Paper) {
    paper.meta.clear();
    paper.subject = None;
}

#[test]
fn two_marks_of_three_are_enough() {
    let mut no_meta = filled();
    no_meta.meta.clear();
    let mut no_subject = filled();
    no_subject.subject = None;
    let mut no_code = filled();
    no_code.cells.remove(&CODE);
    for paper in [no_meta, no_subject, no_code] {
        assert_eq!(said(&read_paper(&paper)), Vec::<String>::new());
    }
}

#[test]
fn one_mark_is_accepted_and_named() {
    let mut paper = filled();
    bare(&mut paper);
    let submission = read_paper(&paper);
    assert_eq!(answers(&submission).agency, "HAIBA");
    assert_eq!(said(&submission), ["D03?: biểu chỉ còn một dấu nhận diện (CCHC-…); được tính theo dấu đó"]);
}

#[test]
fn marks_that_disagree_are_the_clerks_to_judge() {
    let mut paper = filled();
    paper.set(CODE, code("HAIQUY", "2024-09").as_str());
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission),
        [
            "D01!: mã trên trang tính là HAIQUY 2024-09, trang ẩn _meta ghi HAIBA 2024-09, thuộc tính tệp ghi HAIBA 2024-09; phải như nhau; chưa được tổng hợp"
        ]
    );
    assert_eq!(candidates(&submission), ["HAIBA", "HAIQUY"]);
}

#[test]
fn a_code_with_wrong_check_characters_proves_nothing() {
    let mut paper = filled();
    let right = code("HAIBA", "2024-09");
    paper.set(CODE, format!("{}00", &right[..right.len() - 2]).as_str());
    let submission = read_paper(&paper);
    assert_eq!(answers(&submission).agency, "HAIBA");
    assert_eq!(
        said(&submission),
        ["D02?: mã biểu CCHC-2024-09-HAIBA-00 có ký tự kiểm tra sai; lấy theo các dấu nhận diện khác"]
    );
    paper.set(CODE, right.replace("HAIBA", "HAIQUY").as_str());
    assert_eq!(said(&read_paper(&paper))[0].split(':').next(), Some("D01!"));
}

#[test]
fn no_mark_at_all_is_asked_and_the_file_name_is_a_hint_only() {
    let mut paper = filled();
    bare(&mut paper);
    paper.cells.remove(&CODE);
    let submission = read_as("BC CCHC T9 - Ha\u{309}i Ba (sua) (1).xlsx", paper.bytes()).remove(0);
    assert_eq!(
        said(&submission),
        [
            "D05!: không còn mã biểu, trang _meta và thuộc tính tệp; tên tệp nhắc tới UBND xã Hải Ba nhưng tên tệp không phải căn cứ; chưa được tổng hợp"
        ]
    );
    assert_eq!(candidates(&submission), ["HAIBA"]);
    let submission = read_as("bao cao.xlsx", paper.bytes()).remove(0);
    assert_eq!(
        said(&submission),
        [
            "D04!: không còn mã biểu, trang _meta và thuộc tính tệp nên không rõ của đơn vị nào; chưa được tổng hợp"
        ]
    );
    let mut rulings = Rulings::default();
    rulings.belongs_to.insert(submission.sha256.clone(), "HAIBA".into());
    let submission = read_ruled("bao cao.xlsx", paper.bytes(), &rulings).remove(0);
    assert_eq!(answers(&submission).agency, "HAIBA");
    assert_eq!(said(&submission), Vec::<String>::new());
}

#[test]
fn last_months_form_is_refused_for_this_month() {
    let paper = Paper::of(&crate::returns::desk::plan(), "HAIBA", "2024-08");
    let submission = read_paper(&paper);
    assert!(matches!(submission.outcome, Outcome::Refused(_)));
    assert_eq!(
        said(&submission),
        ["D06!: đây là biểu kỳ 8/2024, thư mục này nhận kỳ 9/2024; chưa được tổng hợp"]
    );
}

#[test]
fn agencies_that_do_not_report_are_refused() {
    let mut paper = filled();
    paper.set(CODE, code("LAIQUA", "2024-09").as_str());
    bare(&mut paper);
    assert_eq!(
        said(&read_paper(&paper)),
        ["D07!: mã cơ quan LAIQUA không có trong danh sách; chưa được tổng hợp",]
    );
    paper.set(CODE, code("HAICU", "2024-09").as_str());
    assert_eq!(
        said(&read_paper(&paper)),
        ["D08!: UBND xã Hải Cũ không thuộc các đơn vị phải báo cáo kỳ 9/2024; chưa được tổng hợp"]
    );
}

#[test]
fn two_agencies_in_one_book_are_not_parted_by_guess() {
    let mut book = filled();
    let mut other = paper("HAIQUY");
    other.fill();
    book.more.push(("Hải Quy".into(), other.cells));
    let submission = read_paper(&book);
    assert_eq!(
        said(&submission),
        ["D09!: trong tệp có biểu của nhiều đơn vị: HAIBA, HAIQUY; chưa được tổng hợp"]
    );
    assert_eq!(candidates(&submission), ["HAIBA", "HAIQUY"]);
}

#[test]
fn last_month_kept_beside_this_month_does_no_harm() {
    let mut book = filled();
    let old = Paper::of(&crate::returns::desk::plan(), "HAIBA", "2024-08");
    book.more.insert(0, ("Tháng 8".into(), old.cells));
    let submission = read_paper(&book);
    assert_eq!(answers(&submission).sheet, "Báo cáo");
    assert_eq!(said(&submission), Vec::<String>::new());
}

#[test]
fn another_version_of_the_form_is_read() {
    let mut paper = filled();
    for (key, value) in &mut paper.meta {
        if *key == "form_version" {
            *value = "99".into();
        }
    }
    assert_eq!(
        said(&read_paper(&paper)),
        ["D10?: biểu theo mẫu phiên bản 99, hiện dùng phiên bản 1; vẫn được đọc"]
    );
}

#[test]
fn another_plan_is_read_and_its_differences_are_one_finding() {
    let mut paper = filled();
    let stamp = |paper: &mut Paper, wanted: &str| {
        for (_, value) in paper.meta.iter_mut().filter(|(key, _)| *key == wanted) {
            *value = "KH0".into();
        }
    };
    stamp(&mut paper, "plan_fingerprint");
    assert_eq!(said(&read_paper(&paper)), Vec::<String>::new(), "nothing differs");
    let mut edited = paper.clone();
    edited.set((paper.row("20.1@2024"), 3), "≥ 98 %");
    let told = said(&read_paper(&edited));
    assert!(told.len() == 1 && told[0].starts_with("K"), "that plan asked the same of this agency: {told:?}");
    stamp(&mut paper, "form_fingerprint");
    let target = (paper.row("20.1@2024"), 3);
    paper.set(target, "≥ 98 %");
    let gone = paper.row("03.2@2024");
    paper.delete_row(gone);
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission),
        [
            "D11? Báo cáo: biểu được tạo từ một bản kế hoạch khác; các dòng khác với kế hoạch hiện nay: 03.2@2024, 20.1@2024; tính theo kế hoạch hiện nay"
        ]
    );
    assert_eq!(answers(&submission).lost_rows.len(), 1);
}

#[test]
fn a_header_that_names_another_unit_is_the_clerks_to_judge() {
    let mut paper = filled();
    paper.set((1, 1), "ỦY BAN NHÂN DÂN XÃ HẢI QUẾ");
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission),
        [
            "D12!: đầu biểu ghi UBND xã Hải Quế, nhưng biểu này là của UBND xã Hải Ba; có lẽ chép từ đơn vị khác; chưa được tổng hợp"
        ]
    );
    assert_eq!(candidates(&submission), ["HAIBA", "HAIQUE"]);
}

#[test]
fn a_file_name_that_mentions_another_unit_is_named() {
    let submission = read_as("hai-quy.xlsx", filled().bytes()).remove(0);
    assert_eq!(answers(&submission).agency, "HAIBA");
    assert_eq!(
        said(&submission),
        [
            "D13?: tên tệp nhắc tới UBND xã Hải Quy, còn biểu là của UBND xã Hải Ba; được tính cho UBND xã Hải Ba"
        ]
    );
    for name in ["Bao cao gui Phong Noi vu - xa Hai Ba.xlsx", "2024-09_HAIBA_UBND-xa-Hai-Ba.xlsx", "t9.xlsx"]
    {
        assert_eq!(said(&read_as(name, filled().bytes()).remove(0)), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_finding_names_file_and_agency() {
    let mut paper = filled();
    paper.type_in("03.2@2024", cchc::answer::Field::Num, Put::from("nt"));
    let submission = read_paper(&paper);
    let place = &submission.findings[0].place;
    assert_eq!(place.file.as_deref(), Some("inbox/2024-09/hai-ba.xlsx"));
    assert_eq!(place.agency.as_deref(), Some("HAIBA"));
    assert_eq!(place.field.as_deref(), Some("num"));
    assert_eq!(submission.sha256.len(), 64);
}
