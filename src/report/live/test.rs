//! When a target is reached, as a formula over two figures; and whether one answer passes by itself.

use crate::assess::Verdict;
use crate::plan::{Indicator, Kind, Op, UnitTest};
use crate::report::paint::double;
use crate::sheet::formula::{Expr, and, cell, if_, num, round, txt};
use rust_decimal::Decimal;

/// Whether something is judged, and when it is reached.
pub(super) struct Test {
    /// When there is nothing to judge, and what is said then.
    pub empty: Option<(Expr, Verdict)>,
    pub met: Expr,
}

fn exact(value: Decimal) -> Expr {
    num(double(value))
}

/// `ROUND(100·part − p·whole, 6)` against 0: no quotient, and no noise of binary fractions.
pub(super) fn reaches(part: Expr, whole: Expr, op: Op, percent: Decimal) -> Expr {
    let left = round(part.mul(num(100)).sub(exact(percent).mul(whole)), 6);
    match op {
        Op::AtLeast => left.ge(num(0)),
        Op::Equal => left.eq(num(0)),
    }
}

/// The test of an indicator's own target on two figures; none where there is no target.
pub(super) fn of_sums(indicator: &Indicator, part: Expr, whole: Expr) -> Option<Test> {
    if indicator.kind == Kind::Zero {
        return Some(Test { empty: None, met: part.eq(num(0)) });
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
    pub row: u32,
    pub num: u16,
    pub den: u16,
    pub status: u16,
    pub done_on: u16,
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
        (Kind::Milestone, _) | (Kind::Share, Some(UnitTest::Done)) => Test { empty: None, met: done() },
        (Kind::Share, Some(UnitTest::Value(least))) => Test { empty: None, met: part.ge(exact(*least)) },
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
