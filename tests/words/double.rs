//! Doubles as the numbers that programs show.

use cchc::words::number::from_double;
use rust_decimal::Decimal;

#[test]
fn doubles_become_what_programs_show() {
    for (value, shown) in [
        (0.0, "0"),
        (-0.0, "0"),
        (98.5, "98.5"),
        (0.1, "0.1"),
        (-3.0, "-3"),
        (0.98, "0.98"),
        (1234.0, "1234"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e-7, "0.0000001"),
        (1e-300, "0"),
        (33.333_333_333_333_336, "33.3333333333333"),
        (150.999_999_999_999_97, "151"),
    ] {
        assert_eq!(from_double(value).map(|d| d.to_string()).as_deref(), Some(shown), "{value}");
    }
    for value in [1e15, 1e21, -1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(from_double(value), None, "{value}");
    }
}

#[test]
fn formula_results_lose_their_dust() {
    for (value, shown) in [
        (0.1 + 0.2, "0.3"),
        (1.1 * 3.0, "3.3"),
        (100.0 / 3.0, "33.3333333333333"),
        (2.0 / 3.0, "0.666666666666667"),
        (0.57 * 100.0, "57"),
        (-0.1 - 0.2, "-0.3"),
        (123_456_789_012_345.0, "123456789012345"),
    ] {
        assert_eq!(from_double(value).map(|d| d.to_string()).as_deref(), Some(shown), "{value}");
    }
}

#[test]
fn every_typed_decimal_survives_its_double() {
    for n in (0..2_000_000_i64).step_by(37) {
        let typed = Decimal::new(n - 1_000_000, 4).normalize();
        let double: f64 = typed.to_string().parse().expect("a double");
        assert_eq!(from_double(double), Some(typed));
    }
}
