//! The answers of an obligation in a month, each with how it is taken.

use super::counted::{Stand, is_proven};
use crate::answer::RowAnswer;
use crate::ledger::Received;
use crate::plan::{Agency, Indicator};
use crate::rule::{self, Quantity};
use rust_decimal::Decimal;

/// One reporter's answer.
#[derive(Debug, Clone)]
pub(super) struct Answer<'a> {
    pub agency: &'a Agency,
    pub received: Option<&'a Received>,
    pub row: Option<&'a RowAnswer>,
    pub stand: Stand,
    /// The figures that enter the sums; 0 where it does not count.
    pub num: Decimal,
    pub den: Decimal,
}

/// The answers of an obligation, and the indicator under whose arithmetic they are judged.
#[derive(Debug, Clone)]
pub(super) struct Measured<'a> {
    pub indicator: &'a Indicator,
    pub answers: Vec<Answer<'a>>,
}

impl Answer<'_> {
    /// Whether this reporter passes by itself, where reporters are tested one by one.
    pub fn passes(&self, indicator: &Indicator) -> Option<bool> {
        if self.stand != Stand::Counts || !rule::one_by_one(indicator) {
            return None;
        }
        rule::alone(indicator)?.passes(&|quantity| match quantity {
            Quantity::Num => Some(self.num),
            Quantity::Den => Some(self.den),
            Quantity::Proof => Some(u32::from(self.row.is_some_and(is_proven)).into()),
            _ => None,
        })
    }
}
