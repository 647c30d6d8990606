//! No fault ends a run: it costs the piece it is met in, is named, and everything else is written.

use crate::decisions::office::{Office, number, put, text};
use cchc::answer::Field;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

const REPORT: &str = "outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx";

/// Two agencies, one of them with something to mend.
fn office(name: &str) -> Office {
    let office = Office::new(name);
    office.lay("a.xlsx", &office.form("HAIBA", |_| {}), 14);
    let wrong = office.form("HAIQUY", |f| put(f, "20.1", Field::Num, number(300)));
    office.lay("b.xlsx", &wrong, 14);
    office
}

/// The program as it is started, with a fault planted at a place: exit code, and what a program reads.
fn merge_with_fault(office: &Office, place: &str) -> (i32, Value) {
    let mut call = Command::new(env!("CARGO_BIN_EXE_cchc"));
    call.env("CCHC_PLANTED_FAULT", place).env_remove("CCHC_LANG");
    call.args(["merge", "--period", "2024-09", "--today", "2024-09-19", "--format", "json", "--dir"]);
    let ended = call.arg(office.path("")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "nothing is printed beside");
    let json = serde_json::from_slice(&ended.stdout);
    (ended.status.code().unwrap(), json.unwrap_or_else(|e| panic!("{e}: {ended:?}")))
}

fn faults(json: &Value) -> Vec<(String, String)> {
    let text = |f: &Value, key: &str| f[key].as_str().unwrap_or_default().to_string();
    let own = json["findings"].as_array().unwrap().iter().filter(|f| f["code"] == "T28");
    own.map(|f| (text(f, "file"), text(f, "sheet"))).collect()
}

