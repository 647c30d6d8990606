//! Who reports what, and who exists when.

use super::seed::folded;
use cchc::period::Month;
use cchc::plan::{Plan, Role, load};

fn month(year: i32, month: u32) -> Month {
    Month::at(year, month)
}

/// Indicators whose figures an agency owns, those among them that are never asked, and supporting ones.
fn share(plan: &Plan, agency: &str) -> (usize, usize, usize) {
    let own = || plan.indicators().filter(|(_, i)| plan.is_reporter(i, agency));
    (
        own().count(),
        own().filter(|(_, i)| !i.is_asked()).count(),
        plan.indicators().filter(|(_, i)| plan.is_supporting(i, agency)).count(),
    )
}

#[test]
fn a_commune_leads_thirteen_tasks_and_coordinates_twenty_five() {
    let plan = load::built_in().unwrap();
    let tasks = |role: Option<Role>| -> Vec<u32> {
        let all = plan.tasks.iter().filter(|t| plan.role(t, "HAIBA") == role);
        all.map(|t| t.id).collect()
    };
    assert_eq!(tasks(Some(Role::Lead)), [4, 11, 12, 14, 20, 21, 22, 23, 34, 41, 42, 43, 46]);
    assert_eq!(tasks(Some(Role::Coordinating)).len(), 25);
    assert_eq!(tasks(None), [25, 26, 27, 28, 30, 31, 39, 44]);
}

#[test]
fn forms_have_the_sizes_that_were_laid_out() {
    let plan = load::built_in().unwrap();
    assert_eq!(share(&plan, "HAIBA"), (24, 0, 6));
    assert_eq!(share(&plan, "PNV"), (45, 0, 3));
    assert_eq!(share(&plan, "PTCKH"), (28, 1, 4), "38.2 is taken from 40.1");
    assert_eq!(share(&plan, "BPMC"), (7, 0, 0));
    assert_eq!(share(&plan, "CAH"), (1, 0, 0));
    let commune_texts_only = plan.tasks.iter().filter(|t| {
        let figures =
            t.indicators.iter().any(|i| plan.is_reporter(i, "HAIBA") || plan.is_supporting(i, "HAIBA"));
        plan.role(t, "HAIBA").is_some() && !figures
    });
    assert_eq!(commune_texts_only.count(), 18);
}

#[test]
fn thirty_four_forms_go_out_in_every_month_of_2024() {
    let plan = load::built_in().unwrap();
    for m in 1..=12 {
        assert_eq!(plan.roster(month(2024, m)).len(), 34, "{m}");
    }
}

#[test]
fn the_roster_changes_inside_the_plans_life() {
    let plan = load::built_in().unwrap();
    let has = |period, code: &str| plan.roster(period).iter().any(|a| a.code == code);
    let (december, january) = (month(2024, 12), month(2025, 1));
    assert!(has(december, "HAIBA") && has(december, "HAIQUE") && !has(december, "HAIBINH"));
    assert!(!has(january, "HAIBA") && !has(january, "HAIQUE") && has(january, "HAIBINH"));
    assert_eq!(plan.roster(january).len(), 33);
    assert!(has(month(2025, 2), "CAH") && !has(month(2025, 3), "CAH"));
    assert_eq!(plan.roster(month(2025, 3)).len(), 32);
    let before: Vec<&str> = plan.predecessors("HAIBINH").iter().map(|a| a.code.as_str()).collect();
    assert_eq!(before, ["HAIBA", "HAIQUE"]);
}

#[test]
fn forms_keep_the_order_of_the_list() {
    let plan = load::built_in().unwrap();
    let codes: Vec<&str> = plan.roster(month(2024, 9)).iter().map(|a| a.code.as_str()).collect();
    let order = "VP PNV PTP PTCKH PVHTT PTNMT PLDTBXH PGDDT PNNPTNT PKTHT TTR TTVH BQLDA TTDVNN BPMC CAH BHXH \
        BCHQS DIENSANH HAIAN HAIBA HAIQUY HAIQUE HAIHUNG HAIPHU HAITHUONG HAIDUONG HAIDINH HAILAM HAIPHONG \
        HAITRUONG HAISON HAICHANH HAIKHE";
    assert_eq!(codes.join(" "), folded(order));
}

/// Enterprises are named and belong to a group, and never get a form.
#[test]
fn enterprises_are_named_only() {
    let plan = load::built_in().unwrap();
    assert!(plan.means("DN", "DNDB"));
    assert!(plan.members(&["DN".to_string()], month(2024, 9)).is_empty());
}

#[test]
fn a_note_or_a_telephone_number_leaves_the_fingerprint_as_it_is() {
    let plan = load::built_in().unwrap();
    let print = cchc::plan::fingerprint(&plan);
    assert!(print.len() == 12 && print.chars().all(|c| c.is_ascii_hexdigit()));
    let told = plan.changed(|told| {
        told.agencies[0].aliases.push("Văn phòng huyện".into());
        told.agencies[0].heading = "VĂN PHÒNG".into();
        told.tasks[0].note = Some("xem lại".into());
    });
    assert_eq!(cchc::plan::fingerprint(&told), print);
    let changed = plan.changed(|p| p.tasks[0].indicators[0].target = Some(">= 90 %".parse().unwrap()));
    assert_ne!(cchc::plan::fingerprint(&changed), print);
    let ended = plan.changed(|ended| ended.agencies[0].valid_to = Some(ended.about.plan_end));
    assert_ne!(cchc::plan::fingerprint(&ended), print);
}
