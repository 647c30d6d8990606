//! The form as an agency got it.

use crate::form::{Form, Past};
use crate::period::Month;
use crate::plan::{Agency, Plan, RowKey};

/// The form of a month with the overdue rows that its copy bears, told by the keys that stand on it.
pub fn form_of<'p, 'k>(
    plan: &'p Plan,
    agency: &'p Agency,
    period: Month,
    keys: impl Iterator<Item = &'k RowKey>,
) -> Form<'p> {
    let overdue = |key: &&RowKey| {
        let obligation = plan.obligation(&key.item, key.year);
        key.year >= plan.about.first_period.year && obligation.is_some_and(|o| o.span.1 < period)
    };
    let mut past = Past::default();
    for key in keys.filter(overdue) {
        if !past.overdue.contains(key) {
            past.overdue.push(key.clone());
        }
    }
    Form::ask(plan, agency, period, &past)
}
