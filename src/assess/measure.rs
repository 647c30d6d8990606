//! Gathers what every reporter of an obligation answered in a month, and how each answer is taken.

use super::answers::{Answer, Measured};
use super::bench::Bench;
use super::memory::{given, recall};
use super::register;
use super::weigh::{Weighed, weigh};
use crate::finding::{Place, guarded};
use crate::period::Month;
use crate::plan::{Agency, Aggregation, Obligation};
use std::rc::Rc;

/// What a month says of an obligation, worked out once. A fault of the program leaves it without a verdict.
pub(super) fn weighed<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Rc<Weighed> {
    let key = (obligation.indicator.id.as_str(), obligation.year, period);
    if let Some(known) = bench.weighed.borrow().get(&key) {
        return Rc::clone(known);
    }
    let place = Place::default().in_row(obligation.key().to_string());
    let fresh =
        guarded(&place, || weigh(&measure(bench, obligation, period), obligation.is_decided_in(period)));
    let fresh = Rc::new(fresh.unwrap_or_else(|fault| {
        bench.faults.borrow_mut().push(*fault);
        Weighed::unjudged()
    }));
    bench.weighed.borrow_mut().insert(key, Rc::clone(&fresh));
    fresh
}

/// The answers whose figures count; a referring indicator takes those of the one it refers to.
pub(super) fn measure<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Measured<'a> {
    let asked = asked(bench, obligation);
    let indicator = bench.plan.judged_as(obligation.indicator);
    if asked.indicator.aggregation == Aggregation::Register {
        let answers = register::answers(bench, obligation.year, period);
        return Measured { indicator, answers, expected: bench.plan.roster(period).len() };
    }
    let members = members(bench, &asked.indicator.reporters, period);
    let answers: Vec<_> = members.iter().map(|a| recall(bench, &asked, a, period)).collect();
    Measured { indicator, expected: answers.len(), answers }
}

/// The obligation whose row was asked: of a referring one, its source's.
pub(super) fn asked<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>) -> Obligation<'a> {
    let judged = bench.plan.judged_as(obligation.indicator);
    match bench.plan.indicator(&judged.id) {
        Some((_, indicator)) => Obligation { indicator, ..obligation.clone() },
        None => obligation.clone(),
    }
}

/// The supporting answers, taken by the same rules, never added.
pub(super) fn supporting<'a>(
    bench: &Bench<'a>,
    obligation: &Obligation<'a>,
    period: Month,
) -> Vec<Answer<'a>> {
    let indicator = obligation.indicator;
    if indicator.supporting.is_empty() || !indicator.is_asked() {
        return Vec::new();
    }
    members(bench, &indicator.supporting, period)
        .iter()
        .filter(|a| !bench.plan.is_reporter(indicator, &a.code))
        .map(|a| given(bench, obligation, a, period))
        .collect()
}

/// The agencies that a list of codes means in a period, worked out once.
fn members<'a>(bench: &Bench<'a>, codes: &'a [String], period: Month) -> Rc<[&'a Agency]> {
    let mut memory = bench.members.borrow_mut();
    let members = memory.entry((period, codes)).or_insert_with(|| bench.plan.members(codes, period).into());
    Rc::clone(members)
}
