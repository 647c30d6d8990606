//! A new annex, as offices have it, becomes a workbook to be confirmed: every row with its agencies, targets
//! and deadlines, every doubt a finding at its cell, nothing of another place.

use super::proposed::{FILE, Paper, Proposed, edited, everything, lines, rows};
use cchc::finding::Severity;
use cchc::plan::load::{built_in, load};
use cchc::plan::{Plan, PlanData};
use cchc::planbook::{Incoming, annex, changes, export, import, proposal, read};
use cchc::words::text::Lang;

const SEED: &[u8] = include_bytes!("../annex/phu-luc-openpyxl.xlsx");
const TASK: [&str; 8] =
    ["id", "section", "text", "lead", "coordinating", "lead_text", "coordinating_text", "deadline"];

/// What a plan says of its tasks, as the workbook shows it.
fn tasks_of(plan: &Plan) -> Vec<String> {
    let shown = |task: &cchc::plan::Task| {
        let (lead, coordinating) = (task.lead.join(", "), task.coordinating.join(", "));
        let texts =
            [&task.text, &lead, &coordinating, &task.lead_text, &task.coordinating_text, &task.deadline];
        format!("{} | {} | {}", task.id, task.section, texts.map(String::as_str).join(" | "))
    };
    plan.tasks.iter().map(shown).collect()
}

#[test]
fn the_seed_as_openpyxl_writes_it_comes_back_row_for_row() {
    let plan = built_in().unwrap();
    let read = Proposed::of(SEED, Some(&plan));
    assert_eq!(read.columns("task", &TASK), tasks_of(&plan));
    let sections: Vec<String> = plan.sections.iter().map(|s| format!("{} | {}", s.id, s.title)).collect();
    assert_eq!(read.columns("section", &["id", "title"]), sections);
    assert_eq!(read.rows("agency").len(), plan.agencies.len(), "the same place: {:?}", read.rows("agency"));
    let errors = read.findings.iter().filter(|f| f.severity == Severity::Error).count();
    assert_eq!(errors, 0, "{:?}", read.said());
    let partly = read.with_code("P65");
    assert!(
        partly[0].starts_with("P65 phu-luc.xlsx ▸ Phụ lục I!C13: ô nhận ra: LV, VP; chưa dùng phần còn lại: \"chủ trì, phối hợp với"),
        "{partly:?}"
    );
}

/// All 23 tasks of the seed with a number or a "không có"; nothing of the 23 without.
#[test]
fn the_targets_of_the_seed_are_proposed_with_their_words() {
    let read = Proposed::of(SEED, Some(&built_in().unwrap()));
    let proposed: Vec<String> = read.columns("indicator", &["id", "kind", "target", "due", "confirmed"]);
    let expected = "01.1 Tỷ lệ ≥ 100 % 31/12; 02.1 Tỷ lệ ≥ 30 % 30/9; 02.2 Tỷ lệ ≥ 100 % 30/9; 04.1 Số lượng ≥ 1 mỗi năm 31/12; \
        05.1 Số lượng ≥ 2 mỗi năm 31/12; 05.2 Số lượng ≥ 2 mỗi năm 31/12; 06.1 Tỷ lệ ≥ 100 % mỗi kỳ; 11.1 Tỷ lệ ≥ 100 % mỗi kỳ; \
        12.1 Tỷ lệ ≥ 100 % 31/12; 14.1 Tỷ lệ ≥ 100 % mỗi kỳ; 16.1 Mức giảm ≥ 25 % mỗi kỳ; 18.1 Tỷ lệ ≥ 100 % mỗi kỳ; \
        19.1 Tỷ lệ ≥ 90 % mỗi kỳ; 20.1 Tỷ lệ ≥ 99 % 31/12; 21.1 Tỷ lệ ≥ 100 % mỗi kỳ; 22.1 Tỷ lệ ≥ 100 % mỗi kỳ; \
        29.1 Tỷ lệ ≥ 100 % 31/12; 30.1 Tỷ lệ ≥ 100 % 31/12; 30.2 Tỷ lệ ≥ 100 % 31/12; 33.1 Tỷ lệ ≥ 100 % 31/12; \
        37.1 Tỷ lệ ≥ 80 % trước 31/12; 39.1 Tỷ lệ ≥ 20 % 31/12; 39.2 Không được có = 0 31/12; 39.3 Mức giảm ≥ 10 % 31/12; \
        40.1 Tỷ lệ ≥ 100 % 31/12; 42.1 Tỷ lệ ≥ 100 % mỗi kỳ; 42.2 Tỷ lệ ≥ 80 % mỗi kỳ; 42.3 Tỷ lệ ≥ 100 % mỗi kỳ; \
        42.4 Tỷ lệ ≥ 60 % mỗi kỳ; 43.1 Tỷ lệ ≥ 100 % mỗi kỳ; 46.1 Mức tăng ≥ 30 % mỗi kỳ";
    let expected: Vec<String> = expected.split("; ").map(|row| format!("{row} Chưa")).collect();
    let proposed: Vec<String> = proposed.iter().map(|row| row.replace(" | ", " ")).collect();
    assert_eq!(proposed, expected);
}

