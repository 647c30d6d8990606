//! Targets that stand in a task's words, as proposals: nothing here is more than likely.

use super::quantity::{Quantity, clauses, quantities, sentences};
use crate::plan::{Kind, Op, Per, Target, TargetUnit};
use crate::words::fold::fold_marks;
use rust_decimal::Decimal;

/// A target to propose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub kind: Kind,
    pub target: Target,
    pub quote: String,
}

/// What the words hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Wish(Wish),
    /// A number that is no target of ours: how it looks, and the sentence.
    Unread(String, String),
}

const AT_LEAST: [&str; 9] = [
    "ít nhất",
    "tối thiểu",
    "ít nhất là",
    "tối thiểu là",
    "ít nhất từ",
    "tối thiểu từ",
    "tối thiểu đạt",
    "≥",
    ">=",
];
const AT_MOST: [&str; 10] = [
    "không quá",
    "không vượt quá",
    "không cao hơn",
    "tối đa",
    "dưới",
    "nhỏ hơn",
    "xuống còn",
    "giảm còn",
    "<",
    "≤",
];

/// Every target that a text names.
pub(super) fn find(text: &str) -> Vec<Found> {
    sentences(text).into_iter().flat_map(in_sentence).collect()
}

fn in_sentence(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    if clauses(sentence).into_iter().any(is_none) {
        found.push(Found::Wish(Wish {
            kind: Kind::Zero,
            target: at(Op::Equal, Decimal::ZERO, TargetUnit::Number, None),
            quote: sentence.to_string(),
        }));
    }
    for one in quantities(sentence).iter().filter_map(read) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// "không có …", but not "nếu không có …".
fn is_none(clause: &str) -> bool {
    let key = format!(" {} ", fold_marks(clause).trim_matches([',', '(', ')', ' ']));
    key.contains(" không có ")
        && !["nếu", "khi", "trường hợp"].iter().any(|word| key.contains(&format!(" {word} ")))
}

fn at(op: Op, value: Decimal, unit: TargetUnit, per: Option<Per>) -> Target {
    Target { op, value, unit, per }
}

fn read(number: &Quantity) -> Option<Found> {
    let ends = |words: &[&str]| words.iter().any(|word| ends_with_words(&number.before, word));
    let at_most = ends(&AT_MOST);
    let counted = ends(&AT_LEAST)
        || (ends(&["từ"]) && near(&number.after, 8).contains("trở lên"))
        || span(&number.after).is_some();
    if !number.percent && !counted && !at_most {
        return None;
    }
    let unread = |look: String| Some(Found::Unread(look, number.sentence.to_string()));
    let sign = if number.percent { " %" } else { "" };
    let Some(value) = value(number.digits) else {
        return unread(format!("{}{sign}?", number.digits));
    };
    if at_most {
        return unread(format!("≤ {}{sign}", number.digits));
    }
    if is_range(number) {
        return unread(format!("… – …{sign}"));
    }
    let (kind, unit, per) = match (number.percent, span(&number.after)) {
        (true, _) => (change(&number.before), TargetUnit::Percent, None),
        (false, Some("quý")) => return unread(format!("{}/quý", number.digits)),
        (false, Some("tháng")) => (Kind::Count, TargetUnit::Number, Some(Per::Period)),
        (false, _) => (Kind::Count, TargetUnit::Number, Some(Per::Year)),
    };
    Some(Found::Wish(Wish {
        kind,
        target: at(Op::AtLeast, value, unit, per),
        quote: number.sentence.to_string(),
    }))
}

fn ends_with_words(text: &str, words: &str) -> bool {
    let rest = text.strip_suffix(words);
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.ends_with([' ', ',', '(']) || !words.starts_with(char::is_alphabetic)
    })
}

/// `99`, `02`, `99,5`, `99.5`; one point or comma before three digits may mean a thousand.
fn value(digits: &str) -> Option<Decimal> {
    let doubtful = digits.split(['.', ',']).skip(1).any(|part| part.len() == 3);
    let marks = digits.matches(['.', ',']).count();
    if doubtful || marks > 1 {
        return None;
    }
    digits.replace(',', ".").parse().ok()
}

