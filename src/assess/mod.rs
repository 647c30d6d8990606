//! Obligations, figures and verdicts: pure arithmetic on what the ledger holds.
//!
//! Exact throughout: decimals only, by the rules of the kinds, percentages cut for showing and never
//! compared. Every answer is either counted, neutral, or left out with a reason; a verdict says by how many
//! reporters it is carried. Earlier months are worked out again from the ledger each time.

mod answers;
mod arithmetic;
mod asked;
mod assessment;
mod bench;
mod change;
mod code;
pub mod counted;
mod explain;
mod explain_member;
pub mod explain_words;
mod measure;
mod memory;
mod met;
mod progress;
mod register;
mod result;
mod ruling;
mod task;
mod typed;
mod weigh;
pub mod wording;

pub use crate::rule::Verdict;
pub use asked::{asked_of_each, begins, past_of, still_asked};
pub use assessment::{Assessment, assess};
pub use bench::Bench;
pub use change::{Change, change, without};
pub use code::Progress;
pub use counted::{Reason, Stand};
pub use explain::{Explained, explain, explain_result};
pub use result::{IndicatorResult, Member, Point};
pub use task::{TaskClaim, TaskResult};
