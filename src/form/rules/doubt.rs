//! What is odd but possible: named beside the verdict, counted, never in the way of sending.

use super::{RowRules, any, holds_of_numbers, number};
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
        let warnings = self.cross_checks(true);
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
        let last = self.ask.previous.filter(|_| indicator.cumulation == Cumulation::Ytd)?;
        let (previous, base) = (last.num, last.den);
        let below = |column, before| {
            let cell = self.at(column);
            holds_of_numbers(vec![cell.clone()], cell.lt(before))
        };
        let mut found = Vec::new();
        let figures = self.figure_columns();
        if previous.is_some() && figures.contains(&Column::Num) {
            found.push(below(Column::Num, self.at(Column::PreviousNum)));
        }
        let is_base = rule::second(indicator) == Second::Base;
        if let Some(base) = base.filter(|_| !is_base && figures.contains(&Column::Den)) {
            found.push(below(Column::Den, number(base)));
        }
        any(found)
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
