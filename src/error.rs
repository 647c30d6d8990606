//! Why a run cannot go on. A finding is about somebody's data; an error is about the run itself.

use crate::words::text::{Lang, Text};
use std::fmt;

/// A reason to stop with exit code 2: what happened, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub message: Text,
    /// What to do about it; may be empty.
    pub hint: Text,
}

impl Error {
    /// An error with a way out.
    pub fn new(message: Text, hint: Text) -> Error {
        Error { message, hint }
    }

    /// The message and, on a line of its own, the hint.
    pub fn show(&self, lang: Lang) -> String {
        let message = self.message.in_lang(lang);
        match self.hint.is_empty() {
            true => message.to_string(),
            false => format!("{message}\n  → {}", self.hint.in_lang(lang)),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.show(Lang::En))
    }
}

impl std::error::Error for Error {}
