//! Nothing is specific to one district: an invented commune's plan loads and is sound.

use cchc::period::Month;
use cchc::plan::{Kind, load, show};
use cchc::words::text::Lang;
use std::collections::BTreeSet;

const PLAN: &str = include_str!("../plans/xa-thanh-an.toml");
const AGENCIES: &str = include_str!("../plans/xa-thanh-an-agencies.toml");

#[test]
fn another_plan_with_every_kind_loads_and_is_sound() {
    let (plan, found) = load::load_and_audit(PLAN, "plan.toml", AGENCIES, "agencies.toml");
    assert_eq!(found, []);
    let plan = plan.unwrap();
    let kinds: BTreeSet<Kind> = plan.indicators().map(|(_, i)| i.kind).collect();
    assert_eq!(kinds.len(), 9);
    let villages = |year| plan.members(&["THON".to_string()], Month::at(year, 6)).len();
    assert_eq!((villages(2027), villages(2028)), (2, 1));
    assert!(show::to_text(&plan, Lang::Vi).contains("tỷ lệ ≥ 95,5 % · VPX · trước 31/12"));
}

#[test]
fn the_built_in_plan_is_sound() {
    let plan = load::built_in().unwrap();
    assert_eq!(cchc::plan::audit::audit(&plan), []);
}
