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
mod group;
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
pub use group::{Fault, grouped};
pub use guarded::{caught, guarded};
pub use place::Place;

use crate::words::text::{Lang, Text};
use serde::{Serialize, Serializer};

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

/// What the clerk does where only the agency can mend it.
fn ask_for(ask: &Text) -> Text {
    Text::of(format!("đề nghị đơn vị {}", ask.vi), format!("ask the agency to {}", ask.en))
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
    /// What the clerk does about it.
    pub hint: Text,
    /// The same to the agency whose return it is about.
    pub to_agency: Option<Voice>,
    /// The message without what is one agency's own, where many may have the same fault.
    pub shared: Option<Text>,
}

/// What an agency is told about its own return.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Voice {
    /// What is wrong, and what happens to the value.
    pub message: Text,
    /// What the agency does about it.
    pub hint: Text,
}

impl Finding {
    /// A finding as it is declared: `told` and `ask` are for the agency.
    fn new(
        (severity, code): (Severity, &'static str),
        place: Place,
        message: Text,
        hint: Option<Text>,
        (told, ask): (Option<Text>, Option<Text>),
        shared: Option<Text>,
    ) -> Finding {
        let hint = hint.or_else(|| ask.as_ref().map(ask_for)).unwrap_or_default();
        let to_agency = ask.map(|hint| Voice { message: told.unwrap_or_else(|| message.clone()), hint });
        Finding { severity, place, code, message, hint, to_agency, shared }
    }

    /// What the agency reads: `Ô G14 (dòng 20.1): tử số 120 lớn hơn mẫu số 102; … Cách sửa: …`. Nothing where
    /// the finding is none of an agency's.
    pub fn line_to_agency(&self, lang: Lang) -> Option<String> {
        let Voice { message, hint } = self.to_agency.as_ref()?;
        let cure = if lang == Lang::Vi { "Cách sửa" } else { "Cure" };
        let place = self.place.in_form(lang);
        Some(format!("{place}{}. {cure}: {}.", message.in_lang(lang), hint.in_lang(lang)))
    }

    /// The line that stands alone: `place: message`.
    pub fn line(&self, lang: Lang) -> String {
        let place = self.place.show(lang);
        if place.is_empty() {
            return self.message.in_lang(lang).to_string();
        }
        format!("{place}: {}", self.message.in_lang(lang))
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

/// The documented form for programs, in Vietnamese as the plan is.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Said<'a> {
            code: &'a str,
            severity: Severity,
            file: &'a Option<String>,
            sheet: &'a Option<String>,
            cell: Option<String>,
            agency: &'a Option<String>,
            row: &'a Option<String>,
            field: &'a Option<String>,
            message: &'a str,
            hint: &'a str,
            to_agency: Option<String>,
        }
        let Place { file, agency, sheet, cells, row, field, .. } = &self.place;
        let cell = (!cells.is_empty()).then(|| cells.join(", "));
        let (code, severity) = (self.code, self.severity);
        let (message, hint) = (self.message.vi.as_str(), self.hint.vi.as_str());
        let to_agency = self.line_to_agency(Lang::Vi);
        Said { code, severity, file, sheet, cell, agency, row, field, message, hint, to_agency }.serialize(to)
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
