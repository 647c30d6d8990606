//! The live formulas: the same arithmetic as the assessment's, over cells of the report.
//!
//! Each is a tree whose result is computed here from the stored cells and compared with the assessment;
//! where they differ (a milestone that stays met through a silent month, say) the assessed value is stored
//! without a formula, so that a recalculation never shows a verdict that is not ours.

use super::paint;
use crate::assess::{Reason, Stand};
use crate::plan::Indicator;
use crate::rule::{self, Quantity, Reach, Second, Verdict};
use crate::sheet::formula::{Expr, eval, first_of, if_, num, or, round, to_text, txt};
use crate::sheet::{Content, Sheet, Value};

/// How *Chi tiết* says that an answer is taken.
pub const COUNTED: &str = "Cộng";
pub const NEUTRAL: &str = "Không phát sinh";
pub const PENDING: &str = "Chờ chốt năm";
pub const LEFT_OUT: &str = "Không cộng";
pub const NO_BASE: &str = "Thiếu gốc";
pub const SUPPORTING: &str = "Tham khảo";

/// The word for how a reporter's answer is taken.
pub fn taken(stand: Stand) -> &'static str {
    match stand {
        Stand::Counts => COUNTED,
        Stand::Neutral => NEUTRAL,
        Stand::Pending => PENDING,
        Stand::Out(Reason::NoBase) => NO_BASE,
        Stand::Out(_) => LEFT_OUT,
    }
}

/// Where the quantities of a rule stand.
type Places<'a> = &'a dyn Fn(Quantity) -> Expr;

/// The number that stands for a verdict in hidden cells, from 1.
pub fn code(verdict: Verdict) -> u32 {
    let place = Verdict::ALL.iter().position(|v| *v == verdict).unwrap_or_default();
    u32::try_from(place).unwrap_or_default() + 1
}

fn says(verdict: Verdict) -> Expr {
    num(code(verdict))
}

/// The verdict's code of an obligation, by the rule of its kind.
pub fn verdict(indicator: &Indicator, decided: bool, at: Places<'_>) -> Expr {
    rule::verdict(indicator, decided).expr(at, &says)
}

/// `● Đạt` from the code beside it.
pub fn words(code_cell: Expr) -> Expr {
    let cases = Verdict::ALL.map(|v| (code_cell.clone().eq(says(v)), txt(paint::verdict(v))));
    first_of(cases, txt(""))
}

/// Whether one answer passes by itself: 1, 0, or an empty text where there is nothing to judge; none where
/// answers are not judged one by one.
pub fn passes(indicator: &Indicator, at: Places<'_>) -> Option<Expr> {
    let Reach { nothing, reached } = rule::alone(indicator)?;
    let judged = if_(reached.expr(at), num(1), num(0));
    Some(match nothing {
        Some((nothing, _)) => if_(nothing.expr(at), txt(""), judged),
        None => judged,
    })
}

/// The share in percent as a fraction, cut and never rounded up to two decimals of a percent.
pub fn percent(indicator: &Indicator, at: Places<'_>) -> Expr {
    let (num_cell, whole) = (at(Quantity::Num), at(Quantity::Den));
    let blank = or([num_cell.is_empty(), whole.clone().is_empty(), whole.clone().eq(num(0))]);
    let part = rule::part(indicator.kind).expr(at);
    let shown = match rule::second(indicator) {
        Second::Base => {
            if_(part.clone().lt(num(0)), num(0).sub(cut(num(0).sub(part.clone()), &whole)), cut(part, &whole))
        }
        _ => cut(part, &whole),
    };
    if_(blank, txt(""), shown)
}

fn cut(part: Expr, whole: &Expr) -> Expr {
    let rounded = round(part.clone().div(whole.clone()), 4);
    let above = round(rounded.clone().mul(whole.clone()), 6).gt(part);
    rounded.sub(if_(above, num(0.0001), num(0)))
}

/// A formula with its result, if that is the value we stand for; else that value alone.
pub fn proven(sheet: &Sheet, expr: &Expr, ours: Value, live: bool) -> Content {
    if live && same(&eval(expr, &|row, col| sheet.value(row, col)), &ours) {
        return Content::Formula { text: to_text(expr), result: ours };
    }
    plain(ours)
}

pub(super) fn plain(value: Value) -> Content {
    match value {
        Value::Number(number) => Content::Number(number),
        Value::Text(text) if !text.is_empty() => Content::Text(text),
        _ => Content::Blank,
    }
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => (a - b).abs() < 1e-9,
        _ => a == b,
    }
}

/// A formula as text with our result, or the result alone.
pub fn written(text: String, ours: Value, live: bool) -> Content {
    if live { Content::Formula { text, result: ours } } else { plain(ours) }
}

/// A count as a formula with our result, or the result alone.
pub fn counted(text: String, n: usize, live: bool) -> Content {
    written(text, Value::Number(paint::count(n)), live)
}
