//! A rule as a formula: whoever owns the cells says where each quantity stands.

use super::code::Verdict;
use super::tree::{Amount, Choice, Quantity, Sign, Test};
use crate::sheet::formula::{Expr, and, if_, never, not, num, round};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Where the quantities stand.
type Cells<'a> = &'a dyn Fn(Quantity) -> Expr;

fn number(value: Decimal) -> Expr {
    num(value.to_f64().unwrap_or_default())
}

impl Amount {
    /// The amount over cells.
    pub fn expr(&self, at: Cells<'_>) -> Expr {
        match self {
            Amount::Of(quantity) => at(*quantity),
            Amount::Number(value) => number(*value),
            Amount::Plus(a, b) => a.expr(at).add(b.expr(at)),
            Amount::Less(a, b) => a.expr(at).sub(b.expr(at)),
            Amount::Times(factor, a) => a.expr(at).mul(number(*factor)),
        }
    }

    fn is_product(&self) -> bool {
        matches!(self, Amount::Times(..))
    }
}

impl Test {
    /// The test over cells. Products are compared by their difference, rounded: no quotient, and no noise
    /// of binary fractions.
    pub fn expr(&self, at: Cells<'_>) -> Expr {
        match self {
            Test::Holds(true) => not(never()),
            Test::Holds(false) => never(),
            Test::Any(quantity) => at(*quantity),
            Test::Compare(left, sign, right) => {
                let (a, b) = (left.expr(at), right.expr(at));
                if left.is_product() || right.is_product() {
                    sign.expr(round(a.sub(b), 6), num(0))
                } else {
                    sign.expr(a, b)
                }
            }
            Test::Both(a, b) => and([a.expr(at), b.expr(at)]),
        }
    }
}

impl Sign {
    fn expr(self, left: Expr, right: Expr) -> Expr {
        match self {
            Sign::AtLeast => left.ge(right),
            Sign::Equal => left.eq(right),
            Sign::Above => left.gt(right),
        }
    }
}

impl Choice {
    /// The choice over cells, IF in IF; `says` is what stands for a verdict.
    pub fn expr(&self, at: Cells<'_>, says: &dyn Fn(Verdict) -> Expr) -> Expr {
        match self {
            Choice::Says(verdict) => says(*verdict),
            Choice::When(test, then, otherwise) => {
                if_(test.expr(at), then.expr(at, says), otherwise.expr(at, says))
            }
        }
    }
}
