//! Targets and unit tests, written in the plan as `>= 99 %`, `<= 2 %`, `30 .. 50 %`,
//! `>= 2 per year`, `= 0`.

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
    AtMost,
    Above,
    Below,
    Equal,
    /// From the target's value to its upper end, both included.
    Within,
}

/// What the target's number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetUnit {
    /// Percent of the denominator, the base or the units.
    Percent,
    Number,
}

/// Over what time a count is judged; without it a figure is what it is at the cut-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Per {
    Period,
    Quarter,
    Year,
}

/// What must be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Target {
    pub op: Op,
    pub value: Decimal,
    /// The upper end of a range.
    pub upto: Option<Decimal>,
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

/// Signs as the plan file writes them and as people read them; the longer ones first.
const SIGNS: [(Op, &str, &str); 5] = [
    (Op::AtLeast, ">=", "≥"),
    (Op::AtMost, "<=", "≤"),
    (Op::Above, ">", ">"),
    (Op::Below, "<", "<"),
    (Op::Equal, "=", "="),
];

/// Spans as the plan file writes them, and in both languages.
const SPANS: [(Per, &str, &str, &str); 3] = [
    (Per::Year, "per year", "mỗi năm", "a year"),
    (Per::Quarter, "per quarter", "mỗi quý", "a quarter"),
    (Per::Period, "per period", "mỗi kỳ", "a period"),
];

impl Op {
    /// As people read it: `≥`; nothing before a range.
    pub fn sign(self) -> &'static str {
        SIGNS.iter().find(|(op, ..)| *op == self).map_or("", |(_, _, sign)| sign)
    }

    /// As the plan file writes it.
    pub fn code(self) -> &'static str {
        SIGNS.iter().find(|(op, ..)| *op == self).map_or("..", |(_, code, _)| code)
    }

    /// Whether more is never better.
    pub fn is_ceiling(self) -> bool {
        matches!(self, Op::AtMost | Op::Below)
    }
}

impl Per {
    /// As the plan's JSON writes it.
    pub fn code(self) -> &'static str {
        SPANS.iter().find(|(per, ..)| *per == self).map_or("", |(_, code, ..)| &code["per ".len()..])
    }

    /// Behind a number in a narrow cell: `/năm`.
    pub fn short(self) -> &'static str {
        match self {
            Per::Period => "/kỳ",
            Per::Quarter => "/quý",
            Per::Year => "/năm",
        }
    }
}

impl FromStr for Target {
    type Err = String;

    /// `>= 99 %`, `30 .. 50 %`, `<= 5 ‰` (0.5 %), `>= 2 per quarter`.
    fn from_str(s: &str) -> Result<Target, String> {
        let wrong = || format!("`{s}`: >= 99 %, <= 2 %, 30 .. 50 %, >= 2 per year, >= 1 per period, = 0");
        let number = |text: &str| text.trim().parse::<Decimal>().map_err(|_| wrong());
        let text = s.trim();
        let per = SPANS.iter().find_map(|(per, code, ..)| Some((*per, text.strip_suffix(code)?)));
        let (per, rest) = per.map_or((None, text), |(per, rest)| (Some(per), rest.trim()));
        let thousandth = rest.strip_suffix('‰');
        let percent = rest.strip_suffix('%').or(thousandth);
        let rest = percent.unwrap_or(rest);
        let scale = if thousandth.is_some() { Decimal::new(1, 1) } else { Decimal::ONE };
        let unit = if percent.is_some() { TargetUnit::Percent } else { TargetUnit::Number };
        let signed = SIGNS.iter().find_map(|(op, code, _)| Some((*op, rest.strip_prefix(code)?)));
        let (op, value, upto) = match (signed, rest.split_once("..")) {
            (Some((op, value)), _) => (op, number(value)?, None),
            (None, Some((from, to))) => (Op::Within, number(from)?, Some(number(to)?)),
            (None, None) => return Err(wrong()),
        };
        Ok(Target { op, value: value * scale, upto: upto.map(|upto| upto * scale), unit, per })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let percent = if self.unit == TargetUnit::Percent { " %" } else { "" };
        let per = self.per.map_or(String::new(), |per| format!(" per {}", per.code()));
        match self.upto {
            Some(upto) => write!(f, "{} .. {}", self.value.normalize(), upto.normalize())?,
            None => write!(f, "{} {}", self.op.code(), self.value.normalize())?,
        }
        write!(f, "{percent}{per}")
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

/// As people read it: `≥ 99 %`, `30–50 %`, `≥ 2 mỗi năm`, `= 0`.
impl Say for Target {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        let percent = if self.unit == TargetUnit::Percent { " %" } else { "" };
        let per = SPANS.iter().find(|(per, ..)| Some(*per) == self.per);
        let per = per
            .map_or(String::new(), |(_, _, vi, en)| format!(" {}", if lang == Lang::Vi { vi } else { en }));
        let value = self.value.say(lang);
        match self.upto {
            Some(upto) => format!("{value}–{}{percent}{per}", upto.say(lang)).into(),
            None => format!("{} {value}{percent}{per}", self.op.sign()).into(),
        }
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
