//! Which of the program's own workbooks a file is, by what it holds and whatever it is called: they lie
//! in inboxes as copies, and are no returns.

use crate::package::{Book, Value};
use std::fmt::Display;

/// A workbook of the program's own that is no form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    Decisions,
    Plan,
    /// The report of the whole area.
    Report,
}

/// Sheets that the report alone has together.
const REPORT: [&str; 4] = ["Tổng quan", "Theo nhiệm vụ", "Nộp báo cáo", "Chi tiết"];

impl Own {
    const ALL: [Own; 3] = [Own::Decisions, Own::Plan, Own::Report];

    /// The document's subject, by which it is known.
    pub fn subject(self, of: impl Display) -> String {
        format!("{} {of}", self.mark()).trim_end().to_string()
    }

    fn mark(self) -> &'static str {
        match self {
            Own::Decisions => "cchc decisions",
            Own::Plan => "cchc plan",
            Own::Report => "cchc report",
        }
    }

    /// What a workbook is by its subject, or, where a program dropped that, by a key or the sheets that only
    /// it holds.
    pub fn of(book: &Book) -> Option<Own> {
        let subject = book.subject.as_deref().unwrap_or_default();
        let marked =
            |own: &Own| subject.split_at_checked(own.mark().len()).is_some_and(|(m, _)| m == own.mark());
        let keyed = |key: &str| {
            let mut cells = book.sheets.iter().flat_map(|sheet| &sheet.cells);
            cells.any(|cell| matches!(&cell.value, Value::Text(text) if &**text == key))
        };
        Own::ALL.into_iter().find(marked).or_else(|| match () {
            () if keyed("answers.id") => Some(Own::Decisions),
            () if keyed("task.id") => Some(Own::Plan),
            () if REPORT.iter().all(|name| book.sheets.iter().any(|sheet| sheet.name == *name)) => {
                Some(Own::Report)
            }
            () => None,
        })
    }
}
