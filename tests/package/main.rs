//! The room `package` from outside: hostile files, odd files, real files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod cells;
mod children;
mod kinds;
mod mutations;
mod ole;
mod reference;
mod refusals;
mod saved;
mod speed;
mod structure;
mod zipped;
mod zips;
