//! Files: which of two counts, whose one is, when it came in; and what is kept from run to run.

use crate::decisions::office::{BOOK, Office, day, number, put, revision};
use cchc::answer::Field;
use cchc::sheet::Content;
use std::fs;

#[test]
fn the_clerk_chooses_between_two_different_returns_of_one_revision() {
    let office = Office::of_rivals("choose");
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 1);
    assert!(
        said.contains("1 câu hỏi chưa được trả lời: trả lời trong `inbox/2024-09/quyet-dinh.xlsx`, lưu, đóng lại rồi chạy lại."),
        "{said}"
    );
    let merged = office.merge();
    assert_eq!(merged.standing("HAIBA"), "undecided");
    assert_eq!(merged.figure("03.2"), "–/– 0/3");

    let mut clerk = office.clerk();
    let question = "UBND xã Hải Ba gửi nhiều bản khác nhau cùng ghi lần gửi 1. Bản nào được tính?";
    let row = clerk.row("Quyết định", question);
    assert_eq!(clerk.at("Quyết định", row, "Tình trạng"), "chờ trả lời");
    let choice = clerk.offered(question, "(sua)");
    clerk.answer(question, &choice);
    office.save(&clerk);

    let merged = office.merge();
    assert_eq!(merged.standing("HAIBA"), "valid");
    assert_eq!(merged.figure("03.2"), "7/– 1/3");
    assert_eq!(merged.outcome("/hai-ba.xlsx"), "replaced");
    assert_eq!(merged.lines("D"), Vec::<String>::new());
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q01 Quyết định!E5 {question} Trả lời: {choice} (lý do: đã hỏi đơn vị; người quyết định: Lê Thị Bình)"
        )]
    );
    assert_eq!(office.clerk().at("Quyết định", row, "Tình trạng"), "còn đúng");
    let method = office.report("Phương pháp").concat().join("\n");
    assert!(method.contains(&format!("{question} Trả lời: {choice}")), "{method}");

    let before = (office.bytes(BOOK), office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx"));
    office.merge();
    let after = (office.bytes(BOOK), office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx"));
    assert!(before == after, "the same inputs give the same bytes");
}

#[test]
fn the_first_run_and_the_next_say_the_same() {
    let office = Office::of_rivals("twice");
    let names = ["Bao-cao-CCHC-2024-09.xlsx", "ket-qua.json", "du-lieu.csv", "nhac-nho.txt"];
    let all = || names.map(|name| office.bytes(&format!("outbox/2024-09/{name}")));
    office.merge();
    let (first, book) = (all(), office.bytes(BOOK));
    office.merge();
    assert!(first == all() && book == office.bytes(BOOK));
    assert!(!office.path("inbox/2024-09/quyet-dinh (ban truoc).xlsx").exists());
    let files = &office.merge().0["files"];
    assert_eq!(files.as_array().unwrap().len(), 2, "the clerk's workbook is part of the desk: {files}");
}

#[test]
fn a_choice_no_longer_fits_once_a_later_revision_came() {
    let office = Office::of_rivals("unfit");
    office.merge();
    let mut clerk = office.clerk();
    let choice = clerk.offered("Bản nào được tính?", "(sua)");
    clerk.answer("Bản nào được tính?", &choice);
    office.save(&clerk);
    let second = office.form("HAIBA", |f| {
        revision(f, 2);
        put(f, "03.2", Field::Num, number(9));
    });
    office.lay("hai-ba lan 2.xlsx", &second, 14);
    let merged = office.merge();
    assert_eq!(merged.figure("03.2"), "9/– 1/3", "the later revision counts");
    let row = office.clerk().row("Quyết định", "Bản nào được tính?");
    let id = office.clerk().at("Quyết định", row, "Mã");
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q04 Quyết định!E5 câu trả lời cho {id} không còn phù hợp: câu hỏi này không còn đặt ra với các tệp hiện có; không được áp dụng, dòng vẫn được giữ"
        )]
    );
    let clerk = office.clerk();
    assert_eq!(clerk.at("Quyết định", row, "Tình trạng"), "không còn phù hợp");
    assert_eq!(clerk.at("Quyết định", row, "Trả lời"), choice);
    let (code, _) = office.run(&["merge"]);
    assert_eq!(code, 0, "a warning");
}

