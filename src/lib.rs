//! `cchc`: monthly forms out, returns in, one report.
//!
//! The rooms stand in the order the data meets them; a room names only rooms to its left:
//! `words → finding → period → plan → sheet → package → answer → form → submission → ledger → assess →
//! check → report → demo → planbook → error → workspace → cli → commands → main`.

pub mod answer;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod error;
pub mod finding;
pub mod form;
pub mod ledger;
pub mod package;
pub mod period;
pub mod plan;
pub mod planbook;
pub mod sheet;
pub mod words;
pub mod workspace;
