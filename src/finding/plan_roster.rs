//! P40 to P49: agencies, groups and the calendar of the plan that contradict themselves.

use super::declare::findings;

findings! {
    P40 Error group_empty(period) {
        title: "Nhóm không có đơn vị nào", "An empty group";
        message: "nhóm không có đơn vị nào trong kỳ {period}", "the group has no member in period {period}";
        hint: "thêm mã đơn vị vào dòng `members`, hoặc sửa valid_from, valid_to", "add members, or mend valid_from and valid_to";
        why: "Nhiệm vụ giao cho nhóm này sẽ không ai làm.", "Tasks given to it would be nobody's.";
        example: "`members = []`, hoặc mọi đơn vị đã hết hiệu lực.", "`members = []`, or every member has ended.";
    }
    P41 Error group_circle(path) {
        title: "Nhóm chứa chính nó", "A group that holds itself";
        message: "nhóm chứa vòng quanh: {path}", "groups hold each other: {path}";
        hint: "bỏ một mã nhóm khỏi dòng `members`", "take one group out of a line `members`";
        why: "Không xác định được nhóm gồm những ai.", "Who belongs to it cannot be told.";
        example: "CQDV gồm LQ, LQ gồm CQDV.", "CQDV holds LQ and LQ holds CQDV.";
    }
    P42 Error successor_unknown(code) {
        title: "Đơn vị tiếp nhận không có", "An unknown successor";
        message: "`successor` nêu mã `{code}`, không có cơ quan nào mang mã này", "`successor` names `{code}`, which is no agency";
        hint: "sửa mã, hoặc thêm khối [[agency]] cho đơn vị mới", "mend the code or add a block [[agency]]";
        why: "Số lũy kế của đơn vị cũ sẽ không có ai tiếp nhận.", "Nobody would take over the cumulative figures.";
        example: "`successor = \"HAIBIN\"`.", "`successor = \"HAIBIN\"`.";
        cure: "So mã với các khối [[agency]].", "Compare the code with the blocks [[agency]].";
    }
    P43 Error successor_circle(path) {
        title: "Đơn vị tiếp nhận chính mình", "An agency that succeeds itself";
        message: "đơn vị tiếp nhận vòng quanh: {path}", "the successors run in a circle: {path}";
        hint: "xóa dòng `successor` sai", "delete the wrong line `successor`";
        why: "Số lũy kế sẽ được chuyển mãi không dừng.", "Cumulative figures would be handed on without end.";
        example: "`successor` ghi mã của chính đơn vị.", "`successor` is the agency's own code.";
        cure: "Ghi mã của đơn vị mới.", "Write the new agency's code.";
    }
    P44 Error validity_reversed(from, to) {
        title: "Thời gian hiệu lực ngược", "A validity that ends before it starts";
        message: "valid_from {from} sau valid_to {to}", "valid_from {from} is after valid_to {to}";
        hint: "kiểm tra lại năm, tháng, ngày", "check year, month and day";
        why: "Đơn vị sẽ không bao giờ nhận biểu mẫu.", "The agency would never get a form.";
        example: "Ghi nhầm năm 2052.", "The year typed as 2052.";
        cure: "Viết năm-tháng-ngày theo nghị quyết sắp xếp.", "Write year-month-day as in the resolution.";
    }
    P45 Error spelling_shared(spelling, other) {
        title: "Hai cơ quan cùng một cách viết", "A spelling shared by two agencies";
        message: "cách viết \"{spelling}\" cũng là của {other}", "the spelling \"{spelling}\" is also that of {other}";
        hint: "xóa cách viết này ở một trong hai cơ quan", "delete it from one of the two";
        why: "Báo cáo ghi tên như vậy thì không biết là của cơ quan nào.", "A return under this name could be either's.";
        example: "Cả hai đơn vị cùng có \"Hải Quy\" trong aliases.", "Two communes both list \"Hải Quy\".";
    }
    P46 Error horizon_reversed(first, end) {
        title: "Kế hoạch kết thúc trước khi bắt đầu", "A plan that ends before it starts";
        message: "kỳ đầu tiên {first} sau ngày kết thúc {end}", "the first period {first} is after the end {end}";
        hint: "sửa first_period hoặc plan_end", "mend first_period or plan_end";
        why: "Không có kỳ nào để báo cáo.", "There would be no period to report.";
        example: "`first_period = \"2032-10\"`.", "`first_period = \"2032-10\"`.";
    }
    P47 Error day_impossible(key, value, from, to) {
        title: "Ngày của lịch không hợp lệ", "A day of the calendar that cannot be";
        message: "`{key}` là {value}, phải từ {from} đến {to}", "`{key}` is {value}, it must be {from} to {to}";
        hint: "sửa `{key}` trong [calendar]", "mend `{key}` in [calendar]";
        why: "Tháng nào cũng phải có ngày chốt, và hạn gửi phải sau ngày chốt.", "Every month needs its cut-off, and the deadline follows it.";
        example: "`deadline_day = 10` khi chốt ngày 14.", "`deadline_day = 10` with a cut-off on the 14th.";
        cure: "Chốt từ ngày 1 đến 28, hoặc 31 là ngày cuối tháng; hạn gửi sau ngày chốt, hoặc ghi `deadline_after`, `deadline_working`.", "Cut off on day 1 to 28, or 31 for the month's last; set the deadline after it, or write `deadline_after`, `deadline_working`.";
    }
    P48 Error code_malformed(code) {
        title: "Mã viết sai cách", "A malformed code";
        message: "mã `{code}` phải gồm 2 đến 16 chữ hoa không dấu và chữ số", "the code `{code}` must be 2 to 16 capitals without accents, and digits";
        hint: "viết lại mã, ví dụ HAIBA", "write it anew, such as HAIBA";
        why: "Mã đứng trong tên tệp và mã biểu.", "Codes stand in file names and form numbers.";
        example: "`code = \"Hải Ba\"`.", "`code = \"Hải Ba\"`.";
        cure: "Bỏ dấu, bỏ khoảng trắng, viết hoa.", "Drop accents and blanks, use capitals.";
    }
    P49 Error email_malformed(email) {
        title: "Địa chỉ thư viết sai cách", "A malformed mail address";
        message: "địa chỉ thư \"{email}\" phải là một địa chỉ không dấu, không khoảng trắng, dạng ten@noi.nhan", "the mail address \"{email}\" must be one address without accents or blanks, like name@place.example";
        hint: "viết lại `email` của người liên hệ, hoặc để trống", "write the contact's `email` anew, or leave it out";
        why: "Thư nhắc gửi tới địa chỉ này sẽ không tới.", "A reminder to this address would not arrive.";
        example: "`email = \"haiba@quangtri\"`, hoặc hai địa chỉ trong một dòng.", "`email = \"haiba@quangtri\"`, or two addresses in one line.";
        cure: "Chép địa chỉ từ thư đơn vị đã gửi.", "Copy the address from a mail that they sent.";
    }
}
