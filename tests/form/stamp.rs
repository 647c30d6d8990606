//! File names and fingerprints of forms.

use cchc::form::{
    Form, Identity, Past, check_characters, file_name, find_code, form_fingerprint, target_words,
    visible_code,
};
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

/// ISO/IEC 7064:2003 fixes the check characters; a slip in code or month does not go through.
#[test]
fn the_visible_code_is_found_and_proven() {
    let period = Month::read("2024-09").unwrap();
    let code = visible_code("PNV", period);
    assert_eq!(find_code(&format!("Mã biểu: {code} ")), Some(Ok(("PNV".to_string(), period))));
    for slip in [code.replace("PNV", "PTP"), code.replace("2024-09", "2024-08")] {
        assert_eq!(find_code(&slip), Some(Err(slip)));
    }
    assert_eq!(find_code("Báo cáo"), None);
    // The standard's own example: the characters of `ISO79` are `3W`.
    assert_eq!(check_characters("ISO79").as_deref(), Some("3W"));
    assert_eq!(check_characters("xã"), None);
}

#[test]
fn the_tuple_survives_the_subject_line() {
    let identity = Identity {
        agency: "PNV".into(),
        period: Month::read("2024-09").unwrap(),
        plan_fingerprint: "abc".into(),
        form_fingerprint: "def".into(),
        form_version: 1,
    };
    assert_eq!(Identity::from_subject(&identity.subject()), Some(identity));
    assert_eq!(Identity::from_subject("agency=PNV"), None);
}

#[test]
fn targets_read_as_the_plan_says_them() {
    let plan = built_in().unwrap();
    for (id, target) in [
        ("01.1", "100 %"),
        ("02.1", "hoàn thành*"),
        ("02.2", "≥ 30 %"),
        ("03.1", "≥ 1/kỳ*"),
        ("04.1", "≥ 1"),
        ("04.2", "theo dõi"),
        ("05.1", "≥ 2/năm"),
        ("11.1", "100 %*"),
        ("16.1", "giảm ≥ 25 %"),
        ("26.2", "theo dõi"),
        ("39.3", "= 0"),
        ("41.2", "hoàn thành*"),
        ("42.1", "≥ 80 %"),
        ("46.1", "tăng ≥ 30 %"),
    ] {
        let words = target_words(plan.indicator(id).unwrap().1).replace('\u{a0}', " ");
        assert_eq!(words, target, "{id}");
    }
}
