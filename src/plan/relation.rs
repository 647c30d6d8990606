//! Cross-checks between figures, and cells that follow from others: `21.1.den = 20.1.den - 20.1.num`.

use super::target::as_text;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One summand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Term {
    /// `20.1.num` or `20.1.den`: a cell of the same agency and plan year.
    Cell {
        id: String,
        den: bool,
    },
    /// `count(XA)`: members of a group valid in the period.
    Count(String),
    Number(Decimal),
}

/// A sum of terms with signs, as `1 + count(XA)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sum(pub Vec<(bool, Term)>);

/// How the two sides of a cross-check must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relate {
    #[serde(rename = "=")]
    Equal,
    #[serde(rename = "<=")]
    AtMost,
}

/// A cross-check that the plan declares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub id: String,
    pub left: Sum,
    pub must: Relate,
    pub right: Sum,
    /// Why, in Vietnamese: shown in the form's guidance and in findings.
    pub because: String,
    pub because_en: String,
    /// A breach is odd but possible: a warning instead of an error.
    #[serde(default)]
    pub warning: bool,
}

impl Sum {
    /// The indicators it names.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|(_, t)| match t {
            Term::Cell { id, .. } => Some(id.as_str()),
            _ => None,
        })
    }

    /// Its value, with cells and group sizes looked up; `None` as soon as one is missing.
    pub fn value(&self, mut look: impl FnMut(&Term) -> Option<Decimal>) -> Option<Decimal> {
        self.0.iter().try_fold(Decimal::ZERO, |sum, (minus, term)| {
            let value = match term {
                Term::Number(n) => *n,
                other => look(other)?,
            };
            if *minus { sum.checked_sub(value) } else { sum.checked_add(value) }
        })
    }
}

impl FromStr for Sum {
    type Err = String;

    fn from_str(s: &str) -> Result<Sum, String> {
        let mut terms = Vec::new();
        let mut minus = false;
        for (position, word) in s.split_whitespace().enumerate() {
            match (position % 2, word) {
                (1, "+") => minus = false,
                (1, "-") => minus = true,
                (0, term) => terms.push((minus, term.parse()?)),
                _ => return Err(format!("`{s}`: 20.1.den - 20.1.num, 1 + count(XA)")),
            }
        }
        let complete = s.split_whitespace().count() % 2 == 1;
        if complete { Ok(Sum(terms)) } else { Err(format!("`{s}`: 20.1.den - 20.1.num, 1 + count(XA)")) }
    }
}

impl FromStr for Term {
    type Err = String;

    fn from_str(s: &str) -> Result<Term, String> {
        if let Some(group) = s.strip_prefix("count(").and_then(|r| r.strip_suffix(')')) {
            return Ok(Term::Count(group.to_string()));
        }
        match (s.strip_suffix(".num"), s.strip_suffix(".den")) {
            (Some(id), _) => Ok(Term::Cell { id: id.to_string(), den: false }),
            (_, Some(id)) => Ok(Term::Cell { id: id.to_string(), den: true }),
            _ => s
                .parse::<u32>()
                .map(|n| Term::Number(n.into()))
                .map_err(|_| format!("`{s}`: 20.1.num, 20.1.den, count(XA), 1")),
        }
    }
}

impl fmt::Display for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (minus, term)) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(if *minus { " - " } else { " + " })?;
            }
            match term {
                Term::Cell { id, den } => write!(f, "{id}.{}", if *den { "den" } else { "num" })?,
                Term::Count(group) => write!(f, "count({group})")?,
                Term::Number(n) => write!(f, "{n}")?,
            }
        }
        Ok(())
    }
}

as_text!(Sum);
