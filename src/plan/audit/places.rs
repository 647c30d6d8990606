//! Where in the two files a fault of the plan stands.

use crate::finding::Place;
use crate::plan::files::{AGENCIES_PATH, PLAN_PATH};
use crate::plan::{Indicator, Task};

/// The plan file, at an indicator, a task (`T05`), a section or a cross-check.
pub(super) fn at(row: &str) -> Place {
    Place::file(PLAN_PATH).in_row(row)
}

pub(super) fn at_task(task: &Task) -> Place {
    at(&task.key())
}

pub(super) fn at_indicator(indicator: &Indicator) -> Place {
    at(&indicator.id)
}

/// The agencies' file, at an agency or a group.
pub(super) fn at_code(code: &str) -> Place {
    Place::file(AGENCIES_PATH).in_row(code)
}
