//! Texts, numbers and dates: what is read, what is folded, what is written.

mod answers;
mod date;
mod double;
mod fold;
mod legacy;
mod list;
mod number;
mod phrases;
mod show;
