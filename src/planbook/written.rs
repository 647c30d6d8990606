//! A plan as the texts of its two files.
//!
//! Comments are not part of a plan: whoever writes these texts over hand-written files loses them.

use crate::plan::{Plan, load::to_toml};

/// The two plan files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTexts {
    /// `plan.toml`.
    pub plan_toml: String,
    /// `agencies.toml`.
    pub agencies_toml: String,
}

const PLAN_HEAD: &str =
    "# KẾ HOẠCH: nhiệm vụ, chỉ tiêu, thời hạn. Lập từ tệp Excel; sửa xong thì chạy:  cchc plan check\n\n";
const AGENCIES_HEAD: &str =
    "# CƠ QUAN, ĐƠN VỊ VÀ NHÓM. Lập từ tệp Excel; sửa xong thì chạy:  cchc plan check\n\n";

/// The plan's two files.
///
/// # Errors
/// The writer's own words where it cannot write them, which no sound plan brings about.
pub fn to_texts(plan: &Plan) -> Result<PlanTexts, String> {
    let [plan_toml, agencies_toml] = to_toml(plan)?;
    Ok(PlanTexts {
        plan_toml: format!("{PLAN_HEAD}{plan_toml}"),
        agencies_toml: format!("{AGENCIES_HEAD}{agencies_toml}"),
    })
}
