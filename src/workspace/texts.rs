//! What the workspace says when the disk is in the way.

crate::texts! {
    no_workspace(folder) {
        "không thấy thư mục làm việc của cchc tại `{folder}` hay thư mục chứa nó",
        "no cchc workspace at `{folder}` or in a folder above it"
    }
    make_workspace() {
        "chạy `cchc khoi-tao` để tạo thư mục làm việc ở đây, hoặc `cchc chay-thu` để xem thử",
        "run `cchc init` to make a workspace here, or `cchc demo` to see one"
    }
    unreadable(path, why) { "không đọc được `{path}`: {why}", "`{path}` cannot be read: {why}" }
    unwritable(path, why) { "không ghi được `{path}`: {why}", "`{path}` cannot be written: {why}" }
    kept_beside(path, beside) {
        "`{path}` đang mở ở nơi khác nên bản mới được ghi vào `{beside}`",
        "`{path}` is open elsewhere, so the new copy is kept in `{beside}`"
    }
    decisions_open(path) {
        "`{path}` đang mở trong Excel nên chưa ghi thêm được câu hỏi, tình trạng; những gì đã lưu vẫn được áp dụng. Lưu, đóng tệp rồi chạy lại.",
        "`{path}` is open in Excel, so questions and states could not be added; what is saved in it is applied. Save it, close it and run again."
    }
    decisions_changed(path) {
        "`{path}` vừa được lưu trong khi đang tổng hợp nên được giữ nguyên. Chạy lại để áp dụng.",
        "`{path}` was saved while the merge was running, so it is left as it is. Run again to apply it."
    }
    close_it(path) { "đóng `{path}` rồi chạy lại", "close `{path}` and run again" }
    held_elsewhere() { "đang mở ở chương trình khác", "another program keeps it to itself" }
    try_again() { "xem quyền truy cập của thư mục rồi chạy lại", "look at the folder's permissions and run again" }
    no_demo_folder(path) {
        "`{path}` không phải thư mục chạy thử nên không được dọn đi",
        "`{path}` is no demo folder, so it is not cleared away"
    }
    other_demo_folder() { "chọn thư mục khác: `cchc chay-thu TÊN_THƯ_MỤC`", "choose another folder: `cchc demo FOLDER`" }
}
