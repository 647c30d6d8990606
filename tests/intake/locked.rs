//! The clerk's workbook in the way: locked or damaged, there is no report; not writable, there is one.

use crate::decisions::office::{BOOK, Office};
use std::fs;

const REPORT: &str = "outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx";

fn office(name: &str) -> Office {
    let office = Office::new(name);
    office.lay("a.xlsx", &office.form("HAIBA", |_| {}), 14);
    office
}

#[test]
fn damaged_decisions_give_no_report_and_name_the_cure() {
    let office = office("damaged");
    office.merge();
    let (report, book) = (office.bytes(REPORT), office.bytes(BOOK));
    for damaged in [&book[..book.len() / 2], b"%PDF-1.4", b""] {
        fs::write(office.path(BOOK), damaged).unwrap();
        for command in ["merge", "check", "status", "generate"] {
            // The month is history for the form of the month after.
            let month = if command == "generate" { "2024-10" } else { "2024-09" };
            let (code, said) = office.run_in(month, &[command]);
            assert_eq!(code, 2, "{command}: {said}");
            assert!(said.starts_with(&format!("{BOOK}: không đọc được sổ quyết định (")), "{said}");
            assert!(said.contains("→ đóng tệp nếu đang mở, mở lại bằng Excel"), "{said}");
        }
        let file = office.path("inbox/2024-09/a.xlsx");
        assert_eq!(office.run(&["check", &file.to_string_lossy()]).0, 2);
        assert!(office.bytes(REPORT) == report, "the older report stays");
        assert!(office.bytes(BOOK) == damaged, "the workbook stays as it is");
    }
}

#[test]
fn decisions_that_cannot_be_written_are_a_finding_and_the_report_is_written() {
    let office = office("unwritable");
    // A folder of its name cannot be replaced by a file, on any system.
    fs::create_dir_all(office.path("inbox/2024-09/quyet-dinh (ban truoc).xlsx/x")).unwrap();
    office.run(&["merge"]);
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 0, "{said}");
    assert!(office.path(REPORT).is_file());
    office.lay("b.xlsx", &office.form("HAIQUY", |_| {}), 14);
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("cảnh báo Q18  inbox/2024-09/quyet-dinh.xlsx: chưa ghi thêm được"), "{said}");
    let named = office.report("Lỗi số liệu").concat().join(" ");
    assert!(named.contains("Q18"), "{named}");
}
