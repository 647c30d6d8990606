//! Cells of one row, and the same fault in many rows, read together.

use crate::returns::desk::{answers, filled, paper, read_paper, said};
use crate::returns::paper::{Put, formula};
use cchc::answer::{Field, Status};
use cchc::submission::Submission;

fn row<'s>(submission: &'s Submission, key: &str) -> &'s cchc::answer::RowAnswer {
    &answers(submission).answers.rows[&key.parse().unwrap()]
}

#[test]
fn a_tick_where_only_a_claim_is_asked_means_done() {
    let mut paper = filled();
    paper.type_in("03.1@2024", Field::Status, "").type_in("03.1@2024", Field::Num, "√");
    let submission = read_paper(&paper);
    let status = row(&submission, "03.1@2024").status.clone().unwrap();
    assert_eq!((status.value, status.cell.as_str(), status.raw.as_str()), (Status::Done, "F10", "√"));
    assert_eq!(
        said(&submission),
        ["G20? Báo cáo!F10 ▸ 03.1@2024: “√” ghi ở ô số của việc chỉ hỏi tình trạng; được đọc là Hoàn thành"]
    );
}

#[test]
fn a_tick_beside_another_status_gives_way() {
    let mut paper = filled();
    paper.type_in("03.1@2024", Field::Num, "x");
    let submission = read_paper(&paper);
    assert_eq!(row(&submission, "03.1@2024").status_value(), Some(Status::InProgress));
    assert_eq!(
        said(&submission),
        [
            "G22? Báo cáo!F10 ▸ 03.1@2024: ô số ghi “x” nhưng tình trạng là Đang thực hiện; lấy theo tình trạng"
        ]
    );
}

#[test]
fn a_number_where_none_is_asked_is_named() {
    let mut paper = filled();
    paper.type_in("03.2@2024", Field::Den, 5.0);
    paper.type_in("03.1@2024", Field::Num, "—");
    assert_eq!(
        said(&read_paper(&paper)),
        ["G21? Báo cáo!G11 ▸ 03.2@2024: “5” ghi ở ô không hỏi số; không được đọc"]
    );
}

#[test]
fn none_arisen_in_both_number_cells_is_the_status() {
    for word in ["KPS", "-", "không", "Không phát sinh"] {
        let mut paper = filled();
        paper.type_in("20.1@2024", Field::Num, word).type_in("20.1@2024", Field::Den, word).type_in(
            "20.1@2024",
            Field::Status,
            "",
        );
        let submission = read_paper(&paper);
        assert_eq!(row(&submission, "20.1@2024").status_value(), Some(Status::NoneArisen), "{word}");
        assert_eq!(row(&submission, "20.1@2024").num, None);
        assert_eq!(
            said(&submission)[0],
            format!(
                "G17? Báo cáo!F16, G16 ▸ 20.1@2024: “{word}” ghi ở ô số; được đọc là tình trạng Không phát sinh"
            )
        );
    }
}

#[test]
fn none_arisen_agrees_with_its_status_in_silence() {
    let mut paper = filled();
    paper.type_in("20.1@2024", Field::Num, "-").type_in("20.1@2024", Field::Den, "-");
    paper.type_in("20.1@2024", Field::Status, "Không phát sinh");
    let submission = read_paper(&paper);
    assert_eq!(said(&submission), Vec::<String>::new());
    assert_eq!(row(&submission, "20.1@2024").num, None);
}

#[test]
fn a_dash_beside_a_figure_is_left_out() {
    let mut paper = filled();
    paper.type_in("20.1@2024", Field::Num, "-");
    let submission = read_paper(&paper);
    assert_eq!(
        said(&submission)[0],
        "G18! Báo cáo!F16 ▸ 20.1@2024 ▸ num: “-” không rõ là 0 hay không phát sinh; chưa được tổng hợp"
            .replace(" ▸ num", "")
    );
    assert_eq!(row(&submission, "20.1@2024").spoilt[0].raw, "-");
}

#[test]
fn optional_rows_take_a_dash_for_nothing() {
    let mut paper = filled();
    for field in Field::ALL {
        paper.type_in("22.1@2024", field, "—");
    }
    let submission = read_paper(&paper);
    assert_eq!(said(&submission), Vec::<String>::new());
    assert!(row(&submission, "22.1@2024").is_empty());
}

#[test]
fn one_fault_in_many_cells_is_one_finding() {
    let mut paper = filled();
    paper.type_in("03.2@2024", Field::Num, "khoảng 30").type_in("03.3@2024", Field::Num, "gần 7").type_in(
        "20.1@2024",
        Field::Den,
        "khoảng 30",
    );
    assert_eq!(
        said(&read_paper(&paper)),
        [
            "C21? Báo cáo!G18 ▸ 21.1@2024: ô tự tính ghi “2” nhưng các ô nguồn chưa có số; “2” không được tính",
            "G05! Báo cáo!F11, F12, G16: “khoảng 30”, “gần 7” là số ước chừng, cần số chính xác; chưa được tổng hợp",
        ][1..]
    );
}

