//! Exact comparisons: both sides are multiplied out, so that no quotient is ever rounded at a threshold.
//!
//! `None` means that a product would not fit; the verdict is then "cannot be judged", never a guess.

use crate::plan::Op;
use rust_decimal::Decimal;

/// Whether `num / den` in percent reaches `percent`: `100 · num` against `percent · den`, for `den > 0`.
pub fn reaches(num: Decimal, den: Decimal, op: Op, percent: Decimal) -> Option<bool> {
    let left = num.checked_mul(Decimal::ONE_HUNDRED)?;
    let right = percent.checked_mul(den)?;
    Some(holds(left, op, right))
}

/// Whether a value stands to a threshold as asked.
pub fn holds(value: Decimal, op: Op, threshold: Decimal) -> bool {
    match op {
        Op::AtLeast => value >= threshold,
        Op::Equal => value == threshold,
    }
}

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

    /// domain.md §4: 9 896/10 000 prints 99,0 % when rounded and fails "≥ 99 %"; 98,996 is cut to 98,99.
    #[test]
    fn nothing_is_rounded_up_to_a_threshold() {
        let n = |v: i64| Decimal::from(v);
        assert_eq!(reaches(n(9_896), n(10_000), Op::AtLeast, n(99)), Some(false));
        assert_eq!(reaches(n(99), n(100), Op::AtLeast, n(99)), Some(true));
        assert_eq!(reaches(n(98_999_999_999), n(100_000_000_000), Op::AtLeast, n(99)), Some(false));
        assert_eq!(percent(n(98_996), n(100_000)), Some("98.996".parse().unwrap()));
        assert_eq!(percent(n(2), n(3)), Some("66.6666".parse().unwrap()));
        assert_eq!(percent(n(-2), n(3)), Some("-66.6666".parse().unwrap()));
        assert_eq!(percent(n(15), n(16)), Some("93.75".parse().unwrap()));
        assert_eq!(percent(n(1), n(0)), None);
        assert_eq!(reaches(Decimal::MAX, n(1), Op::AtLeast, n(1)), None);
    }
}
