//! *Lỗi*: what was found wrong in an agency's answers, each line with a link to its cell.

use super::Parts;
use super::look::{fixed, words};
use crate::answer::Field;
use crate::form::layout::{Column, FAULT_SHEET, SHEET};
use crate::plan::RowKey;
use crate::sheet::address::a1;
use crate::sheet::measure::{lines, row_height};
use crate::sheet::palette::{LINK, NAVY, RED_TEXT};
use crate::sheet::{Area, Content, Orientation, Print, Sheet, Style, View};

/// Widths of its columns: number, cell, code, message, hint.
const WIDTHS: [f64; 5] = [5.0, 12.0, 8.0, 62.0, 52.0];
/// Row of its head.
const HEAD: u32 = 2;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultLine {
    /// Row and field; none if it is about the whole form.
    pub at: Option<(RowKey, Field)>,
    pub code: String,
    pub message: String,
    pub hint: String,
}

/// The sheet.
pub(super) fn sheet(parts: Parts<'_, '_>, faults: &[FaultLine]) -> Sheet {
    let mut sheet = Sheet::new(FAULT_SHEET);
    sheet.widths(WIDTHS);
    title(&mut sheet);
    sheet.put_row(HEAD, 0, ["TT", "Ô cần sửa", "Mã lỗi", "Nội dung", "Cách sửa"], Style::head());
    sheet.fixed_height(HEAD, 24.0);
    for (index, fault) in faults.iter().enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX - HEAD - 1);
        line(parts, &mut sheet, HEAD + 1 + number, number + 1, fault);
    }
    sheet.view = View {
        freeze: Some((HEAD + 1, 0)),
        gridlines: false,
        tab: Some(RED_TEXT),
        selection: (HEAD + 1, 1),
        ..View::default()
    };
    sheet.print = Print {
        orientation: Orientation::Landscape,
        fit: Some((1, 0)),
        repeat_rows: Some((HEAD, HEAD)),
        ..Print::default()
    };
    sheet.protected = true;
    sheet
}

fn title(sheet: &mut Sheet) {
    let style = Style::plain().middle();
    let whole = |row| Area::row(row, 0, 4);
    sheet.merge(whole(0), "NHỮNG CHỖ CẦN SỬA TRONG BÁO CÁO", style.bold().size(14.0).color(NAVY));
    let advice = "Bấm vào tên ô để tới chỗ sửa (ô tô đỏ ở sheet Báo cáo). Sửa xong, tăng Lần gửi thêm 1, lưu và gửi lại chính tệp này.";
    sheet.merge(whole(1), advice, style.italic());
    sheet.fixed_height(0, 24.0);
    sheet.fixed_height(1, 21.0);
}

fn line(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, number: u32, fault: &FaultLine) {
    sheet.put(row, 0, number, fixed());
    let (cell, style) = place(parts, fault);
    sheet.put(row, 1, cell, style);
    sheet.put(row, 2, fault.code.as_str(), fixed());
    sheet.put(row, 3, fault.message.as_str(), words());
    sheet.put(row, 4, fault.hint.as_str(), words());
    let needed =
        lines(&fault.message, WIDTHS[3], 12.0, false, 1).max(lines(&fault.hint, WIDTHS[4], 12.0, false, 1));
    sheet.height(row, row_height(needed, 12.0));
}

/// The cell to mend as a link; without one the row's number, or the whole form.
fn place(parts: Parts<'_, '_>, fault: &FaultLine) -> (Content, Style) {
    let Some((key, field)) = &fault.at else {
        return ("cả biểu".into(), fixed());
    };
    let Some(row) = parts.layout.row_of(key) else {
        return (key.item.as_str().into(), fixed());
    };
    let col = Column::of(*field).index();
    let text = format!("{} ({})", a1(row, col), key.item);
    (Content::link(SHEET, row, col, text), fixed().color(LINK).underline())
}
