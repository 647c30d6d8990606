//! Targets as the plan writes them.

use cchc::plan::{Target, UnitTest};

#[test]
fn targets_print_as_they_are_written() {
    for text in [
        ">= 99 %",
        "<= 2 %",
        "> 95 %",
        "< 5 %",
        "30 .. 50 %",
        ">= 2 per year",
        ">= 2 per quarter",
        ">= 1 per period",
        "= 0",
        ">= 12.5 %",
        "<= 10",
    ] {
        assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
    }
    for text in ["done", "value >= 1", "ratio >= 80 %"] {
        assert_eq!(text.parse::<UnitTest>().unwrap().to_string(), text);
    }
    for wrong in ["99 %", ">= x", "", "=> 3", "3 ..", "ratio 80"] {
        assert!(wrong.parse::<Target>().is_err() && wrong.parse::<UnitTest>().is_err(), "{wrong}");
    }
}
