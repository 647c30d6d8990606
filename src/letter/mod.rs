//! What goes out signed by people: drafts of mail to each agency, and the month's official letter.
//!
//! Pure: the words come from `report` and the plan, the bytes go to `workspace`. Same material, same bytes.

mod docx;
mod mail;
mod official;

pub use mail::{MAIL, draft, is_reminder, reminder_name, with_form, with_form_name};

use crate::period::Month;
use crate::plan::Plan;
use crate::report::Facts;

/// File name of the official letter.
pub fn official_name(plan: &Plan, period: Month) -> String {
    format!("{}-{period}.docx", plan.about.report_file)
}

/// The month's official letter as a Word document.
///
/// # Errors
/// When it cannot be packed, which is a fault of the program.
pub fn official(facts: &Facts<'_>) -> Result<Vec<u8>, String> {
    let title = official_name(facts.material.plan, facts.material.period);
    docx::to_bytes(&official::blocks(facts), &title, facts.material.assessment.as_of)
}
