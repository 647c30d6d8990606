//! Figures: numbers with two readings, figures taken as they were sent, corrections by telephone.

use crate::decisions::office::{BOOK, Office, number, put, revision, text};
use cchc::answer::Field;
use cchc::workspace::write_whole;

#[test]
fn a_number_with_two_readings_counts_as_the_clerk_reads_it() {
    let office = Office::new("number");
    let form = office.form("HAIBA", |f| {
        put(f, "03.3", Field::Num, text("1.234"));
        put(f, "03.2", Field::Num, text("2.500"));
    });
    office.lay("hai-ba.xlsx", &form, 12);
    let merged = office.merge();
    assert_eq!(merged.standing("HAIBA"), "with_errors");
    assert_eq!(merged.lines("G04").len(), 1);

    let mut clerk = office.clerk();
    let question =
        "UBND xã Hải Ba ghi “1.234” ở dòng 03.3, cột a. Tử số (giá trị), đọc được hai cách. Số nào đúng?";
    let row = clerk.row("Quyết định", question);
    assert_eq!(
        clerk.at("Quyết định", row, "Các lựa chọn"),
        "1234 (dấu ngăn cách hàng nghìn)\n1,234 (dấu thập phân)\nsố khác (ghi ở cột Giá trị)"
    );
    clerk.answer(question, "1,234 (dấu thập phân)");
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("03.3"), "1.234/– 1/3");
    let left = merged.lines("G04");
    assert!(left[0].contains(" “2.500” đọc được hai cách (2.500 / 2,5); chưa được tổng hợp"), "{left:?}");
    assert_eq!(merged.standing("HAIBA"), "with_errors", "the other one is open still");

    let mut clerk = office.clerk();
    clerk.answer("“2.500”", "số khác (ghi ở cột Giá trị)");
    let row = clerk.row("Quyết định", "“2.500”");
    clerk.type_in("Quyết định", row, "Giá trị", 3.0);
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("03.2"), "3/– 1/3");
    assert_eq!(merged.lines("G"), Vec::<String>::new());
    assert_eq!(merged.standing("HAIBA"), "valid");
    let (code, _) = office.run(&["merge"]);
    assert_eq!(code, 0);
    let csv = String::from_utf8(office.bytes("outbox/2024-09/du-lieu.csv")).unwrap();
    let line = csv.lines().find(|l| l.contains("03.3@2024,reporter,num")).unwrap();
    let at = clerk.row("Quyết định", question) + 1;
    assert_eq!(line, format!("2024-09,2024,HAIBA,03.3@2024,reporter,num,1.234,1,{BOOK},Quyết định,E{at},,"));
}

#[test]
fn figures_that_a_check_speaks_against_are_taken_as_they_were_sent() {
    let office = Office::new("waiver");
    let form = office.form("HAIBA", |f| {
        put(f, "20.1", Field::Num, number(210));
        put(f, "21.1", Field::Num, number(0));
    });
    office.lay("hai-ba.xlsx", &form, 12);
    let merged = office.merge();
    assert_eq!(merged.lines("L01").len(), 1);
    assert_eq!(merged.figure("20.1"), "–/– 0/3");
    let mut clerk = office.clerk();
    let question = "UBND xã Hải Ba, dòng 20.1: tử số 210 lớn hơn mẫu số 200. Có chấp nhận không?";
    clerk.answer(question, "chấp nhận số liệu như đã gửi");
    office.save(&clerk);
    let merged = office.merge();
    let id = clerk.at("Quyết định", clerk.row("Quyết định", question), "Mã");
    assert_eq!(merged.figure("20.1"), "210/200 1/3");
    assert_eq!(merged.lines("L01"), Vec::<String>::new());
    let told = merged.lines("Q");
    assert_eq!(told.len(), 1);
    assert!(
        told[0].ends_with(&format!(
            " tử số 210 lớn hơn mẫu số 200; được tính như đã gửi theo quyết định {id} (lý do: đã hỏi đơn vị; người quyết định: Lê Thị Bình)"
        )),
        "{told:?}"
    );
    assert_eq!(
        office.clerk().at("Quyết định", office.clerk().row("Quyết định", question), "Tình trạng"),
        "còn đúng"
    );

    let second = office.form("HAIBA", |f| revision(f, 2));
    office.lay("hai-ba 2.xlsx", &second, 13);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "198/200 1/3");
    assert!(merged.lines("Q04")[0].contains(&id));
}

