//! Vietnamese text, numbers and dates: folding to match, reading what was typed, writing it out.
pub mod text;
