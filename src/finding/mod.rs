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

    /// Said to the clerk alone: his folder, disk and program, returns of which nobody knows whose they are,
    /// a report that was given out, a month that is missing.
    const CLERKS: [&str; 14] =
        ["T16", "T17", "T18", "T19", "T20", "T24", "T28", "T29", "T31", "D04", "D05", "D07", "H08", "H09"];

    /// What an agency neither has nor knows, and what is said about it instead of to it.
    const NOT_FOR_AGENCIES: [&str; 12] = [
        "quyet-dinh",
        "cchc",
        "templates",
        "inbox",
        "thư mục",
        "chạy lại",
        "_meta",
        ".toml",
        "của mình",
        "đề nghị",
        "hỏi đơn vị",
        "mục nhận",
    ];

    #[test]
    fn every_finding_speaks_to_whom_it_concerns() {
        for page in pages() {
            let of_a_return = match page.code.split_at(1).0 {
                "P" => false,
                "Q" => page.code == "Q02",
                _ => !CLERKS.contains(&page.code),
            };
            assert_eq!(page.ask.is_some(), of_a_return, "{}", page.code);
            assert!(page.hint.is_some() || page.ask.is_some(), "{} has no way out", page.code);
            assert!(page.told.is_none() || page.ask.is_some(), "{}", page.code);
            let told = page.ask.map(|ask| [page.told.unwrap_or(page.message), ask]);
            for text in told.into_iter().flatten() {
                for word in NOT_FOR_AGENCIES {
                    assert!(!text.0.contains(word), "{}: an agency cannot follow “{}”", page.code, text.0);
                }
            }
            // The clerk has the return, not the office that mends it.
            if let (Some(hint), Some(_)) = (page.hint, page.ask) {
                let asks = ["đề nghị", "hỏi", "nếu"].iter().any(|word| hint.0.contains(word));
                assert!(asks || !hint.0.contains("gửi lại"), "{}: {}", page.code, hint.0);
            }
        }
    }

    #[test]
    fn clerk_and_agency_are_told_what_each_can_do() {
        let place = || Place::file("inbox/2024-09/a.xlsx").of_agency("HAIBA").in_row("20.1@2024").at("G14");
        let found = logic::num_above_den(place(), 120, 102);
        assert_eq!(
            found.hint.vi,
            "đề nghị đơn vị đối chiếu lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại"
        );
        assert_eq!(
            found.line_to_agency(Lang::Vi).unwrap(),
            "Ô G14 (dòng 20.1): tử số 120 lớn hơn mẫu số 102; cả hai số chưa được tổng hợp. Cách sửa: đối chiếu \
             lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại."
        );
        assert_eq!(
            found.line_to_agency(Lang::En).unwrap(),
            "Cell G14 (row 20.1): the numerator 120 is above the denominator 102; neither is counted. Cure: \
             compare both figures, give the part (a) and the whole (b), and send again."
        );
        let other_month = identity::wrong_period(place(), "8/2024", "9/2024");
        assert!(other_month.hint.vi.contains("inbox"));
        let told = other_month.to_agency.unwrap();
        assert_eq!(told.message.vi, "đây là biểu kỳ 8/2024, không phải kỳ 9/2024; chưa được tổng hợp");
        assert_eq!(told.hint.vi, "điền biểu kỳ 9/2024 rồi gửi lại");
        assert_eq!(
            deadline::given_out_changed(Place::file("a"), "8/2024", "x").line_to_agency(Lang::Vi),
            None
        );
    }
}
