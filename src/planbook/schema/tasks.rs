//! Sections, tasks and cross-checks.

use super::super::choice;
use super::PLAN_SHEET;
use crate::keyed::{Schema, columns};

/// Sections.
pub(super) static SECTIONS: Schema = Schema {
    name: "section",
    sheet: "Lĩnh vực",
    title: "LĨNH VỰC",
    about: "Thứ tự dòng là thứ tự in trong báo cáo.",
    columns: columns! {
        must "id" "Số" 8.0 Key, "Số La Mã như trong văn bản.";
        must "title" "Tên lĩnh vực" 70.0 Text, "Nguyên văn trong văn bản.";
        must "short" "Tên ngắn" 40.0 Text, "Tối đa 40 chữ, dùng cho bảng và biểu đồ.";
    },
    frozen: 1,
    ..PLAN_SHEET
};

/// Tasks.
pub(super) static TASKS: Schema = Schema {
    name: "task",
    sheet: "Nhiệm vụ",
    title: "NHIỆM VỤ",
    about: "Nội dung, nguyên văn chủ trì, phối hợp và thời hạn chép đúng từng chữ của văn bản. Mã lấy ở sheet Cơ quan hoặc Nhóm, cách nhau bằng dấu phẩy.",
    columns: columns! {
        must "id" "TT" 6.0 Whole, "Số thứ tự của nhiệm vụ trong văn bản; đã dùng thì không đổi, không dùng lại.";
        must "section" "Lĩnh vực" 9.0 Key, "Số của lĩnh vực, có trong sheet Lĩnh vực.";
        must "short" "Tên ngắn" 24.0 Text, "Tối đa 40 chữ, dùng cho bảng và biểu đồ.";
        must "text" "Nội dung nhiệm vụ" 62.0 Text, "Nguyên văn trong văn bản, giữ cả lỗi gõ.";
        may "lead" "Mã chủ trì" 14.0 Codes, "Mã cơ quan hoặc mã nhóm, cách nhau bằng dấu phẩy.";
        may "coordinating" "Mã phối hợp" 14.0 Codes, "Mã cơ quan hoặc mã nhóm, cách nhau bằng dấu phẩy.";
        must "lead_text" "Nguyên văn chủ trì" 46.0 Text, "Ô chủ trì của văn bản, chép đúng từng chữ.";
        may "coordinating_text" "Nguyên văn phối hợp" 32.0 Text, "Ô phối hợp của văn bản, chép đúng từng chữ.";
        must "deadline" "Thời hạn" 16.0 Text, "Ô thời gian của văn bản, chép đúng từng chữ; hạn tính toán ghi ở sheet Chỉ tiêu.";
        may "note" "Ghi chú" 30.0 Maybe, "Dành cho người quản lý kế hoạch, không in trên biểu mẫu.";
        later may "label" "Số trong văn bản" 10.0 Maybe, "Số in trong văn bản, nếu khác TT.";
        later may "confirmed" "Đã xác nhận" 11.0 Choice(choice::CONFIRMED), "Soát xong dòng thì ghi Có; dòng tự viết cũng ghi Có.";
    },
    frozen: 3,
    pages: 2,
    ..PLAN_SHEET
};

/// Cross-checks.
pub(super) static RELATIONS: Schema = Schema {
    name: "relation",
    sheet: "Ràng buộc",
    title: "RÀNG BUỘC GIỮA CÁC SỐ LIỆU",
    about: "Mỗi vế là ô số liệu của cùng một đơn vị: số hiệu chỉ tiêu và .num (tử số) hoặc .den (mẫu số); count(mã nhóm) là số đơn vị của nhóm; cộng trừ cách nhau bằng dấu cách.",
    columns: columns! {
        must "id" "Mã" 28.0 Key, "Chữ thường không dấu, nối bằng gạch; không dùng lại.";
        must "left" "Vế trái" 26.0 Sum, "Ô số liệu hoặc tổng, hiệu của các ô.";
        must "must" "Phải" 12.0 Choice(choice::MUST), "Chọn trong danh sách.";
        must "right" "Vế phải" 28.0 Sum, "Ô số liệu hoặc tổng, hiệu của các ô.";
        must "because" "Vì sao" 48.0 Text, "Một vế câu tiếng Việt, hiện trong biểu mẫu khi sai.";
        must "because_en" "Vì sao (tiếng Anh)" 44.0 Text, "Cùng nội dung bằng tiếng Anh.";
        may "warning" "Chỉ nhắc" 10.0 Flag(false), "Có: chỉ nhắc kiểm tra lại; Không: phải sửa mới gửi được.";
    },
    frozen: 1,
    ..PLAN_SHEET
};
