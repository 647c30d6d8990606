//! One month read: every file on its own, those of which the clerk decided again under the decision, then
//! settled together and put right where the clerk decided so.

use super::{Clerk, Desk, Inbox, Letter, Locked, untouched};
use crate::assess::counted::note_refused;
use crate::decisions::{self, Decisions, Sitting};
use crate::finding::{Finding, Place, decision as say, guarded};
use crate::ledger::{Ledger, MonthBook};
use crate::period::Month;
use crate::submission::{self, Rulings, Submission};
use rayon::prelude::*;

/// One month, before it is checked.
pub(super) struct Taken {
    pub book: MonthBook,
    pub findings: Vec<Finding>,
    pub sitting: Sitting,
}

/// Reads a month; `before` holds the earlier ones.
///
/// # Errors
/// Decisions that are there and cannot be read.
pub(super) fn take<L: Letter>(desk: &Desk<'_>, inbox: &Inbox<L>, before: &Ledger) -> Result<Taken, Locked> {
    let (plan, period) = (desk.plan, inbox.period);
    let mut sitting = sitting(&inbox.decisions)?;
    let mut read = read(desk, period, &inbox.letters, &Rulings::default());
    let all: Vec<&Submission> = read.iter().flatten().collect();
    let mut rulings = sitting.on_files(plan, period, &all);
    if !rulings.belongs_to.is_empty() {
        read_again(desk, period, &inbox.letters, &rulings, &mut read);
    }
    let mut submissions: Vec<Submission> = read.into_iter().flatten().collect();
    untouched::blank(plan, period, before, &mut submissions);
    let (mut book, mut findings) = sitting.settle(plan, period, submissions, &mut rulings);
    let place = Place::file(&inbox.decisions.path).in_sheet(sitting.corrected_on());
    let amended = guarded(&place, || sitting.amend(plan, &mut book, &mut findings));
    findings.extend(amended.err().map(|fault| *fault));
    note_refused(plan, &mut book);
    Ok(Taken { book, findings, sitting })
}

fn sitting(clerk: &Clerk) -> Result<Sitting, Locked> {
    let path = &clerk.path;
    let read = match &clerk.bytes {
        Ok(Some(bytes)) => decisions::read(bytes, path)?,
        Ok(None) => (Decisions::none(path), Vec::new()),
        Err(why) => return Err(Box::new(say::book_unreadable(Place::file(path), why))),
    };
    Ok(Sitting::new(read))
}

/// Every file side by side; a zip gives several submissions.
fn read<L: Letter>(desk: &Desk<'_>, period: Month, letters: &[L], rulings: &Rulings) -> Vec<Vec<Submission>> {
    let reader = desk.reader(period, rulings);
    let one = |letter: &L| {
        let read = submission::read(&letter.arrival(), &reader);
        (desk.step)();
        read
    };
    letters.par_iter().map(one).collect()
}

/// Reads the files again whose owner the clerk named.
fn read_again<L: Letter>(
    desk: &Desk<'_>,
    period: Month,
    letters: &[L],
    rulings: &Rulings,
    read: &mut [Vec<Submission>],
) {
    let reader = desk.reader(period, rulings);
    let named = |s: &Submission| rulings.belongs_to.contains_key(&s.sha256);
    for (letter, known) in letters.iter().zip(read).filter(|(_, known)| known.iter().any(named)) {
        *known = submission::read(&letter.arrival(), &reader);
    }
}
