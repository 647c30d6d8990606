//! The form as an agency got it.

use crate::form::{Form, Past};
use crate::period::Month;
use crate::plan::{Agency, Plan, RowKey};

/// The form of a month with the rows of earlier months that its copy bears, told by the keys that stand on it.
pub fn form_of<'p, 'k>(
    plan: &'p Plan,
    agency: &'p Agency,
    period: Month,
    keys: impl Iterator<Item = &'k RowKey>,
) -> Form<'p> {
    Form::ask(plan, agency, period, &told_by(plan, period, keys))
}

/// What the keys of a form's rows tell of the month it was made in: rows decided before it, each once, and
/// whether none of last year's is asked.
pub fn told_by<'k>(plan: &Plan, period: Month, keys: impl Iterator<Item = &'k RowKey>) -> Past {
    let decided_before = |key: &RowKey| {
        let obligation = plan.obligation(&key.item, key.year);
        key.year >= plan.about.first_period.year && obligation.is_some_and(|o| o.span.1 < period)
    };
    let mut past = Past { begins: true, ..Past::default() };
    for key in keys {
        past.begins &= key.year >= period.year;
        if decided_before(key) && !past.still_asked.contains(key) {
            past.still_asked.push(key.clone());
        }
    }
    past
}
