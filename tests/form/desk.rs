//! A desk at which a form is filled in by hand, for tests.

use cchc::answer::Field;
use cchc::form::layout::{BAND_ROW, Column, Layout};
use cchc::form::{Filling, Form, Identity, Past, Raw, compose};
use cchc::period::Month;
use cchc::plan::{Plan, RowKey};
use cchc::sheet::{Sheet, Value};

/// An agency's month being filled in.
pub struct Desk<'p> {
    form: Form<'p>,
    filling: Filling,
}

impl<'p> Desk<'p> {
    pub fn of(plan: &'p Plan, code: &str, month: &str, past: &Past) -> Desk<'p> {
        let agency = plan.agency(code).unwrap();
        let form = Form::ask(plan, agency, Month::read(month).unwrap(), past);
        Desk { filling: Filling::carried(&form), form }
    }

    fn key(&self, item: &str) -> RowKey {
        let keys = Layout::of(&self.form).keyed().map(|(_, key)| key).collect::<Vec<_>>();
        let (id, year) = item.split_once('@').unwrap_or((item, ""));
        let of_year = |k: &&RowKey| year.is_empty() || k.year.to_string() == year;
        keys.iter().rev().find(|k| k.item == id && of_year(k)).unwrap().clone()
    }

    /// `a=98 b=100 s=Hoàn thành d=2024-05-08 e=1/KH-UBND`; a text stays a text.
    pub fn fill(mut self, item: &str, words: &str) -> Self {
        let key = self.key(item);
        for part in words.split(" | ").filter(|p| !p.is_empty()) {
            let (name, text) = part.split_once('=').unwrap();
            let field = match name {
                "a" => Field::Num,
                "b" => Field::Den,
                "s" => Field::Status,
                "d" => Field::DoneOn,
                _ => Field::Evidence,
            };
            let raw = match field {
                Field::Num | Field::Den => text.parse().map_or(Raw::Text(text.into()), Raw::Number),
                Field::DoneOn => text.parse().map_or(Raw::Text(text.into()), Raw::Date),
                _ => Raw::Text(text.into()),
            };
            self.filling.put(&key, field, raw);
        }
        self
    }

    pub fn sheet(&self) -> Sheet {
        let identity = Identity::of(&self.form, "0");
        let layout = Layout::of(&self.form);
        let book = compose(&self.form, &layout, &self.filling, &identity, &[]).unwrap();
        book.sheets.into_iter().next().unwrap()
    }

    pub fn says(&self, item: &str) -> String {
        self.value(item, Column::Verdict)
    }

    pub fn value(&self, item: &str, column: Column) -> String {
        let row = Layout::of(&self.form).row_of(&self.key(item)).unwrap();
        shown(self.sheet().value(row, column.index()))
    }

    pub fn band(&self) -> String {
        shown(self.sheet().value(BAND_ROW, Column::Number.index()))
    }
}

fn shown(value: Value) -> String {
    match value {
        Value::Text(text) => text,
        Value::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}
