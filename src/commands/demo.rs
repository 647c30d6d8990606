//! `cchc demo`: a made-up workspace, its months filled in by as many offices, the whole cycle run on it.

use super::desk::{Desk, unusable};
use super::{CLEAN, Call, generate, init, merge, months, texts};
use crate::demo::{self, Mail, Mistake, Planted, Town};
use crate::error::Error;
use crate::period::Month;
use crate::plan::load;
use crate::planbook;
use crate::words::text::Text;
use crate::workspace::{AGENCIES, Workspace, write_whole};
use chrono::Days;
use std::path::PathBuf;

/// Builds the workspace and runs the cycle on its last month; exit 0 when the cycle ran.
///
/// # Errors
/// A folder that is no demo's, a disk that refuses.
pub fn run(call: &mut Call<'_, '_>) -> Result<u8, Error> {
    let root: PathBuf = call.args.get("DIR").unwrap_or_else(|| PathBuf::from("cchc-demo"));
    let workspace = Workspace::at(&root);
    if workspace.fresh_demo()? {
        call.screen.say(&texts::demo_cleared(root.display()));
    }
    init::make(&workspace, false)?;
    call.screen.say(&texts::demo_folder(root.display()));
    if let Some(count) = call.args.get("agencies") {
        enlarge(&workspace, count)?;
    }
    let desk = Desk::at(call, workspace)?;
    let (first, last) = span(&desk, call.args.get("months").unwrap_or(3), call.args.period())?;
    let mut town = Town::new(&desk.plan, &desk.fingerprint, call.args.get("seed").unwrap_or(1));
    let mut planted = Vec::new();
    for period in Month::span(first, last) {
        planted = month(call, &desk, &mut town, period, period == last)?.planted;
    }
    // Two days after the deadline: somebody is missing, nothing is old.
    desk.workspace.set_demo_day(desk.plan.calendar.deadline(last) + Days::new(2))?;
    finish(call, &desk, last, &planted)
}

/// First and last month: by default the last is the twelfth of the plan.
fn span(desk: &Desk, months: i32, last: Option<Month>) -> Result<(Month, Month), Error> {
    let first = desk.plan.about.first_period;
    let last = desk.period(last, first.plus(months.max(12) - 1))?;
    Ok((last.plus(1 - months).max(first), last))
}

/// Replaces the largest group by made-up members.
fn enlarge(workspace: &Workspace, count: usize) -> Result<(), Error> {
    let plan = load::built_in().map_err(|faults| unusable(&faults))?;
    let plan = planbook::to_texts(&demo::crowd(&plan, count)).map_err(texts::not_rendered)?;
    write_whole(&workspace.path(AGENCIES), plan.agencies_toml.as_bytes()).map(|_| ())
}

/// One month: forms out, returns in.
fn month<'d>(
    call: &mut Call<'_, '_>,
    desk: &'d Desk,
    town: &mut Town<'d>,
    period: Month,
    last: bool,
) -> Result<Mail, Error> {
    let ledger = months::history(desk, period)?;
    let forms = generate::write(desk, &ledger, period, &desk.plan.roster(period))?;
    let mail = town.month(period, last).map_err(texts::not_rendered)?;
    for letter in &mail.letters {
        desk.workspace.lay_in(period, &letter.name, &letter.bytes, letter.on)?;
    }
    let (forms, letters) = (forms.len(), mail.letters.len());
    call.screen.say(&match letters.saturating_sub(forms) {
        0 => texts::demo_month(period, forms, letters),
        more => texts::demo_month_more(period, forms, letters, more),
    });
    Ok(mail)
}

/// Runs the merge on the last month and says what came out.
fn finish(call: &mut Call<'_, '_>, desk: &Desk, period: Month, planted: &[Planted]) -> Result<u8, Error> {
    call.screen.say(&texts::demo_planted(planted.len()));
    for one in planted {
        let line =
            |words: &str| format!("  {}: {words} {}", one.agency, place_of(one)).trim_end().to_string();
        let name = mistake_words(one.mistake);
        call.screen.say(&Text { vi: line(&name.vi), en: line(&name.en) });
    }
    let (merged, out, _) = merge::month(desk, period, true)?;
    call.screen.json_text(|| out.json);
    merge::say_counts(call, period, &merged);
    if let Some(refused) = out.no_report {
        return Err(refused);
    }
    let report = out.written.first().map(|w| w.path().display().to_string()).unwrap_or_default();
    call.screen.say(&texts::demo_done(report, desk.workspace.root().display()));
    Ok(CLEAN)
}

fn place_of(planted: &Planted) -> String {
    let file = planted.file.clone().unwrap_or_default();
    planted.cell.as_ref().map_or(file.clone(), |cell| format!("{file} ▸ {cell}"))
}

fn mistake_words(mistake: Mistake) -> Text {
    match mistake {
        Mistake::Missing => texts::mistake_missing(),
        Mistake::LateResend => texts::mistake_late(),
        Mistake::PercentAsText => texts::mistake_percent(),
        Mistake::NumeratorAbove => texts::mistake_above(),
        Mistake::LastMonthsForm => texts::mistake_last_month(),
        Mistake::InsertedRow => texts::mistake_row(),
        Mistake::EditedTarget => texts::mistake_target(),
        Mistake::DecomposedName => texts::mistake_name(),
        Mistake::LockFile => texts::mistake_lock(),
    }
}
