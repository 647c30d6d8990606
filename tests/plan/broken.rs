//! One small change to the built-in plan, and what the audit says of it.

use cchc::finding::pages;
use cchc::plan::load::{self, AGENCIES_TOML, PLAN_TOML};
use cchc::words::text::Lang;
use std::collections::BTreeSet;

/// A plan with one fault.
pub struct Case {
    pub code: &'static str,
    /// The change is in the agencies' file.
    pub in_agencies: bool,
    pub changes: &'static [(&'static str, &'static str)],
    /// The block that the finding names.
    pub row: &'static str,
    /// The whole Vietnamese message.
    pub says: &'static str,
}

impl Case {
    /// The two files with the fault in one of them.
    fn files(&self) -> (String, String) {
        let broken = |text: &str| {
            self.changes.iter().fold(text.to_string(), |text, (from, to)| {
                assert!(text.contains(from), "{}: {from}", self.code);
                text.replacen(from, to, 1)
            })
        };
        if self.in_agencies {
            (PLAN_TOML.to_string(), broken(AGENCIES_TOML))
        } else {
            (broken(PLAN_TOML), AGENCIES_TOML.to_string())
        }
    }

    /// The line on which the block names itself; the later one where two carry the same id.
    fn line(&self, text: &str) -> usize {
        let task = self.row.strip_prefix('T').and_then(|n| n.parse::<u32>().ok());
        let names = [
            format!("id = \"{}\"", self.row),
            format!("code = \"{}\"", self.row),
            format!("[{}]", self.row),
            task.map_or_else(|| "no task".to_string(), |id| format!("id = {id}")),
        ];
        let here = |line: &str| names.iter().any(|n| n == line.trim());
        let mut lines = text.lines().enumerate().filter(|(_, l)| here(l));
        let found = if self.code == "P10" { lines.last() } else { lines.next() };
        found.map_or(0, |(index, _)| index + 1)
    }
}

fn all() -> impl Iterator<Item = &'static Case> {
    let tables = [super::broken_tasks::CASES, super::broken_kinds::CASES, super::broken_roster::CASES];
    tables.into_iter().flatten()
}

/// One fault is one finding, at its line, with its exact words; the plan is still there.
#[test]
fn every_fault_is_told_once_at_its_line() {
    for case in all() {
        let (plan_file, agencies) = case.files();
        let (plan, found) = load::load_and_audit(&plan_file, "plan.toml", &agencies, "agencies.toml");
        assert!(plan.is_some(), "{} {}", case.code, case.says);
        let (file, text) =
            if case.in_agencies { ("agencies.toml", &agencies) } else { ("plan.toml", &plan_file) };
        let told: Vec<String> = found.iter().map(|f| format!("{} {}", f.code, f.line(Lang::Vi))).collect();
        let line = case.line(text);
        let expected = format!("{} {file}:{line} ▸ {}: {}", case.code, case.row, case.says);
        assert_eq!(told, [expected]);
        assert!(found.iter().all(|f| !f.hint.vi.is_empty() && !f.message.en.is_empty()));
    }
}

#[test]
fn every_code_of_the_audit_has_a_broken_plan() {
    let shown: BTreeSet<&str> = all().map(|c| c.code).collect();
    let declared: BTreeSet<&str> = pages()
        .iter()
        .map(|p| p.code)
        .filter(|c| ("P10".."P50").contains(c)) // the audit's own; workbooks have theirs
        .collect();
    assert_eq!(shown, declared);
}
