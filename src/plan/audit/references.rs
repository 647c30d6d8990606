//! Figures that name figures: references, computed cells, cross-checks.

use super::places::{at, at_indicator};
use crate::finding::{Finding, Place, plan_kinds as say_ref, plan_tasks as say};
use crate::plan::{Indicator, Kind, Plan, Sum, Term};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = plan.indicators().filter_map(|(_, i)| reference(plan, i)).collect();
    for (place, field, sum) in sums(plan) {
        found.extend(unknown_terms(plan, &place, field, sum));
    }
    found.extend(in_circles(plan));
    found.extend(idle(plan));
    found
}

fn reference(plan: &Plan, i: &Indicator) -> Option<Finding> {
    let place = at_indicator(i);
    match (i.kind, &i.refers_to) {
        (Kind::Ref, None) => Some(say_ref::ref_missing(place)),
        (Kind::Ref, Some(id)) => plan.indicator(id).is_none().then(|| say_ref::ref_unknown(place, id)),
        (_, None) => None,
        (_, Some(_)) => Some(say_ref::ref_needless(place, kind_word(i.kind))),
    }
}

/// Only kinds other than `ref` get here; the plan file's spelling.
fn kind_word(kind: Kind) -> String {
    format!("{kind:?}").to_lowercase()
}

/// Every sum of the plan with its place.
fn sums(plan: &Plan) -> Vec<(Place, &'static str, &Sum)> {
    let computed = plan.indicators().flat_map(|(_, i)| {
        [("num_from", &i.num_from), ("den_from", &i.den_from)]
            .into_iter()
            .filter_map(|(field, sum)| sum.as_ref().map(|s| (at_indicator(i), field, s)))
    });
    let checks =
        plan.relations.iter().flat_map(|r| [(at(&r.id), "left", &r.left), (at(&r.id), "right", &r.right)]);
    computed.chain(checks).collect()
}

fn unknown_terms(plan: &Plan, place: &Place, field: &str, sum: &Sum) -> Vec<Finding> {
    sum.0
        .iter()
        .filter_map(|(_, term)| match term {
            Term::Cell { id, den } if !has_cell(plan, id, *den) => {
                let cell = format!("{id}.{}", if *den { "den" } else { "num" });
                Some(say::cell_unknown(place.clone(), field, cell))
            }
            Term::Count(group) if plan.group(group).is_none() => {
                Some(say::code_unknown(place.clone(), field, group))
            }
            _ => None,
        })
        .collect()
}

/// Whether a form can hold the cell: claims have no figures, and not everything has a denominator. A
/// ratio whose denominator has no label yet is a finding of its own.
fn has_cell(plan: &Plan, id: &str, den: bool) -> bool {
    let divides = |i: &Indicator| {
        i.label_den().is_some() || matches!(i.kind, Kind::Ratio | Kind::Reduction | Kind::Growth)
    };
    plan.indicator(id).is_some_and(|(_, i)| i.is_asked() && !i.is_claim() && (!den || divides(i)))
}

/// Indicators whose figures follow from each other, by `refers_to`, `num_from` or `den_from`.
fn in_circles(plan: &Plan) -> Vec<Finding> {
    let cells: Vec<String> =
        plan.indicators().flat_map(|(_, i)| ["num", "den"].map(|side| format!("{}.{side}", i.id))).collect();
    let follows = |cell: &str| -> Vec<&str> {
        let (id, side) = cell.rsplit_once('.').unwrap_or_default();
        let Some((_, i)) = plan.indicator(id) else {
            return Vec::new();
        };
        let sum = if side == "den" { &i.den_from } else { &i.num_from };
        let named = sum.iter().flat_map(|s| &s.0).filter_map(|(_, term)| match term {
            Term::Cell { id, den } => Some(format!("{id}.{}", if *den { "den" } else { "num" })),
            _ => None,
        });
        let taken = i.refers_to.iter().map(|id| format!("{id}.{side}"));
        let wanted: Vec<String> = named.chain(taken).collect();
        cells.iter().filter(|c| wanted.contains(c)).map(String::as_str).collect()
    };
    let all: Vec<&str> = cells.iter().map(String::as_str).collect();
    let mut ways: Vec<(Place, String)> =
        circles(&all, &follows).into_iter().map(|way| (at(indicator_of(way[0])), shown(&way))).collect();
    ways.dedup(); // numerator and denominator of a reference go the same way
    ways.into_iter().map(|(place, path)| say_ref::figures_in_a_circle(place, path)).collect()
}

fn indicator_of(cell: &str) -> &str {
    cell.rsplit_once('.').map_or(cell, |(id, _)| id)
}

/// The way by indicators; by cells where it stays within one.
fn shown(way: &[&str]) -> String {
    let ids: Vec<&str> = way.iter().map(|cell| indicator_of(cell)).collect();
    let stays = ids.windows(2).any(|two| two[0] == two[1]) && ids.len() > 2;
    if stays { way.join(" → ") } else { ids.join(" → ") }
}

/// Cross-checks whose cells no single agency gives.
fn idle(plan: &Plan) -> Vec<Finding> {
    plan.relations
        .iter()
        .filter_map(|r| {
            let ids: Vec<&str> = r.left.ids().chain(r.right.ids()).collect();
            let indicators: Option<Vec<&Indicator>> =
                ids.iter().map(|id| plan.indicator(id).map(|(_, i)| i)).collect();
            let all = indicators?;
            let gives =
                |code: &str| all.iter().all(|i| plan.is_reporter(i, code) || plan.is_supporting(i, code));
            let idle = ids.is_empty() || !plan.agencies.iter().any(|a| gives(&a.code));
            idle.then(|| say_ref::relation_idle(at(&r.id), ids.join(", ")))
        })
        .collect()
}

/// The first item that the step from node to node meets again, with the way there; `None` when the way
/// ends.
fn circle<'a>(start: &'a str, next: &dyn Fn(&'a str) -> Vec<&'a str>) -> Option<Vec<&'a str>> {
    fn walk<'a>(way: &mut Vec<&'a str>, next: &dyn Fn(&'a str) -> Vec<&'a str>) -> bool {
        let here = way[way.len() - 1];
        for step in next(here) {
            if step == way[0] {
                way.push(step);
                return true;
            }
            if !way.contains(&step) {
                way.push(step);
                if walk(way, next) {
                    return true;
                }
                way.pop();
            }
        }
        false
    }
    let mut way = vec![start];
    walk(&mut way, next).then_some(way)
}

/// Circles among the items, each once: from its smallest item.
pub(super) fn circles<'a>(items: &[&'a str], next: &dyn Fn(&'a str) -> Vec<&'a str>) -> Vec<Vec<&'a str>> {
    items
        .iter()
        .filter_map(|start| circle(start, next))
        .filter(|way| way.iter().min() == way.first())
        .collect()
}
