//! What an office filled in, as it is read from the cells of its form.

use cchc::answer::{Answers, Field, RowAnswer, Status, Typed};
use cchc::form::layout::{Column, Layout};
use cchc::form::{Entry, Filling, Form, Raw};
use cchc::plan::{RowKey, Term};
use cchc::sheet::address::a1;

/// What an office filled in, as it is read from the cells of its form.
pub fn answers(form: &Form<'_>, filling: &Filling) -> Answers {
    let layout = Layout::of(form);
    let mut answers = Answers::default();
    for ((key, field), raw) in &filling.cells {
        let row = layout.row_of(key).unwrap_or_default();
        let cell = a1(row, Column::of(*field).index());
        put(answers.rows.entry(key.clone()).or_default(), *field, raw, cell);
    }
    derive(form, &layout, &mut answers);
    answers
}

/// Locked cells follow from others, as a reader works them out.
fn derive(form: &Form<'_>, layout: &Layout<'_, '_>, answers: &mut Answers) {
    for ask in form.asks() {
        let year = ask.obligation.year;
        for (entry, field) in [(&ask.num, Field::Num), (&ask.den, Field::Den)] {
            let Entry::Derived(sum) = entry else { continue };
            let value = sum.value(|term| match term {
                Term::Cell { id, den } => {
                    let row = answers.rows.get(&RowKey::new(id, year))?;
                    if *den { row.den_value() } else { row.num_value() }
                }
                Term::Count(group) => {
                    let members = form.plan.members(std::slice::from_ref(group), form.period);
                    Some(members.len().into())
                }
                Term::Number(n) => Some(*n),
            });
            let row = layout.row_of(&ask.key()).unwrap_or_default();
            if let Some(value) = value {
                let cell = a1(row, Column::of(field).index());
                put(answers.rows.entry(ask.key()).or_default(), field, &Raw::Number(value), cell);
            }
        }
    }
}

fn put(row: &mut RowAnswer, field: Field, raw: &Raw, cell: String) {
    match (field, raw) {
        (Field::Num, Raw::Number(n)) => row.num = Some(Typed::new(*n, cell, n.to_string())),
        (Field::Den, Raw::Number(n)) => row.den = Some(Typed::new(*n, cell, n.to_string())),
        (Field::DoneOn, Raw::Date(day)) => row.done_on = Some(Typed::new(*day, cell, day.to_string())),
        (Field::Status, Raw::Text(words)) => {
            let status = Status::ALL.into_iter().find(|s| s.words() == words);
            row.status = status.map(|s| Typed::new(s, cell, words.clone()));
        }
        (Field::Evidence, Raw::Text(text)) => {
            row.evidence = Some(Typed::new(text.clone(), cell, text.clone()))
        }
        (Field::Result, Raw::Text(text)) => row.result = Some(Typed::new(text.clone(), cell, text.clone())),
        (Field::Difficulty, Raw::Text(text)) => {
            row.difficulty = Some(Typed::new(text.clone(), cell, text.clone()));
        }
        _ => {}
    }
}
