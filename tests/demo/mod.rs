//! The demo as a new user meets it: every planted mistake is found in its file and cell, and every total is
//! the one that the offices' own answers add up to.

mod crowd;
mod dice;
mod figures;
pub mod office;
mod read;
mod round_trip;

use cchc::answer::Field;
use cchc::demo::{Mistake, Town};
use cchc::form::Raw;
use cchc::period::Month;
use cchc::plan::{Aggregation, Kind, Plan, RowKey, fingerprint, load};
use office::Office;
use rust_decimal::Decimal;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The demo, run once, and what its last merge says.
struct Demo {
    office: Office,
    result: Value,
}

static DEMO: LazyLock<Demo> = LazyLock::new(|| {
    let office = Office::open("demo-test");
    let (code, result) = office.merge();
    assert_eq!(code, 1, "the planted errors set the exit code");
    Demo { office, result }
});

fn plan() -> Plan {
    load::built_in().unwrap_or_else(|f| panic!("{f:?}"))
}

/// What the town's offices meant and which mistakes they made, worked out again beside the program's run.
fn last_mail(plan: &Plan) -> cchc::demo::Mail {
    let mut town = Town::new(plan, &fingerprint(plan), 1);
    let months = ["2024-07", "2024-08", "2024-09"].map(|m| Month::read(m).unwrap());
    let mut mails = months.map(|m| town.month(m, m == months[2]).unwrap());
    std::mem::take(&mut mails[2])
}

#[test]
fn the_demo_says_where_its_report_is_and_the_report_is_there() {
    let report = DEMO.office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx");
    assert!(report.is_file());
    assert!(DEMO.office.said.contains(&report.to_string_lossy().into_owned()), "{}", DEMO.office.said);
    for name in ["du-lieu.csv", "ket-qua.json", "nhac-nho.txt", "tom-tat.txt"] {
        assert!(report.with_file_name(name).is_file(), "{name}");
    }
    assert_eq!(
        std::fs::read_dir(DEMO.office.path("templates/2024-09")).unwrap().count(),
        34 + 1,
        "34 forms and our list"
    );
}

/// Code of the finding a mistake must lead to; none where it must be forgiven.
fn code_of(mistake: Mistake) -> Option<&'static str> {
    match mistake {
        Mistake::Missing => Some("H01"),
        Mistake::LateResend => None, // a correction of a return that came in time is not late (R10)
        Mistake::PercentAsText => Some("G03"),
        Mistake::NumeratorAbove => Some("L01"),
        Mistake::LastMonthsForm => Some("D06"),
        Mistake::InsertedRow => Some("C08"),
        Mistake::EditedTarget => Some("K01"),
        Mistake::DecomposedName => None,
        Mistake::LockFile => Some("T24"),
    }
}

#[test]
fn every_planted_mistake_is_found_in_its_file_and_cell() {
    let plan = plan();
    let planted = last_mail(&plan).planted;
    assert_eq!(planted.len(), Mistake::ALL.len());
    let findings = DEMO.result["findings"].as_array().unwrap();
    for one in &planted {
        let Some(code) = code_of(one.mistake) else { continue };
        let file = one.file.as_ref().map(|name| format!("inbox/2024-09/{}", name.trim_start_matches("~$")));
        let found = findings.iter().any(|f| {
            let cells = f["cell"].as_str().unwrap_or_default();
            f["code"] == code
                && (file.is_none() || f["file"].as_str() == file.as_deref())
                && (file.is_some() || f["agency"].as_str() == Some(&one.agency))
                && one.cell.as_ref().is_none_or(|cell| cells.split(',').any(|c| c.trim() == cell))
        });
        assert!(found, "{one:?} must lead to {code}:\n{findings:#?}");
    }
    let errors = findings.iter().filter(|f| f["severity"] == "error").count();
    assert_eq!(errors, 4, "percent as text, numerator above, last month's form, inserted row; nothing else");
}

#[test]
fn a_file_name_in_decomposed_unicode_is_read_like_any_other() {
    let plan = plan();
    let mail = last_mail(&plan);
    let planted = mail.planted.iter().find(|p| p.mistake == Mistake::DecomposedName).unwrap();
    let row = DEMO.result["submissions"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["agency"] == planted.agency.as_str())
        .unwrap();
    assert_eq!(row["status"], "valid");
}

#[test]
fn the_registers_add_up() {
    let counts = &DEMO.result["counts"];
    let sum = |of: &str| counts[of].as_object().unwrap().values().map(|v| v.as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("submissions"), 34);
    assert_eq!(DEMO.result["submissions"].as_array().unwrap().len(), 34);
    assert_eq!(sum("files"), DEMO.result["files"].as_array().unwrap().len() as u64);
    let is_return =
        |e: &std::io::Result<std::fs::DirEntry>| e.as_ref().unwrap().file_name() != "quyet-dinh.xlsx";
    let lying =
        std::fs::read_dir(DEMO.office.path("inbox/2024-09")).unwrap().filter(is_return).count() as u64;
    assert_eq!(sum("files"), lying, "every file of the inbox but the clerk's own has an outcome");
}

