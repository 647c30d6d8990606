//! The index answers as a search through the plan would.

use cchc::period::Month;
use cchc::plan::{Indicator, Kind, Plan, Role, Task, load};

fn plans() -> [Plan; 2] {
    let plan = load::built_in().unwrap();
    let crowd = cchc::demo::crowd(&plan, 150);
    [plan, crowd]
}

/// Whether a code means an agency, looked for through groups of groups.
fn means(plan: &Plan, code: &str, agency: &str) -> bool {
    let group = plan.groups.iter().find(|g| g.code == code);
    code == agency || group.is_some_and(|g| g.members.iter().any(|m| means(plan, m, agency)))
}

fn any(plan: &Plan, codes: &[String], agency: &str) -> bool {
    codes.iter().any(|code| means(plan, code, agency))
}

fn role(plan: &Plan, task: &Task, agency: &str) -> Option<Role> {
    let named = [(&task.lead, Role::Lead), (&task.coordinating, Role::Coordinating)];
    named.into_iter().find(|(codes, _)| any(plan, codes, agency)).map(|(_, role)| role)
}

#[test]
fn who_is_who_is_found_as_by_searching() {
    for plan in plans() {
        for agency in &plan.agencies {
            let code = agency.code.as_str();
            assert_eq!(plan.agency(code), Some(agency));
            for task in &plan.tasks {
                assert_eq!(plan.role(task, code), role(&plan, task, code), "{code} {}", task.id);
            }
            for (_, i) in plan.indicators() {
                let reports = any(&plan, &i.reporters, code);
                let shows = !reports && any(&plan, &i.supporting, code);
                let told = (plan.is_reporter(i, code), plan.is_supporting(i, code));
                assert_eq!(told, (reports, shows), "{code} {}", i.id);
            }
            let follows = |other: &&cchc::plan::Agency| other.successor.as_deref() == Some(code);
            assert_eq!(plan.predecessors(code), plan.agencies.iter().filter(follows).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_month_is_found_as_by_searching() {
    for plan in plans() {
        let (first, last) = (plan.about.first_period, Month::of(plan.about.plan_end).next());
        for month in Month::span(first, last) {
            let day = plan.calendar.cut_off(month);
            let roster: Vec<_> = plan.agencies.iter().filter(|a| a.reports && a.valid_on(day)).collect();
            assert_eq!(plan.roster(month), roster);
            for (_, i) in plan.indicators() {
                let mine: Vec<_> =
                    roster.iter().copied().filter(|a| any(&plan, &i.reporters, &a.code)).collect();
                assert_eq!(plan.members(&i.reporters, month), mine, "{month} {}", i.id);
            }
            let years = [month.year - 1, month.year];
            let asked = plan.indicators().flat_map(|(_, i)| years.map(|year| plan.obligation(&i.id, year)));
            let open = asked.flatten().filter(|o| o.span.0 <= month && month <= o.span.1);
            let keys: Vec<_> = open.map(|o| (o.key(), o.due)).collect();
            let told: Vec<_> = plan.open_obligations(month).iter().map(|o| (o.key(), o.due)).collect();
            assert_eq!(told, keys, "{month}");
        }
    }
}

/// 38.2 takes the figures of 40.1 and keeps its own target; every other indicator is judged as it stands.
#[test]
fn a_referring_indicator_is_judged_by_its_sources_arithmetic() {
    let plan = load::built_in().unwrap().changed(|plan| {
        let mut all = plan.tasks.iter_mut().flat_map(|t| &mut t.indicators);
        all.find(|i| i.id == "38.2").unwrap().target = Some(">= 75 %".parse().unwrap());
    });
    let indicator = |id: &str| plan.indicator(id).unwrap().1;
    let judged = plan.judged_as(indicator("38.2"));
    let expected = Indicator { target: indicator("38.2").target.clone(), ..indicator("40.1").clone() };
    assert_eq!((judged, judged.kind), (&expected, Kind::Ratio));
    assert_eq!(plan.judged_as(indicator("40.1")), indicator("40.1"));
}
