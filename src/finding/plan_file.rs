//! P01 to P09: the plan files as texts that cannot be read.

use super::declare::findings;

findings! {
    P01 Error not_understood(what) {
        title: "Dòng viết sai cách", "A line is not written as the file demands";
        message: "dòng này thiếu hoặc thừa dấu nháy, dấu bằng, dấu ngoặc hay dấu phẩy:\n{what}", "a quote, equals sign, bracket or comma is missing or too many here:\n{what}";
        hint: "sửa chỗ có dấu ^; văn bản đặt trong dấu nháy thẳng \"...\"", "mend the place above the ^; texts stand in straight quotes \"...\"";
        why: "Kế hoạch là nguồn của mọi biểu mẫu và kết luận; một chữ gõ sai không được phép bị bỏ qua.", "The plan is the source of every form and verdict; a typing slip must not pass in silence.";
        example: "`short = \"Kiểm tra` thiếu dấu nháy đóng.", "`short = \"Inspections` lacks its closing quote.";
        cure: "Mở tệp bằng Notepad, tới đúng dòng đã nêu, so với một dòng cùng loại ở khối khác rồi sửa.", "Open the file in an editor, go to the line named, compare it with a line of the same kind and mend it.";
    }
    P02 Error unknown_key(key, closest, what) {
        title: "Khóa không có trong tệp kế hoạch", "A key that the file does not know";
        message: "không hiểu khóa `{key}`:\n{what}", "the key `{key}` is not known:\n{what}";
        hint: "có phải là {closest}?", "did you mean {closest}?";
        why: "Một khóa gõ sai mà bị bỏ qua thì chỉ tiêu mất mức phải đạt mà không ai biết.", "A mistyped key that is skipped would take a target away without anybody noticing.";
        example: "`tagret = \">= 99 %\"` thay cho `target`.", "`tagret = \">= 99 %\"` instead of `target`.";
        cure: "Sửa tên khóa theo gợi ý; các khóa dùng được kê ở đầu tệp.", "Mend the key as hinted; the keys are listed at the top of the file.";
    }
    P03 Error missing_key(key, what) {
        title: "Thiếu một khóa bắt buộc", "A key is missing";
        message: "khối này thiếu khóa `{key}`:\n{what}", "the key `{key}` is missing from this block:\n{what}";
        hint: "thêm một dòng `{key} = …` vào khối", "add a line `{key} = …` to the block";
        why: "Không có giá trị này thì không lập được biểu mẫu hoặc không kết luận được.", "Without this value no form can be made or no verdict reached.";
        example: "Khối [[task.indicator]] không có dòng `due`.", "A block [[task.indicator]] without a line `due`.";
        cure: "Chép dòng cùng tên từ một khối khác rồi đổi giá trị.", "Copy the line of that name from another block and change its value.";
    }
    P04 Error wrong_value(key, found, example, what) {
        title: "Giá trị không dùng được", "A value that cannot be used";
        message: "`{key}` không nhận giá trị {found}:\n{what}", "`{key}` does not take the value {found}:\n{what}";
        hint: "viết theo mẫu: {example}", "write it like this: {example}";
        why: "Giá trị không đúng mẫu thì chương trình không được phép đoán ý.", "A value out of form must not be guessed.";
        example: "`due = \"30/13\"`, `target = \"99\"`, `cutoff_day = \"14\"`.", "`due = \"30/13\"`, `target = \"99\"`, `cutoff_day = \"14\"`.";
        cure: "Sửa giá trị theo mẫu trong gợi ý.", "Mend the value after the pattern in the hint.";
    }
    P05 Error repeated_key(key, what) {
        title: "Khóa viết hai lần", "A key written twice";
        message: "`{key}` đã có ở phía trên trong cùng một khối:\n{what}", "`{key}` already stands above in the same block:\n{what}";
        hint: "xóa một trong hai dòng", "delete one of the two lines";
        why: "Hai giá trị cho một khóa thì không biết dùng giá trị nào.", "With two values for one key nobody knows which one counts.";
        example: "Hai dòng `due` trong một chỉ tiêu.", "Two lines `due` in one indicator.";
        cure: "Giữ dòng đúng, xóa dòng kia; nếu là khối mới thì viết [[task]], [[section]] với hai ngoặc.", "Keep the right line and delete the other; a new block is written [[task]], [[section]] with two brackets.";
    }
}
