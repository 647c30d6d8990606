//! *Tiến độ*: how the work stands, with code, words and symbol.

use crate::words::text::{Lang, Say};
use serde::Serialize;
use std::borrow::Cow;

/// How the work stands (*tiến độ*), from the worst to the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    Overdue,
    DueSoon,
    InProgress,
    NotDue,
    /// Decided, and no later work can mend it; or nothing arose.
    Closed,
    DoneLate,
    Done,
}

impl Say for Progress {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        if lang == Lang::Vi { self.words() } else { self.words_en() }.into()
    }
}

impl Progress {
    /// Every progress, worst first.
    pub const ALL: [Progress; 7] = [
        Progress::Overdue,
        Progress::DueSoon,
        Progress::InProgress,
        Progress::NotDue,
        Progress::Closed,
        Progress::DoneLate,
        Progress::Done,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Progress::Overdue => "overdue",
            Progress::DueSoon => "due_soon",
            Progress::InProgress => "in_progress",
            Progress::NotDue => "not_due",
            Progress::Closed => "closed",
            Progress::DoneLate => "done_late",
            Progress::Done => "done",
        }
    }

    /// The words of the report.
    pub fn words(self) -> &'static str {
        match self {
            Progress::Overdue => "Quá hạn",
            Progress::DueSoon => "Sắp đến hạn",
            Progress::InProgress => "Đang thực hiện",
            Progress::NotDue => "Chưa đến hạn",
            Progress::Closed => "Đã chốt",
            Progress::DoneLate => "Hoàn thành quá hạn",
            Progress::Done => "Hoàn thành",
        }
    }

    /// The same in English.
    pub fn words_en(self) -> &'static str {
        match self {
            Progress::Overdue => "overdue",
            Progress::DueSoon => "due soon",
            Progress::InProgress => "in progress",
            Progress::NotDue => "not due",
            Progress::Closed => "closed",
            Progress::DoneLate => "done late",
            Progress::Done => "done",
        }
    }

    /// The symbol beside the words.
    pub fn symbol(self) -> char {
        match self {
            Progress::Done => '●',
            Progress::DueSoon | Progress::InProgress | Progress::DoneLate => '▲',
            Progress::Overdue => '×',
            Progress::NotDue | Progress::Closed => '○',
        }
    }
}
