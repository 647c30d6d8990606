//! Indicators: every field of one, in the order in which a clerk thinks about it.

use super::super::choice;
use super::PLAN_SHEET;
use crate::keyed::{Schema, columns};

/// The column that says under which task an indicator stands; the plan file says it by position.
pub const TASK_COLUMN: &str = "task";

/// Indicators.
pub(super) static INDICATORS: Schema = Schema {
    name: "indicator",
    sheet: "Chỉ tiêu",
    title: "CHỈ TIÊU",
    about: "Mỗi dòng một chỉ tiêu. Cột có mũi tên thì chọn trong danh sách; cột mã thì dùng mã ở sheet Cơ quan hoặc Nhóm, cách nhau bằng dấu phẩy.",
    columns: columns! {
        must "task" "Nhiệm vụ" 9.0 Whole, "TT của nhiệm vụ, có trong sheet Nhiệm vụ.";
        must "id" "Số hiệu" 9.0 Key, "Số nhiệm vụ hai chữ số, dấu chấm, số thứ tự; đã dùng thì không đổi, không dùng lại.";
        must "short" "Tên ngắn" 26.0 Text, "Tối đa 40 chữ, dùng cho bảng và biểu đồ.";
        must "kind" "Kiểu tính" 14.0 Choice(choice::KIND), "Chọn trong danh sách.";
        may "target" "Mức phải đạt" 14.0 Target, "Viết như: ≥ 99 %, ≤ 2 %, 30–50 %, ≥ 8,5, ≥ 2 mỗi năm, ≥ 1 mỗi kỳ, = 0. Việc phải xong và chỉ tiêu theo dõi để trống.";
        may "unit_test" "Một đơn vị đạt khi" 15.0 UnitTest, "Chỉ dùng cho kiểu Tỷ lệ đơn vị đạt: hoàn thành, giá trị ≥ 1, tỷ lệ ≥ 80 %.";
        must "target_source" "Nguồn của mức" 16.0 Choice(choice::SOURCE), "Có trong văn bản, hay là mức đề xuất (in kèm dấu *).";
        must "quote" "Lời văn làm căn cứ" 40.0 Text, "Trích đúng từng chữ từ nội dung nhiệm vụ hoặc ô chủ trì.";
        must "numerator" "Tử số hoặc giá trị" 40.0 Text, "Nhãn số liệu của toàn địa bàn.";
        may "denominator" "Mẫu số hoặc gốc so sánh" 36.0 Maybe, "Nhãn số đứng dưới; kiểu không có mẫu số thì để trống.";
        may "asked_numerator" "Hỏi đơn vị: tử số" 32.0 Maybe, "Chỉ ghi khi hỏi từng đơn vị bằng lời khác với toàn địa bàn.";
        may "asked_denominator" "Hỏi đơn vị: mẫu số" 28.0 Maybe, "Chỉ ghi khi hỏi từng đơn vị bằng lời khác với toàn địa bàn.";
        may "unit" "Đơn vị tính" 12.0 Maybe, "Đơn vị của con số, ví dụ: hồ sơ, văn bản, triệu đồng.";
        may "reporters" "Ai báo cáo" 16.0 Codes, "Mã đơn vị có số liệu được tính. Chỉ để trống khi số liệu lấy từ sổ nhận hoặc chỉ tiêu khác.";
        may "supporting" "Ai kê tham khảo" 14.0 Codes, "Mã đơn vị kê số để so sánh, không cộng.";
        must "aggregation" "Cách tổng hợp" 16.0 Choice(choice::AGGREGATION), "Chọn trong danh sách.";
        must "cumulation" "Phạm vi số liệu" 16.0 Choice(choice::CUMULATION), "Chọn trong danh sách.";
        later may "cumulation_den" "Phạm vi của mẫu số" 16.0 Choice(choice::CUMULATION), "Chỉ ghi khi khác phạm vi số liệu: kế hoạch năm, năm gốc là số của cả năm.";
        must "due" "Hạn đánh giá" 14.0 Due, "Viết như: mỗi kỳ, 30/9, trước 31/12, 31/1 năm sau, 31/12/2025. Ô để định dạng Văn bản.";
        may "num_from" "Tử số tự tính từ" 18.0 Sum, "Ô số liệu khác, để không hỏi lại; viết như ở sheet Ràng buộc.";
        may "den_from" "Mẫu số tự tính từ" 22.0 Sum, "Ô số liệu khác, để không hỏi lại; viết như ở sheet Ràng buộc.";
        may "refers_to" "Lấy từ chỉ tiêu" 11.0 Maybe, "Số hiệu chỉ tiêu, chỉ dùng cho kiểu Lấy từ chỉ tiêu khác.";
        later may "always_arises" "Luôn phát sinh" 11.0 Flag(false), "Có, khi mẫu số không thể bằng 0 và không nhận Không phát sinh.";
        may "may_exceed" "Tử được lớn hơn mẫu" 11.0 Flag(false), "Có, khi tử số vượt mẫu số vẫn hợp lệ.";
        may "judge_each" "Xét từng đơn vị" 10.0 Flag(false), "Có, khi mỗi đơn vị phải tự đạt mức.";
        may "pace" "Cảnh báo sớm" 14.0 Numbers, "Một số cho mọi tháng hoặc 12 số, cách nhau bằng dấu chấm phẩy.";
        may "reading" "Cách hiểu" 44.0 Maybe, "Lời văn khó thì ghi cách hiểu đã chọn.";
        later may "confirmed" "Đã xác nhận" 11.0 Choice(choice::CONFIRMED), "Soát xong dòng thì ghi Có; dòng tự viết cũng ghi Có.";
    },
    frozen: 3,
    pages: 3,
    ..PLAN_SHEET
};
