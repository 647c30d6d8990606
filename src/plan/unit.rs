//! Units of figures, and the plan's settings that are numbers of a kind of their own.

use super::{Indicator, Plan};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A unit in which figures are given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// As indicators name it: `triệu đồng`.
    pub name: String,
    /// Digits that may follow the decimal comma: 0 for things, more for money, hours and percent (R13).
    #[serde(default)]
    pub decimals: u32,
    /// Other words that may stand after a number of this unit (R14): `trđ`, `hs`.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A part of a whole, written in the plan as `2/3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Portion {
    part: u32,
    whole: u32,
}

impl Portion {
    /// Two thirds.
    pub const TWO_THIRDS: Portion = Portion { part: 2, whole: 3 };

    /// Whether so many of so many are at least this part; of nothing, no part is reached.
    pub fn is_reached_by(self, number: usize, of: usize) -> bool {
        let cross = |a: usize, b: u32| Decimal::from(a).checked_mul(b.into());
        of > 0 && cross(number, self.whole) >= cross(of, self.part)
    }
}

impl FromStr for Portion {
    type Err = String;

    fn from_str(s: &str) -> Result<Portion, String> {
        let read = || {
            let (part, whole) = s.split_once('/')?;
            let (part, whole) = (part.trim().parse().ok()?, whole.trim().parse().ok()?);
            (part <= whole && whole > 0).then_some(Portion { part, whole })
        };
        read().ok_or_else(|| format!("`{s}`: 2/3, 1/2, 0/1"))
    }
}

impl fmt::Display for Portion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

super::target::as_text!(Portion);

impl Plan {
    /// The unit of an indicator's figures; none where it has none or the plan does not describe it.
    pub fn unit_of(&self, indicator: &Indicator) -> Option<&Unit> {
        self.units.get(*self.index.units.get(indicator.unit.as_ref()?)?)
    }
}
