//! The clerk's decisions as an office makes them: merge, answer in the workbook, merge again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

mod answers;
mod clerk;
mod figures;
mod kept;
mod office;
mod saved;
mod wrong;
