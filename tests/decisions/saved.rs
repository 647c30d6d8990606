//! The clerk's workbook as other programs save it: answered with openpyxl, saved again by LibreOffice.

use crate::decisions::office::{BOOK, Office};
use cchc::workspace::write_whole;

/// A nameless return, and the workbook in which the clerk answered whose it is, entered its date, put one
/// figure right, added a column and a sheet.
fn office(name: &str) -> Office {
    let office = Office::new(name);
    office.lay("bao cao.xlsx", include_bytes!("khong-ten.xlsx"), 18);
    write_whole(&office.path(BOOK), include_bytes!("quyet-dinh.xlsx")).unwrap();
    office
}

#[test]
fn a_workbook_saved_elsewhere_is_read_applied_and_kept() {
    let office = office("saved");
    let merged = office.merge();
    assert_eq!((merged.standing("HAIQUY"), merged.outcome("bao cao.xlsx")), ("with_errors", "used"));
    assert_eq!(merged.figure("20.1"), "198/199 1/3");
    assert_eq!(merged.lines("H02"), Vec::<String>::new(), "entered as received on 13/9");
    let told: Vec<String> = merged.lines("Q").iter().map(|l| l.chars().take(24).collect()).collect();
    assert_eq!(told, ["Q01 Quyết định!E5 Không ", "Q02 Sửa số liệu!D5 UBND "]);
    assert!(
        merged.lines("L01")[0].contains("tử số 2 lớn hơn mẫu số 1"),
        "computed from the corrected figure"
    );

    let clerk = office.clerk();
    assert_eq!(clerk.at("Quyết định", 4, "Theo dõi"), "nhắc dùng biểu mới");
    assert_eq!(clerk.rows("Việc riêng"), [["gọi xã Hải Quế"]]);
    assert_eq!(clerk.at("Sửa số liệu", 4, "Số đã gửi"), "200");
    let before = office.bytes("inbox/2024-09/quyet-dinh (ban truoc).xlsx");
    assert!(before == include_bytes!("quyet-dinh.xlsx"), "the copy before, byte by byte");

    let (report, book) = (office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx"), office.bytes(BOOK));
    office.merge();
    assert!(report == office.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx") && book == office.bytes(BOOK));
}
