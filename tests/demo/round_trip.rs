//! What is handed back mended, repaired and sent again merges cleanly, also from a damaged form.

use super::office::Office;
use serde_json::Value;
use std::io::{Cursor, Read, Write};

/// The clerk's workspace after the demo's month.
struct Clerk(Office);

impl Clerk {
    fn merge(&self) -> Value {
        self.0.merge().1
    }

    fn handed_back(&self) -> Vec<String> {
        self.0.names("outbox/2024-09/tra-lai")
    }

    /// The agency opens what was handed back, types over cells, saves and sends it.
    fn send_again(&self, name: &str, typed: &[(&str, &str)]) {
        let mut bytes = std::fs::read(self.0.path("outbox/2024-09/tra-lai").join(name)).unwrap();
        for (cell, number) in typed {
            bytes = typed_over(&bytes, cell, number);
        }
        std::fs::write(self.0.path("inbox/2024-09").join(name), bytes).unwrap();
    }
}

/// The workbook with a number typed over a cell of its first sheet.
fn typed_over(workbook: &[u8], cell: &str, number: &str) -> Vec<u8> {
    edited(workbook, |sheet| replaced(sheet, cell, number))
}

/// The workbook with its first sheet edited, every other part as it was.
fn edited(workbook: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name == "xl/worksheets/sheet1.xml" {
            content = edit(&String::from_utf8(content).unwrap()).into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(&content).unwrap();
    }
    new.finish().unwrap().into_inner()
}

fn replaced(sheet: &str, cell: &str, number: &str) -> String {
    let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
    let end = start + sheet[start..].find("</c>").unwrap() + "</c>".len();
    let old = &sheet[start..end];
    let style = old.split("s=\"").nth(1).and_then(|s| s.split('"').next()).unwrap();
    format!("{}<c r=\"{cell}\" s=\"{style}\"><v>{number}</v></c>{}", &sheet[..start], &sheet[end..])
}

fn findings_of<'j>(result: &'j Value, agency: &str) -> Vec<&'j Value> {
    result["findings"].as_array().unwrap().iter().filter(|f| f["agency"] == agency).collect()
}

fn standing<'j>(result: &'j Value, agency: &str) -> &'j Value {
    &result["submissions"].as_array().unwrap().iter().find(|s| s["agency"] == agency).unwrap()["status"]
}

#[test]
fn repaired_answers_sent_back_merge_without_a_finding() {
    let office = Clerk(Office::open("round-trip"));
    let names = ["2024-09_HAICHANH_lan-2.xlsx", "2024-09_HAIKHE_lan-2.xlsx", "2024-09_HAITRUONG_lan-2.xlsx"];
    assert_eq!(office.handed_back(), names);
    let before = office.merge();
    for agency in ["HAICHANH", "HAIKHE", "HAITRUONG"] {
        assert_eq!(standing(&before, agency), "with_errors");
    }
    // The percentage becomes the count that was asked; the numerator comes down; the figures of the inserted row
    // are added to the indicator's own. A form that nobody touched would be a duplicate (R11).
    office.send_again(names[0], &[("F10", "6")]);
    office.send_again(names[1], &[("F14", "41")]);
    office.send_again(names[2], &[("F10", "60")]);
    let after = office.merge();
    for agency in ["HAICHANH", "HAIKHE", "HAITRUONG"] {
        assert_eq!(standing(&after, agency), "valid", "{:#?}", findings_of(&after, agency));
        let errors: Vec<_> =
            findings_of(&after, agency).into_iter().filter(|f| f["severity"] == "error").collect();
        assert_eq!(errors, Vec::<&Value>::new());
    }
    assert_eq!(office.handed_back(), Vec::<String>::new(), "nothing is left to hand back");
    let file = |name: &str| format!("inbox/2024-09/{name}");
    let files = after["files"].as_array().unwrap();
    for name in names {
        let row = files.iter().find(|f| f["path"] == file(name)).unwrap();
        assert_eq!(row["outcome"], "used", "{row}");
    }
    let replaced = files.iter().filter(|f| f["outcome"] == "replaced").count();
    assert_eq!(replaced, 3 + 1, "three repaired returns and the demo's own resend");
}

/// A form handed back opens on the list of faults, each with the agency's own cell.
#[test]
fn what_is_handed_back_names_each_fault_beside_the_agencys_own_answers() {
    let office = Office::open("handed-back");
    let bytes = std::fs::read(office.path("outbox/2024-09/tra-lai/2024-09_HAIKHE_lan-2.xlsx")).unwrap();
    let book = cchc::package::read(&bytes, &cchc::package::Limits::default()).unwrap();
    let text = |sheet: &cchc::package::Sheet| -> String {
        let words = sheet.cells.iter().filter_map(|c| match &c.value {
            cchc::package::Value::Text(t) => Some(t.to_string()),
            _ => None,
        });
        words.collect::<Vec<_>>().join("\n")
    };
    let faults = book.sheets.iter().find(|s| s.name == "Lỗi").unwrap();
    assert!(text(faults).contains("tử số 45 lớn hơn mẫu số 42"), "{}", text(faults));
    let main = book.sheets.iter().find(|s| s.name == "Báo cáo").unwrap();
    let cell = main.at(13, 5).unwrap();
    assert!(matches!(cell.value, cchc::package::Value::Number(n) if n.to_string() == "45"), "{cell:?}");
}

/// A fresh form sent back as it was handed out, last month's statuses and texts in it, is not a report; with
/// one figure typed it is one.
#[test]
fn a_form_that_nobody_filled_in_is_not_received() {
    let office = Office::open("untouched");
    let form = office.names("templates/2024-09").into_iter().find(|n| n.contains("_HAIBA_")).unwrap();
    let bytes = std::fs::read(office.path("templates/2024-09").join(&form)).unwrap();
    let inbox = office.path("inbox/2024-09").join(&form);
    std::fs::write(&inbox, &bytes).unwrap();
    let (_, result) = office.merge();
    assert_eq!(standing(&result, "HAIBA"), "empty");
    let codes: Vec<_> =
        findings_of(&result, "HAIBA").iter().map(|f| f["code"].as_str().unwrap().to_string()).collect();
    assert_eq!(codes, ["C24"], "said once, and nothing follows from it");
    std::fs::write(&inbox, typed_over_blank(&bytes, "F10", "7")).unwrap();
    let (_, result) = office.merge();
    assert_eq!(standing(&result, "HAIBA"), "valid", "blank cells are a warning, the figure counts");
}

/// The workbook with a number typed into a blank cell of its first sheet.
fn typed_over_blank(workbook: &[u8], cell: &str, number: &str) -> Vec<u8> {
    edited(workbook, |sheet| {
        let start = sheet.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
        let end = start + sheet[start..].find("/>").unwrap();
        format!("{}><v>{number}</v></c>{}", &sheet[..end], &sheet[end + 2..])
    })
}
