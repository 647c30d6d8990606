//! What is said about somebody's data: code, severity, place, message, way out.
//!
//! A finding is collected, sorted and shown; it never ends a run. Each code is declared once, with its
//! words in both languages and the page that `cchc explain CODE` prints, in the file of its class:
//! T tệp, D định danh, C cấu trúc, G giá trị, L logic, K kế hoạch bị sửa, H thời hạn, Q quyết định,
//! P tệp kế hoạch.

pub mod deadline;
pub mod decision;
mod declare;
pub mod file;
mod guarded;
pub mod identity;
pub mod logic;
mod place;
pub mod plan_annex;
pub mod plan_book;
pub mod plan_edit;
pub mod plan_file;
pub mod plan_kinds;
pub mod plan_roster;
pub mod plan_tasks;
pub mod structure;
pub mod value;

pub use declare::Page;
pub use guarded::{caught, guarded};
pub use place::Place;

use crate::words::text::{Lang, Text};
use serde::Serialize;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A figure or a file is left out, or contradicts itself: somebody must mend it.
    Error,
    /// Counted as read; somebody should look.
    Warning,
    Info,
}

impl Severity {
    /// The word that the printer puts before a finding.
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Severity::Error, Lang::Vi) => "lỗi",
            (Severity::Warning, Lang::Vi) => "cảnh báo",
            (Severity::Info, Lang::Vi) => "ghi chú",
            (Severity::Error, Lang::En) => "error",
            (Severity::Warning, Lang::En) => "warning",
            (Severity::Info, Lang::En) => "note",
        }
    }
}

/// One fault in somebody's data, ready to be read out over the telephone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// How much it matters; errors sort first.
    pub severity: Severity,
    pub place: Place,
    /// Its stable code, such as `G07`.
    pub code: &'static str,
    /// What was found and what was expected, and what happens to the value.
    pub message: Text,
    pub hint: Text,
}

impl Finding {
    /// The line that stands alone: `place: message`.
    pub fn line(&self, lang: Lang) -> String {
        let place = self.place.show(lang);
        if place.is_empty() {
            return self.message.in_lang(lang).to_string();
        }
        format!("{place}: {}", self.message.in_lang(lang))
    }

    /// The documented form for programs, in Vietnamese as the plan is.
    pub fn to_json(&self) -> serde_json::Value {
        let place = &self.place;
        serde_json::json!({
            "code": self.code,
            "severity": self.severity,
            "file": place.file,
            "sheet": place.sheet,
            "cell": (!place.cells.is_empty()).then(|| place.cells.join(",")),
            "agency": place.agency,
            "row": place.row,
            "field": place.field,
            "message": self.message.vi,
            "hint": self.hint.vi,
        })
    }

    /// Whether it is a fault of the program, of which nobody else can mend anything.
    pub fn is_own_fault(&self) -> bool {
        self.code == "T28"
    }

    /// The same finding with another severity, where the plan or a decision says so.
    pub fn with_severity(mut self, severity: Severity) -> Finding {
        self.severity = severity;
        self
    }
}

/// Every declared code with its page, in order of class and number.
pub fn pages() -> Vec<&'static Page> {
    let classes = [
        file::PAGES,
        identity::PAGES,
        structure::PAGES,
        value::PAGES,
        logic::PAGES,
        plan_edit::PAGES,
        deadline::PAGES,
        decision::PAGES,
        plan_file::PAGES,
        plan_tasks::PAGES,
        plan_kinds::PAGES,
        plan_roster::PAGES,
        plan_book::PAGES,
        plan_annex::PAGES,
    ];
    classes.into_iter().flatten().collect()
}

/// The page of a code, written in any case.
pub fn page(code: &str) -> Option<&'static Page> {
    pages().into_iter().find(|p| p.code.eq_ignore_ascii_case(code.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every code is unique and well-formed, and every text of its page is there in both languages.
    #[test]
    fn every_code_has_a_complete_page() {
        let mut seen = std::collections::BTreeSet::new();
        for page in pages() {
            assert!(seen.insert(page.code), "{} is declared twice", page.code);
            let (class, number) = page.code.split_at(1);
            assert!(
                "TDCGLKHQP".contains(class) && number.len() == 2 && number.parse::<u8>().is_ok(),
                "{}",
                page.code
            );
            for (what, text) in page.texts() {
                assert!(!text.0.trim().is_empty() && !text.1.trim().is_empty(), "{} {what}", page.code);
                let slots = |t: &str| {
                    let mut names: Vec<String> =
                        t.split('{').skip(1).filter_map(|s| s.split('}').next()).map(String::from).collect();
                    names.sort();
                    names.dedup();
                    names
                };
                assert_eq!(
                    slots(text.0),
                    slots(text.1),
                    "{} {what}: both languages say the same values",
                    page.code
                );
            }
        }
    }
}
