//! A new plan says what it changes before it is done, and can be taken back.

use super::at;
use crate::decisions::office::Office;
use cchc::plan::load::load;
use cchc::plan::{Plan, PlanData};
use cchc::planbook::export;
use cchc::workspace::write_whole;
use std::fs;

/// The office's plan, changed, as the workbook that the clerk would hand in.
fn handed_in(office: &Office, change: impl FnOnce(&mut PlanData)) -> String {
    let mut data = PlanData::clone(&office.plan);
    change(&mut data);
    let path = office.path("templates/ke-hoach.xlsx");
    write_whole(&path, &export(&Plan::from(data)).unwrap()).unwrap();
    path.to_string_lossy().into_owned()
}

fn plan_now(office: &Office) -> Plan {
    let text = |name: &str| fs::read_to_string(office.path(&format!("templates/{name}"))).unwrap();
    load(&text("plan.toml"), "plan", &text("agencies.toml"), "agencies").0.unwrap()
}

#[test]
fn an_import_says_what_changes_and_undo_brings_the_pair_back() {
    let office = Office::new("changed");
    let book = handed_in(&office, |plan| plan.agencies[1].name = "UBND xã Hải Ba Mới".into());
    let (code, said) = at(&office, &["plan", "import", &book, "--dry-run"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("UBND xã Hải Ba → UBND xã Hải Ba Mới"), "{said}");
    assert!(said.ends_with("Chưa ghi gì. Bỏ --dry-run để nhập thật.\n"), "{said}");
    assert_eq!(plan_now(&office).agencies[1].name, "UBND xã Hải Ba");
    let (_, said) = at(&office, &["plan", "import", &book]);
    assert!(said.contains("Muốn lấy lại kế hoạch trước: `cchc ke-hoach hoan-tac`."), "{said}");
    assert_eq!(plan_now(&office).agencies[1].name, "UBND xã Hải Ba Mới");
    assert_eq!(at(&office, &["plan", "undo"]).0, 0);
    assert_eq!(plan_now(&office), office.plan);
    assert_eq!(at(&office, &["ke-hoach", "hoan-tac"]).0, 0);
    assert_eq!(plan_now(&office).agencies[1].name, "UBND xã Hải Ba Mới", "undone once more");
}

#[test]
fn a_new_agency_needs_a_day_and_a_group() {
    let office = Office::new("newcomer");
    let newcomer = |from: Option<&str>| {
        let from = from.map(|day| day.parse().unwrap());
        handed_in(&office, |plan| {
            let own = plan.agencies[1].clone();
            let (code, name) = ("HAIMOI".to_string(), "UBND xã Hải Mới".to_string());
            let short = "Hải Mới".to_string();
            plan.agencies.push(cchc::plan::Agency {
                code,
                name,
                short,
                aliases: vec![],
                valid_from: from,
                ..own
            });
        })
    };
    for (from, told) in [
        (None, "cơ quan mới HAIMOI chưa có ngày bắt đầu"),
        (Some("2024-10-01"), "cơ quan mới HAIMOI không thuộc nhóm nào nên không được hỏi gì"),
    ] {
        let (code, said) = at(&office, &["plan", "import", &newcomer(from)]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(told), "{said}");
        assert_eq!(plan_now(&office), office.plan);
    }
}

/// A renamed agency's form is written anew, and it is said to whom it must be sent again; what nobody needs goes.
#[test]
fn forms_that_a_new_plan_touches_are_named() {
    let office = Office::new("renewed");
    at(&office, &["generate", "10/2024"]);
    let book = handed_in(&office, |plan| plan.agencies[1].name = "UBND xã Hải Ba Mới".into());
    at(&office, &["plan", "import", &book]);
    let (code, said) = at(&office, &["generate", "10/2024"]);
    assert_eq!(code, 0, "{said}");
    assert!(
        said.contains(
            "- templates/2024-10/2024-10_HAIBA_UBND-xa-Hai-Ba.xlsx (không còn cơ quan nào cần, đã bỏ)"
        ),
        "{said}"
    );
    assert!(office.path("templates/2024-10/2024-10_HAIBA_UBND-xa-Hai-Ba-Moi.xlsx").is_file());
}
