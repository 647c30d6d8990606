//! What a file is, told by its content.

use crate::package::ole::ole;
use crate::package::saved::saved;
use crate::package::zipped::{Zipped, small};
use cchc::package::{Kind, sniff};

#[test]
fn old_office_files() {
    let cases: [(&[&str], Kind); 6] = [
        (&["Root Entry", "Workbook"], Kind::Xls),
        (&["Root Entry", "Book"], Kind::Xls),
        (&["Root Entry", "EncryptionInfo", "EncryptedPackage"], Kind::Encrypted),
        (&["Root Entry", "1Table", "WordDocument"], Kind::OldWord),
        (&["Root Entry", "PowerPoint Document"], Kind::PowerPoint),
        (&["Root Entry", "Contents"], Kind::Unknown),
    ];
    for (names, kind) in cases {
        assert_eq!(sniff(&ole(names)), kind, "{names:?}");
    }
    let mut looping = ole(&["Root Entry", "Contents"]);
    looping[516] = 1;
    looping[517..520].fill(0);
    assert_eq!(sniff(&looping), Kind::Unknown);
    // Cut before its directory it may be anything; the reader of workbooks says that it is cut.
    assert_eq!(sniff(&looping[..600]), Kind::Xls);
    assert_eq!(sniff(&looping[..9]), Kind::Xls);
}

#[test]
fn zips() {
    let plain = |name: &str| Zipped::default().stored(name, "x");
    let opendocument = |sort: &str| {
        Zipped::default().stored("mimetype", format!("application/vnd.oasis.opendocument.{sort}"))
    };
    let typed = |sort: &str| {
        small("").with(
            "[Content_Types].xml",
            format!(r#"<Types><Default Extension="xml" ContentType="application/{sort}"/></Types>"#),
        )
    };
    let cases = [
        (plain("a/báo cáo.xlsx"), Kind::Zip),
        (Zipped::default(), Kind::Zip),
        (plain("word/document.xml"), Kind::WordDoc),
        (plain("ppt/presentation.xml"), Kind::PowerPoint),
        (plain("xl/workbook.bin"), Kind::Xlsb),
        (plain("Index/Document.iwa"), Kind::Numbers),
        (plain("[Content_Types].xml"), Kind::Unknown),
        (opendocument("spreadsheet"), Kind::Ods),
        (opendocument("spreadsheet-template"), Kind::Ods),
        (opendocument("text"), Kind::WordDoc),
        (opendocument("presentation"), Kind::PowerPoint),
        (opendocument("graphics"), Kind::Unknown),
        (small(""), Kind::Xlsx),
        (small("").with("xl/vbaProject.bin", "").without("[Content_Types].xml"), Kind::Xlsm),
        (typed("vnd.ms-excel.sheet.binary.macroEnabled.main"), Kind::Xlsb),
        (typed("vnd.ms-excel.sheet.macroEnabled.main+xml"), Kind::Xlsm),
        (typed("vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"), Kind::Xlsx),
        (typed("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), Kind::WordDoc),
        (typed("vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"), Kind::PowerPoint),
        (small("").lie("xl/styles.xml", |part| part.flags = 1), Kind::Encrypted),
    ];
    for (zip, kind) in cases {
        let bytes = zip.bytes();
        assert_eq!(sniff(&bytes), kind, "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_zip_without_its_end_is_named_by_what_is_left() {
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() - 30].to_vec();
    assert_eq!(sniff(&cut(small("").bytes())), Kind::Xlsx);
    assert_eq!(sniff(&cut(saved("libreoffice.ods"))), Kind::Ods);
    assert_eq!(sniff(b"PK\x03\x04"), Kind::Zip);
}

#[test]
fn everything_else() {
    let cases: [(&[u8], Kind); 28] = [
        (b"", Kind::Empty),
        (&[0; 5000], Kind::Zeros),
        (b"%PDF-1.4", Kind::Pdf),
        (b"\r\n %PDF-1.4", Kind::Pdf),
        (b"{\\rtf1", Kind::WordDoc),
        (b"\x89PNG\r\n", Kind::Picture),
        (b"\xFF\xD8\xFF\xE0", Kind::Picture),
        (b"RIFF\0\0\0\0WEBPVP8", Kind::Picture),
        (b"\0\0\0\x18ftypheic", Kind::Picture),
        (b"BM\x10\0\0\0\0\0\0\0", Kind::Picture),
        (b"Rar!\x1A\x07\0", Kind::OtherArchive),
        (b"7z\xBC\xAF\x27\x1C", Kind::OtherArchive),
        (b"\x1F\x8B\x08", Kind::OtherArchive),
        (b"<html><body>", Kind::Html),
        (b"\xEF\xBB\xBF\n<!DOCTYPE HTML><table>", Kind::Html),
        (b"<table border=1>", Kind::Html),
        (b"MIME-Version: 1.0\nX: y", Kind::Html),
        (b"\xFF\xFE<\0h\0t\0m\0l\0>\0", Kind::Html),
        (b"<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", Kind::Xml2003),
        (
            b"<?xml version='1.0'?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            Kind::Xml2003,
        ),
        (b"<?xml version='1.0'?><a/>", Kind::Text),
        (b"STT;Nhi\xE1\xBB\x87m v\xE1\xBB\xA5\r\n1;x", Kind::Text),
        (b"viet 1258 \xE2\xF0", Kind::Text),
        (b"\xFF\xFEa\0\t\0b\0", Kind::Text),
        (b"a <html> tag", Kind::Text),
        (b"MZ\x90\0\x03", Kind::Unknown),
        (b"\x09\x08\x10\0\0\x06\x05\0", Kind::Unknown),
        (b"GIF89a", Kind::Picture),
    ];
    for (bytes, kind) in cases {
        assert_eq!(sniff(bytes), kind, "{}", String::from_utf8_lossy(bytes));
    }
}
