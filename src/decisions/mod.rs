//! `quyet-dinh.xlsx`: what the clerk decided about files and figures, who decided, when files came in.
//!
//! Pure: bytes in, bytes out; the workspace touches the disk. A decision is about one thing and has its id
//! from it: the agency, the file's SHA-256, the cell, the check. It is applied again at every run as long as
//! that thing is there; it is marked, told and kept when it is not. An answer that cannot be used is a
//! finding and changes nothing. No cell of the clerk's is ever moved, changed or lost.

mod amend;
mod ask;
mod corrections;
mod enter;
mod fields;
mod numbers;
mod question;
mod read;
mod receipts;
mod resolve;
mod schema;
mod sitting;
pub mod texts;
mod write;

pub use amend::is_accepted;
pub use ask::{about_checks, about_files, about_revisions};
pub use numbers::about_numbers;
pub use question::{Choice, Meaning, Question, Subject};
pub use read::{Decisions, read, unreadable, unwritten};
pub use sitting::Sitting;
