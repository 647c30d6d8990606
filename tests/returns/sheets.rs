//! Sheets renamed, copied, added; cells merged; the plan's own words changed.

use crate::returns::desk::{all_read, answers, filled, plan, read_paper, said, value};
use crate::returns::paper::{Cells, Paper, Put};
use cchc::answer::Field;
use cchc::form::{Filling, Raw};
use cchc::submission::Outcome;

#[test]
fn a_renamed_sheet_is_read() {
    let mut paper = filled();
    paper.name = "T9".into();
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(said(&submission), ["C02i T9: trang báo cáo mang tên “T9” thay cho “Báo cáo”; vẫn được đọc"]);
}

#[test]
fn copies_of_the_sheet() {
    let mut book = filled();
    let blank = Paper::of(&plan(), "HAIBA", "2024-09");
    book.more.push(("Báo cáo (2)".into(), blank.cells.clone()));
    let submission = read_paper(&book);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        [
            "C04i Báo cáo: trang “Báo cáo (2)” là bản sao giống hệt hoặc để trống của trang báo cáo; không được đọc"
        ]
    );

    let mut book = blank.clone();
    book.more.push(("Báo cáo (2)".into(), filled().cells));
    let submission = read_paper(&book);
    assert_eq!(answers(&submission).sheet, "Báo cáo (2)", "the filled one is read");

    let mut book = filled();
    let mut other = filled();
    other.type_in("20.1@2024", Field::Num, 190.0);
    book.more.push(("Báo cáo (2)".into(), other.cells));
    let submission = read_paper(&book);
    assert_eq!(
        said(&submission),
        [
            "C03!: trong tệp có nhiều trang báo cáo điền khác nhau: “Báo cáo”, “Báo cáo (2)”; chưa được tổng hợp"
        ]
    );
    assert!(matches!(submission.outcome, Outcome::Undecided { .. }));
}

#[test]
fn extra_sheets_are_mentioned() {
    let mut book = filled();
    book.more.push(("Chi tiết".into(), Cells::from([((0, 0), Put::from("theo lĩnh vực"))])));
    book.more.push(("Sheet2".into(), Cells::new()));
    assert_eq!(said(&read_paper(&book)), ["C17i: trang tính “Chi tiết” không thuộc biểu; không được đọc"]);
}

#[test]
fn a_book_without_the_form() {
    let mut book = filled();
    book.cells = Cells::from([((0, 0), Put::from("Bảng tự kẻ"))]);
    assert_eq!(said(&read_paper(&book)), ["C01!: không trang tính nào có bảng của biểu; chưa được tổng hợp"]);
    book.meta.clear();
    book.subject = None;
    assert_eq!(said(&read_paper(&book)).len(), 1, "one fault, one finding");
}

#[test]
fn merged_figures_are_left_out_and_merged_texts_count_once() {
    let mut paper = filled();
    paper.merges.push("F11:F12".into());
    paper.cells.remove(&(11, 5));
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "03.2@2024", Field::Num), "");
    assert_eq!(
        said(&submission),
        [
            "C15! Báo cáo!F11 ▸ 03.2@2024: “1” nằm trong ô gộp nên không rõ của dòng, cột nào; chưa được tổng hợp"
        ]
    );
    let mut paper = filled();
    paper.merges.push("M11:N12".into());
    paper.type_in("03.2@2024", Field::Result, "Đã kiểm tra 01 xã");
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "03.2@2024", Field::Result), "Đã kiểm tra 01 xã");
    assert_eq!(
        said(&submission),
        ["C16? Báo cáo!M11 ▸ 03.2@2024: “Đã kiểm tra 01 xã” nằm trong ô gộp; chỉ được tính cho ô đầu tiên"]
    );
}

#[test]
fn a_row_that_stands_twice() {
    let mut paper = filled();
    let row = paper.row("20.1@2024");
    let copy: Cells = paper
        .cells
        .iter()
        .filter(|((r, _), _)| *r == row)
        .map(|((r, c), p)| ((r + 1, *c), p.clone()))
        .collect();
    paper.insert_row(row + 1);
    paper.cells.extend(copy);
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "20.1@2024", Field::Num), "198", "the same twice does no harm");
    assert_eq!(said(&submission), Vec::<String>::new());
    paper.set((row + 1, 5), 190.0);
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "20.1@2024", Field::Num), "");
    assert_eq!(
        said(&submission),
        [
            "C11! Báo cáo!F16, G16, J16, F17, G17, J17: dòng 20.1@2024 có hai bản điền khác nhau; cả hai chưa được tổng hợp"
        ]
    );
    paper.set((row + 1, 2), "").set((row + 1, 3), "");
    assert_eq!(said(&read_paper(&paper)).len(), 1, "one fault, one finding (R17): the copy bears no label");
    paper.set((row + 1, 9), "Hoàn thành");
    let read = read_paper(&paper);
    let handed_back = Filling::of_answers(&answers(&read).answers, 2);
    let shown = |field| handed_back.get(&"20.1@2024".parse().unwrap(), field).cloned();
    let words = |text: &str| Some(Raw::Text(text.to_string()));
    assert_eq!(shown(Field::Num), words("198 / 190"), "handed back, both copies are seen");
    assert_eq!(shown(Field::Den), words("200"), "what both say is said once");
    assert_eq!(shown(Field::Status), words("Đang thực hiện / Hoàn thành"), "in words");
}

