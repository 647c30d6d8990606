//! The plan shown: as JSON for programs, as an outline for people.

mod outline;
pub mod says;

pub use outline::to_text;

use super::{Indicator, Plan, Sum, Target, TargetUnit, Task};
use serde_json::{Value, json};

/// The documented form of `cchc plan show --format json`.
pub fn to_json(plan: &Plan) -> Value {
    let sections: Vec<Value> = plan.sections.iter().map(|s| json!({"id": s.id, "title": s.title})).collect();
    let agencies: Vec<Value> = plan
        .agencies
        .iter()
        .map(|a| {
            json!({
                "code": a.code,
                "name": a.name,
                "short": a.short,
                "aliases": a.aliases,
                "reports": a.reports,
                "groups": groups_of(plan, &a.code),
                "valid_from": a.valid_from,
                "valid_to": a.valid_to,
                "successor": a.successor,
                "contact": a.contact,
            })
        })
        .collect();
    let tasks: Vec<Value> = plan.tasks.iter().map(task_json).collect();
    json!({
        "plan": plan.about,
        "calendar": plan.calendar,
        "units": plan.units,
        "sections": sections,
        "agencies": agencies,
        "groups": plan.groups,
        "tasks": tasks,
        "relations": plan.relations,
    })
}

/// Every group an agency belongs to, through other groups too.
fn groups_of<'p>(plan: &'p Plan, agency: &str) -> Vec<&'p str> {
    let codes = plan.groups.iter().map(|g| g.code.as_str());
    codes.filter(|code| plan.means(code, agency)).collect()
}

fn task_json(task: &Task) -> Value {
    json!({
        "id": task.id,
        "section": task.section,
        "text": task.text,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "lead_text": task.lead_text,
        "coordinating_text": task.coordinating_text,
        "deadline": task.deadline,
        "indicators": task.indicators.iter().map(indicator_json).collect::<Vec<_>>(),
    })
}

fn indicator_json(i: &Indicator) -> Value {
    json!({
        "id": i.id,
        "short": i.short,
        "kind": i.kind,
        "target": i.target.as_ref().map(target_json),
        "unit_test": i.unit_test.as_ref().map(|t| without_blanks(&t.to_string())),
        "target_source": i.target_source,
        "due": i.due,
        "reporters": i.reporters,
        "supporting": i.supporting,
        "aggregation": i.aggregation,
        "cumulation": i.cumulation,
        "cumulation_den": i.cumulation_den,
        "unit": i.unit,
        "numerator": i.numerator,
        "denominator": i.denominator,
        "asked_numerator": i.asked_numerator,
        "asked_denominator": i.asked_denominator,
        "same_as": same_as(i),
        "num_from": i.num_from,
        "den_from": i.den_from,
        "refers_to": i.refers_to,
        "always_arises": i.always_arises,
        "may_exceed": i.may_exceed,
        "judge_each": i.judge_each,
        "pace": i.pace,
    })
}

fn target_json(target: &Target) -> Value {
    let mut shown = json!({
        "op": target.op.code(),
        "value": target.value.normalize().to_string(),
        "unit": (target.unit == TargetUnit::Percent).then_some("%"),
    });
    if let Some(upto) = target.upto {
        shown["upto"] = json!(upto.normalize().to_string());
    }
    if let Some(per) = target.per {
        shown["per"] = json!(per.code());
    }
    shown
}

/// `40.1`, `den=20.1.den-20.1.num`, `num=46.1.num; den=22.1.den`.
fn same_as(i: &Indicator) -> Option<String> {
    if let Some(id) = &i.refers_to {
        return Some(id.clone());
    }
    let side = |name: &str, sum: &Option<Sum>| {
        sum.as_ref().map(|s| format!("{name}={}", without_blanks(&s.to_string())))
    };
    let sides: Vec<String> =
        [side("num", &i.num_from), side("den", &i.den_from)].into_iter().flatten().collect();
    (!sides.is_empty()).then(|| sides.join("; "))
}

fn without_blanks(text: &str) -> String {
    text.split_whitespace().collect()
}