#[test]
fn a_correction_by_telephone_counts_with_its_trace() {
    let office = Office::new("telephone");
    let form = office.form("HAIBA", |f| put(f, "20.1", Field::Num, text("khoảng 190")));
    office.lay("hai-ba.xlsx", &form, 12);
    let merged = office.merge();
    assert_eq!((merged.figure("20.1").as_str(), merged.lines("G05").len()), ("–/– 0/3", 1));
    let mut clerk = office.clerk();
    let cell = clerk.correct([
        "UBND xã Hải Ba",
        "20.1",
        "a. Tử số (giá trị)",
        "198",
        "bà An báo qua điện thoại",
        "Lê Thị Bình",
    ]);
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "198/200 1/3");
    assert_eq!(merged.figure("21.1"), "2/2 1/3", "what follows from it is computed anew");
    assert_eq!(merged.lines("G"), Vec::<String>::new());
    assert_eq!(merged.standing("HAIBA"), "valid");
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q02 Sửa số liệu!{cell} UBND xã Hải Ba, dòng 20.1, cột a. Tử số (giá trị) được tính là 198 thay cho khoảng 190 (lý do: bà An báo qua điện thoại; người quyết định: Lê Thị Bình)"
        )]
    );
    let details = office.report("Chi tiết");
    let line = details.iter().find(|r| r[0] == "20.1@2024").unwrap();
    assert!(line.contains(&"a: khoảng 190 → 198".to_string()), "{line:?}");
    assert!(line.iter().any(|t| t.ends_with(&format!("\nquyet-dinh.xlsx ▸ Sửa số liệu!{cell}"))), "{line:?}");
    let (_, said) = office.run(&["explain", "20.1"]);
    assert!(
        said.contains(&format!("a = 198 thay cho khoảng 190 theo quyet-dinh.xlsx ▸ Sửa số liệu!{cell}")),
        "{said}"
    );
    let row = clerk.row("Sửa số liệu", "bà An");
    assert_eq!(office.clerk().at("Sửa số liệu", row, "Số đã gửi"), "khoảng 190");

    // The return is sent again, still wrong in the same way: the correction goes on.
    let again = office.form("HAIBA", |f| {
        revision(f, 2);
        put(f, "20.1", Field::Num, text("khoảng 190"));
    });
    office.lay("hai-ba 2.xlsx", &again, 13);
    assert_eq!(office.merge().figure("20.1"), "198/200 1/3");
    // Mended: the row has done its work.
    let mended = office.form("HAIBA", |f| revision(f, 3));
    office.lay("hai-ba 3.xlsx", &mended, 14);
    let merged = office.merge();
    assert_eq!((merged.figure("20.1").as_str(), merged.lines("Q").len()), ("198/200 1/3", 0));
    assert_eq!(office.clerk().at("Sửa số liệu", row, "Tình trạng"), "không còn cần: bản gửi lại đã sửa");
    // Another figure: the telephone call no longer fits.
    let other = office.form("HAIBA", |f| {
        revision(f, 4);
        put(f, "20.1", Field::Num, number(197));
    });
    office.lay("hai-ba 4.xlsx", &other, 15);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "197/200 1/3");
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q04 Sửa số liệu!{cell} số sửa cho UBND xã Hải Ba, dòng 20.1, cột a. Tử số (giá trị) không còn phù hợp: bản đang được tính ghi 197, không còn là khoảng 190; không được áp dụng, dòng vẫn được giữ"
        )]
    );
}

