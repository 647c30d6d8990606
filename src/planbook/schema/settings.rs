//! What the plan says of itself, its calendar and its holidays.

use super::super::choice;
use super::PLAN_SHEET;
use crate::keyed::{Column, Schema, columns};

const ABOUT: &[Column] = columns! {
    must "title" "Tên kế hoạch" 0.0 Text, "Nguyên văn tên in trên bảng nhiệm vụ.";
    must "attached_to" "Kèm theo văn bản" 0.0 Text, "Nguyên văn dòng \"Kèm theo…\"; số và ngày để trống nếu văn bản để trống.";
    must "area" "Địa bàn" 0.0 Text, "Tên địa bàn viết trong câu, ví dụ: tỉnh nào, bộ nào.";
    must "issuer" "Cơ quan ban hành" 0.0 Text, "Chữ in hoa, in ở đầu báo cáo.";
    must "office" "Cơ quan lập báo cáo" 0.0 Text, "Chữ in hoa, in ở đầu báo cáo dưới cơ quan ban hành.";
    must "collector" "Mã cơ quan tổng hợp" 0.0 Key, "Mã của cơ quan nhận và tổng hợp báo cáo, có trong sheet Cơ quan.";
    must "send_to" "Gửi báo cáo về" 0.0 Text, "Một dòng, in trong hướng dẫn của biểu mẫu.";
    must "place" "Địa danh" 0.0 Text, "Đứng trước ngày, tháng trong báo cáo.";
    must "form_title" "Tên biểu mẫu" 0.0 Text, "Chữ in hoa, in giữa biểu mẫu.";
    must "report_title" "Tên báo cáo" 0.0 Text, "Chữ in hoa, in giữa báo cáo.";
    later may "nation" "Quốc hiệu" 0.0 Maybe, "In bên phải đầu biểu mẫu và báo cáo.";
    later may "motto" "Tiêu ngữ" 0.0 Maybe, "In dưới quốc hiệu.";
    later may "whole" "Tên gọi chung" 0.0 Maybe, "Tất cả đơn vị cộng lại, viết trong câu, ví dụ: toàn tỉnh.";
    later may "paper" "Gọi văn bản là" 0.0 Maybe, "Văn bản nêu các mức phải đạt, ví dụ: kế hoạch, chương trình.";
    later may "report" "Gọi báo cáo là" 0.0 Maybe, "Báo cáo của đơn vị, viết trong câu, ví dụ: báo cáo chuyển đổi số.";
    later may "report_file" "Tên tệp báo cáo" 0.0 Maybe, "Phần đầu tên tệp báo cáo, không dấu, ví dụ: Bao-cao-CDS.";
    later may "letter_title" "Tên công văn báo cáo" 0.0 Text, "Báo cáo về việc gì; tháng, năm được ghi tiếp sau.";
    later may "letter_to" "Công văn kính gửi" 0.0 Text, "Viết trong câu; để trống thì không ghi Kính gửi.";
    later may "letter_copies" "Công văn: nơi nhận" 0.0 Lines, "Mỗi nơi nhận một dòng trong ô (Alt+Enter).";
    must "first_period" "Kỳ đầu tiên" 0.0 Month, "Tháng đầu tiên phải báo cáo: năm-tháng hoặc tháng/năm.";
    must "plan_end" "Ngày kết thúc" 0.0 Day, "Ngày cuối cùng của kế hoạch; kỳ sau ngày này bị từ chối.";
    must "plan_end_note" "Lý do kết thúc" 0.0 Text, "Một câu, hiện khi có người hỏi kỳ sau ngày kết thúc.";
    later must "jump_factor" "Tăng vọt (lần)" 0.0 Whole, "Số liệu gấp từ bao nhiêu lần kỳ trước thì nhắc xem lại.";
    later must "jump_difference" "Tăng vọt, hơn quá" 0.0 Whole, "và hơn kỳ trước quá bao nhiêu thì mới nhắc.";
    later must "least_coverage" "Đủ số liệu để so sánh" 0.0 Key, "Phần trả lời phải có trong kỳ để so với kỳ trước, ví dụ 2/3.";
    later must "forecast_from" "Dự báo từ tháng" 0.0 Whole, "Từ tháng này báo cáo dự báo chỉ tiêu khó đạt đến cuối năm; 13 là không dự báo.";
};

