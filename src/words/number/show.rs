//! Writing numbers the Vietnamese way: `1.234,5`, `98,99 %`, `02`.

use rust_decimal::{Decimal, RoundingStrategy};

/// `1.234,5`: points between thousands, a decimal comma, no idle zeros.
pub fn show(value: Decimal) -> String {
    written(value, ".")
}

/// `1 234,5` with no-break spaces, which cannot be taken for a decimal: for text cells of the form.
pub fn show_spaced(value: Decimal) -> String {
    written(value, "\u{A0}")
}

/// `98,99 %`: at most two decimals, cut and never rounded up.
pub fn show_percent(percent: Decimal) -> String {
    format!("{} %", show(cut(percent, 2)))
}

/// `02`: counts below ten have a leading zero in official texts.
pub fn padded(n: u64) -> String {
    if n < 10 { format!("{n:02}") } else { group_digits(&n.to_string(), ".") }
}

/// `num / den` in percent, cut to some decimals: 98.996 gives 98.99. Nothing where `den` is 0.
pub fn percent_cut(num: Decimal, den: Decimal, places: u32) -> Option<Decimal> {
    let hundred = num.checked_mul(Decimal::ONE_HUNDRED)?;
    let quotient = hundred.checked_div(den)?;
    Some(cut(quotient, places).normalize())
}

/// A string of digits in groups of three.
pub fn group_digits(digits: &str, separator: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn cut(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToZero)
}

fn written(value: Decimal, separator: &str) -> String {
    let digits = value.abs().normalize().to_string();
    let sign = if value.is_sign_negative() && !value.is_zero() { "-" } else { "" };
    match digits.split_once('.') {
        Some((whole, fraction)) => format!("{sign}{},{fraction}", group_digits(whole, separator)),
        None => format!("{sign}{}", group_digits(&digits, separator)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn d(text: &str) -> Decimal {
        Decimal::from_str(text).expect("a decimal")
    }

    #[test]
    fn numbers_have_vietnamese_separators() {
        for (value, points, spaces) in [
            ("0", "0", "0"),
            ("-0", "0", "0"),
            ("12", "12", "12"),
            ("999", "999", "999"),
            ("1234.5", "1.234,5", "1\u{A0}234,5"),
            ("1234567", "1.234.567", "1\u{A0}234\u{A0}567"),
            ("-1234.50", "-1.234,5", "-1\u{A0}234,5"),
            ("98.500", "98,5", "98,5"),
            ("100.00", "100", "100"),
            ("0.05", "0,05", "0,05"),
        ] {
            assert_eq!(show(d(value)), points);
            assert_eq!(show_spaced(d(value)), spaces);
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
}
