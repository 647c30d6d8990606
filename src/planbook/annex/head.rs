//! The row or rows of headings: which column holds what, in whatever order and usual wording.
//!
//! Headings are short and stand in cells of their own; a second or third row belongs to the head only
//! below a band of merged cells, so that no section and no task is ever taken for a heading.

use super::grid::Grid;
use crate::words::fold::fold_marks;

/// A column of an annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Number,
    Task,
    Lead,
    Coordinating,
    /// Leads and coordinators in one cell.
    Both,
    Target,
    Unit,
    Time,
    /// Product, remark and whatever else: kept in the task's note.
    Other,
}

/// Where the columns are.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub last_row: u32,
    pub first_row: u32,
    /// What each column is, where it stands and what stands above it.
    pub columns: Vec<(Column, u32, String)>,
}

/// Rows of the sheet that are searched, rows that a head may have, letters that a heading may have.
const SEARCHED: u32 = 80;
const DEPTH: u32 = 3;
const SHORT: usize = 60;

const WORDS: [(Column, &[&str]); 6] = [
    (Column::Unit, &["đơn vị tính", "đvt", "đơn vị đo"]),
    (Column::Time, &["thời gian", "thời hạn", "tiến độ", "hạn", "thời điểm", "lộ trình", "hoàn thành"]),
    (Column::Other, &["sản phẩm", "kết quả", "ghi chú", "đầu ra", "căn cứ"]),
    (Column::Task, &["nhiệm vụ", "nội dung", "công việc", "việc", "hoạt động", "giải pháp"]),
    (Column::Target, &["chỉ tiêu", "mục tiêu", "mức", "kế hoạch", "năm"]),
    (Column::Lead, &["thực hiện", "trách nhiệm", "phụ trách", "đầu mối", "tham mưu", "phân công"]),
];
const NUMBER: [&str; 7] = ["tt", "stt", "số tt", "số thứ tự", "thứ tự", "số", "mã số"];

/// The column that a heading names, if it names one.
fn named(heading: &str) -> Option<Column> {
    let key = fold_marks(&heading.replace(['.', ':', '*', '(', ')', '/', ',', '-'], " "));
    let padded = format!(" {key} ");
    let has = |words: &&str| padded.contains(&format!(" {} ", fold_marks(words)));
    let past = year(&key).is_some() && ["thực hiện", "ước", "hiện trạng", "kết quả"].iter().any(has);
    match (has(&"chủ trì"), has(&"phối hợp")) {
        _ if past && !["thời gian", "thời hạn", "tiến độ"].iter().any(has) => Some(Column::Other),
        _ if year(&key).is_some_and(|year| year.to_string() == key) => Some(Column::Target),
        _ if NUMBER.iter().any(|number| fold_marks(number) == key) => Some(Column::Number),
        (true, true) => Some(Column::Both),
        (true, false) => Some(Column::Lead),
        (false, true) => Some(Column::Coordinating),
        _ => WORDS.iter().find(|(_, words)| words.iter().any(has)).map(|(column, _)| *column),
    }
}

/// The one year that a heading names.
pub(super) fn year(heading: &str) -> Option<i32> {
    let numbers =
        heading.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse::<i32>().ok());
    let mut years = numbers.filter(|year| (1990..2100).contains(year));
    years.next().filter(|first| years.all(|other| other == *first))
}

/// The head of a table of tasks: of all rows that can be one, the first that names most.
pub(super) fn find(grid: &Grid) -> Option<Head> {
    let heads = (0..grid.rows.min(SEARCHED)).filter_map(|row| read(grid, row));
    heads.reduce(|best, head| if head.known() > best.known() { head } else { best })
}

/// The headings that a row seems to have, for saying what was looked at.
pub(super) fn seen(grid: &Grid) -> Vec<(u32, Vec<String>)> {
    let rows = (0..grid.rows.min(SEARCHED)).map(|row| (row, grid.row_words(row)));
    let could_be =
        |words: &[String]| words.len() > 1 && words.iter().all(|word| word.chars().count() <= SHORT);
    rows.filter(|(_, words)| could_be(words)).take(5).collect()
}

