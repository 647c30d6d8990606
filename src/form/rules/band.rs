//! The self-check band: what is missing, what is wrong, where to begin.

use crate::form::layout::{BAND_ROW, Column, FIRST_ROW, HEAD_ROW, Layout};
use crate::sheet::Area;
use crate::sheet::formula::{Expr, and, cell, if_, link_to, num, range, row_of, sum, txt};

/// What begins a line with a doubt, below the verdict: it stands in a cell of its own, because programs
/// differ in what they make of a line break inside a formula.
pub(in crate::form) const DOUBT_LINE: (u32, Column, &str) = (BAND_ROW, Column::PreviousNum, "\n▲ ");

/// What stands in the band's cells.
pub(in crate::form) struct Band {
    /// Whether it can be sent, and what is lacking.
    pub state: Expr,
    /// What to do, with a link to the first row to mend.
    pub advice: Expr,
    /// How many doubts, with a link to the first.
    pub doubts: Expr,
    pub totals: Vec<(Column, Expr)>,
}

/// The band above a layout; `send` says whom to send it to.
pub(in crate::form) fn band(layout: &Layout<'_, '_>, required: u32, send: &str) -> Band {
    let total = |column: Column| cell(BAND_ROW, column.index());
    let some = |column: Column| total(column).gt(num(0));
    let last = layout.end_row.saturating_sub(1).max(FIRST_ROW);
    let add_up = |column: Column| (column, sum([range(Area::column(column.index(), FIRST_ROW, last))]));
    let faulty = || total(Column::Missing).add(total(Column::Fault)).gt(num(0));
    let dark = if_(few(total), txt(" (vàng đậm)"), txt(""));
    let lacking = txt("còn thiếu ").join(total(Column::Missing)).join(txt(" ô")).join(dark);
    let comma = if_(and([some(Column::Missing), some(Column::Fault)]), txt(", "), txt(""));
    let wrong = total(Column::Fault).join(txt(" chỗ sai (đỏ)"));
    let not_ready = txt("× CHƯA GỬI ĐƯỢC: ")
        .join(if_(some(Column::Missing), lacking, txt("")))
        .join(comma)
        .join(if_(some(Column::Fault), wrong, txt("")));
    let to = |column: Column, otherwise: u32, words: Expr| {
        let otherwise = row_of(cell(otherwise, Column::Content.index()));
        link_to("C", if_(some(column), total(column), otherwise), words)
    };
    let begin = txt("→ Sửa đầu tiên: dòng ").join(total(Column::FirstRow));
    let doubts = txt("▲ ").join(total(Column::Doubt)).join(txt(" chỗ nên xem lại → dòng "));
    let doubts = doubts.join(total(Column::FirstDoubt));
    Band {
        state: if_(faulty(), not_ready, txt("● SẴN SÀNG GỬI")),
        advice: to(Column::FirstRow, layout.end_row, if_(faulty(), begin, txt(send))),
        doubts: to(Column::FirstDoubt, HEAD_ROW, if_(some(Column::Doubt), doubts, txt(""))),
        totals: vec![
            add_up(Column::Missing),
            (Column::Code, num(required)),
            add_up(Column::Fault),
            add_up(Column::Doubt),
            add_up(Column::FirstRow),
            add_up(Column::FirstDoubt),
        ],
    }
}

/// Whether so few required cells are left that each is shown dark: at most half.
pub(in crate::form) fn few(total: impl Fn(Column) -> Expr) -> Expr {
    total(Column::Missing).mul(num(2)).le(total(Column::Code))
}
