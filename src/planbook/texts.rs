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
    proposed(path, tasks, indicators) {
        "Đã đọc phụ lục: {tasks} nhiệm vụ, {indicators} chỉ tiêu đề xuất. Kế hoạch đề xuất ghi ở {path}; kế hoạch đang dùng không đổi.",
        "The annex was read: {tasks} tasks, {indicators} proposed indicators. The proposal is in {path}; the plan in use is unchanged."
    }
    to_confirm(count) {
        "{count} điểm cần xác nhận (kê ở trên). Mở tệp, tìm \"# đề xuất\", xác nhận từng khối, rồi chạy: cchc ke-hoach kiem-tra",
        "{count} points to confirm (listed above). Open the file, look for \"# đề xuất\", confirm each block, then run: cchc plan check"
    }
}