fn read(grid: &Grid, first_row: u32) -> Option<Head> {
    let filled = grid.filled(first_row);
    if filled.len() < 2 || filled.iter().any(|col| !is_short(grid, first_row, *col)) {
        return None;
    }
    let mut last_row = first_row;
    while last_row + 1 < first_row + DEPTH && continues(grid, last_row) {
        last_row += 1;
    }
    let mut columns: Vec<(Column, u32, String)> = Vec::new();
    for col in 0..grid.columns {
        let mut cells: Vec<(u32, u32)> = (first_row..=last_row).map(|row| grid.origin(row, col)).collect();
        cells.dedup();
        let words = |(row, col): &(u32, u32)| Some(grid.words(*row, *col)).filter(|text| !text.is_empty());
        let headings: Vec<String> = cells.iter().filter_map(words).collect();
        if let Some(lowest) = headings.last() {
            let column = headings.iter().rev().find_map(|heading| named(heading)).unwrap_or(Column::Other);
            let heading = if column == Column::Target { headings.join(" ") } else { lowest.clone() };
            columns.push((column, col, heading));
        }
    }
    settle(&mut columns);
    let head = Head { first_row, last_row, columns };
    (head.column(Column::Task).is_some() && head.known() > 1).then_some(head)
}

fn is_short(grid: &Grid, row: u32, col: u32) -> bool {
    grid.words(row, col).chars().count() <= SHORT
}

/// Whether the row below a row of a head belongs to it: it says more below a band or a blank, and below a
/// heading that is complete nothing but another heading.
fn continues(grid: &Grid, row: u32) -> bool {
    let below = row + 1;
    let mut more = false;
    for col in 0..grid.columns {
        if grid.text(below, col).is_empty() || grid.origin(below, col) == grid.origin(row, col) {
            continue;
        }
        let open = grid.is_band(row, col) || grid.text(row, col).is_empty();
        let heading = named(&grid.words(below, col)).is_some();
        if !open && !heading
            || grid.is_band(below, col) && !grid.is_band(row, col)
            || !is_short(grid, below, col)
        {
            return false;
        }
        more |= open && heading;
    }
    more
}

/// Settles what one heading alone does not say: without a column of tasks the first *Chỉ tiêu* holds them;
/// who "carries out" beside a lead coordinates; of two columns of a kind that a task has one of, the
/// first counts and the other is kept as a remark.
fn settle(columns: &mut [(Column, u32, String)]) {
    let has = |columns: &[(Column, u32, String)], kind| columns.iter().any(|(own, ..)| *own == kind);
    if !has(columns, Column::Task)
        && let Some(first) = columns.iter_mut().find(|(own, _, heading)| {
            *own == Column::Target
                && ["chỉ tiêu", "mục tiêu"].iter().any(|w| fold_marks(heading).contains(&fold_marks(w)))
        })
    {
        first.0 = Column::Task;
    }
    let leads = columns.iter().filter(|(own, ..)| *own == Column::Lead).count();
    if leads > 1 && !has(columns, Column::Coordinating) {
        let carries_out = |heading: &str| !fold_marks(heading).contains(&fold_marks("chủ trì"));
        if let Some(other) = columns.iter_mut().find(|(own, _, h)| *own == Column::Lead && carries_out(h)) {
            other.0 = Column::Coordinating;
        }
    }
    let mut seen = Vec::new();
    for (own, ..) in columns {
        if seen.contains(own) && !matches!(own, Column::Target | Column::Other) {
            *own = Column::Other;
        }
        seen.push(*own);
    }
}

impl Head {
    /// Where a column is.
    pub fn column(&self, column: Column) -> Option<u32> {
        self.columns.iter().find(|(own, ..)| *own == column).map(|(_, col, _)| *col)
    }

    /// How many columns are known for what they are.
    fn known(&self) -> usize {
        self.columns.iter().filter(|(own, ..)| *own != Column::Other).count()
    }
}
