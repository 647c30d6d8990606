//! Cell addresses: rows and columns count from 0 everywhere in this program, and become `B3` only here.

use std::fmt::Write;

/// Rows of a sheet.
pub const ROWS: u32 = 1_048_576;
/// Columns of a sheet.
pub const COLUMNS: u32 = 16_384;

/// A column's letters: 0 is `A`, 26 is `AA`.
pub fn column_name(col: impl Into<u32>) -> String {
    let mut name = String::with_capacity(10);
    let mut rest = u64::from(col.into()) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name
}

/// `B3`, beyond the grid too.
pub fn a1<C: Into<u32>>(row: u32, col: C) -> String {
    let mut address = column_name(col);
    // A text takes whatever is written into it.
    _ = write!(address, "{}", u64::from(row) + 1);
    address
}

/// `$B$3`.
pub fn a1_abs(row: u32, col: u16) -> String {
    format!("${}${}", column_name(col), u64::from(row) + 1)
}

/// What an address turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// A cell of the grid: row and column from 0.
    Cell(u32, u32),
    /// The form of an address, but beyond the grid.
    Outside,
    Unreadable,
}

/// Reads `B3`, `$B$3` or `b3`. Letters and digits may be any number: a wrapped one is another cell.
#[inline]
pub fn parse(text: &str) -> Address {
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
    match (letters, digits.first(), row) {
        (0, _, _) | (_, None | Some(b'0'), _) => Address::Unreadable,
        _ if row > ROWS || col > COLUMNS => Address::Outside,
        _ => Address::Cell(row - 1, col - 1),
    }
}

/// The cell that an address means; nothing outside the grid.
pub fn parse_a1(text: &str) -> Option<(u32, u16)> {
    match parse(text) {
        Address::Cell(row, col) => Some((row, u16::try_from(col).ok()?)),
        _ => None,
    }
}

/// Reads `B4:D9` or a single `B4`; nothing unless both corners lie in the grid.
pub fn parse_area(text: &str) -> Option<Area> {
    let (from, to) = text.split_once(':').unwrap_or((text, text));
    Some(Area::new(parse_a1(from.trim())?, parse_a1(to.trim())?))
}

/// A rectangle of cells, both corners included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Area {
    /// Upper left cell: row, column.
    pub first: (u32, u16),
    /// Lower right cell: row, column.
    pub last: (u32, u16),
}

impl Area {
    /// The rectangle between two corners, whichever way round they are given.
    pub fn new(a: (u32, u16), b: (u32, u16)) -> Area {
        Area { first: (a.0.min(b.0), a.1.min(b.1)), last: (a.0.max(b.0), a.1.max(b.1)) }
    }

    /// One cell.
    pub fn cell(row: u32, col: u16) -> Area {
        Area { first: (row, col), last: (row, col) }
    }

    /// Part of one row.
    pub fn row(row: u32, first: u16, last: u16) -> Area {
        Area::new((row, first), (row, last))
    }

    /// Part of one column.
    pub fn column(col: u16, first: u32, last: u32) -> Area {
        Area::new((first, col), (last, col))
    }

    /// `B3:D9`, or `B3` for a single cell.
    pub fn a1(&self) -> String {
        self.written(a1::<u16>)
    }

    /// `$B$3:$D$9`, or `$B$3` for a single cell.
    pub fn abs(&self) -> String {
        self.written(a1_abs)
    }

    fn written(&self, one: fn(u32, u16) -> String) -> String {
        let first = one(self.first.0, self.first.1);
        if self.first == self.last {
            return first;
        }
        format!("{first}:{}", one(self.last.0, self.last.1))
    }

    /// Whether a cell lies inside.
    pub fn holds(&self, row: u32, col: u16) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&col)
    }

    /// Its cells, row by row.
    pub fn cells(self) -> impl Iterator<Item = (u32, u16)> {
        let (left, right) = (self.first.1, self.last.1);
        (self.first.0..=self.last.0).flat_map(move |row| (left..=right).map(move |col| (row, col)))
    }
}

/// A sheet's name as formulas want it, always quoted: `'Chi tiết'`.
pub fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// An absolute reference to another sheet: `'Chi tiết'!$B$3:$D$9`.
pub fn sheet_ref(sheet: &str, area: Area) -> String {
    format!("{}!{}", quoted(sheet), area.abs())
}
