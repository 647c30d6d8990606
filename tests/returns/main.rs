//! What comes back from an office, file by file and month by month.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;
mod paper;

mod clean;
mod files;
mod identity;
mod month;
mod round_trip;
mod rows;
mod structure;
mod values;
