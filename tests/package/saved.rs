//! Workbooks as real programs save them must read as the form they were saved from.

use cchc::package::{
    Area, Book, Cell, Kind, Limits, NumberFormat, Sheet, Value, Visibility, a1, read, sniff,
};
use rust_xlsxwriter::{DocProperties, Format, Formula, Workbook, Worksheet, XlsxError};

/// A small form with everything a returned form is read for.
pub fn form() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_subject("HB|2024-09|7Q").set_author("Phòng Nội vụ"));
    book.define_name("KY", "=\"2024-09\"")?;
    report(book.add_worksheet())?;
    let meta = book.add_worksheet().set_name("_meta")?.set_very_hidden(true);
    meta.write(0, 0, "agency")?.write(0, 1, "HB")?.write(1, 0, "period")?.write(1, 1, "2024-09")?;
    book.save_to_buffer()
}

fn report(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (open, bold) = (Format::new().set_unlocked(), Format::new().set_bold());
    let percent = Format::new().set_num_format("0.0%").set_unlocked();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.set_name("Báo cáo")?.set_header("&LMã HB-2024-09-7Q");
    sheet.merge_range(0, 0, 0, 3, "Tình hình thực hiện cải cách hành chính", &bold)?;
    sheet.write(1, 0, "Mã HB-2024-09-7Q")?;
    sheet.write_with_format(3, 0, 98.5, &open)?.write_with_format(3, 1, 0.985, &percent)?;
    sheet.write_with_format(3, 2, 45565, &date)?.write(3, 3, true)?;
    sheet.write_rich_string(4, 0, &[(&bold, "đậm "), (&Format::default(), "nhạt")])?;
    sheet.write(4, 1, " hai\ndòng <&> ")?.write(4, 2, "Phòng Nội vụ".replace('ò', "o\u{300}"))?;
    sheet.write_with_format(4, 3, "'02", &Format::new().set_num_format("@").set_unlocked())?;
    sheet.write_formula(5, 0, Formula::new("=A4*2").set_result("197"))?;
    sheet.write_formula(5, 1, Formula::new("=A2&\"!\"").set_result("Mã HB-2024-09-7Q!"))?;
    sheet.write_formula(5, 2, Formula::new("=1/0").set_result("#DIV/0!"))?;
    sheet.write(6, 0, 0.1)?.write(6, 1, -1234567.25)?.write(6, 2, 1e-7)?.write(6, 3, 0)?;
    sheet.set_row_hidden(6)?.set_column_hidden(5)?.autofilter(2, 0, 6, 3)?;
    sheet.protect();
    Ok(())
}

/// Every cell of the form: address, value, whether calculated.
fn expected() -> Vec<(String, Value, bool)> {
    let text = |text: &str| Value::Text(text.into());
    let at = |cell: &str, value| (cell.to_owned(), value, false);
    let calculated = |cell: &str, value| (cell.to_owned(), value, true);
    vec![
        at("A1", text("Tình hình thực hiện cải cách hành chính")),
        at("A2", text("Mã HB-2024-09-7Q")),
        at("A4", Value::Number(98.5)),
        at("B4", Value::Number(0.985)),
        at("C4", Value::Number(45565.0)),
        at("D4", Value::Bool(true)),
        at("A5", text("đậm nhạt")),
        at("B5", text(" hai\ndòng <&> ")),
        at("C5", text("Pho\u{300}ng Nội vụ")),
        at("D5", text("'02")),
        calculated("A6", Value::Number(197.0)),
        calculated("B6", text("Mã HB-2024-09-7Q!")),
        calculated("C6", Value::Error("#DIV/0!".into())),
        at("A7", Value::Number(0.1)),
        at("B7", Value::Number(-1234567.25)),
        at("C7", Value::Number(1e-7)),
        at("D7", Value::Number(0.0)),
    ]
}

fn told(cell: &Cell) -> (String, Value, bool) {
    (a1(cell.row, cell.col), cell.value.clone(), cell.formula)
}

/// What a program made of one cell: always a formula's result.
fn set(cells: &mut [(String, Value, bool)], cell: &str, value: Value) {
    let found = cells.iter_mut().find(|found| found.0 == cell).unwrap();
    (found.1, found.2) = (value, true);
}

pub fn saved(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/packages/{name}", env!("CARGO_MANIFEST_DIR"));
    std::io::Read::bytes(std::fs::File::open(path).unwrap()).map(Result::unwrap).collect()
}

fn book(bytes: &[u8]) -> Book {
    read(bytes, &Limits::default()).unwrap()
}

fn format_at(sheet: &Sheet, row: u32, col: u32) -> NumberFormat {
    sheet.at(row, col).map(|cell| cell.format).unwrap()
}

#[test]
fn our_own_form_reads_whole() {
    let bytes = form().unwrap();
    assert_eq!(sniff(&bytes), Kind::Xlsx);
    let book = book(&bytes);
    assert_eq!(book.subject.as_deref(), Some("HB|2024-09|7Q"));
    assert!(!book.date1904 && !book.external_links && !book.has_macros);
    let [report, meta] = &book.sheets[..] else { panic!("{:?}", book.sheets) };
    assert_eq!(report.cells.iter().map(told).collect::<Vec<_>>(), expected());
    assert_eq!((meta.name.as_str(), meta.visibility, meta.cells.len()), ("_meta", Visibility::VeryHidden, 4));
    assert_eq!(report.merges, [Area::new((0, 0), (0, 3))]);
    assert_eq!((&report.hidden_rows[..], &report.hidden_columns[..]), (&[6][..], &[(5, 5)][..]));
    assert_eq!(report.header_text.as_deref(), Some("&LMã HB-2024-09-7Q"));
    assert!(report.protected && !report.truncated && report.odd_cells.is_empty());
    let formats = [(3, 0), (3, 1), (3, 2), (4, 3)].map(|(row, col)| format_at(report, row, col));
    assert_eq!(
        formats,
        [NumberFormat::General, NumberFormat::Percent, NumberFormat::Date, NumberFormat::Text]
    );
}

