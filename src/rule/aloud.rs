//! A rule read aloud: the amounts with their numbers put in.

use super::tree::{Amount, Sign, Test, Values};
use rust_decimal::Decimal;

/// A comparison written out: each side in its terms, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// `100 × (130 − 100)`, or the value alone where there is nothing to compute.
    pub left: (String, Decimal),
    /// How the two values really stand: `<`, `=`, `≥`.
    pub sign: &'static str,
    pub right: (String, Decimal),
}

impl Amount {
    /// The amount in its terms, numbers as `show` writes them.
    pub fn aloud(&self, of: Values<'_>, show: &dyn Fn(Decimal) -> String) -> Option<String> {
        let inner = |a: &Amount| a.aloud(of, show);
        Some(match self {
            Amount::Of(quantity) => show(of(*quantity)?),
            Amount::Number(number) => show(*number),
            Amount::Plus(a, b) => format!("({} + {})", inner(a)?, inner(b)?),
            Amount::Less(a, b) => format!("({} − {})", inner(a)?, inner(b)?),
            Amount::Times(factor, a) => format!("{} × {}", show(*factor), inner(a)?),
        })
    }

    /// Whether there is anything to compute.
    pub fn is_computed(&self) -> bool {
        !matches!(self, Amount::Of(_) | Amount::Number(_))
    }
}

impl Test {
    /// A comparison aloud; none for other tests, or where it would not fit.
    pub fn aloud(&self, of: Values<'_>, show: &dyn Fn(Decimal) -> String) -> Option<Spoken> {
        let Test::Compare(left, asked, right) = self else {
            return None;
        };
        let (a, b) = (left.value(of)?, right.value(of)?);
        let sign = match (a.cmp(&b), asked) {
            (std::cmp::Ordering::Less, _) => "<",
            (std::cmp::Ordering::Equal, _) => "=",
            (std::cmp::Ordering::Greater, Sign::AtLeast) => "≥",
            (std::cmp::Ordering::Greater, _) => ">",
        };
        Some(Spoken { left: (left.aloud(of, show)?, a), sign, right: (right.aloud(of, show)?, b) })
    }
}
