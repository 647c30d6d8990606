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
