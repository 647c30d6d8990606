//! A formula that several cells share: it is written out at the first of them, and means at the others
//! the same with its references moved along.

use crate::sheet::address::{Address, COLUMNS, ROWS, a1, parse};
use std::collections::HashMap;

/// The shared formulas of a sheet met so far.
#[derive(Debug, Default)]
pub(super) struct Formulas(HashMap<u32, (u32, u32, Box<str>)>);

impl Formulas {
    /// A cell's own formula under a number that others may share: noted where it is written out, found
    /// where it is not.
    pub fn at(&mut self, number: u32, (row, col): (u32, u32), text: Option<Box<str>>) -> Option<Box<str>> {
        match text {
            Some(text) => {
                self.0.entry(number).or_insert_with(|| (row, col, text.clone()));
                Some(text)
            }
            None => {
                let (from_row, from_col, text) = self.0.get(&number)?;
                let by = |to: u32, from: u32| i64::from(to) - i64::from(from);
                Some(moved(text, by(row, *from_row), by(col, *from_col)).into())
            }
        }
    }
}

/// The formula so many rows further down and columns further right. Texts, names of sheets and functions
/// and what is held by `$` stay; a reference that leaves the grid is `#REF!`.
fn moved(text: &str, down: i64, right: i64) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (taken, shown) = match first {
            '"' | '\'' => (closed(rest, first), None),
            '[' => (bracketed(rest), None),
            _ if is_word(first) => {
                let len = word(rest);
                reference(rest, len, down, right).map_or((len, None), |(taken, shown)| (taken, Some(shown)))
            }
            _ => (first.len_utf8(), None),
        };
        let (part, behind) = rest.split_at(taken);
        out.push_str(shown.as_deref().unwrap_or(part));
        rest = behind;
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '$' | '\\' | '?')
}

fn word(text: &str) -> usize {
    text.find(|c| !is_word(c)).unwrap_or(text.len())
}

/// Length of what stands between two quotation marks, both of them with it.
fn closed(text: &str, mark: char) -> usize {
    text[1..].find(mark).map_or(text.len(), |at| at + 2)
}

/// Length of what stands in square brackets.
fn bracketed(text: &str) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// A cell, or whole columns or rows, at the beginning of a text: how much of it, and what it becomes.
fn reference(text: &str, len: usize, down: i64, right: i64) -> Option<(usize, String)> {
    let (name, behind) = text.split_at(len);
    if behind.starts_with(['(', '!']) {
        return None;
    }
    if let Some(second) = behind.strip_prefix(':') {
        let other = &second[..word(second)];
        let both = len + 1 + other.len();
        if second[other.len()..].starts_with('!') {
            return Some((both, text[..both].to_string())); // several sheets
        }
        if let (Some(a), Some(b)) = (line(name, down, right), line(other, down, right)) {
            return Some((both, format!("{a}:{b}")));
        }
    }
    cell(name, down, right).map(|shown| (len, shown))
}

/// Letters or digits of a reference, and whether a dollar sign holds them.
type Part<'t> = (bool, &'t str);

/// The letters and the digits of `$B4`.
fn parts(name: &str) -> Option<(Part<'_>, Part<'_>)> {
    let held = |text| str::strip_prefix(text, '$').map_or((false, text), |rest| (true, rest));
    let (col_held, rest) = held(name);
    let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (letters, rest) = rest.split_at(letters);
    let (row_held, digits) = held(rest);
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    (plain && letters.len() <= 3).then_some(((col_held, letters), (row_held, digits)))
}

fn cell(name: &str, down: i64, right: i64) -> Option<String> {
    let ((col_held, _), (row_held, _)) = parts(name)?;
    let Address::Cell(row, col) = parse(name) else {
        return None;
    };
    let place = stepped(row, if row_held { 0 } else { down }, ROWS).zip(stepped(
        col,
        if col_held { 0 } else { right },
        COLUMNS,
    ));
    let Some((row, col)) = place else {
        return Some("#REF!".to_string());
    };
    let plain = a1(row, col);
    let digits = plain.find(|c: char| c.is_ascii_digit()).unwrap_or(plain.len());
    let (letters, digits) = plain.split_at(digits);
    let mark = |held| if held { "$" } else { "" };
    Some(format!("{}{letters}{}{digits}", mark(col_held), mark(row_held)))
}

/// One side of `B:D` or `3:5`.
fn line(name: &str, down: i64, right: i64) -> Option<String> {
    let (letters, digits) = match parts(name)? {
        ((_, letters), (false, "")) if !letters.is_empty() => (true, false),
        ((_, ""), (_, digits)) if !digits.is_empty() => (false, true),
        _ => return None,
    };
    let moved = match (letters, digits) {
        (true, _) => cell(&format!("{name}1"), 0, right)?,
        _ => cell(&format!("A{name}"), down, 0)?,
    };
    let bare = if letters { moved.strip_suffix('1') } else { moved.strip_prefix('A') };
    Some(bare.unwrap_or("#REF!").to_string())
}

fn stepped(at: u32, by: i64, end: u32) -> Option<u32> {
    let to = u32::try_from(i64::from(at) + by).ok()?;
    (to < end).then_some(to)
}
