//! Loading: the two plan files, as texts, to a plan; or the one fault that stopped each.
//!
//! Nothing is guessed and nothing is skipped: an unknown key is a fault, not a comment. The disk is not
//! touched here. Whether the plan makes sense is for the audit to say.

pub use super::files::{AGENCIES_PATH, AGENCIES_TOML, PLAN_PATH, PLAN_TOML};

use super::audit::{audit, located};
use super::typo;
use super::{About, Agency, Group, Plan, PlanData, Relation, Section, Task, Unit};
use crate::finding::Finding;
use crate::period::Calendar;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// `plan.toml` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    plan: About,
    calendar: Calendar,
    #[serde(default)]
    unit: Vec<Unit>,
    #[serde(default)]
    section: Vec<Section>,
    #[serde(default)]
    task: Vec<Task>,
    #[serde(default)]
    relation: Vec<Relation>,
}

/// `agencies.toml` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgenciesFile {
    #[serde(default)]
    agency: Vec<Agency>,
    #[serde(default)]
    group: Vec<Group>,
}

/// A plan from the texts of its two files; the paths are only named in findings. There is no plan as
/// soon as one of the files has a fault, and at most one finding for each file.
pub fn load(
    plan_toml: &str,
    plan_path: &str,
    agencies_toml: &str,
    agencies_path: &str,
) -> (Option<Plan>, Vec<Finding>) {
    match (read::<PlanFile>(plan_toml, plan_path), read::<AgenciesFile>(agencies_toml, agencies_path)) {
        (Ok(plan), Ok(agencies)) => (Some(joined(plan, agencies)), Vec::new()),
        (plan, agencies) => {
            let faults = [plan.err(), agencies.err()];
            (None, faults.into_iter().flatten().map(|fault| *fault).collect())
        }
    }
}

/// Loads and audits: the plan, if its files can be read at all, and every fault with its line.
pub fn load_and_audit(
    plan_toml: &str,
    plan_path: &str,
    agencies_toml: &str,
    agencies_path: &str,
) -> (Option<Plan>, Vec<Finding>) {
    match load(plan_toml, plan_path, agencies_toml, agencies_path) {
        (Some(plan), _) => {
            let plan_file = (plan_toml, plan_path);
            let found = located(audit(&plan), plan_file, (agencies_toml, agencies_path));
            (Some(plan), found)
        }
        refused => refused,
    }
}

/// The plan that the program carries with it; a test keeps it free of faults.
pub fn built_in() -> Result<Plan, Vec<Finding>> {
    let (plan, findings) = load(PLAN_TOML, PLAN_PATH, AGENCIES_TOML, AGENCIES_PATH);
    plan.ok_or(findings)
}

fn read<T: DeserializeOwned>(toml: &str, path: &str) -> Result<T, Box<Finding>> {
    let text = toml.strip_prefix('\u{feff}').unwrap_or(toml); // Notepad's mark
    toml::from_str(text).map_err(|error| Box::new(typo::finding(text, path, error.message(), error.span())))
}

fn joined(file: PlanFile, agencies: AgenciesFile) -> Plan {
    let data = PlanData {
        about: file.plan,
        calendar: file.calendar,
        units: file.unit,
        sections: file.section,
        tasks: file.task,
        relations: file.relation,
        agencies: agencies.agency,
        groups: agencies.group,
    };
    data.into()
}
