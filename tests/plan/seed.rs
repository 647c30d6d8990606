//! Word for word: the plan's data tile the text of Phụ lục I without a gap.

use cchc::period::DueRule;
use cchc::plan::{Plan, TargetSource, load};

const SEED: &str = include_str!("../seed/phu-luc-I.txt");

pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cells follow each other in the seed, so sections, numbers, texts, leads, coordinators and deadlines,
/// put end to end, are the whole table; not a word is left over and none is added.
#[test]
fn the_table_is_carried_over_whole() {
    let plan = load::built_in().unwrap();
    let mut words = Vec::new();
    for section in &plan.sections {
        words.push(format!("{} {}", section.id, section.title));
        for task in plan.tasks.iter().filter(|t| t.section == section.id) {
            words.push(format!(
                "{} {} {} {} {}",
                task.id, task.text, task.lead_text, task.coordinating_text, task.deadline
            ));
        }
    }
    let seed = folded(SEED);
    let (_, table) = seed.split_once("thực hiện/phối hợp ").unwrap();
    assert_eq!(folded(&words.join(" ")), table.trim_end_matches(" -----"));
}

#[test]
fn the_headings_stand_in_the_seed() {
    let plan = load::built_in().unwrap();
    let seed = folded(SEED);
    for text in [&plan.about.title, &plan.about.attached_to] {
        assert!(seed.contains(&folded(text)), "{text}");
    }
    assert!(SEED.contains(&plan.about.attached_to), "number and day stay blank");
}

#[test]
fn every_quotation_stands_in_the_seed() {
    let plan = load::built_in().unwrap();
    let seed = folded(SEED);
    for (_, indicator) in plan.indicators() {
        assert!(seed.contains(&folded(&indicator.quote)), "{}", indicator.id);
    }
}

#[test]
fn bullets_of_a_task_stay_on_their_lines() {
    let plan = load::built_in().unwrap();
    let text = &plan.task(39).unwrap().text;
    assert_eq!(text.lines().filter(|l| l.starts_with("- ")).count(), 3);
}

/// domain.md: 46 tasks in 7 sections, 90 indicators, 31 stated and 59 derived.
#[test]
fn the_plan_has_its_numbers() {
    let plan = load::built_in().unwrap();
    let stated = |p: &Plan| p.indicators().filter(|(_, i)| i.target_source == TargetSource::Stated).count();
    assert_eq!((plan.tasks.len(), plan.sections.len()), (46, 7));
    assert_eq!((plan.indicators().count(), stated(&plan)), (90, 31));
    let ids: Vec<u32> = plan.tasks.iter().map(|t| t.id).collect();
    assert_eq!(ids, (1..=46).collect::<Vec<_>>());
    let sizes = plan.sections.iter().map(|s| {
        let own = plan.tasks.iter().filter(|t| t.section == s.id);
        own.count()
    });
    assert_eq!(sizes.collect::<Vec<_>>(), [8, 6, 10, 5, 7, 5, 5]);
}

/// A number or a "không có" stands in 23 tasks; a stated target stands in no other.
#[test]
fn stated_targets_stand_in_the_tasks_that_carry_a_number() {
    let plan = load::built_in().unwrap();
    let carrying: Vec<u32> = plan
        .tasks
        .iter()
        .filter(|t| t.indicators.iter().any(|i| i.target_source == TargetSource::Stated))
        .map(|t| t.id)
        .collect();
    assert_eq!(carrying.len(), 23, "{carrying:?}");
}

#[test]
fn deadlines_and_due_rules_are_those_of_the_seed() {
    let plan = load::built_in().unwrap();
    let deadline = |wording: &str| plan.tasks.iter().filter(|t| t.deadline == wording).count();
    let wordings = [
        ("Thường xuyên", 22),
        ("Hàng năm", 12),
        ("Quý IV hàng năm", 9),
        ("Quý III hàng năm", 1),
        ("Tháng 1 năm sau liền kề", 1),
        ("Trước ngày 31/12 hàng năm", 1),
    ];
    for (wording, tasks) in wordings {
        assert_eq!(deadline(wording), tasks, "{wording}");
    }
    let due = |rule: &str| -> Vec<&str> {
        let rule: DueRule = rule.parse().unwrap();
        let all = plan.indicators().filter(|(_, i)| i.due == rule);
        all.map(|(_, i)| i.id.as_str()).collect()
    };
    assert_eq!(due("30/9"), ["02.1", "02.2", "02.3"]);
    assert_eq!(due("31/1+1"), ["10.1"]);
    assert_eq!(due("<31/12"), ["37.1"]);
    assert_eq!(due("31/12/2025"), ["39.2", "42.1", "42.2"]);
    assert_eq!((due("31/12").len(), due("every_period").len()), (50, 32));
    let yearly_in_constant_tasks: Vec<&str> = plan
        .indicators()
        .filter(|(t, i)| t.deadline == "Thường xuyên" && i.due == "31/12".parse().unwrap())
        .map(|(_, i)| i.id.as_str())
        .collect();
    assert_eq!(yearly_in_constant_tasks, ["03.2", "16.2", "24.1", "28.2", "35.1", "41.2"]);
}
