//! An inbox with one of everything that offices really send, and worse: the whole program runs on it, the
//! registers add up, no wrong figure is in a total, and every finding is a sentence to read out.

mod inbox;
mod offices;
mod outcome;
mod strangers;
mod totals;