/// What the plan says of itself.
pub(super) static PLAN: Schema = Schema {
    name: "plan",
    sheet: "Kế hoạch",
    title: "KẾ HOẠCH",
    about: "Thông tin chung in trên biểu mẫu và báo cáo. Chỉ sửa cột Giá trị.",
    columns: ABOUT,
    ..PLAN_SHEET
};

const DAYS: &[Column] = columns! {
    later may "every" "Kỳ báo cáo" 0.0 Choice(choice::CYCLE), "Để trống là hằng tháng. Kỳ được gọi bằng tháng cuối: 2026-06 là quý II.";
    must "cutoff_day" "Ngày chốt số liệu" 0.0 Whole, "Ngày cuối của kỳ số liệu trong tháng cuối kỳ, từ 1 đến 28; 31 là ngày cuối tháng.";
    may "deadline_day" "Ngày hạn gửi" 0.0 Whole, "Sau ngày chốt, trong cùng tháng; gặp ngày nghỉ thì lùi đến ngày làm việc kế tiếp. Để trống nếu ghi một trong hai dòng dưới.";
    later may "deadline_after" "Hạn gửi sau ngày chốt (ngày)" 0.0 Whole, "Hạn gửi là bao nhiêu ngày sau ngày chốt, kể cả sang tháng sau.";
    later may "deadline_working" "… hoặc (ngày làm việc)" 0.0 Whole, "Hạn gửi là bao nhiêu ngày làm việc sau ngày chốt.";
    must "due_soon_days" "Báo trước hạn (ngày)" 0.0 Whole, "Còn bao nhiêu ngày thì gọi là Sắp đến hạn.";
    later must "reminder_days" "Hạn nhắc (ngày làm việc)" 0.0 Whole, "Thư nhắc cho thêm bao nhiêu ngày làm việc sau hạn gửi.";
};

/// Cut-off and deadlines.
pub(super) static CALENDAR: Schema = Schema {
    name: "calendar",
    sheet: "Kế hoạch",
    title: "LỊCH BÁO CÁO",
    about: "",
    columns: DAYS,
    ..PLAN_SHEET
};

/// Units of figures.
pub(super) static UNITS: Schema = Schema {
    name: "unit",
    sheet: "Đơn vị tính",
    title: "ĐƠN VỊ TÍNH",
    about: "Mọi đơn vị tính nêu ở sheet Chỉ tiêu. Đếm vật, việc, người thì 0 số lẻ; tiền, giờ, ngày, phần trăm thì ghi số chữ số lẻ được nhận.",
    columns: columns! {
        later must "name" "Đơn vị tính" 24.0 Text, "Viết đúng như ở sheet Chỉ tiêu.";
        later must "decimals" "Số chữ số lẻ" 12.0 Whole, "0: chỉ nhận số nguyên.";
        later may "aliases" "Cách viết khác" 44.0 Lines, "Chữ được đứng sau con số, mỗi dòng một cách viết, ví dụ: trđ.";
    },
    frozen: 1,
    ..PLAN_SHEET
};

/// Public holidays.
pub(super) static HOLIDAYS: Schema = Schema {
    name: "holiday",
    sheet: "Ngày nghỉ",
    title: "NGÀY NGHỈ LỄ",
    about: "Không hạn gửi nào rơi vào các ngày này. Thứ Bảy, Chủ nhật không phải kê. Năm mới: thêm dòng mới.",
    columns: columns! {
        must "day" "Ngày nghỉ" 18.0 Day, "Ngày/tháng/năm.";
    },
    frozen: 1,
    ..PLAN_SHEET
};
