//! Archives: every file by what it is, not by what it is called.

use crate::decisions::office::Office;
use crate::returns::package::zipped;

#[test]
fn two_names_that_look_alike_are_two_files() {
    let office = Office::new("zip-names");
    let form = office.form("HAIBA", |_| {});
    // “Báo cáo.xlsx” composed, and decomposed as macOS writes it.
    let files: [(&str, &[u8]); 2] = [("Báo cáo.xlsx", &form), ("Ba\u{301}o ca\u{301}o.xlsx", b"%PDF-1.4 x")];
    office.lay("goi.zip", &zipped(&files), 14);
    let merged = office.merge();
    let files = merged.0["files"].as_array().unwrap();
    let outcomes: Vec<(&str, &str)> =
        files.iter().map(|f| (f["path"].as_str().unwrap(), f["outcome"].as_str().unwrap())).collect();
    let inside = |name: &str| format!("inbox/2024-09/goi.zip/{name}");
    let (form, other) = (inside("Báo cáo.xlsx"), inside("Báo cáo (2).xlsx"));
    assert_eq!(outcomes, [(other.as_str(), "ignored"), (form.as_str(), "used")]);
    assert_eq!(merged.standing("HAIBA"), "valid");
}

/// Neighbours that cannot be used take nothing from the form beside them.
#[test]
fn a_form_counts_beside_whatever_is_packed_with_it() {
    let office = Office::new("zip-neighbours");
    let form = office.form("HAIBA", |_| {});
    let inner = zipped(&[("x.xlsx", &form[..])]);
    let files: [(&str, &[u8]); 5] = [
        ("anh.jpg", b"\xff\xd8\xff\xe0 a picture"),
        ("cong van.pdf", b"%PDF-1.4"),
        ("goi.zip", &inner),
        ("hai-ba.xlsx", &form),
        ("x.rar", b"Rar!\x1a\x07\x00 packed"),
    ];
    office.lay("hai-ba.zip", &zipped(&files), 14);
    let merged = office.merge();
    assert_eq!((merged.standing("HAIBA"), merged.outcome("zip/hai-ba.xlsx")), ("valid", "used"));
    for (name, outcome) in
        [("anh.jpg", "ignored"), ("cong van.pdf", "ignored"), ("goi.zip", "refused"), ("x.rar", "refused")]
    {
        assert_eq!(merged.outcome(name), outcome, "{name}");
    }
    let findings = merged.0["findings"].as_array().unwrap();
    let said = findings.iter().map(|f| (f["code"].as_str().unwrap(), f["severity"].as_str().unwrap()));
    let said: Vec<_> = said.filter(|(code, _)| code.starts_with('T')).collect();
    assert_eq!(said, [("T26", "error"), ("T26", "error"), ("T32", "info"), ("T32", "info")]);
}
