//! The digits themselves: where a number begins and ends in a text, and what its separators mean.

use super::{NumberNote, NumberRefusal};
use crate::words::fold::is_invisible;
use rust_decimal::Decimal;
use std::str::FromStr;

/// A double keeps no longer whole part: more digits are an account number or a slip.
const MOST_WHOLE_DIGITS: usize = 15;
/// The shortest decimal of a double never needs more; figures this long still multiply exactly.
const MOST_DIGITS: usize = 25;

/// The number at the start, with its sign, separators and inner spaces, and the rest of the text.
pub fn split(text: &str) -> Option<(&str, &str)> {
    let signed = text.strip_prefix(['-', '+']).unwrap_or(text);
    let fits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ');
    let run = signed.find(|c| !fits(c)).unwrap_or(signed.len());
    let (run, _) = signed.split_at_checked(run)?;
    let body = run.trim_end_matches(['.', ',', ' ']);
    let begins = body.starts_with(|c: char| c.is_ascii_digit()) || body.starts_with(['.', ',']);
    let end = text.len() - signed.len() + body.len();
    if begins && !body.is_empty() { text.split_at_checked(end) } else { None }
}

/// Whether a number begins anywhere in a text; the digit of `m2` does not count.
pub fn any_number_in(text: &str) -> bool {
    let before = std::iter::once(' ').chain(text.chars());
    text.chars().zip(before).any(|(c, before)| c.is_ascii_digit() && !before.is_alphabetic())
}

/// Whether white space that parts no thousands stands between digits: two spaces, a tab, a line break. One
/// plain, no-break or thin space parts thousands; all else parts numbers (domain R12).
pub fn stand_apart(typed: &str) -> bool {
    let of_number = |c: char| c.is_numeric() || matches!(c, '.' | ',');
    let mut gap = String::new();
    let mut before = ' ';
    for c in typed.chars() {
        if is_invisible(c) {
            continue;
        }
        if c.is_whitespace() || c.is_control() {
            gap.push(c);
            continue;
        }
        let thousands = matches!(gap.as_str(), "" | " " | "\u{A0}" | "\u{2007}" | "\u{2009}" | "\u{202F}");
        if !thousands && of_number(before) && of_number(c) {
            return true;
        }
        gap.clear();
        before = c;
    }
    false
}

/// The value of a number and how it is written.
pub fn read(number: &str) -> Result<(Decimal, NumberNote), NumberRefusal> {
    let body = number.strip_prefix('+').unwrap_or(number);
    let (negative, body) = body.strip_prefix('-').map_or((false, body), |rest| (true, rest));
    let signed = |value: Decimal| {
        if negative && !value.is_zero() { -value } else { value }
    };
    match read_unsigned(body) {
        Ok((value, note)) => Ok((signed(value), note)),
        Err(NumberRefusal::Ambiguous { as_thousands, as_decimal }) => {
            let (as_thousands, as_decimal) = (signed(as_thousands), signed(as_decimal));
            Err(NumberRefusal::Ambiguous { as_thousands, as_decimal })
        }
        Err(refusal) => Err(refusal),
    }
}

fn read_unsigned(body: &str) -> Result<(Decimal, NumberNote), NumberRefusal> {
    if body.contains(' ') {
        return read_spaced(body);
    }
    let points = body.matches('.').count();
    let commas = body.matches(',').count();
    match (points, commas) {
        (0, 0) => read_plain(body),
        (1, 0) => read_single(body, '.'),
        (0, 1) => read_single(body, ','),
        (_, 0) => read_groups(body, '.', None),
        (0, _) => read_groups(body, ',', None),
        _ if body.rfind('.') < body.rfind(',') => read_groups(body, '.', Some(',')),
        _ => read_groups(body, ',', Some('.')),
    }
}

fn read_plain(body: &str) -> Result<(Decimal, NumberNote), NumberRefusal> {
    let padded = body.len() > 1 && body.starts_with('0');
    let note = if padded { NumberNote::LeadingZero } else { NumberNote::Plain };
    Ok((decimal(body, "")?, note))
}

