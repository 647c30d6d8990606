//! The month's official letter: opened as a program opens it, its figures held against `ket-qua.json` and the report's
//! workbook, its pages counted by LibreOffice.

use crate::demo::office::{Office, run};
use cchc::package::{Limits, Value, read};
use std::fs;
use std::io::{Cursor, Read};
use std::process::Command;

const LETTER: &str = "outbox/2024-09/Bao-cao-CCHC-2024-09.docx";

fn merge(office: &Office) -> String {
    run(&["merge", "--period", "2024-09", "--dir", &office.dir()]).1
}

/// A part of the document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs, in and outside tables, by a reader of XML that is not ours.
fn paragraphs(bytes: &[u8]) -> Vec<String> {
    let xml = part(bytes, "word/document.xml");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let (mut all, mut text) = (Vec::new(), String::new());
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Text(t) => text += &t.xml10_content(),
            quick_xml::events::Event::GeneralRef(name) => match &*name {
                "amp" => text.push('&'),
                other => panic!("{other:?}"),
            },
            quick_xml::events::Event::End(end) if end.name().as_ref() == "w:p" => {
                all.push(std::mem::take(&mut text));
            }
            quick_xml::events::Event::Eof => return all,
            _ => {}
        }
    }
}

/// The texts of a sheet of the report.
fn sheet(office: &Office, name: &str) -> Vec<String> {
    let bytes = fs::read(office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx")).unwrap();
    let book = read(&bytes, &Limits::default()).unwrap();
    let sheet = book.sheets.iter().find(|s| s.name == name).unwrap();
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.to_string()),
        _ => None,
    };
    sheet.cells.iter().filter_map(|cell| text(&cell.value)).collect()
}

#[test]
fn the_letters_figures_are_the_results_and_the_workbooks() {
    let office = Office::open("official");
    let (_, result) = office.merge();
    let letter = fs::read(office.path(LETTER)).unwrap();
    let said = paragraphs(&letter);
    let whole = said.join("\n");
    for missing in ["UBND xã Hải Định", "UBND xã Hải Phong"] {
        assert!(whole.contains(missing), "everybody who has not sent is named: {missing}");
    }
    // Each row of the table of what is not reached, and no other.
    let failing: Vec<&serde_json::Value> = result["indicators"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|i| {
            i["year"] == 2024 && ["not_met", "provisional_not_met"].iter().any(|v| i["verdict"] == *v)
        })
        .collect();
    assert!(failing.len() > 5, "the month has something to say");
    let from = said.iter().position(|p| p.starts_with("III. ")).unwrap();
    let to = said.iter().position(|p| p.starts_with("IV. ")).unwrap();
    let table = &said[from..to];
    for one in &failing {
        let id = one["id"].as_str().unwrap();
        let row =
            table.iter().position(|p| p.starts_with(&format!("{id} "))).unwrap_or_else(|| panic!("{id}"));
        let figure = &table[row + 2];
        if let Some(percent) = one["percent"].as_str() {
            let percent: rust_decimal::Decimal = percent.parse().unwrap();
            let shown = cchc::report::show::percent(percent);
            assert!(figure.starts_with(&shown), "{id}: {figure}");
        }
        let attention = sheet(&office, "Cần chú ý");
        let start = figure.split(" (").next().unwrap();
        assert!(attention.iter().any(|cell| cell.contains(start)), "{id} {start} stands in the workbook too");
    }
    let number = |p: &&String| p.chars().all(|c| c.is_ascii_digit()) && !p.is_empty();
    assert_eq!(table.iter().filter(number).count(), failing.len());
    // The sentence on all indicators is the one of page one.
    let sentence = said.iter().find(|p| p.starts_with("Trong 90 chỉ tiêu")).unwrap();
    assert!(sheet(&office, "Tổng quan").iter().any(|cell| cell.contains(sentence.as_str())), "{sentence}");
    let xml = part(&letter, "word/document.xml");
    assert!(!xml.contains("<w:br") && !xml.contains("\n"), "no hard line breaks");
    assert!(said.iter().any(|p| p == "Số:          /BC-PNV"), "the number is the clerk's to give");
    assert!(said.iter().any(|p| p == "Hải Lăng, ngày          tháng 9 năm 2024"), "the day, too");
}

#[test]
fn what_the_clerk_wrote_into_the_letter_stays() {
    let office = Office::open("official-kept");
    let first = fs::read(office.path(LETTER)).unwrap();
    let said = merge(&office);
    assert!(said.contains("So với lần tổng hợp trước của kỳ này: không có gì thay đổi."), "{said}");
    assert_eq!(fs::read(office.path(LETTER)).unwrap(), first, "the same month, the same bytes");
    fs::write(office.path(LETTER), "chữ của tôi").unwrap();
    assert!(merge(&office).contains(&format!("`{LETTER}` đã có người sửa nên được giữ nguyên.")));
    fs::remove_file(office.path("inbox/2024-09/2024-09_HAISON_UBND-xa-Hai-Son.xlsx")).unwrap();
    let said = merge(&office);
    let new = "outbox/2024-09/Bao-cao-CCHC-2024-09 (moi).docx";
    assert!(said.contains(&format!("bản mới ở `{new}`")), "{said}");
    assert_eq!(fs::read_to_string(office.path(LETTER)).unwrap(), "chữ của tôi");
    assert!(paragraphs(&fs::read(office.path(new)).unwrap()).join(" ").contains("UBND xã Hải Sơn"));
    // Five lines at most say what changed: counts, who is gone, which verdicts.
    let since: Vec<&str> = said.lines().skip_while(|l| !l.starts_with("So với lần tổng hợp trước")).collect();
    assert!(since[0].contains("đạt ") && since[1] == "Không còn bản dùng được: HAISON.", "{said}");
    assert!(since[2].starts_with("Kết luận thay đổi: ") && since[2].contains(" → "), "{said}");
}

/// Needs LibreOffice with Writer.
#[test]
fn another_program_opens_the_letter() {
    let office = Office::open("official-pages");
    let profile = office.path("profile");
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(office.path(""))
        .arg(office.path(LETTER))
        .output();
    let text = fs::read_to_string(office.path("Bao-cao-CCHC-2024-09.txt"));
    let (Ok(_), Ok(text)) = (run, text) else {
        assert!(
            std::env::var_os("CCHC_REQUIRE_OFFICE").is_none(),
            "LibreOffice Writer is wanted and not installed"
        );
        println!("skipped: no LibreOffice Writer");
        return;
    };
    assert!(text.contains("I. TÌNH HÌNH GỬI BÁO CÁO") && text.contains("TRƯỞNG PHÒNG"), "{text}");
}
