//! Every reason to refuse a file, met by a file made for it, and met at once.

use crate::package::zipped::{Part, Zipped, relationships, small, workbook, worksheet};
use cchc::package::{Kind, Limits, Refusal, read};
use std::time::{Duration, Instant};

pub const SHEET: &str = "xl/worksheets/sheet1.xml";
const RELS: &str = "xl/_rels/workbook.xml.rels";
const ROWS: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;

fn refused(zip: &Zipped) -> Refusal {
    refused_within(zip, Limits::default())
}

fn refused_within(zip: &Zipped, limits: Limits) -> Refusal {
    let bytes = zip.bytes();
    let start = Instant::now();
    let refusal = read(&bytes, &limits).expect_err("was read");
    assert!(start.elapsed() < Duration::from_secs(20), "{refusal:?} took {:?}", start.elapsed());
    refusal
}

fn is_broken(zip: &Zipped) -> bool {
    matches!(refused(zip), Refusal::BrokenZip(_))
}

#[test]
fn the_file_itself() {
    let limits = Limits { file: 100, ..Limits::default() };
    assert_eq!(read(b"", &limits), Err(Refusal::Empty));
    assert_eq!(read(&[0; 101], &limits), Err(Refusal::TooLarge { bytes: 101, max: 100 }));
    assert_eq!(read(b"%PDF-1.7", &limits), Err(Refusal::Kind(Kind::Pdf)));
    let bytes = small(ROWS).with("[Content_Types].xml", "<Types/>").with("xl/workbook.bin", "").bytes();
    assert_eq!(read(&bytes, &Limits::default()), Err(Refusal::Kind(Kind::Xlsb)));
    let whole = small(ROWS).bytes();
    for len in [1000, whole.len() / 2, whole.len() - 30] {
        assert_eq!(read(&whole[..len], &Limits::default()), Err(Refusal::Truncated), "{len}");
    }
}

#[test]
fn the_directory() {
    let limits = Limits { parts: 6, ..Limits::default() };
    assert_eq!(refused_within(&small(ROWS), limits), Refusal::TooManyParts { parts: 7, max: 6 });
    let mut twice = small(ROWS);
    twice.parts.push(Part::new("XL/WorkSheets/sheet1.xml", b"<worksheet/>", 8));
    assert_eq!(refused(&twice), Refusal::DuplicatePart("XL/WorkSheets/sheet1.xml".into()));
    let header_and_content = 30 + 4 + 1;
    let over = small(ROWS).stored("aaaa", "1").stored("bbbb", "1").lie("bbbb", |part| {
        part.name = b"aaaa".to_vec();
        part.shift = u32::MAX - header_and_content + 1;
    });
    assert_eq!(refused(&over), Refusal::Overlap("aaaa".into()));
    for count_shift in [1, u16::MAX] {
        assert!(is_broken(&Zipped { count_shift, ..small(ROWS) }));
    }
    assert!(is_broken(
        &small(ROWS).lie(SHEET, |part| part.local_name = b"xl/worksheets/sheet2.xml".to_vec())
    ));
    assert!(is_broken(&small(ROWS).lie(SHEET, |part| part.shift = 7)));
    let mut long = Zipped { long: true, ..small(ROWS) }.bytes();
    assert!(read(&long, &Limits::default()).is_ok());
    let end = long.len() - 22 - 20 - 56;
    long[end + 32] += 1;
    assert!(matches!(read(&long, &Limits::default()), Err(Refusal::BrokenZip(_))));
}

#[test]
fn names_that_lead_out() {
    for name in ["../../x", "/etc/passwd", "C:/x", "a/../b", "a\nb", "..\\x", "a//b", "./a"] {
        let refusal = refused(&small(ROWS).stored(name, ""));
        assert_eq!(refusal, Refusal::BadPath(name.replace('\\', "/")), "{name}");
    }
    let long = small(ROWS).stored(&"x".repeat(1025), "");
    assert_eq!(refused(&long), Refusal::BadPath("x".repeat(1024)));
    let out = relationships(&[("rId1", "worksheet", "../../x.xml")]);
    assert_eq!(refused(&small(ROWS).with(RELS, out)), Refusal::MissingPart("../../x.xml".into()));
    let odd =
        [("rId1", "worksheet", "worksheets/sheet1.xml"), ("x", "customXml", "../../customXml/item1.xml")];
    assert!(read(&small(ROWS).with(RELS, relationships(&odd)).bytes(), &Limits::default()).is_ok());
}

