//! Answers that cannot be used: findings at their cells, nothing changes.

use crate::decisions::office::{BOOK, Office, put, text};
use cchc::answer::Field;
use cchc::sheet::{Content, NumberStyle};
use cchc::workspace::write_whole;

fn doubtful(name: &str) -> Office {
    let office = Office::new(name);
    let form = office.form("HAIBA", |f| put(f, "03.3", Field::Num, text("1.234")));
    office.lay("hai-ba.xlsx", &form, 12);
    office.merge();
    office
}

#[test]
fn wrong_answers_are_named_and_change_nothing() {
    let office = doubtful("wrong");
    let sheet = "Quyết định";
    let wrong = |answer: &str, value: &str, reason: &str, name: &str| {
        let mut clerk = office.clerk();
        clerk
            .type_in(sheet, 4, "Trả lời", answer)
            .type_in(sheet, 4, "Giá trị", value)
            .type_in(sheet, 4, "Lý do", reason)
            .type_in(sheet, 4, "Người quyết định", name);
        office.save(&clerk);
        let merged = office.merge();
        assert_eq!(merged.lines("G04").len(), 1, "nothing changed");
        assert_eq!(merged.figure("03.3"), "–/– 0/3");
        merged.lines("Q")
    };
    let choices = "1234 (dấu ngăn cách hàng nghìn); 1,234 (dấu thập phân); số khác (ghi ở cột Giá trị)";
    assert_eq!(
        wrong("số đầu", "", "x", "y"),
        [format!(
            "Q05 {sheet}!E5 câu trả lời “số đầu” không có trong các lựa chọn ({choices}); chưa được áp dụng"
        )]
    );
    assert_eq!(
        wrong("1,234 (dấu thập phân)", "", "", ""),
        [format!("Q06 {sheet}!G5, H5 chưa ghi lý do và người quyết định; quyết định chưa được áp dụng")]
    );
    assert_eq!(
        wrong("1,234 (dấu thập phân)", "", "hỏi rồi", " "),
        [format!("Q06 {sheet}!H5 chưa ghi người quyết định; quyết định chưa được áp dụng")]
    );
    assert_eq!(
        wrong("số khác (ghi ở cột Giá trị)", "1.235", "x", "y"),
        [format!(
            "Q07 {sheet}!F5 giá trị “1.235” không dùng được, cần một số từ 0 trở lên, không có dấu ngăn cách hàng nghìn; chưa được áp dụng"
        )]
    );
    assert_eq!(
        wrong("", "", "x", "y"),
        [format!("Q16 {sheet}!E5 đã ghi giá trị hoặc lý do nhưng chưa chọn câu trả lời; chưa được áp dụng")]
    );
}

#[test]
fn wrong_corrections_are_named_at_their_cells() {
    let office = doubtful("corrections");
    let mut clerk = office.clerk();
    let rows = [
        ["UBND xã Hải Bi", "20.1", "a", "5", "x", "y"],
        ["Hải Cũ", "20.1", "a", "5", "x", "y"],
        ["Hải Ba", "20.7", "a", "5", "x", "y"],
        ["Hải Ba", "03.2", "b", "5", "x", "y"],
        ["Hải Ba", "20.1", "a", "khoảng 5", "x", "y"],
        ["Hải Ba", "20.1", "Ngày hoàn thành", "31/2/2024", "x", "y"],
        ["Hải Ba", "20.1", "b", "300", "", "y"],
        ["Hải Ba", "03.2", "a", "5", "x", "y"],
        ["HAIBA", "03.2@2024", "num", "6", "x", "y"],
    ];
    for row in rows {
        clerk.correct(row);
    }
    office.save(&clerk);
    let merged = office.merge();
    let mut lines = merged.lines("Q");
    lines.sort();
    let s = "Sửa số liệu";
    assert_eq!(
        lines,
        [
            format!("Q06 {s}!E11 chưa ghi lý do; quyết định chưa được áp dụng"),
            format!(
                "Q07 {s}!D10 giá trị “31/2/2024” không dùng được, cần một ngày dạng ngày/tháng/năm, đến hết 14/9/2024; chưa được áp dụng"
            ),
            format!(
                "Q07 {s}!D9 giá trị “khoảng 5” không dùng được, cần một số nguyên từ 0 trở lên, không có dấu ngăn cách hàng nghìn; chưa được áp dụng"
            ),
            format!("Q08 {s}!A5 “UBND xã Hải Bi” không phải cơ quan báo cáo kỳ này; dòng chưa được áp dụng"),
            format!("Q08 {s}!A6 “Hải Cũ” không phải cơ quan báo cáo kỳ này; dòng chưa được áp dụng"),
            format!(
                "Q09 {s}!B7 biểu kỳ này của UBND xã Hải Ba không có dòng “20.7” hoặc có nhiều dòng như vậy; chưa được áp dụng"
            ),
            format!(
                "Q10 {s}!C8 dòng này không có ô nhập “b”, chọn được: a. Tử số (giá trị); Tình trạng; Ngày hoàn thành; Số, ký hiệu văn bản; Kết quả; Khó khăn, kiến nghị; chưa được áp dụng"
            ),
            format!(
                "Q13 {s}!D12 nhiều dòng cùng nói về UBND xã Hải Ba, dòng 03.2, cột a. Tử số (giá trị) nhưng khác nhau; không dòng nào được áp dụng"
            ),
            format!(
                "Q13 {s}!D13 nhiều dòng cùng nói về UBND xã Hải Ba, dòng 03.2, cột a. Tử số (giá trị) nhưng khác nhau; không dòng nào được áp dụng"
            ),
        ]
    );
    assert_eq!(merged.figure("03.2"), "1/– 1/3");
    assert_eq!(office.clerk().at(s, 4, "Tình trạng"), "chưa áp dụng");
}

