//! Due rules as the plan writes them.

use cchc::period::DueRule;

#[test]
fn every_wording_of_the_seed_has_its_day() {
    let due = |rule: &str| rule.parse::<DueRule>().unwrap().due_date(2024).map(|d| d.to_string());
    assert_eq!(due("every_period"), None, "Thường xuyên");
    assert_eq!(due("31/12").as_deref(), Some("2024-12-31"), "Hàng năm; Quý IV hàng năm");
    assert_eq!(due("30/9").as_deref(), Some("2024-09-30"), "Quý III hàng năm");
    assert_eq!(due("<31/12").as_deref(), Some("2024-12-30"), "Trước ngày 31/12 hàng năm");
    assert_eq!(due("31/1+1").as_deref(), Some("2025-01-31"), "Tháng 1 năm sau liền kề");
    assert_eq!(due("31/12/2025").as_deref(), Some("2025-12-31"), "đến năm 2025");
}

#[test]
fn rules_print_as_they_are_written() {
    for rule in ["every_period", "30/9", "<31/12", "31/1+1", "31/12/2025"] {
        assert_eq!(rule.parse::<DueRule>().unwrap().to_string(), rule);
    }
    for wrong in ["", "31/13", "30/2", "soon", "31/12/25x", "<", "+1"] {
        assert!(wrong.parse::<DueRule>().is_err(), "{wrong}");
    }
}
