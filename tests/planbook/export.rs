//! The plan goes out to Excel and comes back without loss; what a clerk gets wrong is said at the cell.

use crate::sheet::nameless;
use cchc::finding::Finding;
use cchc::package::{self, Limits, Value};
use cchc::plan::Plan;
use cchc::plan::load::{built_in, load};
use cchc::planbook::{Incoming, PlanTexts, export, import, read};
use cchc::sheet::{Content, NumberStyle, Sheet, Style, Workbook, to_bytes};
use cchc::words::text::Lang;
use chrono::NaiveDate;

fn plan_of(texts: &PlanTexts) -> Plan {
    let (plan, findings) = load(&texts.plan_toml, "plan", &texts.agencies_toml, "agencies");
    assert_eq!(findings, []);
    plan.unwrap()
}

fn lines(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.code, f.line(Lang::Vi))).collect()
}

/// The exported workbook as cells that can be changed and written again, as another program would.
struct Edited(Vec<(String, Cells)>);

type Cells = Vec<(u32, u16, Content)>;

impl Edited {
    fn new(plan: &Plan) -> Edited {
        let book = package::read(&export(plan).unwrap(), &Limits::default()).unwrap();
        let content = |cell: &package::Cell| match &cell.value {
            Value::Number(n) if cell.format == package::NumberFormat::Date => {
                Content::Date(cchc::words::date::from_serial(*n, false).unwrap())
            }
            Value::Number(n) => Content::Number(*n),
            Value::Text(text) => Content::Text(text.to_string()),
            _ => Content::Blank,
        };
        let seen = book.sheets.iter().filter(|s| s.visibility == package::Visibility::Visible);
        Edited(
            seen.map(|sheet| {
                let cells = sheet.cells.iter();
                let cells = cells.map(|c| (c.row, u16::try_from(c.col).unwrap(), content(c)));
                (sheet.name.clone(), cells.collect())
            })
            .collect(),
        )
    }

    /// Types into a cell.
    fn typed(mut self, sheet: &str, cell: &str, text: &str) -> Edited {
        let (row, col) = cchc::sheet::address::parse_a1(cell).unwrap();
        let cells = &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1;
        cells.retain(|(r, c, _)| (*r, *c) != (row, col));
        cells.push((row, col, Content::from(text)));
        self
    }

    /// Moves every cell of a sheet, as rows and columns inserted before it would.
    fn moved(mut self, sheet: &str, down: u32, right: u16) -> Edited {
        let cells = &mut self.0.iter_mut().find(|(name, _)| name == sheet).unwrap().1;
        for (row, col, _) in cells {
            (*row, *col) = (*row + down, *col + right);
        }
        self
    }

    fn without(mut self, sheet: &str) -> Edited {
        self.0.retain(|(name, _)| name != sheet);
        self
    }

    fn renamed(mut self, sheet: &str, name: &str) -> Edited {
        self.0.iter_mut().find(|(n, _)| n == sheet).unwrap().0 = name.into();
        self
    }

    fn import(&self) -> (Option<PlanTexts>, Vec<Finding>) {
        import(&self.bytes(), "ke-hoach.xlsx")
    }

    fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new(nameless());
        for (name, cells) in &self.0 {
            let mut sheet = Sheet::new(name);
            for (row, col, content) in cells {
                let style = match content {
                    Content::Date(_) => Style::plain().number(NumberStyle::Date),
                    _ => Style::plain(),
                };
                sheet.put(*row, *col, content.clone(), style);
            }
            book.push(sheet);
        }
        to_bytes(&book).unwrap()
    }

    fn said(&self) -> Vec<String> {
        lines(&self.import().1)
    }
}

#[test]
fn the_built_in_plan_goes_there_and_back_without_loss() {
    let plan = built_in().unwrap();
    let bytes = export(&plan).unwrap();
    assert_eq!(bytes, export(&plan).unwrap(), "the same bytes");
    let (texts, findings) = import(&bytes, "ke-hoach.xlsx");
    assert_eq!(lines(&findings), [""; 0]);
    assert_eq!(plan_of(&texts.unwrap()), plan);
}

