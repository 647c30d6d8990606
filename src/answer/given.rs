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
        match (field, given) {
            (Field::Num, Given::Number(n)) => self.num = Some(Typed::new(n, cell, raw)),
            (Field::Den, Given::Number(n)) => self.den = Some(Typed::new(n, cell, raw)),
            (Field::Status, Given::Status(s)) => self.status = Some(Typed::new(s, cell, raw)),
            (Field::DoneOn, Given::Day(d)) => self.done_on = Some(Typed::new(d, cell, raw)),
            (Field::Evidence, Given::Text(t)) => self.evidence = Some(Typed::new(t, cell, raw)),
            (Field::Result, Given::Text(t)) => self.result = Some(Typed::new(t, cell, raw)),
            (Field::Difficulty, Given::Text(t)) => self.difficulty = Some(Typed::new(t, cell, raw)),
            _ => return,
        }
        self.spoilt.retain(|s| s.field != field);
    }

    /// What a field holds as it was typed, read or not; both copies of a row that stands there twice, where
    /// they differ; empty where nothing stands.
    pub fn typed(&self, field: Field) -> String {
        let raw = self.place(field).map(|(_, raw)| raw);
        let spoilt = self.spoilt.iter().filter(|s| s.field == field).map(|s| s.raw.as_str());
        let mut all: Vec<&str> = raw.into_iter().chain(spoilt).map(str::trim).collect();
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
