//! What is wrong with a file that cannot be read, in the words that stand in brackets in its finding.

crate::texts! {
    parts(count) { "{count} phần bên trong", "{count} parts inside" }
    large_part(part, megabytes) { "{part} nặng {megabytes} MB", "{part} has {megabytes} MB" }
    large_whole(megabytes) { "mở ra nặng {megabytes} MB", "{megabytes} MB when unpacked" }
    long_text(part) { "một đoạn dài bất thường trong {part}", "an endless passage in {part}" }
    sheets(count) { "{count} trang tính", "{count} sheets" }
    outside(sheet, cell) { "ô {sheet}!{cell} nằm ngoài trang tính", "cell {sheet}!{cell} lies outside the sheet" }
    cells(count) { "hơn {count} ô có dữ liệu", "more than {count} filled cells" }
    strings(count) { "{count} chuỗi chữ", "{count} strings" }
    text(megabytes) { "hơn {megabytes} MB chữ", "more than {megabytes} MB of text" }
    work() { "quá nhiều mã bên trong", "too much markup" }
    directory() { "mục lục bên trong không khớp nội dung", "its inner directory does not fit its content" }
    overlap(part) { "{part} nằm chồng lên phần khác", "{part} lies over another part" }
    twice(part) { "{part} có hai lần", "{part} is there twice" }
    sheet_twice(name) { "hai trang tính cùng tên {name}", "two sheets are called {name}" }
    strange_path(path) { "đường dẫn lạ {path}", "the strange path {path}" }
    damaged(part) { "{part} hỏng khi chép hoặc tải", "{part} was damaged when it was copied or downloaded" }
    doctype(part) { "{part} có khai báo DOCTYPE, biểu không bao giờ có", "{part} declares a DOCTYPE, which no form does" }
    missing(part) { "thiếu {part}", "{part} is missing" }
    packing(part) { "{part} được nén theo kiểu lạ", "{part} is packed in a strange way" }
    encoding(part, encoding) { "{part} dùng bảng mã {encoding}", "{part} is encoded in {encoding}" }
    markup(part) { "{part} bị cụt hoặc sai cấu trúc", "{part} is cut or not well-formed" }
    no_sheets() { "không có trang tính nào", "it has no sheet" }
}