#[test]
fn the_seed_in_another_setting_comes_back_row_for_row() {
    let plan = built_in().unwrap();
    let heads = ["Ghi chú", "Thời hạn", "Đơn vị phối hợp", "STT", "Nội dung công việc", "Đơn vị chủ trì"];
    let mut paper = Paper::new(&heads);
    let mut section = "";
    for task in &plan.tasks {
        if task.section != section {
            section = &task.section;
            let title = &plan.section(section).unwrap().title;
            paper = paper.row(&["", "", "", "", &format!("{section}. {title}")]).row(&[]);
        }
        let broken = task.coordinating_text.replace("; ", ";\n");
        let id = format!("{}.", task.id);
        paper = paper.row(&["", &task.deadline, &broken, &id, &task.text, &task.lead_text]);
    }
    let read = paper.read(Some(&plan));
    assert_eq!(read.columns("task", &TASK), tasks_of(&plan));
    assert_eq!(read.with_code("P64"), [""; 0]);
}

/// One task a wording; what came of it: kind and target, or the number left for a reader.
fn targets(texts: &[&str]) -> Vec<String> {
    let one = |text: &&str| {
        let read = Paper::titled("NĂM 2026", &["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"])
            .row(&["I", "MỘT"])
            .row(&["1", text, "Phòng A", "Hằng năm"])
            .read(None);
        let mut all = read.columns("indicator", &["kind", "target"]);
        let unread = read.findings.iter().filter(|f| f.code == "P69");
        all.extend(unread.map(|f| f.message.vi.split('"').nth(1).unwrap_or_default().to_string() + "?"));
        all.join("; ").replace(" | ", " ")
    };
    texts.iter().map(one).collect()
}

#[test]
fn targets_are_found_in_their_usual_wordings_and_other_numbers_are_said() {
    let table = [
        ("giải quyết đúng hạn tối thiểu đạt từ 99% trở lên", "Tỷ lệ ≥ 99 %"),
        ("bảo đảm 100% văn bản", "Tỷ lệ ≥ 100 %"),
        ("đạt 99,5 %", "Tỷ lệ ≥ 99,5 %"),
        ("trên 90 phần trăm", "Tỷ lệ > 90 %"),
        ("không dưới 90%", "Tỷ lệ ≥ 90 %"),
        ("không thấp hơn 90%", "Tỷ lệ ≥ 90 %"),
        ("tỷ lệ trễ hạn không quá 2%", "Tỷ lệ ≤ 2 %"),
        ("tối đa 5 ‰", "Tỷ lệ ≤ 0,5 %"),
        ("dưới 5%", "Tỷ lệ < 5 %"),
        ("giảm tỷ lệ nghèo xuống còn 3%", "Tỷ lệ ≤ 3 %"),
        ("từ 30% đến 50%", "Tỷ lệ 30–50 %"),
        ("80-90%", "Tỷ lệ 80–90 %"),
        ("cắt giảm ít nhất 25% thời gian so với năm 2025", "Mức giảm ≥ 25 %"),
        ("tăng thêm 5%", "Mức tăng ≥ 5 %"),
        ("Tăng cường kiểm tra 100% hồ sơ", "Tỷ lệ ≥ 100 %"),
        ("ít nhất 02 hội nghị", "Số lượng ≥ 2 mỗi năm"),
        ("đối thoại (02 cuộc/năm)", "Số lượng ≥ 2 mỗi năm"),
        ("02 cuộc/quý", "Số lượng ≥ 2 mỗi quý"),
        ("ít nhất một cuộc/tháng", "Số lượng ≥ 1 mỗi kỳ"),
        ("ít nhất 1.200 dịch vụ", "Số lượng ≥ 1.200 mỗi năm"),
        ("tối đa 03 ngày", "Số lượng ≤ 3"),
        ("ít nhất 1.250,5 tỷ đồng", "Số lượng ≥ 1.250,5 mỗi năm"),
        ("xếp hạng trong nhóm 10", "Số lượng ≤ 10"),
        ("đạt mức độ 3", "Số lượng ≥ 3"),
        ("đạt 8/10 điểm", "Số lượng ≥ 8"),
        ("đạt 95,5 điểm trở lên", "Số lượng ≥ 95,5"),
        ("không có sai phạm", "Không được có = 0"),
        ("nếu không có vướng mắc", ""),
        ("đến năm 2025, giai đoạn 2022-2025, Nghị quyết 30/NQ-CP", ""),
        ("bình quân 5 phút/hồ sơ", "5 phút?"),
        ("doanh thu 2.500 tỷ đồng", "2.500 tỷ đồng?"),
        ("tăng 02 bậc", "02 bậc?"),
        ("hoàn thành trước 30/6", "30/6?"),
        ("tối thiểu 90%-95%", "90 % -95%?"),
        ("4 cấp chính quyền", "4 cấp chính?"),
    ];
    assert_eq!(targets(&table.map(|(text, _)| text)), table.map(|(_, said)| said.to_string()));
}

