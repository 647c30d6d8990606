//! `cchc`: monthly forms out, returns in, one report.
//!
//! The rooms stand in the order the data meets them; a room names only rooms above it.

pub mod answer;
pub mod cli;
pub mod demo;
pub mod error;
pub mod finding;
pub mod form;
pub mod ledger;
pub mod period;
pub mod plan;
pub mod sheet;
pub mod words;
pub mod workspace;
