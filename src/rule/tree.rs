//! The tree: quantities by name, amounts made of them, tests on amounts, and the choice of a verdict.

use super::code::Verdict;
use rust_decimal::Decimal;

/// What a rule may ask for. Figures are never negative; answers are counted in reporters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Numerator or value: of one answer, or summed over those that count.
    Num,
    /// Denominator or base, likewise.
    Den,
    /// 1 where a claim of completion is proven, else 0.
    Proof,
    /// Answers that count and pass by themselves.
    Passed,
    /// Answers that count and fail by themselves.
    Failed,
    /// Passed and failed together: where nothing arose there is nothing to test.
    Tested,
    /// Answers that are in the total.
    Counted,
    /// Answers *Không phát sinh*.
    Neutral,
    /// Rows that were answered and whose figure is not asked yet.
    Pending,
    /// Answers whose base is missing.
    NoBase,
    /// Reporters that have neither counted nor said that nothing arose.
    Missing,
}

/// A figure made of quantities.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    Of(Quantity),
    Number(Decimal),
    Plus(Box<Amount>, Box<Amount>),
    Less(Box<Amount>, Box<Amount>),
    Times(Decimal, Box<Amount>),
}

/// How two amounts are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    AtLeast,
    Equal,
    Above,
}

/// Something that holds or not.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Always, or never.
    Holds(bool),
    /// A quantity is not 0.
    Any(Quantity),
    Compare(Amount, Sign, Amount),
    Both(Box<Test>, Box<Test>),
}

/// A verdict, case by case.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Says(Verdict),
    When(Test, Box<Choice>, Box<Choice>),
}

/// The value of each quantity; `None` where it would not fit or is not known.
pub type Values<'a> = &'a dyn Fn(Quantity) -> Option<Decimal>;

impl From<Quantity> for Amount {
    fn from(quantity: Quantity) -> Amount {
        Amount::Of(quantity)
    }
}

impl Amount {
    /// `self + other`
    pub fn plus(self, other: impl Into<Amount>) -> Amount {
        Amount::Plus(Box::new(self), Box::new(other.into()))
    }

    /// `self − other`
    pub fn less(self, other: impl Into<Amount>) -> Amount {
        Amount::Less(Box::new(self), Box::new(other.into()))
    }

    /// `factor · self`
    pub fn times(self, factor: Decimal) -> Amount {
        Amount::Times(factor, Box::new(self))
    }

    /// Its exact value; `None` when it would not fit.
    pub fn value(&self, of: Values<'_>) -> Option<Decimal> {
        match self {
            Amount::Of(quantity) => of(*quantity),
            Amount::Number(number) => Some(*number),
            Amount::Plus(a, b) => a.value(of)?.checked_add(b.value(of)?),
            Amount::Less(a, b) => a.value(of)?.checked_sub(b.value(of)?),
            Amount::Times(factor, a) => a.value(of)?.checked_mul(*factor),
        }
    }
}

impl Sign {
    /// Whether it holds between two numbers.
    pub fn holds(self, left: Decimal, right: Decimal) -> bool {
        match self {
            Sign::AtLeast => left >= right,
            Sign::Equal => left == right,
            Sign::Above => left > right,
        }
    }
}

impl Test {
    /// A comparison.
    pub fn compare(left: impl Into<Amount>, sign: Sign, right: impl Into<Amount>) -> Test {
        Test::Compare(left.into(), sign, right.into())
    }

    /// A quantity is 0.
    pub fn none(quantity: Quantity) -> Test {
        Test::compare(quantity, Sign::Equal, Amount::Number(Decimal::ZERO))
    }

    /// This and another.
    pub fn and(self, other: Test) -> Test {
        Test::Both(Box::new(self), Box::new(other))
    }

    /// Whether it holds; `None` when a product would not fit, which is never a guess.
    pub fn holds(&self, of: Values<'_>) -> Option<bool> {
        match self {
            Test::Holds(always) => Some(*always),
            Test::Any(quantity) => of(*quantity).map(|v| !v.is_zero()),
            Test::Compare(left, sign, right) => Some(sign.holds(left.value(of)?, right.value(of)?)),
            Test::Both(a, b) => Some(a.holds(of)? && b.holds(of)?),
        }
    }
}

impl Choice {
    /// One of two choices; where the test is settled already, the one that is meant.
    pub fn when(test: Test, then: Choice, otherwise: Choice) -> Choice {
        match test {
            Test::Holds(true) => then,
            Test::Holds(false) => otherwise,
            test => Choice::When(test, Box::new(then), Box::new(otherwise)),
        }
    }

    /// The verdict; figures too large to compare cannot be judged.
    pub fn verdict(&self, of: Values<'_>) -> Verdict {
        match self {
            Choice::Says(verdict) => *verdict,
            Choice::When(test, then, otherwise) => match test.holds(of) {
                Some(true) => then.verdict(of),
                Some(false) => otherwise.verdict(of),
                None => Verdict::CannotJudge,
            },
        }
    }
}
