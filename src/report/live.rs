//! The live formulas: the same arithmetic as the assessment's, over cells of the report.
//!
//! Each is a tree whose result is computed here from the stored cells and compared with the assessment;
//! where they differ (a milestone that stays met through a silent month, say) the assessed value is stored
//! without a formula, so that a recalculation never shows a verdict that is not ours.

use super::paint;
use crate::answer::Status;
use crate::plan::Indicator;
use crate::rule::{self, Quantity, Reach, Second, Verdict};
use crate::sheet::formula::{Expr, and, cell, eval, first_of, if_, never, num, or, round, to_text, txt};
use crate::sheet::{Content, Sheet, Value};

/// Word in *Chi tiết* for an answer that is in the total.
pub const COUNTED: &str = "Cộng";
/// Word for an answer that changes no sum.
pub const NEUTRAL: &str = "Không phát sinh";
/// Word for a figure that is not asked yet.
pub const PENDING: &str = "Chờ chốt năm";
/// Word for an answer that is left out.
pub const LEFT_OUT: &str = "Không cộng";
/// Word for a base that is missing.
pub const NO_BASE: &str = "Thiếu gốc";
/// Word for a supporting figure.
pub const SUPPORTING: &str = "Tham khảo";

/// The cells of a row of *Theo nhiệm vụ* that its formulas lean on: row, then columns.
#[derive(Debug, Clone, Copy)]
pub struct Cells {
    pub row: u32,
    pub num: u16,
    pub den: u16,
    pub counted: u16,
    pub neutral: u16,
    pub pending: u16,
    pub no_base: u16,
    pub expected: u16,
    pub passed: u16,
    pub failed: u16,
}

impl Cells {
    /// Where a quantity of the rule stands.
    fn of(&self, quantity: Quantity) -> Expr {
        let at = |col| cell(self.row, col);
        match quantity {
            Quantity::Num => at(self.num),
            Quantity::Den => at(self.den),
            Quantity::Proof => never(),
            Quantity::Passed => at(self.passed),
            Quantity::Failed => at(self.failed),
            Quantity::Tested => at(self.passed).add(at(self.failed)),
            Quantity::Counted => at(self.counted),
            Quantity::Neutral => at(self.neutral),
            Quantity::Pending => at(self.pending),
            Quantity::NoBase => at(self.no_base),
            Quantity::Missing => at(self.expected).sub(at(self.counted)).sub(at(self.neutral)),
        }
    }
}

/// The cells of an answer in *Chi tiết*: row, then columns.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    pub row: u32,
    pub num: u16,
    pub den: u16,
    pub status: u16,
    pub done_on: u16,
    pub evidence: u16,
}

impl Answer {
    fn of(&self, quantity: Quantity) -> Expr {
        let at = |col| cell(self.row, col);
        match quantity {
            Quantity::Num => at(self.num),
            Quantity::Den => at(self.den),
            Quantity::Proof => and([
                at(self.status).eq(txt(Status::Done.words())),
                at(self.done_on).is_filled(),
                at(self.evidence).is_filled(),
            ]),
            _ => never(),
        }
    }
}

/// The number that stands for a verdict in hidden cells, from 1.
pub fn code(verdict: Verdict) -> u32 {
    let place = Verdict::ALL.iter().position(|v| *v == verdict).unwrap_or_default();
    u32::try_from(place).unwrap_or_default() + 1
}

fn says(verdict: Verdict) -> Expr {
    num(code(verdict))
}

/// The verdict's code of an obligation, by the rule of its kind.
pub fn verdict(indicator: &Indicator, decided: bool, at: &Cells) -> Expr {
    rule::verdict(indicator, decided).expr(&|quantity| at.of(quantity), &says)
}

/// `● Đạt` from the code beside it.
pub fn words(code_cell: Expr) -> Expr {
    let cases = Verdict::ALL.map(|v| (code_cell.clone().eq(says(v)), txt(paint::verdict(v))));
    first_of(cases, txt(""))
}

/// Whether one answer passes by itself: 1, 0, or an empty text where there is nothing to judge; none where
/// answers are not judged one by one.
pub fn passes(indicator: &Indicator, at: &Answer) -> Option<Expr> {
    let Reach { nothing, reached } = rule::alone(indicator)?;
    let at = |quantity| at.of(quantity);
    let judged = if_(reached.expr(&at), num(1), num(0));
    Some(match nothing {
        Some((nothing, _)) => if_(nothing.expr(&at), txt(""), judged),
        None => judged,
    })
}

/// The share in percent as a fraction, cut and never rounded up to two decimals of a percent.
pub fn percent(indicator: &Indicator, at: &Cells) -> Expr {
    let (num_cell, whole) = (at.of(Quantity::Num), at.of(Quantity::Den));
    let blank = or([num_cell.is_empty(), whole.clone().is_empty(), whole.clone().eq(num(0))]);
    let part = rule::part(indicator.kind).expr(&|quantity| at.of(quantity));
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
    let result = eval(expr, &|row, col| sheet.value(row, col));
    if live && same(&result, &ours) {
        return Content::Formula { text: to_text(expr), result: ours };
    }
    plain(ours)
}

/// A value without a formula.
pub fn plain(value: Value) -> Content {
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
