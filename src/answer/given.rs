//! A value as somebody gives it for one field: what the clerk puts in place of what a return says.

use super::{Field, RowAnswer, Status, Typed};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A value of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    Number(Decimal),
    Status(Status),
    Day(NaiveDate),
    Text(String),
}

impl RowAnswer {
    /// Puts a value in place of whatever the field held; `raw` is how it was spelled, and `cell` its
    /// address in the return, if it stands there. A value of another sort than the field's leaves the field
    /// as it is.
    pub fn put(&mut self, field: Field, given: Given, cell: &str, raw: &str) {
        fn typed<T>(value: T, cell: &str, raw: &str) -> Option<Typed<T>> {
            Some(Typed::new(value, cell, raw))
        }
        match (field, given) {
            (Field::Num, Given::Number(n)) => self.num = typed(n, cell, raw),
            (Field::Den, Given::Number(n)) => self.den = typed(n, cell, raw),
            (Field::Status, Given::Status(s)) => self.status = typed(s, cell, raw),
            (Field::DoneOn, Given::Day(d)) => self.done_on = typed(d, cell, raw),
            (Field::Evidence, Given::Text(t)) => self.evidence = typed(t, cell, raw),
            (Field::Result, Given::Text(t)) => self.result = typed(t, cell, raw),
            (Field::Difficulty, Given::Text(t)) => self.difficulty = typed(t, cell, raw),
            _ => return,
        }
        self.spoilt.retain(|s| s.field != field);
    }

    /// What a field holds as it was typed, read or not; both copies of a row that stands there twice, where
    /// they differ; empty where nothing stands.
    pub fn typed(&self, field: Field) -> String {
        let raw = match field {
            Field::Num => self.num.as_ref().map(|t| &t.raw),
            Field::Den => self.den.as_ref().map(|t| &t.raw),
            Field::Status => self.status.as_ref().map(|t| &t.raw),
            Field::DoneOn => self.done_on.as_ref().map(|t| &t.raw),
            Field::Evidence => self.evidence.as_ref().map(|t| &t.raw),
            Field::Result => self.result.as_ref().map(|t| &t.raw),
            Field::Difficulty => self.difficulty.as_ref().map(|t| &t.raw),
        };
        let spoilt = self.spoilt.iter().filter(|s| s.field == field).map(|s| &s.raw);
        let mut all: Vec<&str> = raw.into_iter().chain(spoilt).map(|t| t.trim()).collect();
        let mut told = BTreeSet::new();
        all.retain(|typed| told.insert(*typed));
        all.join(" / ")
    }

    /// Every address at which a field stands in the return, read or not.
    pub fn addresses(&self, field: Field) -> Vec<String> {
        let spoilt = self.spoilt.iter().filter(|s| s.field == field);
        let spoilt = spoilt.map(|s| s.cell.as_str());
        let all = self.cell(field).into_iter().chain(spoilt);
        all.filter(|c| !c.is_empty()).map(String::from).collect()
    }
}