#[test]
fn sizes() {
    let limits = Limits { sheet: 100, ..Limits::default() };
    let size = worksheet(ROWS).len() as u64;
    let large = Refusal::PartTooLarge { part: SHEET.into(), size, max: 100 };
    assert_eq!(refused_within(&small(ROWS), limits), large);
    let limits = Limits { total: 1000, ..Limits::default() };
    assert!(matches!(refused_within(&small(ROWS), limits), Refusal::TotalTooLarge { max: 1000, .. }));
    for lie in [size - 1, size + 1, size + 100_000] {
        let zip = small(ROWS).lie(SHEET, |part| (part.size, part.local_size) = (lie as u32, lie as u32));
        let refusal = refused(&zip);
        assert!(matches!(refusal, Refusal::WrongSize(_)) || is_broken(&zip), "{lie} {refusal:?}");
    }
    let two_sizes = small(ROWS).lie(SHEET, |part| part.local_size = 5);
    assert_eq!(refused(&two_sizes), Refusal::WrongSize(SHEET.into()));
    let streamed = two_sizes.lie(SHEET, |part| part.flags = 8);
    assert!(read(&streamed.bytes(), &Limits::default()).is_ok());
    let stored = small(ROWS).without(SHEET).stored(SHEET, worksheet(ROWS));
    let stored = stored.lie(SHEET, |part| (part.size, part.local_size) = (9, 9));
    assert_eq!(refused(&stored), Refusal::WrongSize(SHEET.into()));
    let packed = small(ROWS).lie(SHEET, |part| part.packed_size -= 1);
    assert_eq!(refused(&packed), Refusal::WrongSize(SHEET.into()));
    let damaged = small(ROWS).lie(SHEET, |part| part.crc ^= 1);
    assert_eq!(refused(&damaged), Refusal::WrongChecksum(SHEET.into()));
    assert_eq!(
        read(&small(ROWS).lie(SHEET, |part| part.flags = 1).bytes(), &Limits::default()),
        Err(Refusal::Kind(Kind::Encrypted))
    );
    let method = small(ROWS).lie(SHEET, |part| part.method = 12);
    assert_eq!(refused(&method), Refusal::UnknownMethod { part: SHEET.into(), method: 12 });
}

#[test]
fn bombs() {
    let zeros = vec![b' '; 200 << 20];
    assert!(matches!(refused(&small(ROWS).with(SHEET, &zeros)), Refusal::PartTooLarge { .. }));
    let lying =
        small(ROWS).with(SHEET, &zeros).lie(SHEET, |part| (part.size, part.local_size) = (1000, 1000));
    assert_eq!(refused(&lying), Refusal::WrongSize(SHEET.into()));
    assert!(matches!(
        refused(&small(ROWS).with("a", &zeros).with("b", &zeros)),
        Refusal::TotalTooLarge { .. }
    ));
    let limits = Limits { work: 1000, ..Limits::default() };
    assert_eq!(refused_within(&small(ROWS), limits), Refusal::TooMuchWork);
}