/// One separator: decimal, unless exactly three digits stand behind it.
fn read_single(body: &str, separator: char) -> Result<(Decimal, NumberNote), NumberRefusal> {
    let (whole, fraction) = body.split_once(separator).ok_or(NumberRefusal::NotANumber)?;
    if fraction.is_empty() {
        return Err(NumberRefusal::NotANumber);
    }
    let as_decimal = decimal(whole, fraction)?;
    let only_zeros = whole.chars().all(|c| c == '0');
    if fraction.len() == 3 && whole.len() <= 3 && !only_zeros {
        let as_thousands = decimal(&format!("{whole}{fraction}"), "")?;
        return Err(NumberRefusal::Ambiguous { as_thousands, as_decimal });
    }
    let note = if separator == ',' { NumberNote::DecimalComma } else { NumberNote::DecimalPoint };
    Ok((as_decimal, note))
}

/// Groups of three that only one reading allows: `1.234.567`, `1.234,5`, `1,234.5`.
fn read_groups(body: &str, group: char, point: Option<char>) -> Result<(Decimal, NumberNote), NumberRefusal> {
    let (whole, fraction) = match point {
        Some(point) => body.split_once(point).ok_or(NumberRefusal::NotANumber)?,
        None => (body, ""),
    };
    let cut_short = point.is_some() && fraction.is_empty();
    if cut_short || !grouped_in_threes(whole, group) {
        return Err(NumberRefusal::NotANumber);
    }
    Ok((decimal(&whole.replace(group, ""), fraction)?, NumberNote::Grouped))
}

/// Groups parted by spaces; where they are not groups of three they are two numbers.
fn read_spaced(body: &str) -> Result<(Decimal, NumberNote), NumberRefusal> {
    let whole_end = body.find(['.', ',']).unwrap_or(body.len());
    let (whole, fraction) = body.split_at_checked(whole_end).ok_or(NumberRefusal::NotANumber)?;
    let fraction = fraction.strip_prefix(['.', ',']).unwrap_or(fraction);
    let simple = fraction.chars().all(|c| c.is_ascii_digit());
    if !simple || !grouped_in_threes(whole, ' ') {
        return Err(NumberRefusal::Several);
    }
    Ok((decimal(&whole.replace(' ', ""), fraction)?, NumberNote::Grouped))
}

fn grouped_in_threes(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && first.chars().all(|c| c.is_ascii_digit())
        && groups.all(|group| group.len() == 3 && group.chars().all(|c| c.is_ascii_digit()))
}

fn decimal(whole: &str, fraction: &str) -> Result<Decimal, NumberRefusal> {
    let whole = whole.trim_start_matches('0');
    let digits_only = whole.chars().chain(fraction.chars()).all(|c| c.is_ascii_digit());
    let too_long = whole.len() > MOST_WHOLE_DIGITS || whole.len() + fraction.len() > MOST_DIGITS;
    if !digits_only || too_long {
        return Err(NumberRefusal::NotANumber);
    }
    let point = if fraction.is_empty() { "" } else { "." };
    Decimal::from_str(&format!("0{whole}{point}{fraction}")).map_err(|_| NumberRefusal::NotANumber)
}

/// The number that was meant where O stands for 0 or l, I, | for 1, as in `1O` or `l2%`.
pub fn with_letters_for_digits(text: &str) -> Option<Decimal> {
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let looks_numeric = |c: char| c.is_ascii_digit() || "OolI|.,-".contains(c);
    let some_digit = text.contains(|c: char| c.is_ascii_digit()) || matches!(text, "O" | "o");
    if !some_digit || !text.chars().all(looks_numeric) || !text.contains(['O', 'o', 'l', 'I', '|']) {
        return None;
    }
    let meant = text.replace(['O', 'o'], "0").replace(['l', 'I', '|'], "1");
    let (number, rest) = split(&meant)?;
    if rest.is_empty() { read(number).ok().map(|(value, _)| value) } else { None }
}
