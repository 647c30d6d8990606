//! The three sheets of `quyet-dinh.xlsx` and their columns.

use crate::keyed::{Column, PLAIN, Schema, Shape, may, must, ours};

/// What a row is about, for the program alone.
const HIDDEN: Column = may("about", "Khóa", 20.0, Shape::Hidden, "");

/// Questions that only the clerk can decide.
static ANSWERS: Schema = Schema {
    name: "answers",
    sheet: "Quyết định",
    title: "CÂU HỎI CHỜ QUYẾT ĐỊNH",
    about: "Mỗi dòng là một câu hỏi mà chương trình không tự quyết định được. Chọn câu trả lời ở các ô vàng, ghi lý do và người quyết định, lưu tệp, đóng lại rồi chạy tổng hợp lần nữa. Không dòng nào bị xóa; cột và ghi chú tự thêm được giữ nguyên.",
    columns: &[
        must("id", "Mã", 15.5, Shape::Ours, ""),
        ours("question", "Câu hỏi", 40.0),
        ours("place", "Nơi", 24.0),
        ours("choices", "Các lựa chọn", 30.0),
        must("answer", "Trả lời", 25.0, Shape::Chosen, "Chọn một câu trả lời trong danh sách."),
        may(
            "value",
            "Giá trị",
            11.0,
            Shape::Text,
            "Chỉ ghi khi chọn “số khác”: số không có dấu ngăn cách hàng nghìn.",
        ),
        must("reason", "Lý do", 24.0, Shape::Text, "Vì sao trả lời như vậy; được in trong báo cáo."),
        must(
            "name",
            "Người quyết định",
            17.0,
            Shape::Text,
            "Họ tên người quyết định; được in trong báo cáo.",
        ),
        ours("state", "Tình trạng", 14.0),
        HIDDEN,
    ],
    marked: true,
    ..PLAIN
};

/// When files came in.
static RECEIPTS: Schema = Schema {
    name: "receipts",
    sheet: "Sổ nhận",
    title: "SỔ NHẬN BÁO CÁO",
    about: "Ghi ngày nhận thật của từng tệp ở ô vàng. Để trống thì lấy theo giờ tệp. Ngày nhận chỉ quyết định đúng hạn hay muộn, không làm thay đổi số liệu.",
    columns: &[
        ours("agency", "Cơ quan, đơn vị", 30.0),
        must("file", "Tệp", 48.0, Shape::Ours, ""),
        must(
            "received_on",
            "Ngày nhận",
            14.0,
            Shape::Day,
            "Ngày nhận thật, dạng ngày/tháng/năm. Để trống: lấy theo giờ tệp.",
        ),
        ours("state", "Tình trạng", 26.0),
        must("sha256", "SHA-256", 30.0, Shape::Ours, ""),
    ],
    marked: true,
    ..PLAIN
};

/// Values put right by telephone.
static CORRECTIONS: Schema = Schema {
    name: "corrections",
    sheet: "Sửa số liệu",
    title: "SỬA SỐ LIỆU THEO QUYẾT ĐỊNH",
    about: "Ghi mỗi ô cần sửa thành một dòng, ví dụ khi đơn vị báo lại số qua điện thoại. Báo cáo in cả số cũ, số mới, lý do và người quyết định. Khi đơn vị gửi bản có số khác, dòng này hết hiệu lực; muốn sửa tiếp thì ghi dòng mới.",
    columns: &[
        must("agency", "Cơ quan, đơn vị", 30.0, Shape::Chosen, "Chọn cơ quan có số cần sửa."),
        must(
            "row",
            "Dòng",
            11.0,
            Shape::Text,
            "Số hiệu ở cột TT của biểu, ví dụ 20.1; thêm @ và năm nếu biểu có dòng của hai năm.",
        ),
        must("field", "Cột", 24.0, Shape::Chosen, "Chọn cột cần sửa."),
        must(
            "value",
            "Giá trị đúng",
            19.0,
            Shape::Text,
            "Số không có dấu ngăn cách hàng nghìn; ngày dạng ngày/tháng/năm; tình trạng như trong biểu.",
        ),
        must("reason", "Lý do", 30.0, Shape::Text, "Ví dụ: bà An báo qua điện thoại ngày 18/9."),
        must(
            "name",
            "Người quyết định",
            18.0,
            Shape::Text,
            "Họ tên người quyết định; được in trong báo cáo.",
        ),
        ours("before", "Số đã gửi", 15.0),
        ours("state", "Tình trạng", 22.0),
        HIDDEN,
    ],
    spare: 25,
    marked: true,
    ..PLAIN
};

/// Every sheet in the order of the tabs.
pub(super) static SHEETS: [&Schema; 3] = [&ANSWERS, &RECEIPTS, &CORRECTIONS];
