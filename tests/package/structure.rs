//! Packages that are put together in unusual but legal ways.

use crate::package::refusals::SHEET;
use crate::package::zipped::{MAIN, Zipped, relationships, small, workbook, worksheet};
use cchc::package::{Area, Book, Kind, Limits, NumberFormat, Value, Visibility, read};

const ROWS: &str = r#"<row><c t="s" s="1"><v>1</v></c></row>"#;

fn book(zip: &Zipped) -> Book {
    read(&zip.bytes(), &Limits::default()).unwrap()
}

fn reads_hai(zip: &Zipped) {
    let book = book(zip);
    let cell = &book.sheets[0].cells[0];
    assert_eq!((&cell.value, cell.format), (&Value::Text("hai".into()), NumberFormat::Percent));
}

#[test]
fn parts_lie_wherever_the_relationships_say() {
    let zip = small(ROWS);
    let part = |name: &str| {
        let found = zip.parts.iter().find(|part| part.name == name.as_bytes()).unwrap();
        let mut moved = found.clone();
        moved.local_name = b"?".to_vec();
        moved
    };
    let moved = |name: &str, to: &str| {
        let mut part = part(name);
        (part.name, part.local_name) = (to.into(), to.into());
        part
    };
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let types = format!(r#"<Types><Default Extension="XML" ContentType="{main}"/></Types>"#);
    let below = [
        ("rId1", "worksheet", "/data/a%20b.xml"),
        ("x", "sharedStrings", "../words"),
        ("y", "styles", "./looks.xml"),
    ];
    let mut odd = Zipped::default()
        .with("[content_types].XML", types)
        .with("_rels/.rels", relationships(&[("r", "officeDocument", "/Book/Main.xml")]))
        .with("book/main.xml", workbook(&["S"]))
        .with("Book/_rels/Main.xml.rels", relationships(&below));
    odd.parts.push(moved(SHEET, "data/a b.xml"));
    odd.parts.push(moved("xl/sharedStrings.xml", "words"));
    odd.parts.push(moved("xl/styles.xml", "Book/looks.xml"));
    reads_hai(&odd);
}

#[test]
fn any_prefix_and_either_namespace() {
    let prefixed = r#"<x:worksheet xmlns:x="urn:any"><x:sheetData><x:row r="1"><x:c r="A1" t="s" s="1" q:r="B9"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    reads_hai(&small("").with(SHEET, prefixed));
    let strict = |text: String| {
        text.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    };
    let below = [
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("a", "sharedStrings", "sharedStrings.xml"),
        ("b", "styles", "styles.xml"),
    ];
    let zip = small(ROWS)
        .with("_rels/.rels", strict(relationships(&[("r", "officeDocument", "xl/workbook.xml")])))
        .with(
            "xl/workbook.xml",
            strict(workbook(&["S"])).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        )
        .with("xl/_rels/workbook.xml.rels", strict(relationships(&below)));
    reads_hai(&zip);
}

#[test]
fn utf_16_and_byte_order_marks() {
    let text = worksheet(ROWS);
    let wide = |mark: bool, order: fn(u16) -> [u8; 2]| {
        let marked = if mark { format!("\u{feff}{text}") } else { text.clone() };
        marked.encode_utf16().flat_map(order).collect::<Vec<u8>>()
    };
    for mark in [true, false] {
        reads_hai(&small("").with(SHEET, wide(mark, u16::to_le_bytes)));
        reads_hai(&small("").with(SHEET, wide(mark, u16::to_be_bytes)));
    }
    reads_hai(&small("").with(SHEET, format!("\u{feff}{text}")));
    let declared = text.replace("UTF-8", "windows-1252");
    reads_hai(&small("").with(SHEET, declared));
}

#[test]
fn what_stands_around_the_cells() {
    let part = r#"<worksheet><sheetPr><x/></sheetPr><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/>
        <col min="9" max="99999" hidden="1"/></cols><sheetData><row r="2" hidden="true"><c r="A2"><v>1</v></c></row>
        <row r="7" hidden="1"/></sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter>
        <mergeCells><mergeCell ref="B3:A1"/><mergeCell ref="nonsense"/></mergeCells>
        <headerFooter><oddHeader>&amp;LMã &amp;"Arial"A-1</oddHeader><evenHeader>no</evenHeader></headerFooter>
        <extLst><sheetData><row><c><v>9</v></c></row></sheetData></extLst></worksheet>"#;
    let sheet = book(&small("").with(SHEET, part)).sheets.remove(0);
    assert!(sheet.protected && !sheet.truncated);
    assert_eq!(
        (sheet.cells.len(), &sheet.hidden_rows[..], &sheet.hidden_columns[..]),
        (1, &[1, 6][..], &[(1, 2)][..])
    );
    assert_eq!(sheet.merges, [Area::new((0, 0), (2, 1))]);
    assert_eq!(sheet.header_text.as_deref(), Some("&LMã &\"Arial\"A-1"));
}

#[test]
fn the_workbook_speaks_of_itself() {
    let book_part = r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A &amp; B" state="veryHidden" r:id="rId1"/>
        <sheet name="C" state="hidden" r:id="rId2"/><sheet name="Chart" r:id="rId3"/>
        <sheet name="Module1" sheetId="99" r:id=""/></sheets>
        <externalReferences><externalReference r:id="e"/></externalReferences>
        <definedNames><definedName name="KY">"2024-09"</definedName></definedNames></workbook>"#;
    let below = [
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rId2", "worksheet", "worksheets/sheet2.xml"),
        ("rId3", "chartsheet", "chartsheets/sheet1.xml"),
        ("rId4", "vbaProject", "vbaProject.bin"),
    ];
    let main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    let top =
        [("a", "officeDocument", "xl/workbook.xml"), ("c", "metadata/core-properties", "docProps/core.xml")];
    let zip = small(ROWS)
        .with(
            "[Content_Types].xml",
            format!(r#"<Types><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>"#),
        )
        .with("_rels/.rels", relationships(&top))
        .with("xl/workbook.xml", book_part)
        .with("xl/_rels/workbook.xml.rels", relationships(&below))
        .with("xl/worksheets/sheet2.xml", worksheet(""))
        .with(
            "docProps/core.xml",
            "<cp:p><dc:subject> s </dc:subject><dc:creator/><cp:lastModifiedBy>m</cp:lastModifiedBy></cp:p>",
        );
    let book = book(&zip);
    assert_eq!(book.kind, Kind::Xlsm);
    assert!(book.date1904 && book.has_macros && book.external_links);
    let sheets: Vec<_> = book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visibility)).collect();
    assert_eq!(sheets, [("A & B", Visibility::VeryHidden), ("C", Visibility::Hidden)]);
    assert_eq!(book.subject.as_deref(), Some("s"));
}

#[test]
fn a_workbook_without_strings_and_styles() {
    let below = relationships(&[("rId1", "worksheet", "worksheets/sheet1.xml")]);
    let zip = small("<row><c s='3'><v>1</v></c><c t='s'><v>0</v></c></row>")
        .with("xl/_rels/workbook.xml.rels", below);
    let sheet = book(&zip).sheets.remove(0);
    assert_eq!((sheet.cells.len(), sheet.odd_cells.len()), (1, 1));
}
