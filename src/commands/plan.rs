//! `cchc plan`: the plan audited against itself, or printed.

use super::desk::Desk;
use super::{CLEAN, Call, FINDINGS, texts};
use crate::cli::PlanCommand;
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::plan::audit::audit;
use crate::plan::{Plan, show as outline};

/// Runs one of the plan's commands.
///
/// # Errors
/// No workspace, or a plan that cannot be read.
pub fn run(call: &mut Call<'_, '_>, what: PlanCommand) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?;
    match what {
        PlanCommand::Check => check(call, &desk.plan),
        PlanCommand::Show => show(call, &desk.plan),
    }
}

fn check(call: &mut Call<'_, '_>, plan: &Plan) -> Result<u8, Error> {
    let findings = audit(plan);
    call.screen.findings(&findings, usize::MAX);
    call.screen.json(&serde_json::json!({
        "tasks": plan.tasks.len(),
        "indicators": plan.indicators().count(),
        "agencies": plan.agencies.len(),
        "findings": findings.iter().map(Finding::to_json).collect::<Vec<_>>(),
    }));
    let counts = texts::plan_counts(
        plan.sections.len(),
        plan.tasks.len(),
        plan.indicators().count(),
        plan.agencies.iter().filter(|a| a.reports).count(),
    );
    call.screen.say(&counts);
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    call.screen.say(&if findings.is_empty() {
        texts::plan_sound()
    } else {
        texts::plan_faults(findings.len())
    });
    Ok(if errors == 0 { CLEAN } else { FINDINGS })
}

fn show(call: &mut Call<'_, '_>, plan: &Plan) -> Result<u8, Error> {
    call.screen.json(&outline::to_json(plan));
    let words = outline::to_text(plan, call.args.lang);
    call.screen.plain(words.trim_end());
    Ok(CLEAN)
}
