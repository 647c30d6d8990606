//! The plan's fingerprint: the same for two plans that lead to the same figures and verdicts.

use super::Plan;
use serde_json::json;
use sha2::{Digest, Sha256};

/// Hex digits that stand in a report; enough to tell plans apart.
const LENGTH: usize = 12;

/// Twelve hex digits of the SHA-256 of everything that figures depend on: tasks, indicators, cross-checks,
/// calendar, horizon, groups, and which agencies exist when. Names, headings, aliases and telephone numbers
/// do not count.
pub fn fingerprint(plan: &Plan) -> String {
    let mut tasks = plan.tasks.clone();
    tasks.iter_mut().for_each(|t| t.note = None);
    let agencies: Vec<_> = plan
        .agencies
        .iter()
        .map(|a| json!([a.code, a.valid_from, a.valid_to, a.successor, a.reports]))
        .collect();
    let groups: Vec<_> = plan.groups.iter().map(|g| json!([g.code, g.members])).collect();
    let canonical = json!({
        "first_period": plan.about.first_period,
        "plan_end": plan.about.plan_end,
        "calendar": plan.calendar,
        "units": plan.units,
        "tasks": tasks,
        "relations": plan.relations,
        "agencies": agencies,
        "groups": groups,
    });
    sha256(canonical.to_string())[..LENGTH].to_string()
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal, as every fingerprint is written.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
