//! What comes back from an office, file by file and month by month.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;
mod package;
mod paper;

mod clean;
mod files;
mod identity;
mod month;
mod round_trip;
mod rows;
mod sheets;
mod structure;
mod values;