#[test]
fn rows_of_another_agency_do_not_count() {
    let mut paper = filled();
    let row = paper.row("22.1@2024") + 1;
    paper.insert_row(row).set((row, 0), "05.1@2024").set((row, 5), 4.0);
    assert_eq!(
        said(&read_paper(&paper)),
        [
            "C10? Báo cáo: các dòng 05.1@2024 không thuộc biểu của đơn vị trong kỳ này; nội dung ở đó không được tính"
        ]
    );
}

#[test]
fn an_overdue_row_of_last_year_is_read() {
    let mut paper = filled();
    let row = paper.row("22.1@2024") + 1;
    paper.insert_row(row).set((row, 0), "03.1@2023").set((row, 9), "Hoàn thành");
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "03.1@2023", Field::Status), "done");
}

#[test]
fn links_and_protection_are_mentioned() {
    let mut paper = filled();
    paper.external = true;
    paper.protected = false;
    assert_eq!(
        said(&read_paper(&paper)),
        [
            "C18?: tệp có công thức liên kết tới tệp khác; số được đọc là số đã lưu lần cuối",
            "C19i Báo cáo: trang báo cáo không còn được bảo vệ; mọi ô đều được đối chiếu với kế hoạch",
        ]
    );
}

#[test]
fn formulas_pasted_as_values_do_no_harm() {
    let mut paper = filled();
    let (a, b) = (paper.row("20.1@2024"), paper.row("21.1@2024"));
    paper.set((a, 7), 0.99).set((b, 8), "● Đạt");
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        [
            "C22i Báo cáo!H16, I18: công thức ở cột Tỷ lệ a : b, Đánh giá đã bị thay bằng giá trị; không ảnh hưởng, các cột này được tính lại"
        ]
    );
}

#[test]
fn changed_targets_labels_units_and_tasks_are_compared_with_the_plan() {
    let mut paper = filled();
    let (ratio, money) = (paper.row("20.1@2024"), paper.row("03.3@2024"));
    let task = ratio - 1;
    paper
        .set((ratio, 3), "≥ 95 %")
        .set((ratio, 2), "a. Số hồ sơ giải quyết đúng hạn\nb. Tổng số hồ sơ tiếp nhận")
        .set((money, 2), "Kinh phí đã chi cho kiểm tra (đồng)")
        .set((task, 2), "Giải quyết thủ tục hành chính đúng hạn đạt từ 90% trở lên");
    assert_eq!(
        said(&read_paper(&paper)),
        [
            "K03? Báo cáo!C12 ▸ 03.3@2024: đơn vị tính ghi “…cho kiểm tra (đồng)”, kế hoạch là “…cho kiểm tra (triệu đồng)”; số được hiểu theo đơn vị tính của kế hoạch",
            "K04? Báo cáo!C15 ▸ T20@2024: nhiệm vụ ghi “…hạn đạt từ 90% trở lên”, kế hoạch là “…hạn đạt từ 99% trở lên”; lời văn của kế hoạch được giữ",
            "K02? Báo cáo!C16 ▸ 20.1@2024: cột Nội dung ghi “…Tổng số hồ sơ tiếp nhận”, kế hoạch là “…Tổng số hồ sơ đã giải quyết”; số được hiểu theo kế hoạch",
            "K01? Báo cáo!D16 ▸ 20.1@2024: cột Chỉ tiêu ghi “≥ 95 %”, kế hoạch là “≥ 99 %”; được đánh giá theo kế hoạch",
        ]
    );
}

#[test]
fn spelling_variants_are_no_changes() {
    let mut paper = filled();
    let row = paper.row("20.1@2024");
    paper
        .set((row, 3), "≥99%")
        .set((row, 2), "a. Số hồ sơ giải quyết  đúng hạn b. Tổng số hồ sơ đã giải quyết");
    assert_eq!(said(&read_paper(&paper)), Vec::<String>::new());
}

/// R20: where the visible cells were moved without the hidden key they are read by what is seen, if that is a
/// permutation; otherwise these rows are left out.
#[test]
fn visible_cells_moved_without_their_key() {
    let mut paper = filled();
    let (a, b) = (paper.row("03.2@2024"), paper.row("20.1@2024"));
    let swapped = |row: u32| {
        if row == a {
            b
        } else if row == b {
            a
        } else {
            row
        }
    };
    paper.rearrange(|(row, col)| Some((if col > 0 { swapped(row) } else { row }, col)));
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "20.1@2024", Field::Num), "198");
    assert_eq!(value(&submission, "03.2@2024", Field::Num), "1");
    let codes = |said: Vec<String>| said.iter().map(|line| line[..3].to_string()).collect::<Vec<_>>();
    assert_eq!(codes(said(&submission)), ["C26"]);
    let mut paper = filled();
    let row = paper.row("20.1@2024");
    let copied: Cells = paper
        .cells
        .iter()
        .filter(|((r, c), _)| *r == row && *c > 0)
        .map(|((_, c), p)| ((a, *c), p.clone()))
        .collect();
    paper.cells.extend(copied);
    let submission = read_paper(&paper);
    assert_eq!(value(&submission, "03.2@2024", Field::Num), "");
    assert_eq!(value(&submission, "20.1@2024", Field::Num), "198");
    assert_eq!(codes(said(&submission)), ["C27"]);
}