/// What another program makes of the form when it saves it again.
struct Saved {
    name: &'static str,
    /// Whether calculated results stay.
    calculated: bool,
    meta: Visibility,
    protected: bool,
    header: bool,
}

const SAVED: &[Saved] = &[
    Saved { name: "form", calculated: true, meta: Visibility::VeryHidden, protected: true, header: true },
    Saved { name: "libreoffice", calculated: true, meta: Visibility::Hidden, protected: true, header: true },
    Saved { name: "gnumeric", calculated: true, meta: Visibility::Visible, protected: true, header: true },
    Saved {
        name: "openpyxl",
        calculated: false,
        meta: Visibility::VeryHidden,
        protected: true,
        header: true,
    },
    Saved { name: "exceljs", calculated: true, meta: Visibility::VeryHidden, protected: true, header: true },
    Saved {
        name: "sheetjs",
        calculated: true,
        meta: Visibility::VeryHidden,
        protected: false,
        header: false,
    },
];

#[test]
fn the_form_saved_by_other_programs_reads_the_same() {
    for Saved { name, calculated, meta, protected, header } in SAVED {
        let book = book(&saved(&format!("{name}.xlsx")));
        assert_eq!(book.subject.as_deref(), Some("HB|2024-09|7Q"), "{name}");
        let report = book.sheets.iter().find(|sheet| sheet.name == "Báo cáo").unwrap();
        let mut wanted = expected();
        if *name == "libreoffice" {
            set(&mut wanted, "D4", Value::Bool(true)); // LibreOffice keeps a truth as =TRUE()
        }
        if !calculated {
            for cell in ["A6", "B6", "C6"] {
                set(&mut wanted, cell, Value::Uncalculated);
            }
        }
        assert_eq!(report.cells.iter().map(told).collect::<Vec<_>>(), wanted, "{name}");
        assert_eq!(report.hidden_rows, [6], "{name}");
        assert_eq!(report.hidden_columns, [(5, 5)], "{name}");
        assert_eq!(report.merges.len(), 1, "{name}");
        assert_eq!(report.protected, *protected, "{name}");
        assert_eq!(
            report.header_text.as_ref().is_some_and(|text| text.contains("HB-2024-09-7Q")),
            *header,
            "{name}"
        );
        assert_eq!(format_at(report, 3, 1), NumberFormat::Percent, "{name}");
        assert_eq!(format_at(report, 3, 2), NumberFormat::Date, "{name}");
        let kept = book.sheets.iter().find(|sheet| sheet.name == "_meta").unwrap();
        assert_eq!((kept.visibility, kept.cells.len()), (*meta, 4), "{name}");
    }
}

#[test]
fn written_out_dates_and_the_1904_calendar_are_kept() {
    let book = book(&saved("openpyxl-1904.xlsx"));
    assert!(book.date1904);
    let cells: Vec<_> = book.sheets[0].cells.iter().map(|cell| (cell.value.clone(), cell.format)).collect();
    let day = |days| (Value::Number(days), NumberFormat::Date);
    let half = (Value::Number(0.5), NumberFormat::Percent);
    let text = (Value::Text("Việt Nam".into()), NumberFormat::General);
    assert_eq!(cells, [day(44103.0), day(44103.5), text, half]);
}

#[test]
fn old_formats_read_the_same() {
    // LibreOffice stores 0 for a text result in .xls, and the number 1 for a truth in .ods.
    let xls = [("B6", Value::Number(0.0)), ("D4", Value::Bool(true))];
    let ods = [("B6", Value::Text("Mã HB-2024-09-7Q!".into())), ("D4", Value::Number(1.0))];
    for (name, kind, lost) in [("libreoffice.xls", Kind::Xls, xls), ("libreoffice.ods", Kind::Ods, ods)] {
        let bytes = saved(name);
        assert_eq!(sniff(&bytes), kind);
        let book = read(&bytes, &Limits::default()).unwrap();
        assert_eq!(book.kind, kind);
        assert_eq!(book.subject.as_deref(), Some("HB|2024-09|7Q"), "{name}");
        let mut wanted = expected();
        for (cell, value) in lost {
            set(&mut wanted, cell, value);
        }
        assert_eq!(book.sheets[0].cells.iter().map(told).collect::<Vec<_>>(), wanted, "{name}");
        assert_eq!((book.sheets[1].name.as_str(), book.sheets[1].cells.len()), ("_meta", 4), "{name}");
        assert_eq!(format_at(&book.sheets[0], 3, 2), NumberFormat::Date, "{name}");
        assert_eq!(format_at(&book.sheets[0], 3, 1), NumberFormat::Percent, "{name}");
        assert_eq!(
            (&book.sheets[0].hidden_columns[..], book.sheets[0].protected),
            (&[(5, 5)][..], true),
            "{name}"
        );
        assert_eq!((book.sheets[0].merges.len(), &book.sheets[0].hidden_rows[..]), (1, &[6][..]), "{name}");
    }
}

/// Writes `tests/packages/form.xlsx` anew, for the programs in its README to save again.
#[test]
#[ignore = "changes a committed file"]
fn write_the_form() {
    use std::io::Write;
    let path = format!("{}/tests/packages/form.xlsx", env!("CARGO_MANIFEST_DIR"));
    std::fs::File::create(path).unwrap().write_all(&form().unwrap()).unwrap();
}
