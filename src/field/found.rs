//! What reading a cell comes to.

use crate::finding::{Finding, Place};

/// How a finding is made of what was typed, and of what it is read as.
#[derive(Debug, Clone, Copy)]
pub enum Make {
    Typed(fn(Place, String) -> Finding),
    /// What it is read as, or was expected, is named too.
    Read(fn(Place, String, String) -> Finding),
}

impl Make {
    /// The finding of some cells.
    pub fn finding(self, place: Place, typed: String, read: String) -> Finding {
        match self {
            Make::Typed(make) => make(place, typed),
            Make::Read(make) => make(place, typed, read),
        }
    }

    /// The finding's code.
    pub fn code(self) -> &'static str {
        self.finding(Place::default(), String::new(), String::new()).code
    }
}

/// What was found in a cell.
#[derive(Debug, Clone)]
pub enum Found<T> {
    Blank,
    /// A value, perhaps with a remark and the words that the remark quotes.
    Value(T, Option<(Make, String)>),
    /// Something that is not counted; why, and what it was probably meant to be.
    Spoilt(Make, String),
    /// Something that was read and cannot be true: what is claimed stands, without this as its proof (R29).
    Refused(Make, String),
}

impl<T> Found<T> {
    /// The same with another value.
    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Found<U> {
        match self {
            Found::Blank => Found::Blank,
            Found::Value(value, remark) => Found::Value(to(value), remark),
            Found::Spoilt(make, read) => Found::Spoilt(make, read),
            Found::Refused(make, read) => Found::Refused(make, read),
        }
    }

    /// Something that is not counted and has no likely meaning.
    pub(super) fn spoilt(make: fn(Place, String) -> Finding) -> Found<T> {
        Found::Spoilt(Make::Typed(make), String::new())
    }
}
