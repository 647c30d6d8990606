//! File names and fingerprints of forms.

use cchc::form::{Form, Past, file_name, form_fingerprint};
use cchc::period::Month;
use cchc::plan::load::built_in;

#[test]
fn file_names_are_plain_and_each_its_own() {
    let plan = built_in().unwrap();
    let period = Month::read("2024-09").unwrap();
    let names: Vec<String> = plan
        .roster(period)
        .into_iter()
        .map(|agency| file_name(&Form::ask(&plan, agency, period, &Past::default())))
        .collect();
    assert!(names.contains(&"2024-09_PNV_Phong-Noi-vu.xlsx".to_string()));
    assert!(names.contains(&"2024-09_VP_Van-phong-HDND-UBND-huyen.xlsx".to_string()));
    assert!(names.iter().all(|n| n.is_ascii()));
}

#[test]
fn the_fingerprint_follows_targets_and_not_telephones() {
    let plan = built_in().unwrap();
    let period = Month::read("2024-09").unwrap();
    let print = |plan: &cchc::plan::Plan| {
        let agency = plan.agency("PNV").unwrap();
        form_fingerprint(&Form::ask(plan, agency, period, &Past::default()))
    };
    let before = print(&plan);
    let other = plan.changed(|plan| {
        plan.about.send_to = "ai đó".into();
        plan.agencies.iter_mut().for_each(|agency| agency.heading = agency.heading.to_lowercase());
    });
    assert_eq!(print(&other), before);
    let other = other.changed(|plan| {
        let mut all = plan.tasks.iter_mut().flat_map(|t| &mut t.indicators);
        all.find(|i| i.id == "02.2").unwrap().target = Some(">= 35 %".parse().unwrap());
    });
    assert_ne!(print(&other), before);
    assert_eq!(before.len(), 64);
}
