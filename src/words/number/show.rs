//! Writing numbers the Vietnamese way: `1.234,5`, `98,99 %`, `02`.

use crate::words::text::{Lang, Say};
use rust_decimal::{Decimal, RoundingStrategy};
use std::borrow::Cow;

/// A figure: `1.234,5` in Vietnamese, `1234.5` in English.
impl Say for Decimal {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        match lang {
            Lang::Vi => show(*self),
            Lang::En => self.normalize().to_string(),
        }
        .into()
    }
}

/// A percentage, cut to two decimals: `98,99 %`, `98.99 %`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percent(pub Decimal);

impl Say for Percent {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        format!("{} %", cut(self.0, 2).say(lang)).into()
    }
}

/// `1.234,5`: points between thousands, a decimal comma, no idle zeros.
pub fn show(value: Decimal) -> String {
    let digits = value.abs().normalize().to_string();
    let sign = if value.is_sign_negative() && !value.is_zero() { "-" } else { "" };
    match digits.split_once('.') {
        Some((whole, fraction)) => format!("{sign}{},{fraction}", group_digits(whole, ".")),
        None => format!("{sign}{}", group_digits(&digits, ".")),
    }
}

/// `98,99 %`: at most two decimals, cut and never rounded up.
pub fn show_percent(percent: Decimal) -> String {
    format!("{} %", show(cut(percent, 2)))
}

/// `02`: counts below ten have a leading zero in official texts.
pub fn padded(n: u64) -> String {
    if n < 10 { format!("{n:02}") } else { group_digits(&n.to_string(), ".") }
}

/// `num / den` in percent, cut to some decimals: 98.996 gives 98.99. Nothing where `den` is 0.
pub fn percent_cut(num: Decimal, den: Decimal, places: u32) -> Option<Decimal> {
    let hundred = num.checked_mul(Decimal::ONE_HUNDRED)?;
    let quotient = hundred.checked_div(den)?;
    Some(cut(quotient, places).normalize())
}

/// A string of digits in groups of three.
pub fn group_digits(digits: &str, separator: &str) -> String {
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn cut(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::ToZero)
}
