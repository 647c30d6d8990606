//! The plan file's short notation in the clerk's words: targets, unit tests, due rules.

use crate::keyed::Typed;
use crate::period::DueRule;
use crate::plan::{Target, show::says::due_word};
use crate::words::date::show_date_padded;
use crate::words::fold::fold_marks;
use crate::words::number::{NumberRefusal::Ambiguous, read_number};
use crate::words::text::{Lang, Say};
use std::str::FromStr;
use toml::Value;

/// Why a cell cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unfit {
    pub expected: String,
    pub near: Option<String>,
}

/// Expected like this example.
pub(super) fn like(example: &str) -> Unfit {
    Unfit { expected: example.to_string(), near: None }
}

/// Plan notation and what the clerk sees and may type, longest first.
const WORDING: &[(&str, &[&str])] = &[
    (">=", &["≥", "tối thiểu", "ít nhất", "không dưới"]),
    ("<=", &["≤", "tối đa", "không quá"]),
    ("<", &["dưới"]),
    (">", &["trên"]),
    ("..", &["đến", "-"]),
    (" per year", &["mỗi năm", "một năm", "/năm"]),
    (" per quarter", &["mỗi quý", "một quý", "/quý"]),
    (" per period", &["mỗi kỳ", "mỗi tháng", "/kỳ", "/tháng"]),
    ("value", &["giá trị"]),
    ("ratio", &["tỷ lệ"]),
    ("done", &["hoàn thành"]),
];

/// A value in the plan's own notation, if its type takes it.
pub(super) fn parsed<T: FromStr + ToString>(text: &str) -> Option<Value> {
    text.parse::<T>().ok().map(|value| Value::String(value.to_string()))
}

/// A target or unit test in the clerk's words.
pub(super) fn notation<T: FromStr + ToString>(text: &str, example: &str) -> Result<Value, Unfit> {
    let mut plain = plain_numbers(&fold_marks(text));
    for (code, words) in WORDING {
        for word in *words {
            plain = plain.replace(&fold_marks(word), code);
        }
    }
    parsed::<T>(plain.trim()).ok_or_else(|| like(example))
}

/// Numbers as the plan file writes them: `1.250,5` → `1250.5`, `1.200` → `1200`, `99.5` as it is.
fn plain_numbers(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_digit() || ".,".contains(c);
    let plain = |piece: &str| match read_number(piece) {
        Ok(read) => read.value.to_string(),
        Err(Ambiguous { as_thousands, .. }) if piece.contains('.') => as_thousands.to_string(),
        Err(Ambiguous { as_decimal, .. }) => as_decimal.to_string(),
        Err(_) => piece.to_string(),
    };
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let ends = |c: char| if digits { !is_part(c) } else { c.is_ascii_digit() };
        let end = rest.find(ends).unwrap_or(rest.len());
        out += &if digits { plain(&rest[..end]) } else { rest[..end].to_string() };
        rest = &rest[end..];
    }
    out
}

/// A target or unit test as the clerk reads it, and may type it.
pub(super) fn worded(text: &str) -> String {
    if let Ok(target) = text.parse::<Target>() {
        return target.say(Lang::Vi).into_owned();
    }
    let first = |words: &[&'static str]| words.first().copied().unwrap_or_default();
    let shown = WORDING
        .iter()
        .fold(text.to_string(), |shown, (code, words)| shown.replace(code.trim(), first(words)));
    shown.replace('.', ",")
}

/// A due rule as the clerk reads it.
pub(super) fn worded_due(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_string(), |due| due_word(&due).vi)
}

/// A due rule in the clerk's words.
pub(super) fn due(typed: &Typed) -> Result<Value, Unfit> {
    let expected = || like("mỗi kỳ; 30/9; trước 31/12; 31/1 năm sau; 31/12/2025");
    if let Some(day) = typed.day {
        // A typed 30/9 became a day of this year: nobody knows whether the year was meant.
        let near = Some(show_date_padded(day));
        return Err(Unfit { near, ..expected() });
    }
    let key = fold_marks(&typed.text);
    let plain = match (key.strip_prefix("trước "), key.strip_suffix(" năm sau")) {
        (Some(day), _) => format!("<{}", day.trim_start_matches("ngày ")),
        (_, Some(day)) => format!("{day}+1"),
        _ if key == "mỗi kỳ" => "every_period".to_string(),
        _ => key,
    };
    parsed::<DueRule>(&plain).ok_or_else(expected)
}
