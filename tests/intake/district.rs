//! A workspace with the plan that the program carries, and returns as they are typed.

use crate::decisions::office::revision;
use cchc::answer::Field;
use cchc::form::{Filling, Form, Past, Raw, render};
use cchc::period::Month;
use cchc::plan::{Plan, RowKey, fingerprint, load};
use cchc::workspace::{Workspace, write_whole};
use rust_decimal::Decimal;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A workspace with the plan that the program carries.
pub struct District {
    pub root: PathBuf,
    pub plan: Plan,
}

impl Drop for District {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

impl District {
    pub fn new(name: &str) -> District {
        let root = std::env::temp_dir().join(format!("cchc-months-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (file, text) in [("plan", load::PLAN_TOML), ("agencies", load::AGENCIES_TOML)] {
            write_whole(&root.join(format!("templates/{file}.toml")), text.as_bytes()).unwrap();
        }
        District { root, plan: load::built_in().unwrap() }
    }

    /// A return of Hải An that says something, laid into a month on its cut-off.
    pub fn returned(&self, month: &str) {
        self.said(month, "HAIAN", &[("20.1", Field::Num, "99"), ("20.1", Field::Den, "100")]);
    }

    /// A return in which these cells were typed: a row by indicator (of the month's own year) or key. What reads as a
    /// number is one.
    pub fn said(&self, month: &str, agency: &str, cells: &[(&str, Field, &str)]) {
        self.sent(month, agency, 1, cells);
    }

    /// The same with its *Lần gửi*.
    pub fn sent(&self, month: &str, agency: &str, times: u32, cells: &[(&str, Field, &str)]) {
        let period = Month::read(month).unwrap();
        let form = Form::ask(&self.plan, self.plan.agency(agency).unwrap(), period, &Past::default());
        let mut filling = Filling::carried(&form);
        for (row, field, typed) in cells {
            let key = row.parse().unwrap_or_else(|_| RowKey::new(*row, period.year));
            let number = typed.parse::<Decimal>().map(Raw::Number);
            filling.put(&key, *field, number.unwrap_or_else(|_| Raw::Text((*typed).to_string())));
        }
        revision(&mut filling, times);
        let bytes = render(&form, &filling, &fingerprint(&self.plan)).unwrap();
        let (day, name) = (
            self.plan.calendar.cut_off(period),
            format!("{agency}{}.xlsx", if times > 1 { "-2" } else { "" }),
        );
        Workspace::at(&self.root).lay_in(period, &name, &bytes, day).unwrap();
    }

    pub fn lay(&self, path: &str, bytes: &[u8]) {
        write_whole(&self.root.join(path), bytes).unwrap();
    }

    pub fn merge(&self, month: &str) -> Value {
        let (mut out, dir) = (Vec::new(), self.root.to_string_lossy().into_owned());
        let words = ["cchc", "merge", "--format", "json", "--period", month, "--dir", &dir];
        let today = || Month::read(month).unwrap().day(20);
        cchc::commands::main(words.map(Into::into).to_vec(), &mut out, false, &today);
        serde_json::from_slice(&out).unwrap()
    }
}

pub fn figure(json: &Value, id: &str) -> String {
    let one = json["indicators"].as_array().unwrap().iter().find(|i| i["id"] == id).unwrap();
    format!("{}/{}", one["num"].as_str().unwrap_or("–"), one["den"].as_str().unwrap_or("–"))
}

pub fn messages(json: &Value, code: &str) -> Vec<String> {
    let found = json["findings"].as_array().unwrap().iter().filter(|f| f["code"] == code);
    found.map(|f| f["message"].as_str().unwrap().to_string()).collect()
}

/// Code and cells of the findings on a row or on cells of it.
pub fn codes(json: &Value, agency: &str) -> Vec<String> {
    let found = json["findings"].as_array().unwrap().iter().filter(|f| f["agency"] == agency);
    found.map(|f| f["code"].as_str().unwrap().to_string()).collect()
}
