//! Targets and unit tests, written in the plan as `>= 99 %`, `>= 2 per year`, `= 0`.

use crate::words::text::{Lang, Say};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// How a figure is compared with its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Op {
    AtLeast,
    Equal,
}

/// What the target's number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetUnit {
    /// Percent of the denominator, the base or the units.
    Percent,
    Number,
}

/// Over what time a count is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    Period,
    Year,
}

/// What must be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Target {
    pub op: Op,
    pub value: Decimal,
    pub unit: TargetUnit,
    pub per: Option<Per>,
}

/// What one unit of a share must reach to pass.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum UnitTest {
    /// `done`: status Hoàn thành.
    Done,
    /// `value >= 1`.
    Value(Decimal),
    /// `ratio >= 80 %`.
    Ratio(Decimal),
}

impl FromStr for Target {
    type Err = String;

    fn from_str(s: &str) -> Result<Target, String> {
        let wrong = || format!("`{s}`: >= 99 %, >= 2 per year, >= 1 per period, = 0");
        let text = s.trim();
        let (op, rest) = match (text.strip_prefix(">="), text.strip_prefix('=')) {
            (Some(rest), _) => (Op::AtLeast, rest),
            (None, Some(rest)) => (Op::Equal, rest),
            _ => return Err(wrong()),
        };
        let (rest, per) = match (rest.trim().strip_suffix("per year"), rest.trim().strip_suffix("per period"))
        {
            (Some(rest), _) => (rest, Some(Per::Year)),
            (_, Some(rest)) => (rest, Some(Per::Period)),
            _ => (rest, None),
        };
        let (rest, unit) = match rest.trim().strip_suffix('%') {
            Some(rest) => (rest, TargetUnit::Percent),
            None => (rest, TargetUnit::Number),
        };
        let value = rest.trim().parse().map_err(|_| wrong())?;
        Ok(Target { op, value, unit, per })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let op = if self.op == Op::AtLeast { ">=" } else { "=" };
        let percent = if self.unit == TargetUnit::Percent { " %" } else { "" };
        let per = match self.per {
            Some(Per::Year) => " per year",
            Some(Per::Period) => " per period",
            None => "",
        };
        write!(f, "{op} {}{percent}{per}", self.value.normalize())
    }
}

impl FromStr for UnitTest {
    type Err = String;

    fn from_str(s: &str) -> Result<UnitTest, String> {
        let wrong = || format!("`{s}`: done, value >= 1, ratio >= 80 %");
        let text = s.trim();
        let number =
            |rest: &str| rest.trim().trim_end_matches('%').trim().parse::<Decimal>().map_err(|_| wrong());
        if text == "done" {
            return Ok(UnitTest::Done);
        }
        if let Some(rest) = text.strip_prefix("value") {
            return number(rest.trim().strip_prefix(">=").ok_or_else(wrong)?).map(UnitTest::Value);
        }
        if let Some(rest) = text.strip_prefix("ratio") {
            return number(rest.trim().strip_prefix(">=").ok_or_else(wrong)?).map(UnitTest::Ratio);
        }
        Err(wrong())
    }
}

impl fmt::Display for UnitTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnitTest::Done => f.write_str("done"),
            UnitTest::Value(n) => write!(f, "value >= {}", n.normalize()),
            UnitTest::Ratio(p) => write!(f, "ratio >= {} %", p.normalize()),
        }
    }
}

/// As people read it: `≥ 99 %`, `≥ 2 mỗi năm`, `= 0`.
impl Say for Target {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        let op = if self.op == Op::AtLeast { "≥" } else { "=" };
        let percent = if self.unit == TargetUnit::Percent { " %" } else { "" };
        let per = match (self.per, lang) {
            (None, _) => "",
            (Some(Per::Year), Lang::Vi) => " mỗi năm",
            (Some(Per::Period), Lang::Vi) => " mỗi kỳ",
            (Some(Per::Year), Lang::En) => " a year",
            (Some(Per::Period), Lang::En) => " a period",
        };
        format!("{op} {}{percent}{per}", self.value.say(lang)).into()
    }
}

/// What one unit must reach: `hoàn thành`, `≥ 80 %`.
impl Say for UnitTest {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match (self, lang) {
            (UnitTest::Done, Lang::Vi) => "hoàn thành".into(),
            (UnitTest::Done, Lang::En) => "done".into(),
            (UnitTest::Value(least), _) => format!("≥ {}", least.say(lang)).into(),
            (UnitTest::Ratio(percent), _) => format!("≥ {} %", percent.say(lang)).into(),
        }
    }
}

/// Serde reads and writes these as the strings above.
macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(s: String) -> Result<$name, String> {
                s.parse()
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.to_string()
            }
        }
    )*};
}
pub(super) use as_text;
as_text!(Target, UnitTest);
