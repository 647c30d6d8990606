//! The tests of the whole program, a folder a theme, in one binary: `cargo test --test all THEME::` runs a part.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops where it fails
#![allow(clippy::disallowed_methods)] // a test lays out its own files
#![allow(clippy::print_stdout, clippy::print_stderr)] // a test may say what it measured or skipped

mod answer;
mod commands;
mod decisions;
mod demo;
mod finding;
mod form;
mod fuzz;
mod handbook;
#[cfg(unix)] // with links, pipes and names that other systems do not have
mod hostile_inbox;
mod intake;
mod languages;
mod letter;
mod libreoffice;
mod package;
mod period;
mod plan;
mod planbook;
mod plans;
mod report;
mod returned_files;
mod returns;
mod rooms;
mod second;
mod sheet;
mod verdicts;
mod words;
mod workspace;
