//! A rule read aloud: the amounts with their numbers put in.

use super::tree::{Amount, Sign, Test, Values};
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;

fn both(a: Text, sign: char, b: Text) -> Text {
    Text::of(format!("({} {sign} {})", a.vi, b.vi), format!("({} {sign} {})", a.en, b.en))
}

/// A comparison written out: each side in its terms, and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// `100 × (130 − 100)`, or the value alone where there is nothing to compute.
    pub left: (Text, Decimal),
    /// How the two values really stand: `<`, `=`, `≥`.
    pub sign: &'static str,
    pub right: (Text, Decimal),
}

impl Amount {
    /// The amount in its terms.
    pub fn aloud(&self, of: Values<'_>) -> Option<Text> {
        let inner = |a: &Amount| a.aloud(of);
        Some(match self {
            Amount::Of(quantity) => of(*quantity)?.both(),
            Amount::Number(number) => number.both(),
            Amount::Plus(a, b) => both(inner(a)?, '+', inner(b)?),
            Amount::Less(a, b) => both(inner(a)?, '−', inner(b)?),
            Amount::Times(factor, a) => Text::join([factor.both(), inner(a)?], " × "),
        })
    }
}

impl Test {
    /// A comparison aloud; none for other tests, or where it would not fit.
    pub fn aloud(&self, of: Values<'_>) -> Option<Spoken> {
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
        Some(Spoken { left: (left.aloud(of)?, a), sign, right: (right.aloud(of)?, b) })
    }
}