fn files_of(office: &Office) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["outbox/2024-09", "outbox/2024-09/tra-lai"] {
        for entry in fs::read_dir(office.path(folder)).into_iter().flatten().flatten() {
            // The report of the run before is kept beside the one that names the fault.
            let is_before = entry.file_name().to_string_lossy().contains("(ban truoc)");
            if entry.path().is_file() && !is_before {
                found.insert(format!("{folder}/{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    found
}

#[test]
fn a_fault_while_a_file_is_read_costs_that_file() {
    let office = office("fault-file");
    let (code, json) = merge_with_fault(&office, "inbox/2024-09/b.xlsx");
    assert_eq!(code, 1);
    assert_eq!(faults(&json), [("inbox/2024-09/b.xlsx".to_string(), String::new())]);
    let standing = |agency: &str| {
        let all = json["submissions"].as_array().unwrap().iter();
        all.clone().find(|s| s["agency"] == agency).unwrap()["status"].clone()
    };
    assert_eq!((standing("HAIBA"), standing("HAIQUY")), ("valid".into(), "missing".into()));
    assert!(files_of(&office).contains(REPORT));
}

/// A fault in settling an agency's returns costs that agency, not the month.
#[test]
fn a_fault_while_an_agencys_returns_are_settled_costs_that_agency() {
    let office = office("fault-settle");
    let (code, json) = merge_with_fault(&office, "HAIQUY");
    assert_eq!((code, faults(&json).len()), (1, 1), "{json}");
    let all = json["submissions"].as_array().unwrap().iter();
    let standing = |agency: &str| all.clone().find(|s| s["agency"] == agency).unwrap()["status"].clone();
    assert_eq!((standing("HAIBA"), standing("HAIQUY")), ("valid".into(), "unreadable".into()));
    assert!(files_of(&office).contains(REPORT));
}

#[test]
fn a_fault_in_a_check_costs_that_check_of_that_return() {
    let office = office("fault-check");
    let (code, json) = merge_with_fault(&office, "inbox/2024-09/a.xlsx ▸ Báo cáo");
    assert_eq!(code, 1);
    assert!(!faults(&json).is_empty());
    assert!(faults(&json).iter().all(|f| f.0 == "inbox/2024-09/a.xlsx"), "{json}");
    let found = json["findings"].as_array().unwrap().iter();
    assert_eq!(found.filter(|f| f["code"] == "L01" && f["agency"] == "HAIQUY").count(), 1);
    let words = String::from_utf8(office.bytes("outbox/2024-09/nhac-nho.txt")).unwrap();
    assert!(!words.contains("(HAIBA)"), "an agency is not asked to mend the program");
    assert!(!files_of(&office).contains("outbox/2024-09/tra-lai/2024-09_HAIBA_lan-2.xlsx"));
}

#[test]
fn a_fault_in_a_verdict_costs_that_verdict() {
    let sound = office("fault-no-verdict").merge();
    let office = office("fault-verdict");
    let (code, json) = merge_with_fault(&office, "20.1@2024");
    assert_eq!(code, 1);
    let found = json["findings"].as_array().unwrap().iter();
    let own: Vec<&Value> = found.filter(|f| f["code"] == "T28").map(|f| &f["row"]).collect();
    assert_eq!(own, ["20.1@2024"]);
    let pairs = json["indicators"].as_array().unwrap().iter().zip(sound.0["indicators"].as_array().unwrap());
    for (here, there) in pairs {
        match here["id"] == "20.1" {
            true => assert_eq!((&here["verdict"], &here["num"]), (&"cannot_judge".into(), &Value::Null)),
            false => assert_eq!(here, there),
        }
    }
}

#[test]
fn a_fault_in_a_sheet_costs_that_sheet_and_no_figure() {
    let sound = office("fault-none");
    assert_eq!(sound.run(&["merge"]).0, 1);
    let tasks = |office: &Office| office.report("Theo nhiệm vụ");
    let office = office("fault-sheet");
    for sheet in ["Tổng quan", "Chi tiết", "Nộp báo cáo", "Số liệu biểu đồ", "Lỗi số liệu"]
    {
        let (code, json) = merge_with_fault(&office, &format!("{REPORT} ▸ {sheet}"));
        assert_eq!(code, 1, "{sheet}");
        assert_eq!(faults(&json), [(REPORT.to_string(), sheet.to_string())]);
        let rows = office.report(sheet);
        assert_eq!(rows.len(), 1, "{sheet}: {rows:?}");
        assert!(rows[0][0].starts_with("chương trình gặp lỗi"), "{rows:?}");
        if sheet != "Lỗi số liệu" {
            let named = office.report("Lỗi số liệu").concat().join(" ");
            assert!(named.contains("T28") && named.contains(sheet), "{named}");
        }
        let written: Value = serde_json::from_slice(&office.bytes("outbox/2024-09/ket-qua.json")).unwrap();
        assert_eq!(written, json, "what is printed is what is written");
        // The first two rows say what was left out; the figures are those of a sound run.
        assert_eq!(tasks(&office)[2..], tasks(&sound)[2..], "{sheet}");
    }
}

#[test]
fn a_fault_in_a_file_of_the_outbox_costs_that_file_and_leaves_the_older_one() {
    let office = office("fault-outbox");
    assert_eq!(office.run(&["merge"]).0, 1);
    let before = files_of(&office);
    for name in ["du-lieu.csv", "tom-tat.txt", "tra-lai/2024-09_HAIQUY_lan-2.xlsx"] {
        let path = format!("outbox/2024-09/{name}");
        let older = office.bytes(&path);
        let (code, json) = merge_with_fault(&office, &path);
        assert_eq!((code, faults(&json)), (1, vec![(path.clone(), String::new())]));
        assert_eq!(files_of(&office), before, "{name}");
        assert!(office.bytes(&path) == older, "{name}");
    }
}

#[test]
fn without_a_report_the_run_ends_with_2_and_the_older_report_stays() {
    let office = office("fault-report");
    assert_eq!(office.run(&["merge"]).0, 1);
    let (older, before) = (office.bytes(REPORT), files_of(&office));
    fs::remove_file(office.path("outbox/2024-09/du-lieu.csv")).unwrap();
    let mut call = Command::new(env!("CARGO_BIN_EXE_cchc"));
    call.env("CCHC_PLANTED_FAULT", REPORT).args(["merge", "--period", "2024-09", "--dir"]);
    let ended = call.arg(office.path("")).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(said.contains("chưa có báo cáo: `outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx`"), "{said}");
    assert!(said.contains("lỗi T28  outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx: chương trình"), "{said}");
    assert!(office.bytes(REPORT) == older);
    assert_eq!(files_of(&office), before, "everything else is written");
}

#[test]
fn a_fault_in_gathering_what_the_report_says_costs_the_report_and_the_corrections_still_go_out() {
    let office = office("fault-facts");
    let mut call = Command::new(env!("CARGO_BIN_EXE_cchc"));
    call.env("CCHC_PLANTED_FAULT", "outbox/2024-09").args(["merge", "--period", "2024-09", "--dir"]);
    let ended = call.arg(office.path("")).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout);
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert_eq!(said.matches("lỗi T28  outbox/2024-09: chương trình").count(), 1, "{said}");
    let written = files_of(&office);
    assert!(written.contains("outbox/2024-09/tra-lai/2024-09_HAIQUY_lan-2.xlsx"), "{written:?}");
    assert!(!written.contains(REPORT) && office.path("inbox/2024-09/quyet-dinh.xlsx").exists());
}

#[test]
fn a_fault_in_comparing_with_last_month_costs_that_change() {
    let office = office("fault-change");
    let (code, json) = merge_with_fault(&office, &format!("{REPORT} ▸ 20.1@2024"));
    assert_eq!((code, faults(&json)), (1, vec![(REPORT.to_string(), String::new())]));
    assert!(files_of(&office).contains(REPORT), "the report is written");
}

#[test]
fn a_fault_in_the_clerks_workbook_costs_no_report() {
    let office = office("fault-clerk");
    let (code, json) = merge_with_fault(&office, "inbox/2024-09/quyet-dinh.xlsx");
    assert_eq!(code, 1);
    assert_eq!(faults(&json), [("inbox/2024-09/quyet-dinh.xlsx".to_string(), String::new())]);
    assert!(files_of(&office).contains(REPORT));
    assert!(!office.path("inbox/2024-09/quyet-dinh.xlsx").exists());
}

/// The largest figures that a cell takes, in every cell of every agency.
#[test]
fn the_largest_figures_end_no_run() {
    let office = Office::new("fault-large");
    for (agency, name) in [("HAIBA", "a.xlsx"), ("HAIQUY", "b.xlsx"), ("HAIQUE", "c.xlsx")] {
        let most = "79228162514264337593543950335";
        let form = office.form(agency, |f| {
            let keys: Vec<_> = f.cells.keys().cloned().collect();
            for (key, field) in keys {
                if matches!(field, Field::Num | Field::Den) {
                    f.put(&key, field, text(most));
                }
            }
        });
        office.lay(name, &form, 14);
    }
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 1, "{said}");
    assert!(files_of(&office).contains(REPORT), "{said}");
}

/// A disk that refuses one file costs that file.
#[test]
fn a_file_that_cannot_be_written_costs_no_other() {
    let office = office("fault-disk");
    fs::create_dir_all(office.path("outbox/2024-09/du-lieu.csv/x")).unwrap();
    let (code, said) = office.run(&["merge"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("lỗi T31  outbox/2024-09/du-lieu.csv: không ghi được tệp này"), "{said}");
    let written = files_of(&office);
    for name in ["Bao-cao-CCHC-2024-09.xlsx", "ket-qua.json", "nhac-nho.txt", "tom-tat.txt"] {
        assert!(written.contains(&format!("outbox/2024-09/{name}")), "{name}: {said}");
    }
}
