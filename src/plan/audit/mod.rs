//! The plan against itself: everything that a typing slip cannot explain and that would spoil a form or a
//! verdict later. One fault, one finding; each file looks at one side of the plan.

mod ids;
mod kinds;
mod lines;
mod people;
mod references;
mod roster;

pub use lines::located;

use super::load::{AGENCIES_PATH, PLAN_PATH};
use super::{Indicator, Plan, Task};
use crate::finding::{Finding, Place};
use crate::period::Month;

/// Every fault of the plan, in the order of code and place; a sound plan has none.
pub fn audit(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = [ids::check, people::check, kinds::check, references::check, roster::check]
        .iter()
        .flat_map(|check| check(plan))
        .collect();
    found.sort();
    found
}

/// The plan file, at an indicator, a task (`T05`), a section or a cross-check.
fn at(row: &str) -> Place {
    Place::file(PLAN_PATH).in_row(row)
}

fn at_task(task: &Task) -> Place {
    at(&task.key())
}

fn at_indicator(indicator: &Indicator) -> Place {
    at(&indicator.id)
}

/// The agencies' file, at an agency or a group.
fn at_code(code: &str) -> Place {
    Place::file(AGENCIES_PATH).in_row(code)
}

/// The periods of the plan's life in which its roster may differ from the one before; enough to look at
/// instead of every month.
fn turning_points(plan: &Plan) -> Vec<Month> {
    let first = plan.about.first_period;
    let last = Month::of(plan.about.plan_end);
    let changes = plan
        .agencies
        .iter()
        .flat_map(|a| [a.valid_from, a.valid_to])
        .flatten()
        .flat_map(|day| [Month::of(day), Month::of(day).next()]);
    let mut months: Vec<Month> = changes.chain([first, last]).collect();
    months.retain(|m| first <= *m && *m <= last);
    months.sort();
    months.dedup();
    months
}

/// Text with runs of white space as one blank.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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
fn circles<'a>(items: &[&'a str], next: &dyn Fn(&'a str) -> Vec<&'a str>) -> Vec<Vec<&'a str>> {
    items
        .iter()
        .filter_map(|start| circle(start, next))
        .filter(|way| way.iter().min() == way.first())
        .collect()
}
