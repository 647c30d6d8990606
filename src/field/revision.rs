//! The revision of a return (*Lần gửi*).

use super::found::{Found, Make};
use crate::finding::value;
use crate::words::fold::{fold_bare, squeeze};
use crate::words::number::read_number;
use rust_decimal::prelude::ToPrimitive;
use std::ops::RangeInclusive;

/// The revisions that there can be; a larger number is a slip of the hand.
pub const REVISIONS: RangeInclusive<u32> = 1..=999;

/// Reads what its cell shows: `2`, `lần 2`, `Lần gửi: 2`.
pub fn read(shown: &str) -> Found<u32> {
    let shown = squeeze(shown);
    let bare = fold_bare(&shown);
    let bare = bare.rsplit("lan gui").next().unwrap_or(&bare);
    let bare = bare.trim_start_matches("lan").trim_matches([':', ' ']);
    if bare.is_empty() {
        return Found::Blank;
    }
    let number = read_number(bare).ok().map(|r| r.value).filter(|n| n.fract().is_zero());
    match number.and_then(|n| n.to_u32()).filter(|n| REVISIONS.contains(n)) {
        Some(revision) => Found::Value(revision, None),
        None => Found::Spoilt(Make::Typed(value::revision_unread), String::new()),
    }
}