#[test]
fn a_workbook_that_cannot_be_read_is_never_written_over() {
    let office = doubtful("damaged");
    let mut cut = office.bytes(BOOK);
    cut.truncate(3000);
    write_whole(&office.path(BOOK), &cut).unwrap();
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 2, "{said}");
    assert!(
        said.starts_with(&format!(
            "{BOOK}: không đọc được sổ quyết định (tệp hỏng); chưa lập báo cáo, tệp được giữ nguyên"
        )),
        "{said}"
    );
    assert_eq!(office.bytes(BOOK), cut);
    let office = doubtful("headless");
    let mut clerk = office.clerk();
    for (_, cells) in &mut clerk.0 {
        cells.retain(|(row, _), _| !(2..4).contains(row));
    }
    office.save(&clerk);
    let saved = office.bytes(BOOK);
    let merged = office.merge();
    assert_eq!(merged.lines("Q15").len(), 3, "{:?}", merged.lines("Q"));
    assert_eq!(office.bytes(BOOK), saved);
}

#[test]
fn heads_alone_are_enough_where_the_hidden_keys_are_gone() {
    let office = doubtful("keys");
    let mut clerk = office.clerk();
    clerk.answer("“1.234”", "1234 (dấu ngăn cách hàng nghìn)");
    for (_, cells) in &mut clerk.0 {
        cells.retain(|(row, _), _| *row != 2);
    }
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("03.3"), "1234/– 1/3");
    assert_eq!(office.merge().figure("03.3"), "1234/– 1/3");
}

/// A correction goes through the reader that a return goes through: the same cells are refused.
#[test]
fn a_correction_is_read_as_in_a_form() {
    let office = doubtful("as-in-a-form");
    let mut clerk = office.clerk();
    clerk.correct(["Hải Ba", "20.1", "a", "?", "x", "y"]);
    office.save(&clerk);
    for (content, style, shown) in [
        (Content::Number(0.9896), NumberStyle::Percent2, "98.96%"),
        (Content::Number(45_469.4), NumberStyle::Date, "26/06/2024"),
        ("98,96%".into(), NumberStyle::General, "98,96%"),
        ("98 trong 100".into(), NumberStyle::General, "98 trong 100"),
    ] {
        let mut clerk = office.clerk();
        let (sheet, value) = ("Sửa số liệu", "Giá trị đúng");
        clerk.type_in(sheet, 4, value, content).look(sheet, 4, value, style);
        office.save(&clerk);
        let merged = office.merge();
        assert_eq!(
            merged.lines("Q07"),
            [format!(
                "Q07 Sửa số liệu!D5 giá trị “{shown}” không dùng được, cần một số nguyên từ 0 trở lên, không có dấu ngăn cách hàng nghìn; chưa được áp dụng"
            )]
        );
        assert_eq!(merged.figure("20.1"), "198/200 1/3", "the return's own value stays");
    }
}

/// While two returns wait for the clerk, nobody knows which of them a figure is to be put into.
#[test]
fn a_correction_waits_while_the_returns_themselves_do() {
    let office = Office::of_rivals("correction-waits");
    office.merge();
    let mut clerk = office.clerk();
    clerk.correct(["Hải Ba", "20.1", "a", "5", "x", "y"]);
    office.save(&clerk);
    assert_eq!(
        office.merge().lines("Q12"),
        ["Q12 Sửa số liệu!A5 UBND xã Hải Ba chưa có báo cáo được tính trong kỳ này; dòng chưa được áp dụng"]
    );
}