#[test]
fn deadlines_are_read_wholly_or_listed_with_their_cell() {
    let table = [
        ("Thường\nxuyên", "mỗi kỳ"),
        ("Thường xuyên trong năm 2026", "mỗi kỳ"),
        ("Hằng tháng", "mỗi kỳ"),
        ("Hằng năm", "31/12"),
        ("Quý IV hàng năm.", "31/12"),
        ("Quí III hằng năm", "30/9"),
        ("Tháng 1 năm sau liền kề", "31/1 năm sau"),
        ("Trước ngày 31/12 hàng năm", "trước 31/12"),
        ("Ngày 30/6 hàng năm", "30/6"),
        ("Tháng 2 hàng năm", "28/2"),
        ("Quý IV/2025", "31/12/2025"),
        ("Cuối quý I/2026", "31/3/2026"),
        ("Trước ngày 01/7/2025", "30/6/2025"),
        ("Trước 15.12.2026", "14/12/2026"),
        ("T12/2026", "31/12/2026"),
        ("Hoàn thành trong tháng 6/2026", "30/6/2026"),
        ("Từ tháng 3 đến tháng 6 năm 2026", "30/6/2026"),
        ("Giai đoạn 2026-2030", "31/12/2030"),
        ("Đến 2030", "31/12/2030"),
        // The year of the plan's title.
        ("Quý IV", "31/12/2026"),
        ("Tháng 9", "30/9/2026"),
        ("30/6", "30/6/2026"),
        ("Cả năm", "31/12/2026"),
        // A second day is an indicator of its own.
        ("Tháng 6 và tháng 12", "30/6/2026; 31/12/2026"),
        ("Quý II, III/2026", "30/6/2026; 30/9/2026"),
        ("30/6/2026; 31/12/2027", "30/6/2026; 31/12/2027"),
        ("6 tháng, năm", "30/6/2026; 31/12/2026"),
        ("Khi có yêu cầu", "?"),
        ("Hàng quý", "?"),
        ("trước ngày 25 hằng tháng", "?"),
        ("Năm 2026 và các năm tiếp theo", "?"),
    ];
    let shown = |(wording, _): &(&str, &str)| {
        let read = Paper::titled("KẾ HOẠCH NĂM 2026", &["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"])
            .row(&["1", "Việc đạt 100%", "Phòng A", wording])
            .read(None);
        let listed = read.with_code("P67").first().is_some_and(|line| line.contains("Sheet1!D4"));
        if listed { "?".to_string() } else { read.columns("indicator", &["due"]).join("; ") }
    };
    assert_eq!(table.iter().map(shown).collect::<Vec<_>>(), table.map(|(_, due)| due.to_string()));
}

