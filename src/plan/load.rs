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
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// `plan.toml` as it is written.
#[derive(Deserialize, Serialize)]
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
#[derive(Deserialize, Serialize)]
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

/// The texts of a plan's two files, in the order of the plan and of the plan file's own keys.
///
/// # Errors
/// The writer's own words where it cannot write them, which no sound plan brings about.
pub fn to_toml(plan: &Plan) -> Result<[String; 2], String> {
    let data = PlanData::clone(plan);
    let agencies = AgenciesFile { agency: data.agencies, group: data.groups };
    let (plan, calendar, unit) = (data.about, data.calendar, data.units);
    let (section, task, relation) = (data.sections, data.tasks, data.relations);
    Ok([written(&PlanFile { plan, calendar, unit, section, task, relation })?, written(&agencies)?])
}

/// TOML without the empty lists that only stand for "no blocks of this kind".
fn written(file: &impl Serialize) -> Result<String, String> {
    const NONE: [&str; 7] = ["indicator", "unit", "section", "task", "relation", "agency", "group"];
    let text = toml::to_string(file).map_err(|error| error.to_string())?;
    let idle = |line: &&str| !NONE.iter().any(|key| *line == format!("{key} = []"));
    Ok(text.lines().filter(idle).map(|line| format!("{line}\n")).collect())
}
