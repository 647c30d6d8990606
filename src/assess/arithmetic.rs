//! The arithmetic of a result, written out: sums term by term, the percent, the exact comparison.

use super::explain_words as words;
use super::result::{IndicatorResult, Member};
use crate::plan::{Indicator, Kind};
use crate::rule::{self, Quantity, Reach, Spoken, Values};
use crate::words::number::Percent;
use crate::words::text::{Say, Text};
use rust_decimal::Decimal;

/// The lines; none where nothing was counted or nothing is summed.
pub(super) fn arithmetic(indicator: &Indicator, result: &IndicatorResult) -> Vec<Text> {
    let (Some(num), den) = (result.num, result.den) else {
        return Vec::new();
    };
    let tested = Decimal::from(result.members.iter().filter(|m| m.passes.is_some()).count());
    let mut lines = Vec::new();
    if indicator.kind == Kind::Share {
        lines.extend(den.map(|den| words::units(num, tested, den)));
    } else {
        lines.push(words::sum_num(written_out(result, |m| m.num, num)));
        lines.extend(den.map(|den| words::sum_den(written_out(result, |m| m.den, den))));
    }
    let of = |quantity| match quantity {
        Quantity::Num | Quantity::Passed => Some(num),
        Quantity::Den => den,
        Quantity::Tested => Some(tested),
        _ => None,
    };
    let part = rule::part(indicator.kind).aloud(&of);
    if let (Some(percent), Some(part), Some(den)) = (result.percent, part, den) {
        lines.push(words::percent(part, den, Percent(percent)));
    }
    if !indicator.judge_each {
        lines.extend(compared(indicator, &of));
    }
    lines
}

/// `98 + 99 + 0 = 197`, over the members that count; the total alone where there is one term or none.
fn written_out(
    result: &IndicatorResult,
    figure: impl Fn(&Member) -> Option<Decimal>,
    total: Decimal,
) -> Text {
    let counted = result.members.iter().filter(|m| m.counted);
    let terms: Vec<Decimal> = counted.map(|m| figure(m).unwrap_or_default()).collect();
    match terms.len() {
        0 | 1 => total.both(),
        _ => Text::join([Text::join(terms, " + "), total.both()], " = "),
    }
}

/// Both sides of the comparison, multiplied out; none where there is nothing to compare.
fn compared(indicator: &Indicator, of: Values<'_>) -> Option<Text> {
    let Reach { nothing, reached } = rule::together(indicator)?;
    if nothing.is_some_and(|(nothing, _)| nothing.holds(of) != Some(false)) {
        return None;
    }
    let Spoken { left, sign, right } = reached.aloud(of)?;
    Some(match left.0 == left.1.both() {
        true => words::compared_value(left.1, sign, right.1),
        false => words::compared(left.0, left.1, sign, right.0, right.1),
    })
}