/// Columns of years below a band: a target each, due at its year's end; what was reached last year is none.
#[test]
fn targets_by_year_are_indicators_of_their_own() {
    let heads = ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện 2025", "Năm 2026", "Năm 2027", "Chủ trì"];
    let read = Paper::titled("KẾ HOẠCH 2026 - 2027", &heads)
        .row(&["1", "Tỷ lệ số hóa", "%", "60", "80", "95", "Cục A"])
        .row(&["2", "Kinh phí", "tỷ đồng", "900", "1.000", "1.200,5", "Cục B"])
        .read(None);
    assert_eq!(
        read.columns("indicator", &["id", "target", "unit", "due"]),
        [
            "01.1 | ≥ 80 % |  | 31/12/2026",
            "01.2 | ≥ 95 % |  | 31/12/2027",
            "02.1 | ≥ 1.000 | tỷ đồng | 31/12/2026",
            "02.2 | ≥ 1.200,5 | tỷ đồng | 31/12/2027",
        ]
    );
    assert_eq!(read.columns("task", &["lead", "coordinating"]), ["CA | ", "CB | "]);
    assert!(read.rows("task")[0]["note"].contains("Thực hiện 2025: 60"), "{:?}", read.rows("task"));
}

#[test]
fn agencies_are_known_by_exact_names_only_and_new_ones_are_proposed() {
    let plan = built_in().unwrap();
    let codes = |cell: &str| {
        let read = Paper::usual().row(&["1", "Việc", cell, "", "Hằng năm"]).read(Some(&plan));
        read.columns("task", &["lead"]).join("")
    };
    for (cell, expected) in [
        ("Phòng Nội vụ", "PNV"),
        ("- Các cơ quan, đơn vị;\n- UBND xã, thị trấn.", "CQDV, XA"),
        ("Các cơ quan chuyên\nmôn thuộc UBND\nhuyện;\nUBND xã, thị trấn", "CQCM, XA"),
        ("Bộ phận TN&TKQ UBND huyện UBND cấp xã.", "BPMC, XA"),
        ("1. Phòng Tư pháp\n2. Phòng Tài chính – Kế hoạch", "PTP, PTCKH"),
        ("PHÒNG VĂN HOÁ VÀ THÔNG TIN", "PVHTT"),
        ("Sở Nội vụ", "SNV"),
        ("Phòng Nội vụ; Sở Nội vụ", "PNV, SNV"),
        ("Vụ Tổ chức cán bộ", "VTCCB"),
        ("Sở KH&CN, Sở Công Thương và Công an tỉnh", "SKHCN, SCT, CAT"),
        ("Các sở, ban, ngành\nUBND các xã, phường", "CSBN, UBNDCXP"),
        ("Sở Văn hóa,\nThể thao và\nDu lịch;\nSở Y tế", "SVHTTVDL, SYT"),
        ("Công an huyện Triệu Phong", "CAHTP"),
        ("Hải Ba; Hải Quế;\nSở Tư pháp", "HAIBA, HAIQUE, STP"),
        ("Phòng Nội vụ chủ trì, phối hợp với các trường", "PNV"),
    ] {
        assert_eq!(codes(cell), expected, "{cell}");
    }
    let twice = plan.changed(|plan: &mut PlanData| {
        plan.agencies[0].aliases.push("Đơn vị đầu mối".into());
        plan.agencies[1].aliases.push("đơn vị đầu mối".into());
    });
    let read = Paper::usual().row(&["1", "Việc", "Đơn vị đầu mối", "", "Hằng năm"]).read(Some(&twice));
    assert_eq!(
        read.with_code("P66"),
        ["P66 phu-luc.xlsx ▸ Sheet1!C2: ô ghi \"Đơn vị đầu mối\", có thể là VP, PNV; chưa giao cho ai"]
    );
}

