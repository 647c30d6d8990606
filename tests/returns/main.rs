//! What comes back from an office, file by file and month by month.

mod desk;
mod paper;

mod clean;
