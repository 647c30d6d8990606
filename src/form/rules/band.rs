//! The self-check band: what is missing, what contradicts, where to begin.

use crate::form::layout::{BAND_ROW, Column, FIRST_ROW, Layout};
use crate::sheet::Area;
use crate::sheet::formula::{Expr, cell, if_, num, range, sum, txt};

/// What stands in the band's cells.
pub(in crate::form) struct Band {
    /// Left half: can it be sent.
    pub state: Expr,
    /// Right half: what to do.
    pub advice: Expr,
    pub totals: Vec<(Column, Expr)>,
}

/// The band above a layout. `last_judged` is the last row with a verdict; `send` says whom to send it to.
pub(in crate::form) fn band(
    layout: &Layout<'_, '_>,
    last_judged: Option<u32>,
    required: u32,
    send: &str,
) -> Band {
    let total = |column: Column| cell(BAND_ROW, column.index());
    let last = layout.end_row.saturating_sub(1).max(FIRST_ROW);
    let add_up = |column: Column| sum([range(Area::column(column.index(), FIRST_ROW, last))]);
    let faulty = || total(Column::Missing).add(total(Column::Fault)).gt(num(0));
    let doubts = txt(" · nên xem lại ").join(total(Column::Doubt)).join(txt(" chỗ có dấu ▲"));
    let ready = txt("● SẴN SÀNG GỬI").join(if_(total(Column::Doubt).gt(num(0)), doubts, txt("")));
    let not_ready = txt("× CHƯA GỬI ĐƯỢC: còn thiếu ")
        .join(total(Column::Missing))
        .join(txt(" ô, "))
        .join(total(Column::Fault))
        .join(txt(" chỗ mâu thuẫn"));
    let begin = txt("Sửa đầu tiên: dòng ")
        .join(total(Column::FirstRow))
        .join(txt(". Ô vàng đậm: chưa nhập. Ô đỏ: mâu thuẫn."));
    Band {
        state: if_(faulty(), not_ready, ready),
        advice: if_(faulty(), begin, txt(send)),
        totals: vec![
            (Column::Missing, add_up(Column::Missing)),
            (Column::Code, num(required)),
            (Column::Fault, add_up(Column::Fault)),
            (Column::Doubt, add_up(Column::Doubt)),
            (Column::FirstRow, last_judged.map_or_else(|| num(0), |row| cell(row, Column::FirstRow.index()))),
        ],
    }
}