#[test]
fn every_row_is_a_section_a_task_more_of_one_or_named() {
    let read = Paper::titled("NĂM 2026", &["TT", "Việc cần làm", "Đầu mối", "Phối hợp", "Hạn"])
        .row(&["(1)", "(2)", "(3)", "(4)", "(5)"])
        .row(&["A", "CHUNG"])
        .row(&["1", "Tuyên truyền"])
        .row(&["1.1", "Mở chuyên mục", "Phòng A", "", "Quý I"])
        .row(&["a)", "Phát bản tin", "Phòng A", "", "Quý II"])
        .row(&["", "- trên loa xã"])
        .row(&["B", "RIÊNG"])
        .row(&["1", "Kiểm tra", "Phòng B", "", "Quý IV"])
        .row(&["", "Sơ kết", "Phòng B", "", "Quý IV"])
        .row(&["", "", "TM. ỦY BAN NHÂN DÂN"])
        .row(&["", "Nơi nhận: như trên"])
        .next("Phụ lục II", &["STT", "Nội dung", "Chủ trì", "Thời gian"])
        .row(&["I", "THÊM"])
        .row(&["1", "Tổng kết", "Phòng A", "Quý IV"])
        .read(None);
    assert_eq!(
        read.columns("task", &["id", "label", "section", "text"]),
        [
            "1 | 1.1 | A.1 | Mở chuyên mục",
            "2 | a | A.1 | Phát bản tin\n- trên loa xã",
            "3 | 1 | B | Kiểm tra",
            "4 |  | B | Sơ kết",
            "5 | 1 | I | Tổng kết",
        ]
    );
    assert_eq!(
        read.columns("section", &["id", "title"]),
        ["A.1 | CHUNG – Tuyên truyền", "B | RIÊNG", "I | THÊM"]
    );
    let said: Vec<String> = read.said().into_iter().filter(|line| !line.starts_with("P64")).collect();
    assert_eq!(
        said,
        [
            "P70 phu-luc.xlsx ▸ Sheet1!C13: dòng không phải nhiệm vụ (không ai làm, không thời hạn), không phải lĩnh vực: \"TM. ỦY BAN NHÂN DÂN\"; chưa đưa vào",
            "P70 phu-luc.xlsx ▸ Sheet1!B14: dòng không phải nhiệm vụ (không ai làm, không thời hạn), không phải lĩnh vực: \"Nơi nhận: như trên\"; chưa đưa vào",
            "P71 phu-luc.xlsx ▸ Sheet1!A7: số in trong văn bản bị trùng, thiếu hoặc không phải số nguyên; nhiệm vụ được đánh số liên tục, số in giữ ở cột Số trong văn bản",
        ]
    );
}

#[test]
fn the_annexes_of_other_offices_are_read() {
    let plan = built_in().unwrap();
    // Another district: nothing of ours is carried over.
    let other = Proposed::of(include_bytes!("../annex/a1-huyen-khac.xlsx"), Some(&plan));
    let all = format!("{:?}{:?}{:?}", other.rows("agency"), other.rows("group"), other.rows("task"));
    assert!(!all.contains("Hải"), "{all}");
    assert!(!everything(&other.bytes).contains("Hải Lăng"), "{}", everything(&other.bytes));
    assert_eq!(
        other.columns("indicator", &["id", "kind", "target", "due"]),
        [
            "01.1 | Tỷ lệ | ≥ 100 % | 31/3/2026",
            "02.1 | Tỷ lệ | ≥ 30 % | 14/12/2026",
            "03.1 | Không được có | = 0 | mỗi kỳ",
            "04.1 | Tỷ lệ | > 95 % | 31/12/2026",
            "05.1 | Tỷ lệ | ≤ 2 % | mỗi kỳ",
            "06.1 | Số lượng | ≥ 2 mỗi năm | 30/6/2026",
            "06.2 | Số lượng | ≥ 2 mỗi năm | 31/12/2026",
            "07.1 | Tỷ lệ | ≥ 95 % | 31/1/2027",
        ]
    );
    // Leads and coordinators in one cell, parted by their words.
    let one = Proposed::of(include_bytes!("../annex/a3-mot-cot.xlsx"), Some(&plan));
    assert_eq!(one.columns("task", &["lead", "coordinating"]), ["PTP | VP", "PTP | CQDV"]);
    // Target and unit in columns of their own.
    let digital = Proposed::of(include_bytes!("../annex/a4-chuyen-doi-so.xlsx"), None);
    assert_eq!(
        digital.columns("indicator", &["id", "kind", "target", "unit", "quote"]),
        [
            "01.1 | Tỷ lệ | ≥ 95 % |  | ≥ 95",
            "02.1 | Số lượng | ≥ 1.200 | dịch vụ | 1200",
            "03.1 | Việc phải xong |  |  | Có",
            "04.1 | Tỷ lệ | ≥ 20 % |  | 20",
            "05.1 | Số lượng | ≥ 2.500 | tỷ đồng | 2.500",
            "06.1 | Số lượng | ≤ 10 | hạng | Nhóm 10",
            "07.1 | Số lượng | ≥ 3 | cấp độ | 3",
        ]
    );
    // Every one of 34 targets and 34 deadlines is read or listed.
    let kinds = Proposed::of(include_bytes!("../annex/a5b-moi-kieu.xlsx"), None);
    let read = kinds.rows("indicator");
    let listed = kinds.with_code("P69").join(" ");
    for (task, row) in (1..=33).zip(6..) {
        let id = format!("{task:02}.1");
        let said = read.iter().any(|i| i["id"] == id) || listed.contains(&format!("!B{row}"));
        assert!(said, "target of task {task}");
    }
    let dueless = read.iter().filter(|i| !i.contains_key("due")).count();
    assert_eq!(dueless, kinds.with_code("P67").len(), "{:?}", kinds.with_code("P67"));
    // The first section and task are not swallowed by the head.
    let first = Proposed::of(include_bytes!("../annex/a9-mat-nhiem-vu-dau.xlsx"), Some(&plan));
    assert_eq!(
        first.columns("task", &["id", "section", "lead"]),
        ["1 | I | PNV", "2 | I | PNV", "3 | II | PNV"]
    );
    assert_eq!(first.rows("task")[0]["note"], "Ghi chú: Phòng Tư pháp phối hợp");
    // No Vietnamese head: what was looked at is said row by row.
    let (none, findings) = annex(include_bytes!("../annex/a12-english.xlsx"), FILE, None);
    assert_eq!((none, findings.len()), (None, 2));
    assert!(
        lines(&findings)[0].contains("!A1: đã tìm hàng tiêu đề có cột nhiệm vụ"),
        "{:?}",
        lines(&findings)
    );
}