#[test]
fn the_clerk_says_whose_a_nameless_return_is() {
    let office = Office::new("whose");
    let nameless = fs::read("tests/decisions/khong-ten.xlsx").unwrap();
    office.lay("bao cao.xlsx", &nameless, 12);
    let merged = office.merge();
    assert_eq!(merged.outcome("bao cao.xlsx"), "undecided");
    let mut clerk = office.clerk();
    let choice = clerk.offered("của cơ quan nào?", "Hải Quy");
    assert_eq!(choice, "UBND xã Hải Quy [HAIQUY]");
    clerk.answer("của cơ quan nào?", &choice);
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.standing("HAIQUY"), "valid");
    assert_eq!(merged.outcome("bao cao.xlsx"), "used");
    assert!(
        merged.lines("Q")[0].contains("Trả lời: UBND xã Hải Quy [HAIQUY] (lý do"),
        "{:?}",
        merged.lines("Q")
    );

    let mut clerk = office.clerk();
    clerk.answer("của cơ quan nào?", "không dùng tệp này");
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!((merged.standing("HAIQUY"), merged.outcome("bao cao.xlsx")), ("missing", "refused"));
}

#[test]
fn the_clerks_date_makes_a_late_file_on_time() {
    let office = Office::new("date");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 18);
    assert_eq!(office.merge().lines("H02").len(), 1);
    let mut clerk = office.clerk();
    let row = clerk.row("Sổ nhận", "hai-ba.xlsx");
    assert_eq!(clerk.at("Sổ nhận", row, "Cơ quan, đơn vị"), "UBND xã Hải Ba");
    assert_eq!(clerk.at("Sổ nhận", row, "Tình trạng"), "theo giờ tệp");
    clerk.type_in("Sổ nhận", row, "Ngày nhận", Content::Date(day(16)));
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.lines("H02"), Vec::<String>::new());
    assert_eq!(office.clerk().at("Sổ nhận", row, "Tình trạng"), "đã ghi ngày nhận");
    let register = office.report("Nộp báo cáo");
    let line = register.iter().find(|r| r.contains(&"UBND xã Hải Ba".to_string())).unwrap();
    assert!(line.contains(&"ngày nhận theo sổ nhận".to_string()), "{line:?}");

    clerk.type_in("Sổ nhận", row, "Ngày nhận", "16/9");
    office.save(&clerk);
    assert_eq!(
        office.merge().lines("Q"),
        [
            "Q11 Sổ nhận!C5 ngày nhận “16/9” không dùng được, cần một ngày từ 15/8/2024 đến 21/10/2025; lấy theo giờ tệp"
        ]
    );
}

#[test]
fn nothing_of_the_clerks_is_lost_and_the_copy_before_is_kept() {
    let office = Office::of_rivals("kept");
    office.merge();
    let mut clerk = office.clerk();
    clerk
        .put("Quyết định", (3, 12), "Ghi chú riêng")
        .put("Quyết định", (4, 12), "gọi lại thứ Hai")
        .put("Quyết định", (9, 1), "việc khác: nhắc xã Hải Cũ")
        .put("Sổ nhận", (0, 9), 12.5)
        .put("Sửa số liệu", (30, 4), "ghi nhớ");
    clerk.0.push(("Nháp".into(), [((2, 2), Content::from("của tôi"))].into()));
    office.save(&clerk);
    let saved = office.bytes(BOOK);
    assert_eq!(
        office.merge().lines("Q"),
        ["Q08 Sửa số liệu!A31 “” không phải cơ quan báo cáo kỳ này; dòng chưa được áp dụng"]
    );
    let third = office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(8)));
    office.lay("hai-ba (3).xlsx", &third, 14);
    office.merge();
    let now = office.clerk();
    assert_eq!(now.at("Quyết định", 4, "Ghi chú riêng"), "gọi lại thứ Hai");
    let all = now.0.iter().flat_map(|(name, _)| now.rows(name)).flatten().collect::<Vec<_>>();
    for kept in ["việc khác: nhắc xã Hải Cũ", "12.5", "ghi nhớ", "của tôi"] {
        assert!(all.iter().any(|text| text == kept), "{kept}");
    }
    let row = now.row("Quyết định", "(3)");
    assert_eq!(row, 10, "the new question stands below everything");
    let before = office.bytes("inbox/2024-09/quyet-dinh (ban truoc).xlsx");
    assert!(before != office.bytes(BOOK) && (before == saved || !before.is_empty()));
    let files = office.merge();
    assert_eq!(files.0["files"].as_array().unwrap().len(), 3);
}
