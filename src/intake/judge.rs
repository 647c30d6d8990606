//! The months up to one of them: read in order, then assessed and checked side by side on one bench. One file by
//! itself is a month with one arrival: deadlines and who else has reported are not its affair.

use super::month::{Taken, take};
use super::{Desk, Inbox, Letter, Locked};
use crate::assess::{Assessment, Bench, assess};
use crate::check::{self, GivenOut};
use crate::decisions::{self, Sitting};
use crate::finding::{Finding, Severity};
use crate::ledger::{Ledger, MonthBook};
use crate::period::Month;
use std::collections::BTreeSet;

/// A month read, assessed and checked, on the months before it.
pub struct Judged {
    pub ledger: Ledger,
    pub assessment: Assessment,
    /// Assessments of the earlier months, in order.
    pub earlier: Vec<Assessment>,
    /// Every finding of the month, the worst first.
    pub findings: Vec<Finding>,
    pub sitting: Sitting,
}

/// The ledger of months that are history.
///
/// # Errors
/// Decisions of one of them that are there and cannot be read.
pub fn history<L: Letter>(desk: &Desk<'_>, inboxes: &[Inbox<L>]) -> Result<Ledger, Locked> {
    Ok(read(desk, inboxes)?.0)
}

/// Judges the month of `last` on the months before it, which stand in order. `given_out`: the reports of
/// earlier months as they went out.
///
/// # Errors
/// Decisions of one of these months that are there and cannot be read.
pub fn judge<L: Letter>(
    desk: &Desk<'_>,
    earlier: &[Inbox<L>],
    last: &Inbox<L>,
    given_out: &[GivenOut],
) -> Result<Judged, Locked> {
    let (plan, period) = (desk.plan, last.period);
    let (mut ledger, said) = read(desk, earlier)?;
    let Taken { book, mut findings, mut sitting } = take(desk, last, &ledger)?;
    ledger.months.insert(period, book);
    let bench = Bench::new(plan, &ledger);
    let checked = |(month, said): &(Month, Vec<Finding>)| (*month, check::of_returns(&bench, *month, said));
    let before: Said = said.iter().map(checked).collect();
    let found = check::of_returns(&bench, period, &findings);
    let months = said.iter().map(|(month, _)| *month).chain([period]);
    let once_valid: Vec<BTreeSet<String>> = months.map(|month| check::once_valid(&bench, month)).collect();
    // What the checks find is known before the months are judged: the register tells who was valid (R6).
    let months = before.iter().map(|(m, f)| (*m, f)).chain([(period, &found)]);
    for ((month, found), once_valid) in months.zip(&once_valid) {
        let faulty = in_error(ledger.month(month), found);
        ledger.mark(month, &faulty, once_valid);
    }
    let bench = Bench::new(plan, &ledger);
    let earlier: Vec<Assessment> = said.iter().map(|(month, _)| assess(&bench, *month)).collect();
    let assessment = assess(&bench, period);
    findings.extend(check::given_out(given_out, &earlier));
    findings.extend(found);
    findings.extend(check::of_month(plan, &ledger, &assessment, &findings));
    findings.extend(bench.faults());
    findings.sort();
    findings.dedup();
    if let Some(book) = ledger.month(period) {
        sitting.close(plan, book, &mut findings);
    }
    Ok(Judged { ledger, assessment, earlier, findings, sitting })
}

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
    findings.extend(check::of_returns(&Bench::new(desk.plan, ledger), period, &findings));
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

/// What reading found in each month.
type Said = Vec<(Month, Vec<Finding>)>;

/// Months read in order. An inbox without returns is no month (R5): nothing of it is history.
fn read<L: Letter>(desk: &Desk<'_>, inboxes: &[Inbox<L>]) -> Result<(Ledger, Said), Locked> {
    let mut ledger = Ledger::default();
    let mut said = Vec::new();
    for inbox in inboxes {
        let taken = take(desk, inbox, &ledger)?;
        if taken.book.has_inbox() {
            ledger.months.insert(inbox.period, taken.book);
            said.push((inbox.period, taken.findings));
        }
    }
    Ok((ledger, said))
}

/// The agencies in whose returns a check finds an error that the clerk has not accepted.
fn in_error(book: Option<&MonthBook>, found: &[Finding]) -> BTreeSet<String> {
    let accepted = |f: &&Finding| book.is_some_and(|b| decisions::is_accepted(b, f));
    let errors = found.iter().filter(|f| f.severity == Severity::Error && !f.is_own_fault() && !accepted(f));
    errors.filter_map(|f| f.place.agency.clone()).collect()
}
