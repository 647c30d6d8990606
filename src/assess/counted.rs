//! Which answers count, and which are no history.

pub use crate::field::{Reason, Stand, is_proven, stand};

use crate::ledger::MonthBook;
use crate::plan::Plan;
use crate::rule::{Second, second};

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
                is_half
                    || !received.stand(obligation.indicator, due, key, received.answers.row(key)).is_answer()
            })
        });
        received.refused = refused.cloned().collect();
    }
}
