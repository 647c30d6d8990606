//! Texts, numbers and dates: what is read, what is folded, what is written.

mod date;
mod double;
mod fold;
mod list;
mod number;
mod show;
