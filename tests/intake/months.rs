//! Which months there are: an inbox is a month when a return lies in it (R5).

use crate::decisions::office::Office;
use cchc::answer::Field;
use cchc::form::{Filling, Form, Past, Raw, render};
use cchc::period::Month;
use cchc::plan::{Plan, fingerprint, load};
use cchc::workspace::{Workspace, write_whole};
use rust_decimal::Decimal;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A workspace with the plan that the program carries.
struct District {
    root: PathBuf,
    plan: Plan,
}

impl Drop for District {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

impl District {
    fn new(name: &str) -> District {
        let root = std::env::temp_dir().join(format!("cchc-months-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (file, text) in [("plan", load::PLAN_TOML), ("agencies", load::AGENCIES_TOML)] {
            write_whole(&root.join(format!("templates/{file}.toml")), text.as_bytes()).unwrap();
        }
        District { root, plan: load::built_in().unwrap() }
    }

    /// A return of Hải An that says something, laid into a month on its cut-off.
    fn returned(&self, month: &str) {
        let period = Month::read(month).unwrap();
        let agency = self.plan.agency("HAIAN").unwrap();
        let form = Form::ask(&self.plan, agency, period, &Past::default());
        let mut filling = Filling::carried(&form);
        let key = form.asks().map(|a| a.key()).find(|k| k.item == "20.1").unwrap();
        filling.put(&key, Field::Num, Raw::Number(Decimal::from(99)));
        filling.put(&key, Field::Den, Raw::Number(Decimal::from(100)));
        let bytes = render(&form, &filling, &fingerprint(&self.plan)).unwrap();
        let day = self.plan.calendar.cut_off(period);
        Workspace::at(&self.root).lay_in(period, "hai-an.xlsx", &bytes, day).unwrap();
    }

    fn lay(&self, path: &str, bytes: &[u8]) {
        write_whole(&self.root.join(path), bytes).unwrap();
    }

    fn merge(&self, month: &str) -> Value {
        let (mut out, dir) = (Vec::new(), self.root.to_string_lossy().into_owned());
        let words = ["cchc", "merge", "--format", "json", "--period", month, "--dir", &dir];
        let today = || Month::read(month).unwrap().day(20);
        cchc::commands::main(words.map(Into::into).to_vec(), &mut out, false, &today);
        serde_json::from_slice(&out).unwrap()
    }
}

fn figure(json: &Value, id: &str) -> String {
    let one = json["indicators"].as_array().unwrap().iter().find(|i| i["id"] == id).unwrap();
    format!("{}/{}", one["num"].as_str().unwrap_or("–"), one["den"].as_str().unwrap_or("–"))
}

fn messages(json: &Value, code: &str) -> Vec<String> {
    let found = json["findings"].as_array().unwrap().iter().filter(|f| f["code"] == code);
    found.map(|f| f["message"].as_str().unwrap().to_string()).collect()
}

/// A month without returns is a warning for each agency and a report all the same.
#[test]
fn a_month_without_returns_is_reported_with_warnings_only() {
    let office = Office::new("month-empty");
    for folder in [false, true] {
        if folder {
            fs::create_dir_all(office.path("inbox/2024-09")).unwrap();
        }
        let (code, said) = office.run(&["merge"]);
        assert_eq!(code, 0, "{said}");
        assert!(office.path("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx").is_file());
    }
}

/// R5, R6: 01.3 counts the months that have an inbox; an empty folder is none, nor are files that are no returns.
#[test]
fn r5_r6_an_empty_folder_is_no_month() {
    let district = District::new("r5");
    district.returned("2024-09");
    let alone = figure(&district.merge("2024-09"), "01.3");
    assert_eq!(alone, "1/34");
    fs::create_dir_all(district.root.join("inbox/2024-06")).unwrap();
    district.lay("inbox/2024-07/~$hai-an.xlsx", b"lock");
    district.lay("inbox/2024-08/hai-an.pdf", b"%PDF-1.4");
    assert_eq!(figure(&district.merge("2024-09"), "01.3"), alone);
    district.returned("2024-08");
    assert_eq!(figure(&district.merge("2024-09"), "01.3"), "2/68");
}

/// R5: a deciding month that is not in the inbox leaves its obligations open and gives one finding.
#[test]
fn r5_a_deciding_month_that_is_missing_gives_one_finding() {
    let district = District::new("r5-deciding");
    district.returned("2024-09");
    assert_eq!(messages(&district.merge("2024-09"), "H09"), Vec::<String>::new());
    district.returned("2024-11");
    let said = messages(&district.merge("2024-11"), "H09");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("chưa có báo cáo nào của kỳ 10/2024"), "{said:?}");
    fs::create_dir_all(district.root.join("inbox/2024-10")).unwrap();
    assert_eq!(messages(&district.merge("2024-11"), "H09"), said, "an empty folder is no month");
    district.returned("2024-10");
    assert_eq!(messages(&district.merge("2024-11"), "H09"), Vec::<String>::new());
}

/// R26: a new workspace does not begin with the closing rows of a year that it knows nothing of.
#[test]
fn r26_a_new_workspace_lacks_no_earlier_month() {
    let district = District::new("r26");
    district.returned("2024-05");
    assert_eq!(messages(&district.merge("2024-05"), "H09"), Vec::<String>::new());
}

/// R19: a refused file leaves no trace in a later month.
#[test]
fn r19_a_refused_file_is_no_history() {
    let district = District::new("r19");
    district.returned("2024-09");
    let without = district.merge("2024-09");
    district.lay("inbox/2024-08/hai-an.pdf", b"%PDF-1.4");
    let form = fs::read(district.root.join("inbox/2024-09/hai-an.xlsx")).unwrap();
    district.lay("inbox/2024-08/thang-9.xlsx", &form);
    assert_eq!(district.merge("2024-09"), without);
}
