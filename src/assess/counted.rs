//! Which answers count, with the clerk's word on them.

pub use crate::field::{Reason, Stand, is_proven, stand};

use crate::field::stand_of_figures;
use crate::ledger::{MonthBook, Received};
use crate::plan::{Indicator, Plan, RowKey};
use crate::rule::{Second, second};

/// How an answer is taken; what the clerk takes as it was sent counts whatever the figures say of each other.
pub fn stand_accepted(indicator: &Indicator, figures_due: bool, received: &Received, key: &RowKey) -> Stand {
    let row = received.answers.row(key);
    let waived = |code| received.is_waived(key, code);
    match (stand(indicator, figures_due, row), row) {
        (Stand::Out(Reason::NumAboveDen), _) if waived("L01") => Stand::Counts,
        (Stand::Out(Reason::NoneArisenWithFigures), Some(row)) if waived("L02") => {
            stand_of_figures(indicator, figures_due, row)
        }
        (Stand::Counts | Stand::Neutral, _) if received.not_taken.contains(key) => {
            Stand::Out(Reason::NotTaken)
        }
        (stand, _) => stand,
    }
}

/// Notes the rows of a month that are left out of the totals, so that no later month takes their figures for
/// history (R19). Half a row is none either (R31).
pub fn note_refused(plan: &Plan, book: &mut MonthBook) {
    let period = book.period;
    for received in book.received.values_mut() {
        let keys = received.answers.rows.keys().filter(|key| !key.is_task());
        let refused = keys.filter(|key| {
            plan.obligation(&key.item, key.year).is_some_and(|obligation| {
                let due = obligation.is_decided_in(period);
                let half =
                    received.answers.row(key).is_some_and(|row| row.num.is_some() != row.den.is_some());
                let is_half = half && second(obligation.indicator) != Second::None;
                is_half || !stand_accepted(obligation.indicator, due, received, key).is_answer()
            })
        });
        received.refused = refused.cloned().collect();
    }
}
