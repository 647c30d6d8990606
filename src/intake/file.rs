//! One file by itself: a month with one arrival, under the month's decisions. Deadlines and who else has
//! reported are not its affair.

use super::month::{Taken, take};
use super::{Desk, Inbox, Letter, Locked};
use crate::assess::{Bench, assess};
use crate::check;
use crate::finding::Finding;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::submission::{self, Arrival, Rulings};

/// What is to be said of the one letter of an inbox. `ledger` holds the months before; the month's own book
/// is put beside them and replaced with every file.
///
/// # Errors
/// Decisions of the month that are there and cannot be read.
pub fn check_file<L: Letter>(
    desk: &Desk<'_>,
    inbox: &Inbox<L>,
    ledger: &mut Ledger,
) -> Result<Vec<Finding>, Locked> {
    let period = inbox.period;
    ledger.months.remove(&period);
    let Taken { book, mut findings, mut sitting } = take(desk, inbox, ledger)?;
    ledger.months.insert(period, book);
    let assessment = assess(&Bench::new(desk.plan, ledger), period);
    findings.extend(check::of_returns(desk.plan, ledger, &assessment, &findings));
    let Some(book) = ledger.month(period) else {
        return Ok(findings);
    };
    sitting.close(desk.plan, book, &mut findings);
    // What the clerk's workbook says of the month's other files has nothing to fit to here.
    let is_own = |finding: &Finding| {
        let of_the_clerk = finding.place.file.as_deref() == Some(inbox.decisions.path.as_str());
        let of_the_file = finding.place.agency.as_ref().is_some_and(|a| book.received.contains_key(a));
        !of_the_clerk || of_the_file || finding.code == "Q01"
    };
    findings.retain(is_own);
    Ok(findings)
}

/// The month a file says it belongs to, whatever else is wrong with it.
pub fn month_told(desk: &Desk<'_>, arrival: &Arrival, otherwise: Month) -> Option<Month> {
    submission::month_told(arrival, &desk.reader(otherwise, &Rulings::default()))
}
