//! What is odd but possible: named beside the verdict, counted, never in the way of sending.

use super::{RowRules, any, holds_of_numbers, number};
use crate::field::Need;
use crate::form::layout::Column;
use crate::plan::Cumulation;
use crate::rule::{self, Second};
use crate::sheet::formula::{Expr, if_, num, sum};
use crate::sheet::serial;

/// Words of a cumulative figure that fell.
pub(super) const FALLEN: &str = "lũy kế giảm";
/// Words of a date before the plan.
pub(super) const ODD_DATE: &str = "xem lại ngày";

impl RowRules<'_, '_, '_> {
    /// The row's doubts: when each holds, and its words.
    pub(super) fn doubts(&self) -> Vec<(Expr, String)> {
        let fallen = self.fallen().map(|when| (when, FALLEN.to_string()));
        let odd = self.odd_date().map(|when| (when, ODD_DATE.to_string()));
        let warnings = self.cross_doubts();
        fallen.into_iter().chain(odd).chain(warnings).collect()
    }

    /// How many of them hold; beside an error they do not matter yet.
    pub(super) fn doubt_count(&self) -> Expr {
        let doubts = self.doubts();
        if doubts.is_empty() {
            return num(0);
        }
        let count = sum(doubts.into_iter().map(|(when, _)| if_(when, num(1), num(0))));
        if_(self.at(Column::Fault).gt(num(0)), num(0), count)
    }

    /// A cumulative figure below the previous period's.
    fn fallen(&self) -> Option<Expr> {
        let indicator = self.ask.obligation.indicator;
        let last = self.ask.previous?;
        let base = rule::second(indicator) == Second::Base;
        let before = [
            (false, self.takes().num, Column::Num, last.num.map(|_| self.at(Column::PreviousNum))),
            (true, self.takes().den, Column::Den, last.den.filter(|_| !base).map(number)),
        ];
        let grows = |den: bool, need: Need| need != Need::No && indicator.covers(den) == Cumulation::Ytd;
        let before = before.into_iter().filter(|(den, need, ..)| grows(*den, *need));
        let below = before.filter_map(|(.., column, before)| {
            let cell = self.at(column);
            Some(holds_of_numbers(vec![cell.clone()], cell.lt(before?)))
        });
        any(below.collect())
    }

    /// A date of completion before the plan.
    fn odd_date(&self) -> Option<Expr> {
        let days = self.takes().days;
        let day = || self.at(Column::DoneOn);
        let early = day().lt(num(serial(days.first)));
        let claim = self.ask.obligation.indicator.is_claim();
        claim.then(|| holds_of_numbers(vec![day()], early))
    }
}
