//! `cchc`: monthly forms out, returns in, one report.
//!
//! The rooms stand in the order the data meets them; a room names only rooms above it.

pub mod package;
pub mod words;
