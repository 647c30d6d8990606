//! *Chỉ tiêu*: what is said of a target, with code, words and symbol.

use crate::words::text::{Lang, Say};
use serde::Serialize;
use std::borrow::Cow;

/// Whether the target is reached (*chỉ tiêu*). The order is from the worst to the best: of several
/// indicators the smallest speaks for the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    NotMet,
    /// Tạm chưa đạt: a missing answer could still mend it.
    ProvisionalNotMet,
    /// Không tính được: base 0 or missing.
    CannotJudge,
    /// Chưa đủ số liệu: nobody answered, or those who did had nothing while others are silent.
    NoData,
    /// Chưa đến kỳ đánh giá: below the target before the deciding period, and still reachable.
    NotDueYet,
    /// Tạm đạt: not every reporter has answered.
    ProvisionalMet,
    Met,
    NoneArisen,
    /// Theo dõi: no target.
    Tracked,
}

impl Say for Verdict {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        if lang == Lang::Vi { self.words() } else { self.words_en() }.into()
    }
}

impl Verdict {
    /// Every verdict, worst first.
    pub const ALL: [Verdict; 9] = [
        Verdict::NotMet,
        Verdict::ProvisionalNotMet,
        Verdict::CannotJudge,
        Verdict::NoData,
        Verdict::NotDueYet,
        Verdict::ProvisionalMet,
        Verdict::Met,
        Verdict::NoneArisen,
        Verdict::Tracked,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::NotMet => "not_met",
            Verdict::ProvisionalNotMet => "provisional_not_met",
            Verdict::CannotJudge => "cannot_judge",
            Verdict::NoData => "no_data",
            Verdict::NotDueYet => "not_due_yet",
            Verdict::ProvisionalMet => "provisional_met",
            Verdict::Met => "met",
            Verdict::NoneArisen => "none_arisen",
            Verdict::Tracked => "tracked",
        }
    }

    /// The words of the report.
    pub fn words(self) -> &'static str {
        match self {
            Verdict::NotMet => "Chưa đạt",
            Verdict::ProvisionalNotMet => "Tạm chưa đạt",
            Verdict::CannotJudge => "Không tính được",
            Verdict::NoData => "Chưa đủ số liệu",
            Verdict::NotDueYet => "Chưa đến kỳ đánh giá",
            Verdict::ProvisionalMet => "Tạm đạt",
            Verdict::Met => "Đạt",
            Verdict::NoneArisen => "Không phát sinh",
            Verdict::Tracked => "Theo dõi",
        }
    }

    /// The same in English.
    pub fn words_en(self) -> &'static str {
        match self {
            Verdict::NotMet => "not met",
            Verdict::ProvisionalNotMet => "not met so far",
            Verdict::CannotJudge => "cannot be judged",
            Verdict::NoData => "not enough data",
            Verdict::NotDueYet => "not due for judgement yet",
            Verdict::ProvisionalMet => "met so far",
            Verdict::Met => "met",
            Verdict::NoneArisen => "none arisen",
            Verdict::Tracked => "tracked, no target",
        }
    }

    /// The symbol beside the words.
    pub fn symbol(self) -> char {
        match self {
            Verdict::Met => '●',
            Verdict::ProvisionalMet | Verdict::ProvisionalNotMet | Verdict::CannotJudge => '▲',
            Verdict::NotMet => '×',
            Verdict::NotDueYet | Verdict::NoneArisen | Verdict::NoData | Verdict::Tracked => '○',
        }
    }
}
