//! L: figures of a return that contradict each other, last month's, last year's or another agency's.

use super::declare::findings;

findings! {
    L01 Error num_above_den(num, den) {
        title: "Tử số lớn hơn mẫu số", "Numerator above the denominator";
        message: "tử số {num} lớn hơn mẫu số {den}; cả hai số chưa được tổng hợp", "the numerator {num} is above the denominator {den}; neither is counted";
        ask: "đối chiếu lại hai số, ghi đúng phần (a) và tổng (b) rồi gửi lại", "compare both figures, give the part (a) and the whole (b), and send again";
        why: "Phần không thể lớn hơn tổng; không biết số nào đúng nên không cộng số nào.", "A part cannot exceed its whole; which of the two is right is not known, so neither is added.";
        example: "Hồ sơ đúng hạn 120, hồ sơ đã giải quyết 102.", "120 dossiers on time out of 102 resolved.";
        cure: "Thường là ghi nhầm hai ô cho nhau hoặc gõ lẫn chữ số.", "Usually the two cells were swapped, or digits were.";
    }
    L02 Error none_arisen_with_figures(num, den) {
        title: "Không phát sinh mà có số liệu", "None arisen beside figures";
        message: "tình trạng ghi Không phát sinh nhưng a là {num}, b là {den}; các số này chưa được tổng hợp", "the status says Không phát sinh but a is {num} and b is {den}; the figures are not counted";
        ask: "chọn tình trạng khác nếu có phát sinh; nếu không thì ghi 0, ô tự tính thì sửa ở các ô mà nó lấy số", "choose another status if something arose, else type 0, and mend a computed cell where it takes its figures from";
        why: "Không phát sinh là không có gì để tính; có số tức là có phát sinh.", "None arisen means there is nothing to count; a figure says there is.";
        example: "Tình trạng Không phát sinh, mẫu số 15.", "Status Không phát sinh, denominator 15.";
    }
    L03 Warning ytd_fell(what, now, before, period) {
        title: "Số lũy kế giảm", "A cumulative figure fell";
        message: "{what} lũy kế {now}, thấp hơn {before} của kỳ {period}; vẫn được tổng hợp như đã ghi", "{what} is {now} from the start of the year, below the {before} of {period}; counted as given";
        ask: "sửa thành số lũy kế nếu đã ghi số trong tháng; gửi lại kỳ trước nếu kỳ trước ghi sai", "give the cumulative figure if this is the month's, or send last month again if that was wrong";
        why: "Số lũy kế từ đầu năm không giảm trong năm.", "A figure from the start of the year never falls within it.";
        example: "Tháng 8 ghi 240 hồ sơ, tháng 9 ghi 35.", "240 dossiers in August, 35 in September.";
        cure: "Cộng thêm số trong tháng vào số lũy kế kỳ trước.", "Add the month's figure to the last cumulative one.";
    }
    L04 Error relation_broken(left, left_value, must, right, right_value, because) {
        title: "Số liệu các chỉ tiêu không khớp nhau", "Figures of several indicators disagree";
        message: "{left} là {left_value}, phải {must} {right} là {right_value} ({because}); vẫn được tổng hợp như đã ghi", "{left} is {left_value} and must be {must} {right}, which is {right_value} ({because}); counted as given";
        ask: "đối chiếu các ô đã nêu, sửa ô sai rồi gửi lại", "compare the cells named, mend the wrong one and send again";
        why: "Kế hoạch khai báo hai số này phải khớp; lệch nghĩa là có một số sai.", "The plan declares that they must agree; if they do not, one of them is wrong.";
        example: "20.1: 98 trong 100 hồ sơ đúng hạn, nhưng 21.1 ghi 5 hồ sơ quá hạn.", "20.1: 98 of 100 on time, yet 21.1 counts 5 late.";
        cure: "Lấy lại số từ cùng một nguồn, cùng một ngày.", "Take both figures from one source on one day.";
    }
    L05 Warning base_differs(typed, known, period) {
        title: "Số gốc khác báo cáo năm trước", "The base differs from last year's return";
        message: "số gốc ghi {typed}, nhưng báo cáo kỳ {period} của đơn vị là {known}; vẫn tính theo số đã ghi", "the base is {typed}, but the unit's own return of {period} said {known}; judged by the base given";
        ask: "dùng số cùng kỳ đã báo cáo; gửi lại kỳ đó nếu năm trước báo sai", "use the figure reported then, or send that month again if it was wrong";
        why: "Đổi số gốc là đổi kết quả tăng giảm.", "Another base makes another growth.";
        example: "Cùng kỳ năm trước báo cáo 100, năm nay ghi gốc 60.", "100 reported a year ago, a base of 60 this year.";
    }
    L06 Info supporting_differs(own, supporting, reported, expected) {
        title: "Số của đơn vị phối hợp khác số của chủ trì", "Supporting figures differ from the lead's";
        message: "chủ trì báo cáo {own}, {reported}/{expected} đơn vị phối hợp cộng lại {supporting}; chỉ tính số của chủ trì", "the lead reports {own}, {reported} of {expected} supporting units add up to {supporting}; only the lead's figure counts";
        told: "đơn vị báo cáo {own}, {reported}/{expected} đơn vị phối hợp cộng lại {supporting}; chỉ tính số của chủ trì", "the unit reports {own}, {reported} of {expected} supporting units add up to {supporting}; only the lead's figure counts";
        hint: "đề nghị chủ trì đối chiếu với các đơn vị phối hợp", "ask the lead to compare with the supporting units";
        ask: "đối chiếu với các đơn vị phối hợp, thống nhất cách đếm", "compare with the supporting units and agree on how to count";
        why: "Hai nguồn nói về cùng một việc mà khác nhau thì nên hỏi lại.", "Two sources on one thing that differ are worth a question.";
        example: "Phòng báo cáo 40 lượt đào tạo, các đơn vị kê 52.", "The office reports 40 trainings, the units list 52.";
    }
    L07 Info figure_jumped(what, now, before, period, times) {
        title: "Số tăng đột biến", "A sudden jump";
        message: "{what} là {now}, kỳ {period} là {before}: gấp từ {times} lần trở lên; vẫn được tổng hợp như đã ghi", "{what} is {now}, {before} in {period}: {times} times or more; counted as given";
        ask: "xem có gõ thừa chữ số hoặc nhầm đơn vị tính không; sai thì sửa rồi gửi lại", "look for a digit too many or another unit, and send again if it is wrong";
        why: "Một chữ số thừa của một đơn vị làm sai kết quả chung.", "One digit too many in one office spoils the result of the whole.";
        example: "Tháng 8 ghi 230, tháng 9 ghi 2.450.", "230 in August, 2,450 in September.";
    }
}
