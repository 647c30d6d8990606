//! `cchc`: monthly forms out, returns in, one report.
//!
//! The rooms stand in the order the data meets them; a room names only rooms to its left:
//! `words → finding → period → plan → sheet → package → keyed → rule → answer → field → form → ledger → submission →
//! decisions → assess → check → intake → report → letter → planbook → demo → error → workspace → cli → commands → main`.

pub mod answer;
pub mod assess;
pub mod check;
pub mod cli;
pub mod commands;
pub mod decisions;
pub mod demo;
pub mod error;
pub mod field;
pub mod finding;
pub mod form;
pub mod intake;
pub mod keyed;
pub mod ledger;
pub mod letter;
pub mod package;
pub mod period;
pub mod plan;
pub mod planbook;
pub mod report;
pub mod rule;
pub mod sheet;
pub mod submission;
pub mod words;
pub mod workspace;
