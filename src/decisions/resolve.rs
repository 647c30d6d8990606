//! From a question and the clerk's row to a ruling, or to what is wrong with the answer.

use super::fields::cell_of;
use super::question::{Choice, Meaning, Question, Subject, plain};
use super::read::Decisions;
use super::texts;
use crate::field::{Figures, Found, Stands, read_number};
use crate::finding::{Finding, Place, decision as say};
use crate::keyed::Table;
use crate::plan::Plan;
use crate::words::fold::fold_marks;
use std::collections::BTreeSet;

/// What the clerk decided.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ruling {
    pub means: Meaning,
    /// As it is told: `1234 (dấu ngăn cách hàng nghìn)`.
    pub answer: String,
    pub reason: String,
    pub name: String,
    pub place: Place,
}

/// How a question stands.
pub(super) type Resolved = Result<Option<Ruling>, Box<Finding>>;

impl Decisions {
    /// The sheet of questions.
    pub(super) fn answers(&self) -> &Table {
        &self.tables[0]
    }

    /// The rows that bear an id.
    pub(super) fn rows_of(&self, id: &str) -> &[u32] {
        self.index.get(id).map(Vec::as_slice).unwrap_or_default()
    }

    /// The ids of every answered question.
    pub(super) fn answered(&self) -> BTreeSet<&str> {
        let table = self.answers();
        let any = |rows: &[u32]| rows.iter().any(|row| !table.typed(*row, "answer").is_blank());
        let ids = self.index.iter().filter(|(_, rows)| any(rows));
        ids.map(|(id, _)| id.as_str()).collect()
    }

    /// What was decided on a question; nothing where it waits.
    pub(super) fn resolve(&self, plan: &Plan, question: &Question) -> Resolved {
        let table = self.answers();
        let rows = self.rows_of(&question.subject.id());
        let answered = |row: &&u32| !table.typed(**row, "answer").is_blank();
        let answers: Vec<u32> = rows.iter().filter(answered).copied().collect();
        let Some(row) = answers.first().copied() else {
            let begun = |row: &&u32| {
                ["value", "reason", "name"].iter().any(|key| !table.typed(**row, key).is_blank())
            };
            return match rows.iter().find(begun) {
                Some(row) => Err(Box::new(say::answer_missing(table.place(&self.path, *row, "answer")))),
                None => Ok(None),
            };
        };
        let says = |row: &u32| (fold_marks(&table.text(*row, "answer")), table.text(*row, "value"));
        if answers.iter().any(|other| says(other) != says(&row)) {
            let place = answers.iter().fold(Place::file(&self.path).in_sheet(&table.name), |place, row| {
                place.at(table.cell(*row, "answer"))
            });
            return Err(Box::new(say::contradictory(place, question.subject.id())));
        }
        self.ruling(plan, question, row).map(Some)
    }

    fn ruling(&self, plan: &Plan, question: &Question, row: u32) -> Result<Ruling, Box<Finding>> {
        let table = self.answers();
        let place = table.place(&self.path, row, "answer");
        let typed = table.typed(row, "answer");
        let Some(choice) = question.choice(&typed.text) else {
            let listed = question.listed("; ");
            return Err(Box::new(say::choice_unknown(place, typed.quoted(), listed)));
        };
        signed(table, &self.path, row)?;
        let (means, answer) = self.meant(choice, figures(plan, question), row)?;
        Ok(Ruling { means, answer, reason: table.text(row, "reason"), name: table.text(row, "name"), place })
    }

    /// What a choice means; for another number, what stands in *Giá trị*.
    fn meant(
        &self,
        choice: &Choice,
        takes: Figures<'_>,
        row: u32,
    ) -> Result<(Meaning, String), Box<Finding>> {
        if choice.means != Meaning::Another {
            return Ok((choice.means.clone(), choice.shown.clone()));
        }
        let table = self.answers();
        let typed = table.typed(row, "value");
        match read_number(&Stands::of(&cell_of(&typed)), takes) {
            Found::Value(number, _) => Ok((Meaning::Number(number), plain(number))),
            _ => {
                let place = table.place(&self.path, row, "value");
                Err(Box::new(say::value_unreadable(place, typed.quoted(), texts::a_number())))
            }
        }
    }
}

/// What the number takes that a question is about.
fn figures<'p>(plan: &'p Plan, question: &Question) -> Figures<'p> {
    let indicator = match &question.subject {
        Subject::Number { key, .. } => plan.indicator(&key.item),
        _ => None,
    };
    indicator.map_or(Figures::ANY, |(_, indicator)| Figures::of(plan, indicator))
}

/// Whether a row gives both reason and name.
pub(super) fn signed(table: &Table, path: &str, row: u32) -> Result<(), Box<Finding>> {
    let blank = |key: &&str| table.typed(row, key).is_blank();
    let missing: Vec<&str> = ["reason", "name"].into_iter().filter(|key| blank(key)).collect();
    let words = match missing[..] {
        [] => return Ok(()),
        ["reason"] => texts::reason(),
        ["name"] => texts::who(),
        _ => texts::reason_and_who(),
    };
    let place = Place::file(path).in_sheet(&table.name);
    let place = missing.iter().fold(place, |place, key| place.at(table.cell(row, key)));
    Err(Box::new(say::unsigned(place, words)))
}
