//! Obligations, figures and verdicts: pure arithmetic on what the ledger holds.
//!
//! Exact throughout: decimals only, by the rules of the kinds, percentages cut for showing and never
//! compared. Every answer is either counted, neutral, or left out with a reason; a verdict says by how many
//! reporters it is carried. Earlier months are worked out again from the ledger each time.

mod answers;
mod arithmetic;
mod assessment;
mod bench;
mod code;
pub mod counted;
mod explain;
mod explain_member;
pub mod explain_words;
mod measure;
mod met;
mod overdue;
mod pace;
mod progress;
mod register;
mod result;
mod task;
mod typed;
mod weigh;
pub mod wording;

pub use crate::rule::Verdict;
pub use assessment::{Assessment, assess};
pub use bench::Bench;
pub use code::Progress;
pub use counted::{Reason, Stand};
pub use explain::{Explained, explain, explain_result};
pub use overdue::{overdue_rows, past_of};
pub use result::{IndicatorResult, Member, Point};
pub use task::{TaskClaim, TaskResult};
