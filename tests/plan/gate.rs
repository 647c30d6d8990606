//! R22: a plan with an error stops every command that works a month; warnings are said once.

use chrono::NaiveDate;
use std::path::PathBuf;

fn run(words: &[&str]) -> (u8, String) {
    let mut out = Vec::new();
    let today = || NaiveDate::from_ymd_opt(2024, 9, 18).unwrap();
    let arguments = std::iter::once("cchc").chain(words.iter().copied()).map(Into::into).collect();
    let code = cchc::commands::main(arguments, &mut out, false, &today);
    (code, String::from_utf8(out).unwrap())
}

/// A fresh workspace whose plan has one thing written otherwise.
struct Office(PathBuf);

impl Office {
    fn with(name: &str, from: &str, to: &str) -> Office {
        let root = std::env::temp_dir().join(format!("cchc-gate-{name}-{}", std::process::id()));
        assert_eq!(run(&["init", &root.to_string_lossy()]).0, 0);
        let plan = root.join("templates/plan.toml");
        let text = std::fs::read_to_string(&plan).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(&plan, text.replacen(from, to, 1)).unwrap();
        Office(root)
    }

    fn run(&self, words: &[&str]) -> (u8, String) {
        run(&[words, &["--dir", &self.0.to_string_lossy()]].concat())
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Every command that works a month.
const MONTHS: [&[&str]; 7] = [
    &[],
    &["generate", "--period", "2024-09"],
    &["check", "--period", "2024-09"],
    &["check", "inbox/2024-09/a.xlsx"],
    &["merge", "--period", "2024-09"],
    &["status", "--period", "2024-09"],
    &["explain", "20.1", "--period", "2024-09"],
];

#[test]
fn an_error_in_the_plan_stops_every_command_that_works_a_month() {
    let office = Office::with("error", "target = \">= 99 %\"", "target = \">= 990 %\"");
    let text = std::fs::read_to_string(office.0.join("templates/plan.toml")).unwrap();
    let line = text.lines().position(|l| l == "id = \"20.1\"").unwrap() + 1;
    let told = format!("P25 templates/plan.toml:{line} ▸ 20.1: mức \">= 990 %\" không thể đạt");
    for words in MONTHS {
        let (code, said) = office.run(words);
        assert_eq!(code, 2, "{words:?}: {said}");
        assert_eq!(said.matches(&told).count(), 1, "{words:?}: {said}");
        let (code, json) = office.run(&[words, &["--format", "json"]].concat());
        assert!(code == 2 && json.contains("P25 templates/plan.toml"), "{words:?}: {json}");
        assert!(!office.0.join("outbox/2024-09").exists(), "nothing is written: {words:?}");
    }
}

#[test]
fn the_plan_itself_can_be_looked_at_and_mended() {
    let office = Office::with("look", "target = \">= 99 %\"", "target = \">= 990 %\"");
    let (code, said) = office.run(&["plan", "check"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("P25") && said.contains("templates/plan.toml:"), "{said}");
    let book = office.0.join("ke-hoach.xlsx");
    for words in [&["plan", "show"][..], &["plan", "export", &book.to_string_lossy()], &["explain", "P25"]] {
        let (code, said) = office.run(words);
        assert_eq!(code, 0, "{words:?}: {said}");
    }
    let (code, said) = run(&["init", &office.0.to_string_lossy()]);
    assert_eq!(code, 0, "{said}");
}

#[test]
fn a_warning_is_said_once_and_stops_nothing() {
    let office = Office::with("warning", "unit = \"vấn đề\"", "unit = \"việc lạ\"");
    for words in MONTHS.iter().filter(|words| words.first() != Some(&"check") || words.len() > 2) {
        let (code, said) = office.run(words);
        assert_ne!(code, 2, "{words:?}: {said}");
        assert_eq!(said.matches("không có đơn vị tính \"việc lạ\"").count(), 1, "{words:?}: {said}");
    }
}
