//! `cchc plan`: the plan audited against itself, or printed.

use super::desk::{self, Desk};
use super::{CLEAN, Call, merge, texts};
use crate::error::Error;
use crate::finding::{Finding, Severity};
use crate::plan::{Indicator, Plan, TargetSource, load, show as outline};
use crate::planbook::{self, Incoming, PlanTexts, Rows};
use crate::words::list::shorten;
use crate::workspace::{AGENCIES, InboxEntry, PLAN, Workspace, write_whole};
use std::path::{Path, PathBuf};

/// `plan check`: the audit.
///
/// # Errors
/// A plan that cannot be read; so with the others.
pub fn check(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let Desk { plan, faults, .. } = Desk::open_or_built_in(call)?;
    let (sections, tasks, indicators) = (plan.sections.len(), plan.tasks.len(), plan.indicators().count());
    call.screen.findings(&faults, usize::MAX);
    let (unasked, bare, derived) = open_questions(&plan);
    call.screen.json(&serde_json::json!({
        "tasks": tasks,
        "indicators": indicators,
        "agencies": plan.agencies.len(),
        "findings": faults,
        "agencies_not_asked": unasked,
        "tasks_without_indicator": bare,
        "targets_not_stated": derived,
    }));
    let reporting = plan.agencies.iter().filter(|a| a.reports).count();
    call.screen.say(&texts::plan_counts(sections, tasks, indicators, reporting));
    call.screen.say(&match faults.len() {
        0 => texts::plan_sound(),
        n => texts::plan_faults(n),
    });
    let listed = |what: &[String]| shorten(&what.join(", "), 60);
    for (what, said) in [
        (&unasked, texts::plan_not_asked(unasked.len(), listed(&unasked))),
        (&bare, texts::plan_not_measured(bare.len(), listed(&bare))),
        (&derived, texts::plan_not_stated(derived.len(), listed(&derived))),
    ] {
        if !what.is_empty() {
            call.screen.say(&said);
        }
    }
    Ok(merge::exit_code(&faults))
}

/// What a person would ask of a plan: agencies that get a form without a row of their own, tasks that nothing
/// measures, indicators whose target is ours and not the text's.
fn open_questions(plan: &Plan) -> (Vec<String>, Vec<String>, Vec<String>) {
    let measured =
        |code: &str| plan.indicators().any(|(_, i)| plan.is_reporter(i, code) || plan.is_supporting(i, code));
    let named = |code: &str| plan.tasks.iter().any(|task| plan.role(task, code).is_some());
    let unasked = plan.agencies.iter().filter(|a| a.reports && !measured(&a.code) && !named(&a.code));
    let bare = plan.tasks.iter().filter(|task| task.indicators.is_empty());
    let ours = |i: &Indicator| i.target_source == TargetSource::Derived;
    (
        unasked.map(|agency| agency.code.clone()).collect(),
        bare.map(|task| task.id.to_string()).collect(),
        plan.indicators().filter(|(_, i)| ours(i)).map(|(_, i)| i.id.clone()).collect(),
    )
}

/// `plan show`: the plan as text or JSON.
pub fn show(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let desk = Desk::open_or_built_in(call)?;
    call.screen.json(&outline::to_json(&desk.plan));
    let words = outline::to_text(&desk.plan, call.args.lang);
    call.screen.plain(words.trim_end());
    Ok(CLEAN)
}

/// Where the plan's workbook goes when no file is named.
const BOOK: &str = "templates/ke-hoach.xlsx";
/// Where an annex's proposal goes.
const PROPOSAL: &str = "templates/ke-hoach-de-xuat.xlsx";

/// `plan export`: the plan as a workbook.
pub fn export(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let desk = &Desk::open_or_built_in(call)?;
    let bytes = planbook::export(&desk.plan).map_err(texts::not_rendered)?;
    let path = call.args.get("FILE").unwrap_or_else(|| desk.workspace.path(BOOK));
    put(call, &desk.workspace, &path, &bytes)?;
    call.screen.say(&planbook::texts::exported(desk.shown(&path)));
    call.screen.json(&serde_json::json!({ "path": desk.shown(&path) }));
    Ok(CLEAN)
}

/// `plan import`: the plan from its workbook, or a proposal from a new annex.
pub fn import(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let (workspace, known) = desk::known(call)?;
    let file: PathBuf = call.args.get("FILE").unwrap_or_default();
    let shown = file.to_string_lossy().replace('\\', "/");
    let read = InboxEntry::named(&file).read();
    let bytes = read.bytes.map_err(|_| Error::new(texts::no_such_file(&shown), texts::name_a_file()))?;
    let (incoming, findings) = planbook::read(&bytes, &shown, known.as_ref());
    call.screen.findings(&findings, usize::MAX);
    call.screen.json(&serde_json::json!({ "findings": findings }));
    let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
    let dry: bool = call.args.get("dry-run").unwrap_or_default();
    let _run = (!dry).then(|| workspace.lock()).transpose()?;
    match incoming {
        Incoming::Proposed(_) if dry => call.screen.say(&planbook::texts::only_shown()),
        Incoming::Edited(plan) if errors == 0 => replace(call, &workspace, known.as_ref(), &plan)?,
        Incoming::Proposed(rows) => propose(call, &workspace, rows, findings.len())?,
        _ => call.screen.say(&planbook::texts::refused(errors)),
    }
    Ok(merge::exit_code(&findings))
}

