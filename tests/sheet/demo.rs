//! A workbook with everything the vocabulary offers: it must come out the same every time, and what the
//! library cannot say by itself must be in the file.

use super::book::demo;
use cchc::package::{Limits, Value as Raw, a1, read};
use cchc::sheet::address::parse_area;
use cchc::sheet::formula::{cell, if_, num, range, sum};
use cchc::sheet::{
    Area, Array, Content, Fault, MAX_LINKS, Properties, Run, Sheet, SheetError, Style, Value, Workbook,
    to_bytes,
};
use std::io::{Cursor, Read};

/// A workbook without sheets.
fn empty() -> Workbook {
    Workbook::new(Properties {
        title: "Bản mẫu".into(),
        subject: "CCHC-2024-09-PNV".into(),
        author: "Phòng Nội vụ".into(),
        company: "UBND huyện".into(),
        created: chrono::NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(),
    })
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    let first = to_bytes(&demo(empty())).unwrap();
    std::thread::scope(|scope| {
        for run in [1, 2, 3].map(|_| scope.spawn(|| to_bytes(&demo(empty())).unwrap())) {
            assert!(run.join().unwrap() == first);
        }
    });
}

#[test]
fn the_only_date_in_the_file_is_the_workbooks_own() {
    let core = part(&to_bytes(&demo(empty())).unwrap(), "docProps/core.xml");
    assert_eq!(core.matches("2024-09-17T00:00:00Z").count(), 2, "{core}");
}

#[test]
fn rows_may_grow_unless_they_are_fixed() {
    let xml = part(&to_bytes(&demo(empty())).unwrap(), "xl/worksheets/sheet2.xml");
    let row = |number: u32| {
        let at = xml.find(&format!("<row r=\"{number}\"")).unwrap();
        xml[at..].split('>').next().unwrap().to_owned()
    };
    assert!(row(1).contains("ht=\"24\" customHeight=\"1\""), "{}", row(1));
    assert!(row(5).contains("ht=\"50.25\"") && !row(5).contains("customHeight"), "{}", row(5));
    assert!(row(6).contains("ht=\"50.25\"") && !row(6).contains("customHeight"), "{}", row(6));
}

#[test]
fn results_keep_their_kind() {
    let mut book = empty();
    let mut sheet = Sheet::new("A");
    let results: [(Value, &str); 14] = [
        (Value::Number(1.0), "<c r=\"A1\"><f>X1</f><v>1</v></c>"),
        (Value::Text("1".into()), "<c r=\"A2\" t=\"str\"><f>X1</f><v>1</v></c>"),
        (Value::Text("inf".into()), "<c r=\"A3\" t=\"str\"><f>X1</f><v>inf</v></c>"),
        (Value::Text("NaN".into()), "<c r=\"A4\" t=\"str\"><f>X1</f><v>NaN</v></c>"),
        (Value::Text(String::new()), "<c r=\"A5\" t=\"str\"><f>X1</f><v></v></c>"),
        (Value::Blank, "<c r=\"A6\" t=\"str\"><f>X1</f><v></v></c>"),
        (Value::Text("TRUE".into()), "<c r=\"A7\" t=\"str\"><f>X1</f><v>TRUE</v></c>"),
        (Value::Bool(true), "<c r=\"A8\" t=\"b\"><f>X1</f><v>1</v></c>"),
        (Value::Bool(false), "<c r=\"A9\" t=\"b\"><f>X1</f><v>0</v></c>"),
        (Value::Error(Fault::Div0), "<c r=\"A10\" t=\"e\"><f>X1</f><v>#DIV/0!</v></c>"),
        (Value::Text("#N/A".into()), "<c r=\"A11\" t=\"str\"><f>X1</f><v>#N/A</v></c>"),
        (Value::Text("\u{E000}x".into()), "<c r=\"A12\" t=\"str\"><f>X1</f><v>\u{E000}x</v></c>"),
        (Value::Text("● Đạt & <tốt>".into()), "<f>X1</f><v>● Đạt &amp; &lt;tốt&gt;</v></c>"),
        (Value::Number(1e300), "<v>1000000000000000"),
    ];
    for ((result, _), row) in results.iter().zip(0..) {
        sheet.put(row, 0, Content::formula("X1", result.clone()), Style::plain());
    }
    book.push(sheet);
    let xml = part(&to_bytes(&book).unwrap(), "xl/worksheets/sheet1.xml");
    for (result, wanted) in &results {
        assert!(xml.contains(wanted), "{result:?}: {wanted}\n{xml}");
    }
}