/// Over what time a number of things is counted: the first words behind it end in "/năm", "mỗi quý".
fn span(after: &str) -> Option<&'static str> {
    let near = format!("{} ", near(after, 6).replace([')', ','], ""));
    ["năm", "quý", "tháng"].into_iter().find(|span| {
        ["/", "mỗi ", "một ", "trong mỗi "].iter().any(|per| near.contains(&format!("{per}{span} ")))
    })
}

/// The first words of a text.
fn near(text: &str, words: usize) -> String {
    text.split(' ').take(words).collect::<Vec<_>>().join(" ")
}

/// Whether the number is one end of a range: "từ 30% đến 50%", "30-50%".
fn is_range(number: &Quantity) -> bool {
    const TO: [&str; 4] = ["đến", "tới", "-", "–"];
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '%');
    let first = TO.iter().any(|to| {
        let rest = number.after.trim_start().strip_prefix(to);
        rest.is_some_and(|rest| digit(rest.trim_start().chars().next()))
    });
    let last = TO.iter().any(|to| {
        let rest = number.before.trim_end().strip_suffix(to);
        rest.is_some_and(|rest| digit(rest.trim_end().chars().next_back()))
    });
    first || last
}

/// What a percentage is of, by the clause before it.
fn change(before: &str) -> Kind {
    let clause = format!(" {before} ").replace(" tăng cường ", " ");
    match (clause.contains(" giảm "), clause.contains(" tăng ")) {
        (true, false) => Kind::Reduction,
        (false, true) => Kind::Growth,
        _ => Kind::Ratio,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        find(text)
            .into_iter()
            .map(|found| match found {
                Found::Wish(wish) => format!("{:?} {}", wish.kind, wish.target),
                Found::Unread(look, _) => format!("? {look}"),
            })
            .collect()
    }

    #[test]
    fn targets_are_found_in_their_usual_wordings() {
        for (text, targets) in [
            ("giải quyết đúng hạn tối thiểu đạt từ 99% trở lên", &["Ratio >= 99 %"][..]),
            ("từ 99 % trở lên", &["Ratio >= 99 %"]),
            ("đạt 100%", &["Ratio >= 100 %"]),
            ("bảo đảm 100% văn bản", &["Ratio >= 100 %"]),
            ("tối thiểu 30 %", &["Ratio >= 30 %"]),
            ("đạt 99,5 %", &["Ratio >= 99.5 %"]),
            ("ít nhất 02 hội nghị", &["Count >= 2 per year"]),
            ("tổ chức ít nhất là 02 Hội nghị", &["Count >= 2 per year"]),
            ("đối thoại (02 cuộc/năm)", &["Count >= 2 per year"]),
            ("ít nhất 1 tin, bài mỗi tháng", &["Count >= 1 per period"]),
            ("không có sai phạm", &["Zero = 0"]),
            ("cắt giảm ít nhất 25% thời gian", &["Reduction >= 25 %"]),
            ("theo tỷ lệ tăng tối thiểu 30%", &["Growth >= 30 %"]),
            ("Tăng cường kiểm tra 100% hồ sơ", &["Ratio >= 100 %"]),
        ] {
            assert_eq!(shown(text), targets, "{text}");
        }
    }

    #[test]
    fn other_numbers_are_said_or_left_alone_but_never_taken() {
        for (text, said) in [
            ("không quá 5%", "? ≤ 5 %"),
            ("tối đa 02 lần", "? ≤ 02"),
            ("02 cuộc/quý", "? 02/quý"),
            ("ít nhất 1.000 hồ sơ", "? 1.000?"),
        ] {
            assert_eq!(shown(text), [said], "{text}");
        }
        assert_eq!(shown("từ 30% đến 50%"), ["? … – … %"]);
        for text in [
            "đến năm 2025",
            "4 cấp chính quyền",
            "giai đoạn 2022-2025",
            "Nghị quyết 30/NQ-CP",
            "nếu không có vướng mắc",
        ] {
            assert_eq!(shown(text), [""; 0], "{text}");
        }
    }
}
