//! Agencies and groups.

use super::super::choice;
use super::PLAN_SHEET;
use crate::keyed::{Schema, columns};

/// Agencies.
pub(super) static AGENCIES: Schema = Schema {
    name: "agency",
    sheet: "Cơ quan",
    title: "CƠ QUAN, ĐƠN VỊ",
    about: "Thứ tự dòng là thứ tự trong báo cáo. Đơn vị mới: thêm dòng, rồi thêm mã vào nhóm ở sheet Nhóm. Đơn vị thôi hoạt động: ghi ngày cuối, không xóa dòng.",
    columns: columns! {
        must "code" "Mã" 12.0 Key, "2 đến 16 chữ hoa không dấu và chữ số; không đổi, không dùng lại.";
        must "name" "Tên đầy đủ" 30.0 Text, "Tên chính thức, viết như trong văn bản.";
        must "short" "Tên ngắn" 16.0 Text, "Tối đa 20 chữ, dùng cho cột hẹp.";
        may "superior" "Dòng 1 biểu mẫu" 28.0 Text, "Cơ quan cấp trên, chữ in hoa.";
        may "heading" "Dòng 2 biểu mẫu" 34.0 Text, "Tên đơn vị, chữ in hoa.";
        may "signature" "Dòng ký" 26.0 Lines, "Các dòng trên chữ ký, mỗi dòng một dòng trong ô (Alt+Enter).";
        may "place" "Địa danh" 13.0 Text, "Đứng trước ngày, tháng.";
        may "aliases" "Cách viết khác" 44.0 Lines, "Mỗi cách viết một dòng trong ô (Alt+Enter); hai đơn vị không được trùng.";
        may "stat_code" "Mã hành chính" 10.0 Maybe, "Mã đơn vị hành chính, nếu có.";
        may "valid_from" "Từ ngày" 12.0 Day, "Ngày đầu tiên hoạt động; để trống nếu có từ đầu.";
        may "valid_to" "Đến ngày" 12.0 Day, "Ngày cuối cùng hoạt động; để trống nếu còn hoạt động.";
        may "successor" "Mã đơn vị tiếp nhận" 12.0 Maybe, "Đơn vị nhận bàn giao số lũy kế.";
        may "reports" "Nhận biểu mẫu" 9.0 Flag(true), "Không, khi chỉ được nêu tên trong kế hoạch.";
        may "contact.name" "Người liên hệ" 18.0 Text, "Người để gọi điện.";
        may "contact.phone" "Điện thoại" 13.0 Text, "Số điện thoại của người liên hệ.";
        later may "contact.email" "Thư điện tử" 26.0 Text, "Địa chỉ nhận biểu mẫu và thư nhắc.";
        later may "confirmed" "Đã xác nhận" 11.0 Choice(choice::CONFIRMED), "Soát xong dòng thì ghi Có; dòng tự viết cũng ghi Có.";
    },
    frozen: 2,
    pages: 2,
    ..PLAN_SHEET
};

/// Groups.
pub(super) static GROUPS: Schema = Schema {
    name: "group",
    sheet: "Nhóm",
    title: "NHÓM CƠ QUAN, ĐƠN VỊ",
    about: "Thành viên là mã cơ quan hoặc mã nhóm khác, cách nhau bằng dấu phẩy.",
    columns: columns! {
        must "code" "Mã" 12.0 Key, "2 đến 16 chữ hoa không dấu và chữ số; không trùng mã cơ quan.";
        must "name" "Tên nhóm" 34.0 Text, "Viết như trong câu.";
        must "member_word" "Gọi một thành viên là" 20.0 Text, "Dùng khi đếm: bao nhiêu đơn vị; bao nhiêu cơ quan.";
        may "members" "Thành viên" 46.0 Codes, "Mã cơ quan hoặc mã nhóm khác, cách nhau bằng dấu phẩy.";
        may "aliases" "Cách viết khác" 42.0 Lines, "Cách văn bản gọi nhóm, mỗi cách một dòng trong ô (Alt+Enter).";
        later may "confirmed" "Đã xác nhận" 11.0 Choice(choice::CONFIRMED), "Soát xong dòng thì ghi Có; dòng tự viết cũng ghi Có.";
    },
    frozen: 2,
    ..PLAN_SHEET
};
