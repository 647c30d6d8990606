//! A return that holds nothing but what its form was prefilled with: nobody has filled it in.

use crate::answer::{Answers, Field, RowAnswer};
use crate::field::Need;
use crate::finding::{Place, guarded, structure};
use crate::form::{Filling, Form, Past};
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Kind, Plan, RowKey};
use crate::submission::{Outcome, Return, Submission, told_by};
use std::collections::BTreeMap;

/// Blanks every such return, so that it counts as not received, and says so.
pub(super) fn blank(plan: &Plan, period: Month, before: &Ledger, submissions: &mut [Submission]) {
    for submission in submissions {
        let Outcome::Read(read) = &mut submission.outcome else {
            continue;
        };
        if read.answers.is_empty() || !without_figures(plan, &read.answers) {
            continue;
        }
        match guarded(&Place::file(&submission.path), || is_prefill(plan, period, before, read)) {
            Ok(true) => {}
            Ok(false) => continue,
            Err(fault) => {
                submission.findings.push(*fault);
                continue;
            }
        }
        read.answers.rows.values_mut().for_each(|row| *row = RowAnswer::default());
        let place = Place::file(&submission.path).of_agency(&read.agency).in_sheet(&read.sheet);
        submission.findings.push(structure::empty_return(place));
    }
}

/// No figure that is asked anew each month; only those that last, or are a base, are carried forward, and what
/// follows from them.
fn without_figures(plan: &Plan, answers: &Answers) -> bool {
    let carried = |key: &RowKey, den| {
        let indicator = plan.indicator(&key.item).map(|(_, indicator)| indicator);
        indicator.is_some_and(|i| {
            let follows = if den { &i.den_from } else { &i.num_from };
            follows.is_some() || i.lasts(den) || (den && i.kind == Kind::Growth)
        })
    };
    answers.rows.iter().all(|(key, row)| {
        let num = row.num.is_none() || carried(key, false);
        num && (row.den.is_none() || carried(key, true)) && row.spoilt.is_empty()
    })
}

/// Whether the answers are those the form was handed out with, as far as its own rows tell which it was.
fn is_prefill(plan: &Plan, period: Month, before: &Ledger, read: &Return) -> bool {
    let Some(agency) = plan.agency(&read.agency) else {
        return false;
    };
    let told = told_by(plan, period, read.answers.rows.keys());
    let past = before.past(plan, &agency.code, period, told.still_asked);
    let past = Past { begins: told.begins, ..past };
    let form = Form::ask(plan, agency, period, &past);
    // An older form was prefilled with less.
    let carried = Filling::carried(&form).answers();
    let carried = values(&carried);
    let typed =
        |key: &RowKey, field| form.takes_of(key).is_none_or(|takes| takes.need(field) != Need::Derived);
    let mut typed = values(&read.answers).into_iter().filter(|((key, field), _)| typed(key, *field));
    typed.all(|(cell, value)| carried.get(&cell) == Some(&value))
}

/// What stands in the cells, wherever they stand.
fn values(answers: &Answers) -> BTreeMap<(&RowKey, Field), String> {
    let cells = |(key, row): (_, &RowAnswer)| -> Vec<((_, Field), String)> {
        row.cells().map(|(field, value, _)| ((key, field), value)).collect()
    };
    answers.rows.iter().flat_map(cells).collect()
}
