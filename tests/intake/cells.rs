//! What was typed into a form, and what the month's result says of it.

use crate::intake::district::{District, codes, figure, messages};
use cchc::answer::Field::{Den, Num, Status};

/// R2: where something always arises (17.1), *Không phát sinh* and a denominator 0 are one fault, said once; the row
/// is left out.
#[test]
fn r2_a_row_that_always_arises_takes_no_zero() {
    let district = District::new("r2-always");
    for (typed, cells) in [
        (&[("17.1", Status, "Không phát sinh"), ("17.1", Num, "0"), ("17.1", Den, "0")][..], "J23, G23"),
        (&[("17.1", Status, "Đang thực hiện"), ("17.1", Den, "0")], "G23"),
        (&[("17.1", Status, "Không phát sinh")], "J23"),
    ] {
        district.said("2024-09", "HAIAN", typed);
        let json = district.merge("2024-09");
        let found = json["findings"].as_array().unwrap();
        let about: Vec<_> = found.iter().filter(|f| f["row"] == "17.1@2024").collect();
        assert_eq!(about.len(), 1, "{about:?}");
        assert_eq!((&about[0]["code"], &about[0]["cell"]), (&"G43".into(), &cells.into()));
        assert!(!messages(&json, "H03").concat().contains("17.1@2024 (a"), "a is blank for that");
        assert_eq!(figure(&json, "17.1"), "–/–");
        assert!(!codes(&json, "HAIAN").contains(&"G42".to_string()));
    }
}
