//! A plan as the texts of its two files, in the order of the plan and of the plan file's own keys.
//!
//! Comments are not part of a plan: whoever writes these texts over hand-written files loses them.

use crate::period::Calendar;
use crate::plan::{About, Agency, Group, Plan, Relation, Section, Task, Unit};
use serde::Serialize;

/// The two plan files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTexts {
    /// `plan.toml`.
    pub plan_toml: String,
    /// `agencies.toml`.
    pub agencies_toml: String,
}

#[derive(Serialize)]
struct PlanFile<'p> {
    plan: &'p About,
    calendar: &'p Calendar,
    unit: &'p [Unit],
    section: &'p [Section],
    task: &'p [Task],
    relation: &'p [Relation],
}

#[derive(Serialize)]
struct AgenciesFile<'p> {
    agency: &'p [Agency],
    group: &'p [Group],
}

const PLAN_HEAD: &str =
    "# KẾ HOẠCH: nhiệm vụ, chỉ tiêu, thời hạn. Lập từ tệp Excel; sửa xong thì chạy:  cchc plan check\n\n";
const AGENCIES_HEAD: &str =
    "# CƠ QUAN, ĐƠN VỊ VÀ NHÓM. Lập từ tệp Excel; sửa xong thì chạy:  cchc plan check\n\n";

/// The plan's two files. The writer's own words where it cannot write them, which no sound plan brings
/// about.
pub fn to_texts(plan: &Plan) -> Result<PlanTexts, String> {
    let agencies = AgenciesFile { agency: &plan.agencies, group: &plan.groups };
    Ok(PlanTexts {
        plan_toml: format!("{PLAN_HEAD}{}", plan_body(plan)?),
        agencies_toml: format!("{AGENCIES_HEAD}{}", body(&agencies)?),
    })
}

/// The plan file without a heading.
pub(super) fn plan_body(plan: &Plan) -> Result<String, String> {
    body(&PlanFile {
        plan: &plan.about,
        calendar: &plan.calendar,
        unit: &plan.units,
        section: &plan.sections,
        task: &plan.tasks,
        relation: &plan.relations,
    })
}

/// TOML without the empty lists that only stand for "no blocks of this kind".
fn body(file: &impl Serialize) -> Result<String, String> {
    const NONE: [&str; 7] = ["indicator", "unit", "section", "task", "relation", "agency", "group"];
    let text = toml::to_string(file).map_err(|error| error.to_string())?;
    let idle = |line: &&str| !NONE.iter().any(|key| *line == format!("{key} = []"));
    Ok(text.lines().filter(idle).map(|line| format!("{line}\n")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load::{built_in, load};

    #[test]
    fn the_written_texts_load_as_the_same_plan() {
        let plan = built_in().unwrap();
        let texts = to_texts(&plan).unwrap();
        let (again, findings) = load(&texts.plan_toml, "p", &texts.agencies_toml, "a");
        assert_eq!(findings, []);
        assert_eq!(again.as_ref(), Some(&plan));
    }
}
