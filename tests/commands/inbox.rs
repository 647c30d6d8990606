//! Nothing lies unseen, nothing good is overwritten by nothing, and `cchc` alone is right.

use super::{at, cchc};
use crate::decisions::office::{BOOK, Office, number, put, text};
use cchc::answer::Field;
use cchc::workspace::write_whole;
use std::fs;

const REPORT: &str = "outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx";

#[test]
fn a_folder_named_by_any_spelling_of_a_month_is_that_month() {
    for (n, name) in ["T9-2024", "9-2024", "2024-9", "thang 9 nam 2024"].iter().enumerate() {
        let office = Office::new(&format!("spelt-{n}"));
        let form = office.form("HAIBA", |_| {});
        write_whole(&office.path(&format!("inbox/{name}/hai-ba.xlsx")), &form).unwrap();
        let (_, said) = at(&office, &["status", "9/2024"]);
        assert!(said.contains("Đã nhận            HAIBA"), "{name}: {said}");
        at(&office, &["merge", "9/2024"]);
        assert!(office.path(&format!("inbox/{name}/quyet-dinh.xlsx")).is_file(), "the books lie together");
    }
}

#[test]
fn files_of_no_months_folder_are_named_by_every_command_with_where_they_belong() {
    let office = Office::new("strays");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    write_whole(&office.path("inbox/hai-quy.xlsx"), &office.form("HAIQUY", |_| {})).unwrap();
    write_whole(&office.path("inbox/moi nhan/anh.jpg"), b"\xff\xd8\xff\xe0").unwrap();
    for words in [&[][..], &["status", "9/2024"], &["check", "9/2024"], &["merge", "9/2024"], &["generate"]] {
        let (_, said) = at(&office, words);
        let told = "cảnh báo T34  inbox/hai-quy.xlsx: tệp nằm ngoài thư mục của kỳ; chưa được tổng hợp\n      → chuyển vào `inbox/2024-09` rồi chạy lại\n";
        assert!(said.contains(told), "{words:?}: {said}");
        assert!(said.contains("inbox/moi nhan/anh.jpg: tệp nằm ngoài thư mục của kỳ"), "{words:?}: {said}");
        assert!(said.contains("→ chuyển vào thư mục của kỳ, ví dụ `inbox/2024-09` rồi chạy lại"), "{said}");
    }
    assert!(office.path("inbox/2024-10").is_dir(), "the forms' month has its inbox");
}