#[test]
fn a_formula_of_many_results_comes_back_as_it_went_out() {
    let (mut book, mut sheet) = (empty(), Sheet::new("A"));
    let arrays = [("A1:A3", false), ("C1:C2", true)];
    sheet.arrays = arrays.map(|(area, spills)| Array { area: parse_area(area).unwrap(), spills }).to_vec();
    sheet.put(0, 0, Content::formula("B1:B3*2", 2.0), Style::plain());
    sheet.put(0, 2, Content::formula("A1:A2", 2.0), Style::plain());
    sheet.put(2, 0, 6.0, Style::plain());
    let wanted = sheet.arrays.clone();
    book.push(sheet);
    let back = read(&to_bytes(&book).unwrap(), &Limits::default()).unwrap().sheets.remove(0);
    assert_eq!(back.arrays, wanted);
    let cells: Vec<_> = back.cells.iter().map(|c| (a1(c.row, c.col), c.value.clone())).collect();
    let number = |cell: &str, value| (cell.to_string(), Raw::Number(value));
    assert_eq!(
        cells,
        [number("A1", 2.0), number("C1", 2.0), number("A3", 6.0)],
        "the rest shows nothing, not 0"
    );
}

#[test]
fn texts_stay_texts_and_links_keep_odd_names() {
    let bytes = to_bytes(&demo(empty())).unwrap();
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>= 1</t>"));
    let links = part(&bytes, "xl/worksheets/_rels/sheet1.xml.rels");
    for target in ["../inbox/2024-09/hải%20ba%20%232%20100%25.xlsx", "../a%23b.xlsx", "../thường.xlsx"] {
        assert!(links.contains(&format!("Target=\"{target}\"")), "{target}\n{links}");
    }
    let xml = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(xml.contains("location=\"'Báo cáo'!E5\"") && xml.contains("location=\"'Báo cáo'!G14\""));
}

#[test]
fn what_cannot_be_written_is_said_with_its_place() {
    let mut book = empty();
    assert_eq!(to_bytes(&book), Err(SheetError("sheet 0 cannot be the open one".into())));
    let mut sheet = Sheet::new("A");
    sheet.put(2, 1, f64::NAN, Style::plain());
    book.push(sheet);
    assert_eq!(to_bytes(&book), Err(SheetError("A!B3: the number is not finite".into())));
    for name in ["", "a\u{1}", "[x]", "quá dài quá dài quá dài quá dài x"] {
        book.sheets = vec![Sheet::new(name)];
        assert!(to_bytes(&book).is_err(), "{name}");
    }
    let mut long = Sheet::new("A");
    long.print.header = "x".repeat(256);
    book.sheets = vec![long];
    let said = "A: page header of 256 characters, Excel takes 255";
    assert_eq!(to_bytes(&book), Err(SheetError(said.into())));
    let mut circle = Sheet::new("A");
    circle.put(0, 0, cell(0, 1).add(num(1)), Style::plain());
    circle.put(0, 1, sum([range(Area::column(0, 0, 3))]), Style::plain());
    assert_eq!(circle.calculate(), Err(SheetError("A!B1: the formula leans on its own result".into())));
}

/// A text of a cell holds at most 32,767 UTF-16 units; what is cut says so.
#[test]
fn texts_are_cut_to_what_a_cell_holds() {
    let most = 32_767;
    let written = |content: Content| {
        let (mut book, mut sheet) = (empty(), Sheet::new("A"));
        sheet.put(0, 0, content, Style::plain());
        book.push(sheet);
        part(&to_bytes(&book).unwrap(), "xl/sharedStrings.xml")
    };
    let kept = |text: &str| {
        let xml = written(text.into());
        let from = xml.find("<t>").unwrap() + 3;
        xml[from..xml.find("</t>").unwrap()].to_owned()
    };
    let whole = "ế".repeat(most);
    assert_eq!(kept(&whole), whole);
    let cut = kept(&(whole + "ế"));
    assert_eq!(cut.encode_utf16().count(), most);
    assert!(cut.ends_with("ế…"));
    assert_eq!(kept(&"𝒳".repeat(most)).encode_utf16().count(), most);
    let run = Run { text: "x".repeat(most), bold: true, italic: false };
    assert!(written(Content::Rich(vec![Run { text: "x".into(), ..run.clone() }])).contains("<b/>"));
    assert!(!written(Content::Rich(vec![run.clone()])).contains("<b/>"), "kept whole, without its look");
    assert!(!written(Content::Rich(vec![run.clone(), run])).contains("<b/>"), "one text, cut");
}

#[test]
fn links_beyond_what_excel_reads_are_plain_texts() {
    let mut sheet = Sheet::new("A");
    let last = u32::try_from(MAX_LINKS).unwrap();
    for row in 0..=last {
        sheet.put(row, 0, Content::link("A", 0, 0, "x"), Style::plain());
    }
    let mut book = empty();
    book.push(sheet);
    let xml = part(&to_bytes(&book).unwrap(), "xl/worksheets/sheet1.xml");
    assert_eq!(xml.matches("<hyperlink ").count(), MAX_LINKS);
    assert!(xml.contains(&format!("<c r=\"A{}\" t=\"s\">", last + 1)));
}

#[test]
fn a_long_column_of_formulas_is_computed_in_order() {
    let mut sheet = Sheet::new("A");
    let rows = 20_000;
    for row in 0..rows {
        sheet.put(row, 0, if_(num(1), cell(row + 1, 0).add(num(1)), num(0)), Style::plain());
    }
    sheet.calculate().unwrap();
    assert_eq!(sheet.value(0, 0), Value::Number(f64::from(rows)));
}
