//! What the workspace says when the disk is in the way.

use crate::words::text::Text;
use std::io::{self, ErrorKind};

/// Why the disk refuses, in words; what it says itself where there are none of ours.
pub fn fault(why: &io::Error) -> Text {
    match why.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => disk_full(),
        ErrorKind::ReadOnlyFilesystem => read_only(),
        ErrorKind::PermissionDenied => not_permitted(),
        ErrorKind::InvalidFilename => path_too_long(),
        ErrorKind::NotFound => gone(),
        ErrorKind::InvalidData => no_unicode(),
        // A sharing or a lock violation.
        _ if cfg!(windows) && matches!(why.raw_os_error(), Some(32 | 33)) => held_elsewhere(),
        kind => other_cause(why.raw_os_error().map_or_else(|| kind.to_string(), |code| code.to_string())),
    }
}

/// What to do about it.
pub fn cure(why: &io::Error) -> Text {
    match why.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => make_room(),
        ErrorKind::ReadOnlyFilesystem => copy_elsewhere(),
        ErrorKind::InvalidFilename => move_up(),
        _ => try_again(),
    }
}

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
    unpackable(why) { "không đóng gói được: {why}", "cannot be packed: {why}" }
    no_archive() {
        "tệp này không phải bản lưu nguyên vẹn của `cchc luu`; chưa khôi phục tệp nào",
        "this is no sound archive of `cchc archive`; nothing was put back"
    }
    take_another() { "lấy bản sao khác của tệp lưu, tải lại nếu nó đến từ mạng", "take another copy of the archive; download it again if it came from the net" }
    disk_full() { "ổ đĩa đã đầy", "the disk is full" }
    make_room() { "xóa bớt tệp không cần trên ổ đĩa rồi chạy lại", "make room on the disk and run again" }
    read_only() { "ổ đĩa chỉ cho đọc", "the disk is read-only" }
    copy_elsewhere() {
        "chép thư mục làm việc sang ổ đĩa ghi được rồi chạy lại ở đó",
        "copy the workspace to a disk that can be written to and run again there"
    }
    not_permitted() { "tài khoản không có quyền", "this account is not permitted to" }
    path_too_long() { "đường dẫn quá dài", "the path is too long" }
    move_up() {
        "chuyển thư mục làm việc lên gần gốc ổ đĩa, ví dụ `D:\\cchc`, rồi chạy lại",
        "move the workspace nearer to the top of the disk and run again"
    }
    gone() { "không còn ở đó", "it is no longer there" }
    running() {
        "một lần chạy khác của cchc đang ghi vào thư mục làm việc này",
        "another run of cchc is writing into this workspace"
    }
    wait_for_it() { "chờ lần chạy kia xong rồi chạy lại", "wait until it has ended and run again" }
    broken_off(folder) {
        "lần chạy trước bị ngắt khi đang thay các tệp trong `{folder}`: tệp mới lẫn tệp cũ. Chạy lại để các tệp khớp nhau.",
        "an earlier run was broken off while it replaced the files in `{folder}`: some are new, some are old. Run it again and they will agree."
    }
    close_it(path) { "đóng `{path}` rồi chạy lại", "close `{path}` and run again" }
    no_unicode() {
        "chữ có dấu đã mất hoặc lưu không đúng bảng mã; trong Notepad chọn Lưu thành, mã hóa UTF-8, hoặc lấy lại bản trước",
        "its letters are lost or saved in another encoding; in Notepad choose Save as, encoding UTF-8, or take the previous copy"
    }
    other_cause(code) { "máy báo lỗi {code}", "the computer says error {code}" }
    held_elsewhere() { "đang mở ở chương trình khác", "another program keeps it to itself" }
    try_again() { "xem quyền truy cập của thư mục rồi chạy lại", "look at the folder's permissions and run again" }
    no_demo_folder(path) {
        "`{path}` không phải thư mục chạy thử nên không được dọn đi",
        "`{path}` is no demo folder, so it is not cleared away"
    }
    demo_in_use(path, why) {
        "không dọn được `{path}` của lần chạy thử trước ({why}); chưa thay đổi gì",
        "`{path}` of the earlier demo cannot be cleared away ({why}); nothing was changed"
    }
    close_all() { "đóng các tệp đang mở trong thư mục đó rồi chạy lại", "close the files of that folder and run again" }
    other_demo_folder() { "chọn thư mục khác: `cchc chay-thu TÊN_THƯ_MỤC`", "choose another folder: `cchc demo FOLDER`" }
}
