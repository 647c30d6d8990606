//! Which of an agency's returns counts, when it came in, and what is no return at all.

use crate::decisions::office::{Merged, Office, number, put, revision, text};
use cchc::answer::Field;
use serde_json::Value;

/// A return of Hải Ba: its number, and what it says of 03.2.
fn return_of(office: &Office, n: u32, says: u32) -> Vec<u8> {
    office.form("HAIBA", |f| {
        revision(f, n);
        put(f, "03.2", Field::Num, number(says));
    })
}

fn line(merged: &Merged) -> Value {
    let all = merged.0["submissions"].as_array().unwrap();
    all.iter().find(|s| s["agency"] == "HAIBA").unwrap().clone()
}

/// R10: lateness looks at the first readable, filled-in return, whichever counts for figures.
#[test]
fn r10_a_correction_of_a_return_that_came_in_time_is_not_late() {
    let office = Office::new("r10");
    office.lay("a.xlsx", &return_of(&office, 1, 1), 13);
    office.lay("b.xlsx", &return_of(&office, 2, 5), 18);
    let merged = office.merge();
    let seen = line(&merged);
    assert_eq!((&seen["status"], &seen["late"]), (&"valid".into(), &false.into()));
    assert_eq!(seen["first_received"], "2024-09-13");
    assert!(seen["file"].as_str().unwrap().ends_with("b.xlsx"));
    assert_eq!(merged.lines("H02"), Vec::<String>::new());
    let register = office.report("Nộp báo cáo").concat().join("|");
    assert!(register.contains("lần đầu 13/9, bản sửa 18/9; ngày nhận theo giờ tệp"), "{register}");
    let said = office.run(&["status"]).1;
    assert!(said.contains("nhận 13/09/2024"), "{said}");
}

/// R10: a blank form, a picture and a form that somebody else must place are no first return.
#[test]
fn r10_what_is_blank_or_unreadable_is_no_first_return() {
    let office = Office::new("r10-blank");
    office.lay("hai-ba.pdf", b"%PDF-1.4", 11);
    office.lay("a.xlsx", &office.form("HAIBA", |f| f.cells.clear()), 12);
    office.lay("b.xlsx", &return_of(&office, 1, 1), 18);
    let seen = line(&office.merge());
    assert_eq!((&seen["late"], &seen["first_received"]), (&true.into(), &"2024-09-18".into()));
}

/// R10: also where the clerk must choose between two of one number.
#[test]
fn r10_the_first_of_two_rivals_was_in_time() {
    let office = Office::new("r10-rivals");
    office.lay("a.xlsx", &return_of(&office, 1, 1), 13);
    office.lay("b.xlsx", &return_of(&office, 1, 2), 18);
    let seen = line(&office.merge());
    assert_eq!(seen["status"], "undecided");
    assert_eq!((&seen["late"], &seen["first_received"]), (&false.into(), &"2024-09-13".into()));
}

/// R11: the same answers under a higher number are a duplicate: silent, nothing is replaced.
#[test]
fn r11_the_same_answers_again_replace_nothing() {
    let office = Office::new("r11");
    office.lay("a.xlsx", &return_of(&office, 1, 5), 13);
    let before = office.merge();
    office.lay("b.xlsx", &return_of(&office, 2, 5), 18);
    let merged = office.merge();
    assert_eq!((merged.outcome("/a.xlsx"), merged.outcome("/b.xlsx")), ("used", "duplicate"));
    assert_eq!(line(&merged), line(&before));
    assert_eq!(merged.0["findings"], before.0["findings"], "silent");
}

