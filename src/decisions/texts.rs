//! Parts of what this room says, in both interface languages. What stands in the workbook is in the plan's.

use crate::finding::Finding;
use crate::words::text::{Lang, Text};

crate::texts! {
    /// What is missing.
    reason() { "lý do", "the reason" }
    /// What is missing.
    who() { "người quyết định", "who decides" }
    /// What is missing.
    reason_and_who() { "lý do và người quyết định", "the reason and who decides" }
    /// How a right value looks.
    a_number() { "một số từ 0 trở lên, không có dấu ngăn cách hàng nghìn", "a number of 0 or more without separators of thousands" }
    /// How a right value looks.
    a_status() { "Chưa thực hiện, Đang thực hiện, Hoàn thành hoặc Không phát sinh", "`Chưa thực hiện`, `Đang thực hiện`, `Hoàn thành` or `Không phát sinh`" }
    /// How a right value looks.
    a_day() { "một ngày dạng ngày/tháng/năm", "a date as day/month/year" }
    /// How a right value looks.
    a_value() { "một giá trị", "a value" }
    /// A cell of a form.
    cell_of(agency, row, field) { "{agency}, dòng {row}, cột {field}", "{agency}, row {row}, column {field}" }
    /// What no longer fits.
    answer_to(id) { "câu trả lời cho {id}", "the answer to {id}" }
    /// What no longer fits.
    answer_without_id() { "câu trả lời ở dòng không có mã", "the answer in a row without an id" }
    /// Why it no longer fits.
    not_asked() { "câu hỏi này không còn đặt ra với các tệp hiện có", "this question is not asked of the files that are there now" }
    /// What no longer fits.
    date_of(file) { "ngày nhận của {file}", "the receipt date of {file}" }
    /// Why it no longer fits.
    file_gone() { "không còn tệp này trong thư mục nhận", "the file is no longer in the inbox" }
    /// What no longer fits.
    correction_of(cell) { "số sửa cho {cell}", "the correction of {cell}" }
    /// Why it no longer fits.
    other_value(now, then) { "bản đang được tính ghi {now}, không còn là {then}", "the return that counts says {now}, no longer {then}" }
    /// The workbook of decisions.
    damaged() { "tệp hỏng", "it is damaged" }
    /// The workbook of decisions.
    has_password() { "tệp có mật khẩu", "it has a password" }
    /// The workbook of decisions.
    no_workbook() { "không phải tệp .xlsx", "it is no .xlsx file" }
}

/// A finding whose parts differ by language.
pub(super) fn in_both(make: impl Fn(&dyn Fn(&Text) -> String) -> Finding) -> Finding {
    let of = |lang: Lang| make(&move |text: &Text| text.in_lang(lang).to_string());
    let (vi, en) = (of(Lang::Vi), of(Lang::En));
    Finding { message: Text { vi: vi.message.vi, en: en.message.en }, ..vi }
}
