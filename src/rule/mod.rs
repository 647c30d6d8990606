//! A rule a kind, written once: when a target is reached, what can still mend it, when an answer is
//! complete, and the verdict that follows.
//!
//! A rule is a small tree over named quantities. It knows no ledger and no cell: the assessment gives it
//! exact decimals, the report and the form print it as formulas over their own cells, the explanation
//! reads it aloud. So they cannot disagree. Sources: domain.md §3, §4 and §7.

mod aloud;
mod code;
pub mod exact;
mod kind;
mod print;
mod tree;
mod verdict;

pub use aloud::Spoken;
pub use code::Verdict;
pub(crate) use code::scale;
pub use kind::{
    Reach, Second, adds_up, alone, is_bounded, keeps, nothing, one_by_one, part, second, stays_open,
    time_mends, together,
};
pub use tree::{Amount, Choice, Quantity, Sign, Test, Values};
pub use verdict::verdict;
