//! Any number of made-up communes, for trying the load.

use crate::plan::{Agency, Plan, PlanData};

/// The plan with its largest group of own members replaced by `count` made-up ones.
pub fn crowd(plan: &Plan, count: usize) -> Plan {
    plan.changed(|data| replace(data, plan, count))
}

/// Replaces them in what the plan says.
fn replace(data: &mut PlanData, plan: &Plan, count: usize) {
    let own = |g: &crate::plan::Group| g.members.iter().filter(|m| plan.agency(m).is_some()).count();
    let Some(place) = (0..plan.groups.len()).max_by_key(|i| plan.groups.get(*i).map_or(0, own)) else {
        return;
    };
    let Some(group) = plan.groups.get(place).cloned() else {
        return;
    };
    let Some(model) = group.members.iter().find_map(|m| plan.agency(m)).cloned() else {
        return;
    };
    let invented: Vec<Agency> = (1..=count).map(|n| invent(&model, n)).collect();
    data.agencies.retain(|a| !group.members.contains(&a.code) && !follows(a, &group.members));
    if let Some(group) = data.groups.get_mut(place) {
        group.members = invented.iter().map(|a| a.code.clone()).collect();
    }
    data.agencies.extend(invented);
    let known: Vec<String> = data.agencies.iter().map(|a| a.code.clone()).collect();
    let groups: Vec<String> = data.groups.iter().map(|g| g.code.clone()).collect();
    for group in &mut data.groups {
        group.members.retain(|m| known.contains(m) || groups.contains(m));
    }
}

fn follows(agency: &Agency, gone: &[String]) -> bool {
    agency.successor.as_ref().is_some_and(|s| gone.contains(s))
}

fn invent(model: &Agency, n: usize) -> Agency {
    let name = format!("UBND xã Thử Nghiệm {n}");
    Agency {
        code: format!("TN{n:05}"),
        short: format!("Thử Nghiệm {n}"),
        heading: format!("ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM {n}"),
        place: format!("Thử Nghiệm {n}"),
        aliases: Vec::new(),
        stat_code: None,
        valid_from: None,
        valid_to: None,
        successor: None,
        contact: None,
        name,
        ..model.clone()
    }
}
