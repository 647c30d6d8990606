//! How figures, targets and answers are put into words: one place for checks, explanations and reports.

use super::counted::Reason;
use crate::ledger::Standing;
use crate::plan::{Op, Per, Target, TargetUnit, UnitTest};
use crate::words::number::show;
use crate::words::text::{Lang, Text};
use rust_decimal::Decimal;

/// A figure: `1.234,5` in Vietnamese, `1234.5` in English.
pub fn figure(value: Decimal, lang: Lang) -> String {
    match lang {
        Lang::Vi => show(value),
        Lang::En => value.normalize().to_string(),
    }
}

/// A figure, or the word for a blank.
pub fn figure_or_blank(value: Option<Decimal>, lang: Lang) -> String {
    match (value, lang) {
        (Some(value), _) => figure(value, lang),
        (None, Lang::Vi) => "trống".to_string(),
        (None, Lang::En) => "blank".to_string(),
    }
}

/// A target: `≥ 99 %`, `≥ 2 mỗi năm`, `= 0`.
pub fn target(target: &Target, lang: Lang) -> String {
    let op = match target.op {
        Op::AtLeast => "≥",
        Op::Equal => "=",
    };
    let unit = match target.unit {
        TargetUnit::Percent => " %",
        TargetUnit::Number => "",
    };
    let per = match (target.per, lang) {
        (Some(Per::Year), Lang::Vi) => " mỗi năm",
        (Some(Per::Period), Lang::Vi) => " mỗi kỳ",
        (Some(Per::Year), Lang::En) => " per year",
        (Some(Per::Period), Lang::En) => " per period",
        (None, _) => "",
    };
    format!("{op} {}{unit}{per}", figure(target.value, lang))
}

/// What one unit must reach.
pub fn unit_test(test: &UnitTest, lang: Lang) -> String {
    match (test, lang) {
        (UnitTest::Done, Lang::Vi) => "hoàn thành".to_string(),
        (UnitTest::Done, Lang::En) => "done".to_string(),
        (UnitTest::Value(least), _) => format!("≥ {}", figure(*least, lang)),
        (UnitTest::Ratio(percent), _) => format!("≥ {} %", figure(*percent, lang)),
    }
}

/// The same sentence made once in each language, for values that differ from language to language.
pub fn in_both(make: impl Fn(Lang) -> String) -> Text {
    Text { vi: make(Lang::Vi), en: make(Lang::En) }
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
    };
    Text { vi: vi.to_string(), en: en.to_string() }
}
