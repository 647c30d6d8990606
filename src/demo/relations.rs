//! Figures bent until the plan's relations hold, so that the demo's forms contradict themselves nowhere.

use crate::field::Need;
use crate::form::{Ask, Entry, Form};
use crate::plan::{Indicator, Relate, Relation, RowKey, Term};
use crate::rule::{Second, second};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// Numerator and denominator by row.
pub(super) type Figures = BTreeMap<RowKey, (u64, u64)>;

/// Rounds after which figures bent by one rule have met every other.
const ROUNDS: usize = 4;

/// Bends figures until the plan's relations hold; the roster fixes some denominators.
pub(super) fn settle_relations(form: &Form<'_>, figures: &mut Figures) {
    let years: BTreeSet<i32> = figures.keys().map(|k| k.year).collect();
    for _ in 0..ROUNDS {
        for year in &years {
            for relation in &form.plan.relations {
                settle(form, relation, *year, figures);
            }
        }
        for ask in form.asks() {
            derive(form, ask, figures);
        }
    }
}

/// Computes the derived cells of a row and keeps its numerator within its denominator.
fn derive(form: &Form<'_>, ask: &Ask<'_>, figures: &mut Figures) {
    let key = ask.key();
    for (entry, den) in [(&ask.num, false), (&ask.den, true)] {
        let Entry::Derived(sum) = entry else { continue };
        let Some(value) = sum.value(|t| look(form, t, key.year, figures)) else {
            continue;
        };
        if den && let Some(pair) = figures.get_mut(&key) {
            // The part keeps its share of a whole that follows from other cells.
            let whole = value.to_u64().unwrap_or(0);
            pair.0 = (pair.0 * whole).checked_div(pair.1).unwrap_or(0);
        }
        put(figures, &key, den, value);
    }
    let within = form.takes(ask).den != Need::No && !exceeds(ask.obligation.indicator);
    if let Some(pair) = figures.get_mut(&key).filter(|_| within) {
        pair.0 = pair.0.min(pair.1);
    }
}

fn look(form: &Form<'_>, term: &Term, year: i32, figures: &Figures) -> Option<Decimal> {
    let Term::Cell { id, den } = term else {
        return form.plan.constant(term, year, form.period);
    };
    figures.get(&RowKey::new(id, year)).map(|f| Decimal::from(if *den { f.1 } else { f.0 }))
}

fn put(figures: &mut Figures, key: &RowKey, den: bool, value: Decimal) {
    if let (Some(pair), Some(value)) = (figures.get_mut(key), value.to_u64()) {
        if den { pair.1 = value } else { pair.0 = value }
    }
}

fn exceeds(indicator: &Indicator) -> bool {
    indicator.may_exceed || second(indicator) == Second::Base
}

fn settle(form: &Form<'_>, relation: &Relation, year: i32, figures: &mut Figures) {
    let left = relation.left.value(|t| look(form, t, year, figures));
    let right = relation.right.value(|t| look(form, t, year, figures));
    let (Some(left), Some(right)) = (left, right) else {
        return;
    };
    let broken = match relation.must {
        Relate::Equal => left != right,
        Relate::AtMost => left > right,
    };
    if !broken {
        return;
    }
    // A smaller whole gives way to a larger part, everything else follows the right side.
    let whole = matches!(relation.right.0.as_slice(), [(false, Term::Cell { den: true, .. })]);
    let grows = relation.must == Relate::AtMost && whole;
    let (cell, value) = if grows { (&relation.right, left) } else { (&relation.left, right) };
    if let [(false, Term::Cell { id, den })] = cell.0.as_slice() {
        put(figures, &RowKey::new(id, year), *den, value);
    }
}
