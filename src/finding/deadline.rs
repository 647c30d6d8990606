//! H: who is missing or late, what is blank, and claims that the figures do not bear out.

use super::declare::findings;

findings! {
    H01 Warning agency_missing(name, deadline) {
        title: "Chưa nộp báo cáo", "No return";
        message: "{name} chưa nộp báo cáo (hạn {deadline}); các chỉ tiêu của đơn vị chưa có số liệu", "{name} has not reported (due {deadline}); its indicators have no figures";
        shared: "chưa nộp báo cáo (hạn {deadline}); các chỉ tiêu của đơn vị chưa có số liệu", "have not reported (due {deadline}); their indicators have no figures";
        told: "chưa nhận được báo cáo của {name} (hạn {deadline})", "no report of {name} has come in (due {deadline})";
        hint: "nhắc đơn vị gửi báo cáo", "remind the agency";
        ask: "điền biểu đã nhận rồi gửi ngay", "fill in the form received and send it at once";
        why: "Thiếu một đơn vị thì kết quả chung mới là tạm tính.", "While one agency is missing, the result of the whole is provisional.";
        example: "Đến ngày tổng hợp chưa có tệp nào của đơn vị.", "No file of the commune has come in.";
        cure: "Bỏ tệp của đơn vị vào thư mục nhận rồi tổng hợp lại.", "Put its file into the inbox and merge again.";
    }
    H02 Warning return_late(received, deadline, source) {
        title: "Nộp muộn", "A late return";
        message: "nhận ngày {received}{source}, sau hạn {deadline}; số liệu vẫn được tổng hợp", "received on {received}{source}, after the deadline {deadline}; the figures count";
        shared: "nhận sau hạn {deadline}; số liệu vẫn được tổng hợp", "received after the deadline {deadline}; the figures count";
        hint: "nếu ngày nhận không đúng, ghi lại ở trang Sổ nhận của quyet-dinh.xlsx", "if the date is wrong, enter it on the sheet Sổ nhận of quyet-dinh.xlsx";
        ask: "báo lại nếu đã gửi sớm hơn ngày này", "say so if it was sent before that day";
        why: "Nộp đúng hạn là một tiêu chí; nộp muộn không làm sai số liệu.", "Reporting in time is judged itself; lateness spoils no figure.";
        example: "Hạn ngày 16/9/2024, nhận ngày 19/9/2024.", "Due 16/9/2024, received 19/9/2024.";
    }
    H03 Warning cells_blank(rows) {
        title: "Ô bắt buộc để trống", "Required cells are blank";
        message: "chưa điền: {rows}; các dòng này coi như chưa có số liệu", "not filled in: {rows}; these rows count as missing";
        ask: "điền đủ rồi gửi lại; không có trường hợp nào thì ghi 0, không có việc để tính thì chọn Không phát sinh", "fill them in and send again: 0 if there was no case, Không phát sinh if there was nothing to count";
        why: "Ô trống không phải là 0 và không bao giờ được coi là đạt.", "A blank is no 0 and never passes.";
        example: "20.1 có tử số nhưng để trống mẫu số.", "20.1 has a numerator and no denominator.";
        cure: "Ô bắt buộc có nền vàng; dải trên cùng của biểu đếm số ô còn thiếu.", "Required cells are yellow; the band on top counts what is missing.";
    }
    H04 Error done_unproven(what) {
        title: "Hoàn thành mà thiếu minh chứng", "Done without proof";
        message: "tình trạng ghi Hoàn thành nhưng thiếu {what}; chưa được tính là hoàn thành", "the status says Hoàn thành but {what} is missing; it does not count as done";
        ask: "bổ sung rồi gửi lại, hoặc chọn Đang thực hiện", "add it and send again, or choose Đang thực hiện";
        why: "Việc hoàn thành phải có văn bản và ngày để kiểm chứng.", "What is done is proven by a document and a date.";
        example: "Hoàn thành, cột Số, ký hiệu văn bản để trống.", "Hoàn thành with no document number.";
        cure: "Ghi số, ký hiệu văn bản (ví dụ 123/KH-UBND) và ngày hoàn thành.", "Give the document's number and symbol (such as 123/KH-UBND) and the date.";
    }
    H05 Warning done_but_short(figures, target) {
        title: "Ghi Hoàn thành khi chưa đạt chỉ tiêu", "Claimed done below the target";
        message: "tình trạng ghi Hoàn thành nhưng số liệu của đơn vị là {figures}, chưa đạt {target}; kết luận theo số liệu", "the status says Hoàn thành but the unit's figures are {figures}, short of {target}; judged by the figures";
        ask: "kiểm tra lại số liệu hoặc tình trạng; chọn Đang thực hiện cho đến khi đạt", "check figures and status, and choose Đang thực hiện until it is reached";
        why: "Lãnh đạo đọc hai cột cạnh nhau; hai cột phải cùng nói một điều.", "Leaders read both columns side by side; they must say the same.";
        example: "9.896/10.000 hồ sơ đúng hạn, mức phải đạt 99 %.", "9,896 of 10,000 on time where 99 % is asked.";
    }
    H06 Info not_started_with_figures(figures) {
        title: "Ghi Chưa thực hiện mà đã có số liệu", "Claimed not started beside figures";
        message: "tình trạng ghi Chưa thực hiện nhưng số liệu là {figures}; số liệu vẫn được tổng hợp", "the status says Chưa thực hiện but the figures are {figures}; they count";
        ask: "cập nhật cột Tình trạng", "bring the status up to date";
        why: "Thường là tình trạng của kỳ trước chưa được sửa.", "Usually last month's status was left standing.";
        example: "Chưa thực hiện, đã kiểm tra 5 đơn vị.", "Chưa thực hiện, 5 units inspected.";
    }
    H07 Warning dated_not_done(date, status) {
        title: "Có ngày hoàn thành mà chưa ghi Hoàn thành", "A completion date without the claim";
        message: "có ngày hoàn thành {date} nhưng tình trạng ghi {status}; chưa được tính là hoàn thành", "there is a completion date {date} but the status says {status}; it does not count as done";
        ask: "chọn Hoàn thành nếu đã xong; nếu chưa thì xóa ngày", "choose Hoàn thành if it is done, else clear the date";
        why: "Việc chỉ được tính là xong khi đơn vị ghi Hoàn thành.", "Work counts as done only when the agency says so.";
        example: "Đang thực hiện, ngày hoàn thành 20/9/2024.", "Đang thực hiện, completed on 20/9/2024.";
    }
    H08 Warning given_out_changed(period, changes) {
        title: "Báo cáo đã phát nay khác đi", "A report given out no longer holds";
        message: "báo cáo kỳ {period} đã phát nay tính lại thì khác: {changes}", "the report of {period} that was given out comes out differently now: {changes}";
        hint: "nếu đúng, chạy lại cchc tong-hop cho kỳ đó và báo cho người đã nhận", "if that is right, run cchc merge for that month again and tell those who have the report";
        why: "Có bản gửi lại, quyết định hoặc kế hoạch mới cho tháng cũ; người đọc báo cáo cũ phải được biết.", "A resend, a decision or a new plan touched an old month; readers of the old report must know.";
        example: "20.1: 98,9 % Chưa đạt, nay 99,2 % Đạt.", "20.1: 98.9 % not met, now 99.2 % met.";
        cure: "Đối chiếu tệp gửi lại của tháng cũ; đúng thì phát lại báo cáo tháng đó.", "Compare the old month's resend; if it is right, give that month's report out again.";
    }
    H09 Warning deciding_month_missing(period, count) {
        title: "Thiếu kỳ kết luận", "A deciding month is missing";
        message: "chưa chốt: thiếu kỳ {period}, chưa có báo cáo nào của kỳ này; {count} chỉ tiêu kết luận ở kỳ đó còn để ngỏ", "not closed: {period} is missing, no return of it was read; indicators that it decides and that stay open: {count}";
        hint: "nếu kỳ đó đã có báo cáo thì bỏ các tệp vào đúng thư mục nhận của kỳ rồi tổng hợp lại; nếu không, các dòng này tiếp tục hỏi trong biểu kỳ sau", "if returns of that month exist, put them into its inbox and merge again; otherwise these rows go on being asked in the next forms";
        why: "Kết luận của một chỉ tiêu có thời hạn dựa vào báo cáo của kỳ kết luận; thiếu cả kỳ thì không được coi là đã chốt.", "The verdict on a dated indicator rests on its deciding month; while that whole month is missing nothing is closed.";
        example: "Nhiệm vụ 2 hạn 30/9/2024, kết luận ở kỳ 10/2024, nhưng thư mục 2024-10 trống.", "Task 2 is due 30/9/2024 and decided in 10/2024, whose folder is empty.";
        cure: "Bổ sung báo cáo của kỳ thiếu, hoặc để đơn vị trả lời các dòng còn hỏi ở kỳ sau.", "Supply the missing month, or let the agencies answer the rows that are still asked.";
    }
    H10 Warning proof_withdrawn(period, status) {
        title: "Rút lại việc đã hoàn thành", "A completed milestone taken back";
        message: "kỳ {period} đã ghi Hoàn thành có văn bản và ngày, kỳ này ghi {status}; không còn được tính là hoàn thành", "reported as done with document and date in {period}, now {status}; it no longer counts as done";
        ask: "chọn lại Hoàn thành nếu việc đã xong; giữ nguyên nếu văn bản đã bị thu hồi", "choose Hoàn thành again if the work is done; leave it if the document was withdrawn";
        why: "Việc đã chứng minh thì được giữ, trừ khi chính đơn vị ghi khác.", "What was proven stays so, unless its own agency says otherwise.";
        example: "Tháng 9 Hoàn thành theo 12/KH-UBND, tháng 10 Đang thực hiện.", "Done by 12/KH-UBND in September, in progress in October.";
    }
}
