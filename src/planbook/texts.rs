//! What the commands say around export and import.

crate::texts! {
    exported(path) {
        "Đã xuất kế hoạch ra {path}. Sửa xong, lưu lại rồi chạy: cchc ke-hoach nhap {path}",
        "The plan was written to {path}. Edit it, save it, then run: cchc plan import {path}"
    }
    comments_are_lost() {
        "Hai tệp kế hoạch được viết lại từ Excel: các dòng ghi chú (#) trong tệp cũ không còn.",
        "Both plan files are written anew from the workbook: the comments (#) in the old ones are lost."
    }
    nothing_changed() {
        "Kế hoạch trong tệp Excel giống hệt kế hoạch đang dùng; không có gì để ghi.",
        "The plan in the workbook is the plan in use; there is nothing to write."
    }
    imported(tasks, indicators, agencies) {
        "Đã nhập {tasks} nhiệm vụ, {indicators} chỉ tiêu, {agencies} cơ quan, đơn vị.",
        "Imported {tasks} tasks, {indicators} indicators, {agencies} agencies."
    }
    refused(errors) {
        "Có {errors} lỗi nên kế hoạch đang dùng được giữ nguyên. Sửa các ô đã nêu rồi nhập lại.",
        "There are {errors} errors, so the plan in use was kept. Mend the cells named and import again."
    }
    rows_added(sheet, count, names) { "{sheet}: thêm {count}: {names}", "{sheet}: {count} added: {names}" }
    rows_gone(sheet, count, names) { "{sheet}: bỏ {count}: {names}", "{sheet}: {count} gone: {names}" }
    field_changed(sheet, name, field, was, is) {
        "{sheet} {name}: {field}: {was} → {is}",
        "{sheet} {name}: {field}: {was} → {is}"
    }
    proposed(path, tasks, indicators) {
        "Đã đọc phụ lục: {tasks} nhiệm vụ, {indicators} chỉ tiêu đề xuất. Bản đề xuất ghi ở {path}; kế hoạch đang dùng không đổi, dòng đã xác nhận trong bản đề xuất trước được giữ nguyên.",
        "The annex was read: {tasks} tasks, {indicators} proposed indicators. The proposal is in {path}; the plan in use is unchanged, rows confirmed in an earlier proposal are kept."
    }
    to_confirm(count, path) {
        "{count} điểm chưa hiểu hết (kê ở trên). Mở tệp bằng Excel: soát từng dòng, điền các ô trống và các ô trong ngoặc [ ], ghi Có vào cột Đã xác nhận, lưu, rồi chạy: cchc ke-hoach nhap {path}",
        "{count} points were not wholly understood (listed above). Open the file in Excel: go through the rows, fill in the empty cells and those in brackets [ ], confirm each row in its last column, save, then run: cchc plan import {path}"
    }
}
