//! `.ods` and `.xls`, made by hand: what they may say, and how little a hostile one may cost.

use crate::package::ole::compound;
use crate::package::saved::saved;
use crate::package::zipped::Zipped;
use cchc::package::{Book, Kind, Limits, NumberFormat, Refusal, Sheet, Value, Visibility, a1, read, sniff};

/// A document of these tables.
fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content><office:automatic-styles>
        <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
        </office:document-content>"#
    );
    Zipped::default()
        .stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .with("content.xml", content)
        .bytes()
}

fn book(rows: &str) -> Result<Book, Refusal> {
    read(&ods(&format!(r#"<table:table table:name="S">{rows}</table:table>"#)), &Limits::default())
}

fn sheet(rows: &str) -> Sheet {
    book(rows).unwrap().sheets.remove(0)
}

fn told(sheet: &Sheet) -> Vec<String> {
    let cell = |cell: &cchc::package::Cell| {
        let mark = if cell.formula { "(f)" } else { "" };
        let value = match &cell.value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("{text:?}"),
            other => format!("{other:?}"),
        };
        format!("{}{mark}={value}", a1(cell.row, cell.col))
    };
    sheet.cells.iter().map(cell).chain(sheet.odd_cells.iter().map(|odd| format!("{odd}!"))).collect()
}

#[test]
fn ods_cells_of_every_type() {
    let cell = |inside: &str| format!("<table:table-row>{inside}</table:table-row>");
    let cases = [
        (r#"<table:table-cell office:value-type="float" office:value="1.5"/>"#, "A1=1.5"),
        (r#"<table:table-cell office:value-type="float" office:value="1,5"/>"#, "A1!"),
        (r#"<table:table-cell office:value-type="date" office:date-value="2024-09-30"/>"#, "A1=45565"),
        (r#"<table:table-cell office:value-type="date" office:date-value="30/9/2024"/>"#, "A1!"),
        (r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"/>"#, "A1=Bool(true)"),
        (r#"<table:table-cell office:value-type="string" office:string-value="a"/>"#, "A1=\"a\""),
        (
            r#"<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>
               <text:p><text:span>e</text:span>&amp;<text:a>f</text:a></text:p><office:annotation><text:p>no</text:p></office:annotation>
               </table:table-cell>"#,
            "A1=\"a  b\\tc\\nd\\ne&f\"",
        ),
        (
            r#"<table:table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell>"#,
            "A1(f)=Error(\"#DIV/0!\")",
        ),
        (r#"<table:table-cell table:formula="of:=A2"/>"#, "A1(f)=Blank"),
    ];
    for (inside, wanted) in cases {
        assert_eq!(told(&sheet(&cell(inside))), [wanted], "{inside}");
    }
    let percent = sheet(&cell(r#"<table:table-cell office:value-type="percentage" office:value="1"/>"#));
    assert_eq!(percent.cells[0].format, NumberFormat::Percent);
}

#[test]
fn ods_white_space_repeats_hidden_rows_and_merges() {
    let sheet = sheet(
        r#"
        <table:table-column table:number-columns-repeated="2"/>
        <table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>
        <table:table-header-rows>
            <table:table-row table:number-rows-repeated="2">
                <table:table-cell table:number-columns-repeated="2"/>
                <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/>
            </table:table-row>
        </table:table-header-rows>
        <table:table-row-group><table:table-row table:visibility="filter">
            <table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/> <table:covered-table-cell/>
            <table:table-cell office:value-type="float" office:value="8"/>
        </table:table-row></table:table-row-group>
        <table:table-row table:visibility="collapse" table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>"#,
    );
    assert_eq!(told(&sheet), ["C1=7", "D1=7", "C2=7", "D2=7", "C3=8"]);
    assert_eq!((&sheet.hidden_columns[..], &sheet.hidden_rows[..]), (&[(2, 4)][..], &[2][..]));
    assert_eq!(sheet.merges, [cchc::package::Area::new((2, 0), (2, 1))]);
}

#[test]
fn ods_sheets_speak_of_themselves() {
    let bytes = ods(
        r#"<table:table table:name="A &amp; B" table:protected="true"/><table:table table:name="C" table:style-name="ta2"/>
        <table:table table:name="'file:///x.ods'#S"><table:table-source/></table:table>"#,
    );
    let book = read(&bytes, &Limits::default()).unwrap();
    let sheets: Vec<_> =
        book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.visibility, sheet.protected)).collect();
    assert_eq!(sheets, [("A & B", Visibility::Visible, true), ("C", Visibility::Hidden, false)]);
    assert!(book.external_links && book.kind == Kind::Ods);
}

/// A few bytes may claim a whole grid: they are paid for before they are written out.
#[test]
fn an_ods_costs_no_more_than_any_other_file() {
    let start = std::time::Instant::now();
    let million = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>"#;
    assert!(matches!(book(million), Err(Refusal::TooManyCells { .. })));
    let spaces = r#"<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>"#;
    assert!(matches!(book(spaces), Err(Refusal::TooMuchText { .. })));
    let beyond = r#"<table:table-row table:number-rows-repeated="4294967295"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#;
    assert!(matches!(book(beyond), Err(Refusal::CellOutsideGrid { .. })));
    let hidden = r#"<table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#;
    let many: String =
        (0..200).map(|at| format!(r#"<table:table table:name="S{at}">{hidden}</table:table>"#)).collect();
    assert!(matches!(read(&ods(&many), &Limits::default()), Err(Refusal::TooManyCells { .. })));
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn an_ods_that_is_cut_encrypted_or_nothing_is_named() {
    assert!(matches!(book("<table:table-row>"), Err(Refusal::BadXml { .. })));
    let whole = saved("libreoffice.ods");
    assert_eq!(read(&whole[..whole.len() - 40], &Limits::default()), Err(Refusal::Truncated));
    let secret = Zipped::default()
        .stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .with("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
        .stored("content.xml", "\u{1}\u{2}");
    assert_eq!(read(&secret.bytes(), &Limits::default()), Err(Refusal::Kind(Kind::Encrypted)));
    assert_eq!(read(&ods(""), &Limits::default()), Err(Refusal::NoSheets));
}

#[test]
fn an_xls_that_is_cut_is_cut() {
    let whole = saved("libreoffice.xls");
    assert!(read(&whole, &Limits::default()).is_ok());
    for part in 1..20 {
        let cut = &whole[..whole.len() * part / 20];
        assert_eq!(sniff(cut), Kind::Xls, "{part}");
        let read_again = read(cut, &Limits::default());
        let padding = part == 19 && read_again == read(&whole, &Limits::default());
        assert!(padding || read_again == Err(Refusal::Truncated), "{part}: {read_again:?}");
    }
}

fn record(id: u16, content: &[u8]) -> Vec<u8> {
    [&id.to_le_bytes()[..], &(content.len() as u16).to_le_bytes(), content].concat()
}

const END: u16 = 0x0A;

/// The records of a workbook of one sheet.
fn xls(globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Result<Book, Refusal> {
    let begin = record(0x809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    let listed = |at: u32| record(0x85, &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    let head = [begin.clone(), globals.concat()].concat();
    let at = head.len() + listed(0).len() + 4;
    let stream =
        [head, listed(at as u32), record(END, &[]), begin, cells.concat(), record(END, &[])].concat();
    read(&compound("Workbook", &stream), &Limits::default())
}

#[test]
fn xls_records() {
    let at = |row: u8, col: u8, style: u8| vec![row, 0, col, 0, style, 0];
    let cells = [
        record(0x203, &[at(0, 0, 0), 1.5f64.to_le_bytes().to_vec()].concat()),
        record(0x27E, &[at(0, 1, 1), (100u32 << 2 | 2).to_le_bytes().to_vec()].concat()),
        record(
            0xBD,
            &[vec![0, 0, 2, 0], vec![0, 0], (7u32 << 2 | 2).to_le_bytes().to_vec(), vec![2, 0]].concat(),
        ),
        record(0xFD, &[at(1, 0, 0), vec![0, 0, 0, 0]].concat()),
        record(0xFD, &[at(1, 1, 0), vec![9, 0, 0, 0]].concat()),
        record(0x06, &[at(1, 2, 0), vec![0, 0, 0, 0, 0, 0, 0xFF, 0xFF]].concat()),
        record(0x207, &[3, 0, 0, b'a', b'b', b'c']),
        record(0x06, &[at(1, 3, 0), vec![2, 0, 7, 0, 0, 0, 0xFF, 0xFF]].concat()),
        record(0x205, &[at(1, 4, 0), vec![1, 0]].concat()),
        record(0x208, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0]),
        record(0x12, &[1, 0]),
    ];
    let text = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[6, 0, 0], b"Vi"].concat();
    let rest = [&[1][..], &"ệt N".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat();
    let globals = [
        record(0x41E, &[&[164, 0, 4, 0, 0][..], b"0.0%"].concat()),
        record(0xE0, &[0, 0, 0, 0]),
        record(0xE0, &[0, 0, 164, 0]),
        record(0xFC, &text),
        record(0x3C, &rest),
    ];
    let book = xls(&globals, &cells).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(
        told(sheet),
        [
            "A1=1.5",
            "B1=100",
            "C1=7",
            "A2=\"Việt N\"",
            "C2(f)=\"abc\"",
            "D2(f)=Error(\"#DIV/0!\")",
            "E2=Bool(true)",
            "B2!"
        ]
    );
    assert_eq!(sheet.cells[1].format, NumberFormat::Percent);
    assert!(sheet.protected && !sheet.truncated && sheet.hidden_rows == [1]);
    assert_eq!(xls(&[record(0x2F, &[0; 6])], &[]), Err(Refusal::Kind(Kind::Encrypted)));
    let begin95 = record(0x809, &[0, 5, 5, 0, 0, 0, 0, 0]);
    assert_eq!(read(&compound("Workbook", &begin95), &Limits::default()), Err(Refusal::OldExcel));
    assert_eq!(read(&compound("Book", &begin95), &Limits::default()), Err(Refusal::OldExcel));
}

/// A shared string is paid for at every cell that points at it.
#[test]
fn an_xls_costs_no_more_than_its_bytes() {
    let long = [&[1, 0, 0, 0, 1, 0, 0, 0][..], &[0x00, 0x20, 0], &[b'x'; 0x2000 - 11]].concat();
    let globals = [record(0xFC, &long), record(0x3C, &[&[0][..], &[b'x'; 11]].concat())];
    let cells: Vec<Vec<u8>> =
        (0..60_000u16).map(|row| record(0xFD, &[&row.to_le_bytes()[..], &[0; 8]].concat())).collect();
    assert!(matches!(xls(&globals, &cells), Err(Refusal::TooMuchText { .. })));
}

/// No damage to an old file makes the reader fail: it reads it or says why not.
#[test]
fn damaged_old_files() {
    let mut dice = crate::package::mutations::Dice(0x2545_F491_4F6C_DD1D);
    for name in ["libreoffice.xls", "libreoffice.ods"] {
        let whole = saved(name);
        for _ in 0..300 {
            let mut bytes = whole.clone();
            dice.damage(&mut bytes);
            let answer = read(&bytes, &Limits::default());
            assert!(!matches!(answer, Err(Refusal::Internal(_))), "{name}: {answer:?}");
        }
    }
}
