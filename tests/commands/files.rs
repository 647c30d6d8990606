//! Files named on the command line.

use cchc::workspace::write_whole;
use chrono::NaiveDate;

#[test]
fn a_pattern_takes_brackets_as_letters() {
    let root = std::env::temp_dir().join(format!("cchc-check-{}", std::process::id()));
    let folder = root.join("[2024] Báo cáo");
    for name in ["BC [1].xlsx", "BC [2].xlsx", "BC 3.docx"] {
        write_whole(&folder.join(name), b"x").unwrap();
    }
    let pattern = folder.join("*].xlsx");
    let mut out = Vec::new();
    let words = ["cchc", "check", &pattern.to_string_lossy(), "--dir", &root.to_string_lossy()];
    let today = || NaiveDate::from_ymd_opt(2024, 9, 18).unwrap();
    let arguments = words.into_iter().map(Into::into).collect();
    assert_eq!(cchc::commands::main(arguments, &mut out, false, &today), 1);
    let said = String::from_utf8(out).unwrap();
    assert!(said.contains("BC [1].xlsx") && said.contains("BC [2].xlsx") && !said.contains("BC 3"), "{said}");
    std::fs::remove_dir_all(root).unwrap();
}
