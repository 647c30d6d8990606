//! What is thrown at the program, one function a way in: whatever the bytes, an answer and no panic. The test suite
//! runs them on damaged seeds.

use cchc::package::{Limits, Refusal};
use cchc::period::Month;
use cchc::plan::{Plan, load};
use cchc::submission::{Arrival, Desk, Rulings};
use cchc::{decisions, package, planbook, submission, words};
use std::sync::OnceLock;

/// A way in.
pub type Target = fn(&[u8]);

/// Every way in by its name.
pub const ALL: [(&str, Target); 6] = [
    ("package", package),
    ("submission", submission),
    ("words", words),
    ("plan", plan),
    ("plan_import", plan_import),
    ("decisions", decisions),
];

fn built_in() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| load::built_in().unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// Bytes → cells.
pub fn package(bytes: &[u8]) {
    let read = package::read(bytes, &Limits::default());
    assert!(!matches!(read, Err(Refusal::Internal(_))), "{read:?}");
    let _ = package::workbooks_in_zip(bytes, &Limits::default());
    let _ = package::is_cut(bytes);
}

/// Bytes → a return's answers.
pub fn submission(bytes: &[u8]) {
    let Some(period) = Month::read("2024-09") else { return };
    let rulings = Rulings::default();
    let desk = Desk { plan: built_in(), period, plan_fingerprint: "", rulings: &rulings };
    let path = "inbox/2024-09/a.xlsx".to_string();
    let read = submission::read(&Arrival { path, bytes: Ok(bytes.to_vec()), changed_on: None }, &desk);
    let faults = read.iter().flat_map(|read| &read.findings).filter(|finding| finding.code == "T28");
    assert_eq!(faults.count(), 0, "{read:?}");
}

/// A text → a number, a day, a status; and what is printed of it.
pub fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = words::number::read_number(&text);
    let _ = words::date::read_date(&text);
    let _ = words::answers::read_status(&text);
    let _ = Month::read(&text);
    let _ = words::fold::fold_marks(&text);
    let shown = words::list::visible(&text);
    assert_eq!(words::list::visible(&shown), shown);
}

/// The plan's own file.
pub fn plan(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = load::load_and_audit(&text, "plan.toml", load::AGENCIES_TOML, "agencies.toml");
}

/// A workbook of the plan, or a new annex.
pub fn plan_import(bytes: &[u8]) {
    let _ = planbook::read(bytes, "ke-hoach.xlsx", Some(built_in()));
}

/// The clerk's workbook.
pub fn decisions(bytes: &[u8]) {
    let _ = decisions::read(bytes, "quyet-dinh.xlsx");
}
