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
    months_touched(first) {
        "Mọi kỳ từ {first} được tính lại theo kế hoạch mới khi tổng hợp lại; biểu đã tạo thì tạo lại (`cchc tao-mau`), chương trình nêu biểu nào phải gửi lại.",
        "Every month from {first} on is judged by the new plan when it is merged again; write the forms anew (`cchc generate`), and those that must be sent again are named."
    }
    without_day(codes) {
        "cơ quan mới {codes} chưa có ngày bắt đầu",
        "the new agencies {codes} have no first day"
    }
    give_a_day() {
        "ghi ngày bắt đầu báo cáo của cơ quan ở sheet cơ quan, rồi nhập lại; kế hoạch đang dùng không đổi",
        "enter the first day on the sheet of agencies and import again; the plan in use is unchanged"
    }
    without_group(codes) { "cơ quan mới {codes} không thuộc nhóm nào nên không được hỏi gì", "the new agencies {codes} are in no group, so nothing would be asked of them" }
    give_a_group() {
        "thêm mã cơ quan vào thành viên của một nhóm, rồi nhập lại; kế hoạch đang dùng không đổi",
        "add the code to the members of a group and import again; the plan in use is unchanged"
    }
    only_shown() { "Chưa ghi gì. Bỏ --dry-run để nhập thật.", "Nothing was written. Leave out --dry-run to import." }
    next_after_import() {
        "Việc tiếp theo: `cchc ke-hoach kiem-tra`, rồi `cchc tao-mau` cho tháng đang mở.",
        "Next: `cchc plan check`, then `cchc generate` for the open month."
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
        "Đã đọc bảng nhiệm vụ: {tasks} nhiệm vụ, {indicators} chỉ tiêu đề xuất. Bản đề xuất ghi ở {path}; kế hoạch đang dùng không đổi, dòng đã xác nhận trong bản đề xuất trước được giữ nguyên.",
        "The annex was read: {tasks} tasks, {indicators} proposed indicators. The proposal is in {path}; the plan in use is unchanged, rows confirmed in an earlier proposal are kept."
    }
    to_confirm(count, path) {
        "{count} điểm chưa hiểu hết (kê ở trên). Mở tệp bằng Excel: soát từng dòng, điền các ô trống và các ô trong ngoặc [ ], ghi Có vào cột Đã xác nhận, lưu, rồi chạy: cchc ke-hoach nhap {path}",
        "{count} points were not wholly understood (listed above). Open the file in Excel: go through the rows, fill in the empty cells and those in brackets [ ], confirm each row in its last column, save, then run: cchc plan import {path}"
    }
}