/// R11: so is a handed-back workbook that nobody touched, whatever was wrong in the return.
#[test]
fn r11_a_handed_back_workbook_that_nobody_touched_is_a_duplicate() {
    let office = Office::new("r11-handed-back");
    let wrong = office.form("HAIBA", |f| {
        put(f, "20.1", Field::Num, number(300));
        put(f, "03.2", Field::Num, text("khoảng 30"));
        put(f, "03.3", Field::Num, text("1.234"));
        put(f, "03.1", Field::DoneOn, text("tháng tám"));
        put(f, "03.1", Field::Status, text("gần xong"));
        put(f, "03.1", Field::Result, text("  có hai   khoảng trắng "));
    });
    office.lay("a.xlsx", &wrong, 13);
    let before = office.merge();
    let handed_back = office.bytes("outbox/2024-09/tra-lai/2024-09_HAIBA_lan-2.xlsx");
    office.lay("2024-09_HAIBA_lan-2.xlsx", &handed_back, 18);
    let merged = office.merge();
    assert_eq!((merged.outcome("/a.xlsx"), merged.outcome("lan-2.xlsx")), ("used", "duplicate"));
    assert_eq!(line(&merged), line(&before));
}

/// R32: what repeats an older return with a higher number than a different one in between is a correction;
/// with an older or equal number it is a duplicate.
#[test]
fn r32_a_return_taken_back_to_what_it_was_counts_again() {
    // Number and content of each file, in the order in which they came; which counts, and what the others are.
    let cases: [(&[(u32, u32)], &str); 9] = [
        (&[(1, 5), (2, 7), (3, 5)], "duplicate replaced used"),
        (&[(1, 5), (2, 7), (2, 5)], "replaced used duplicate"),
        (&[(1, 5), (2, 7), (1, 5)], "replaced used duplicate"),
        (&[(1, 5), (2, 5), (2, 7)], "replaced duplicate used"),
        (&[(1, 5), (1, 5), (2, 7)], "replaced duplicate used"),
        (&[(2, 7), (1, 5)], "used replaced"),
        (&[(1, 5), (2, 7), (2, 9)], "replaced undecided undecided"),
        (&[(1, 5), (2, 7), (2, 9), (3, 7)], "replaced duplicate replaced used"),
        (&[(1, 5), (2, 7), (2, 9), (2, 7)], "replaced undecided undecided duplicate"),
    ];
    for (files, wanted) in cases {
        let office = Office::new("r32");
        for (at, (n, says)) in files.iter().enumerate() {
            let name = format!("{}.xlsx", ["a", "b", "c", "d"][at]);
            office.lay(&name, &return_of(&office, *n, *says), 10 + u32::try_from(at).unwrap());
        }
        let merged = office.merge();
        let outcomes = merged.0["files"].as_array().unwrap().iter();
        let outcomes: Vec<&str> = outcomes.map(|f| f["outcome"].as_str().unwrap()).collect();
        assert_eq!(outcomes.join(" "), wanted, "{files:?}");
    }
}

/// The program's own workbooks are known by what they hold: ignored, named, no question asked.
#[test]
fn own_books_among_the_returns_are_ignored() {
    let office = Office::new("own-books");
    office.lay("a.xlsx", &return_of(&office, 1, 5), 13);
    office.merge();
    let copies = [
        ("quyet-dinh - Copy.xlsx", office.bytes("inbox/2024-09/quyet-dinh.xlsx")),
        ("bao cao.xlsx", office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx")),
        ("ke hoach.xlsx", cchc::planbook::export(&office.plan).unwrap()),
    ];
    for (name, bytes) in &copies {
        office.lay(name, bytes, 18);
    }
    let merged = office.merge();
    let reason = |name: &str| {
        let all = merged.0["files"].as_array().unwrap();
        let one = all.iter().find(|f| f["path"].as_str().unwrap().ends_with(name)).unwrap();
        (one["outcome"].as_str().unwrap().to_string(), one["reason"].as_str().unwrap().to_string())
    };
    for (name, said) in [
        ("quyet-dinh - Copy.xlsx", "bản sao sổ quyết định: chỉ quyet-dinh.xlsx được đọc"),
        ("bao cao.xlsx", "báo cáo do chương trình lập, không phải biểu của đơn vị"),
        ("ke hoach.xlsx", "sổ kế hoạch: nhập bằng `cchc ke-hoach nhap`, không phải biểu của đơn vị"),
    ] {
        assert_eq!(reason(name), ("ignored".to_string(), said.to_string()), "{name}");
    }
    assert_eq!(merged.lines("C").len() + merged.lines("D").len() + merged.lines("T").len(), 0);
    assert!(!office.run(&["merge"]).1.contains("chờ quyết định: trả lời"));
}
