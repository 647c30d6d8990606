//! P: the plan file itself.

use super::declare::findings;

findings! {
    P01 Error not_understood(what) {
        title: "Tệp kế hoạch không đọc được", "The plan file cannot be read";
        message: "không hiểu dòng này:\n{what}", "this line is not understood:\n{what}";
        hint: "sửa đúng chỗ có dấu ^ rồi chạy lại", "mend the place above the ^ and run again";
        why: "Kế hoạch là nguồn của mọi biểu mẫu và kết luận; một chữ gõ sai không được phép bị bỏ qua.", "The plan is the source of every form and verdict; a typing slip must not pass in silence.";
        example: "`tagret = \">= 99 %\"` thay cho `target`.", "`tagret = \">= 99 %\"` instead of `target`.";
        cure: "Mở tệp bằng Notepad, tới đúng dòng đã nêu, sửa tên hoặc giá trị theo gợi ý.", "Open the file in an editor, go to the line named, mend the name or value as hinted.";
    }
}