#[test]
fn a_correction_typed_over_is_a_new_one() {
    let office = Office::new("over");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    office.merge();
    let sheet = "Sửa số liệu";
    let mut clerk = office.clerk();
    clerk.correct(["HAIBA", "20.1", "a", "199", "điện thoại", "Lê Thị Bình"]);
    office.save(&clerk);
    assert_eq!(office.merge().figure("20.1"), "199/200 1/3");
    let second = office.form("HAIBA", |f| {
        revision(f, 2);
        put(f, "20.1", Field::Num, number(190));
    });
    office.lay("hai-ba 2.xlsx", &second, 13);
    assert_eq!(office.merge().figure("20.1"), "190/200 1/3");
    let mut clerk = office.clerk();
    let row = clerk.row(sheet, "điện thoại");
    clerk.type_in(sheet, row, "Giá trị đúng", "195");
    office.save(&clerk);
    assert_eq!(office.merge().figure("20.1"), "195/200 1/3");
    assert_eq!(office.clerk().at(sheet, row, "Số đã gửi"), "190");
    for head in ["Cơ quan, đơn vị", "Dòng", "Cột", "Giá trị đúng", "Lý do", "Người quyết định"]
    {
        clerk.type_in(sheet, row, head, "");
    }
    office.save(&clerk);
    assert_eq!(office.merge().figure("20.1"), "190/200 1/3");
    assert_eq!(office.clerk().rows(sheet).len(), 4, "a cleared row is an empty one");
}

#[test]
fn an_earlier_month_keeps_its_decisions_in_the_months_after_it() {
    let office = Office::new("history");
    let form = office.form("HAIBA", |f| put(f, "03.3", Field::Num, text("1.234")));
    office.lay("hai-ba.xlsx", &form, 12);
    office.merge();
    let mut clerk = office.clerk();
    clerk.answer("“1.234”", "1234 (dấu ngăn cách hàng nghìn)");
    office.save(&clerk);
    let (_, said) = office.run(&["explain", "03.3"]);
    assert!(said.contains("a = 1234 thay cho 1.234 theo quyet-dinh.xlsx ▸ Quyết định!E5"), "{said}");
    let (_, said) = office.run_in("2024-10", &["explain", "03.3"]);
    assert!(said.contains("9/2024 1.234 "), "{said}");
    office.run_in("2024-10", &["merge"]);
    assert!(!office.path("inbox/2024-10").exists(), "a month without an inbox gets no workbook");
}

#[test]
fn none_arisen_beside_figures_is_taken_as_it_was_sent() {
    let office = Office::new("none");
    let form = office.form("HAIBA", |f| {
        put(f, "20.1", Field::Status, text("Không phát sinh"));
    });
    office.lay("hai-ba.xlsx", &form, 12);
    let merged = office.merge();
    assert_eq!((merged.lines("L02").len(), merged.figure("20.1").as_str()), (1, "–/– 0/3"));
    let mut clerk = office.clerk();
    clerk.answer("Không phát sinh", "chấp nhận số liệu như đã gửi");
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!((merged.lines("L02").len(), merged.figure("20.1").as_str()), (0, "198/200 1/3"));
    assert_eq!(merged.figure("21.1"), "2/2 1/3", "R29: a row that was taken feeds those that follow from it");
    assert_eq!(merged.lines("Q03").len(), 1);
    assert_eq!(merged.standing("HAIBA"), "valid");
}

/// Issue 11: L01's question offers not accepting, too: the row stays out, the question is closed.
#[test]
fn figures_that_the_clerk_does_not_take_stay_out_and_are_told() {
    let office = Office::new("not-taken");
    let form = office.form("HAIBA", |f| {
        put(f, "20.1", Field::Num, number(210));
        put(f, "21.1", Field::Num, number(0));
    });
    office.lay("hai-ba.xlsx", &form, 12);
    let (_, said) = office.run(&["merge"]);
    assert!(said.contains("1 câu hỏi chưa được trả lời"), "{said}");
    let mut clerk = office.clerk();
    let question = "UBND xã Hải Ba, dòng 20.1: tử số 210 lớn hơn mẫu số 200. Có chấp nhận không?";
    let row = clerk.row("Quyết định", question);
    assert_eq!(clerk.at("Quyết định", row, "Các lựa chọn"), "chấp nhận số liệu như đã gửi\nkhông chấp nhận");
    clerk.answer(question, "Không chấp nhận");
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "–/– 0/3");
    assert_eq!(merged.lines("L01").len(), 1, "the agency still has to mend it");
    assert_eq!(
        merged.lines("Q"),
        [format!(
            "Q01 Quyết định!E{} {question} Trả lời: không chấp nhận (lý do: đã hỏi đơn vị; người quyết định: Lê Thị Bình)",
            row + 1
        )]
    );
    assert_eq!(office.clerk().at("Quyết định", row, "Tình trạng"), "còn đúng");
    let (_, said) = office.run(&["merge"]);
    assert!(!said.contains("câu hỏi chờ"), "{said}");
    let printed = office.report("Phương pháp").into_iter().flatten();
    assert!(printed.collect::<Vec<_>>().join("\n").contains("Trả lời: không chấp nhận"));
}

