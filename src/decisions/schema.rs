//! The three sheets of `quyet-dinh.xlsx` and their columns.

use crate::keyed::{PLAIN, Schema, columns};

/// Questions that only the clerk can decide.
static ANSWERS: Schema = Schema {
    name: "answers",
    sheet: "Quyết định",
    title: "CÂU HỎI CHỜ QUYẾT ĐỊNH",
    about: "Mỗi dòng là một câu hỏi mà chương trình không tự quyết định được. Chọn câu trả lời ở các ô vàng, ghi lý do và người quyết định, lưu tệp, đóng lại rồi chạy tổng hợp lần nữa. Không dòng nào bị xóa; cột và ghi chú tự thêm được giữ nguyên.",
    columns: columns! {
        must "id" "Mã" 15.5 Ours, "";
        may "question" "Câu hỏi" 40.0 Ours, "";
        may "place" "Nơi" 24.0 Ours, "";
        may "choices" "Các lựa chọn" 30.0 Ours, "";
        must "answer" "Trả lời" 25.0 Chosen, "Chọn một câu trả lời trong danh sách.";
        may "value" "Giá trị" 11.0 Text, "Chỉ ghi khi chọn “số khác”: số không có dấu ngăn cách hàng nghìn.";
        must "reason" "Lý do" 24.0 Text, "Vì sao trả lời như vậy; được in trong báo cáo.";
        must "name" "Người quyết định" 17.0 Text, "Họ tên người quyết định; được in trong báo cáo.";
        may "state" "Tình trạng" 14.0 Ours, "";
        may "about" "Khóa" 20.0 Hidden, "";
    },
    marked: true,
    ..PLAIN
};

/// When files came in.
static RECEIPTS: Schema = Schema {
    name: "receipts",
    sheet: "Sổ nhận",
    title: "SỔ NHẬN BÁO CÁO",
    about: "Ghi ngày nhận thật của từng tệp ở ô vàng. Để trống thì lấy theo giờ tệp. Cơ quan chỉ báo qua điện thoại: thêm một dòng có tên cơ quan và ngày, không có tệp. Ngày nhận chỉ quyết định đúng hạn hay muộn, không làm thay đổi số liệu.",
    columns: columns! {
        may "agency" "Cơ quan, đơn vị" 30.0 Chosen, "Chương trình tự ghi; chỉ chọn khi cơ quan báo số qua điện thoại.";
        must "file" "Tệp" 48.0 Ours, "";
        must "received_on" "Ngày nhận" 14.0 Day, "Ngày nhận thật, dạng ngày/tháng/năm. Để trống: lấy theo giờ tệp.";
        may "state" "Tình trạng" 26.0 Ours, "";
        must "sha256" "SHA-256" 30.0 Ours, "";
    },
    spare: 5,
    marked: true,
    ..PLAIN
};

/// Values put right by telephone.
static CORRECTIONS: Schema = Schema {
    name: "corrections",
    sheet: "Sửa số liệu",
    title: "SỬA SỐ LIỆU THEO QUYẾT ĐỊNH",
    about: "Ghi mỗi ô cần sửa thành một dòng, ví dụ khi đơn vị báo số qua điện thoại, kể cả khi chưa gửi tệp nào (ngày báo ghi ở Sổ nhận). Báo cáo in cả số cũ, số mới, lý do và người quyết định. Khi đơn vị gửi bản có số khác, dòng này hết hiệu lực; muốn sửa tiếp thì ghi dòng mới.",
    columns: columns! {
        must "agency" "Cơ quan, đơn vị" 30.0 Chosen, "Chọn cơ quan có số cần sửa.";
        must "row" "Dòng" 11.0 Text, "Số hiệu ở cột TT của biểu, ví dụ 20.1; thêm @ và năm nếu biểu có dòng của hai năm.";
        must "field" "Cột" 24.0 Chosen, "Chọn cột cần sửa.";
        must "value" "Giá trị đúng" 19.0 Text, "Số không có dấu ngăn cách hàng nghìn; ngày dạng ngày/tháng/năm; tình trạng như trong biểu.";
        must "reason" "Lý do" 30.0 Text, "Ví dụ: bà An báo qua điện thoại ngày 18/9.";
        must "name" "Người quyết định" 18.0 Text, "Họ tên người quyết định; được in trong báo cáo.";
        may "before" "Số đã gửi" 15.0 Ours, "";
        may "state" "Tình trạng" 22.0 Ours, "";
        may "about" "Khóa" 20.0 Hidden, "";
    },
    spare: 25,
    marked: true,
    ..PLAIN
};

/// Every sheet in the order of the tabs.
pub(super) static SHEETS: [&Schema; 3] = [&ANSWERS, &RECEIPTS, &CORRECTIONS];
