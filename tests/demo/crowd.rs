//! A district with a crowd of communes.

use cchc::demo::crowd;
use cchc::plan::load;

#[test]
fn a_crowd_of_communes_is_a_plan_like_any_other() {
    let plan = load::built_in().unwrap();
    let many = crowd(&plan, 150);
    let period = plan.about.first_period;
    assert_eq!(many.roster(period).iter().filter(|a| a.code.starts_with("TN")).count(), 150);
    let texts = cchc::planbook::to_texts(&many).unwrap();
    let (again, findings) = load::load(load::PLAN_TOML, "", &texts.agencies_toml, "");
    assert_eq!((again, findings), (Some(many), Vec::new()));
}
