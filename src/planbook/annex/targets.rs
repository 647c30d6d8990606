//! Targets that stand in a task's words or in a column of their own, as proposals: nothing here is more than
//! likely, and a number that is not read is said.

use super::quantity::{Quantity, clauses, quantities, sentences};
use crate::plan::{Kind, Op, Per, Target, TargetUnit};
use crate::words::fold::fold_marks;
use crate::words::number::{NumberRefusal::Ambiguous, read_number};
use rust_decimal::Decimal;

/// A target to propose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub kind: Kind,
    /// None for what must only be done.
    pub target: Option<Target>,
    pub unit: Option<String>,
    pub quote: String,
}

/// What the words hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Wish(Wish),
    /// A number that is no target of ours: how it looks, and the sentence.
    Unread(String, String),
}

/// Words before a number, by what they demand of it.
const LIMITS: [(Op, &str); 4] = [
    (
        Op::AtLeast,
        "không dưới | không thấp hơn | không ít hơn | không nhỏ hơn | không kém | ít nhất | tối thiểu | đạt và vượt | ≥ | >=",
    ),
    (
        Op::AtMost,
        "không quá | không vượt quá | không vượt | không cao hơn | không trên | không lớn hơn | tối đa | nhiều nhất | xuống còn | \
         giảm còn | ≤ | <=",
    ),
    (Op::Below, "dưới | nhỏ hơn | thấp hơn | ít hơn | <"),
    (Op::Above, "trên | cao hơn | lớn hơn | vượt | vượt quá | nhiều hơn | >"),
];
/// Words between a limit and its number.
const FILLERS: [&str; 5] = ["là", "từ", "đạt", "mức", "ở"];
/// Words behind a number that are no unit of it.
const NO_UNIT: [&str; 14] =
    ["trở", "mỗi", "một", "trong", "cho", "đối", "của", "và", "được", "tại", "số", "so", "trên", "đến"];

/// Every target that a text names, and every number that is none.
pub(super) fn find(text: &str) -> Vec<Found> {
    sentences(text).into_iter().flat_map(in_sentence).collect()
}

