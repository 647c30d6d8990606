//! Why a file does not count, in one sentence for the register of files.

crate::texts! {
    /// Excel or LibreOffice has the file beside it open.
    lock_file() { "tệp khóa của phần mềm bảng tính", "a spreadsheet program's lock file" }
    /// Left by Windows or macOS.
    system_file() { "tệp của hệ điều hành", "a file of the operating system" }
    /// The clerk's own workbook.
    decisions_file() { "sổ quyết định của cán bộ tổng hợp", "the clerk's own workbook of decisions" }
    /// A later revision counts.
    replaced_by(path) { "bản có lần gửi cao hơn được tính: {path}", "a higher revision counts: {path}" }
    /// The clerk chose another file.
    not_chosen(path) { "cán bộ tổng hợp chọn bản khác: {path}", "the clerk chose another file: {path}" }
    /// The same content.
    same_as(path) { "nội dung giống tệp {path}", "same content as {path}" }
    /// Nothing was filled in.
    nothing_filled_in() { "biểu chưa điền ô nào", "nothing was filled in" }
    /// The clerk set it aside.
    set_aside() { "cán bộ tổng hợp đã loại tệp này", "the clerk set this file aside" }
    /// Different returns of one revision.
    several_of_one_revision(revision) { "có bản khác cùng lần gửi {revision}", "another file has the same revision {revision}" }
}
