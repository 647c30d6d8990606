//! `cchc generate`: the month's forms, prefilled from last month; a form that somebody edited stays.

use super::desk::Desk;
use super::{CLEAN, Call, FINDINGS, letters, months, texts};
use crate::assess::{Bench, past_of};
use crate::error::Error;
use crate::form::{self, Filling, Form};
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::Agency;
use crate::workspace::Kept;
use rayon::prelude::*;

/// Writes the forms of a month.
///
/// # Errors
/// No workspace, an unknown agency, a period outside the plan, a disk that refuses.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let desk = Desk::open(call)?;
    let period = desk.period(call.args.period(), desk.plan.calendar.open_month(call.today))?;
    let _run = desk.workspace.begin(period)?;
    let ledger = months::history(&desk, period)?;
    let agencies = chosen(&desk, period, &call.args.all("agency"))?;
    let written = write(&desk, &ledger, period, &agencies)?;
    let (mut fresh, mut same, mut renewed) = (0, 0, Vec::new());
    for (at, (path, kept)) in written.iter().enumerate() {
        match kept {
            Kept::Written => fresh += 1,
            Kept::Renewed => {
                fresh += 1;
                renewed.extend(agencies.get(at).map(|agency| agency.name.as_str()));
            }
            Kept::Same => same += 1,
            Kept::Edited => call.screen.say(&texts::form_edited(path)),
            Kept::Open => call.screen.say(&texts::form_open(path)),
            Kept::Withdrawn => call.screen.say(&texts::form_withdrawn(path)),
        }
    }
    let folder = desk.shown(&desk.workspace.forms(period));
    let (inbox, deadline) = (desk.workspace.inbox(period), desk.plan.calendar.deadline(period));
    desk.workspace.make_folder(&desk.shown(&inbox))?;
    call.screen.say(&texts::forms_written(fresh, same, &folder));
    letters::say(call, &desk, period, &letters::with_forms(&desk, period, &agencies));
    if !renewed.is_empty() {
        call.screen.say(&texts::forms_renewed(renewed.join(", ")));
    }
    call.screen.findings(&months::strays(&desk), usize::MAX);
    call.screen.say(&texts::forms_next(desk.shown(&inbox), deadline, period.to_string()));
    call.screen.json(&serde_json::json!({
        "period": period,
        "folder": folder,
        "forms": written.iter().map(|(path, kept)| serde_json::json!({ "path": path, "outcome": kept.code() })).collect::<Vec<_>>(),
    }));
    let held_back = |kept: &Kept| matches!(kept, Kept::Edited | Kept::Open);
    Ok(if written.iter().any(|(_, kept)| held_back(kept)) { FINDINGS } else { CLEAN })
}

/// The agencies named, or the whole roster.
fn chosen<'d>(desk: &'d Desk, period: Month, codes: &[String]) -> Result<Vec<&'d Agency>, Error> {
    let roster = desk.plan.roster(period);
    if codes.is_empty() {
        return Ok(roster);
    }
    let find = |code: &String| {
        let found = roster.iter().find(|a| a.is_called(code)).copied();
        found.ok_or_else(|| {
            let known: Vec<&str> = roster.iter().map(|a| a.code.as_str()).collect();
            Error::new(texts::no_such_agency(code, period), texts::known_agencies(known.join(", ")))
        })
    };
    codes.iter().map(find).collect()
}

/// Writes forms side by side; each path with what became of it, in form order.
///
/// # Errors
/// A disk that refuses.
pub fn write(
    desk: &Desk,
    ledger: &Ledger,
    period: Month,
    agencies: &[&Agency],
) -> Result<Vec<(String, Kept)>, Error> {
    let bench = Bench::new(&desk.plan, ledger);
    let pasts: Vec<_> = agencies.iter().map(|a| past_of(&bench, &a.code, period)).collect();
    let forms: Vec<Result<(String, Vec<u8>), Error>> = agencies
        .par_iter()
        .zip(pasts)
        .map(|(agency, past)| {
            let form = Form::ask(&desk.plan, agency, period, &past);
            let bytes = form::render(&form, &Filling::carried(&form), &desk.fingerprint)
                .map_err(texts::not_rendered)?;
            Ok((form::file_name(&form), bytes))
        })
        .collect();
    let whole = agencies.len() == desk.plan.roster(period).len();
    desk.workspace.write_forms(period, forms.into_iter().collect::<Result<_, _>>()?, whole)
}
