//! The built-in plan has no fault.
use cchc::plan::{audit::audit, load};
#[test]
fn the_built_in_plan_is_sound() {
    let plan = load::built_in().unwrap();
    assert_eq!(audit(&plan), []);
}
