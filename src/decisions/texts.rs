//! Parts of what this room says, in both interface languages. What stands in the workbook is in the plan's.

crate::texts! {
    reason() { "lý do", "the reason" }
    who() { "người quyết định", "who decides" }
    reason_and_who() { "lý do và người quyết định", "the reason and who decides" }
    a_number() { "một số từ 0 trở lên, không có dấu ngăn cách hàng nghìn", "a number of 0 or more without separators of thousands" }
    a_count(least) { "một số nguyên từ {least} trở lên, không có dấu ngăn cách hàng nghìn", "a whole number of {least} or more without separators of thousands" }
    one_of(list) { "một trong: {list}", "one of: {list}" }
    a_day(last) { "một ngày dạng ngày/tháng/năm, đến hết {last}", "a date as day/month/year, up to {last}" }
    a_value() { "một giá trị", "a value" }
    cell_of(agency, row, field) { "{agency}, dòng {row}, cột {field}", "{agency}, row {row}, column {field}" }
    answer_to(id) { "câu trả lời cho {id}", "the answer to {id}" }
    answer_without_id() { "câu trả lời ở dòng không có mã", "the answer in a row without an id" }
    not_asked() { "câu hỏi này không còn đặt ra với các tệp hiện có", "this question is not asked of the files that are there now" }
    date_of(file) { "ngày nhận của {file}", "the receipt date of {file}" }
    file_gone() { "không còn tệp này trong thư mục nhận", "the file is no longer in the inbox" }
    correction_of(cell) { "số sửa cho {cell}", "the correction of {cell}" }
    other_value(now, then) { "bản đang được tính ghi {now}, không còn là {then}", "the return that counts says {now}, no longer {then}" }
    damaged() { "tệp hỏng", "it is damaged" }
    has_password() { "tệp có mật khẩu", "it has a password" }
    on_day(day) { "nhận ngày {day}", "received on {day}" }
    no_day() { "chưa ghi ngày ở Sổ nhận nên coi là muộn", "no day is entered in `Sổ nhận`, so it counts as late" }
    no_workbook() { "không phải tệp .xlsx", "it is no .xlsx file" }
}