/// L04 leaves its row in the totals until the clerk decides that it does not count.
#[test]
fn a_row_that_breaks_a_cross_check_stays_out_where_the_clerk_does_not_take_it() {
    let office = Office::new("not-taken-l04");
    let mut plan = office.bytes("templates/plan.toml");
    plan.extend_from_slice(
        b"\n[[relation]]\nid = \"a\"\nleft = \"03.2.num\"\nmust = \"<=\"\nright = \"03.3.num\"\nbecause = \"x\"\nbecause_en = \"x\"\n",
    );
    write_whole(&office.path("templates/plan.toml"), &plan).unwrap();
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(13))), 12);
    let merged = office.merge();
    assert_eq!((merged.figure("03.2").as_str(), merged.lines("L04").len()), ("13/– 1/3", 1));
    let mut clerk = office.clerk();
    clerk.answer("Có chấp nhận không?", "không chấp nhận");
    office.save(&clerk);
    for _ in 0..2 {
        let merged = office.merge();
        assert_eq!((merged.figure("03.2").as_str(), merged.lines("L04").len()), ("–/– 0/3", 1));
        assert_eq!(merged.lines("Q").len(), 1);
    }
}

/// R23: decisions name agencies by code: a new name changes nothing.
#[test]
fn a_correction_that_names_its_agency_by_code_outlives_a_new_name() {
    let office = Office::new("renamed-agency");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    office.merge();
    let mut clerk = office.clerk();
    let listed: Vec<String> = clerk.rows("Danh mục").into_iter().flatten().collect();
    assert!(listed.contains(&"UBND xã Hải Ba [HAIBA]".to_string()), "{listed:?}");
    clerk.correct(["UBND xã Hải Ba cũ [HAIBA]", "20.1", "a. Tử số (giá trị)", "199", "điện thoại", "Bình"]);
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!((merged.figure("20.1").as_str(), merged.lines("Q08").len()), ("199/200 1/3", 0));
}

/// A field is known by its word, by its letter and by the key that programs use.
#[test]
fn a_corrected_field_is_known_by_word_letter_and_key() {
    let office = Office::new("fields");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    office.merge();
    let mut clerk = office.clerk();
    let spellings = [
        ["a. Tử số (giá trị)", "a", "num"].map(|field| ("20.1", field, "197")),
        ["b. Mẫu số (gốc)", "B", "den"].map(|field| ("20.1", field, "199")),
        ["Tình trạng", "TÌNH TRẠNG", "status"].map(|field| ("20.1", field, "Hoàn thành")),
        ["Ngày hoàn thành", "NGÀY HOÀN THÀNH", "done_on"].map(|field| ("03.1", field, "5/9/2024")),
        ["Số, ký hiệu văn bản", "SỐ, KÝ HIỆU VĂN BẢN", "evidence"].map(|field| ("03.1", field, "9/KH-UBND")),
        ["Kết quả", "KẾT QUẢ", "result"].map(|field| ("03.1", field, "đã ban hành")),
        ["Khó khăn, kiến nghị", "KHÓ KHĂN, KIẾN NGHỊ", "difficulty"]
            .map(|field| ("03.1", field, "thiếu người")),
    ];
    for (row, field, value) in spellings.into_iter().flatten() {
        clerk.correct(["HAIBA", row, field, value, "x", "y"]);
    }
    for (row, field) in [("20.1", "c"), ("20.1", " ")] {
        clerk.correct(["HAIBA", row, field, "5", "x", "y"]);
    }
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "197/199 1/3");
    assert_eq!((merged.lines("Q02").len(), merged.lines("Q10").len(), merged.lines("Q").len()), (21, 2, 23));
}

