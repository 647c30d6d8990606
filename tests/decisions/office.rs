//! A workspace of its own for each test, returns laid into it, the program run on it.

use crate::decisions::clerk::Clerk;
use cchc::answer::Field;
use cchc::form::layout::Extra;
use cchc::form::{Filling, Form, Past, Raw, render};
use cchc::period::Month;
use cchc::plan::load::load;
use cchc::plan::{Plan, fingerprint};
use cchc::workspace::{Workspace, write_whole};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

const PLAN: &str = include_str!("../returns/plan.toml");
const AGENCIES: &str = include_str!("../returns/agencies.toml");
/// The clerk's workbook of the month.
pub const BOOK: &str = "inbox/2024-09/quyet-dinh.xlsx";

pub struct Office {
    root: PathBuf,
    pub plan: Plan,
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

pub fn period() -> Month {
    Month::read("2024-09").unwrap()
}

pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 9, day).unwrap()
}

impl Office {
    /// An empty workspace called after its test.
    pub fn new(name: &str) -> Office {
        let root = std::env::temp_dir().join(format!("cchc-decide-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        write_whole(&root.join("templates/plan.toml"), PLAN.as_bytes()).unwrap();
        write_whole(&root.join("templates/agencies.toml"), AGENCIES.as_bytes()).unwrap();
        let plan = load(PLAN, "plan", AGENCIES, "agencies").0.unwrap();
        Office { root, plan }
    }

    /// A workspace with two different first revisions of Hải Ba.
    pub fn of_rivals(name: &str) -> Office {
        let office = Office::new(name);
        office.lay("hai-ba.xlsx", &office.form("HAIBA", |_| {}), 12);
        let other = office.form("HAIBA", |f| put(f, "03.2", Field::Num, number(7)));
        office.lay("hai-ba (sua).xlsx", &other, 13);
        office
    }

    /// A complete return of an agency, changed as the test wants it.
    pub fn form(&self, agency: &str, change: impl FnOnce(&mut Filling)) -> Vec<u8> {
        let agency = self.plan.agency(agency).unwrap();
        let form = Form::ask(&self.plan, agency, period(), &Past::default());
        let mut filling = Filling::carried(&form);
        for (row, field, raw) in [
            ("03.1", Field::Status, text("Đang thực hiện")),
            ("03.2", Field::Num, number(1)),
            ("03.2", Field::Status, text("Đang thực hiện")),
            ("03.3", Field::Num, number(12)),
            ("03.3", Field::Status, text("Đang thực hiện")),
            ("20.1", Field::Num, number(198)),
            ("20.1", Field::Den, number(200)),
            ("20.1", Field::Status, text("Đang thực hiện")),
            ("21.1", Field::Num, number(2)),
            ("21.1", Field::Status, text("Đang thực hiện")),
        ] {
            put(&mut filling, row, field, raw);
        }
        change(&mut filling);
        render(&form, &filling, &fingerprint(&self.plan)).unwrap()
    }

    /// Lays a file into the inbox as if it had come in on a day of September.
    pub fn lay(&self, name: &str, bytes: &[u8], on: u32) {
        Workspace::at(&self.root).lay_in(period(), name, bytes, day(on)).unwrap();
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub fn bytes(&self, relative: &str) -> Vec<u8> {
        fs::read(self.path(relative)).unwrap()
    }

    /// Runs a command on the month: exit code and what was printed.
    pub fn run(&self, words: &[&str]) -> (u8, String) {
        self.run_in("2024-09", words)
    }

    /// Runs a command on another month.
    pub fn run_in(&self, month: &str, words: &[&str]) -> (u8, String) {
        let mut out = Vec::new();
        let today = || day(19);
        let dir = self.root.to_string_lossy().into_owned();
        let all = ["cchc"].into_iter().chain(words.iter().copied());
        let all = all.chain(["--period", month, "--dir", &dir]).map(Into::into);
        let code = cchc::commands::main(all.collect(), &mut out, false, &today);
        (code, String::from_utf8(out).unwrap())
    }

    /// Merges; what a program reads of it.
    pub fn merge(&self) -> Merged {
        let (_, out) = self.run(&["merge", "--format", "json"]);
        Merged(serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out}")))
    }

    /// Opens the clerk's workbook.
    pub fn clerk(&self) -> Clerk {
        Clerk::open(&self.bytes(BOOK))
    }

    /// Saves it.
    pub fn save(&self, clerk: &Clerk) {
        write_whole(&self.path(BOOK), &clerk.bytes()).unwrap();
    }

    /// Every text of a sheet of the report, row by row.
    pub fn report(&self, sheet: &str) -> Vec<Vec<String>> {
        Clerk::open(&self.bytes("outbox/2024-09/Bao-cao-CCHC-2024-09.xlsx")).rows(sheet)
    }
}

/// What a merge says.
pub struct Merged(pub Value);

impl Merged {
    /// The lines of the findings of these codes: place and message.
    pub fn lines(&self, codes: &str) -> Vec<String> {
        let text = |f: &Value, key: &str| f[key].as_str().unwrap_or_default().to_string();
        let findings = self.0["findings"].as_array().unwrap().iter();
        let wanted = findings.filter(|f| text(f, "code").starts_with(codes));
        wanted
            .map(|f| {
                let place = format!("{}!{}", text(f, "sheet"), text(f, "cell"));
                format!("{} {place} {}", text(f, "code"), text(f, "message"))
            })
            .collect()
    }

    pub fn standing(&self, agency: &str) -> &str {
        let all = self.0["submissions"].as_array().unwrap();
        let one = all.iter().find(|s| s["agency"] == agency).unwrap();
        one["status"].as_str().unwrap()
    }

    pub fn outcome(&self, name: &str) -> &str {
        let all = self.0["files"].as_array().unwrap();
        let one = all.iter().find(|f| f["path"].as_str().unwrap().ends_with(name)).unwrap();
        one["outcome"].as_str().unwrap()
    }

    /// `num/den reported/expected` of an indicator.
    pub fn figure(&self, id: &str) -> String {
        let all = self.0["indicators"].as_array().unwrap();
        let one = all.iter().find(|i| i["id"] == id).unwrap();
        let text = |key: &str| one[key].as_str().unwrap_or("–").to_string();
        format!("{}/{} {}/{}", text("num"), text("den"), one["reported"], one["expected"])
    }
}

pub fn number(n: impl Into<Decimal>) -> Raw {
    Raw::Number(n.into())
}

pub fn text(words: &str) -> Raw {
    Raw::Text(words.into())
}

pub fn put(filling: &mut Filling, row: &str, field: Field, raw: Raw) {
    filling.put(&format!("{row}@2024").parse().unwrap(), field, raw);
}

pub fn revision(filling: &mut Filling, n: u32) {
    filling.extras.insert(Extra::Revision, number(n));
}
