//! The arithmetic of a result, written out: sums term by term, the percent, the exact comparison.

use super::explain_words as words;
use super::result::{IndicatorResult, Member};
use crate::plan::{Indicator, Kind, Op, TargetUnit};
use crate::words::number::{show, show_percent};
use crate::words::text::Text;
use rust_decimal::Decimal;

/// The lines; none where nothing was counted or nothing is summed.
pub(super) fn arithmetic(indicator: &Indicator, result: &IndicatorResult) -> Vec<Text> {
    let (Some(num), den) = (result.num, result.den) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if indicator.kind == Kind::Share {
        lines.extend(den.map(|den| words::units(show(num), show(den))));
    } else {
        lines.push(words::sum_num(written_out(result, |m| m.num, num)));
        lines.extend(den.map(|den| words::sum_den(written_out(result, |m| m.den, den))));
    }
    let part = den.and_then(|den| part(indicator.kind, num, den));
    if let (Some(percent), Some((_, formula)), Some(den)) = (result.percent, &part, den) {
        let formula = format!("100 × {formula} : {}", show(den));
        lines.push(words::percent(formula, show_percent(percent)));
    }
    if !indicator.judge_each {
        lines.extend(compared(indicator, num, den, part));
    }
    lines
}

/// `98 + 99 + 0 = 197`, over the members that count; the total alone where there is one term or none.
fn written_out(
    result: &IndicatorResult,
    figure: impl Fn(&Member) -> Option<Decimal>,
    total: Decimal,
) -> String {
    let terms: Vec<String> =
        result.members.iter().filter(|m| m.counted).map(|m| show(figure(m).unwrap_or_default())).collect();
    if terms.len() < 2 { show(total) } else { format!("{} = {}", terms.join(" + "), show(total)) }
}

/// What stands above the line, by the formula of the kind, with how it is written.
fn part(kind: Kind, num: Decimal, den: Decimal) -> Option<(Decimal, String)> {
    Some(match kind {
        Kind::Growth => (num.checked_sub(den)?, format!("({} − {})", show(num), show(den))),
        Kind::Reduction => (den.checked_sub(num)?, format!("({} − {})", show(den), show(num))),
        _ => (num, show(num)),
    })
}

/// Both sides of the comparison, multiplied out.
fn compared(
    indicator: &Indicator,
    num: Decimal,
    den: Option<Decimal>,
    part: Option<(Decimal, String)>,
) -> Option<Text> {
    let target = indicator.target.as_ref()?;
    let (left, left_words, right, right_words) = match (target.unit, den, part) {
        (TargetUnit::Percent, Some(den), Some((part, formula))) if !den.is_zero() => (
            part.checked_mul(Decimal::ONE_HUNDRED)?,
            format!("100 × {formula}"),
            target.value.checked_mul(den)?,
            format!("{} × {}", show(target.value), show(den)),
        ),
        (TargetUnit::Number, _, _) => {
            let sign = sign(num, target.value, target.op);
            return Some(words::compared_value(show(num), sign, show(target.value)));
        }
        _ => return None,
    };
    let sign = sign(left, right, target.op);
    Some(words::compared(left_words, show(left), sign, right_words, show(right)))
}

fn sign(left: Decimal, right: Decimal, op: Op) -> &'static str {
    match (left.cmp(&right), op) {
        (std::cmp::Ordering::Less, _) => "<",
        (std::cmp::Ordering::Equal, _) => "=",
        (std::cmp::Ordering::Greater, Op::AtLeast) => "≥",
        (std::cmp::Ordering::Greater, Op::Equal) => ">",
    }
}
