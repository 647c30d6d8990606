//! Numbers as they are written.

use cchc::words::number::{padded, percent_cut, show, show_percent};
use rust_decimal::Decimal;
use std::str::FromStr;

fn d(text: &str) -> Decimal {
    Decimal::from_str(text).expect("a decimal")
}

#[test]
fn numbers_have_vietnamese_separators() {
    for (value, points) in [
        ("0", "0"),
        ("-0", "0"),
        ("12", "12"),
        ("999", "999"),
        ("1234.5", "1.234,5"),
        ("1234567", "1.234.567"),
        ("-1234.50", "-1.234,5"),
        ("98.500", "98,5"),
        ("100.00", "100"),
        ("0.05", "0,05"),
    ] {
        assert_eq!(show(d(value)), points);
    }
}

#[test]
fn percentages_are_cut() {
    for (num, den, places, percent, shown) in [
        ("9896", "10000", 4, "98.96", "98,96 %"),
        ("98996", "100000", 4, "98.996", "98,99 %"),
        ("98996", "100000", 2, "98.99", "98,99 %"),
        ("2", "3", 4, "66.6666", "66,66 %"),
        ("9999999", "10000000", 2, "99.99", "99,99 %"),
        ("50", "50", 2, "100", "100 %"),
        ("0", "7", 2, "0", "0 %"),
        ("15", "16", 2, "93.75", "93,75 %"),
        ("-1", "3", 2, "-33.33", "-33,33 %"),
        ("1234", "1", 0, "123400", "123.400 %"),
    ] {
        let cut = percent_cut(d(num), d(den), places).expect("a percentage");
        assert_eq!(cut, d(percent));
        assert_eq!(cut.to_string(), percent);
        assert_eq!(show_percent(cut), shown);
    }
    assert_eq!(percent_cut(d("5"), Decimal::ZERO, 2), None);
    assert_eq!(percent_cut(Decimal::MAX, d("1"), 2), None);
}

#[test]
fn a_cut_percentage_never_exceeds_the_true_one() {
    for den in 1..200_i64 {
        for num in 0..=den {
            let cut = percent_cut(num.into(), den.into(), 2).expect("a percentage");
            let (num, den) = (Decimal::from(num), Decimal::from(den));
            assert!(cut * den <= num * Decimal::ONE_HUNDRED);
            assert!((cut + d("0.01")) * den > num * Decimal::ONE_HUNDRED);
        }
    }
}

#[test]
fn small_counts_are_padded() {
    for (n, shown) in [(0, "00"), (2, "02"), (9, "09"), (10, "10"), (1234, "1.234")] {
        assert_eq!(padded(n), shown);
    }
}
