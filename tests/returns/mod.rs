//! What comes back from an office, file by file and month by month.

mod desk;
pub mod package;
pub mod paper;

mod any;
mod clean;
mod files;
mod identity;
mod month;
mod proof;
pub mod round_trip;
mod rows;
mod sheets;
mod structure;
mod values;
