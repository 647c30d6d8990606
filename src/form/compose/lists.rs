//! The sheet of lists, and the very hidden sheet of the identity.

use crate::answer::Status;
use crate::form::Identity;
use crate::form::layout::LIST_SHEET;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Orientation, Print, Sheet, Style, View, Visibility};

/// Row of the first status.
const FIRST: u32 = 1;
/// Where the list of a row's statuses stands, as a validation names it.
pub(super) fn status_range(statuses: &[Status]) -> String {
    let last = (FIRST..).zip(statuses).last().map_or(FIRST, |(row, _)| row);
    sheet_ref(LIST_SHEET, Area::column(0, FIRST, last))
}

/// When each status is chosen.
fn meaning(status: Status) -> &'static str {
    match status {
        Status::NotStarted => "Chưa làm gì trong năm.",
        Status::InProgress => "Đang làm, hoặc việc thường xuyên làm mỗi kỳ.",
        Status::Done => {
            "Đã làm xong và đạt chỉ tiêu của cả năm; việc phải có văn bản thì ghi ngày và số, ký hiệu."
        }
        Status::NoneArisen => "Chỉ ở dòng tính tỷ lệ: trong kỳ không có gì để tính. Dòng khác thì ghi 0.",
    }
}

/// *Danh mục*.
pub(super) fn sheet() -> Sheet {
    let mut sheet = Sheet::new(LIST_SHEET);
    sheet.widths([22.0, 90.0]);
    sheet.put_row(FIRST - 1, 0, ["Tình trạng", "Khi nào chọn"], Style::head());
    for (status, row) in Status::ALL.into_iter().zip(FIRST..) {
        sheet.put(row, 0, status.words(), Style::body().left().indent(1).bold());
        sheet.put(row, 1, meaning(status), Style::body().left().indent(1));
        sheet.fixed_height(row, 21.0);
    }
    sheet.fixed_height(FIRST - 1, 24.0);
    sheet.view = View { gridlines: false, ..View::default() };
    sheet.print = Print { orientation: Orientation::Landscape, fit: Some((1, 1)), ..Print::default() };
    sheet.protected = true;
    sheet
}

/// `_meta`: one key a row.
pub(super) fn identity(identity: &Identity) -> Sheet {
    let mut sheet = Sheet::new(Identity::META_SHEET);
    for ((key, value), row) in identity.pairs().into_iter().zip(0..) {
        sheet.put(row, 0, key, Style::plain());
        sheet.put(row, 1, value, Style::plain());
    }
    sheet.visibility = Visibility::VeryHidden;
    sheet
}
