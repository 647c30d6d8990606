//! The workbook itself: how it looks, what stays as it is, rows that the clerk adds or copies.

use crate::decisions::clerk::Clerk;
use crate::decisions::office::{BOOK, Office, day, number, put};
use cchc::answer::Field;
use cchc::package::{Limits, Value, a1, read};
use cchc::sheet::address::parse_area;
use cchc::sheet::{Array, Content};
use cchc::workspace::write_whole;
use std::fs;

#[test]
fn an_answer_holds_when_the_file_gets_another_name() {
    let office = Office::of_rivals("renamed");
    office.merge();
    let mut clerk = office.clerk();
    let choice = clerk.offered("Bản nào được tính?", "(sua)");
    clerk.answer("Bản nào được tính?", &choice);
    office.save(&clerk);
    fs::rename(
        office.path("inbox/2024-09/hai-ba (sua).xlsx"),
        office.path("inbox/2024-09/Hải Ba bản cuối.xlsx"),
    )
    .unwrap();
    let merged = office.merge();
    assert_eq!(merged.figure("03.2"), "7/– 1/3");
    assert_eq!(merged.outcome("Hải Ba bản cuối.xlsx"), "used");
    let file = office.clerk();
    assert!(file.offered("Bản nào được tính?", "bản cuối").starts_with("Hải Ba bản cuối.xlsx ["));
}

#[test]
fn a_question_answered_twice_in_two_ways_is_not_decided() {
    let office = Office::of_rivals("copied");
    office.merge();
    let mut clerk = office.clerk();
    let row = clerk.row("Quyết định", "Bản nào được tính?");
    let id = clerk.at("Quyết định", row, "Mã");
    for (at, part) in [(row, "(sua)"), (row + 1, "hai-ba.xlsx")] {
        let choice = clerk.offered("Bản nào được tính?", part);
        clerk
            .type_in("Quyết định", at, "Mã", id.as_str())
            .type_in("Quyết định", at, "Trả lời", choice)
            .type_in("Quyết định", at, "Lý do", "x")
            .type_in("Quyết định", at, "Người quyết định", "y");
    }
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.standing("HAIBA"), "undecided");
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q13 Quyết định!E5, E6 nhiều dòng cùng nói về {id} nhưng khác nhau; không dòng nào được áp dụng"
        )]
    );
}

#[test]
fn a_receipt_that_the_clerk_enters_by_name_finds_its_file() {
    let office = Office::new("by-name");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 18);
    office.merge();
    let mut clerk = office.clerk();
    let row = clerk.row("Sổ nhận", "hai-ba.xlsx");
    clerk.type_in("Sổ nhận", row, "SHA-256", "").type_in("Sổ nhận", row, "Ngày nhận", Content::Date(day(15)));
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.lines("H02"), Vec::<String>::new());
    let clerk = office.clerk();
    assert_eq!(clerk.at("Sổ nhận", row, "SHA-256").len(), 64);
    let rows = clerk.rows("Sổ nhận");
    assert_eq!(rows.len(), 5, "title, explanation, keys, heads, one file: {rows:?}");
    fs::remove_file(office.path("inbox/2024-09/hai-ba.xlsx")).unwrap();
    assert_eq!(
        office.merge().lines("Q"),
        [
            "Q04 Sổ nhận!C5 ngày nhận của hai-ba.xlsx không còn phù hợp: không còn tệp này trong thư mục nhận; không được áp dụng, dòng vẫn được giữ"
        ]
    );
}

#[test]
fn the_workbook_looks_as_it_should() {
    let office = Office::of_rivals("look");
    office.merge();
    let book = read(&office.bytes(BOOK), &Limits::default()).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Quyết định", "Sổ nhận", "Sửa số liệu", "Danh mục"]);
    assert_eq!(book.sheets[0].hidden_columns, [(9, 9)]);
    assert_eq!(book.sheets[0].hidden_rows, [2]);
    assert!(book.sheets.iter().take(3).all(|s| !s.protected));
}

#[test]
fn a_workbook_that_cannot_be_written_is_a_finding_and_the_month_is_written() {
    let office = Office::of_rivals("unwritten");
    // A folder stands where the copy before is kept: the disk refuses.
    fs::create_dir_all(office.path("inbox/2024-09/quyet-dinh (ban truoc).xlsx/x")).unwrap();
    office.merge();
    office.lay("hai-ba (3).xlsx", &office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(8))), 14);
    let merged = office.merge();
    let said = merged.lines("Q");
    assert!(
        said[0].starts_with("Q18 ") && said[0].contains("chưa ghi thêm được vào sổ quyết định"),
        "{said:?}"
    );
    let listed = office.report("Lỗi số liệu").into_iter().flatten().any(|text| text.contains("Q18"));
    assert!(listed, "the report was written, and says so");
}