/// As a clerk fills in a proposal: settings, names of figures, members, then *Có*.
fn filled(bytes: &[u8]) -> Vec<u8> {
    edited(bytes, &|_, key, _, text| {
        let new = match (key, text) {
            ("plan.area" | "plan.place", "") => "huyện An Phú",
            ("plan.issuer" | "plan.office" | "plan.form_title" | "plan.report_title", "") => "BÁO CÁO",
            ("plan.collector", "") => "PNV",
            ("plan.send_to" | "plan.plan_end_note", "") => "Phòng Nội vụ",
            ("plan.first_period", "") => "2026-01",
            ("plan.plan_end", "") => "31/12/2026",
            ("calendar.cutoff_day", "") => "14",
            ("calendar.deadline_day", "") => "16",
            ("group.members", "") => "PKT",
            (_, text) if text.starts_with('[') => "Số liệu được hỏi",
            (_, "Chưa") => "Có",
            _ => return None,
        };
        Some(new.to_string())
    })
}

#[test]
fn a_proposal_is_refused_cell_by_cell_until_it_is_confirmed_and_complete() {
    let plan = built_in().unwrap();
    let proposed = Proposed::of(include_bytes!("../annex/a1-huyen-khac.xlsx"), Some(&plan));
    let (texts, findings) = import(&proposed.bytes, "de-xuat.xlsx");
    assert_eq!(texts, None);
    let said = lines(&findings);
    for start in [
        "P55 de-xuat.xlsx ▸ Kế hoạch!C7: cột \"Địa bàn\" không được để trống",
        "P79 de-xuat.xlsx ▸ Nhiệm vụ!L5, L6, L7, L8, L9, L10 và 1 ô khác: dòng của bản đề xuất chưa được xác nhận",
        "P80 de-xuat.xlsx ▸ Chỉ tiêu!I5, I6, I8, I9, I12: cột \"Tử số hoặc giá trị\" còn ghi [đặt tên tử số]",
    ] {
        assert!(said.iter().any(|line| line.starts_with(start)), "{start}\n{said:#?}");
    }
    let bytes = filled(&proposed.bytes);
    // A confirmation that was cleared is none, and neither is a column that was.
    let cleared = |rows: std::ops::Range<usize>| {
        edited(&bytes, &|_, key, row, text| {
            (key.ends_with(".confirmed") && text == "Có" && rows.contains(&row)).then(String::new)
        })
    };
    for (rows, start) in [
        (1..2, "P79 de-xuat.xlsx ▸ Nhiệm vụ!L6: dòng của bản đề xuất chưa được xác nhận"),
        (
            0..99,
            "P79 de-xuat.xlsx ▸ Nhiệm vụ!L5, L6, L7, L8, L9, L10 và 1 ô khác: dòng của bản đề xuất chưa được xác nhận",
        ),
    ] {
        let (texts, findings) = import(&cleared(rows), "de-xuat.xlsx");
        assert_eq!((texts, lines(&findings)[0].as_str()), (None, start));
    }
    let (Incoming::Edited(texts), findings) = read(&bytes, "de-xuat.xlsx", Some(&plan)) else {
        panic!("{:#?}", lines(&import(&bytes, "x").1));
    };
    assert!(findings.iter().all(|f| f.severity != Severity::Error), "{:#?}", lines(&findings));
    let (new, faults) = load(&texts.plan_toml, "p", &texts.agencies_toml, "a");
    // The plan's own workbook asks for no confirmation, and comes back as it went.
    let exported = export(new.as_ref().unwrap()).unwrap();
    assert!(!everything(&exported).contains(".confirmed"));
    assert_eq!(import(&exported, "k.xlsx").0.unwrap().plan_toml, texts.plan_toml);
    let (new, _) = (new.unwrap(), assert_eq!(faults, []));
    assert_eq!((new.tasks.len(), new.indicators().count(), new.agencies.len()), (7, 8, 5));
    assert_eq!(new.tasks[3].label.as_deref(), Some("1"), "the printed number is kept");
    let said: Vec<String> =
        changes(Some(&plan), &new).iter().map(|t| t.in_lang(Lang::Vi).to_string()).collect();
    for line in ["Kế hoạch : Địa bàn: huyện Hải Lăng → huyện An Phú", "Nhóm XA: Thành viên: "]
    {
        assert!(said.iter().any(|own| own.starts_with(line)), "{line}\n{said:#?}");
    }
    // A plan without tasks would wipe out the one in use.
    let bare = built_in().unwrap().changed(|plan| plan.tasks.clear());
    assert!(lines(&import(&export(&bare).unwrap(), "k").1)[0].starts_with("P81 "));
}