/// Σ over the offices that count, from what they meant to say, without the program's reader or arithmetic.
#[test]
fn totals_are_those_of_the_offices_own_answers() {
    let plan = plan();
    let mail = last_mail(&plan);
    let out: Vec<&str> = mail
        .planted
        .iter()
        .filter(|p| matches!(p.mistake, Mistake::Missing | Mistake::LastMonthsForm))
        .map(|p| p.agency.as_str())
        .collect();
    let left_out: BTreeMap<&str, RowKey> = mail
        .planted
        .iter()
        .filter(|p| matches!(p.mistake, Mistake::NumeratorAbove | Mistake::PercentAsText))
        .map(|p| (p.agency.as_str(), spoilt_row(p.agency.as_str())))
        .collect();
    let mut compared = 0;
    for (_, indicator) in plan.indicators() {
        let sums = matches!(indicator.aggregation, Aggregation::Sum | Aggregation::Lead);
        let both_typed =
            indicator.num_from.is_none() && indicator.den_from.is_none() && indicator.den_from.is_none();
        if !sums || !both_typed || indicator.kind == Kind::Milestone {
            continue;
        }
        let key = RowKey::new(&indicator.id, 2024);
        let mut total = (Decimal::ZERO, Decimal::ZERO);
        for (agency, filling) in &mail.meant {
            let counts = plan.is_reporter(indicator, agency)
                && !out.contains(&agency.as_str())
                && left_out.get(agency.as_str()) != Some(&key);
            if let (true, Some(Raw::Number(num))) = (counts, filling.get(&key, Field::Num)) {
                total.0 += num;
                if let Some(Raw::Number(den)) = filling.get(&key, Field::Den) {
                    total.1 += den;
                }
            }
        }
        let result = DEMO.result["indicators"]
            .as_array()
            .unwrap()
            .iter()
            .find(|i| i["id"] == indicator.id.as_str() && i["year"] == 2024);
        let result = result.unwrap_or_else(|| panic!("{} is not in the result", indicator.id));
        let number = |field: &str| result[field].as_str().map(|s| s.parse::<Decimal>().unwrap());
        if let Some(num) = number("num") {
            assert_eq!(num, total.0, "{} numerator", indicator.id);
            compared += 1;
        }
        if let Some(den) = number("den") {
            assert_eq!(den, total.1, "{} denominator", indicator.id);
        }
    }
    assert!(compared > 40, "only {compared} indicators were compared");
}

/// The row in which an office's figure cannot be counted, as the findings name it.
fn spoilt_row(agency: &str) -> RowKey {
    let findings = DEMO.result["findings"].as_array().unwrap();
    let named = findings.iter().find(|f| f["agency"] == agency && (f["code"] == "L01" || f["code"] == "G03"));
    named
        .and_then(|f| f["row"].as_str())
        .and_then(|r| r.parse().ok())
        .unwrap_or_else(|| panic!("{agency}: no row"))
}

#[test]
fn all_tasks_of_the_plan_stand_in_the_report() {
    let plan = plan();
    let bytes = std::fs::read(DEMO.office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx")).unwrap();
    let book = cchc::package::read(&bytes, &cchc::package::Limits::default()).unwrap();
    let sheet = book.sheets.iter().find(|s| s.name == "Theo nhiệm vụ").unwrap();
    let texts: Vec<&str> = sheet
        .cells
        .iter()
        .filter_map(|c| if let cchc::package::Value::Text(t) = &c.value { Some(t.as_ref()) } else { None })
        .collect();
    for task in &plan.tasks {
        // Word for word, its white space folded.
        let words = task.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(texts.iter().any(|t| t.contains(&words)), "task {} {words}", task.id);
    }
}

/// Same inputs, same bytes: whatever the number of threads, and on any day.
#[test]
fn the_report_is_the_same_bytes_with_one_thread_and_on_another_day() {
    let report = DEMO.office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx");
    let before = std::fs::read(&report).unwrap();
    let dir = DEMO.office.dir();
    let merged = std::process::Command::new(env!("CARGO_BIN_EXE_cchc"))
        .args(["merge", "--period", "9/2024", "--jobs", "1", "--today", "2025-03-01", "--dir", &dir])
        .output()
        .unwrap();
    let said = String::from_utf8(merged.stdout).unwrap();
    assert_eq!(merged.status.code(), Some(1), "{said}");
    assert!(before == std::fs::read(&report).unwrap(), "{said}");
}
