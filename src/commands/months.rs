//! The months of the workspace, handed to the intake.

use super::desk::Desk;
use super::texts;
use crate::check::GivenOut;
use crate::cli::Progress;
use crate::error::Error;
use crate::finding::{Finding, Place, decision, file};
use crate::intake::{self, Inbox, Judged, Locked};
use crate::ledger::Ledger;
use crate::period::Month;
use crate::submission::{self, Arrival};
use crate::words::text::{Lang, Text};
use crate::workspace::InboxEntry;
use std::collections::BTreeMap;

/// A month judged on everything that came in before it.
///
/// # Errors
/// Decisions that cannot be read.
pub fn judge(desk: &Desk, period: Month) -> Result<Judged, Error> {
    let earlier = before(desk, period);
    let last = desk.workspace.inbox_of(period);
    let given_out: Vec<GivenOut> = earlier.iter().filter_map(|inbox| given_out(desk, inbox.period)).collect();
    let files = earlier.iter().map(|inbox| inbox.letters.len()).sum::<usize>() + last.letters.len();
    let judged = with_intake(desk, files, |intake| intake::judge(intake, &earlier, &last, &given_out));
    let mut judged = judged.map_err(locked)?;
    judged.findings.extend(strays(desk));
    if let Some(copy) = desk.workspace.only_previous_decisions(period) {
        judged.findings.push(decision::book_lost(Place::file(&last.decisions.path), copy));
    }
    judged.findings.sort();
    Ok(judged)
}

/// Findings about what no month would show: files in no month's folder, decisions that are gone.
pub fn unseen(findings: &[Finding]) -> Vec<Finding> {
    findings.iter().filter(|f| ["T34", "Q19"].contains(&f.code)).cloned().collect()
}

/// What lies in the inbox and in no month's folder, with where it belongs as far as the file itself tells.
pub fn strays(desk: &Desk) -> Vec<Finding> {
    let misplaced = |entry: InboxEntry| {
        let told = submission::month_told(&entry.read());
        let folder = told.map_or_else(texts::some_folder, |month| Text::same(format!("`inbox/{month}`")));
        file::misplaced(Place::file(&entry.shown), folder)
    };
    desk.workspace.strays().into_iter().map(misplaced).collect()
}

/// The ledger of every month before `period` that has an inbox.
///
/// # Errors
/// Decisions that cannot be read.
pub fn history(desk: &Desk, period: Month) -> Result<Ledger, Error> {
    let earlier = before(desk, period);
    let files = earlier.iter().map(|inbox| inbox.letters.len()).sum();
    with_intake(desk, files, |intake| intake::history(intake, &earlier)).map_err(locked)
}

/// The months before a period, read once for however many files are checked against them.
pub type Histories = BTreeMap<Month, Ledger>;

/// What is to be said about one file by itself: as a return of `asked`, or of the month that it names, or
/// of `otherwise`.
///
/// # Errors
/// Decisions that cannot be read.
pub fn check_file(
    desk: &Desk,
    asked: Option<Month>,
    otherwise: Month,
    entry: &InboxEntry,
    histories: &mut Histories,
) -> Result<Vec<Finding>, Error> {
    let arrival = entry.read();
    let period = asked.or_else(|| submission::month_told(&arrival)).unwrap_or(otherwise);
    let decisions = desk.workspace.clerk(period);
    let mut ledger = match histories.remove(&period) {
        Some(known) => known,
        None => history(desk, period)?,
    };
    let inbox: Inbox<Arrival> = Inbox { period, letters: vec![arrival], decisions };
    let found = with_intake(desk, 1, |intake| intake::check_file(intake, &inbox, &mut ledger));
    histories.insert(period, ledger);
    found.map_err(locked)
}

/// The inboxes of the plan's months before a period, in order.
fn before(desk: &Desk, period: Month) -> Vec<Inbox<InboxEntry>> {
    let months = desk.workspace.months_received().into_iter();
    let reported = months.filter(|m| *m >= desk.plan.about.first_period && *m < period);
    reported.map(|month| desk.workspace.inbox_of(month)).collect()
}

/// The report of an earlier month as it was given out.
fn given_out(desk: &Desk, period: Month) -> Option<GivenOut> {
    let path = format!("outbox/{period}/ket-qua.json");
    let json = desk.workspace.text(&path).ok().flatten()?;
    Some(GivenOut { period, path, json })
}

/// Without the clerk's decisions no month is told truly.
fn locked(finding: Locked) -> Error {
    let message = Text { vi: finding.line(Lang::Vi), en: finding.line(Lang::En) };
    Error::new(message, finding.hint)
}

/// Calls with the intake's desk, progress shown.
fn with_intake<T>(desk: &Desk, files: usize, then: impl FnOnce(&intake::Desk<'_>) -> T) -> T {
    let progress = Progress::new(files, desk.watched.0, desk.watched.1);
    then(&intake::Desk { plan: &desk.plan, plan_fingerprint: &desk.fingerprint, step: &|| progress.step() })
}
