//! Forms for tests: an agency's month with the month before it already answered.

use cchc::answer::{Answers, Field, RowAnswer, Status, Typed};
use cchc::demo::Office;
use cchc::form::{Filling, Form, Past, Raw};
use cchc::period::Month;
use cchc::plan::Plan;

/// What a filling says, as answers that were read from it.
pub fn answers(filling: &Filling) -> Answers {
    let mut answers = Answers::default();
    for ((key, field), raw) in &filling.cells {
        let row = answers.rows.entry(key.clone()).or_default();
        set(row, *field, raw);
    }
    answers
}

fn set(row: &mut RowAnswer, field: Field, raw: &Raw) {
    let text = |raw: &Raw| match raw {
        Raw::Text(text) => Some(Typed::new(text.clone(), "", text.as_str())),
        _ => None,
    };
    match (field, raw) {
        (Field::Num, Raw::Number(n)) => row.num = Some(Typed::new(*n, "", "")),
        (Field::Den, Raw::Number(n)) => row.den = Some(Typed::new(*n, "", "")),
        (Field::DoneOn, Raw::Date(day)) => row.done_on = Some(Typed::new(*day, "", "")),
        (Field::Status, Raw::Text(words)) => {
            let status = Status::ALL.into_iter().find(|s| s.words() == words);
            row.status = status.map(|s| Typed::new(s, "", ""));
        }
        (Field::Evidence, raw) => row.evidence = text(raw),
        (Field::Result, raw) => row.result = text(raw),
        (Field::Difficulty, raw) => row.difficulty = text(raw),
        _ => {}
    }
}

/// A form whose month before was answered by the demo's office, and that office's answers of this month.
pub fn answered<'p>(plan: &'p Plan, code: &str, period: Month, months: u32) -> (Form<'p>, Filling) {
    let agency = plan.agency(code).unwrap();
    let mut office = Office::new(7, code);
    let first = (0..months).fold(period, |month, _| month.prev());
    let mut past = Past::default();
    for month in Month::span(first, period.prev()) {
        let form = Form::ask(plan, agency, month, &past);
        past.last = Some(answers(&office.fill(&form)));
    }
    let form = Form::ask(plan, agency, period, &past);
    let filling = office.fill(&form);
    (form, filling)
}
