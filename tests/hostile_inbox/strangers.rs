//! Files that are no return of anybody's.

use crate::hostile_inbox::inbox::Sent;
use crate::package::zipped::{Part, small};
use crate::returns::package::zipped;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const ROWS: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;

/// Each with the one finding that it deserves.
pub fn refused() -> Vec<Sent> {
    let file = |name: &str, code: &'static str, bytes: Vec<u8>| Sent::refused(name, &[code], bytes);
    let word = zipped(&[
        ("[Content_Types].xml", b"wordprocessingml.document.main+xml"),
        ("word/document.xml", b"<w/>"),
    ]);
    let xlsb =
        zipped(&[("[Content_Types].xml", b"sheet.binary.macroenabled.main"), ("xl/workbook.bin", b"x")]);
    let password = crate::package::ole::ole(&["Root Entry", "EncryptionInfo", "EncryptedPackage"]);
    let hollow = crate::package::ole::ole(&["Root Entry", "Workbook"]);
    let bomb = small(ROWS).with(SHEET, vec![b' '; 200 << 20]).bytes();
    let corners =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let outside = r#"<row r="4294967295"><c r="B4294967298"><v>1</v></c></row>"#;
    let mut twice = small(ROWS);
    twice.parts.push(Part::new(SHEET, b"<worksheet/>", 8));
    let strings = small(ROWS).with("xl/sharedStrings.xml", r#"<sst uniqueCount="2000000000"><si/></sst>"#);
    let doctype = r#"<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>"#;
    let whole = small(ROWS).bytes();
    vec![
        file("trong.xlsx", "T01", Vec::new()),
        file("toan-so-0.xlsx", "T01", vec![0; 5000]),
        file("mat-khau.xlsx", "T03", password),
        file("cong-van.docx", "T04", word),
        file("ban-quet.pdf", "T05", b"%PDF-1.7 x".to_vec()),
        file("zalo.png", "T06", b"\x89PNG\r\n\x1a\nx".to_vec()),
        file("tai-ve.xls", "T07", b"<html><table><tr><td>1</td></tr></table></html>".to_vec()),
        file("bang.xlsx", "T08", b"a;b;c\n1;2;3\n".to_vec()),
        file("nhi-phan.xlsb", "T10", xlsb),
        file("nen.rar", "T11", b"Rar!\x1a\x07\x01\x00".to_vec()),
        file("la.xlsx", "T12", b"\x01\x02\x03\x04".to_vec()),
        file("cut.xlsx", "T13", whole[..whole.len() / 2].to_vec()),
        file("hai-phan-trung.xlsx", "T14", twice.bytes()),
        file("doctype.xlsx", "T14", small(ROWS).with(SHEET, doctype).bytes()),
        file("bom.xlsx", "T15", bomb),
        file("ngoai-luoi.xlsx", "T15", small(outside).bytes()),
        file("chuoi-noi-doi.xlsx", "T15", strings.bytes()),
        file("rong-tuech.xls", "T14", hollow),
        file("hai-goc.xlsx", "C01", small(corners).bytes()),
        file("so-khac.xlsx", "C01", small(ROWS).bytes()),
        file("khong-co-gi.zip", "T25", zipped(&[("thu-muc/", b"")])),
        file("nen-trong-nen.zip/bao-cao.zip", "T26", zipped(&[("a.txt", b"x")])),
        file("ra-ngoai.zip", "T30", zipped(&[("../../a.xlsx", b"x")])),
    ]
}

/// Files that lie in every inbox.
pub fn ignored() -> Vec<Sent> {
    ["Thumbs.db", ".DS_Store", "~$khong-con-tep.xlsx", ".~lock.khong-con-tep.ods#"]
        .map(Sent::ignored)
        .to_vec()
}
