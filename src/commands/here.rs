//! `cchc` alone: where the month stands and what to do next.

use super::desk::Desk;
use super::{CLEAN, Call, merge, months, texts};
use crate::error::Error;
use crate::ledger::{MonthBook, Standing};
use crate::period::Month;
use crate::words::text::Text;
use crate::workspace::Workspace;

/// Says where the workspace stands; without a workspace, how to make one.
///
/// # Errors
/// A plan that cannot be read.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let Ok(workspace) = Workspace::find(&call.args.dir) else {
        call.screen.say(&texts::here_nothing());
        call.screen.json(&serde_json::json!({ "workspace": null, "next": "init" }));
        return Ok(CLEAN);
    };
    let desk = Desk::at(call, workspace)?.sound(call)?;
    let closed = desk.plan.calendar.last_closed(call.today);
    let period = match desk.period(None, closed) {
        Ok(period) => period,
        Err(_) => {
            let Some(last) = desk.workspace.months_received().pop() else {
                call.screen.say(&texts::here_ended(&desk.plan.about.plan_end_note));
                return Ok(CLEAN);
            };
            call.screen.say(&texts::here_last(last));
            last
        }
    };
    stand(call, &desk, period)
}

fn stand(call: &mut Call<'_, '_>, desk: &Desk, period: Month) -> Result<u8, Error> {
    let forms = desk.workspace.forms_there(period).names().count();
    let merged = months::judge(desk, period)?;
    let book = merged.ledger.month(period).cloned().unwrap_or_else(|| MonthBook::empty(period));
    let findings = &merged.findings;
    let deadline = desk.plan.calendar.deadline(period);
    let report = desk.workspace.outbox(period).join(crate::report::report_name(period));
    let files = book.files.len();
    let missing = book.register.iter().filter(|r| r.standing == Standing::Missing).count();
    call.screen.say(&texts::here_month(period, deadline));
    call.screen.say(&texts::here_forms(forms, desk.plan.roster(period).len()));
    call.screen.say(&merge::standing_counts(&book));
    call.screen.say(&texts::here_findings(findings.len()));
    let (next, words) = next(forms, files, missing, report.exists(), period);
    call.screen.say(&words);
    call.screen.json(&serde_json::json!({
        "period": period,
        "deadline": deadline,
        "forms": forms,
        "files": files,
        "missing": missing,
        "report": report.exists(),
        "next": next,
    }));
    Ok(CLEAN)
}

/// The next command for this state, and why.
fn next(forms: usize, files: usize, missing: usize, reported: bool, period: Month) -> (&'static str, Text) {
    let period = &period.to_string();
    match (forms, files, missing, reported) {
        (0, 0, ..) => ("generate", texts::next_generate(period)),
        (_, 0, ..) => ("wait", texts::next_wait(period)),
        (_, _, _, false) => ("merge", texts::next_merge(period)),
        (_, _, 0, true) => ("done", texts::next_done(period)),
        _ => ("chase", texts::next_chase(period)),
    }
}
