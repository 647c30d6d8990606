//! Addresses in the grid: `B4` to row 3, column 1 and back. Beyond XFD1048576 there is nothing.

use crate::sheet::address::column_name;
use serde::{Deserialize, Serialize};

/// Rows of a sheet.
pub(super) const ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub(super) const COLUMNS: u32 = 16_384;

/// A block of cells, both corners inside it, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub first_row: u32,
    pub first_col: u32,
    pub last_row: u32,
    pub last_col: u32,
}

/// What an address in a file turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// A cell of the grid: row and column from 0.
    Cell(u32, u32),
    /// The form of an address, but beyond the grid.
    Outside,
    Unreadable,
}

/// The address of a cell as people write it, beyond the grid too.
pub fn a1(row: u32, col: u32) -> String {
    format!("{}{}", column_name(col), u64::from(row) + 1)
}

/// Reads `B4` or `$B$4`. Letters and digits may be any number: a wrapped one is another cell.
#[inline]
pub(super) fn parse(text: &str) -> Address {
    let bytes = text.as_bytes();
    let (mut at, mut col, mut row) = (usize::from(bytes.first() == Some(&b'$')), 0u32, 0u32);
    let from = at;
    while let Some(letter) = bytes.get(at).filter(|byte| byte.is_ascii_alphabetic()) {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        col = col.saturating_mul(26).saturating_add(digit);
        at += 1;
    }
    let letters = at - from;
    at += usize::from(bytes.get(at) == Some(&b'$'));
    let digits = &bytes[at..];
    for &byte in digits {
        if !byte.is_ascii_digit() {
            return Address::Unreadable;
        }
        row = row.saturating_mul(10).saturating_add(u32::from(byte - b'0'));
    }
    match (letters, digits.len(), row) {
        (0, _, _) | (_, 0, _) | (_, _, 0) => Address::Unreadable,
        _ if row > ROWS || col > COLUMNS => Address::Outside,
        _ => Address::Cell(row - 1, col - 1),
    }
}

/// Reads `B4:D9` or a single `B4`; `None` unless both corners lie in the grid.
pub(super) fn parse_area(text: &str) -> Option<Area> {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    match (parse(from.trim()), parse(to.trim())) {
        (Address::Cell(top, left), Address::Cell(bottom, right)) => Some(Area {
            first_row: top.min(bottom),
            first_col: left.min(right),
            last_row: top.max(bottom),
            last_col: left.max(right),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_both_ways() {
        for (text, row, col) in
            [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)]
        {
            assert_eq!(parse(text), Address::Cell(row, col));
            assert_eq!(a1(row, col), text);
        }
        assert_eq!(parse("$b$4"), Address::Cell(3, 1));
    }

    #[test]
    fn addresses_beyond_the_grid_do_not_wrap() {
        for text in ["XFD1048577", "XFE1", "B4294967298", "AAAAAAAAAAAAAAAAAA1", "A99999999999999999999"] {
            assert_eq!(parse(text), Address::Outside, "{text}");
        }
        for text in ["", "A", "1", "A0", "1A", "A1B", "A-1", "Ă1", "R1C1", "$", "A$"] {
            assert_eq!(parse(text), Address::Unreadable, "{text}");
        }
    }

    #[test]
    fn areas_are_put_in_order() {
        let area = Area { first_row: 1, first_col: 1, last_row: 8, last_col: 3 };
        assert_eq!(parse_area("D9:B2"), Some(area));
        assert_eq!(parse_area("A1:XFD1048577"), None);
        assert_eq!(parse_area("A:A"), None);
    }
}
