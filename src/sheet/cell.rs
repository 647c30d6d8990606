//! What a cell holds.

use super::address::Area;
use super::formula::Expr;
use chrono::NaiveDate;
use std::fmt;

/// An error value of Excel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// `#DIV/0!`
    Div0,
    /// `#VALUE!`
    Value,
    /// `#NUM!`
    Num,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Fault::Div0 => "#DIV/0!",
            Fault::Value => "#VALUE!",
            Fault::Num => "#NUM!",
        })
    }
}

/// What a cell shows to a formula, and what a formula gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Blank,
    /// A number; a date is the number of its day.
    Number(f64),
    Text(String),
    Bool(bool),
    Error(Fault),
}

/// `$from` as a value or a content of a cell.
macro_rules! made_from {
    ($to:ident: $($from:ty, $name:ident => $made:expr;)*) => {
        $(impl From<$from> for $to {
            fn from($name: $from) -> $to {
                $made
            }
        })*
    };
}

made_from! { Value:
    f64, number => Value::Number(number);
    &str, text => Value::Text(text.to_owned());
    String, text => Value::Text(text);
    bool, truth => Value::Bool(truth);
}

made_from! { Content:
    &str, text => Content::Text(text.to_owned());
    String, text => Content::Text(text);
    f64, number => Content::Number(number);
    i32, number => Content::Number(f64::from(number));
    u32, number => Content::Number(f64::from(number));
    bool, truth => Content::Bool(truth);
    NaiveDate, day => Content::Date(day);
    Expr, expr => Content::Computed { expr: Box::new(expr), result: Value::Blank };
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Cell {
        sheet: String,
        row: u32,
        col: u16,
    },
    /// Another file, relative to this one, with `/`: `../../inbox/2024-09/a.xlsx`.
    File {
        path: String,
        cell: Option<(String, u32, u16)>,
    },
}

/// A stretch of text in one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
}

/// Where a formula of many results stands: it is in the first cell, its results are in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Array {
    pub area: Area,
    /// Whether it takes as many cells as it has results.
    pub spills: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Blank,
    /// A text, taken literally: `= 1` stays a text.
    Text(String),
    /// A text with bold or italic parts in the cell's size and colour.
    Rich(Vec<Run>),
    /// A number; a value that is not finite is refused when the workbook is written.
    Number(f64),
    Date(NaiveDate),
    Bool(bool),
    /// A formula as text, without the leading `=`, with the result its author computed: what a program shows that
    /// does not recalculate.
    Formula {
        text: String,
        result: Value,
    },
    /// A formula as a tree; [`Sheet::calculate`](super::Sheet::calculate) fills in the result.
    Computed {
        expr: Box<Expr>,
        result: Value,
    },
    Link {
        target: Target,
        text: String,
    },
}

impl Content {
    /// A formula with its result.
    pub fn formula(text: impl Into<String>, result: impl Into<Value>) -> Content {
        Content::Formula { text: text.into(), result: result.into() }
    }

    /// A link to a cell of this workbook.
    pub fn link(sheet: &str, row: u32, col: u16, text: impl Into<String>) -> Content {
        let target = Target::Cell { sheet: sheet.to_owned(), row, col };
        Content::Link { target, text: text.into() }
    }

    /// The number that stands here, or that a formula comes to.
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Content::Number(number)
            | Content::Formula { result: Value::Number(number), .. }
            | Content::Computed { result: Value::Number(number), .. } => Some(*number),
            _ => None,
        }
    }

    /// What a formula sees in this cell.
    pub fn value(&self) -> Value {
        match self {
            Content::Blank => Value::Blank,
            Content::Text(text) | Content::Link { text, .. } => text_value(text.clone()),
            Content::Rich(runs) => text_value(runs.iter().map(|run| run.text.as_str()).collect()),
            Content::Number(number) => Value::Number(*number),
            Content::Date(day) => Value::Number(serial(*day)),
            Content::Bool(truth) => Value::Bool(*truth),
            Content::Formula { result, .. } | Content::Computed { result, .. } => result.clone(),
        }
    }
}

/// An empty text is written as no text at all.
fn text_value(text: String) -> Value {
    if text.is_empty() { Value::Blank } else { Value::Text(text) }
}

/// The number of a day in Excel (from March 1900 on).
pub fn serial(day: NaiveDate) -> f64 {
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    let days = day.signed_duration_since(origin).num_days();
    i32::try_from(days).map_or(0.0, f64::from)
}

impl<T: Into<Content>> From<Option<T>> for Content {
    fn from(content: Option<T>) -> Content {
        content.map_or(Content::Blank, Into::into)
    }
}
