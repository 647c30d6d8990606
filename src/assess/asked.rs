//! What is still asked after its deciding period (R5, R26): of each reporter until it has answered, a milestone
//! or count until it is done; at the latest until next year's twin is decided.

use super::answers::Answer;
use super::bench::Bench;
use super::counted::Stand;
use super::measure::{asked, weighed};
use super::memory::recall;
use super::met::months;
use crate::form::Past;
use crate::period::Month;
use crate::plan::{Obligation, RowKey};
use crate::rule::{Verdict, stays_open};
use std::collections::HashMap;

/// Obligations decided before a period and not settled since. `seen`: the last month that is looked at.
pub(super) fn still_open<'a>(bench: &Bench<'a>, period: Month, seen: Month) -> Vec<Obligation<'a>> {
    let plan = bench.plan;
    let years = [period.year - 2, period.year - 1, period.year];
    plan.indicators()
        .flat_map(|(_, i)| years.map(|year| plan.obligation(&i.id, year)))
        .flatten()
        .filter(|o| is_decided_before(o, period) && !twin_is_decided(bench, o, period))
        .filter(|o| o.year == period.year || is_held(bench, o, seen))
        .filter(|o| settled_in(bench, o, period.prev()).is_none())
        .collect()
}

fn is_decided_before(obligation: &Obligation<'_>, period: Month) -> bool {
    let deciding = obligation.span.1;
    deciding < period && obligation.due.is_some() && obligation.is_decided_in(deciding)
}

/// Next year's twin takes over in the period in which it is decided itself.
fn twin_is_decided(bench: &Bench<'_>, obligation: &Obligation<'_>, period: Month) -> bool {
    let twin = bench.plan.obligation(&obligation.indicator.id, obligation.year + 1);
    twin.is_some_and(|twin| twin.span.1 <= period)
}

/// Whether a past year's row may be asked at all: the inbox holds a month of that year, or the deciding month.
/// A new workspace does not begin with last year's rows, and nothing is asked of years before the first (R8).
pub(super) fn is_held(bench: &Bench<'_>, obligation: &Obligation<'_>, seen: Month) -> bool {
    let counts = |m: Month| m.year == obligation.year || m == obligation.span.1;
    let books = bench.ledger.months.range(..=seen);
    obligation.year >= bench.plan.about.first_period.year
        && books.into_iter().any(|(month, book)| counts(*month) && book.has_inbox())
}

/// The month in which an obligation was settled: every reporter has answered since its deciding period, and a
/// milestone or count is met.
pub(super) fn settled_in<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, until: Month) -> Option<Month> {
    let has_inbox = |m: &Month| bench.ledger.month(*m).is_some_and(|b| b.has_inbox());
    // What nobody is asked is settled by the first month that is read.
    let nobody = !asked(bench, obligation).indicator.is_asked();
    months(bench, obligation, until).filter(|m| *m >= obligation.span.1).filter(has_inbox).find(|m| {
        let weighed = weighed(bench, obligation, *m);
        let over = matches!(weighed.verdict, Verdict::Met | Verdict::NoneArisen);
        nobody || weighed.is_complete() && (over || !stays_open(obligation.indicator))
    })
}

/// Whether one agency is still asked for an obligation that is not settled.
fn is_asked_of<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, agency: &str, period: Month) -> bool {
    let Some(agency) = bench.plan.agency(agency) else { return false };
    let answer: Answer<'a> = recall(bench, obligation, agency, period.prev());
    let answered = matches!(answer.stand, Stand::Counts | Stand::Neutral);
    let done = answer.reaches(obligation.indicator) == Some(true);
    !answered || (stays_open(obligation.indicator) && !done && answer.stand != Stand::Neutral)
}

/// Rows of decided obligations that an agency's form of a period still asks.
pub fn still_asked(bench: &Bench<'_>, agency: &str, period: Month) -> Vec<RowKey> {
    still_open(bench, period, period.prev())
        .iter()
        .filter(|o| o.indicator.is_asked() && bench.plan.is_reporter(o.indicator, agency))
        .filter(|o| is_asked_of(bench, o, agency, period))
        .map(Obligation::key)
        .collect()
}

/// The agencies that an obligation decided before a period is still asked of.
pub(super) fn asked_of<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> Vec<String> {
    let asked = asked(bench, obligation);
    if !is_decided_before(obligation, period) || !asked.indicator.is_asked() {
        return Vec::new();
    }
    let reporters = bench.plan.members(&asked.indicator.reporters, period);
    let codes = reporters.into_iter().map(|a| a.code.clone());
    codes.filter(|code| is_asked_of(bench, &asked, code, period)).collect()
}

/// By agency, the rows of decided obligations that are still asked of it.
pub fn asked_of_each(bench: &Bench<'_>, period: Month) -> HashMap<String, Vec<RowKey>> {
    let mut asked: HashMap<String, Vec<RowKey>> = HashMap::new();
    for obligation in still_open(bench, period, period) {
        for agency in asked_of(bench, &obligation, period) {
            asked.entry(agency).or_default().push(obligation.key());
        }
    }
    asked
}

/// Whether a workspace begins with a period: no month of the year before was read, so that none of that year's
/// rows is asked (R26).
pub fn begins(bench: &Bench<'_>, period: Month) -> bool {
    let mut before = bench.ledger.months.range(..period);
    !before.any(|(month, book)| month.year < period.year && book.has_inbox())
}

/// What an agency's form of a period is prefilled with.
pub fn past_of(bench: &Bench<'_>, agency: &str, period: Month) -> Past {
    let past = bench.ledger.past(bench.plan, agency, period, still_asked(bench, agency, period));
    Past { begins: begins(bench, period), ..past }
}
