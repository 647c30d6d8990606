//! The columns of *Theo nhiệm vụ*; those behind the last are hidden and hold what formulas lean on.

use crate::report::live::Cells;
use crate::report::table::Col;

/// A column of the sheet; some are only there to count the others' places.
#[allow(dead_code)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Name,
    Num,
    Den,
    Result,
    Target,
    Verdict,
    Progress,
    Due,
    Days,
    Change,
    Trend,
    Coverage,
    Note,
    Key,
    Code,
    Counted,
    Neutral,
    Pending,
    NoBase,
    Expected,
    Passed,
    Failed,
    Year,
    TaskProgress,
}

pub(super) const HIDDEN: [Column; 11] = [
    Column::Key,
    Column::Code,
    Column::Counted,
    Column::Neutral,
    Column::Pending,
    Column::NoBase,
    Column::Expected,
    Column::Passed,
    Column::Failed,
    Column::Year,
    Column::TaskProgress,
];

pub(super) fn columns(month: u32) -> Vec<Col> {
    vec![
        Col::center("TT", 7.5),
        Col::text("Nhiệm vụ, chỉ tiêu", 37.0),
        Col::number("a. Tử số (giá trị)", 9.0),
        Col::number("b. Mẫu số (gốc)", 9.0),
        Col::number("Kết quả", 10.5),
        Col::center("Mức phải đạt", 12.0),
        Col::text("Kết luận", 22.0),
        Col::text("Tiến độ", 18.0),
        Col::center("Thời hạn", 10.5),
        Col::center("Còn (ngày)", 6.0),
        Col::center(&format!("So với tháng {month}"), 8.5),
        Col::center("Diễn biến trong năm", 11.0),
        Col::center("Đã báo cáo", 7.0),
        Col::text("Ghi chú", 16.5),
    ]
}

/// The cells of a row that its formulas lean on.
pub(super) fn cells_of(row: u32) -> Cells {
    Cells {
        row,
        num: Column::Num as u16,
        den: Column::Den as u16,
        counted: Column::Counted as u16,
        neutral: Column::Neutral as u16,
        pending: Column::Pending as u16,
        no_base: Column::NoBase as u16,
        expected: Column::Expected as u16,
        passed: Column::Passed as u16,
        failed: Column::Failed as u16,
    }
}
