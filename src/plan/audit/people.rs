//! Who leads, who coordinates, whose figures count: every code known, every figure with its owner.

use super::places::{at, at_code, at_indicator, at_task};
use super::roster::turning_points;
use crate::finding::{Finding, Place, plan_tasks as say};
use crate::period::Month;
use crate::plan::{Aggregation, Indicator, Plan};

pub(super) fn check(plan: &Plan) -> Vec<Finding> {
    let mut found = unknown(plan);
    found.extend(tasks(plan));
    let periods = turning_points(plan);
    for (task, indicator) in plan.indicators() {
        found.extend(owners(plan, indicator, &periods));
        let note = task.note.clone().unwrap_or_default();
        let cells = [&task.text, &task.lead_text, &task.coordinating_text, &note];
        let quote = folded(&indicator.quote);
        if !quote.is_empty() && !cells.iter().any(|cell| folded(cell).contains(&quote)) {
            found.push(say::quote_not_found(at_indicator(indicator), quote));
        }
        if ![0, 1, 12].contains(&indicator.pace.len()) {
            found.push(say::pace_length(at_indicator(indicator), indicator.pace.len()));
        }
    }
    found
}

fn known(plan: &Plan, code: &str) -> bool {
    plan.agency(code).is_some() || plan.group(code).is_some()
}

fn unknown(plan: &Plan) -> Vec<Finding> {
    type Naming<'p> = (Place, &'static str, &'p [String]);
    let tasks = plan.tasks.iter().flat_map(|t| -> [Naming; 2] {
        [(at_task(t), "lead", &t.lead), (at_task(t), "coordinating", &t.coordinating)]
    });
    let indicators = plan.indicators().flat_map(|(_, i)| -> [Naming; 2] {
        [(at_indicator(i), "reporters", &i.reporters), (at_indicator(i), "supporting", &i.supporting)]
    });
    let groups = plan.groups.iter().map(|g| -> Naming { (at_code(&g.code), "members", &g.members) });
    let collector: Naming = (at("plan"), "collector", std::slice::from_ref(&plan.about.collector));
    tasks
        .chain(indicators)
        .chain(groups)
        .chain([collector])
        .flat_map(|(place, field, codes)| {
            codes
                .iter()
                .filter(|code| !known(plan, code))
                .map(move |code| say::code_unknown(place.clone(), field, code))
        })
        .collect()
}

fn tasks(plan: &Plan) -> Vec<Finding> {
    let mut found = Vec::new();
    for task in &plan.tasks {
        if plan.section(&task.section).is_none() {
            found.push(say::section_unknown(at_task(task), &task.section));
        }
        if task.lead.is_empty() {
            found.push(say::nobody_leads(at_task(task)));
        }
    }
    found
}

/// The first period in which nobody reports an indicator, or several report what one should own.
fn owners(plan: &Plan, indicator: &Indicator, periods: &[Month]) -> Option<Finding> {
    let doubtful = indicator.reporters.iter().any(|code| !known(plan, code));
    if !indicator.is_asked() || doubtful {
        return None;
    }
    let place = at_indicator(indicator);
    // A group without members is a finding of its own.
    let names_agencies = indicator.reporters.iter().all(|c| plan.agency(c).is_some());
    periods.iter().find_map(|period| {
        let who = plan.members(&indicator.reporters, *period);
        if who.is_empty() && names_agencies {
            return Some(say::nobody_reports(place.clone(), period));
        }
        let one = indicator.aggregation == Aggregation::Lead;
        (one && who.len() > 1).then(|| {
            let codes: Vec<&str> = who.iter().map(|a| a.code.as_str()).collect();
            say::several_owners(place.clone(), who.len(), codes.join(", "), period)
        })
    })
}

/// Text with runs of white space as one blank.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