/// `plan undo`: the pair of plan files before the last import; the pair of now takes its place, so that undoing
/// twice changes nothing.
pub fn undo(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let workspace = Workspace::find(&call.args.dir)?;
    let _run = workspace.lock()?;
    let mut pair = Vec::new();
    for name in [PLAN, AGENCIES] {
        let before = workspace.text(&previous(name))?;
        pair.push((
            name,
            before.ok_or_else(|| Error::new(texts::nothing_to_undo(), texts::how_to_undo()))?,
            workspace.text(name)?,
        ));
    }
    let (_, faults) = load::load_and_audit(&pair[0].1, PLAN, &pair[1].1, AGENCIES);
    let errors: Vec<Finding> = faults.into_iter().filter(|f| f.severity == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(desk::unusable(&errors));
    }
    for (name, before, now) in pair {
        write_whole(&workspace.path(name), before.as_bytes())?;
        write_whole(&workspace.path(&previous(name)), now.unwrap_or_default().as_bytes())?;
        call.screen.say(&texts::made(name));
    }
    call.screen.say(&texts::undone());
    call.screen.json(&serde_json::json!({ "undone": [PLAN, AGENCIES] }));
    Ok(CLEAN)
}

/// `templates/plan (ban truoc).toml`.
fn previous(name: &str) -> String {
    name.replace(".toml", " (ban truoc).toml")
}

/// Writes a file anew and says so; the previous one stays beside it.
pub(super) fn put(
    call: &mut Call<'_, '_>,
    workspace: &Workspace,
    path: &Path,
    bytes: &[u8],
) -> Result<(), Error> {
    let kept = workspace.keep_previous(path, bytes)?;
    merge::say_written(call, workspace, &[write_whole(path, bytes)?]);
    if let Some(kept) = kept {
        call.screen.say(&texts::previous_kept(workspace.shown(&kept)));
    }
    Ok(())
}

/// Says what changes and writes both plan files anew.
fn replace(
    call: &mut Call<'_, '_>,
    workspace: &Workspace,
    known: Option<&Plan>,
    new: &PlanTexts,
) -> Result<(), Error> {
    let (plan, _) = load::load(&new.plan_toml, PLAN, &new.agencies_toml, AGENCIES);
    let Some(plan) = plan.filter(|plan| known.is_none_or(|known| known != plan)) else {
        call.screen.say(&planbook::texts::nothing_changed());
        return Ok(());
    };
    planbook::changes(known, &plan).iter().for_each(|change| call.screen.say(change));
    if let Some(known) = known {
        match planbook::unsettled(known, &plan) {
            (dateless, _) if !dateless.is_empty() => {
                let codes = dateless.join(", ");
                return Err(Error::new(planbook::texts::without_day(codes), planbook::texts::give_a_day()));
            }
            (_, groupless) if !groupless.is_empty() => {
                let codes = groupless.join(", ");
                return Err(Error::new(
                    planbook::texts::without_group(codes),
                    planbook::texts::give_a_group(),
                ));
            }
            _ => call.screen.say(&planbook::texts::months_touched(plan.about.first_period)),
        }
    }
    if call.args.get("dry-run").unwrap_or_default() {
        call.screen.say(&planbook::texts::only_shown());
        return Ok(());
    }
    if known.is_some() {
        call.screen.say(&planbook::texts::comments_are_lost());
    }
    for (relative, text) in [(PLAN, &new.plan_toml), (AGENCIES, &new.agencies_toml)] {
        // Both previous files belong together, though one of them may not change.
        if let Some(now) = workspace.text(relative)? {
            write_whole(&workspace.path(&previous(relative)), now.as_bytes())?;
        }
        merge::say_written(call, workspace, &[write_whole(&workspace.path(relative), text.as_bytes())?]);
    }
    if known.is_some() {
        call.screen.say(&texts::can_be_undone());
    }
    let (tasks, indicators) = (plan.tasks.len(), plan.indicators().count());
    call.screen.say(&planbook::texts::imported(tasks, indicators, plan.agencies.len()));
    call.screen.say(&planbook::texts::next_after_import());
    Ok(())
}

fn propose(call: &mut Call<'_, '_>, workspace: &Workspace, rows: Rows, points: usize) -> Result<(), Error> {
    let (tasks, indicators) = rows.count();
    let path = workspace.path(PROPOSAL);
    let before = InboxEntry::named(&path).read().bytes.ok();
    let bytes = planbook::proposal(rows, before.as_deref()).map_err(texts::not_rendered)?;
    put(call, workspace, &path, &bytes)?;
    call.screen.say(&planbook::texts::proposed(PROPOSAL, tasks, indicators));
    call.screen.say(&planbook::texts::to_confirm(points, PROPOSAL));
    Ok(())
}
