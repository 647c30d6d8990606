//! An inbox with one of everything that offices really send, and worse: the whole program runs on it, the
//! registers add up, no wrong figure is in a total, and every finding is a sentence to read out.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops where it fails
#![allow(clippy::disallowed_methods)] // it makes the inbox itself
#![cfg(unix)] // with links, pipes and names that other systems do not have

mod inbox;
mod offices;
mod outcome;
mod strangers;
mod totals;

#[path = "../package/ole.rs"]
mod ole;
#[path = "../returns/package.rs"]
mod package;
#[allow(dead_code)]
#[path = "../returns/paper.rs"]
mod paper;
#[allow(dead_code)]
#[path = "../package/zipped.rs"]
mod zipped;
