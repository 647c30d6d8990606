//! Periods that the plan does not reach.

use crate::period::Month;
use crate::plan::{Plan, Reach};
use crate::texts;
use crate::words::text::Text;

texts! {
    too_early(period, first) {
        "Kỳ {period} nằm ngoài kế hoạch: kỳ báo cáo đầu tiên là {first}.",
        "{period} lies outside the plan: the first period reported is {first}."
    }
    too_late(period, note) {
        "Kỳ {period} nằm ngoài kế hoạch. {note}",
        "{period} lies outside the plan. {note}"
    }
}

/// Why a period cannot be reported under the plan; `None` when it can.
pub fn outside_plan(plan: &Plan, period: Month) -> Option<Text> {
    let about = &plan.about;
    match plan.reach(period) {
        Reach::Before => Some(too_early(period, about.first_period)),
        Reach::After => Some(too_late(period, &about.plan_end_note)),
        Reach::Within => None,
    }
}
