//! Gathers what every reporter of an obligation answered in a month, and how each answer is taken.

use super::answers::{Answer, Measured};
use super::bench::Bench;
use super::counted::{Reason, Stand, stand_accepted};
use super::register;
use super::weigh::{Weighed, weigh};
use crate::period::Month;
use crate::plan::{Agency, Aggregation, Indicator, Obligation, RowKey};
use std::rc::Rc;

/// What a month says of an obligation, worked out once.
pub(super) fn weighed<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Rc<Weighed> {
    let key = (obligation.indicator.id.as_str(), obligation.year, period);
    if let Some(known) = bench.weighed.borrow().get(&key) {
        return Rc::clone(known);
    }
    let measured = measure(bench, obligation, period);
    let fresh = Rc::new(weigh(&measured, obligation.is_decided_in(period)));
    bench.weighed.borrow_mut().insert(key, Rc::clone(&fresh));
    fresh
}

/// The answers whose figures count; a referring indicator takes those of the one it refers to.
pub(super) fn measure<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Measured<'a> {
    let indicator = bench.plan.judged_as(obligation.indicator);
    let asked = bench.plan.indicator(&indicator.id).map_or(indicator, |(_, source)| source);
    let key = RowKey::new(&asked.id, obligation.year);
    let answers = if asked.aggregation == Aggregation::Register {
        register::answers(bench, obligation.year, period)
    } else {
        let due = obligation.is_decided_in(period);
        let members = members(bench, &asked.reporters, period);
        members.iter().map(|a| answer(bench, a, asked, &key, period, due)).collect()
    };
    Measured { indicator, answers }
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
    let key = obligation.key();
    let due = obligation.is_decided_in(period);
    members(bench, &indicator.supporting, period)
        .iter()
        .filter(|a| !bench.plan.is_reporter(indicator, &a.code))
        .map(|a| answer(bench, a, indicator, &key, period, due))
        .collect()
}

/// The agencies that a list of codes means in a period, worked out once.
fn members<'a>(bench: &Bench<'a>, codes: &'a [String], period: Month) -> Rc<[&'a Agency]> {
    let mut memory = bench.members.borrow_mut();
    let members = memory.entry((period, codes)).or_insert_with(|| bench.plan.members(codes, period).into());
    Rc::clone(members)
}

fn answer<'a>(
    bench: &Bench<'a>,
    agency: &'a Agency,
    indicator: &Indicator,
    key: &RowKey,
    period: Month,
    due: bool,
) -> Answer<'a> {
    let received = bench.ledger.month(period).and_then(|b| b.received.get(&agency.code));
    let row = received.and_then(|r| r.answers.row(key));
    let stand = match received {
        None => Stand::Out(Reason::NoReturn),
        Some(received) => stand_accepted(indicator, due, received, key),
    };
    let counted = row.filter(|_| stand == Stand::Counts);
    Answer {
        agency,
        received,
        row,
        stand,
        num: counted.and_then(|r| r.num_value()).unwrap_or_default(),
        den: counted.and_then(|r| r.den_value()).unwrap_or_default(),
    }
}
