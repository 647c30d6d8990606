//! The months of the workspace, handed to the intake.

use super::desk::Desk;
use crate::check::GivenOut;
use crate::cli::Progress;
use crate::error::Error;
use crate::finding::Finding;
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
    with_intake(desk, files, |intake| intake::judge(intake, &earlier, &last, &given_out)).map_err(locked)
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
