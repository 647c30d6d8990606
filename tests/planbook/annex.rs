//! A new annex, as offices have it, becomes a proposal: every row with its agencies and deadline, every
//! doubt a finding at its cell.

use crate::sheet::nameless;
use cchc::finding::{Finding, Severity};
use cchc::plan::load::{AGENCIES_TOML, built_in, load};
use cchc::plan::{Plan, Task};
use cchc::planbook::{Incoming, Proposal, annex, export, read};
use cchc::sheet::{Area, Sheet, Style, Workbook, to_bytes};
use cchc::words::text::Lang;

const FILE: &str = "phu-luc.xlsx";

fn read_annex(bytes: &[u8]) -> (Proposal, Vec<Finding>) {
    let (proposal, findings) = annex(bytes, FILE, &built_in().unwrap());
    (proposal.unwrap_or_else(|| panic!("{:?}", lines(&findings))), findings)
}

fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.code, f.line(Lang::Vi))).collect()
}

fn with_code(findings: &[Finding], code: &str) -> Vec<String> {
    let own: Vec<Finding> = findings.iter().filter(|f| f.code == code).cloned().collect();
    lines(&own)
}

/// What the annex itself says of a task.
fn said(task: &Task) -> (u32, &str, &str, &[String], &[String], &str, &str, &str) {
    (
        task.id,
        &task.section,
        &task.text,
        &task.lead,
        &task.coordinating,
        &task.lead_text,
        &task.coordinating_text,
        &task.deadline,
    )
}

/// Every row came back as the built-in plan has it.
fn assert_is_the_seed(proposal: &Proposal) {
    let plan = built_in().unwrap();
    assert_eq!(proposal.plan.tasks.len(), plan.tasks.len());
    for (read, own) in proposal.plan.tasks.iter().zip(&plan.tasks) {
        assert_eq!(said(read), said(own));
    }
    assert_eq!(proposal.plan.sections, plan.sections);
    assert_eq!(proposal.plan.about, plan.about);
    let (loaded, findings) = load(&proposal.plan_toml, "p", AGENCIES_TOML, "a");
    assert_eq!(findings, []);
    assert_eq!(loaded.as_ref(), Some(&proposal.plan));
}

#[test]
fn the_seed_as_openpyxl_writes_it_comes_back_row_for_row() {
    let (proposal, findings) = read_annex(include_bytes!("../annex/phu-luc-openpyxl.xlsx"));
    assert_is_the_seed(&proposal);
    assert_eq!(
        findings.iter().filter(|f| f.severity == Severity::Error).count(),
        0,
        "{:?}",
        lines(&findings)
    );
    let partly = with_code(&findings, "P65");
    assert_eq!(partly.len(), 1, "{partly:?}");
    assert!(
        partly[0].starts_with(
            "P65 phu-luc.xlsx ▸ Phụ lục I!C13: cột \"Cơ quan chủ trì\" nhận ra LV, VP; \
             chưa dùng phần còn lại: \"chủ trì, phối hợp với … tổ chức ít nhất là 02 Hội nghị"
        ),
        "{partly:?}"
    );
}

#[test]
fn the_targets_of_the_seed_are_proposed_with_their_words() {
    let (proposal, findings) = read_annex(include_bytes!("../annex/phu-luc-openpyxl.xlsx"));
    let proposed: Vec<String> = proposal
        .plan
        .indicators()
        .map(|(_, i)| format!("{} {:?} {} | {}", i.id, i.kind, i.target.as_ref().unwrap(), i.due))
        .collect();
    assert_eq!(proposed, PROPOSED);
    assert_eq!(with_code(&findings, "P68").len(), PROPOSED.len());
    assert_eq!(
        proposal.plan_toml.matches("# đề xuất: cần xác nhận\n[[task.indicator]]\n").count(),
        PROPOSED.len()
    );
    let loaded: Vec<Finding> = cchc::plan::audit::audit(&proposal.plan);
    assert_eq!(lines(&loaded), [""; 0], "the proposal is a sound plan");
}

