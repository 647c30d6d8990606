//! Cell addresses: rows and columns count from 0 everywhere in this program, and become `B3` only here.

/// A column's letters: 0 is `A`, 26 is `AA`.
pub fn column_name(col: impl Into<u32>) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(col.into()) + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// `B3`.
pub fn a1(row: u32, col: u16) -> String {
    format!("{}{}", column_name(col), u64::from(row) + 1)
}

/// `$B$3`.
pub fn a1_abs(row: u32, col: u16) -> String {
    format!("${}${}", column_name(col), u64::from(row) + 1)
}

/// Reads `B3`, `$B$3` or `b3`; nothing outside the 1,048,576 rows and 16,384 columns of a sheet.
pub fn parse_a1(text: &str) -> Option<(u32, u16)> {
    let text = text.strip_prefix('$').unwrap_or(text);
    let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (name, digits) = text.split_at(letters);
    let digits = digits.strip_prefix('$').unwrap_or(digits);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if name.is_empty() || name.len() > 3 || !plain || digits.starts_with('0') || digits.len() > 7 {
        return None;
    }
    let col = name.bytes().fold(0u32, |sum, b| sum * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = digits.parse().ok()?;
    let inside = row <= 1_048_576 && col <= 16_384;
    inside.then_some((row - 1, u16::try_from(col - 1).ok()?))
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
        self.written(a1)
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
