//! Vietnamese text, numbers and dates: folding to match, reading what was typed, writing it out.
pub mod answers;
pub mod date;
pub mod fold;
pub mod legacy;
pub mod list;
pub mod near;
pub mod number;
pub mod phrases;
pub mod text;
