//! The live formulas: the same arithmetic as the assessment's, over cells of the report.
//!
//! Each is a tree whose result is computed here from the stored cells and compared with the assessment;
//! where they differ (a milestone that stays met through a silent month, say) the assessed value is stored
//! without a formula, so that a recalculation never shows a verdict that is not ours.

use crate::assess::Verdict;
use crate::plan::{Cumulation, Indicator, Kind, Op, Plan, UnitTest};
use crate::sheet::formula::{Expr, and, cell, eval, first_of, if_, num, or, round, to_text, txt};
use crate::sheet::{Content, Sheet, Value};
use rust_decimal::Decimal;
use std::borrow::Cow;

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
    /// Row.
    pub row: u32,
    /// Numerator, value, or units that passed.
    pub num: u16,
    /// Denominator, base, or units tested.
    pub den: u16,
    /// Answers in the total.
    pub counted: u16,
    /// Answers that change no sum.
    pub neutral: u16,
    /// Answers whose figure is not asked yet.
    pub pending: u16,
    /// Answers without their base.
    pub no_base: u16,
    /// Reporters.
    pub expected: u16,
    /// Units that pass by themselves.
    pub passed: u16,
    /// Units that do not.
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

/// Whether something is judged, and when it is reached.
struct Test {
    /// When there is nothing to judge, and what is said then.
    empty: Option<(Expr, Verdict)>,
    /// When it is reached.
    met: Expr,
}

fn exact(value: Decimal) -> Expr {
    num(super::paint::double(value))
}

/// `ROUND(100·part − p·whole, 6)` against 0: no quotient, and no noise of binary fractions.
fn reaches(part: Expr, whole: Expr, op: Op, percent: Decimal) -> Expr {
    let left = round(part.mul(num(100)).sub(exact(percent).mul(whole)), 6);
    match op {
        Op::AtLeast => left.ge(num(0)),
        Op::Equal => left.eq(num(0)),
    }
}

/// The test of an indicator's own target on two figures; none where there is no target.
fn of_sums(indicator: &Indicator, part: Expr, whole: Expr) -> Option<Test> {
    if indicator.kind == Kind::Zero {
        return Some(Test {
            empty: None,
            met: part.eq(num(0)),
        });
    }
    let target = indicator.target.as_ref()?;
    let no_whole = whole.clone().eq(num(0));
    let percent = |part: Expr, otherwise| Test {
        empty: Some((no_whole, otherwise)),
        met: reaches(part, whole.clone(), target.op, target.value),
    };
    Some(match indicator.kind {
        Kind::Count => Test {
            empty: None,
            met: match target.op {
                Op::AtLeast => part.ge(exact(target.value)),
                Op::Equal => part.eq(exact(target.value)),
            },
        },
        Kind::Ratio | Kind::Ref => percent(part, Verdict::NoneArisen),
        Kind::Growth => percent(part.sub(whole.clone()), Verdict::CannotJudge),
        Kind::Reduction => percent(whole.clone().sub(part), Verdict::CannotJudge),
        _ => return None,
    })
}

/// Whether one answer in *Chi tiết* passes by itself: 1, 0, or an empty text where nothing is judged.
pub struct Answer {
    /// Its row.
    pub row: u32,
    /// Numerator or value.
    pub num: u16,
    /// Denominator or base.
    pub den: u16,
    /// Claimed status.
    pub status: u16,
    /// Date of completion.
    pub done_on: u16,
    /// Evidence.
    pub evidence: u16,
}

/// The formula of [`Answer`]; none where answers are not judged one by one.
pub fn passes(indicator: &Indicator, at: &Answer) -> Option<Expr> {
    let (part, whole) = (cell(at.row, at.num), cell(at.row, at.den));
    let done = || {
        and([
            cell(at.row, at.status).eq(txt(crate::answer::Status::Done.words())),
            cell(at.row, at.done_on).is_filled(),
            cell(at.row, at.evidence).is_filled(),
        ])
    };
    let test = match (indicator.kind, &indicator.unit_test) {
        (Kind::Milestone, _) | (Kind::Share, Some(UnitTest::Done)) => Test {
            empty: None,
            met: done(),
        },
        (Kind::Share, Some(UnitTest::Value(least))) => Test {
            empty: None,
            met: part.ge(exact(*least)),
        },
        (Kind::Share, Some(UnitTest::Ratio(p))) => Test {
            empty: Some((whole.clone().eq(num(0)), Verdict::NoneArisen)),
            met: reaches(part, whole, Op::AtLeast, *p),
        },
        _ => of_sums(indicator, part, whole)?,
    };
    let judged = if_(test.met, num(1), num(0));
    Some(match test.empty {
        Some((empty, _)) => if_(empty, txt(""), judged),
        None => judged,
    })
}

/// The arithmetic under which an indicator is judged: a referring one takes the other's.
pub fn judged_as<'a>(plan: &'a Plan, indicator: &'a Indicator) -> Cow<'a, Indicator> {
    let source = indicator.refers_to.as_deref().and_then(|id| plan.indicator(id));
    let Some((_, source)) = source else {
        return Cow::Borrowed(indicator);
    };
    let mut judged = source.clone();
    judged.target = indicator.target.clone().or(judged.target);
    Cow::Owned(judged)
}

/// The number that stands for a verdict in hidden cells, from 1.
pub fn code(verdict: Verdict) -> u32 {
    let place = Verdict::ALL
        .iter()
        .position(|v| *v == verdict)
        .unwrap_or_default();
    u32::try_from(place).unwrap_or_default() + 1
}

fn says(verdict: Verdict) -> Expr {
    num(code(verdict))
}

