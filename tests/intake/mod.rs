//! From what lies in the inbox to what is said of it: faults of the program, single files, locked decisions.

mod cells;
pub mod district;
mod faults;
mod file;
mod locked;
mod months;
mod receipt;
mod zips;
