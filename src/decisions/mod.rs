//! `quyet-dinh.xlsx`: what the clerk decided about files and figures, who decided, when files came in.
//!
//! Pure: bytes in, bytes out; the workspace touches the disk. A decision is about one thing and has its id
//! from it: the agency, the file's SHA-256, the cell, the check. It is applied again at every run as long as
//! that thing is there; it is marked, told and kept when it is not. An answer that cannot be used is a
//! finding and changes nothing. No cell of the clerk's is ever moved, changed or lost.

mod amend;
mod ask;
mod corrections;
mod fields;
mod question;
mod read;
mod receipts;
mod resolve;
mod schema;
mod sitting;
pub mod texts;
mod write;

pub use amend::is_accepted;
pub use read::{Decisions, read};
pub use sitting::Sitting;
