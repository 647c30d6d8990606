//! What a month in an office does to a form.

use crate::returns::desk::{all_read, answers, filled, read_paper, said};
use crate::returns::paper::Cells;
use cchc::answer::Field;

#[test]
fn sorted_rows_are_read_by_key() {
    let mut paper = filled();
    paper.swap_rows(10, 16);
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        ["C07i Báo cáo: các dòng hoặc cột đã bị sắp xếp lại; số liệu được đọc theo mã, không theo vị trí"]
    );
}

#[test]
fn a_blank_inserted_row_is_silent_and_a_filled_one_is_named() {
    let mut paper = filled();
    let at = paper.row("20.1@2024");
    paper.insert_row(at);
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(said(&submission), Vec::<String>::new());
    paper.set((at, 2), "trong đó: đất đai").set((at, 5), 12.0);
    assert_eq!(
        said(&read_paper(&paper)),
        [
            "C08! Báo cáo!F16: dòng 16 được thêm vào biểu và có nội dung; không thuộc chỉ tiêu nào nên chưa được tổng hợp"
        ]
    );
}

#[test]
fn a_figure_below_the_table_is_named() {
    let mut paper = filled();
    let below = paper.row("prepared_by") + 2;
    paper.set((below, 5), 7.0);
    assert!(said(&read_paper(&paper)).is_empty(), "below the signature nothing is expected");
    let inside = paper.row("22.1@2024") + 1;
    paper.insert_row(inside).set((inside, 5), 7.0);
    assert_eq!(said(&read_paper(&paper))[0].split(':').next(), Some("C08! Báo cáo!F22"));
}

#[test]
fn deleted_rows_are_named_and_marked_lost() {
    let mut paper = filled();
    let gone = paper.row("03.2@2024");
    paper.delete_row(gone);
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission),
        ["C09! Báo cáo: biểu không còn các dòng: 03.2@2024; chưa có số liệu của các dòng này"]
    );
    assert_eq!(answers(&submission).lost_rows, ["03.2@2024".parse().unwrap()]);
    assert!(!answers(&submission).answers.rows.contains_key(&"03.2@2024".parse().unwrap()));
}

#[test]
fn a_deleted_row_of_texts_is_a_warning() {
    let mut paper = filled();
    let gone = paper.row("T07@2024");
    paper.delete_row(gone);
    assert_eq!(said(&read_paper(&paper))[0].split(' ').next(), Some("C09?"));
}

#[test]
fn lost_row_keys_fall_back_to_labels() {
    let mut paper = filled();
    paper.rearrange(|(row, col)| (col != 0 || row < 6).then_some((row, col)));
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        [
            "C05? Báo cáo: mất mã dòng; các dòng sau được nhận ra theo TT và nội dung: 03.1@2024, 03.2@2024, 03.3@2024, 20.1@2024, 21.1@2024, 22.1@2024, T05@2024, T07@2024"
        ]
    );
}

#[test]
fn lost_column_keys_fall_back_to_titles() {
    let mut paper = filled();
    paper.delete_row(4);
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        [
            "C06? Báo cáo: mất mã cột; các cột sau được nhận ra theo tiêu đề: a. Tử số (giá trị), b. Mẫu số, Tình trạng, Ngày hoàn thành, Số, ký hiệu văn bản, Kết quả thực hiện, Khó khăn, kiến nghị"
        ]
    );
}

#[test]
fn a_table_copied_without_its_first_column_is_still_read() {
    let mut paper = filled();
    paper.delete_row(4).delete_column(0);
    let submission = read_paper(&paper);
    all_read(&submission);
    let codes: Vec<String> = said(&submission).iter().map(|s| s[..3].to_string()).collect();
    assert_eq!(codes, ["C05", "C06"]);
}

#[test]
fn moved_columns_are_read_by_key() {
    let mut paper = filled();
    paper.rearrange(|(row, col)| {
        Some((
            row,
            match col {
                5 => 6,
                6 => 5,
                other => other,
            },
        ))
    });
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(said(&submission)[0].split(' ').next(), Some("C07i"));
}

#[test]
fn an_inserted_column_is_named_when_filled() {
    let mut paper = filled();
    paper.insert_column(7);
    assert_eq!(said(&read_paper(&paper)), Vec::<String>::new());
    let row = paper.row("20.1@2024");
    paper.set((row, 7), "ghi chú");
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(said(&submission), ["C23? Báo cáo: cột H được thêm vào bảng và có nội dung; không được đọc"]);
}

#[test]
fn a_deleted_column_is_named() {
    let mut paper = filled();
    paper.delete_column(9);
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission),
        ["C12! Báo cáo: biểu không còn cột Tình trạng; chưa có dữ liệu của cột này ở mọi dòng"]
    );
    assert_eq!(answers(&submission).lost_fields, [Field::Status]);
}

#[test]
fn a_copied_column_is_named() {
    let mut paper = filled();
    let copied: Cells =
        paper.cells.iter().filter(|((_, c), _)| *c == 5).map(|((r, _), p)| ((*r, 7), p.clone())).collect();
    paper.insert_column(7);
    paper.cells.extend(copied);
    assert_eq!(
        said(&read_paper(&paper)),
        ["C13? Báo cáo: cột a. Tử số (giá trị) có hai bản; chỉ bản bên trái được đọc"]
    );
}

#[test]
fn hidden_answers_count_and_are_named() {
    let mut paper = filled();
    let row = paper.row("03.2@2024");
    paper.hidden_rows.push(row);
    let submission = read_paper(&paper);
    all_read(&submission);
    assert_eq!(
        said(&submission),
        ["C14? Báo cáo!F11, J11: có nội dung đã điền ở dòng hoặc cột bị ẩn (03.2@2024); vẫn được tính"]
    );
    let mut paper = filled();
    paper.hidden_columns.push(12);
    assert_eq!(said(&read_paper(&paper)), Vec::<String>::new(), "nothing stands in the hidden column");
}
