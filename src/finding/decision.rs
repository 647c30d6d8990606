//! Q: what the clerk decided in quyet-dinh.xlsx, and what of it cannot be used.

use super::declare::findings;

findings! {
    Q01 Info decided(question, answer, reason, name) {
        title: "Quyết định đã áp dụng", "A decision applied";
        message: "{question} Trả lời: {answer} (lý do: {reason}; người quyết định: {name})", "{question} Answer: {answer} (reason: {reason}; decided by {name})";
        hint: "muốn đổi thì sửa câu trả lời trong quyet-dinh.xlsx rồi tổng hợp lại", "to change it, edit the answer in quyet-dinh.xlsx and merge again";
        why: "Người đọc báo cáo phải thấy chỗ nào do người tổng hợp quyết định, ai quyết định và vì sao.", "Whoever reads the report must see what the clerk decided, who did, and why.";
        example: "Hai bản cùng lần gửi 1, chọn bản gửi sau.", "Two returns of revision 1, the later one chosen.";
    }
    Q02 Info corrected(what, now, before, reason, name) {
        title: "Số liệu sửa theo quyết định", "A value put right by decision";
        message: "{what} được tính là {now} thay cho {before} (lý do: {reason}; người quyết định: {name})", "{what} counts as {now} instead of {before} (reason: {reason}; decided by {name})";
        told: "{what} được tính là {now} thay cho {before} (lý do: {reason})", "{what} counts as {now} instead of {before} (reason: {reason})";
        hint: "đề nghị đơn vị gửi lại biểu đã sửa; khi đó xóa dòng này", "ask the agency to send the mended form; then clear this row";
        ask: "gửi lại biểu đã sửa", "send the mended form";
        why: "Số báo qua điện thoại vẫn phải để lại dấu vết: số cũ, số mới, ai sửa, vì sao.", "A figure given by telephone leaves a trace too: old, new, who and why.";
        example: "Đơn vị gọi điện báo gõ nhầm 54 thay cho 45.", "The unit rings up: 54 was typed instead of 45.";
    }
    Q03 Info taken_as_sent(fact, id, reason, name) {
        title: "Chấp nhận số liệu như đã gửi", "Figures taken as they were sent";
        message: "{fact}; được tính như đã gửi theo quyết định {id} (lý do: {reason}; người quyết định: {name})", "{fact}; counted as sent by decision {id} (reason: {reason}; decided by {name})";
        hint: "muốn bỏ chấp nhận thì xóa câu trả lời trong quyet-dinh.xlsx", "to take it back, clear the answer in quyet-dinh.xlsx";
        why: "Có trường hợp số liệu trái quy tắc chung nhưng đúng thực tế; người tổng hợp chịu trách nhiệm chấp nhận.", "Sometimes figures break a general rule and are true; the clerk answers for taking them.";
        example: "Hồ sơ giải quyết trong kỳ nhiều hơn tiếp nhận vì có hồ sơ kỳ trước.", "More dossiers resolved than received, some being last month's.";
    }
    Q04 Warning no_longer_fits(what, why) {
        title: "Quyết định không còn phù hợp", "A decision that no longer fits";
        message: "{what} không còn phù hợp: {why}; không được áp dụng, dòng vẫn được giữ", "{what} no longer fits: {why}; it is not applied, its row is kept";
        hint: "xem lại dòng này; nếu có câu hỏi mới ở cuối trang thì trả lời câu hỏi đó", "look at this row; if there is a new question at the end of the sheet, answer that one";
        why: "Quyết định gắn với đúng tệp và đúng ô đã hỏi; tệp khác thì phải hỏi lại.", "A decision is about one file and one cell; another file must be asked about anew.";
        example: "Đã chọn giữa hai bản lần 1, sau đó đơn vị gửi bản lần 2.", "One of two first revisions was chosen, then a second revision came.";
        cure: "Để nguyên dòng cũ làm dấu vết, hoặc xóa câu trả lời.", "Leave the row as a trace, or clear the answer.";
    }
    Q05 Error choice_unknown(typed, choices) {
        title: "Câu trả lời không có trong các lựa chọn", "An answer that is no choice";
        message: "câu trả lời {typed} không có trong các lựa chọn ({choices}); chưa được áp dụng", "the answer {typed} is none of the choices ({choices}); it is not applied";
        hint: "chọn một giá trị trong danh sách của ô", "choose from the cell's list";
        why: "Không đoán ý của người quyết định.", "What was meant is never guessed.";
        example: "`bản sau`.", "`the later one`.";
    }
    Q06 Error unsigned(missing) {
        title: "Quyết định thiếu lý do hoặc người quyết định", "A decision without reason or name";
        message: "chưa ghi {missing}; quyết định chưa được áp dụng", "{missing} is blank; the decision is not applied";
        hint: "ghi đủ lý do và người quyết định", "give both the reason and who decides";
        why: "Quyết định in trong báo cáo phải có người chịu trách nhiệm.", "A decision printed in the report needs somebody who answers for it.";
        example: "Đã chọn câu trả lời, để trống cột Lý do.", "An answer was chosen, its reason left blank.";
    }
    Q07 Error value_unreadable(typed, expected) {
        title: "Giá trị không đọc được", "An unreadable value";
        message: "giá trị {typed} không dùng được, cần {expected}; chưa được áp dụng", "the value {typed} cannot be used, {expected} is wanted; it is not applied";
        hint: "ghi lại giá trị", "type the value again";
        why: "Giá trị đọc được hai cách thì không thành quyết định.", "A value with two readings decides nothing.";
        example: "`khoảng 30`, `1.234`.", "`khoảng 30`, `1.234`.";
    }
    Q08 Error agency_unknown(typed) {
        title: "Không rõ cơ quan", "Unknown agency";
        message: "{typed} không phải cơ quan báo cáo kỳ này; dòng chưa được áp dụng", "{typed} is no agency that reports this month; the row is not applied";
        hint: "chọn cơ quan trong danh sách của ô", "choose an agency from the cell's list";
        why: "Số sửa phải vào đúng cơ quan.", "A correction must reach the right agency.";
        example: "`đơn vị A`.", "`commune A`.";
    }
    Q09 Error row_unknown(typed, agency) {
        title: "Không rõ dòng nào", "Unknown row";
        message: "biểu kỳ này của {agency} không có dòng {typed} hoặc có nhiều dòng như vậy; chưa được áp dụng", "the form of {agency} has no row {typed} this month, or several; it is not applied";
        hint: "ghi số hiệu chỉ tiêu như ở cột TT của biểu, thêm @ và năm nếu biểu có dòng của hai năm", "type the indicator's number as on the form, with @ and the year if the form has rows of two years";
        why: "Số sửa phải vào đúng dòng.", "A correction must reach the right row.";
        example: "`20`.", "`20`.";
    }
    Q10 Error field_unknown(typed, fields) {
        title: "Không rõ cột nào", "Unknown field";
        message: "dòng này không có ô nhập {typed}, chọn được: {fields}; chưa được áp dụng", "this row has no input cell {typed}, there are: {fields}; it is not applied";
        hint: "chọn cột trong danh sách của ô; ô tự tính thì sửa số gốc của nó", "choose from the cell's list; of a computed cell mend its sources";
        why: "Chỉ sửa được ô mà đơn vị phải điền.", "Only what the unit fills in can be put right.";
        example: "Sửa mẫu số của chỉ tiêu chỉ có một số.", "The denominator of an indicator with one figure.";
    }
    Q11 Error receipt_date(typed, from, to) {
        title: "Ngày nhận không dùng được", "A receipt date that cannot be used";
        message: "ngày nhận {typed} không dùng được, cần một ngày từ {from} đến {to}; lấy theo giờ tệp", "the receipt date {typed} cannot be used, a day from {from} to {to} is wanted; the file's time is taken";
        hint: "ghi lại theo dạng ngày/tháng/năm", "type it again as day/month/year";
        why: "Ngày nhận quyết định nộp đúng hạn hay muộn.", "The receipt date decides between on time and late.";
        example: "`16/9`.", "`16/9`.";
    }
    Q12 Error nothing_to_correct(agency) {
        title: "Không có báo cáo để sửa", "No return to correct";
        message: "{agency} chưa có báo cáo được tính trong kỳ này; dòng chưa được áp dụng", "no return of {agency} counts this month; the row is not applied";
        hint: "trả lời câu hỏi về các bản đang chờ quyết định", "answer the question about what waits for a decision";
        why: "Còn bản chờ quyết định thì chưa biết sửa bản nào.", "While returns wait for a decision, nobody knows which is to be corrected.";
        example: "Hai bản khác nhau cùng lần gửi 1, rồi sửa một số.", "Two different first returns, then a correction.";
        cure: "Trả lời câu hỏi về các bản đang chờ trước.", "Answer the question about what waits first.";
    }
    Q13 Error contradictory(what) {
        title: "Hai dòng trái nhau", "Two rows that contradict";
        message: "nhiều dòng cùng nói về {what} nhưng khác nhau; không dòng nào được áp dụng", "several rows speak of {what} and differ; none of them is applied";
        hint: "giữ lại một dòng, xóa nội dung các dòng kia", "keep one row and clear the others";
        why: "Không rõ dòng nào là ý cuối cùng.", "Nobody can tell which one is the last word.";
        example: "Cùng một ô được sửa hai lần, 45 và 54.", "One cell put right twice, 45 and 54.";
    }
    Q14 Error book_unreadable(why) {
        title: "Không đọc được sổ quyết định", "The workbook of decisions cannot be read";
        message: "không đọc được sổ quyết định ({why}); chưa lập báo cáo, tệp được giữ nguyên", "the workbook of decisions cannot be read ({why}); no report is made, the file is left as it is";
        hint: "đóng tệp nếu đang mở, mở lại bằng Excel và lưu thành .xlsx; bản trước là “quyet-dinh (ban truoc).xlsx”", "close it if it is open, open it in Excel and save it as .xlsx; the copy before is “quyet-dinh (ban truoc).xlsx”";
        why: "Thiếu các quyết định thì số liệu của kỳ sẽ sai; ghi đè một tệp không đọc được là làm mất quyết định.", "Without its decisions the month's figures would be wrong; to write over what cannot be read is to lose them.";
        example: "Tệp bị cụt khi chép.", "The file was cut short while it was copied.";
        cure: "Lấy lại bản trước, đổi tên thành quyet-dinh.xlsx.", "Take the copy before and rename it to quyet-dinh.xlsx.";
    }
    Q15 Error heads_missing(heads) {
        title: "Không nhận ra các cột của sổ quyết định", "Columns of the workbook of decisions not found";
        message: "không tìm thấy cột {heads}; các dòng của trang này chưa được đọc, tệp được giữ nguyên", "the columns {heads} are not found; the rows of this sheet are not read, the file is left as it is";
        hint: "ghi lại đúng tên cột ở hàng tiêu đề, hoặc lấy lại bản trước", "restore the names in the head row, or take the copy before";
        why: "Không rõ ô nào là câu trả lời thì không áp dụng.", "Where answers cannot be told apart, none is applied.";
        example: "Hàng tiêu đề bị xóa.", "The head row was deleted.";
    }
    Q16 Warning answer_missing() {
        title: "Chưa chọn câu trả lời", "No answer chosen";
        message: "đã ghi giá trị hoặc lý do nhưng chưa chọn câu trả lời; chưa được áp dụng", "a value or a reason is given but no answer is chosen; it is not applied";
        hint: "chọn câu trả lời trong danh sách của ô", "choose an answer from the cell's list";
        why: "Có thể quên chọn.", "It may have been forgotten.";
        example: "Ghi lý do, để trống cột Trả lời.", "A reason beside a blank answer.";
    }
    Q17 Warning at_the_end() {
        title: "Ghi ở cuối trang tính", "Written at the very end of a sheet";
        message: "có nội dung ở những dòng cuối cùng của trang tính; nội dung được giữ nguyên nhưng không được đọc", "something stands in the very last rows of the sheet; it is kept as it is and not read";
        hint: "chuyển lên dòng trống ngay dưới bảng", "move it up to an empty row just below the table";
        why: "Dưới dòng cuối cùng không còn chỗ ghi thêm.", "There is no room below the last row.";
        example: "Bấm Ctrl+mũi tên xuống rồi gõ ghi chú ở dòng 1.048.576.", "Ctrl+Down, then a note typed into row 1,048,576.";
    }
    Q18 Warning book_unwritten(why) {
        title: "Chưa ghi được sổ quyết định", "The workbook of decisions could not be written";
        message: "chưa ghi thêm được vào sổ quyết định ({why}); báo cáo vẫn được lập, các câu hỏi mới chưa có trong sổ", "nothing could be added to the workbook of decisions ({why}); the report is made all the same, new questions are not in the workbook yet";
        hint: "đóng tệp nếu đang mở, bỏ thuộc tính chỉ đọc của tệp và thư mục, rồi tổng hợp lại", "close the file if it is open, clear the read-only mark of file and folder, then merge again";
        why: "Câu hỏi chưa vào sổ thì chưa trả lời được; các quyết định cũ vẫn được áp dụng.", "What is not in the workbook cannot be answered; earlier decisions are applied all the same.";
        example: "Thư mục nhận nằm trên ổ mạng chỉ cho đọc.", "The inbox lies on a share that may only be read.";
    }
    Q19 Warning book_lost(copy) {
        title: "Mất sổ quyết định", "The workbook of decisions is gone";
        message: "không còn sổ quyết định của kỳ, chỉ còn bản trước là `{copy}`; chưa áp dụng quyết định nào và chưa lập sổ mới", "the month's workbook of decisions is gone, only the previous copy `{copy}` is left; no decision is applied and no new workbook is made";
        hint: "đổi tên `{copy}` thành quyet-dinh.xlsx rồi chạy lại; thật sự muốn làm lại từ đầu thì xóa bản trước", "rename `{copy}` to quyet-dinh.xlsx and run again; to begin anew, delete the previous copy";
        why: "Sổ mới sẽ che mất những gì đã quyết định.", "A new workbook would hide what was decided.";
        example: "Xóa nhầm quyet-dinh.xlsx.", "quyet-dinh.xlsx was deleted by mistake.";
        cure: "Đổi tên bản trước thành quyet-dinh.xlsx.", "Rename the previous copy to quyet-dinh.xlsx.";
    }
    Q20 Info by_telephone(agency, when) {
        title: "Báo cáo qua điện thoại", "A report by telephone";
        message: "{agency} chưa gửi tệp; số ở trang Sửa số liệu được tính như báo cáo qua điện thoại, {when}", "{agency} has sent no file; the figures in `Sửa số liệu` count as a report by telephone, {when}";
        told: "chưa nhận được tệp của đơn vị; số báo qua điện thoại được tính, {when}", "no file has come; the figures given by telephone count, {when}";
        hint: "ghi ngày báo vào một dòng không có tệp ở trang Sổ nhận; đề nghị đơn vị gửi tệp", "enter the day in a row without a file in `Sổ nhận`; ask for the file";
        ask: "gửi biểu đã điền để lưu", "send the form filled in, for the record";
        why: "Số báo qua điện thoại được tính, nhưng phải thấy rõ là chưa có tệp.", "Figures given by telephone count, and it must be seen that no file is there.";
        example: "Đơn vị mất mạng, gọi điện báo số ngày 16/9.", "A commune without network rings up on 16 September.";
    }
}
