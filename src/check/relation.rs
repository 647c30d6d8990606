//! L04: cross-checks that the plan declares, within one return or against the roster.
//!
//! Excused: relations of which a cell is missing or left out already, and counts of the roster beside
//! *Không phát sinh*.

use super::returned::{Returned, Row};
use crate::answer::Field;
use crate::assess::{Reason, Stand};
use crate::finding::{Finding, Place, Severity, logic};
use crate::plan::{Plan, Relate, Relation, RowKey, Sum, Term};
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// One finding for each relation and plan year that is broken.
pub fn find(returned: &Returned<'_>) -> Vec<Finding> {
    let plan = returned.form.plan;
    let years: BTreeSet<i32> = returned.form.asks().map(|a| a.obligation.year).collect();
    plan.relations
        .iter()
        .flat_map(|relation| years.iter().map(move |year| (relation, *year)))
        .filter_map(|(relation, year)| of_relation(returned, relation, year))
        .collect()
}

fn of_relation(returned: &Returned<'_>, relation: &Relation, year: i32) -> Option<Finding> {
    if is_told_as_l01(returned, relation, year) {
        return None;
    }
    let left = relation.left.value(|t| look(returned, relation, t, year))?;
    let right = relation.right.value(|t| look(returned, relation, t, year))?;
    let holds = match relation.must {
        Relate::Equal => left == right,
        Relate::AtMost => left <= right,
    };
    if holds {
        return None;
    }
    let plan = returned.form.plan;
    let because = Text::of(&relation.because, &relation.because_en);
    let finding = logic::relation_broken(
        place(returned, relation, year),
        in_words(plan, &relation.left),
        left,
        must(relation.must),
        in_words(plan, &relation.right),
        right,
        because,
    );
    Some(match relation.warning {
        true => finding.with_severity(Severity::Warning),
        false => finding,
    })
}

/// Whether the relation only says of one row that its part is not above its whole, and L01 says so already.
fn is_told_as_l01(returned: &Returned<'_>, relation: &Relation, year: i32) -> bool {
    let [(false, Term::Cell { id, den: false })] = relation.left.0.as_slice() else {
        return false;
    };
    let Some(row) = returned.find(&RowKey::new(id, year)) else {
        return false;
    };
    let own = Sum(vec![(false, Term::Cell { id: id.clone(), den: true })]);
    let whole = row.ask.obligation.indicator.den_from.as_ref();
    row.stand == Stand::Out(Reason::NumAboveDen) && [Some(&own), whole].contains(&Some(&relation.right))
}

/// The value of a cell that counts or that the clerk takes, 0 where nothing arose, or the size of a group.
fn look(returned: &Returned<'_>, relation: &Relation, term: &Term, year: i32) -> Option<Decimal> {
    let Term::Cell { id, den } = term else {
        return returned.form.plan.constant(term, year, returned.form.period);
    };
    let row = returned.find(&RowKey::new(id, year))?;
    let value = if *den { row.answer.den_value() } else { row.answer.num_value() };
    let (obligation, received) = (&row.ask.obligation, returned.received);
    let due = obligation.is_decided_in(returned.form.period);
    match received.stand(obligation.indicator, due, &row.ask.key(), Some(row.answer)) {
        Stand::Counts | Stand::Out(Reason::NotTaken) => value,
        Stand::Neutral if !counts_roster(relation) => value.or(Some(Decimal::ZERO)),
        _ => None,
    }
}

fn counts_roster(relation: &Relation) -> bool {
    let mut terms = relation.left.0.iter().chain(&relation.right.0);
    terms.any(|(_, term)| matches!(term, Term::Count(_)))
}

/// Every cell of the relation, under the first row it names.
fn place(returned: &Returned<'_>, relation: &Relation, year: i32) -> Place {
    let mut place = returned.place();
    for (_, term) in relation.left.0.iter().chain(&relation.right.0) {
        let Term::Cell { id, den } = term else { continue };
        let Some(row) = returned.find(&RowKey::new(id, year)) else {
            continue;
        };
        let at: Place = at(returned, &row, *den);
        place.row = place.row.or(at.row);
        place.field = place.field.or(at.field);
        for cell in at.cells {
            if !place.cells.contains(&cell) {
                place.cells.push(cell);
            }
        }
    }
    place
}

fn at(returned: &Returned<'_>, row: &Row<'_>, den: bool) -> Place {
    returned.at(row, &[if den { Field::Den } else { Field::Num }])
}

fn must(relate: Relate) -> Text {
    match relate {
        Relate::Equal => Text::of("bằng", "equal to"),
        Relate::AtMost => Text::of("không lớn hơn", "at most"),
    }
}

/// `mẫu số 20.1 trừ tử số 20.1`, `1 cộng số xã, thị trấn`.
fn in_words(plan: &Plan, sum: &Sum) -> Text {
    let signed = sum.0.iter().enumerate().map(|(i, (minus, term))| {
        let sign = match (i, minus) {
            (0, _) => Text::default(),
            (_, true) => Text::of(" trừ ", " minus "),
            (_, false) => Text::of(" cộng ", " plus "),
        };
        Text::join([sign, term_in_words(plan, term)], "")
    });
    Text::join(signed, "")
}

fn term_in_words(plan: &Plan, term: &Term) -> Text {
    match term {
        Term::Number(number) => number.both(),
        Term::Count(group) => {
            let word = plan.group(group).map_or(group.as_str(), |g| &g.member_word);
            Text::of(format!("số {word} ({group})"), format!("the number of {group} members"))
        }
        Term::Cell { id, den: true } => {
            Text::of(format!("mẫu số (b) của {id}"), format!("the denominator (b) of {id}"))
        }
        Term::Cell { id, den: false } => {
            Text::of(format!("số liệu (a) của {id}"), format!("the figure (a) of {id}"))
        }
    }
}
