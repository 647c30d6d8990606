//! The plan against itself: everything that a typing slip cannot explain and that would spoil a form or a
//! verdict later. One fault, one finding; each file looks at one side of the plan.

mod ids;
mod kinds;
mod lines;
mod people;
mod places;
mod references;
mod roster;

pub use lines::located;

use super::Plan;
use crate::finding::Finding;

/// Every fault of the plan, in the order of code and place; a sound plan has none.
pub fn audit(plan: &Plan) -> Vec<Finding> {
    let mut found: Vec<Finding> = [ids::check, people::check, kinds::check, references::check, roster::check]
        .iter()
        .flat_map(|check| check(plan))
        .collect();
    found.sort();
    found
}
