//! The answers of an obligation in a month, each with how it is taken.

use super::counted::Stand;
use crate::answer::RowAnswer;
use crate::ledger::Received;
use crate::period::Month;
use crate::plan::{Agency, Indicator};
use crate::rule::{self, Quantity};
use rust_decimal::Decimal;

/// One reporter's answer.
#[derive(Debug, Clone)]
pub(super) struct Answer<'a> {
    pub agency: &'a Agency,
    /// The month in which it was given: the period's own, or an earlier one that is remembered.
    pub month: Month,
    pub received: Option<&'a Received>,
    pub row: Option<&'a RowAnswer>,
    pub stand: Stand,
    /// The figures that enter the sums; 0 where it does not count.
    pub num: Decimal,
    pub den: Decimal,
    /// Whether it proves that the work is done.
    pub proven: bool,
}

/// The answers of an obligation, and the indicator under whose arithmetic they are judged.
#[derive(Debug, Clone)]
pub(super) struct Measured<'a> {
    pub indicator: &'a Indicator,
    pub answers: Vec<Answer<'a>>,
    /// How many reporters are expected to answer; agencies that have ended stand in the register's sums alone.
    pub expected: usize,
}

impl Answer<'_> {
    /// Whether this reporter passes by itself, where reporters are tested one by one.
    pub fn passes(&self, indicator: &Indicator) -> Option<bool> {
        rule::one_by_one(indicator).then(|| self.reaches(indicator))?
    }

    /// Whether its own figures or claim reach what is asked; none where it does not count.
    pub fn reaches(&self, indicator: &Indicator) -> Option<bool> {
        if self.stand != Stand::Counts {
            return None;
        }
        rule::alone(indicator)?.passes(&|quantity| match quantity {
            Quantity::Num => Some(self.num),
            Quantity::Den => Some(self.den),
            Quantity::Proof => Some(u32::from(self.proven).into()),
            _ => None,
        })
    }
}