/// All 23 tasks with a number or a "không có"; nothing of the 23 without.
const PROPOSED: &[&str] = &[
    "01.1 Ratio >= 100 % | 31/12",
    "02.1 Ratio >= 30 % | 30/9",
    "02.2 Ratio >= 100 % | 30/9",
    "04.1 Count >= 1 per year | 31/12",
    "05.1 Count >= 2 per year | 31/12",
    "05.2 Count >= 2 per year | 31/12",
    "06.1 Ratio >= 100 % | every_period",
    "11.1 Ratio >= 100 % | every_period",
    "12.1 Ratio >= 100 % | 31/12",
    "14.1 Ratio >= 100 % | every_period",
    "16.1 Reduction >= 25 % | every_period",
    "18.1 Ratio >= 100 % | every_period",
    "19.1 Ratio >= 90 % | every_period",
    "20.1 Ratio >= 99 % | 31/12",
    "21.1 Ratio >= 100 % | every_period",
    "22.1 Ratio >= 100 % | every_period",
    "29.1 Ratio >= 100 % | 31/12",
    "30.1 Ratio >= 100 % | 31/12",
    "30.2 Ratio >= 100 % | 31/12",
    "33.1 Ratio >= 100 % | 31/12",
    "37.1 Ratio >= 80 % | <31/12",
    "39.1 Ratio >= 20 % | 31/12",
    "39.2 Zero = 0 | 31/12",
    "39.3 Reduction >= 10 % | 31/12",
    "40.1 Ratio >= 100 % | 31/12",
    "42.1 Ratio >= 100 % | every_period",
    "42.2 Ratio >= 80 % | every_period",
    "42.3 Ratio >= 100 % | every_period",
    "42.4 Ratio >= 60 % | every_period",
    "43.1 Ratio >= 100 % | every_period",
    "46.1 Growth >= 30 % | every_period",
];

/// An annex of our own, set otherwise: other headings, a column more, merged sections, dashes.
struct Paper {
    sheet: Sheet,
    row: u32,
}

impl Paper {
    fn new(heads: &[&str]) -> Paper {
        let mut sheet = Sheet::new("Sheet1");
        sheet.put_row(0, 0, heads.iter().copied(), Style::plain());
        Paper { sheet, row: 1 }
    }

    fn usual() -> Paper {
        Paper::new(&["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"])
    }

    fn row(mut self, cells: &[&str]) -> Paper {
        self.sheet.put_row(self.row, 0, cells.iter().copied(), Style::plain());
        self.row += 1;
        self
    }

    fn section(mut self, text: &str) -> Paper {
        self.sheet.merge(Area::row(self.row, 0, 4), text, Style::plain());
        self.row += 1;
        self
    }

    fn bytes(self) -> Vec<u8> {
        let mut book = Workbook::new(nameless());
        book.push(self.sheet);
        to_bytes(&book).unwrap()
    }

    fn read(self) -> (Proposal, Vec<Finding>) {
        read_annex(&self.bytes())
    }
}

fn of(plan: &Plan, section: &str) -> String {
    let section = plan.section(section).unwrap();
    format!("{}. {}", section.id, section.title)
}

#[test]
fn the_seed_in_another_setting_comes_back_row_for_row() {
    let plan = built_in().unwrap();
    let mut paper = Paper::new(&[
        "STT",
        "Nội dung công việc",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Thời hạn",
        "Ghi chú",
    ]);
    let mut section = "";
    for task in &plan.tasks {
        if task.section != section {
            section = &task.section;
            paper = paper.section(&of(&plan, section)).row(&[]);
        }
        let broken = |text: &str| text.replace("; ", ";\n").replace(" - ", "\n- ");
        let id = format!("{}.", task.id);
        paper = paper.row(&[
            &id,
            &task.text,
            &task.lead_text.replace(" - UBND", "\n- UBND"),
            &broken(&task.coordinating_text).replace("chính\n- ", "chính - "),
            &task.deadline.to_uppercase(),
        ]);
    }
    let (proposal, findings) = paper.read();
    for (task, own) in proposal.plan.tasks.iter().zip(&plan.tasks) {
        assert_eq!(task.deadline, own.deadline.to_uppercase());
        let task = Task { deadline: own.deadline.clone(), ..task.clone() };
        assert_eq!(said(&task), said(own));
    }
    let codes: Vec<&str> = findings.iter().filter(|f| f.code != "P68").map(|f| f.code).collect();
    assert_eq!(codes, ["P63", "P75", "P65", "P78"], "{:?}", lines(&findings));
}

