//! Why a file does not count, in one sentence for the register of files.

crate::texts! {
    lock_file() { "tệp khóa của phần mềm bảng tính", "a spreadsheet program's lock file" }
    system_file() { "tệp của hệ điều hành", "a file of the operating system" }
    decisions_file() { "sổ quyết định của cán bộ tổng hợp", "the clerk's own workbook of decisions" }
    copy_of_decisions() {
        "bản sao sổ quyết định: chỉ quyet-dinh.xlsx được đọc",
        "a copy of the workbook of decisions: only quyet-dinh.xlsx is read"
    }
    own_report() { "báo cáo do chương trình lập, không phải biểu của đơn vị", "a report that the program made, no unit's form" }
    own_plan() {
        "sổ kế hoạch: nhập bằng `cchc ke-hoach nhap`, không phải biểu của đơn vị",
        "the plan's workbook: `cchc plan import` reads it, it is no unit's form"
    }
    replaced_by(path) { "bản có lần gửi cao hơn được tính: {path}", "a higher revision counts: {path}" }
    not_chosen(path) { "cán bộ tổng hợp chọn bản khác: {path}", "the clerk chose another file: {path}" }
    same_as(path) { "nội dung giống tệp {path}", "same content as {path}" }
    beside(form) { "kèm theo biểu đã nhận: {form}", "came with a form that was received: {form}" }
    nothing_filled_in() { "biểu chưa điền ô nào", "nothing was filled in" }
    set_aside() { "cán bộ tổng hợp đã loại tệp này", "the clerk set this file aside" }
    several_of_one_revision(revision) { "có bản khác cùng lần gửi {revision}", "another file has the same revision {revision}" }
}