fn in_sentence(sentence: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    if clauses(sentence).into_iter().any(is_none) {
        let zero = target(Op::Equal, Decimal::ZERO, TargetUnit::Number);
        found.push(wish(Kind::Zero, zero, None, sentence));
    }
    for one in quantities(sentence).iter().filter_map(read) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

fn wish(kind: Kind, target: Target, unit: Option<String>, quote: &str) -> Found {
    Found::Wish(Wish { kind, target: Some(target), unit, quote: quote.to_string() })
}

fn target(op: Op, value: Decimal, unit: TargetUnit) -> Target {
    Target { op, value, upto: None, unit, per: None }
}

/// "không có …", but not "nếu không có …".
fn is_none(clause: &str) -> bool {
    let key = format!(" {} ", fold_marks(clause).trim_matches([',', '(', ')', ' ']));
    key.contains(" không có ")
        && !["nếu", "khi", "trường hợp"].iter().any(|word| key.contains(&format!(" {word} ")))
}

fn read(number: &Quantity) -> Option<Found> {
    let unread = || Some(Found::Unread(looks(number), number.sentence.to_string()));
    if is_year(number) || number.before.trim_end().ends_with("điều") {
        return None;
    }
    if let Some((from, to)) = range(number) {
        let limit = limit(&number.before).is_none();
        return match (from, to) {
            (Some(value), Some(Some(upto))) if limit => {
                let unit = unit_of(number, TargetUnit::Percent);
                Some(wish(
                    change(&number.before),
                    Target { upto: Some(upto), ..target(Op::Within, value, unit) },
                    None,
                    number.sentence,
                ))
            }
            (_, Some(None)) => None, // the other end, said already
            _ => unread(),
        };
    }
    if let Some(score) = number.digits.split_once('/').filter(|_| number.after.starts_with("điểm")) {
        let value = score.0.replace(',', ".").parse().ok()?;
        return Some(wish(
            Kind::Count,
            target(Op::AtLeast, value, TargetUnit::Number),
            Some("điểm".into()),
            number.sentence,
        ));
    }
    let Some(value) = value(number) else {
        return unread();
    };
    let ends = |words: &[&str]| words.iter().any(|word| ends_with_words(number.before.trim_end(), word));
    let behind = near(&number.after, 8);
    let op = match limit(&number.before) {
        _ if behind.contains("trở lên") => Some(Op::AtLeast),
        _ if behind.contains("trở xuống") => Some(Op::AtMost),
        op => op,
    };
    let counted = |op, unit: &str, per| {
        let unit = Some(unit.to_string()).filter(|unit| !unit.is_empty());
        Some(wish(
            Kind::Count,
            Target { per, ..target(op, value, TargetUnit::Number) },
            unit,
            number.sentence,
        ))
    };
    match (number.sign, op, span(&number.after)) {
        (None, _, _) if ends(&["nhóm", "top", "hạng", "thứ"]) => counted(Op::AtMost, "hạng", None),
        (None, _, _) if ends(&["mức độ", "cấp độ"]) => {
            counted(op.unwrap_or(Op::AtLeast), "mức độ", None)
        }
        (None, _, _) if behind.starts_with("bậc") => unread(),
        (None, _, _) if behind.starts_with("điểm") => counted(op.unwrap_or(Op::AtLeast), "điểm", None),
        (None, None, None) => unread(),
        (None, op, per) => counted(op.unwrap_or(Op::AtLeast), &noun(&number.after), per),
        (Some('‰'), None, _) => unread(),
        (Some('‰'), Some(op), _) => {
            let percent = value.checked_div(Decimal::TEN)?;
            Some(wish(Kind::Ratio, target(op, percent, TargetUnit::Percent), None, number.sentence))
        }
        (Some(_), op, _) => {
            let kind =
                if ends(&["xuống còn", "giảm còn"]) { Kind::Ratio } else { change(&number.before) };
            let op = op.unwrap_or(Op::AtLeast);
            Some(wish(kind, target(op, value, TargetUnit::Percent), None, number.sentence))
        }
    }
}

fn looks(number: &Quantity) -> String {
    let sign = number.sign.map_or_else(String::new, |sign| format!(" {sign}"));
    format!("{}{sign} {}", number.digits, noun(&number.after)).trim_end().to_string()
}

fn unit_of(number: &Quantity, otherwise: TargetUnit) -> TargetUnit {
    if number.sign.is_some() || near(&number.after, 3).contains('%') {
        TargetUnit::Percent
    } else {
        otherwise
    }
}

/// The limit that the words before a number set.
fn limit(before: &str) -> Option<Op> {
    let mut before = before.trim_end();
    while let Some(rest) = FILLERS.iter().find_map(|word| before.strip_suffix(&fold_marks(word))) {
        if !rest.is_empty() && !rest.ends_with(' ') {
            break;
        }
        before = rest.trim_end();
    }
    let all = LIMITS.iter().flat_map(|(op, words)| words.split(" | ").map(|word| (fold_marks(word), *op)));
    let fits = all.filter(|(word, _)| ends_with_words(before, word));
    fits.max_by_key(|(word, _)| word.len()).map(|(_, op)| op)
}

fn ends_with_words(text: &str, words: &str) -> bool {
    text.strip_suffix(fold_marks(words).as_str()).is_some_and(|rest| {
        rest.is_empty() || rest.ends_with([' ', ',', '(']) || !words.starts_with(char::is_alphabetic)
    })
}

/// `đến năm 2025`, `giai đoạn 2022-2025`: years are no targets.
fn is_year(number: &Quantity) -> bool {
    let year = number.digits.parse::<u32>().is_ok_and(|year| (1990..2100).contains(&year));
    year && number.sign.is_none() && number.digits.len() == 4
}

/// `99`, `02`, `99,5`, `99.5`, `1.250,5`, `một`; a point before three digits parts thousands, unless percent follow.
fn value(number: &Quantity) -> Option<Decimal> {
    let numerals = ["một", "hai", "ba", "bốn"];
    if let Some(at) = numerals.iter().position(|word| *word == number.digits.to_lowercase()) {
        return Some(Decimal::from(at + 1));
    }
    match read_number(number.digits) {
        Ok(read) => Some(read.value),
        Err(Ambiguous { as_thousands, .. }) if number.sign.is_none() && !number.digits.contains(',') => {
            Some(as_thousands)
        }
        Err(_) => None,
    }
}

/// Over what time a number of things is counted: the first words behind it end in "/năm", "mỗi quý".
fn span(after: &str) -> Option<Per> {
    let near = format!("{} ", near(after, 6).replace([')', ','], ""));
    let said = |span: &str| {
        ["/", "mỗi ", "một ", "hàng "].iter().any(|per| near.contains(&format!("{per}{} ", fold_marks(span))))
    };
    let spans = [("năm", Per::Year), ("quý", Per::Quarter), ("tháng", Per::Period), ("kỳ", Per::Period)];
    spans.into_iter().find(|(word, _)| said(word)).map(|(_, per)| per)
}

/// The first words of a text.
fn near(text: &str, words: usize) -> String {
    text.split(' ').take(words).collect::<Vec<_>>().join(" ")
}

/// The one or two words behind a number that say of what it is.
fn noun(after: &str) -> String {
    let ends = after.find(['/', ',', '(', ')', '.', ';']).unwrap_or(after.len());
    let words = after[..ends].split(' ').take_while(|word| !NO_UNIT.contains(word));
    words.take(2).collect::<Vec<_>>().join(" ").trim().to_string()
}

/// Both ends of a range, seen from its first number; `Some(None)` as second from its last: "từ 30% đến 50%".
fn range(number: &Quantity) -> Option<(Option<Decimal>, Option<Option<Decimal>>)> {
    const TO: [&str; 4] = ["đến ", "tới ", "-", "–"];
    let plain = |digits: &str| digits.replace(',', ".").parse::<Decimal>().ok();
    let ahead = TO.iter().find_map(|to| number.after.trim_start().strip_prefix(&fold_marks(to)));
    let digits = |rest: &str| -> String {
        rest.trim_start().chars().take_while(|c| c.is_ascii_digit() || ",.".contains(*c)).collect()
    };
    if let Some(second) = ahead.map(digits).filter(|second| !second.is_empty()) {
        return Some((plain(number.digits), Some(plain(&second))));
    }
    let before = number.before.trim_end();
    let back = TO.iter().find_map(|to| before.strip_suffix(fold_marks(to).trim()));
    let last = back.and_then(|rest| rest.trim_end().chars().next_back());
    last.is_some_and(|c| c.is_ascii_digit() || c == '%').then_some((None, Some(None)))
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

/// The target of a cell of its own, in the unit of another: `≥ 95` and `%`, `1200` and `Dịch vụ`, `Nhóm 10`.
pub(super) fn of_cell(cell: &str, unit: &str) -> Found {
    let key = fold_marks(unit);
    if ["có", "hoàn thành"].contains(&fold_marks(cell).as_str()) {
        return Found::Wish(Wish {
            kind: Kind::Milestone,
            target: None,
            unit: None,
            quote: cell.to_string(),
        });
    }
    let percent = key.contains('%') && !cell.contains('%');
    let text = if percent { format!("{cell} %") } else { format!("{cell} {key}") };
    let unread = || Found::Unread(cell.to_string(), cell.to_string());
    let numbers = quantities(&text);
    let [number] = numbers.as_slice() else {
        return match find(&text).as_slice() {
            [Found::Wish(one)] => Found::Wish(Wish { quote: cell.to_string(), ..one.clone() }),
            _ => unread(),
        };
    };
    let low = ["hạng", "thứ bậc", "thứ hạng", "vị trí"].iter().any(|word| key.contains(&fold_marks(word)));
    let op = limit(&number.before).unwrap_or(if low { Op::AtMost } else { Op::AtLeast });
    match read(number) {
        Some(Found::Wish(one)) if !low => {
            Found::Wish(Wish { quote: cell.to_string(), unit: named(unit), ..one })
        }
        _ => match (value(number), number.sign) {
            (Some(value), None) => {
                let target = target(op, value, TargetUnit::Number);
                Found::Wish(Wish {
                    kind: Kind::Count,
                    target: Some(target),
                    unit: named(unit),
                    quote: cell.to_string(),
                })
            }
            _ => unread(),
        },
    }
}

/// The unit of a column, except percent, which the target says itself.
fn named(unit: &str) -> Option<String> {
    let unit = unit.trim();
    Some(unit.to_lowercase()).filter(|unit| !unit.is_empty() && !unit.contains(['%', '‰']))
}
