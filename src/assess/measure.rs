//! Gathers what every reporter of an obligation answered in a month, and how each answer is taken.

use super::bench::Bench;
use super::counted::{Reason, Stand, stand_accepted};
use super::kinds::Sums;
use super::register;
use crate::answer::RowAnswer;
use crate::ledger::{Received, Standing};
use crate::period::Month;
use crate::plan::{Agency, Aggregation, Indicator, Obligation, RowKey};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// One reporter's answer.
#[derive(Debug, Clone)]
pub(super) struct Answer<'a> {
    pub agency: &'a Agency,
    pub received: Option<&'a Received>,
    pub row: Option<&'a RowAnswer>,
    pub stand: Stand,
    pub sums: Sums,
}

/// The answers of an obligation, and the indicator under whose arithmetic they are judged.
#[derive(Debug, Clone)]
pub(super) struct Measured<'a> {
    pub indicator: Cow<'a, Indicator>,
    pub answers: Vec<Answer<'a>>,
}

impl<'a> Bench<'a> {
    /// The answers whose figures count.
    pub(super) fn measure(&self, obligation: &Obligation<'a>, period: Month) -> Measured<'a> {
        let indicator = obligation.indicator;
        let (judged, asked) = match indicator.aggregation {
            Aggregation::Ref => self.referred(indicator),
            _ => (Cow::Borrowed(indicator), indicator),
        };
        let key = RowKey::new(&asked.id, obligation.year);
        let answers = if asked.aggregation == Aggregation::Register {
            register::answers(self, obligation.year, period)
        } else {
            let due = obligation.is_decided_in(period);
            let members = self.members(&asked.reporters, period);
            members.iter().map(|a| self.answer(a, asked, &key, period, due)).collect()
        };
        Measured { indicator: judged, answers }
    }

    /// The supporting answers, taken by the same rules, never added.
    pub(super) fn supporting(&self, obligation: &Obligation<'a>, period: Month) -> Vec<Answer<'a>> {
        let indicator = obligation.indicator;
        if indicator.supporting.is_empty() || !indicator.is_asked() {
            return Vec::new();
        }
        let key = obligation.key();
        let due = obligation.is_decided_in(period);
        self.members(&indicator.supporting, period)
            .iter()
            .filter(|a| !self.plan.is_reporter(indicator, &a.code))
            .map(|a| self.answer(a, indicator, &key, period, due))
            .collect()
    }

    /// A referring indicator: the arithmetic and the reporters of the one it refers to, its own target.
    fn referred(&self, indicator: &'a Indicator) -> (Cow<'a, Indicator>, &'a Indicator) {
        let source = indicator.refers_to.as_deref().and_then(|id| self.plan.indicator(id));
        let Some((_, source)) = source else {
            return (Cow::Borrowed(indicator), indicator);
        };
        let mut judged = source.clone();
        judged.target = indicator.target.clone().or(judged.target);
        (Cow::Owned(judged), source)
    }

    fn answer(
        &self,
        agency: &'a Agency,
        indicator: &Indicator,
        key: &RowKey,
        period: Month,
        due: bool,
    ) -> Answer<'a> {
        let received = self.ledger.month(period).and_then(|b| b.received.get(&agency.code));
        let row = received.and_then(|r| r.answers.row(key));
        let stand = match received {
            None => Stand::Out(Reason::NoReturn),
            Some(received) => stand_accepted(indicator, due, received, key),
        };
        let figure = |v: Option<Decimal>| v.unwrap_or_default();
        let sums = match (stand, row) {
            (Stand::Counts, Some(row)) => Sums { num: figure(row.num_value()), den: figure(row.den_value()) },
            _ => Sums::default(),
        };
        Answer { agency, received, row, stand, sums }
    }

    /// Why there is no return of an agency.
    pub(super) fn standing(&self, agency: &str, period: Month) -> Standing {
        self.ledger.standing(self.plan, agency, period)
    }
}
