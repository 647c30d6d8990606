//! Months as people write them, and one after the other.

use cchc::period::Month;

#[test]
fn a_period_is_read_in_all_usual_spellings() {
    let september = Month::new(2024, 9);
    for typed in [
        "2024-09",
        "2024-9",
        "9/2024",
        "09/2024",
        "T9/2024",
        "t09-2024",
        "tháng 9/2024",
        "Q3/2024",
        "Quý III/2024",
    ] {
        assert_eq!(Month::read(typed), september, "{typed}");
    }
    for typed in ["2024-13", "0/2024", "9/24", "2024", "Q5/2024", "", "abc", "24-09"] {
        assert_eq!(Month::read(typed), None, "{typed}");
    }
}

#[test]
fn months_follow_each_other_over_the_year() {
    let january = Month::at(2025, 1);
    assert_eq!(january.prev().to_string(), "2024-12");
    assert_eq!(january.prev().next(), january);
    assert_eq!(Month::at(2023, 2).day(31).to_string(), "2023-02-28");
    assert_eq!(Month::span(january.prev(), january.next()).count(), 3);
}
