//! A zip of several returns.

use crate::package::zipped::{Zipped, small};
use cchc::package::{Inner, Kind, Limits, Refusal, sniff, workbooks_in_zip};

#[test]
fn files_come_out_with_safe_names() {
    let form = small("").bytes();
    let nfd = "Hải Ba.xlsx".replace('ả', "a\u{309}");
    let zip = Zipped::default()
        .with("Tháng 9/", "")
        .with(&nfd, &form)
        .with("Tháng 9\\b.xls", "<html>")
        .with("~$b.xlsx", "lock")
        .with("Tháng 9/.~lock.b.xlsx#", "lock")
        .with("__MACOSX/._Hải.xlsx", "mac")
        .with("scan.pdf", "%PDF-1.4")
        .with("?", "old name")
        .lie("?", |part| (part.name, part.local_name) = (b"B\xA0o.txt".to_vec(), b"B\xA0o.txt".to_vec()));
    let inner = workbooks_in_zip(&zip.bytes(), &Limits::default()).unwrap();
    let kind = |file: &Inner| sniff(file.bytes.as_ref().unwrap());
    let names: Vec<_> = inner.iter().map(|file| (file.name.as_str(), kind(file))).collect();
    let wanted = [
        ("Hải Ba.xlsx", Kind::Xlsx),
        ("Tháng 9/b.xls", Kind::Html),
        ("scan.pdf", Kind::Pdf),
        ("Báo.txt", Kind::Text),
    ];
    assert_eq!(names, wanted);
    assert_eq!(inner[0].bytes, Ok(form));
}

#[test]
fn what_a_zip_of_returns_must_not_hold() {
    let refused =
        |zip: Zipped, limits: &Limits| workbooks_in_zip(&zip.bytes(), limits).expect_err("was opened");
    let limits = Limits { workbooks: 2, ..Limits::default() };
    let three = Zipped::default().stored("a", "1").stored("b", "1").stored("c", "1");
    assert_eq!(refused(three, &limits), Refusal::TooManyWorkbooks { workbooks: 3, max: 2 });
    let out = Zipped::default().stored("../a.xlsx", "1");
    assert_eq!(refused(out, &limits), Refusal::BadPath("../a.xlsx".into()));
    let locked = Zipped::default().stored("a", "1").lie("a", |part| part.flags = 1);
    assert_eq!(sniff(&locked.bytes()), Kind::Encrypted);
    let half = locked.stored("b", "1").stored("A", "1").bytes();
    assert_eq!(sniff(&half), Kind::Zip);
    let inner = workbooks_in_zip(&half, &Limits::default()).unwrap();
    let bytes: Vec<_> = inner.into_iter().map(|file| file.bytes).collect();
    assert_eq!(bytes, [Err(Refusal::EncryptedPart("a".into())), Ok(b"1".to_vec()), Ok(b"1".to_vec())]);
    assert_eq!(workbooks_in_zip(b"", &limits), Err(Refusal::Empty));
    assert_eq!(workbooks_in_zip(b"PK\x03\x04", &limits), Err(Refusal::Truncated));
}

#[test]
fn a_member_that_cannot_be_opened_costs_no_other() {
    let form = small("").bytes();
    let zip = Zipped::default()
        .with("a.xlsx", &form)
        .stored("b.zip", Zipped::default().stored("x", "1").bytes())
        .with("c.xlsx", &form)
        .lie("c.xlsx", |part| part.crc ^= 1);
    let inner = workbooks_in_zip(&zip.bytes(), &Limits::default()).unwrap();
    assert_eq!(inner[0].bytes, Ok(form));
    assert_eq!(inner[1].bytes, Err(Refusal::NestedZip("b.zip".into())));
    assert!(matches!(&inner[2].bytes, Err(Refusal::WrongChecksum(part)) if part == "c.xlsx"), "{inner:?}");
}