#[test]
fn dates_count_from_1904_where_the_workbook_says_so() {
    let mut paper = filled();
    paper.date1904 = true;
    paper.type_in("03.1@2024", Field::DoneOn, Put::Date(44086.0));
    let submission = read_paper(&paper);
    assert_eq!(row(&submission, "03.1@2024").done_on_value().unwrap().to_string(), "2024-09-13");
    assert_eq!(said(&submission), Vec::<String>::new());
}

#[test]
fn a_sheet_in_tcvn3_is_decoded_and_the_original_kept() {
    let mut paper = filled();
    paper.type_in("20.1@2024", Field::Status, "§ang thùc hiÖn").type_in(
        "20.1@2024",
        Field::Result,
        "§· gi¶i quyÕt c¸c hå s¬ tån ®äng",
    );
    let submission = read_paper(&paper);
    let row = row(&submission, "20.1@2024");
    assert_eq!(row.status_value(), Some(Status::InProgress));
    let result = row.result.clone().unwrap();
    assert_eq!(result.value, "Đã giải quyết các hồ sơ tồn đọng");
    assert_eq!(result.raw, "§· gi¶i quyÕt c¸c hå s¬ tån ®äng");
    assert_eq!(
        said(&submission),
        [
            "G34? Báo cáo!J16, M16: trang có 2 ô gõ bằng bảng mã TCVN3 (.VnTime); đã đổi sang Unicode để đọc, bản gốc được giữ"
        ]
    );
}

#[test]
fn a_sheet_in_vni_is_named() {
    let mut paper = filled();
    paper.type_in("20.1@2024", Field::Result, "Xin chaøo caùc baïn, ñang thöïc hieän");
    assert_eq!(
        said(&read_paper(&paper)),
        ["G35? Báo cáo!M16: trang có 1 ô gõ bằng bảng mã VNI; giữ nguyên, không đổi được chắc chắn"]
    );
}

#[test]
fn a_computed_cell_is_computed_whatever_stands_there() {
    let mut paper = filled();
    paper.type_in("21.1@2024", Field::Den, 5.0);
    let submission = read_paper(&paper);
    assert_eq!(row(&submission, "21.1@2024").den_value(), Some(2.into()));
    assert_eq!(
        said(&submission),
        [
            "C20? Báo cáo!G18 ▸ 21.1@2024: ô tự tính ghi “5”, còn tính từ các ô khác của biểu là 2; được tính theo 2"
        ]
    );
    paper.type_in("20.1@2024", Field::Den, "");
    assert_eq!(
        said(&read_paper(&paper)),
        ["C21? Báo cáo!G18 ▸ 21.1@2024: ô tự tính ghi “5” nhưng các ô nguồn chưa có số; “5” không được tính"]
    );
    paper.type_in("21.1@2024", Field::Den, formula("G16-F16", None));
    assert_eq!(said(&read_paper(&paper)), Vec::<String>::new());
}

#[test]
fn the_revision_is_the_officers_own() {
    for (put, revision, say) in [
        (Put::Number(2.0), 2, ""),
        (Put::from("02"), 2, ""),
        (Put::from("Lần gửi: 3"), 3, ""),
        (Put::from("lần 2"), 2, ""),
        (Put::from("Lần gửi:"), 1, ""),
        (
            Put::from("bổ sung"),
            1,
            "G37? Báo cáo!N3: Lần gửi ghi “bổ sung”, cần số 1, 2, 3…; được tính là lần 1",
        ),
        (Put::Number(0.0), 1, "G37? Báo cáo!N3: Lần gửi ghi “0”, cần số 1, 2, 3…; được tính là lần 1"),
    ] {
        let mut paper = filled();
        paper.revision(put.clone());
        let submission = read_paper(&paper);
        assert_eq!(
            (answers(&submission).revision, said(&submission).join("|").as_str()),
            (revision, say),
            "{put:?}"
        );
    }
}

#[test]
fn a_blank_return_is_named() {
    let submission = read_paper(&paper("HAIBA"));
    assert!(answers(&submission).answers.is_empty());
    assert_eq!(said(&submission), ["C24? Báo cáo: biểu chưa điền ô nào; coi như chưa nhận được báo cáo"]);
}

/// R17, R29: a refused row feeds nothing: what follows from it waits, and nothing is said of it.
#[test]
fn what_follows_from_a_refused_row_waits_in_silence() {
    for (num, den, waits) in [(198.0, 200.0, false), (918.0, 900.0, true), (0.95, 918.0, true)] {
        for status in ["Đang thực hiện", "Không phát sinh"] {
            let mut paper = filled();
            paper.type_in("20.1@2024", Field::Num, num).type_in("20.1@2024", Field::Den, den);
            paper.type_in("21.1@2024", Field::Num, Put::Text(String::new())).type_in(
                "21.1@2024",
                Field::Status,
                status,
            );
            let submission = read_paper(&paper);
            let of_21 =
                said(&submission).into_iter().filter(|line| line.contains("21.1")).collect::<Vec<_>>();
            assert_eq!(of_21, Vec::<String>::new(), "{num} of {den}");
            let row = row(&submission, "21.1@2024");
            assert_eq!((row.den.is_none(), row.is_unread(Field::Den)), (waits, waits), "{num} of {den}");
        }
    }
}
