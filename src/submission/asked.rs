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
    let past = Past { overdue: overdue_on(plan, period, keys), ..Past::default() };
    Form::ask(plan, agency, period, &past)
}

/// The keys of a form's rows that were decided before its month, each once.
pub fn overdue_on<'k>(plan: &Plan, period: Month, keys: impl Iterator<Item = &'k RowKey>) -> Vec<RowKey> {
    let overdue = |key: &&RowKey| {
        let obligation = plan.obligation(&key.item, key.year);
        key.year >= plan.about.first_period.year && obligation.is_some_and(|o| o.span.1 < period)
    };
    let mut found: Vec<RowKey> = Vec::new();
    for key in keys.filter(overdue) {
        if !found.contains(key) {
            found.push(key.clone());
        }
    }
    found
}