#[test]
fn what_is_not_recognised_is_said_at_its_cell_and_assigned_to_nobody() {
    let (proposal, findings) = Paper::usual()
        .section("I. CÔNG TÁC CHỈ ĐẠO")
        .row(&["1", "Việc thứ nhất đạt 100%", "Sở Nội vụ", "Phòng Tư pháp; Hội Nông dân", "Khi có yêu cầu"])
        .row(&["2", "Việc thứ hai không quá 5%", "Phòng Nội vụ", "", "Quý IV hàng năm"])
        .row(&["", "- một ý nhỏ", "", "", ""])
        .row(&["4", "Việc thứ ba", "", "Sở Nội vụ", "Hàng năm"])
        .row(&["", "", "TM. ỦY BAN NHÂN DÂN", "", ""])
        .read();
    let shown: Vec<String> = lines(&findings);
    assert_eq!(
        shown,
        [
            "P75 phu-luc.xlsx ▸ Sheet1: phụ lục không nói, nên lấy từ kế hoạch đang dùng: attached_to, title, first_period, plan_end, plan_end_note, [calendar]",
            "P70 phu-luc.xlsx ▸ Sheet1!A5: dòng không phải nhiệm vụ hay lĩnh vực (ô TT không phải số thứ tự): \"- một ý nhỏ\"; chưa đưa vào",
            "P70 phu-luc.xlsx ▸ Sheet1!A7: dòng không phải nhiệm vụ hay lĩnh vực (ô TT không phải số thứ tự): \"TM. ỦY BAN NHÂN DÂN\"; chưa đưa vào",
            "P72 phu-luc.xlsx ▸ Sheet1!A3: không có nhiệm vụ số 3",
            "P64 phu-luc.xlsx ▸ Sheet1!C3: cột \"Cơ quan chủ trì\" ghi \"Sở Nội vụ\": không trùng tên hay cách viết nào đã biết; chưa giao cho ai",
            "P65 phu-luc.xlsx ▸ Sheet1!D3: cột \"Cơ quan phối hợp\" nhận ra PTP; chưa dùng phần còn lại: \"Hội Nông dân\"",
            "P67 phu-luc.xlsx ▸ Sheet1!E3: thời gian ghi \"Khi có yêu cầu\": không suy ra được ngày đến hạn; đã giữ nguyên văn, chưa đặt hạn cho chỉ tiêu",
            "P69 phu-luc.xlsx ▸ Sheet1!B3: lời văn có con số nhưng chưa đề xuất chỉ tiêu (>= 100 %): \"Việc thứ nhất đạt 100%\"",
            "P69 phu-luc.xlsx ▸ Sheet1!B4: lời văn có con số nhưng chưa đề xuất chỉ tiêu (≤ 5 %): \"Việc thứ hai không quá 5%\"",
            "P73 phu-luc.xlsx ▸ Sheet1!C6: cột \"Cơ quan chủ trì\" để trống",
            "P64 phu-luc.xlsx ▸ Sheet1!D6: cột \"Cơ quan phối hợp\" ghi \"Sở Nội vụ\": không trùng tên hay cách viết nào đã biết; chưa giao cho ai",
        ]
    );
    let leads: Vec<&[String]> = proposal.plan.tasks.iter().map(|t| t.lead.as_slice()).collect();
    assert_eq!(leads, [&[][..], &["PNV".to_string()], &[]]);
    assert_eq!(proposal.plan.tasks[0].lead_text, "Sở Nội vụ");
}

#[test]
fn numbers_that_start_anew_in_each_section_are_numbered_through() {
    let task = |n: &'static str| [n, "Việc", "Phòng Nội vụ", "Phòng Tư pháp", "Hàng năm"];
    let (proposal, findings) = Paper::usual()
        .section("I. MỘT")
        .row(&task("1"))
        .row(&task("2"))
        .section("II. HAI")
        .row(&task("1"))
        .read();
    let ids: Vec<(u32, &str)> = proposal.plan.tasks.iter().map(|t| (t.id, t.section.as_str())).collect();
    assert_eq!(ids, [(1, "I"), (2, "I"), (3, "II")]);
    assert_eq!(
        with_code(&findings, "P71"),
        ["P71 phu-luc.xlsx ▸ Sheet1!A3: số thứ tự bị trùng (1); đã đánh số lại liên tục theo thứ tự dòng"]
    );
}

#[test]
fn a_table_without_its_columns_is_refused_by_name() {
    let plan = built_in().unwrap();
    let paper = Paper::new(&["TT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời gian"])
        .row(&["1", "Việc", "X", "Y"]);
    let (proposal, findings) = annex(&paper.bytes(), FILE, &plan);
    assert_eq!(proposal, None);
    assert_eq!(
        with_code(&findings, "P61"),
        [
            "P61 phu-luc.xlsx ▸ Sheet1: bảng không có cột \"Cơ quan chủ trì\", \"Cơ quan phối hợp\"; chưa đọc nhiệm vụ nào"
        ]
    );
    let (proposal, findings) = annex(&Paper::new(&["Họ tên", "Năm sinh"]).bytes(), FILE, &plan);
    assert_eq!((proposal, findings[0].code, findings.len()), (None, "P60", 1));
}

#[test]
fn the_two_kinds_of_workbooks_are_told_apart() {
    let plan = built_in().unwrap();
    assert!(matches!(read(&export(&plan).unwrap(), FILE, &plan).0, Incoming::Edited(_)));
    let annex = include_bytes!("../annex/phu-luc-openpyxl.xlsx");
    assert!(matches!(read(annex, FILE, &plan).0, Incoming::Proposed(_)));
    assert_eq!(read(b"nothing", FILE, &plan).0, Incoming::Nothing);
}
