//! Typed answers with their place: what a form is prefilled with and a return is read into.

mod given;

pub use crate::words::answers::StatusWord as Status;
pub use given::Given;

use crate::plan::RowKey;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A field of a form's row; its key stands in the form's hidden header row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Num,
    Den,
    Status,
    DoneOn,
    /// Number and symbol of the document that proves it.
    Evidence,
    Result,
    Difficulty,
}

impl Field {
    /// Every field in the form's order.
    pub const ALL: [Field; 7] = [
        Field::Num,
        Field::Den,
        Field::Status,
        Field::DoneOn,
        Field::Evidence,
        Field::Result,
        Field::Difficulty,
    ];

    /// The stable key: `num`, `den`, `status`, `done_on`, `evidence`, `result`, `difficulty`.
    pub fn key(self) -> &'static str {
        match self {
            Field::Num => "num",
            Field::Den => "den",
            Field::Status => "status",
            Field::DoneOn => "done_on",
            Field::Evidence => "evidence",
            Field::Result => "result",
            Field::Difficulty => "difficulty",
        }
    }

    /// The field of a key.
    pub fn of(key: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|f| f.key() == key)
    }
}

/// A value as it was read, with the cell it stands in and what was typed there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed<T> {
    pub value: T,
    /// Cell address such as `G14`; empty for a value we computed ourselves.
    pub cell: String,
    /// What was typed, as the officer sees it.
    pub raw: String,
}

impl<T> Typed<T> {
    /// A value read from a cell.
    pub fn new(value: T, cell: impl Into<String>, raw: impl Into<String>) -> Typed<T> {
        Typed { value, cell: cell.into(), raw: raw.into() }
    }
}

/// A cell that holds something which could not be read: shown again, never counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoilt {
    pub field: Field,
    pub cell: String,
    pub raw: String,
    /// It was read and cannot be true: a claim beside it stands, without proof (R29).
    pub refused: bool,
}

/// The answers of one row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowAnswer {
    pub num: Option<Typed<Decimal>>,
    pub den: Option<Typed<Decimal>>,
    pub status: Option<Typed<Status>>,
    pub done_on: Option<Typed<NaiveDate>>,
    pub evidence: Option<Typed<String>>,
    pub result: Option<Typed<String>>,
    pub difficulty: Option<Typed<String>>,
    pub spoilt: Vec<Spoilt>,
}

impl RowAnswer {
    /// Whether nothing at all was typed.
    pub fn is_empty(&self) -> bool {
        self.spoilt.is_empty() && Field::ALL.into_iter().all(|field| self.cell(field).is_none())
    }

    /// The numerator's value.
    pub fn num_value(&self) -> Option<Decimal> {
        self.num.as_ref().map(|t| t.value)
    }

    /// The denominator's value.
    pub fn den_value(&self) -> Option<Decimal> {
        self.den.as_ref().map(|t| t.value)
    }

    /// The claimed status.
    pub fn status_value(&self) -> Option<Status> {
        self.status.as_ref().map(|t| t.value)
    }

    /// The claimed completion date.
    pub fn done_on_value(&self) -> Option<NaiveDate> {
        self.done_on.as_ref().map(|t| t.value)
    }

    /// A text field as read.
    pub fn text(&self, field: Field) -> Option<&str> {
        let typed = match field {
            Field::Evidence => &self.evidence,
            Field::Result => &self.result,
            Field::Difficulty => &self.difficulty,
            _ => return None,
        };
        typed.as_ref().map(|t| t.value.as_str())
    }

    /// Every read cell: field, value in a plain spelling, address.
    pub fn cells(&self) -> impl Iterator<Item = (Field, String, &str)> {
        Field::ALL.into_iter().filter_map(|field| {
            let value = match field {
                Field::Num => self.num_value()?.normalize().to_string(),
                Field::Den => self.den_value()?.normalize().to_string(),
                Field::Status => self.status_value()?.code().to_string(),
                Field::DoneOn => self.done_on_value()?.to_string(),
                text => self.text(text)?.to_string(),
            };
            Some((field, value, self.cell(field)?))
        })
    }

    /// Whether a field holds something that could not be read.
    pub fn is_unread(&self, field: Field) -> bool {
        self.spoilt.iter().any(|s| s.field == field && !s.refused)
    }

    /// The address of a read field.
    pub fn cell(&self, field: Field) -> Option<&str> {
        self.place(field).map(|(cell, _)| cell)
    }

    /// The address of a read field, and what was typed there.
    fn place(&self, field: Field) -> Option<(&str, &str)> {
        fn of<T>(typed: &Option<Typed<T>>) -> Option<(&str, &str)> {
            typed.as_ref().map(|t| (t.cell.as_str(), t.raw.as_str()))
        }
        match field {
            Field::Num => of(&self.num),
            Field::Den => of(&self.den),
            Field::Status => of(&self.status),
            Field::DoneOn => of(&self.done_on),
            Field::Evidence => of(&self.evidence),
            Field::Result => of(&self.result),
            Field::Difficulty => of(&self.difficulty),
        }
    }
}

/// Who made and signed a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    pub prepared_by: String,
    pub phone: String,
    pub signer: String,
    pub dated: String,
}

/// All answers of one return.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// By row key, in the order of keys.
    pub rows: BTreeMap<RowKey, RowAnswer>,
    pub signature: Signature,
}

impl Answers {
    /// A row's answers, if anything was typed there.
    pub fn row(&self, key: &RowKey) -> Option<&RowAnswer> {
        self.rows.get(key).filter(|r| !r.is_empty())
    }

    /// Whether the whole return is blank.
    pub fn is_empty(&self) -> bool {
        self.rows.values().all(RowAnswer::is_empty)
    }
}
