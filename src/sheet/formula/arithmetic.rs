//! Excel's arithmetic on single values: what a blank counts as, how texts become numbers and numbers texts,
//! how values of different kinds compare, how numbers round.

use super::Op;
use crate::sheet::cell::{Fault, Value};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use std::cmp::Ordering;

/// A value as a number: blank is 0, a text only if it is one.
///
/// Excel also accepts what the reader's own computer would: `1,5`, `50%`, `1/2`. We do not, and call it
/// `#VALUE!`: a stored result must not depend on where it was computed.
pub(super) fn number(value: Value) -> Result<f64, Fault> {
    match value {
        Value::Blank => Ok(0.0),
        Value::Number(number) => Ok(number),
        Value::Bool(truth) => Ok(f64::from(u8::from(truth))),
        Value::Error(fault) => Err(fault),
        Value::Text(text) => plain_number(&text).ok_or(Fault::Value),
    }
}

fn plain_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+'));
    if plain { text.parse().ok() } else { None }
}

/// A value as a condition.
pub(super) fn truth(value: Value) -> Result<bool, Fault> {
    match value {
        Value::Blank => Ok(false),
        Value::Number(number) => Ok(number.abs() > 0.0),
        Value::Bool(truth) => Ok(truth),
        Value::Error(fault) => Err(fault),
        Value::Text(_) => Err(Fault::Value),
    }
}

/// A value as a text.
pub(super) fn text(value: Value) -> Result<String, Fault> {
    match value {
        Value::Blank => Ok(String::new()),
        Value::Number(number) => Ok(number_text(number)),
        Value::Text(text) => Ok(text),
        Value::Bool(truth) => Ok(if truth { "TRUE" } else { "FALSE" }.to_owned()),
        Value::Error(fault) => Err(fault),
    }
}

/// The 15 figures that Excel keeps of a number, as a decimal fraction.
fn fifteen(number: f64) -> Option<Decimal> {
    Decimal::from_scientific(&format!("{number:.14e}")).ok()
}

fn number_text(number: f64) -> String {
    fifteen(number).map_or_else(|| number.to_string(), |exact| exact.normalize().to_string())
}

/// Rounds the decimal figures of a number half away from zero, as people do.
pub(super) fn round(number: f64, decimals: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation)] // saturates; Excel cuts the fraction, too
    let places = decimals.trunc() as i32;
    let half_up = RoundingStrategy::MidpointAwayFromZero;
    let rounded = fifteen(number).and_then(|exact| match u32::try_from(places) {
        Ok(places) => exact.round_dp_with_strategy(places.min(28), half_up).to_f64(),
        Err(_) => {
            let step = 10i64.checked_pow(places.unsigned_abs()).map(Decimal::from)?;
            let steps = (exact / step).round_dp_with_strategy(0, half_up);
            (steps * step).to_f64()
        }
    });
    rounded.unwrap_or(number)
}

/// Whether two numbers are the same as far as a spreadsheet can tell.
fn same(a: f64, b: f64) -> bool {
    let difference = (a - b).abs();
    difference <= 0.0 || difference < a.abs() * 2f64.powi(-48) && difference < b.abs() * 2f64.powi(-48)
}

/// `+ - * /`.
pub(super) fn calculate(op: Op, a: f64, b: f64) -> Value {
    let result = match op {
        // What is left of two equal numbers is nothing, not a trace of their binary form.
        Op::Add if same(a, -b) => 0.0,
        Op::Sub if same(a, b) => 0.0,
        Op::Add => a + b,
        Op::Sub => a - b,
        Op::Mul => a * b,
        _ if b.abs() <= 0.0 => return Value::Error(Fault::Div0),
        _ => a / b,
    };
    if result.is_finite() { Value::Number(result) } else { Value::Error(Fault::Num) }
}

/// `= <> < <= > >=` between values without an error.
pub(super) fn compare(op: Op, a: &Value, b: &Value) -> Value {
    let order = order(a, b);
    Value::Bool(match op {
        Op::Eq => order.is_eq(),
        Op::Ne => order.is_ne(),
        Op::Lt => order.is_lt(),
        Op::Le => order.is_le(),
        Op::Gt => order.is_gt(),
        _ => order.is_ge(),
    })
}

/// Numbers before texts before truths; a blank takes the kind of the other side. Texts compare without
/// regard to capitals; which of two different texts comes first is the reader's language's business, so
/// formulas ask only whether texts are equal.
fn order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Blank, Value::Blank) => Ordering::Equal,
        (Value::Blank, Value::Text(_)) => order(&Value::Text(String::new()), b),
        (Value::Text(_), Value::Blank) => order(a, &Value::Text(String::new())),
        (Value::Blank, Value::Bool(_)) => order(&Value::Bool(false), b),
        (Value::Bool(_), Value::Blank) => order(a, &Value::Bool(false)),
        (Value::Blank, _) => order(&Value::Number(0.0), b),
        (_, Value::Blank) => order(a, &Value::Number(0.0)),
        (Value::Number(a), Value::Number(b)) if same(*a, *b) => Ordering::Equal,
        (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
        (Value::Text(a), Value::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ => kind(a).cmp(&kind(b)),
    }
}

fn kind(value: &Value) -> u8 {
    match value {
        Value::Blank | Value::Number(_) => 0,
        Value::Text(_) => 1,
        Value::Bool(_) => 2,
        Value::Error(_) => 3,
    }
}
