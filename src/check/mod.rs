//! Checks over figures and claims: class L (logic) and H (deadlines and claims).
//!
//! One function is one fault: what it looks for and what is excused. Words and pages stand in `finding`. A
//! check never decides whether a figure counts; `assess::counted` does, and the checks say it. What an
//! earlier room already said of a cell is not said again.

mod blank;
mod claims;
mod figures;
mod given_out;
mod month;
mod relation;
mod returned;

pub use given_out::{GivenOut, find as given_out};
pub use returned::{Returned, Row};

use crate::assess::{self, Assessment, Bench};
use crate::finding::{Finding, Place, Severity, guarded};
use crate::form::{Form, Past};
use crate::ledger::{Ledger, Received};
use crate::period::Month;
use crate::plan::Plan;
use std::collections::{BTreeSet, HashMap};

/// A check of an answered row.
type OfRow = fn(&Returned<'_>, &Row<'_>) -> Option<Finding>;

/// A check of one return.
type OfReturn = fn(&Returned<'_>) -> Vec<Finding>;

/// A check of the month as a whole.
type OfMonth = fn(&Plan, &Ledger, &Assessment, &[Finding]) -> Vec<Finding>;

/// Checks of every answered row, those of supporting figures among them.
const OF_ANY_ROW: [OfRow; 2] = [figures::num_above_den, figures::none_arisen];

/// Checks of the rows whose figures count.
const OF_A_ROW: [OfRow; 9] = [
    figures::den_fell,
    figures::num_fell,
    figures::base_differs,
    figures::jumped,
    claims::unproven,
    claims::withdrawn,
    claims::short,
    claims::not_started,
    claims::dated,
];

/// Checks of one return.
const OF_A_RETURN: [OfReturn; 3] = [rows, blank::find, relation::find];

/// Checks of the month as a whole.
const OF_A_MONTH: [OfMonth; 4] = [month::missing, month::late, month::supporting, month::undecided];

fn rows(returned: &Returned<'_>) -> Vec<Finding> {
    let any = returned.rows().flat_map(|row| OF_ANY_ROW.map(|find| find(returned, &row)));
    let own = returned.reported().flat_map(|row| OF_A_ROW.map(|find| find(returned, &row)));
    any.flatten().chain(own.flatten()).collect()
}

/// What the checks find in the month as a whole. `said`: what was found in its files already.
pub fn of_month(plan: &Plan, ledger: &Ledger, assessment: &Assessment, said: &[Finding]) -> Vec<Finding> {
    let place = Place::default();
    OF_A_MONTH.iter().flat_map(|find| found(&place, || find(plan, ledger, assessment, said))).collect()
}

/// What they find in every return that counts. `said`: what the rooms before this one found in the same
/// returns, so that one fault is said once.
pub fn of_returns(bench: &Bench<'_>, period: Month, said: &[Finding]) -> Vec<Finding> {
    let received: Vec<&Received> =
        bench.ledger.month(period).into_iter().flat_map(|b| b.received.values()).collect();
    each(bench, period, &received, said).into_iter().flatten().collect()
}

/// The agencies of which a return that does not count (any more) has no error of either kind (R6).
pub fn once_valid(bench: &Bench<'_>, period: Month) -> BTreeSet<String> {
    let replaced: Vec<&Received> = bench.ledger.month(period).into_iter().flat_map(|b| &b.replaced).collect();
    let is_valid = |findings: &Vec<Finding>| findings.iter().all(|f| f.severity != Severity::Error);
    let found = replaced.iter().zip(each(bench, period, &replaced, &[]));
    found.filter(|(_, findings)| is_valid(findings)).map(|(received, _)| received.agency.clone()).collect()
}

/// What they find in each of these returns of a month.
fn each(bench: &Bench<'_>, period: Month, returns: &[&Received], said: &[Finding]) -> Vec<Vec<Finding>> {
    let (plan, ledger) = (bench.plan, bench.ledger);
    if returns.is_empty() {
        return Vec::new();
    }
    let mut of_agency: HashMap<&str, Vec<&Finding>> = HashMap::new();
    for finding in said {
        of_agency.entry(finding.place.agency.as_deref().unwrap_or_default()).or_default().push(finding);
    }
    let (begins, asked) = (assess::begins(bench, period), assess::asked_of_each(bench, period));
    let one = |received: &&Received| {
        let agency = plan.agency(&received.agency)?;
        let still_asked = asked.get(&agency.code).cloned().unwrap_or_default();
        let past = Past { still_asked, begins, ..Past::default() };
        let said = of_agency.get(agency.code.as_str()).map(Vec::as_slice).unwrap_or_default();
        Some(of_return(ledger, received, Form::ask(plan, agency, period, &past), said))
    };
    returns.iter().map(|received| one(received).unwrap_or_default()).collect()
}

/// What they find in one return, beside the form that was asked.
pub fn of_return(ledger: &Ledger, received: &Received, form: Form<'_>, said: &[&Finding]) -> Vec<Finding> {
    let returned = Returned { ledger, received, form, said };
    let place = returned.place();
    OF_A_RETURN.iter().flat_map(|find| found(&place, || find(&returned))).collect()
}

/// What a check finds; where it fails itself, that.
fn found(place: &Place, find: impl FnOnce() -> Vec<Finding>) -> Vec<Finding> {
    guarded(place, find).unwrap_or_else(|fault| vec![*fault])
}
