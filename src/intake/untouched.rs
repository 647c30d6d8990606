//! A return that holds nothing but what its form was prefilled with: nobody has filled it in.

use crate::answer::{Answers, Field, RowAnswer};
use crate::finding::{Place, guarded, structure};
use crate::form::{Filling, Form, Past};
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Cumulation, Plan, RowKey};
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

/// No figure that is asked anew each month; only those of the whole year are carried forward.
fn without_figures(plan: &Plan, answers: &Answers) -> bool {
    let yearly =
        |key: &RowKey| plan.indicator(&key.item).is_some_and(|(_, i)| i.cumulation == Cumulation::Once);
    answers
        .rows
        .iter()
        .all(|(key, row)| yearly(key) || (row.num.is_none() && row.den.is_none() && row.spoilt.is_empty()))
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
    values(&Filling::carried(&form).answers()) == values(&read.answers)
}

/// What stands in the cells, wherever they stand.
fn values(answers: &Answers) -> BTreeMap<(&RowKey, Field), String> {
    let cells = |(key, row): (_, &RowAnswer)| -> Vec<((_, Field), String)> {
        row.cells().map(|(field, value, _)| ((key, field), value)).collect()
    };
    answers.rows.iter().flat_map(cells).collect()
}
