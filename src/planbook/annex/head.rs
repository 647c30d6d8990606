//! The row or rows of headings: which column holds what, in the usual wordings.

use super::grid::Grid;
use crate::words::fold::fold_marks;

/// A column of an annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Task,
    Lead,
    Coordinating,
    Time,
}

impl Column {
    /// Every column in the usual order.
    pub const ALL: [Column; 5] =
        [Column::Number, Column::Task, Column::Lead, Column::Coordinating, Column::Time];

    /// The heading most in use.
    pub fn usual_heading(self) -> &'static str {
        match self {
            Column::Number => "TT",
            Column::Task => "Nhiệm vụ",
            Column::Lead => "Cơ quan chủ trì",
            Column::Coordinating => "Cơ quan phối hợp",
            Column::Time => "Thời gian hoàn thành",
        }
    }

    /// The column that a heading names, if it names one.
    fn named(heading: &str) -> Option<Column> {
        const NUMBER: [&str; 6] = ["tt", "stt", "số tt", "số thứ tự", "thứ tự", "số"];
        const TIME: [&str; 5] = ["thời gian", "thời hạn", "tiến độ", "hạn hoàn thành", "hoàn thành"];
        const TASK: [&str; 3] = ["nhiệm vụ", "nội dung", "công việc"];
        let key = fold_marks(&heading.replace(['.', ':', '*'], " "));
        let has = |words: &str| format!(" {key} ").contains(&format!(" {words} ")) || key.contains(words);
        match (has("chủ trì"), has("phối hợp")) {
            _ if NUMBER.contains(&key.as_str()) => Some(Column::Number),
            (true, true) => None, // leads and coordinators in one column
            (true, false) => Some(Column::Lead),
            (false, true) => Some(Column::Coordinating),
            _ if TIME.iter().any(|words| key.starts_with(words)) => Some(Column::Time),
            _ if TASK.iter().any(|words| has(words)) => Some(Column::Task),
            _ => None,
        }
    }
}

/// Where the columns are.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub first_row: u32,
    pub last_row: u32,
    columns: Vec<(Column, u32)>,
    /// Further columns of a kind that is already there.
    pub doubled: Vec<(Column, u32)>,
    pub others: Vec<(u32, String)>,
}

/// Rows of the sheet that are searched, and rows that a head may have.
const SEARCHED: u32 = 80;
const DEPTH: u32 = 3;
/// Fewer columns than these are no table of tasks.
const ENOUGH: usize = 3;

/// The head of a table of tasks: the complete one, or the one that lacks least.
pub(super) fn find(grid: &Grid) -> Option<Head> {
    let rows = 0..grid.rows.min(SEARCHED);
    let heads = rows.flat_map(|row| (1..=DEPTH).map(move |depth| read(grid, row, depth)));
    // The first of the best: `max_by_key` would take the last.
    let best = heads.reduce(|best, head| if head.score() > best.score() { head } else { best });
    best.filter(|head| head.columns.len() >= ENOUGH && head.column(Column::Task).is_some())
}

fn read(grid: &Grid, first_row: u32, depth: u32) -> Head {
    let last_row = first_row + depth - 1;
    let mut head = Head { first_row, last_row, ..Head::default() };
    for col in 0..grid.columns {
        let headings = headings(grid, col, first_row, last_row);
        let named = headings.iter().rev().find_map(|heading| Column::named(heading));
        match named {
            Some(column) if head.column(column).is_none() => head.columns.push((column, col)),
            Some(column) => head.doubled.push((column, col)),
            None if headings.is_empty() => {}
            None => head.others.push((col, headings.join(" – "))),
        }
    }
    head
}

/// A column's headings from top to bottom, a merged one once.
fn headings(grid: &Grid, col: u32, first: u32, last: u32) -> Vec<String> {
    let mut seen = Vec::new();
    (first..=last)
        .filter(|row| {
            let origin = grid.origin(*row, col);
            let fresh = !seen.contains(&origin);
            seen.push(origin);
            fresh
        })
        .map(|row| grid.words(row, col))
        .filter(|text| !text.is_empty())
        .collect()
}

impl Head {
    /// Where a column is.
    pub fn column(&self, column: Column) -> Option<u32> {
        self.columns.iter().find(|(own, _)| *own == column).map(|(_, col)| *col)
    }

    /// Columns that are not there.
    pub fn missing(&self) -> Vec<Column> {
        let there = |column: &Column| self.column(*column).is_some();
        Column::ALL.into_iter().filter(|column| !there(column)).collect()
    }

    /// Whether every column is there.
    pub fn is_complete(&self) -> bool {
        self.missing().is_empty()
    }

    /// More columns are better, then fewer doubled ones, then fewer rows.
    fn score(&self) -> (usize, isize, i64) {
        let doubled = isize::try_from(self.doubled.len()).unwrap_or(isize::MAX);
        let rows = i64::from(self.last_row) - i64::from(self.first_row);
        (self.columns.len(), -doubled, -rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_their_usual_wordings() {
        for (heading, column) in [
            ("TT", Some(Column::Number)),
            ("STT", Some(Column::Number)),
            ("Số TT", Some(Column::Number)),
            ("Nhiệm vụ cụ thể", Some(Column::Task)),
            ("NỘI DUNG CÔNG VIỆC", Some(Column::Task)),
            ("Nhiệm vụ, giải pháp", Some(Column::Task)),
            ("Cơ quan chủ trì/chỉ đạo", Some(Column::Lead)),
            ("Đơn vị\nchủ trì", Some(Column::Lead)),
            ("Cơ quan thực hiện/phối hợp", Some(Column::Coordinating)),
            ("Cơ quan chủ trì, phối hợp", None),
            ("Thời gian hoàn thành", Some(Column::Time)),
            ("Thời hạn", Some(Column::Time)),
            ("Tiến độ thực hiện", Some(Column::Time)),
            ("Ghi chú", None),
            ("Sản phẩm", None),
        ] {
            assert_eq!(Column::named(heading), column, "{heading}");
        }
    }
}
