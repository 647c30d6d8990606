//! `cchc plan`: the plan audited against itself, or printed.

use super::desk::Desk;
use super::{CLEAN, Call, FINDINGS, merge, texts};
use crate::cli::PlanCommand;
use crate::error::Error;
use crate::finding::Severity;
use crate::plan::{Plan, load, show as outline};
use crate::planbook::{self, Incoming, PlanTexts, Proposal};
use crate::workspace::{AGENCIES, InboxEntry, PLAN, write_whole};
use std::path::Path;

/// Runs one of the plan's commands.
///
/// # Errors
/// No workspace, or a plan that cannot be read.
pub fn run(call: &mut Call<'_, '_>, what: &PlanCommand) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?;
    match what {
        PlanCommand::Check => check(call, &desk),
        PlanCommand::Show => show(call, &desk.plan),
        PlanCommand::Export { file } => export(call, &desk, file.as_deref()),
        PlanCommand::Import { file } => import(call, &desk, file),
    }
}

fn check(call: &mut Call<'_, '_>, desk: &Desk) -> Result<u8, Error> {
    let (plan, findings) = (&desk.plan, &desk.faults);
    call.screen.findings(findings, usize::MAX);
    call.screen.json(&serde_json::json!({
        "tasks": plan.tasks.len(),
        "indicators": plan.indicators().count(),
        "agencies": plan.agencies.len(),
        "findings": findings,
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

/// Where the plan's workbook goes when no file is named.
const BOOK: &str = "templates/ke-hoach.xlsx";
/// Where an annex's proposal goes.
const PROPOSAL: &str = "templates/plan-de-xuat.toml";

fn export(call: &mut Call<'_, '_>, desk: &Desk, file: Option<&Path>) -> Result<u8, Error> {
    let bytes = planbook::export(&desk.plan).map_err(texts::not_rendered)?;
    let path = file.map_or_else(|| desk.workspace.path(BOOK), Path::to_path_buf);
    let kept = desk.workspace.keep_previous(&path, &bytes)?;
    merge::say_written(call, desk, &[write_whole(&path, &bytes)?]);
    if let Some(kept) = kept {
        call.screen.say(&texts::previous_kept(desk.shown(&kept)));
    }
    call.screen.say(&planbook::texts::exported(desk.shown(&path)));
    call.screen.json(&serde_json::json!({ "path": desk.shown(&path) }));
    Ok(CLEAN)
}

fn import(call: &mut Call<'_, '_>, desk: &Desk, file: &Path) -> Result<u8, Error> {
    let shown = file.to_string_lossy().replace('\\', "/");
    let read = InboxEntry::named(file).read();
    let bytes = read.bytes.map_err(|_| Error::new(texts::no_such_file(&shown), texts::name_a_file()))?;
    let (incoming, findings) = planbook::read(&bytes, &shown, &desk.plan);
    call.screen.findings(&findings, usize::MAX);
    call.screen.json(&serde_json::json!({ "findings": findings }));
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    match incoming {
        Incoming::Edited(plan) if errors == 0 => replace(call, desk, &plan)?,
        Incoming::Proposed(proposal) => propose(call, desk, &proposal, findings.len())?,
        _ => call.screen.say(&planbook::texts::refused(errors)),
    }
    Ok(merge::exit_code(&findings))
}

/// Writes both plan files anew; the previous ones stay beside them.
fn replace(call: &mut Call<'_, '_>, desk: &Desk, new: &PlanTexts) -> Result<(), Error> {
    let (plan, _) = load::load(&new.plan_toml, PLAN, &new.agencies_toml, AGENCIES);
    let Some(plan) = plan.filter(|plan| *plan != desk.plan) else {
        call.screen.say(&planbook::texts::nothing_changed());
        return Ok(());
    };
    call.screen.say(&planbook::texts::comments_are_lost());
    for (relative, text) in [(PLAN, &new.plan_toml), (AGENCIES, &new.agencies_toml)] {
        let path = desk.workspace.path(relative);
        let kept = desk.workspace.keep_previous(&path, text.as_bytes())?;
        merge::say_written(call, desk, &[write_whole(&path, text.as_bytes())?]);
        if let Some(kept) = kept {
            call.screen.say(&texts::previous_kept(desk.shown(&kept)));
        }
    }
    let (tasks, indicators) = (plan.tasks.len(), plan.indicators().count());
    call.screen.say(&planbook::texts::imported(tasks, indicators, plan.agencies.len()));
    Ok(())
}

fn propose(call: &mut Call<'_, '_>, desk: &Desk, proposal: &Proposal, points: usize) -> Result<(), Error> {
    let path = desk.workspace.path(PROPOSAL);
    let kept = desk.workspace.keep_previous(&path, proposal.plan_toml.as_bytes())?;
    write_whole(&path, proposal.plan_toml.as_bytes())?;
    if let Some(kept) = kept {
        call.screen.say(&texts::previous_kept(desk.shown(&kept)));
    }
    let (tasks, indicators) = (proposal.plan.tasks.len(), proposal.plan.indicators().count());
    call.screen.say(&planbook::texts::proposed(desk.shown(&path), tasks, indicators));
    call.screen.say(&planbook::texts::to_confirm(points));
    Ok(())
}