#[test]
fn a_plan_of_another_place_goes_there_and_back_without_loss() {
    let plan = include_str!("../plans/xa-thanh-an.toml");
    let agencies = include_str!("../plans/xa-thanh-an-agencies.toml");
    let plan = load(plan, "plan", agencies, "agencies").0.unwrap();
    let (texts, findings) = import(&export(&plan).unwrap(), "ke-hoach.xlsx");
    assert_eq!(lines(&findings), [""; 0]);
    assert_eq!(plan_of(&texts.unwrap()), plan);
}

#[test]
fn every_field_there_is_goes_there_and_back() {
    let plan = built_in().unwrap().changed(|plan| {
        let agency = &mut plan.agencies[0];
        agency.contact = Some(cchc::plan::Contact {
            name: "Nguyễn Thị A".into(),
            phone: "0233 000 000".into(),
            email: "a@haiba.example".into(),
        });
        agency.valid_from = NaiveDate::from_ymd_opt(2023, 1, 2);
        let indicator = &mut plan.tasks[0].indicators[0];
        indicator.may_exceed = true;
        indicator.pace = ["12.5", "99"].repeat(6).iter().map(|n| n.parse().unwrap()).collect();
        indicator.reading = Some("= dòng một\n  dòng hai; \"nháy\" & <dấu>".into());
        plan.calendar.holidays.clear();
        plan.relations.clear();
    });
    let (texts, findings) = import(&export(&plan).unwrap(), "k");
    // Only the pace and the missing cross-checks may be spoken of; nothing is lost.
    assert!(!findings.iter().any(|f| f.severity == cchc::finding::Severity::Error), "{:?}", lines(&findings));
    assert_eq!(plan_of(&texts.unwrap()), plan);
}

#[test]
fn sheets_may_be_renamed_and_tables_moved() {
    let plan = built_in().unwrap();
    let edited = Edited::new(&plan)
        .renamed("Chỉ tiêu", "CT 2025")
        .moved("Nhiệm vụ", 3, 2)
        .moved("Kế hoạch", 1, 1)
        .typed("Cơ quan", "R4", "Người phụ trách")
        .typed("Cơ quan", "R5", "Chị B");
    let (texts, findings) = edited.import();
    assert_eq!(
        lines(&findings),
        ["P59 ke-hoach.xlsx ▸ Cơ quan: cột không có khóa nên không đọc: R \"Người phụ trách\""]
    );
    assert_eq!(plan_of(&texts.unwrap()), plan);
}

#[test]
fn an_edit_arrives_in_the_plan() {
    let edited = Edited::new(&built_in().unwrap()).typed("Cơ quan", "B6", "Phòng Nội vụ và Thi đua").typed(
        "Chỉ tiêu",
        "E5",
        "tối thiểu 95,5%",
    );
    let (texts, findings) = edited.import();
    assert_eq!(lines(&findings), [""; 0]);
    let plan = plan_of(&texts.unwrap());
    assert_eq!(plan.agencies[1].name, "Phòng Nội vụ và Thi đua");
    assert_eq!(plan.tasks[0].indicators[0].target.as_ref().unwrap().to_string(), ">= 95.5 %");
}

/// R23: a renamed agency keeps its old name as an alias.
#[test]
fn an_agency_that_gets_another_name_keeps_the_old_one_as_an_alias() {
    let known = built_in().unwrap();
    let edited = Edited::new(&known).typed("Cơ quan", "B6", "Phòng Nội vụ và Thi đua");
    let (Incoming::Edited(texts), findings) = read(&edited.bytes(), "k", Some(&known)) else {
        panic!("not the plan")
    };
    assert_eq!(lines(&findings), [""; 0]);
    let plan = plan_of(&texts);
    assert_eq!(plan.agencies[1].code, "PNV");
    assert!(
        plan.agencies[1].is_called("Phòng Nội vụ") && plan.agencies[1].is_called("phòng nội vụ và thi đua")
    );
    let (Incoming::Edited(again), _) = read(&export(&plan).unwrap(), "k", Some(&plan)) else {
        panic!("not the plan")
    };
    assert_eq!(plan_of(&again), plan, "once");
}

