//! The bench: plan and ledger side by side, with what was already worked out of earlier months.
//!
//! Nothing is kept between runs; within one run no month is weighed twice.

use super::code::{Progress, Verdict};
use super::progress::progress;
use super::weigh::{Weighed, weigh};
use crate::ledger::Ledger;
use crate::period::Month;
use crate::plan::{Agency, Kind, Obligation, Plan};
use chrono::NaiveDate;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

type Members<'a> = HashMap<(Month, &'a [String]), Rc<[&'a Agency]>>;

/// By indicator, plan year and month.
type Memory<'a> = HashMap<(&'a str, i32, Month), Rc<Weighed>>;

/// Plan, ledger and memory of one run.
#[derive(Debug)]
pub struct Bench<'a> {
    pub(super) plan: &'a Plan,
    pub(super) ledger: &'a Ledger,
    members: RefCell<Members<'a>>,
    weighed: RefCell<Memory<'a>>,
}

/// When a milestone or count was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MetSince {
    /// First month at whose cut-off it was met.
    pub first: Month,
    /// Completion date that was typed, else the day to which that month's figures run.
    pub on: NaiveDate,
}

impl<'a> Bench<'a> {
    /// A bench on which nothing has been worked out yet.
    pub fn new(plan: &'a Plan, ledger: &'a Ledger) -> Bench<'a> {
        Bench { plan, ledger, members: RefCell::default(), weighed: RefCell::default() }
    }

    /// The agencies that a list of codes means in a period, worked out once.
    pub(super) fn members(&self, codes: &'a [String], period: Month) -> Rc<[&'a Agency]> {
        let mut memory = self.members.borrow_mut();
        let members =
            memory.entry((period, codes)).or_insert_with(|| self.plan.members(codes, period).into());
        Rc::clone(members)
    }

    /// What a month says of an obligation, worked out once.
    pub(super) fn weighed(&self, obligation: &Obligation<'a>, period: Month) -> Rc<Weighed> {
        let key = (obligation.indicator.id.as_str(), obligation.year, period);
        if let Some(known) = self.weighed.borrow().get(&key) {
            return Rc::clone(known);
        }
        let measured = self.measure(obligation, period);
        let fresh = Rc::new(weigh(&measured, obligation.is_decided_in(period)));
        self.weighed.borrow_mut().insert(key, Rc::clone(&fresh));
        fresh
    }

    /// The months that were read in which an obligation was on the form, up to a period.
    pub(super) fn months(
        &self,
        obligation: &Obligation<'a>,
        period: Month,
    ) -> impl DoubleEndedIterator<Item = Month> {
        let first = obligation.span.0.min(period);
        self.ledger.months.range(first..=period).map(|(month, _)| *month)
    }

    /// The first month at which an obligation was met.
    pub(super) fn first_met(&self, obligation: &Obligation<'a>, period: Month) -> Option<Month> {
        self.months(obligation, period).find(|m| self.weighed(obligation, *m).verdict == Verdict::Met)
    }

    /// Whether a milestone or count stands as met: what was met stays met until all reporters have
    /// answered again and it is met no more. A silent month takes nothing back.
    pub(super) fn met_since(&self, obligation: &Obligation<'a>, period: Month) -> Option<MetSince> {
        if !stays_open(obligation.indicator.kind) {
            return None;
        }
        let speaks = |m: &Month| {
            let weighed = self.weighed(obligation, *m);
            weighed.verdict == Verdict::Met || weighed.is_complete()
        };
        let last = self.months(obligation, period).rev().find(speaks)?;
        let weighed = self.weighed(obligation, last);
        if weighed.verdict != Verdict::Met {
            return None;
        }
        let first = self.first_met(obligation, period)?;
        Some(MetSince { first, on: weighed.done_on.unwrap_or_else(|| self.figures_day(obligation, first)) })
    }

    /// The day to which an obligation's figures run in a month: the cut-off; on the closing rows of the
    /// year before, its due date.
    fn figures_day(&self, obligation: &Obligation<'a>, period: Month) -> NaiveDate {
        let cut_off = self.plan.calendar.cut_off(period);
        match obligation.due {
            Some(due) if obligation.is_closing_row(period) && period <= obligation.span.1 => cut_off.min(due),
            _ => cut_off,
        }
    }

    /// How the work on an obligation stands at a month's cut-off.
    pub(super) fn progress(&self, obligation: &Obligation<'a>, period: Month) -> Progress {
        let weighed = self.weighed(obligation, period);
        let since = self.met_since(obligation, period);
        progress(&self.plan.calendar, obligation, period, &weighed, since)
    }
}

/// Milestones and counts are met once for the year, and stay on the form until they are.
pub(super) fn stays_open(kind: Kind) -> bool {
    matches!(kind, Kind::Milestone | Kind::Count)
}
