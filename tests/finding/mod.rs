//! What is said about somebody's data.

mod group;
mod guarded;
mod voices;
