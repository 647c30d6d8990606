//! What one agency is asked in one month: the rows, their places on the sheet, the identity of the form.
//!
//! `layout` is the keystone: writer and reader both use it, and no cell address exists elsewhere.

mod ask;
mod asking;
mod compose;
mod filling;
mod identity;
pub mod layout;
mod rules;
mod stamp;
mod takes;
mod words;

pub use ask::{Ask, Block, Entry, Form, Past, Previous, TaskHead, TextAsk};
pub use compose::{FaultLine, compose, render};
pub use filling::{Filling, Raw};
pub use identity::{Identity, check_characters, find_code, visible_code};
pub use stamp::{file_name, form_fingerprint};
pub use words::{content_words, content_words_before, target_words};

/// Version of the form's layout; older versions are still read.
pub const FORM_VERSION: u32 = 1;