#[test]
fn an_inbox_without_returns_leaves_the_report_that_was_made() {
    let office = Office::new("emptied");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    at(&office, &["merge", "9/2024"]);
    let good = office.bytes(REPORT);
    fs::remove_file(office.path("inbox/2024-09/hai-ba.xlsx")).unwrap();
    let (code, said) = at(&office, &["merge", "9/2024"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains(
            "Cảnh báo: `inbox/2024-09` không có báo cáo nào, nên báo cáo chung đã lập được giữ nguyên"
        ),
        "{said}"
    );
    assert!(office.bytes(REPORT) == good);
    let (_, said) = at(&office, &["merge", "9/2024", "--force"]);
    assert!(
        said.contains("Báo cáo trước được giữ ở `outbox/2024-09/Bao-cao-CCHC-2024-09 (ban truoc).xlsx`"),
        "{said}"
    );
    assert!(office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09 (ban truoc).xlsx") == good);
    assert!(office.bytes(REPORT) != good);
    let (code, said) = at(&office, &["merge", "8/2024"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("Cảnh báo: kỳ 2024-08 chưa có báo cáo nào gửi về"), "{said}");
}

#[test]
fn a_month_that_is_not_open_yet_is_refused() {
    let office = Office::new("not-open");
    let (code, said) = at(&office, &["merge", "12/2024"]);
    assert_eq!(
        (code, said.lines().next()),
        (2, Some("kỳ 12/2024 chưa mở: số liệu của kỳ tính từ 15/11/2024"))
    );
    assert!(!office.path("outbox/2024-12").exists());
    assert_eq!(at(&office, &["merge", "12/2024", "--force"]).0, 0);
}

#[test]
fn a_deleted_workbook_of_decisions_is_told_and_the_copy_offered() {
    let office = Office::of_rivals("lost-book");
    at(&office, &["merge", "9/2024"]);
    let third = office.form("HAIQUY", |f| put(f, "03.3", Field::Num, text("1.234")));
    office.lay("hai-quy.xlsx", &third, 13);
    at(&office, &["merge", "9/2024"]);
    fs::remove_file(office.path(BOOK)).unwrap();
    for words in [&[][..], &["merge", "9/2024"], &["merge", "9/2024"], &["status", "9/2024"]] {
        let (_, said) = at(&office, words);
        assert!(
            said.contains("cảnh báo Q19  inbox/2024-09/quyet-dinh.xlsx: không còn sổ quyết định"),
            "{said}"
        );
        assert!(!office.path(BOOK).exists(), "no new workbook hides what was decided");
    }
}

#[test]
fn a_side_file_of_an_earlier_run_ends_when_the_report_is_written() {
    let office = Office::new("side");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    let side = office.path("outbox/2024-09/Bao-cao-CCHC-2024-09 (moi).xlsx");
    write_whole(&side, b"old figures").unwrap();
    at(&office, &["merge", "9/2024"]);
    assert!(!side.exists() && office.path(REPORT).is_file());
}

#[test]
fn what_the_clerk_alone_can_do_comes_before_what_others_owe() {
    let office = Office::new("next");
    let next = || {
        let (_, said) = at(&office, &[]);
        said.lines().last().unwrap().to_string()
    };
    assert_eq!(next(), "Việc tiếp theo: `cchc tao-mau 2024-10` để tạo biểu.");
    at(&office, &["generate", "9/2024"]);
    assert!(next().starts_with("Việc tiếp theo: gửi biểu trong `templates/2024-09`"), "{}", next());
    let doubtful = office.form("HAIBA", |f| put(f, "03.3", Field::Num, text("1.234")));
    office.lay("hai-ba.xlsx", &doubtful, 12);
    assert_eq!(next(), "Việc tiếp theo: `cchc tong-hop 2024-09` để lập báo cáo.");
    at(&office, &["merge", "9/2024"]);
    assert_eq!(
        next(),
        "Việc tiếp theo: trả lời 1 câu hỏi trong `inbox/2024-09/quyet-dinh.xlsx`, lưu, đóng lại, rồi `cchc tong-hop`."
    );
    let faulty = office.form("HAIBA", |f| put(f, "20.1", Field::Num, text("khoảng 190")));
    office.lay("hai-ba.xlsx", &faulty, 12);
    office.lay("2024-09_HAIQUY.xlsx", b"PK\x03\x04 cut", 12);
    at(&office, &["merge", "9/2024"]);
    assert!(next().starts_with("Việc tiếp theo: xin lại báo cáo của UBND xã Hải Quy"), "{}", next());
    fs::remove_file(office.path("inbox/2024-09/2024-09_HAIQUY.xlsx")).unwrap();
    assert!(
        next().starts_with("Việc tiếp theo: gửi trả tệp trong `outbox/2024-09/tra-lai` cho UBND xã Hải Ba"),
        "{}",
        next()
    );
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    assert!(next().starts_with("Việc tiếp theo: nhắc cơ quan chưa gửi"), "{}", next());
    for agency in ["PNV", "HAIQUY", "HAIQUE"] {
        let form = office.form(agency, |f| put(f, "05.1", Field::Num, number(1)));
        office.lay(&format!("{agency}.xlsx"), &form, 12);
    }
    assert!(next().starts_with("Đã đủ báo cáo."), "{}", next());
    // The next month's forms are out: it is spoken of now.
    at(&office, &["generate", "10/2024"]);
    assert!(next().starts_with("Việc tiếp theo: gửi biểu trong `templates/2024-10`"), "{}", next());
    let dir = office.path("").to_string_lossy().into_owned();
    assert!(cchc("2024-09-20", &["--dir", &dir]).1.contains("Kỳ báo cáo tháng 10/2024"));
}

/// The same bytes under another agency's name are a wrong attachment, not a file sent twice.
#[test]
fn a_copy_under_another_agencys_name_is_told() {
    let office = Office::new("attached");
    let form = office.form("HAIBA", |f| put(f, "03.3", Field::Num, number(7)));
    office.lay("2024-09_HAIBA.xlsx", &form, 12);
    office.lay("2024-09_HAIQUY_UBND-xa-Hai-Quy.xlsx", &form, 13);
    let merged = office.merge();
    assert_eq!(merged.outcome("Hai-Quy.xlsx"), "duplicate");
    assert_eq!(merged.lines("D13").len(), 1, "{:?}", merged.lines("D"));
}
