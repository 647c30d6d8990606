//! Reading a number as somebody typed it, and writing one the Vietnamese way.
//!
//! What can be read in two ways is refused, with both readings; nothing is guessed.

mod digits;
mod double;
mod show;

pub use double::from_double;
pub use show::{Percent, group_digits, padded, percent_cut, show, show_percent};

use super::answers::is_same_as_before;
use super::fold::{fold_marks, half_width, nfc, squeeze};
use super::phrases::Phrases;
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// A number as it was read, and what had to be understood to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberReading {
    /// The value; `98,5%` is 98.5.
    pub value: Decimal,
    pub note: NumberNote,
}

/// How a number was written. Where several apply, the last of this list is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberNote {
    Plain,
    /// `02`.
    LeadingZero,
    /// `98,5`.
    DecimalComma,
    /// `98.5`.
    DecimalPoint,
    /// Digits in groups: `1 234`, `1.234.567`, `1.234,5`.
    Grouped,
    /// A word after it: `02 cuộc`.
    UnitWord(String),
    /// A percent sign after it: `98,5%`.
    Percent,
}

/// Why a text is not read as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberRefusal {
    Empty,
    /// One separator before three digits: `1.234`, `1,234`.
    Ambiguous {
        as_thousands: Decimal,
        as_decimal: Decimal,
    },
    /// `khoảng 30`, `gần 30`, `hơn 30`, `~30`.
    Approximate,
    /// `>95%`, `trên 30`, `30 trở lên`.
    Comparison,
    /// More than one number: `12/15`, `3-5`, `2 và 3`.
    Several,
    /// `nt`, `như trên`, `như tháng trước`.
    SameAsBefore,
    /// A letter that looks like a digit: `1O`, `l2`.
    LetterForDigit {
        suggest: Decimal,
    },
    /// `#DIV/0!`, `#REF!`.
    ErrorValue,
    NotANumber,
}

/// Reads a number from what was typed in a cell.
pub fn read_number(typed: &str) -> Result<NumberReading, NumberRefusal> {
    let text = plain_signs(typed);
    if text.is_empty() {
        return Err(NumberRefusal::Empty);
    }
    match refused_as_words(&text) {
        Some(refusal) => Err(refusal),
        None if digits::stand_apart(typed) => Err(NumberRefusal::Several),
        None => read_leading_number(&text),
    }
}

/// The same text with ordinary digits, signs and spaces, and without the apostrophe that marks text.
fn plain_signs(typed: &str) -> String {
    let plain: String = nfc(typed).chars().map(plain_sign).collect();
    squeeze(squeeze(&plain).trim_start_matches(['\'', '’', '‘']))
}

fn plain_sign(c: char) -> char {
    match half_width(c) {
        '−' | '‐' | '‑' | '–' => '-',
        other => other,
    }
}

const ERROR_VALUES: [&str; 9] =
    ["#div/0!", "#ref!", "#n/a", "#name?", "#null!", "#num!", "#value!", "#spill!", "#calc!"];
static APPROXIMATE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "khoảng | gần | hơn | độ | chừng | tầm | cỡ | ước | xấp xỉ | trên dưới | ngót | non | \
     trung bình | bình quân",
    )
});
static COMPARISON: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        "trên | dưới | ít nhất | nhiều nhất | tối thiểu | tối đa | không quá | không dưới | \
     lớn hơn | nhỏ hơn | ít hơn",
    )
});
const LIMITS: [&str; 5] = ["trở lên", "tro len", "trở xuống", "tro xuong", "hoặc hơn"];
const VAGUE: [&str; 4] = ["khoảng", "ước", "xấp xỉ", "mấy"];
/// Words that multiply what stands before them: reading `2 triệu` as 2 would be wrong.
static SCALES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new("chục | trăm | nghìn | ngàn | vạn | triệu | tỷ | rưỡi | tr | k | nửa | phần")
});
/// Units that end in a digit.
const MEASURES: [&str; 5] = ["m2", "m3", "km2", "cm2", "dm2"];

/// Refusals that the words decide, whatever the digits are.
fn refused_as_words(text: &str) -> Option<NumberRefusal> {
    let key = fold_marks(text);
    if ERROR_VALUES.contains(&key.as_str()) || key.starts_with("err:") {
        Some(NumberRefusal::ErrorValue)
    } else if is_same_as_before(text) {
        Some(NumberRefusal::SameAsBefore)
    } else if !key.contains(|c: char| c.is_ascii_digit()) {
        None
    } else if is_comparison(&key) {
        Some(NumberRefusal::Comparison)
    } else if is_approximate(&key) {
        Some(NumberRefusal::Approximate)
    } else {
        None
    }
}

fn is_comparison(key: &str) -> bool {
    let range = COMPARISON.open(key) && !APPROXIMATE.open(key);
    key.contains(['<', '>', '≤', '≥']) || range || LIMITS.iter().any(|limit| has_phrase(key, limit))
}

fn is_approximate(key: &str) -> bool {
    key.contains(['~', '≈', '±', '∼'])
        || APPROXIMATE.open(key)
        || VAGUE.iter().any(|word| has_phrase(key, word))
}

fn has_phrase(key: &str, phrase: &str) -> bool {
    let words = key.replace(|c: char| !c.is_alphabetic(), " ");
    format!(" {} ", squeeze(&words)).contains(&format!(" {phrase} "))
}

/// A number, then perhaps a percent sign and a unit.
fn read_leading_number(text: &str) -> Result<NumberReading, NumberRefusal> {
    if let Some(suggest) = digits::with_letters_for_digits(text) {
        return Err(NumberRefusal::LetterForDigit { suggest });
    }
    let (number, rest) = digits::split(text).ok_or(NumberRefusal::NotANumber)?;
    if digits::any_number_in(rest) {
        return Err(NumberRefusal::Several);
    }
    let tail = read_tail(rest)?;
    let (value, form) = digits::read(number)?;
    Ok(NumberReading { value, note: tail.unwrap_or(form) })
}

/// What follows the digits: nothing, a percent sign, a unit.
fn read_tail(rest: &str) -> Result<Option<NumberNote>, NumberRefusal> {
    let rest = rest.trim();
    let key = fold_marks(rest);
    if rest.is_empty() {
        Ok(None)
    } else if key == "phần trăm" || key == "phan tram" {
        Ok(Some(NumberNote::Percent))
    } else if let Some(unit) = rest.strip_prefix('%') {
        let unit = unit.trim();
        if unit.is_empty() || is_unit(unit) {
            Ok(Some(NumberNote::Percent))
        } else {
            Err(NumberRefusal::NotANumber)
        }
    } else if is_unit(rest) {
        Ok(Some(NumberNote::UnitWord(rest.to_owned())))
    } else {
        Err(NumberRefusal::NotANumber)
    }
}

/// A few words that can name what was counted: `cuộc`, `(hai) văn bản`, `đ/c`, `m2`.
fn is_unit(rest: &str) -> bool {
    let key = fold_marks(rest);
    let mut words = key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let named =
        words.clone().all(|word| !word.contains(|c: char| c.is_ascii_digit()) || MEASURES.contains(&word));
    let scaled = words.next().is_some_and(|word| SCALES.has(word));
    let worded = rest.starts_with(|c: char| c.is_alphabetic() || c == '(');
    let plain = rest.chars().all(|c| c.is_alphanumeric() || " ()/.,:-&".contains(c));
    worded && plain && named && !scaled && rest.chars().count() <= 60
}
