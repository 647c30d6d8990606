//! The clerk's decisions as an office makes them: merge, answer in the workbook, merge again.

mod answers;
mod clerk;
mod figures;
mod kept;
mod office;
mod saved;
mod wrong;