/// The program's own workbooks are known by what they hold, whatever they are called.
#[test]
fn copies_of_the_programs_own_workbooks_are_no_returns() {
    let office = Office::of_rivals("own-copies");
    office.merge();
    write_whole(&office.path("templates/ke-hoach.xlsx"), &cchc::planbook::export(&office.plan).unwrap())
        .unwrap();
    let report = "outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx";
    let bare = |of: &str| Clerk::open(&office.bytes(of)).bytes();
    for (name, of) in
        [("so (1).xlsx", BOOK), ("tong hop.xlsx", report), ("kh.xlsx", "templates/ke-hoach.xlsx")]
    {
        office.lay(name, &office.bytes(of), 14);
        office.lay(&format!("bare {name}"), &bare(of), 14);
    }
    let merged = office.merge();
    for name in ["so (1).xlsx", "tong hop.xlsx", "kh.xlsx"] {
        assert_eq!(merged.outcome(name), "ignored", "{name}");
        assert_eq!(
            merged.outcome(&format!("bare {name}")),
            "ignored",
            "saved without its properties: {name}"
        );
    }
    assert_eq!(merged.lines("Q"), Vec::<String>::new());
    let files = office.clerk().rows("Sổ nhận");
    assert!(!files.iter().flatten().any(|text| text.contains("so (1)")), "{files:?}");
}

#[test]
fn check_writes_nothing_and_an_open_workbook_is_left_alone() {
    let office = Office::of_rivals("open");
    office.run(&["check"]);
    assert!(!office.path(BOOK).exists());
    office.merge();
    let third = office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(8)));
    office.lay("hai-ba (3).xlsx", &third, 14);
    fs::write(office.path("inbox/2024-09/~$quyet-dinh.xlsx"), b"x").unwrap();
    let before = office.bytes(BOOK);
    let (_, said) = office.run(&["merge"]);
    assert!(
        said.contains("`inbox/2024-09/quyet-dinh.xlsx` đang mở trong Excel nên chưa ghi thêm được"),
        "{said}"
    );
    assert_eq!(before, office.bytes(BOOK));
}

#[test]
fn the_clerks_own_formulas_stay_formulas_shared_ones_and_those_of_many_results_too() {
    let office = Office::of_rivals("formulas");
    write_whole(&office.path(BOOK), include_bytes!("cong-thuc-chung.xlsx")).unwrap();
    office.merge();
    let book = read(&office.bytes(BOOK), &Limits::default()).unwrap();
    let sheet = |name: &str| book.sheets.iter().find(|s| s.name == name).unwrap();
    let formula = |cell: &cchc::package::Cell| Some((a1(cell.row, cell.col), cell.formula_text.clone()?));
    let all = |name: &str| sheet(name).cells.iter().filter_map(formula).collect::<Vec<_>>();
    let own = |pairs: &[(&str, &str)]| -> Vec<(String, Box<str>)> {
        pairs.iter().map(|(cell, text)| ((*cell).into(), (*text).into())).collect()
    };
    assert_eq!(all("Sổ nhận"), own(&[("F5", "1+1"), ("F6", "1+1")]));
    let sums = [("A1", "SUM(B1:C1)"), ("A2", "SUM(B2:C2)"), ("A3", "SUM(B3:C3)"), ("A5", "B1:B3*2")];
    assert_eq!(all("Việc riêng"), own(&sums));
    let list = sheet("Việc riêng");
    assert_eq!(list.arrays, [Array { area: parse_area("A5:A7").unwrap(), spills: false }]);
    assert_eq!(list.at(6, 0).unwrap().value, Value::Number(6.0), "the third of its results");
}

#[test]
fn a_note_in_the_last_row_of_a_sheet_is_a_finding_and_the_month_is_written() {
    for sheet in ["Quyết định", "Sổ nhận", "Sửa số liệu"] {
        let office = Office::of_rivals("last-row");
        office.merge();
        let mut clerk = office.clerk();
        clerk.put(sheet, (1_048_575, 4), "ghi chú");
        office.save(&clerk);
        let third = office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(8)));
        office.lay("hai-ba (3).xlsx", &third, 14);
        let merged = office.merge();
        let said = merged.lines("Q17");
        assert_eq!(said.len(), 1, "{sheet}: {:?}", merged.lines("Q"));
        assert!(
            said[0].starts_with(&format!("Q17 {sheet}!E1048576 có nội dung ở những dòng cuối")),
            "{said:?}"
        );
        assert!(office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx").exists());
        let clerk = office.clerk();
        assert_eq!(clerk.rows(sheet).last().unwrap(), &["ghi chú"], "kept where it was");
        assert!(clerk.row("Sổ nhận", "hai-ba (3).xlsx") < 20, "new rows stand at the table");
    }
}
