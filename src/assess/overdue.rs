//! Milestones and counts that were decided, not met, and stay on the form as *Quá hạn*.

use super::bench::Bench;
use super::measure::weighed;
use super::met::{met_since, months};
use crate::form::Past;
use crate::period::Month;
use crate::plan::{Obligation, RowKey};
use crate::rule::{Verdict, stays_open};

/// Obligations decided before a period, not met since, and not yet followed by next year's verdict.
///
/// What the months read do not tell is not held against anybody: without the book of the deciding
/// period there is no overdue row.
pub(super) fn overdue<'a>(bench: &Bench<'a>, period: Month) -> Vec<Obligation<'a>> {
    let plan = bench.plan;
    let years = [period.year - 2, period.year - 1, period.year];
    plan.indicators()
        .filter(|(_, i)| stays_open(i.kind) && i.is_asked())
        .flat_map(|(_, i)| years.map(|year| plan.obligation(&i.id, year)))
        .flatten()
        .filter(|o| is_overdue(bench, o, period))
        .collect()
}

fn is_overdue<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> bool {
    let deciding = obligation.span.1;
    let decided = deciding < period && obligation.due.is_some() && obligation.is_decided_in(deciding);
    decided
        && bench.ledger.month(deciding).is_some()
        && !twin_is_decided(bench, obligation, period)
        && met_since(bench, obligation, period.prev()).is_none()
        && !arose_not(bench, obligation, period.prev())
}

/// Next year's twin takes over in the period in which it is decided itself.
fn twin_is_decided(bench: &Bench<'_>, obligation: &Obligation<'_>, period: Month) -> bool {
    let twin = bench.plan.obligation(&obligation.indicator.id, obligation.year + 1);
    twin.is_some_and(|twin| twin.span.1 <= period)
}

/// All reporters said last that nothing arose.
fn arose_not<'a>(bench: &Bench<'a>, obligation: &Obligation<'a>, period: Month) -> bool {
    months(bench, obligation, period)
        .rev()
        .map(|m| weighed(bench, obligation, m))
        .find(|w| w.reported > 0)
        .is_some_and(|w| w.verdict == Verdict::NoneArisen)
}

/// Rows of decided obligations that stay on an agency's form in a period because they are not met.
pub fn overdue_rows(bench: &Bench<'_>, agency: &str, period: Month) -> Vec<RowKey> {
    let reported = |o: &&Obligation<'_>| bench.plan.is_reporter(o.indicator, agency);
    overdue(bench, period).iter().filter(reported).map(Obligation::key).collect()
}

/// What an agency's form of a period is prefilled with.
pub fn past_of(bench: &Bench<'_>, agency: &str, period: Month) -> Past {
    bench.ledger.past(bench.plan, agency, period, overdue_rows(bench, agency, period))
}
