//! From the floating-point value of a cell to the exact decimal that was meant.

use rust_decimal::Decimal;
use std::str::FromStr;

/// Whole parts of more digits than a double keeps are refused.
const TOO_LARGE: f64 = 1e15;

/// What a double shows in every spreadsheet program: 15 significant digits, typed or computed (domain §4).
/// Nothing for infinities, for what is no number, and for whole parts of more than 15 digits.
pub fn from_double(value: f64) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= TOO_LARGE {
        return None;
    }
    let shown: f64 = format!("{value:.14e}").parse().ok()?;
    let exact = Decimal::from_str(&format!("{shown}")).ok()?.normalize();
    Some(if exact.is_zero() { Decimal::ZERO } else { exact })
}