#[test]
fn much_markup_around_little_text_is_looked_at_once() {
    let strings = format!("<sst><si>{}<t>x</t></si></sst>", "<r/>".repeat(50_000));
    let rows = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(16_000)).repeat(3);
    let start = Instant::now();
    let book = read(&small(&rows).with("xl/sharedStrings.xml", strings).bytes(), &Limits::default()).unwrap();
    assert_eq!(book.sheets[0].cells.len(), 48_000);
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn markup() {
    let doctype = r#"<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>"#;
    assert_eq!(refused(&small(ROWS).with(SHEET, doctype)), Refusal::DocType(SHEET.into()));
    let text = format!(r#"<row><c t="str"><v>{}</v></c></row>"#, "x".repeat(5 << 20));
    assert_eq!(refused(&small(&text)), Refusal::HugeText(SHEET.into()));
    let halves = format!(r#"<row><c t="str"><v>{0}<!---->{0}</v></c></row>"#, "x".repeat(3 << 20));
    assert_eq!(refused(&small(&halves)), Refusal::HugeText(SHEET.into()));
    let tag = format!(r#"<row x="{}"/>"#, "x".repeat(2 << 20));
    assert_eq!(refused(&small(&tag)), Refusal::HugeTag(SHEET.into()));
    for part in ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", RELS] {
        let refusal = refused(&small(ROWS).with(part, "<workbook><sheets></workbook>"));
        assert!(matches!(&refusal, Refusal::BadXml { part: found, .. } if found == part), "{refusal:?}");
    }
    let wrong = |encoding: &str| Refusal::WrongEncoding { part: SHEET.into(), encoding: encoding.into() };
    let latin = b"<?xml version='1.0' encoding='windows-1258'?><worksheet a='\xE2'/>";
    assert_eq!(refused(&small(ROWS).with(SHEET, latin)), wrong("windows-1258"));
    // A part that nobody reads may be written as it likes.
    assert!(read(&small(ROWS).with("customXml/item1.xml", latin).bytes(), &Limits::default()).is_ok());
    assert_eq!(refused(&small(ROWS).with(SHEET, b"<worksheet a='\xE2'/>")), wrong("not UTF-8"));
    assert_eq!(refused(&small(ROWS).with(SHEET, b"\xFF\xFE<\0\0\xD8")), wrong("UTF-16LE"));
}

#[test]
fn the_workbook() {
    assert_eq!(refused(&small(ROWS).with("xl/workbook.xml", workbook(&[]))), Refusal::NoSheets);
    let names: Vec<String> = (0..257).map(|at| format!("S{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let many = small(ROWS).with("xl/workbook.xml", workbook(&names));
    assert_eq!(refused(&many), Refusal::TooManySheets { sheets: 257, max: 256 });
    let twice = small(ROWS).with("xl/workbook.xml", workbook(&["Đề", "đề"]));
    assert_eq!(refused(&twice), Refusal::DuplicateSheetName("đề".into()));
    assert_eq!(refused(&small(ROWS).without(SHEET)), Refusal::MissingPart(SHEET.into()));
    assert_eq!(refused(&small(ROWS).with(RELS, "<r/>")), Refusal::MissingPart("S".into()));
    let only_charts = relationships(&[("rId1", "chartsheet", "worksheets/sheet1.xml")]);
    assert_eq!(refused(&small(ROWS).with(RELS, only_charts)), Refusal::NoSheets);
    let one = |id| (id, "worksheet", "worksheets/sheet1.xml");
    let shared = small(ROWS).with("xl/workbook.xml", workbook(&["A", "B"]));
    let shared = shared.with(RELS, relationships(&[one("rId1"), one("rId2")]));
    assert_eq!(refused(&shared), Refusal::DuplicatePart(SHEET.into()));
    let lie = small(ROWS).with("xl/sharedStrings.xml", r#"<sst uniqueCount="2000000000"><si/></sst>"#);
    assert_eq!(refused(&lie), Refusal::SharedStringsLie { declared: 2_000_000_000, size: 41 });
}

#[test]
fn cells() {
    let outside = |cell: &str| Refusal::CellOutsideGrid { sheet: "S".into(), cell: cell.into() };
    for cell in ["XFD1048577", "B4294967298", "XFE1", "A18446744073709551617"] {
        let rows = format!(r#"<row><c r="{cell}"><v>1</v></c></row>"#);
        assert_eq!(refused(&small(&rows)), outside(cell));
    }
    assert_eq!(refused(&small(r#"<row r="4294967295"/>"#)), outside("4294967295"));
    assert_eq!(refused(&small(r#"<row r="0"/>"#)), outside("1048577"));
    assert_eq!(refused(&small(r#"<row r="1"><c r="XFD1"/><c/></row>"#)), outside("XFE"));
    let limits = Limits { cells: 2, ..Limits::default() };
    let three = r#"<row><c><v>1</v></c><c><v>1</v></c><c t="zz"><v>1</v></c></row>"#;
    assert_eq!(refused_within(&small(three), limits.clone()), Refusal::TooManyCells { max: 2 });
    let three = "<sst><si/><si/><si/></sst>";
    let strings = small(ROWS).with("xl/sharedStrings.xml", three);
    assert_eq!(refused_within(&strings, limits), Refusal::TooManyStrings { max: 2 });
    let limits = Limits { text: 5, ..Limits::default() };
    let two = r#"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#;
    assert_eq!(refused_within(&small(two), limits), Refusal::TooMuchText { max: 5 });
}

#[test]
fn a_megabyte_of_text_in_a_hundred_thousand_cells() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let rows = format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(10_000)).repeat(10);
    let max = Limits::default().text;
    assert_eq!(refused(&small(&rows).with("xl/sharedStrings.xml", strings)), Refusal::TooMuchText { max });
}
