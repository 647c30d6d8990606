//! Milestones and counts that were decided, not met, and stay on the form as *Quá hạn*.

use super::bench::{Bench, stays_open};
use crate::form::Past;
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Obligation, Plan, RowKey};

impl<'a> Bench<'a> {
    /// Obligations decided before a period, not met since, and not yet followed by next year's verdict.
    ///
    /// What the months read do not tell is not held against anybody: without the book of the deciding
    /// period there is no overdue row.
    pub(super) fn overdue(&self, period: Month) -> Vec<Obligation<'a>> {
        let plan = self.plan;
        let years = [period.year - 2, period.year - 1, period.year];
        plan.indicators()
            .filter(|(_, i)| stays_open(i.kind) && i.is_asked())
            .flat_map(|(_, i)| years.map(|year| plan.obligation(&i.id, year)))
            .flatten()
            .filter(|o| self.is_overdue(o, period))
            .collect()
    }

    fn is_overdue(&self, obligation: &Obligation<'a>, period: Month) -> bool {
        let deciding = obligation.span.1;
        let decided = deciding < period && obligation.due.is_some() && obligation.is_decided_in(deciding);
        decided
            && self.ledger.month(deciding).is_some()
            && !self.twin_is_decided(obligation, period)
            && self.met_since(obligation, period.prev()).is_none()
            && !self.arose_not(obligation, period.prev())
    }

    /// Next year's twin takes over in the period in which it is decided itself.
    fn twin_is_decided(&self, obligation: &Obligation<'a>, period: Month) -> bool {
        self.plan
            .obligation(&obligation.indicator.id, obligation.year + 1)
            .is_some_and(|twin| twin.span.1 <= period)
    }

    /// All reporters said last that nothing arose.
    fn arose_not(&self, obligation: &Obligation<'a>, period: Month) -> bool {
        self.months(obligation, period)
            .rev()
            .map(|m| self.weighed(obligation, m))
            .find(|w| w.reported > 0)
            .is_some_and(|w| w.verdict == super::Verdict::NoneArisen)
    }
}

/// Rows of decided obligations that stay on an agency's form in a period because they are not met.
pub fn overdue_rows(plan: &Plan, ledger: &Ledger, agency: &str, period: Month) -> Vec<RowKey> {
    Bench::new(plan, ledger).overdue_rows(agency, period)
}

/// What an agency's form of a period is prefilled with.
pub fn past_of(plan: &Plan, ledger: &Ledger, agency: &str, period: Month) -> Past {
    Bench::new(plan, ledger).past_of(agency, period)
}

impl Bench<'_> {
    /// See [`overdue_rows`]; on a bench that remembers from agency to agency.
    pub fn overdue_rows(&self, agency: &str, period: Month) -> Vec<RowKey> {
        self.overdue(period)
            .iter()
            .filter(|o| self.plan.is_reporter(o.indicator, agency))
            .map(Obligation::key)
            .collect()
    }

    /// See [`past_of`]; on a bench that remembers from agency to agency.
    pub fn past_of(&self, agency: &str, period: Month) -> Past {
        let overdue = self.overdue_rows(agency, period);
        self.ledger.past(self.plan, agency, period, overdue)
    }
}
