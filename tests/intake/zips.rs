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
    assert_eq!(outcomes, [(other.as_str(), "refused"), (form.as_str(), "used")]);
    assert_eq!(merged.standing("HAIBA"), "valid");
}
