//! Ids and names: nothing twice, nothing under a strange task, nothing empty, nothing too long.

use super::places::{at, at_code, at_indicator, at_task};
use crate::finding::{Finding, Place, plan_roster as say_code, plan_tasks as say};
use crate::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a short name in tables and on charts.
const SHORT: usize = 40;
/// Letters of an agency's short name in narrow columns.
const AGENCY_SHORT: usize = 20;

type Named<'p> = (Place, &'p str);

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let sections: Vec<Named> = plan.sections.iter().map(|s| (at(&s.id), &*s.short)).collect();
    let tasks: Vec<Named> = plan.tasks.iter().map(|t| (at_task(t), &*t.short)).collect();
    let indicators: Vec<Named> = plan.indicators().map(|(_, i)| (at_indicator(i), &*i.short)).collect();
    let agencies: Vec<Named> = plan.agencies.iter().map(|a| (at_code(&a.code), &*a.short)).collect();
    let mut found = repeated(plan);
    found.extend(misplaced(plan));
    found.extend(malformed(plan));
    found.extend(empty(plan));
    for (names, most) in
        [(&sections, SHORT), (&tasks, SHORT), (&indicators, SHORT), (&agencies, AGENCY_SHORT)]
    {
        found.extend(too_long(names, most));
        found.extend(same_short(names));
    }
    found
}

fn repeated(plan: &Plan) -> Vec<Finding> {
    let in_plan = [
        plan.sections.iter().map(|s| s.id.clone()).collect::<Vec<_>>(),
        plan.tasks.iter().map(|t| t.key()).collect(),
        plan.indicators().map(|(_, i)| i.id.clone()).collect(),
        plan.relations.iter().map(|r| r.id.clone()).collect(),
    ];
    let agencies = plan.agencies.iter().map(|a| a.code.clone());
    let codes = agencies.chain(plan.groups.iter().map(|g| g.code.clone())).collect();
    let mut found: Vec<Finding> =
        in_plan.into_iter().flat_map(twice).map(|id| say::id_repeated(at(&id), id)).collect();
    found.extend(twice(codes).into_iter().map(|c| say::id_repeated(at_code(&c), c)));
    found
}

fn twice(ids: Vec<String>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    ids.into_iter().filter(|id| !seen.insert(id.clone())).collect()
}

fn misplaced(plan: &Plan) -> Vec<Finding> {
    let own = |prefix: &str, id: &str| {
        id.strip_prefix(prefix)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
    };
    plan.indicators()
        .map(|(t, i)| (t.id, format!("{:02}.", t.id), i))
        .filter(|(_, prefix, i)| !own(prefix, &i.id))
        .map(|(task, prefix, i)| say::id_elsewhere(at_indicator(i), &i.id, task, prefix))
        .collect()
}

fn malformed(plan: &Plan) -> Vec<Finding> {
    let sound = |code: &str| {
        (2..=16).contains(&code.len()) && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let agencies = plan.agencies.iter().map(|a| &a.code);
    agencies
        .chain(plan.groups.iter().map(|g| &g.code))
        .filter(|code| !sound(code))
        .map(|code| say_code::code_malformed(at_code(code), code))
        .collect()
}

fn empty(plan: &Plan) -> Vec<Finding> {
    let sections = plan.sections.iter().map(|s| (at(&s.id), "title", &s.title));
    let tasks = plan.tasks.iter().flat_map(|t| {
        [("text", &t.text), ("lead_text", &t.lead_text), ("deadline", &t.deadline)]
            .map(|(field, text)| (at_task(t), field, text))
    });
    let indicators = plan.indicators().flat_map(|(_, i)| {
        [("quote", &i.quote), ("numerator", &i.numerator)].map(|(field, text)| (at_indicator(i), field, text))
    });
    let agencies = plan.agencies.iter().map(|a| (at_code(&a.code), "name", &a.name));
    sections
        .chain(tasks)
        .chain(indicators)
        .chain(agencies)
        .filter(|(_, _, text)| text.trim().is_empty())
        .map(|(place, field, _)| say::left_empty(place, field))
        .collect()
}

fn too_long(names: &[Named], most: usize) -> Vec<Finding> {
    names
        .iter()
        .map(|(place, short)| (place, short, short.chars().count()))
        .filter(|(_, _, letters)| *letters > most)
        .map(|(place, short, letters)| say::short_too_long(place.clone(), short, letters, most))
        .collect()
}

fn same_short(names: &[Named]) -> Vec<Finding> {
    let mut first: BTreeMap<&str, &Place> = BTreeMap::new();
    let mut found = Vec::new();
    for (place, short) in names {
        if short.trim().is_empty() {
            found.push(say::left_empty(place.clone(), "short"));
        } else if let Some(other) = first.insert(short, place) {
            let other = other.row.clone().unwrap_or_default();
            found.push(say::short_repeated(place.clone(), short, other));
        }
    }
    found
}
