//! How figures and answers are put into words: one place for checks, explanations and reports.

use super::counted::Reason;
use crate::ledger::Standing;
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;

/// A figure, or the word for a blank.
pub fn figure_or_blank(value: Option<Decimal>) -> Text {
    value.map_or_else(|| Text::of("trống", "blank"), |v| v.both())
}

/// Figures as they stand beside each other: `98/100`, or the single value; what is missing of two is `…`.
pub fn figures(num: Option<Decimal>, den: Option<Decimal>) -> Option<Text> {
    match (num, den) {
        (None, None) => None,
        (Some(num), None) => Some(num.both()),
        (num, den) => {
            let known = |value: Option<Decimal>| value.map_or_else(|| Text::same("…"), |v| v.both());
            Some(Text::join([known(num), known(den)], "/"))
        }
    }
}

/// Why an answer is left out of the total.
pub fn reason(reason: Reason, standing: Option<Standing>) -> Text {
    let (vi, en) = match (reason, standing) {
        (Reason::NoReturn, Some(Standing::Empty)) => ("biểu để trống", "the return is blank"),
        (Reason::NoReturn, Some(Standing::Unreadable)) => ("tệp không đọc được", "the file cannot be read"),
        (Reason::NoReturn, Some(Standing::Undecided)) => {
            ("chờ quyết định chọn tệp nào", "which file counts is for the clerk to decide")
        }
        (Reason::NoReturn, _) => ("chưa nộp báo cáo", "no return"),
        (Reason::Blank, _) => ("ô bắt buộc để trống", "a required cell is blank"),
        (Reason::Spoilt, _) => ("ô không đọc được", "a cell could not be read"),
        (Reason::Negative, _) => ("số âm", "a negative figure"),
        (Reason::NumAboveDen, _) => ("tử số lớn hơn mẫu số", "the numerator is above the denominator"),
        (Reason::NoneArisenWithFigures, _) => {
            ("ghi Không phát sinh nhưng có số liệu", "Không phát sinh beside figures")
        }
        (Reason::NoBase, _) => ("chưa có số gốc", "the base is missing"),
        (Reason::NotTaken, _) => ("không được chấp nhận theo quyết định", "not taken, by decision"),
    };
    Text::of(vi, en)
}
