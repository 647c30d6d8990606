//! What a cell may look like in a file, and what it is read as.

use crate::package::zipped::{small, worksheet};
use cchc::package::{Limits, NumberFormat, Refusal, Sheet, Value, a1, read};
use cchc::sheet::Array;
use cchc::sheet::address::parse_area;

fn sheet(rows: &str) -> Sheet {
    read(&small(rows).bytes(), &Limits::default()).unwrap().sheets.remove(0)
}

/// Every cell as `A1=value`, every odd one as `A1!`.
fn told(sheet: &Sheet) -> Vec<String> {
    let cells = sheet.cells.iter().map(|cell| {
        let mark = if cell.formula { "(f)" } else { "" };
        let value = match &cell.value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("{text:?}"),
            Value::Bool(truth) => truth.to_string(),
            Value::Error(error) => error.to_string(),
            Value::Blank => "blank".into(),
            Value::Uncalculated => "?".into(),
        };
        format!("{}{mark}={value}", a1(cell.row, cell.col))
    });
    cells.chain(sheet.odd_cells.iter().map(|odd| format!("{odd}!"))).collect()
}

fn cells(content: &str) -> Vec<String> {
    told(&sheet(&format!("<row>{content}</row>")))
}

#[test]
fn every_type() {
    let cases = [
        ("<c><v> 1.50 </v></c>", "A1=1.5"),
        (r#"<c t="n"><v>-1E-3</v></c>"#, "A1=-0.001"),
        (r#"<c t="s"><v> 1 </v></c>"#, "A1=\"hai\""),
        (r#"<c t="str"><f>A2</f><v> x </v></c>"#, "A1(f)=\" x \""),
        (r#"<c t="str"><f>A2</f><v></v></c>"#, "A1(f)=blank"),
        (r#"<c t="str"><f>A2</f></c>"#, "A1(f)=?"),
        ("<c><f>A2</f><v/></c>", "A1(f)=?"),
        ("<c><f t='shared' si='0'/><v>3</v></c>", "A1(f)=3"),
        (r#"<c t="b"><v>1</v></c>"#, "A1=true"),
        (r#"<c t="e"><v>#SPILL!</v></c>"#, "A1=#SPILL!"),
        (r#"<c t="d"><v>2024-09-30</v></c>"#, "A1=45565"),
        (r#"<c t="d"><v>2024-09-30T12:00:00Z</v></c>"#, "A1=45565.5"),
        (r#"<c t="d"><v>1900-01-01</v></c>"#, "A1=1"),
        (r#"<c t="d"><v>06:00:00</v></c>"#, "A1=0.25"),
        (r#"<c t="inlineStr"><is><t>a</t></is></c>"#, "A1=\"a\""),
        (r#"<c t="inlineStr"><is><t/></is></c>"#, "A1=blank"),
        (
            "<c t='inlineStr'><is><r><rPr><b/></rPr><t>a </t></r><r><t>b</t></r><rPh><t>no</t></rPh></is></c>",
            "A1=\"a b\"",
        ),
        (r#"<c t="str"><v><![CDATA[<b>&amp;]]></v></c>"#, "A1=\"<b>&amp;\""),
        (r#"<c t="str"><v>Vi&#7879;t<!-- x --> &#x4E;am_x000D_&amp;</v></c>"#, "A1=\"Việt Nam\\r&\""),
    ];
    for (content, wanted) in cases {
        assert_eq!(cells(content), [wanted], "{content}");
    }
    assert!(
        cells("<c s='1'/><c><v/></c><c t='s'><v> </v></c><c t='str'/><c><extLst><v>1</v></extLst></c>")
            .is_empty()
    );
}

#[test]
fn one_odd_cell_does_not_spoil_the_sheet() {
    let odd = [
        "<c t='zz'><v>1</v></c>",
        "<c><v>1,5</v></c>",
        "<c><v>NaN</v></c>",
        "<c><v>1e999</v></c>",
        "<c><v>0x1</v></c>",
        "<c><v>--1</v></c>",
        "<c><v>e</v></c>",
        "<c><v>1 2</v></c>",
        "<c><v>１</v></c>",
        "<c><v>inf</v></c>",
        "<c t='b'><v>2</v></c>",
        "<c t='d'><v>30/9/2024</v></c>",
        "<c t='s'><v>2</v></c>",
        "<c t='s'><v>-1</v></c>",
        "<c t='s'><v>4294967296</v></c>",
    ];
    for content in odd {
        let wanted = ["A1=7".to_owned(), "C1=8".into(), "B1!".into()];
        assert_eq!(cells(&format!("<c><v>7</v></c>{content}<c><v>8</v></c>")), wanted, "{content}");
    }
    let rows = "<row r='1'><c r='A2'><v>1</v></c><c r='Ô1'><v>2</v></c><c r='B1'><v>3</v></c></row><row r='x'><c/></row>";
    assert_eq!(told(&sheet(rows)), ["B1=3", "A2!", "Ô1!", "x!"]);
}

#[test]
fn addresses_may_be_missing_or_out_of_order() {
    let rows = "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row r='5'><c><v>4</v></c></row>\
        <row><c><v>5</v></c></row><row r='2'><c r='B2'><v>6</v></c><c r='A2'><v>7</v></c><c r='B2'><v>8</v></c></row>";
    let sheet = sheet(rows);
    assert_eq!(told(&sheet), ["A1=1", "D1=2", "E1=3", "A2=7", "B2=6", "A5=4", "A6=5", "B2!"]);
    assert_eq!(sheet.at(4, 0).map(|cell| &cell.value), Some(&Value::Number(4.0)));
    assert_eq!((sheet.at(4, 1), sheet.at(u32::MAX, 0)), (None, None));
}

#[test]
fn the_corners_of_the_grid_cost_nothing() {
    let zip =
        small("<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>");
    let bytes = zip.bytes();
    assert!(bytes.len() < 3000);
    let start = std::time::Instant::now();
    let book = read(&bytes, &Limits::default()).unwrap();
    assert!(start.elapsed().as_secs() < 2);
    assert_eq!(told(&book.sheets[0]), ["A1=1", "XFD1048576=2"]);
}

#[test]
fn formats() {
    let rows = "<row><c s='0'><v>1</v></c><c s='1'><v>1</v></c><c s='2'><v>1</v></c><c s='3'><v>1</v></c>\
        <c s='4'><v>1</v></c><c s='99'><v>1</v></c><c s='x'><v>1</v></c></row>";
    let formats: Vec<_> = sheet(rows).cells.iter().map(|cell| cell.format).collect();
    let (general, percent) = (NumberFormat::General, NumberFormat::Percent);
    let (date, text) = (NumberFormat::Date, NumberFormat::Text);
    assert_eq!(formats, [general, percent, date, percent, text, general, general]);
}

#[test]
fn shared_strings_of_every_shape() {
    let strings = "<sst><si><t xml:space='preserve'> một&#13;\n</t></si><si><r><t>a&lt;</t></r><r><t> b</t></r>\
        <rPh sb='0' eb='1'><t>no</t></rPh></si><si><t>_x005F_x000D_</t><phoneticPr/></si><si/><si><t/></si>\
        <si><t><![CDATA[c&]]></t></si><si><t>d<!-- --></t></si><si><t>e</t><t>f</t></si></sst>";
    let row: String = (0..8).map(|at| format!("<c t='s'><v>{at}</v></c>")).collect();
    let zip = small(&format!("<row>{row}</row>")).with("xl/sharedStrings.xml", strings);
    let book = read(&zip.bytes(), &Limits::default()).unwrap();
    let wanted = [
        "A1=\" một\\r\\n\"",
        "B1=\"a< b\"",
        "C1=\"_x000D_\"",
        "D1=blank",
        "E1=blank",
        "F1=\"c&\"",
        "G1=\"d\"",
        "H1=\"ef\"",
    ];
    assert_eq!(told(&book.sheets[0]), wanted);
}

#[test]
fn a_cut_or_foreign_sheet_is_never_an_empty_one() {
    let whole = worksheet("<row><c><v>1</v></c><c><v>2</v></c></row>");
    let cut = |at: &str| whole[..whole.find(at).unwrap() + at.len()].to_owned();
    let cases = [
        (cut("<v>1</v></c>"), vec!["A1=1"]),
        (cut("</sheetData>"), vec!["A1=1", "B1=2"]),
        ("<html><body><table></table></body></html>".to_owned(), vec![]),
        (String::new(), vec![]),
        ("Not found".to_owned(), vec![]),
        (whole.replace("</row>", "</rows>"), vec!["A1=1", "B1=2"]),
        (whole.replace("<v>2", "<v>&nope;"), vec!["A1=1"]),
        (whole.replace("<c><v>2", "<c r='B1' r='C1'><v>2"), vec!["A1=1"]),
        (whole.replace("<c><v>2", "<c x><v>2"), vec!["A1=1"]),
        (whole.replace("<v>2</v>", "<v>2</v><v>3</v>"), vec!["A1=1"]),
        (format!("{whole}<x/>"), vec!["A1=1", "B1=2"]),
        ("<a>".repeat(300), vec![]),
    ];
    for (part, wanted) in cases {
        let zip = small("").with(crate::package::refusals::SHEET, &part);
        let sheet = read(&zip.bytes(), &Limits::default()).unwrap().sheets.remove(0);
        assert!(sheet.truncated, "{part}");
        assert_eq!(told(&sheet), wanted, "{part}");
    }
}

#[test]
fn format_codes_are_told_apart() {
    let cases = [
        ("General", NumberFormat::General),
        ("0.00%", NumberFormat::Percent),
        ("[Red]0%;-0%", NumberFormat::Percent),
        ("0&quot;%&quot;", NumberFormat::PercentSign),
        ("0\\%", NumberFormat::PercentSign),
        ("dd/mm/yyyy", NumberFormat::Date),
        ("[$-1042A]dd\\-mm", NumberFormat::Date),
        ("[h]:mm", NumberFormat::Date),
        ("[hh]", NumberFormat::Date),
        ("#,##0 [$đ-42A]", NumberFormat::Other),
        ("#,##0\\ &quot;ngày&quot;", NumberFormat::Other),
        ("[Red]#,##0_d;0.00E+00", NumberFormat::Other),
        ("@", NumberFormat::Text),
    ];
    for (code, format) in cases {
        let styles = format!(
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>"#
        );
        let zip = small("<row><c s='0'><v>1</v></c></row>").with("xl/styles.xml", styles);
        let book = read(&zip.bytes(), &Limits::default()).unwrap();
        assert_eq!(book.sheets[0].cells[0].format, format, "{code}");
    }
}

#[test]
fn a_shared_formula_moves_its_references_and_all_else_stays() {
    let at = |text: &str, cell: &str| {
        let text = text.replace('&', "&amp;");
        let rows = format!(
            "<row r='3'><c r='B3'><f t='shared' si='0'>{text}</f><v>1</v></c></row>\
             <row><c r='{cell}'><f t='shared' si='0'/><v>1</v></c></row>"
        );
        let rows = if cell == "A1" {
            rows.replace("<row>", "<row r='1'>")
        } else {
            rows.replace("<row>", "<row r='5'>")
        };
        let sheet = sheet(&rows);
        let moved = sheet.cells.iter().find(|c| a1(c.row, c.col) == cell).unwrap();
        moved.formula_text.as_deref().unwrap().to_owned()
    };
    for (text, shown) in [
        ("SUM(B1:C1)", "SUM(C3:D3)"),
        ("$B1+B$1+$B$1", "$B3+C$1+$B$1"),
        ("'Sổ B1'!B1&\"B1 \"\"B1\"\"\"", "'Sổ B1'!C3&\"B1 \"\"B1\"\"\""),
        ("B1!B1+LOG10(B1)+Bang[B1]", "B1!C3+LOG10(C3)+Bang[B1]"),
        ("SUM(B:B,2:3,$B:C)", "SUM(C:C,4:5,$B:D)"),
        ("B1:B3!A1+1.5+1E5+TRUE+thuế", "B1:B3!B3+1.5+1E5+TRUE+thuế"),
        ("XFD1+A1048576", "#REF!+#REF!"),
        ("\"chưa đóng B1", "\"chưa đóng B1"),
    ] {
        assert_eq!(at(text, "C5"), shown, "{text}");
    }
    assert_eq!(at("B3", "A1"), "A1");
}

#[test]
fn a_shared_formula_is_paid_for_at_every_cell_it_is_moved_to() {
    let shared = |references: usize, cells: usize| {
        let text = vec!["A1"; references].join("+");
        let first = format!("<row r='1'><c r='B1'><f t='shared' si='0'>{text}</f><v>1</v></c></row>");
        let others: String = (2..=cells)
            .map(|row| format!("<row r='{row}'><c r='B{row}'><f t='shared' si='0'/><v>1</v></c></row>"))
            .collect();
        read(&small(&(first + &others)).bytes(), &Limits::default())
    };
    assert_eq!(shared(10, 5000).unwrap().sheets[0].cells.len(), 5000, "a clerk's list of 5,000 rows");
    assert_eq!(shared(2700, 600).unwrap_err(), Refusal::TooMuchWork);
}

#[test]
fn a_formula_of_many_results_is_known_with_its_area_unless_that_is_beyond_all_reason() {
    let sheet = sheet(
        "<row r='1'><c r='A1'><f t='array' ref='A1:A3'>B1:B3*2</f><v>2</v></c></row>\
         <row r='2'><c r='A2'><v>4</v></c><c r='C2' cm='1'><f t='array' ref='C2'>UNIQUE(A1:A3)</f><v>2</v></c></row>\
         <row r='3'><c r='D3'><f t='array' ref='D3:XFD1048576'>A1:A3</f><v>2</v></c></row>",
    );
    let array = |area: &str, spills| Array { area: parse_area(area).unwrap(), spills };
    assert_eq!(sheet.arrays, [array("A1:A3", false), array("C2", true)]);
    assert_eq!(sheet.cells.len(), 4);
}