#[test]
fn an_annex_read_again_touches_no_confirmed_row() {
    let first = Paper::usual().row(&["1", "Việc một đạt 100%", "Phòng A", "", "Hằng năm"]).row(&[
        "2",
        "Việc hai đạt 90%",
        "Phòng B",
        "",
        "Hằng năm",
    ]);
    let read = first.read(None);
    let confirmed = edited(&read.bytes, &|sheet, key, row, text| match (sheet, key, row) {
        ("Nhiệm vụ", "task.short", 0) => Some("Tên tự đặt".into()),
        ("Kế hoạch", "plan.area", _) => Some("huyện Mới".into()),
        ("Nhiệm vụ" | "Chỉ tiêu" | "Cơ quan", _, 0) if text == "Chưa" => Some("Có".into()),
        ("Chỉ tiêu", "indicator.numerator", 0) => Some("Việc đã làm".into()),
        _ => None,
    });
    let (again, _) = annex(
        &Paper::usual()
            .row(&["1", "Việc mới đạt 70%", "Phòng C", "", "Hằng năm"])
            .row(&["2", "Việc một đạt 100%", "Phòng A", "", "Thường xuyên"])
            .bytes(),
        FILE,
        None,
    );
    let bytes = proposal(again.unwrap(), Some(&confirmed)).unwrap();
    let shown = |table: &str, keys: &[&str]| {
        Proposed { bytes: bytes.clone(), findings: Vec::new() }.columns(table, keys)
    };
    assert_eq!(
        shown("task", &["id", "short", "text", "deadline", "confirmed"]),
        [
            "1 | Tên tự đặt | Việc một đạt 100% | Hằng năm | Có",
            "2 | Việc mới đạt 70% | Việc mới đạt 70% | Hằng năm | Chưa"
        ]
    );
    assert_eq!(
        shown("indicator", &["task", "id", "target", "numerator", "confirmed"]),
        ["1 | 01.1 | ≥ 100 % | Việc đã làm | Có", "2 | 02.1 | ≥ 70 % | [đặt tên tử số] | Chưa"]
    );
    assert_eq!(shown("agency", &["code", "confirmed"]), ["PA | Có", "PC | Chưa"]);
    assert!(rows(&bytes, "task").len() == 2);
}

#[test]
fn the_two_kinds_of_workbooks_are_told_apart() {
    let plan = built_in().unwrap();
    assert!(matches!(read(&export(&plan).unwrap(), FILE, None).0, Incoming::Edited(_)));
    assert!(matches!(read(SEED, FILE, None).0, Incoming::Proposed(_)));
    assert_eq!(read(b"nothing", FILE, Some(&plan)).0, Incoming::Nothing);
}
