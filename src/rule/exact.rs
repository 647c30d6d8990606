//! Exact arithmetic beside the tree: percentages for showing, and sums. `None` means that it would not fit.

use rust_decimal::Decimal;

/// `100 · num / den` cut, not rounded, to four places; `None` for `den = 0`. For showing only.
///
/// The division may round in its last digit, so the cut is proven by multiplying back.
pub fn percent(num: Decimal, den: Decimal) -> Option<Decimal> {
    let scaled = num.checked_mul(Decimal::from(1_000_000))?;
    let mut cut = scaled.checked_div(den)?.trunc();
    if cut.checked_mul(den)?.abs() > scaled.abs() {
        cut += if cut.is_sign_negative() { Decimal::ONE } else { Decimal::NEGATIVE_ONE };
    }
    cut.checked_div(Decimal::from(10_000)).map(|p| p.normalize())
}

/// A sum; `None` when it would not fit.
pub fn sum(values: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Op;
    use crate::rule::Quantity;
    use crate::rule::kind::at_percent;

    /// domain.md §4: 9 896/10 000 prints 99,0 % when rounded and fails "≥ 99 %"; 98,996 is cut to 98,99.
    #[test]
    fn nothing_is_rounded_up_to_a_threshold() {
        let n = |v: i64| Decimal::from(v);
        let reaches = |num: Decimal, den: Decimal, least: i64| {
            let values = |q: Quantity| Some(if q == Quantity::Num { num } else { den });
            at_percent(Quantity::Num.into(), Quantity::Den.into(), Op::AtLeast, n(least)).holds(&values)
        };
        assert_eq!(reaches(n(9_896), n(10_000), 99), Some(false));
        assert_eq!(reaches(n(99), n(100), 99), Some(true));
        assert_eq!(reaches(n(98_999_999_999), n(100_000_000_000), 99), Some(false));
        assert_eq!(reaches(Decimal::MAX, n(1), 1), None);
        assert_eq!(percent(n(98_996), n(100_000)), Some("98.996".parse().unwrap()));
        assert_eq!(percent(n(2), n(3)), Some("66.6666".parse().unwrap()));
        assert_eq!(percent(n(-2), n(3)), Some("-66.6666".parse().unwrap()));
        assert_eq!(percent(n(15), n(16)), Some("93.75".parse().unwrap()));
        assert_eq!(percent(n(1), n(0)), None);
    }
}
