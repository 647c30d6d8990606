//! What stands in a form's input cells: what a fresh form is prefilled with, or what an agency typed.

use super::Form;
use super::layout::Extra;
use crate::answer::{Answers, Field, Given, RowAnswer, Signature, Status};
use crate::plan::RowKey;
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The content of an input cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    Number(Decimal),
    /// A text, also a number typed as text.
    Text(String),
    Date(NaiveDate),
}

/// The input cells of one form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filling {
    pub cells: BTreeMap<(RowKey, Field), Raw>,
    pub extras: BTreeMap<Extra, Raw>,
    /// Cells to be marked as wrong, each with a note that says what is wrong.
    pub marks: BTreeMap<(RowKey, Field), String>,
}

impl Filling {
    /// What a fresh form is prefilled with.
    pub fn carried(form: &Form<'_>) -> Filling {
        let mut filling = Filling::default();
        for ask in form.asks() {
            filling.add_row(&ask.key(), &ask.carried);
        }
        for text in form.texts() {
            filling.add_row(&text.key, &text.carried);
        }
        filling.sign(&form.signature, 1);
        filling.extras.remove(&Extra::Dated);
        filling
    }

    /// An agency's own answers, unreadable cells as they were typed.
    pub fn of_answers(answers: &Answers, revision: u32) -> Filling {
        let mut filling = Filling::default();
        for (key, row) in &answers.rows {
            filling.add_row(key, row);
            for spoilt in &row.spoilt {
                filling.put(key, spoilt.field, Raw::Text(row.typed(spoilt.field)));
            }
        }
        filling.sign(&answers.signature, revision);
        filling
    }

    /// Who made it up and signed it, and how often it was sent.
    fn sign(&mut self, signature: &Signature, revision: u32) {
        self.extras.insert(Extra::Revision, Raw::Number(revision.into()));
        for (extra, words) in [
            (Extra::Dated, &signature.dated),
            (Extra::PreparedBy, &signature.prepared_by),
            (Extra::Phone, &signature.phone),
            (Extra::Signer, &signature.signer),
        ] {
            if !words.is_empty() {
                self.extras.insert(extra, Raw::Text(words.clone()));
            }
        }
    }

    /// The answers these cells hold, as far as each is typed as it should be; cells have no address yet.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for ((key, field), raw) in &self.cells {
            let row = answers.rows.entry(key.clone()).or_default();
            let (given, typed) = match raw {
                Raw::Number(number) => (Given::Number(*number), number.to_string()),
                Raw::Date(day) => (Given::Day(*day), day.to_string()),
                Raw::Text(words) => match (field, Status::ALL.into_iter().find(|s| s.words() == words)) {
                    (Field::Status, None) => continue,
                    (Field::Status, Some(status)) => (Given::Status(status), words.clone()),
                    _ => (Given::Text(words.clone()), words.clone()),
                },
            };
            row.put(*field, given, "", &typed);
        }
        answers
    }

    /// Sets one cell.
    pub fn put(&mut self, key: &RowKey, field: Field, raw: Raw) {
        self.cells.insert((key.clone(), field), raw);
    }

    /// One cell's content.
    pub fn get(&self, key: &RowKey, field: Field) -> Option<&Raw> {
        self.cells.get(&(key.clone(), field))
    }

    fn add_row(&mut self, key: &RowKey, row: &RowAnswer) {
        let mut add = |field, raw: Option<Raw>| {
            if let Some(raw) = raw {
                self.cells.insert((key.clone(), field), raw);
            }
        };
        add(Field::Num, row.num_value().map(Raw::Number));
        add(Field::Den, row.den_value().map(Raw::Number));
        add(Field::Status, row.status_value().map(|s| Raw::Text(s.words().to_string())));
        add(Field::DoneOn, row.done_on_value().map(Raw::Date));
        for field in [Field::Evidence, Field::Result, Field::Difficulty] {
            add(field, row.text(field).map(|t| Raw::Text(t.to_string())));
        }
    }
}