#[test]
fn a_wrong_cell_is_named_with_what_was_expected_and_what_was_meant() {
    let plan = built_in().unwrap();
    let edited = || Edited::new(&plan);
    assert_eq!(
        edited().typed("Chỉ tiêu", "D5", "Tỷ lẹ").said(),
        ["P56 ke-hoach.xlsx ▸ Chỉ tiêu!D5: cột \"Kiểu tính\" ghi \"Tỷ lẹ\"; cần: Việc phải xong; Số lượng; \
          Không được có; Tỷ lệ; Mức giảm; Mức tăng; Tỷ lệ đơn vị đạt; Theo dõi; Lấy từ chỉ tiêu khác"]
    );
    let (texts, findings) = edited().typed("Chỉ tiêu", "D5", "Tỷ lẹ").import();
    assert_eq!((texts, findings[0].hint.vi.as_str()), (None, "sửa ô theo mẫu: Tỷ lệ?"));
    assert_eq!(
        edited().typed("Chỉ tiêu", "E5", "99").typed("Chỉ tiêu", "E6", "99").said(),
        [
            "P56 ke-hoach.xlsx ▸ Chỉ tiêu!E5, E6: cột \"Mức phải đạt\" ghi \"99\"; cần: ≥ 99 %; ≤ 2 %; 30–50 %; ≥ 2 mỗi năm; ≥ 1 mỗi kỳ; = 0"
        ]
    );
    assert_eq!(
        edited().typed("Chỉ tiêu", "A5", "90").said(),
        ["P58 ke-hoach.xlsx ▸ Chỉ tiêu!A5: chỉ tiêu thuộc nhiệm vụ 90, sheet Nhiệm vụ không có số này"]
    );
    assert_eq!(
        edited().typed("Nhiệm vụ", "D5", " ").said(),
        ["P55 ke-hoach.xlsx ▸ Nhiệm vụ!D5: cột \"Nội dung nhiệm vụ\" không được để trống"]
    );
    assert_eq!(
        edited().without("Nhóm").said(),
        [
            "P52 ke-hoach.xlsx: không tìm thấy bảng của sheet \"Nhóm\": sheet đã bị xóa, hoặc hàng khóa ẩn đã bị xóa"
        ]
    );
    assert_eq!(
        edited().typed("Lĩnh vực", "C3", "").said(),
        [
            "P53 ke-hoach.xlsx ▸ Lĩnh vực: không thấy cột \"Tên ngắn\" (khóa `section.short` ở hàng ẩn)",
            "P59 ke-hoach.xlsx ▸ Lĩnh vực: cột không có khóa nên không đọc: C \"Tên ngắn\""
        ]
    );
}

#[test]
fn what_the_audit_finds_is_said_at_the_cell_in_the_sheets_own_words() {
    let (texts, findings) = Edited::new(&built_in().unwrap()).typed("Nhiệm vụ", "E5", "PVN").import();
    assert!(texts.is_some());
    assert_eq!(
        lines(&findings),
        [
            "P15 ke-hoach.xlsx ▸ Nhiệm vụ!E5 ▸ T01: cột \"Mã chủ trì\" nêu mã `PVN`, không có cơ quan hay nhóm nào mang mã này"
        ]
    );
    assert!(findings[0].hint.vi.ends_with("(có phải PNV?)"), "{}", findings[0].hint.vi);
}

#[test]
fn other_files_are_refused_in_one_sentence() {
    for (bytes, code) in [(&b""[..], "P50"), (&b"%PDF-1.7 and so on"[..], "P51")] {
        let (texts, findings) = import(bytes, "x.xlsx");
        assert_eq!((texts, findings.len(), findings[0].code), (None, 1, code));
    }
}

#[test]
#[ignore = "writes the workbook to look at"]
#[allow(clippy::disallowed_methods)]
fn to_look_at() {
    std::fs::write(std::env::temp_dir().join("ke-hoach.xlsx"), export(&built_in().unwrap()).unwrap())
        .unwrap();
}
