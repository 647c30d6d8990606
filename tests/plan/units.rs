//! R2, R13, R14, R21, R24: what the plan says of units and limits, and how older plan files are read.

use cchc::plan::load::{self, AGENCIES_TOML, PLAN_TOML};

/// R13: things are counted in whole numbers; money and working days may be fractional.
#[test]
fn only_money_and_days_take_fractions() {
    let plan = load::built_in().unwrap();
    let fractional = plan.units.iter().filter(|u| u.decimals > 0).map(|u| u.name.as_str());
    assert_eq!(fractional.collect::<Vec<_>>(), ["ngày làm việc", "triệu đồng"]);
    let unit = |id: &str| plan.indicator(id).and_then(|(_, i)| plan.unit_of(i)).unwrap();
    assert_eq!((unit("37.1").decimals, unit("20.1").decimals), (6, 0));
    assert!(unit("37.1").aliases.contains(&"trđ".to_string()), "R14");
    assert!(plan.indicators().all(|(_, i)| i.unit.is_some() == plan.unit_of(i).is_some()));
}

/// R2: a denominator that cannot be 0 is that of a standing stock, never of what may simply not happen.
#[test]
fn what_always_arises_has_a_denominator() {
    let plan = load::built_in().unwrap();
    let always: Vec<_> = plan.indicators().map(|(_, i)| i).filter(|i| i.always_arises).collect();
    assert!(always.iter().all(|i| i.label_den().is_some()));
    let ids: Vec<&str> = always.iter().map(|i| i.id.as_str()).collect();
    for id in ["17.1", "25.1", "45.1"] {
        assert!(ids.contains(&id), "{id}");
    }
    for id in ["20.1", "21.1", "42.2", "28.2"] {
        assert!(!ids.contains(&id), "{id}");
    }
}

/// A plan file from before the settings of R21, R24 and the reminders is read with their defaults.
#[test]
fn older_plan_files_are_read_with_defaults() {
    let new = ["jump_factor", "jump_difference", "least_coverage", "reminder_days", "always_arises"];
    let old = PLAN_TOML.lines().filter(|line| !new.iter().any(|key| line.starts_with(key)));
    let old: String = old.map(|line| format!("{line}\n")).collect();
    let (plan, found) = load::load_and_audit(&old, "plan.toml", AGENCIES_TOML, "agencies.toml");
    assert_eq!(found, []);
    let (old, now) = (plan.unwrap(), load::built_in().unwrap());
    assert_eq!((&old.about, &old.calendar), (&now.about, &now.calendar));
    assert!(old.about.least_coverage.is_reached_by(2, 3));
}
