//! The clerk's decisions as an office makes them: merge, answer in the workbook, merge again.

mod answers;
pub mod clerk;
mod figures;
mod kept;
pub mod office;
mod saved;
mod wrong;
