//! Sums of cells as the plan writes them.

use cchc::plan::{Sum, Term};

#[test]
fn sums_print_as_they_are_written_and_add_up() {
    for text in ["20.1.den - 20.1.num", "1 + count(XA)", "04.1.num"] {
        assert_eq!(text.parse::<Sum>().unwrap().to_string(), text);
    }
    for wrong in ["", "20.1", "+ 1", "1 +", "1 * 2"] {
        assert!(wrong.parse::<Sum>().is_err(), "{wrong}");
    }
    let late: Sum = "20.1.den - 20.1.num".parse().unwrap();
    let resolved = Term::Cell { id: "20.1".into(), den: true };
    let look = |t: &Term| Some(if *t == resolved { 100.into() } else { 98.into() });
    assert_eq!(late.value(look), Some(2.into()));
    assert_eq!(late.value(|_| None), None);
}
