//! Every form of the district comes back as it went out.

use crate::returns::desk::line;
use cchc::answer::{Field, Status};
use cchc::form::{Entry, Filling, Form, Past, Raw, render};

use cchc::period::Month;
use cchc::plan::load::built_in;
use cchc::plan::{Plan, fingerprint};
use cchc::submission::{Arrival, Desk, Outcome, Rulings, Submission, read};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub fn come_back(plan: &Plan, form: &Form<'_>, filling: &Filling) -> Submission {
    come_back_as(plan, form, render(form, filling, &fingerprint(plan)).unwrap())
}

/// What a file is read as, sent back under the form's own name.
pub fn come_back_as(plan: &Plan, form: &Form<'_>, bytes: Vec<u8>) -> Submission {
    let print = fingerprint(plan);
    let rulings = Rulings::default();
    let desk = Desk { plan, period: form.period, plan_fingerprint: &print, rulings: &rulings };
    let path = format!("inbox/{}/{}", form.period, cchc::form::file_name(form));
    read(&Arrival { path, bytes: Ok(bytes), changed_on: None }, &desk).remove(0)
}

/// The answers read, as they would be filled in again where they were filled in.
pub fn read_back(back: &Submission, filling: &Filling) -> Filling {
    let Outcome::Read(read) = &back.outcome else { panic!("{:?}", back.outcome) };
    let mut again = Filling::of_answers(&read.answers, read.revision);
    again.cells.retain(|at, _| filling.cells.contains_key(at));
    again
}

/// A plausible answer in every input cell.
fn filled(form: &Form<'_>) -> Filling {
    let mut filling = Filling::carried(form);
    for ask in form.asks() {
        let key = ask.key();
        let mut put = |field, raw| filling.put(&key, field, raw);
        put(Field::Status, Raw::Text(Status::InProgress.words().into()));
        put(Field::Result, Raw::Text("Đã làm 01 việc".into()));
        if matches!(ask.num, Entry::Input { .. }) {
            put(Field::Num, Raw::Number(Decimal::from(7)));
        }
        if matches!(ask.den, Entry::Input { .. }) {
            put(Field::Den, Raw::Number(Decimal::from(9)));
        }
    }
    for text in form.texts() {
        filling.put(&text.key, Field::Difficulty, Raw::Text("Không".into()));
    }
    filling
}

#[test]
fn every_form_comes_back_in_silence_and_whole() {
    let plan = built_in().unwrap();
    for (period, every) in [("2024-01", 11), ("2024-09", 4), ("2025-05", 11)] {
        let period = Month::read(period).unwrap();
        for agency in plan.roster(period).into_iter().step_by(every) {
            let form = Form::ask(&plan, agency, period, &Past::default());
            let blank = Filling { cells: BTreeMap::new(), ..Filling::carried(&form) };
            let blank = come_back(&plan, &form, &blank);
            let codes: Vec<&str> = blank.findings.iter().map(|f| f.code).collect();
            assert_eq!(codes, ["C24"], "{} {period}", agency.code);

            let filling = filled(&form);
            let back = come_back(&plan, &form, &filling);
            let lines: Vec<String> = back.findings.iter().map(line).collect();
            assert_eq!(lines, Vec::<String>::new(), "{} {period}", agency.code);
            assert_eq!(read_back(&back, &filling).cells, filling.cells, "{} {period}", agency.code);
        }
    }
}
