//! G: what was typed in a cell. `typed` is the officer's own, in quotes; several stand side by side.

use super::declare::findings;

findings! {
    G01 Info text_number(typed, value) {
        title: "Số gõ dưới dạng chữ", "Number typed as text";
        message: "{typed} là số gõ dưới dạng chữ; được đọc là {value}", "{typed} is a number typed as text; read as {value}";
        hint: "xem lại nếu không đúng", "look again if this is wrong";
        ask: "gõ số trực tiếp, không có dấu nháy", "type the number without an apostrophe";
        why: "Ô dạng chữ không tự cộng được trong Excel.", "Excel does not add up text cells.";
        example: "`98.5`, `02`, `1 234` trong ô dạng Text.", "`98.5`, `02`, `1 234` in a text cell.";
    }
    G02 Warning unit_word(typed, value) {
        title: "Có chữ kèm theo số", "Words beside the number";
        message: "{typed} có chữ kèm theo số; được đọc là {value}", "{typed} has words beside the number; read as {value}";
        ask: "chỉ ghi số; lời ghi ở cột Kết quả thực hiện", "type the number only, and put words into the column of results";
        why: "Chữ kèm theo có thể đổi nghĩa của số.", "Words can change what a number means.";
        example: "`02 cuộc`.", "`02 cuộc`.";
    }
    G03 Error percent_in_count(typed) {
        title: "Phần trăm trong ô số lượng", "Percent in a cell of counts";
        message: "{typed} là phần trăm, ô này cần số lượng; chưa được tổng hợp", "{typed} is a percentage, this cell wants a count; not counted";
        ask: "ghi số lượng vào ô a và ô b, tỷ lệ biểu tự tính", "type the counts into a and b, for the form computes the ratio";
        why: "Tỷ lệ chung được tính từ tổng các số lượng, không bình quân các tỷ lệ.", "The ratio of the whole comes from sums of counts, never from averages.";
        example: "`98,5%` ở ô a của 20.1.", "`98,5%` in cell a of 20.1.";
        cure: "Ghi 197 ở ô a và 200 ở ô b.", "Type 197 into a and 200 into b.";
    }
    G04 Error ambiguous_number(typed, readings) {
        title: "Số đọc được hai cách", "Number with two readings";
        message: "{typed} đọc được hai cách ({readings}); chưa được tổng hợp", "{typed} can be read in two ways ({readings}); not counted";
        ask: "gõ lại số không có dấu ngăn cách hàng nghìn", "type it again without separators of thousands";
        why: "Dấu chấm có thể là hàng nghìn hoặc là số lẻ.", "The point may part thousands or decimals.";
        example: "`1.234` trong ô dạng Text.", "`1.234` in a text cell.";
        cure: "Ghi 1234, hoặc 1,23.", "Type 1234, or 1,23.";
    }
    G05 Error approximate(typed) {
        title: "Số ước chừng", "Approximate number";
        message: "{typed} là số ước chừng, cần số chính xác; chưa được tổng hợp", "{typed} is approximate, an exact number is needed; not counted";
        ask: "ghi số đúng tại ngày chốt", "type the exact number at the cut-off";
        why: "Số ước chừng không cộng được.", "Guesses cannot be added up.";
        example: "`khoảng 30`.", "`khoảng 30`.";
    }
    G06 Error comparison(typed) {
        title: "Ghi khoảng thay cho số", "A bound instead of a number";
        message: "{typed} chỉ là một giới hạn, cần con số chính xác; chưa được tổng hợp", "{typed} is only a bound, the exact number is needed; not counted";
        ask: "ghi số đúng", "type the exact number";
        why: "Không biết số thật là bao nhiêu.", "It does not say what the number is.";
        example: "`>95%`, `trên 30`.", "`>95%`, `over 30`.";
    }
    G07 Error several_numbers(typed) {
        title: "Nhiều số trong một ô", "Several numbers in one cell";
        message: "{typed} có nhiều số trong một ô; chưa được tổng hợp", "{typed} holds several numbers; not counted";
        ask: "ghi mỗi ô một số, là số của kỳ này; tử số ở ô a, mẫu số ở ô b", "type one number a cell, this month's; the numerator into a, the denominator into b";
        why: "Không rõ số nào là số phải báo cáo.", "It does not say which number is meant.";
        example: "`12/15` ở ô a.", "`12/15` in cell a.";
        cure: "Ghi 12 ở ô a, 15 ở ô b.", "Type 12 into a, 15 into b.";
    }
    G08 Error as_before(typed) {
        title: "Chỉ sang chỗ khác thay cho số", "Pointing elsewhere instead of a number";
        message: "{typed} không phải là số liệu; chưa được tổng hợp", "{typed} is no figure; not counted";
        ask: "ghi lại con số, dù không đổi so với kỳ trước", "type the number even if it did not change";
        why: "Mỗi kỳ được đọc riêng; không chép số kỳ trước thay đơn vị.", "Each month is read by itself; figures are never copied for the unit.";
        example: "`nt`, `như tháng trước`.", "`nt`, `như tháng trước`.";
    }
    G09 Error letter_for_digit(typed, value) {
        title: "Chữ thay cho chữ số", "Letter for a digit";
        message: "{typed} có chữ O hoặc l thay cho chữ số, có lẽ là {value}; chưa được tổng hợp", "{typed} has an O or l for a digit, probably {value}; not counted";
        ask: "gõ lại bằng chữ số", "type it again in digits";
        why: "Không tự sửa số thay đơn vị.", "Figures are not mended for the unit.";
        example: "`1O` (chữ O).", "`1O` with the letter O.";
    }
    G10 Error date_in_number(typed) {
        title: "Số bị Excel đổi thành ngày", "Number turned into a date";
        message: "ô số hiện ngày {typed}, có lẽ Excel đã đổi từ dạng 12/15; chưa được tổng hợp", "the number cell shows the date {typed}; Excel probably changed something like 12/15; not counted";
        ask: "đặt lại định dạng ô là General, ghi tử số và mẫu số vào hai ô", "set the cell's format to General and type numerator and denominator into two cells";
        why: "Excel đổi 12/15 thành ngày và số gốc mất hẳn.", "Excel turns 12/15 into a date, and what was typed is lost.";
        example: "Gõ `12/9` ở ô a.", "`12/9` typed into cell a.";
        cure: "Ghi 12 ở ô a, 9 ở ô b.", "Type 12 into a, 9 into b.";
    }
    G11 Error error_value(typed) {
        title: "Ô báo lỗi", "Error value";
        message: "ô báo lỗi {typed}; chưa được tổng hợp", "the cell shows the error {typed}; not counted";
        ask: "sửa công thức hoặc gõ trực tiếp nội dung đúng", "mend the formula or type what belongs there";
        why: "Ô lỗi không có gì để đọc.", "An error says nothing.";
        example: "`#REF!` sau khi xóa trang nguồn.", "`#REF!` after a sheet was deleted.";
    }
    G12 Error uncalculated(typed) {
        title: "Công thức chưa được tính", "Formula not calculated";
        message: "công thức {typed} chưa có kết quả; chưa được tổng hợp", "the formula {typed} has no result yet; not counted";
        ask: "mở bằng Excel, bấm lưu lại rồi gửi lại", "open it in Excel, save it, and send it again";
        why: "Phần mềm đã lưu tệp không tính công thức.", "The program that saved the file did not calculate.";
        example: "Tệp xuất từ phần mềm khác.", "A file exported by another program.";
    }
    G13 Error not_a_number(typed) {
        title: "Không phải số", "Not a number";
        message: "{typed} không phải là số; chưa được tổng hợp", "{typed} is not a number; not counted";
        ask: "ghi số; lời ghi ở cột Kết quả thực hiện", "type a number, and put words into the column of results";
        why: "Ô này chỉ nhận số.", "This cell takes numbers only.";
        example: "`đang tổng hợp`.", "`being collected`.";
    }
    G14 Error negative(typed) {
        title: "Số âm", "Negative number";
        message: "{typed} là số âm, ô này đếm số lượng; chưa được tổng hợp", "{typed} is negative, this cell counts things; not counted";
        ask: "ghi số lượng từ 0 trở lên", "type a number of 0 or more";
        why: "Số lượng không thể âm.", "There is no negative count.";
        example: "`-5`.", "`-5`.";
    }
    G15 Error too_large(typed) {
        title: "Số quá lớn", "Number too large";
        message: "{typed} lớn quá mức có thể; chưa được tổng hợp", "{typed} is larger than possible; not counted";
        ask: "xem lại đơn vị tính và số chữ số, ghi lại số", "look at the unit and the number of digits, and type it again";
        why: "Thường do dán nhầm hoặc ghi đồng thay cho triệu đồng.", "Usually pasted by mistake, or in dong instead of millions.";
        example: "Số điện thoại dán vào ô a.", "A telephone number pasted into a.";
    }
    G16 Error fraction(typed, value) {
        title: "Số lẻ ở ô đếm", "Fraction in a cell of counts";
        message: "{typed} có phần lẻ, ô này đếm số nguyên (có thể là {value}); chưa được tổng hợp", "{typed} has decimals, this cell takes whole numbers (perhaps {value}); not counted";
        ask: "gõ lại số nguyên, không có dấu ngăn cách; tỷ lệ thì ghi số lượng ở ô a và ô b", "type a whole number without separators; of a ratio, type the counts into a and b";
        why: "Người, hồ sơ, văn bản không có nửa cái: 0,985 thường là 98,5 % ghi nhầm chỗ, 1,081 thường là 1081 bị hiểu dấu chấm là số lẻ.", "There is no half a dossier: 0.985 is usually 98.5 % in the wrong place, 1.081 usually 1081 with its point taken for a decimal one.";
        example: "`0,985` hồ sơ.", "`0.985` dossiers.";
    }
    G17 Warning none_as_status(typed) {
        title: "Không phát sinh ghi ở ô số", "“None arisen” in a number cell";
        message: "{typed} ghi ở ô số; được đọc là tình trạng Không phát sinh", "{typed} stands in a number cell; read as the status Không phát sinh";
        ask: "chọn Không phát sinh ở cột Tình trạng và để trống ô số", "choose Không phát sinh as status and leave the number blank";
        why: "Không phát sinh khác với 0.", "None arisen is not 0.";
        example: "`KPS`.", "`KPS`.";
    }
    G18 Error zero_or_none(typed) {
        title: "Không rõ là 0 hay không phát sinh", "0 or none arisen";
        message: "{typed} không rõ là 0 hay không phát sinh; chưa được tổng hợp", "{typed} may mean 0 or none arisen; not counted";
        ask: "ghi 0 nếu không có trường hợp nào; chọn Không phát sinh nếu không có việc để tính", "type 0 if there was no case, or choose Không phát sinh if there was nothing to count";
        why: "0 được đánh giá, không phát sinh thì không.", "0 is judged, none arisen is not.";
        example: "`-`, `không`.", "`-`, `không`.";
    }
    G19 Error tick_in_number(typed) {
        title: "Đánh dấu ở ô số", "Tick in a number cell";
        message: "{typed} không cho biết bao nhiêu, ô này cần số; chưa được tổng hợp", "{typed} does not say how many, this cell wants a number; not counted";
        ask: "ghi số lượng", "type the number";
        why: "Dấu x không cho biết bao nhiêu.", "A tick does not say how many.";
        example: "`x` ở ô số văn bản.", "`x` in a count of documents.";
    }
    G20 Warning tick_as_done(typed) {
        title: "Đánh dấu ở việc không hỏi số", "Tick where a claim is asked";
        message: "{typed} ghi ở ô số của việc chỉ hỏi tình trạng; được đọc là Hoàn thành", "{typed} stands in a number cell where only the status is asked; read as Hoàn thành";
        ask: "chọn Hoàn thành ở cột Tình trạng, ghi ngày và số văn bản", "choose Hoàn thành as status and give date and document";
        why: "Việc này được xác nhận bằng tình trạng và văn bản.", "This is claimed by status and document.";
        example: "`√` ở ô a.", "`√` in cell a.";
    }
    G21 Warning number_not_asked(typed) {
        title: "Ghi vào ô không hỏi", "Typed where nothing is asked";
        message: "{typed} ghi ở ô không hỏi số; không được đọc", "{typed} stands where no number is asked; not read";
        ask: "xem số này có phải của dòng khác không, chuyển về đúng ô", "see whether it belongs to another row, and move it to the right cell";
        why: "Có thể số đã bị ghi lệch dòng hoặc lệch cột.", "It may have slipped into the wrong row or column.";
        example: "Ghi mẫu số cho chỉ tiêu chỉ có một số.", "A denominator where a single value is asked.";
    }
    G22 Warning mark_against_status(typed, value) {
        title: "Ô số trái với tình trạng", "Number cell against the status";
        message: "ô số ghi {typed} nhưng tình trạng là {value}; lấy theo tình trạng", "the number cell says {typed}, the status {value}; the status counts";
        ask: "sửa một trong hai ô, hoặc để trống ô số", "mend one of the two cells, or leave the number blank";
        why: "Hai ô nói khác nhau về cùng một việc.", "Two cells disagree about one thing.";
        example: "`x` cạnh Đang thực hiện.", "`x` beside Đang thực hiện.";
    }
    G23 Info status_synonym(typed, value) {
        title: "Tình trạng ghi bằng lời khác", "Status in other words";
        message: "tình trạng {typed} được đọc là {value}", "the status {typed} is read as {value}";
        ask: "chọn tình trạng trong danh sách ở lần sau", "choose the status from the list next time";
        why: "Biểu có sẵn bốn tình trạng để chọn.", "The form offers four statuses.";
        example: "`đã xong`.", "`đã xong`.";
    }
    G24 Error status_unknown(typed) {
        title: "Tình trạng không rõ", "Unknown status";
        message: "tình trạng {typed} không có trong danh sách (Chưa thực hiện, Đang thực hiện, Hoàn thành, Không phát sinh); chưa được tổng hợp", "the status {typed} is none of the list (Chưa thực hiện, Đang thực hiện, Hoàn thành, Không phát sinh); not counted";
        ask: "chọn một trong bốn tình trạng trong danh sách", "choose one of the four from the list";
        why: "Không đoán tình trạng.", "The status is never guessed.";
        example: "`cơ bản xong`.", "`almost done`.";
    }
    G25 Warning date_spelling(typed, value) {
        title: "Ngày ghi khác lệ thường", "Date in an unusual spelling";
        message: "ngày {typed} được đọc là {value}", "the date {typed} is read as {value}";
        ask: "xem lại nếu không đúng; ghi theo dạng ngày/tháng/năm", "look again if this is wrong, and type day/month/year";
        why: "Ngày ghi tắt dễ hiểu nhầm.", "Short dates are easily misread.";
        example: "`1/9/24`.", "`1/9/24`.";
    }
    G26 Error date_incomplete(typed) {
        title: "Ngày thiếu phần", "Incomplete date";
        message: "{typed} chưa đủ ngày, tháng, năm; chưa được tổng hợp", "{typed} lacks day, month or year; not counted";
        ask: "ghi đủ ngày/tháng/năm", "type day/month/year";
        why: "Ngày hoàn thành quyết định đúng hạn hay quá hạn.", "The date decides between on time and late.";
        example: "`9/2024`.", "`9/2024`.";
    }
    G27 Error date_month_first(typed, value) {
        title: "Tháng ghi trước ngày", "Month before day";
        message: "{typed} ghi tháng trước ngày, có lẽ là {value}; chưa được tổng hợp", "{typed} has the month first, probably {value}; not counted";
        ask: "ghi theo dạng ngày/tháng/năm", "type day/month/year";
        why: "Không có tháng thứ mười ba; các ngày khác có thể cũng bị đảo.", "There is no thirteenth month; other dates may be turned round too.";
        example: "`12/31/2024`.", "`12/31/2024`.";
    }
    G28 Error date_impossible(typed) {
        title: "Ngày không có thật", "Impossible date";
        message: "không có ngày {typed}; chưa được tổng hợp", "there is no day {typed}; not counted";
        ask: "ghi lại ngày", "type the date again";
        why: "Ngày gõ nhầm.", "A typing slip.";
        example: "`31/02/2024`.", "`31/02/2024`.";
    }
    G29 Error date_out_of_range(typed) {
        title: "Ngày quá xa", "Date too far off";
        message: "ngày {typed} nằm ngoài các năm 2000–2100; chưa được tổng hợp", "the date {typed} lies outside 2000–2100; not counted";
        ask: "ghi lại đủ ngày/tháng/năm", "type day/month/year again";
        why: "Thường là một con số bị hiểu thành ngày.", "Usually a number taken for a date.";
        example: "Gõ `2024` vào ô ngày.", "`2024` typed into a date cell.";
    }
    G30 Error not_a_date(typed) {
        title: "Không phải ngày", "Not a date";
        message: "{typed} không phải là một ngày; chưa được tổng hợp", "{typed} is not a date; not counted";
        ask: "ghi ngày/tháng/năm", "type day/month/year";
        why: "Ô này chỉ nhận một ngày.", "This cell takes one date.";
        example: "`cuối tháng`.", "`end of the month`.";
    }
    G31 Warning long_text(count) {
        title: "Lời văn quá dài", "Text too long";
        message: "lời văn dài {count} ký tự, biểu in được 400; vẫn giữ đủ", "the text has {count} characters, the form prints 400; it is kept whole";
        ask: "rút gọn còn 400 ký tự, chi tiết gửi kèm", "shorten it to 400 characters and send details beside it";
        why: "Phần vượt quá không hiện hết khi in.", "What exceeds is cut in print.";
        example: "Chép cả báo cáo vào cột Kết quả.", "A whole report pasted into the results.";
    }
    G32 Warning date_in_text(typed) {
        title: "Số văn bản bị Excel đổi thành ngày", "Document number turned into a date";
        message: "ô ghi số, ký hiệu văn bản hiện ngày {typed}, có lẽ Excel đã đổi; được giữ như đang hiện", "the document cell shows the date {typed}, Excel probably changed it; kept as shown";
        ask: "ghi lại số, ký hiệu, ví dụ 12/KH-UBND", "type the number and symbol again, such as 12/KH-UBND";
        why: "Excel đổi `12/9` thành ngày.", "Excel turns `12/9` into a date.";
        example: "`12/9`.", "`12/9`.";
    }
    G33 Error text_as_before(typed) {
        title: "Chỉ sang chỗ khác thay cho văn bản", "Pointing elsewhere instead of a document";
        message: "{typed} không phải là số, ký hiệu văn bản; chưa được tổng hợp", "{typed} is no document number; not counted";
        ask: "ghi số, ký hiệu văn bản ở từng dòng", "type the document's number in each row";
        why: "Mỗi việc cần văn bản chứng minh của nó.", "Each claim needs its own document.";
        example: "`nt`.", "`nt`.";
    }
    G34 Warning legacy_text(count) {
        title: "Chữ gõ bằng bảng mã TCVN3", "Text in TCVN3";
        message: "trang có {count} ô gõ bằng bảng mã TCVN3 (.VnTime); đã đổi sang Unicode để đọc, bản gốc được giữ", "{count} cells of the sheet are in TCVN3 (.VnTime); they were read as Unicode, the original is kept";
        ask: "chọn bảng mã Unicode trong bộ gõ", "set the keyboard program to Unicode";
        why: "Chữ TCVN3 hiện sai ở máy khác.", "TCVN3 text shows wrongly elsewhere.";
        example: "`§ang thùc hiÖn`.", "`§ang thùc hiÖn`.";
    }
    G35 Warning vni_text(count) {
        title: "Chữ gõ bằng bảng mã VNI", "Text in VNI";
        message: "trang có {count} ô gõ bằng bảng mã VNI; giữ nguyên, không đổi được chắc chắn", "{count} cells of the sheet are in VNI; kept as they are, they cannot be converted safely";
        ask: "chọn bảng mã Unicode trong bộ gõ rồi gõ lại", "set the keyboard program to Unicode and type again";
        why: "Chữ VNI không đọc được bằng phông thường.", "VNI text cannot be read in ordinary fonts.";
        example: "`Xin chaøo caùc baïn`.", "`Xin chaøo caùc baïn`.";
    }
    G36 Error broken_cell() {
        title: "Ô hỏng", "Broken cell";
        message: "ô có nội dung hỏng, không đọc được; chưa được tổng hợp", "the cell's content is damaged; not counted";
        ask: "mở bằng Excel, gõ lại ô này, lưu và gửi lại", "open it in Excel, type the cell again, save and send";
        why: "Tệp hỏng một phần.", "Part of the file is damaged.";
        example: "Ô trỏ tới một chuỗi không có.", "A cell that points at a missing string.";
    }
    G37 Warning revision_unread(typed) {
        title: "Lần gửi không rõ", "Revision not read";
        message: "Lần gửi ghi {typed}, cần số 1, 2, 3…; được tính là lần 1", "the revision says {typed}, 1, 2, 3… is wanted; it counts as 1";
        ask: "ghi số lần gửi: 1, 2, 3…", "type the number of the revision: 1, 2, 3…";
        why: "Bản có lần gửi cao nhất được tính.", "The highest revision counts.";
        example: "`bổ sung`.", "`corrected`.";
    }
    G38 Error none_against_rest(typed) {
        title: "Không phát sinh trái với phần còn lại của dòng", "“None arisen” against the rest of its row";
        message: "{typed} ghi ở ô số nhưng tình trạng hoặc số còn lại của dòng nói khác; chưa được tổng hợp", "{typed} stands in a number cell, but the row's status or other figure says otherwise; not counted";
        ask: "chọn Không phát sinh và để trống các ô số nếu không phát sinh; nếu có, ghi số", "choose Không phát sinh and leave the numbers blank if nothing arose, else type the number";
        why: "Một dòng không thể vừa không phát sinh vừa đang thực hiện.", "A row cannot have arisen and not arisen at once.";
        example: "`KPS` ở ô a, 12 ở ô b.", "`KPS` in a, 12 in b.";
    }
    G39 Error other_unit(typed, unit) {
        title: "Đơn vị tính khác", "Another unit";
        message: "{typed} kèm chữ không phải đơn vị tính của dòng ({unit}); chưa được tổng hợp", "{typed} bears words that are not the row's unit ({unit}); not counted";
        ask: "đổi số về đúng đơn vị tính của dòng, chỉ gõ số", "convert it to the row's unit and type the number alone";
        why: "Ghi đồng vào ô triệu đồng làm số lớn gấp một triệu lần.", "Dong in a cell of millions is a million times too much.";
        example: "`1.081.000.000 đồng` ở ô triệu đồng.", "`1.081.000.000 đồng` in a cell of millions of dong.";
        cure: "Ghi 1081.", "Type 1081.";
    }
    G40 Error date_after_cut_off(typed, last) {
        title: "Ngày hoàn thành sau ngày chốt số liệu", "Completed after the cut-off";
        message: "ngày {typed} ở sau ngày chốt số liệu {last}; chưa được tính là hoàn thành", "the date {typed} lies after the cut-off {last}; it does not count as done";
        ask: "ghi ngày thật; việc chưa xong thì chọn Đang thực hiện", "type the real date; of what is not done choose Đang thực hiện";
        why: "Việc của ngày mai chưa thể đã xong.", "What is dated tomorrow cannot have been done.";
        example: "`20/12/2024` trong biểu tháng 9/2024.", "`20/12/2024` in the form of September 2024.";
    }
    G41 Error date_turned(typed, value) {
        title: "Ngày và tháng có thể bị đảo", "Day and month perhaps turned round";
        message: "ngày {typed} ở sau ngày chốt số liệu, có lẽ là {value} bị đảo ngày và tháng; chưa được tính là hoàn thành", "the date {typed} lies after the cut-off, perhaps {value} with day and month turned round; it does not count as done";
        ask: "gõ lại theo dạng ngày/tháng/năm, ví dụ 12/9/2024", "type it again as day/month/year, such as 12/9/2024";
        why: "Máy đặt kiểu Mỹ hiểu 12/9 là ngày 9 tháng 12.", "A computer set to American takes 12/9 for December 9th.";
        example: "Gõ `12/9/2024`, ô giữ 09/12/2024.", "`12/9/2024` typed, 9 December kept.";
    }
    G42 Error none_not_here(typed) {
        title: "Không phát sinh ở dòng không nhận", "“None arisen” where it cannot be";
        message: "{typed} không dùng được ở dòng này: số lượng thì ghi số, không có thì ghi 0; chưa được tổng hợp", "{typed} cannot be said of this row: a count takes a number, and 0 where there is none; not counted";
        ask: "ghi 0 nếu không có trường hợp nào, rồi chọn Chưa thực hiện, Đang thực hiện hoặc Hoàn thành", "type 0 if there was no case, then choose Chưa thực hiện, Đang thực hiện or Hoàn thành";
        why: "Chỉ tỷ lệ mới có thể không có gì để tính; số lượng thì là 0, việc phải làm thì là chưa thực hiện.", "Only a ratio can have nothing to count; a count is 0, work is not started.";
        example: "`Không phát sinh` ở số cuộc kiểm tra.", "`Không phát sinh` at the number of inspections.";
    }
    G43 Error always_arises(typed) {
        title: "Dòng luôn có cái để tính", "Always something to count";
        message: "{typed} không thể đúng ở dòng này: luôn có cái để tính, mẫu số phải lớn hơn 0; chưa được tổng hợp", "{typed} cannot be true of this row: there is always something to count, the denominator is above 0; not counted";
        ask: "ghi tổng số thật ở ô b; không chọn Không phát sinh", "type the real total into b, and do not choose Không phát sinh";
        why: "Có những thứ luôn có: thủ tục hành chính, cơ quan, thành viên. Mẫu số 0 làm mất cả dòng.", "Some things are always there: procedures, offices, members.";
        example: "Số thủ tục hành chính 0.", "0 procedures.";
    }
    G44 Warning text_as_formula(typed, text) {
        title: "Lời văn bị hiểu là công thức", "A text taken for a formula";
        message: "lời văn “{text}” bắt đầu bằng dấu nên bị hiểu là công thức, ô hiện {typed}; vẫn được giữ là lời văn", "the text “{text}” begins with a sign and was taken for a formula, so that the cell shows {typed}; it is kept as a text";
        ask: "bỏ dấu - hoặc + ở đầu ô", "leave out the - or + at the beginning";
        why: "Ô bắt đầu bằng -, + được tính như công thức và báo lỗi #NAME?.", "A cell that begins with - or + is calculated, and shows #NAME?.";
        example: "`-Đã họp 02 lần`.", "`-Đã họp 02 lần`.";
    }
    G45 Warning date_before_plan(typed, first) {
        title: "Ngày trước khi có kế hoạch", "A date before the plan";
        message: "ngày {typed} ở trước năm báo cáo đầu tiên của kế hoạch (từ {first}); vẫn được tính", "the date {typed} lies before the plan's first reporting year (from {first}); it counts";
        ask: "xem lại nếu không đúng", "look again if this is wrong";
        why: "Năm có thể đã bị gõ nhầm; cũng có việc đã xong từ trước.", "The year may be a slip; some work was done before.";
        example: "`15/6/2014`.", "`15/6/2014`.";
    }
}
