//! The closed choices of the plan: the plan file's code and the clerk's word for it, side by side.

use crate::keyed::{Choice, Typed};
use crate::words::answers::is_tick;
use crate::words::fold::fold_marks;

/// Kinds of arithmetic.
pub(super) const KIND: &[Choice] = &[
    ("milestone", "Việc phải xong"),
    ("count", "Số lượng"),
    ("zero", "Không được có"),
    ("ratio", "Tỷ lệ"),
    ("reduction", "Mức giảm"),
    ("growth", "Mức tăng"),
    ("share", "Tỷ lệ đơn vị đạt"),
    ("info", "Theo dõi"),
    ("ref", "Lấy từ chỉ tiêu khác"),
];

/// Where a target comes from.
pub(super) const SOURCE: &[Choice] = &[("stated", "Có trong văn bản"), ("derived", "Đề xuất (*)")];

/// How the agencies' figures are put together.
pub(super) const AGGREGATION: &[Choice] = &[
    ("lead", "Một cơ quan giữ số"),
    ("sum", "Cộng các đơn vị"),
    ("share", "Đếm đơn vị đạt"),
    ("register", "Từ sổ nhận báo cáo"),
    ("ref", "Lấy từ chỉ tiêu khác"),
];

/// What a figure covers.
pub(super) const CUMULATION: &[Choice] = &[
    ("ytd", "Lũy kế từ đầu năm"),
    ("period", "Trong kỳ"),
    ("stock", "Hiện có lúc chốt"),
    ("once", "Một số cho cả năm"),
];

/// How two sides of a cross-check must stand.
pub(super) const MUST: &[Choice] = &[("=", "bằng"), ("<=", "không quá")];

/// How often there is a report.
pub(super) const CYCLE: &[Choice] =
    &[("month", "Tháng"), ("quarter", "Quý"), ("half_year", "6 tháng"), ("year", "Năm")];

/// Yes and no.
pub(super) const YES_NO: &[Choice] = &[("true", "Có"), ("false", "Không")];

/// Whether somebody has looked at a row read from an annex.
pub(super) const CONFIRMED: &[Choice] = &[("yes", "Có"), ("no", "Chưa")];

/// Every list with the name of its column on the sheet of lists.
pub(super) const LISTS: [(&str, &[Choice]); 8] = [
    ("Kiểu tính", KIND),
    ("Nguồn của mức", SOURCE),
    ("Cách tổng hợp", AGGREGATION),
    ("Phạm vi số liệu", CUMULATION),
    ("So sánh", MUST),
    ("Kỳ báo cáo", CYCLE),
    ("Có hay không", YES_NO),
    ("Đã xác nhận", CONFIRMED),
];

/// The clerk's word for a code; the code itself where there is none.
pub(super) fn word<'c>(choices: &[Choice], code: &'c str) -> &'c str {
    choices.iter().find(|(c, _)| *c == code).map_or(code, |(_, word)| word)
}

/// The code that a typed word or code means, spelling aside.
pub(super) fn code(choices: &[Choice], typed: &str) -> Option<&'static str> {
    let key = fold_marks(typed);
    let same = |(code, word): &&Choice| fold_marks(word) == key || *code == key;
    choices.iter().find(same).map(|(code, _)| *code)
}

/// Whether a row of a proposal is confirmed: said so, or ticked.
pub(super) fn is_confirmed(typed: &Typed) -> bool {
    code(CONFIRMED, &typed.text) == Some("yes") || is_tick(&typed.text)
}

/// The words of a list.
pub(super) fn words(choices: &[Choice]) -> Vec<String> {
    choices.iter().map(|(_, word)| (*word).to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Aggregation, Cumulation, Kind, Relate, TargetSource};
    use serde::de::DeserializeOwned;

    fn reads<T: DeserializeOwned>(choices: &[Choice]) -> bool {
        let value = |code: &str| toml::Value::String(code.into());
        choices.iter().all(|(code, _)| value(code).try_into::<T>().is_ok())
    }

    #[test]
    fn every_code_is_one_of_the_plans_and_every_word_is_its_own() {
        assert!(reads::<Kind>(KIND) && reads::<TargetSource>(SOURCE));
        assert!(
            reads::<Aggregation>(AGGREGATION) && reads::<Cumulation>(CUMULATION) && reads::<Relate>(MUST)
        );
        for (name, choices) in LISTS {
            for (one, shown) in choices {
                assert_eq!(code(choices, shown), Some(*one), "{name}");
                assert_eq!(code(choices, one), Some(*one), "{name}");
                assert_eq!(word(choices, one), *shown);
            }
        }
        assert_eq!(code(KIND, "tỉ lệ "), Some("ratio"));
        assert_eq!(code(KIND, "tỷ"), None);
    }
}