/// The verdict's code of an obligation.
pub fn verdict(indicator: &Indicator, decided: bool, at: &Cells) -> Expr {
    let unripe = !decided && compares_whole_years(indicator);
    let waiting = if decided {
        Verdict::ProvisionalNotMet
    } else {
        Verdict::NotDueYet
    };
    let nobody = first_of(
        [
            (at.at(at.pending).gt(num(0)), says(waiting)),
            (at.at(at.neutral).gt(num(0)), says(Verdict::NoneArisen)),
            (at.at(at.no_base).gt(num(0)), says(Verdict::CannotJudge)),
        ],
        says(Verdict::NoData),
    );
    if_(
        at.at(at.counted).eq(num(0)),
        nobody,
        somebody(indicator, decided, unripe, at),
    )
}

fn somebody(indicator: &Indicator, decided: bool, unripe: bool, at: &Cells) -> Expr {
    let Some(test) = test_of(indicator, at) else {
        return says(Verdict::Tracked);
    };
    let reached = if_(at.complete(), says(Verdict::Met), says(Verdict::ProvisionalMet));
    let judged = if unripe {
        says(Verdict::NotDueYet)
    } else {
        if_(test.met, reached, short(indicator, decided, at))
    };
    match test.empty {
        Some((empty, verdict)) => if_(empty, says(verdict), judged),
        None => judged,
    }
}

fn test_of(indicator: &Indicator, at: &Cells) -> Option<Test> {
    let one_by_one = Test {
        empty: Some((at.tested().eq(num(0)), Verdict::NoneArisen)),
        met: at.at(at.failed).eq(num(0)),
    };
    match (indicator.kind, &indicator.target) {
        (Kind::Milestone, _) => Some(one_by_one),
        (Kind::Share, Some(target)) => Some(Test {
            met: reaches(at.at(at.passed), at.tested(), target.op, target.value),
            ..one_by_one
        }),
        _ if indicator.judge_each => Some(one_by_one),
        _ => of_sums(indicator, at.at(at.num), at.at(at.den)),
    }
}

/// What is said of a target that is not reached.
fn short(indicator: &Indicator, decided: bool, at: &Cells) -> Expr {
    if !decided && time_mends(indicator) {
        return says(Verdict::NotDueYet);
    }
    let mended = match answers_mend(indicator, at) {
        Some(mends) => if_(mends, says(Verdict::ProvisionalNotMet), says(Verdict::NotMet)),
        None => says(Verdict::NotMet),
    };
    if_(at.complete(), says(Verdict::NotMet), mended)
}

fn time_mends(indicator: &Indicator) -> bool {
    indicator.kind != Kind::Zero || indicator.cumulation != Cumulation::Ytd
}

/// When missing answers could still mend it; none where they never can.
fn answers_mend(indicator: &Indicator, at: &Cells) -> Option<Expr> {
    let always = || num(1).eq(num(1));
    let below_all = indicator
        .target
        .as_ref()
        .is_some_and(|t| t.value < Decimal::ONE_HUNDRED);
    match indicator.kind {
        _ if indicator.judge_each => None,
        Kind::Count | Kind::Growth => Some(always()),
        Kind::Ratio | Kind::Ref if indicator.may_exceed || below_all => Some(always()),
        Kind::Reduction if below_all => Some(always()),
        Kind::Share => {
            let target = indicator.target.as_ref()?;
            let missing = at.at(at.expected).sub(at.answered());
            let best = at.at(at.passed).add(missing.clone());
            Some(reaches(best, at.tested().add(missing), target.op, target.value))
        }
        _ => None,
    }
}

fn compares_whole_years(indicator: &Indicator) -> bool {
    let base = matches!(indicator.kind, Kind::Growth | Kind::Reduction);
    base && indicator.cumulation == Cumulation::Once && indicator.target.is_some()
}

/// The share in percent as a fraction, cut and never rounded up to two decimals of a percent.
pub fn percent(indicator: &Indicator, at: &Cells) -> Expr {
    let (part, whole) = (at.at(at.num), at.at(at.den));
    let blank = or([
        part.clone().is_empty(),
        whole.clone().is_empty(),
        whole.clone().eq(num(0)),
    ]);
    let part = match indicator.kind {
        Kind::Growth => part.sub(whole.clone()),
        Kind::Reduction => whole.clone().sub(part),
        _ => part,
    };
    let shown = match indicator.kind {
        Kind::Growth | Kind::Reduction => if_(
            part.clone().lt(num(0)),
            num(0).sub(cut(num(0).sub(part.clone()), &whole)),
            cut(part, &whole),
        ),
        _ => cut(part, &whole),
    };
    if_(blank, txt(""), shown)
}

fn cut(part: Expr, whole: &Expr) -> Expr {
    let rounded = round(part.clone().div(whole.clone()), 4);
    let above = round(rounded.clone().mul(whole.clone()), 6).gt(part);
    rounded.sub(if_(above, num(0.0001), num(0)))
}

/// `● Đạt` from the code beside it.
pub fn words(code_cell: Expr) -> Expr {
    let cases = Verdict::ALL.map(|v| (code_cell.clone().eq(says(v)), txt(super::paint::verdict(v))));
    first_of(cases, txt(""))
}

/// A formula with its result, if that is the value we stand for; else that value alone.
pub fn proven(sheet: &Sheet, expr: &Expr, ours: Value, live: bool) -> Content {
    let result = eval(expr, &|row, col| sheet.value(row, col));
    if live && same(&result, &ours) {
        return Content::Formula {
            text: to_text(expr),
            result: ours,
        };
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
    if live {
        Content::Formula { text, result: ours }
    } else {
        plain(ours)
    }
}
