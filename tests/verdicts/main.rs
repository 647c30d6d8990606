//! Verdicts worked out by hand: from the plan's sentences, never from the program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a test

mod checks;
mod claims;
mod counts;
mod desk;
mod due_rules;
mod explained;
mod kinds;
mod properties;
mod roster;
mod second_plan;
mod units;
