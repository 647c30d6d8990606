//! The columns of *Theo nhiệm vụ*; those behind *Ghi chú* are hidden and hold what formulas lean on.

use crate::report::table::Col;
use crate::rule::Quantity;
use crate::sheet::formula::{Expr, cell, never};

/// The columns that are written or read one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Name = 1,
    Num,
    Den,
    Result,
    Verdict = 6,
    Progress,
    Due,
    Trend = 11,
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

pub(super) fn columns(month: &str) -> Vec<Col> {
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
        Col::center(&format!("So với {month}"), 8.5),
        Col::center("Diễn biến 12 tháng", 11.0),
        Col::center("Đã báo cáo", 7.0),
        Col::text("Ghi chú", 16.5),
    ]
}

/// The cells of a row where the quantities of its rule stand.
pub(super) fn places(row: u32) -> impl Fn(Quantity) -> Expr {
    let at = move |column: Column| cell(row, column as u16);
    move |quantity| match quantity {
        Quantity::Num => at(Column::Num),
        Quantity::Den => at(Column::Den),
        Quantity::Proof => never(),
        Quantity::Passed => at(Column::Passed),
        Quantity::Failed => at(Column::Failed),
        Quantity::Tested => at(Column::Passed).add(at(Column::Failed)),
        Quantity::Counted => at(Column::Counted),
        Quantity::Neutral => at(Column::Neutral),
        Quantity::Pending => at(Column::Pending),
        Quantity::NoBase => at(Column::NoBase),
        Quantity::Missing => at(Column::Expected).sub(at(Column::Counted)).sub(at(Column::Neutral)),
    }
}
