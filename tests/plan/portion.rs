//! Portions of a whole, compared exactly.

use cchc::plan::Portion;

/// R24: two thirds of 30 are 20, of 16 eleven; a third more than nothing is nothing.
#[test]
fn a_portion_is_compared_exactly() {
    let portion: Portion = "2/3".parse().unwrap();
    assert_eq!((portion, portion.to_string().as_str()), (Portion::TWO_THIRDS, "2/3"));
    assert!(portion.is_reached_by(20, 30) && !portion.is_reached_by(19, 30));
    assert!(portion.is_reached_by(11, 16) && !portion.is_reached_by(10, 16));
    assert!(!portion.is_reached_by(0, 0));
    for wrong in ["3/2", "1/0", "0.67", "", "a/b"] {
        assert!(wrong.parse::<Portion>().is_err(), "{wrong}");
    }
}