/// What the clerk sees in a cell is what was typed.
#[test]
fn a_percent_and_a_day_are_typed_as_they_are_seen() {
    use cchc::keyed::Cell;
    use cchc::sheet::NumberStyle;
    let shown = |number: f64, shown| Cell { shown, ..Cell::new(number) }.typed();
    assert_eq!(shown(0.985, NumberStyle::Percent2).text, "98.5%");
    assert_eq!(shown(45_551.5, NumberStyle::Date).text, "16/09/2024");
    assert_eq!(Cell::new(true).typed().text, "Có");
}

/// An agency without network rings up: its figures count, in time or late by the day in *Sổ nhận*.
#[test]
fn figures_given_by_telephone_alone_count_as_a_report() {
    let office = Office::new("rings-up");
    office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
    office.merge();
    let mut clerk = office.clerk();
    for (field, value) in [("a", "40"), ("b", "40"), ("Tình trạng", "Đang thực hiện")] {
        clerk.correct(["HAIQUY", "20.1", field, value, "xã báo qua điện thoại", "Lê Thị Bình"]);
    }
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(merged.figure("20.1"), "238/240 2/3");
    assert_eq!(merged.standing("HAIQUY"), "valid");
    let line = |merged: &crate::decisions::office::Merged| {
        let all = merged.0["submissions"].as_array().unwrap().clone();
        all.into_iter().find(|s| s["agency"] == "HAIQUY").unwrap()
    };
    assert_eq!((&line(&merged)["late"], &line(&merged)["file"]), (&true.into(), &serde_json::Value::Null));
    assert!(
        merged.lines("Q20")[0].contains("chưa ghi ngày ở Sổ nhận nên coi là muộn"),
        "{:?}",
        merged.lines("Q")
    );

    let mut clerk = office.clerk();
    let last = clerk.rows("Sổ nhận").len() as u32;
    clerk.type_in("Sổ nhận", last + 2, "Cơ quan, đơn vị", "UBND xã Hải Quy [HAIQUY]");
    clerk.type_in("Sổ nhận", last + 2, "Ngày nhận", crate::decisions::office::day(16));
    office.save(&clerk);
    let merged = office.merge();
    assert_eq!(line(&merged)["late"], false);
    assert!(merged.lines("Q20")[0].contains("nhận ngày 16/9/2024"), "{:?}", merged.lines("Q"));
    assert!(office.run(&["status"]).1.contains("báo qua điện thoại 16/09/2024"));
    let register = office.report("Nộp báo cáo");
    assert!(
        register.iter().flatten().any(|cell| cell == "báo qua điện thoại; ngày nhận theo sổ nhận"),
        "{register:#?}"
    );

    // The file comes after all, with another figure: the telephone's word no longer fits.
    office.lay("hai-quy.xlsx", &office.form("HAIQUY", |_| {}), 18);
    let merged = office.merge();
    assert_eq!(merged.lines("Q20"), Vec::<String>::new());
    assert_eq!(merged.figure("20.1"), "396/400 2/3");
}

/// A sheet of the clerk's own stays, whatever it is called.
#[test]
fn an_own_sheet_called_danh_muc_is_kept() {
    let office = Office::new("own-lists");
    let form = office.form("HAIBA", |f| put(f, "03.3", Field::Num, text("1.234")));
    office.lay("hai-ba.xlsx", &form, 12);
    office.merge();
    let mut clerk = office.clerk();
    clerk.0.retain(|(name, _)| name != "Danh mục");
    clerk.0.push(("Danh mục".to_string(), std::collections::BTreeMap::new()));
    clerk.put("Danh mục", (0, 0), "điện thoại các xã");
    clerk.answer("“1.234”", "1,234 (dấu thập phân)");
    office.save(&clerk);
    office.merge();
    let clerk = office.clerk();
    assert_eq!(clerk.rows("Danh mục"), [["điện thoại các xã"]]);
    assert!(clerk.0.iter().any(|(name, _)| name == "Danh mục 2"));
}
