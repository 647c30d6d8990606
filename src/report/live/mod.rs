//! The live formulas: the same arithmetic as the assessment's, over cells of the report.
//!
//! Each is a tree whose result is computed here from the stored cells and compared with the assessment;
//! where they differ (a milestone that stays met through a silent month, say) the assessed value is stored
//! without a formula, so that a recalculation never shows a verdict that is not ours.

mod test;
mod verdict;

pub use test::{Answer, passes};
pub use verdict::{code, verdict, words};

use crate::plan::{Indicator, Kind};
use crate::sheet::formula::{Expr, cell, eval, if_, num, or, round, to_text, txt};
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
    fn at(&self, col: u16) -> Expr {
        cell(self.row, col)
    }

    fn tested(&self) -> Expr {
        self.at(self.passed).add(self.at(self.failed))
    }

    fn answered(&self) -> Expr {
        self.at(self.counted).add(self.at(self.neutral))
    }

    fn complete(&self) -> Expr {
        self.answered().eq(self.at(self.expected))
    }
}

/// The share in percent as a fraction, cut and never rounded up to two decimals of a percent.
pub fn percent(indicator: &Indicator, at: &Cells) -> Expr {
    let (part, whole) = (at.at(at.num), at.at(at.den));
    let blank = or([part.clone().is_empty(), whole.clone().is_empty(), whole.clone().eq(num(0))]);
    let part = match indicator.kind {
        Kind::Growth => part.sub(whole.clone()),
        Kind::Reduction => whole.clone().sub(part),
        _ => part,
    };
    let shown = match indicator.kind {
        Kind::Growth | Kind::Reduction => {
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
