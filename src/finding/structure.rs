//! C: the form's structure after a month in an office.

use super::declare::findings;

findings! {
    C01 Error no_form() {
        title: "Không có trang báo cáo", "No report sheet";
        message: "không trang tính nào có bảng của biểu; chưa được tổng hợp", "no sheet holds the form's table; it is not counted";
        ask: "điền vào đúng biểu đã nhận rồi gửi lại", "fill in the form received and send that";
        why: "Không tìm thấy mã dòng, mã cột, cũng không thấy tiêu đề các cột của biểu.", "Neither keys nor column titles of the form were found.";
        example: "Đơn vị tự kẻ một bảng khác.", "The unit drew a table of its own.";
    }
    C02 Info sheet_renamed(found, expected) {
        title: "Trang báo cáo bị đổi tên", "Report sheet renamed";
        message: "trang báo cáo mang tên “{found}” thay cho “{expected}”; vẫn được đọc", "the report sheet is called “{found}” instead of “{expected}”; it was read all the same";
        hint: "không cần sửa", "nothing to do";
        ask: "giữ nguyên tên trang", "leave the sheet's name as it is";
        why: "Trang được nhận ra theo mã dòng và mã cột, không theo tên.", "The sheet is known by its keys, not by its name.";
        example: "“Báo cáo” thành “T9”.", "“Báo cáo” became “T9”.";
    }
    C03 Error two_filled_sheets(names) {
        title: "Hai trang báo cáo khác nhau", "Two different report sheets";
        message: "trong tệp có nhiều trang báo cáo điền khác nhau: {names}; chưa được tổng hợp", "the file holds report sheets filled in differently: {names}; it is not counted";
        ask: "giữ trang đúng, xóa trang kia rồi gửi lại", "keep the right sheet, delete the other and send again";
        why: "Không đoán trang nào là bản cuối cùng.", "Which one is final is never guessed.";
        example: "“Báo cáo” và “Báo cáo (2)”.", "“Báo cáo” and “Báo cáo (2)”.";
    }
    C04 Info sheet_copies(names) {
        title: "Có bản sao của trang báo cáo", "Copies of the report sheet";
        message: "trang {names} là bản sao giống hệt hoặc để trống của trang báo cáo; không được đọc", "{names}: same as the report sheet, or blank; not read";
        hint: "không cần sửa", "nothing to do";
        ask: "xóa trang thừa", "delete the copy";
        why: "Chỉ một trang được tính.", "One sheet counts.";
        example: "“Báo cáo (2)” còn trống.", "A blank “Báo cáo (2)”.";
    }
    C05 Warning keys_lost(rows) {
        title: "Mất mã dòng", "Row keys lost";
        message: "mất mã dòng; các dòng sau được nhận ra theo TT và nội dung: {rows}", "row keys are gone; these rows were found by number and label: {rows}";
        hint: "xem lại các dòng này", "look at these rows";
        ask: "điền vào tệp đã nhận, không chép bảng, không xóa cột ẩn đầu tiên", "fill in the file received, without copying the table or deleting the hidden first column";
        why: "Mã dòng ẩn ở cột đầu bảo đảm số liệu vào đúng chỉ tiêu.", "The hidden first column makes sure that figures go to the right indicator.";
        example: "Chép bảng từ cột B sang sổ tính khác.", "The table was copied from column B on.";
    }
    C06 Warning columns_by_title(titles) {
        title: "Mất mã cột", "Column keys lost";
        message: "mất mã cột; các cột sau được nhận ra theo tiêu đề: {titles}", "column keys are gone; these columns were found by their titles: {titles}";
        hint: "xem lại các cột này", "look at these columns";
        ask: "điền vào tệp đã nhận, không xóa dòng ẩn phía trên tiêu đề", "fill in the file received, without deleting the hidden row above the head";
        why: "Dòng mã cột bảo đảm số liệu vào đúng cột.", "The hidden row makes sure that figures go to the right column.";
        example: "Dòng ẩn số 5 bị xóa.", "The hidden row 5 was deleted.";
    }
    C07 Info order_changed() {
        title: "Thứ tự dòng, cột đã đổi", "Rows or columns in another order";
        message: "các dòng hoặc cột đã bị sắp xếp lại; số liệu được đọc theo mã, không theo vị trí", "rows or columns were rearranged; figures were read by key, not by place";
        hint: "không cần sửa", "nothing to do";
        ask: "giữ nguyên thứ tự dòng, cột", "leave rows and columns in their order";
        why: "Vị trí không quyết định số liệu thuộc chỉ tiêu nào.", "Places do not decide what a figure belongs to.";
        example: "Sắp xếp theo cột Tình trạng.", "Sorted by status.";
    }
    C08 Error row_inserted(rows) {
        title: "Dòng thêm vào", "Inserted row";
        message: "dòng {rows} được thêm vào biểu và có nội dung; không thuộc chỉ tiêu nào nên chưa được tổng hợp", "row {rows} was inserted and filled in; it belongs to no indicator and is not counted";
        ask: "cộng số liệu vào dòng của chỉ tiêu, hoặc ghi ở cột Kết quả thực hiện, rồi gửi lại", "add the figures to the indicator's row, or tell them in the column of results, and send again";
        why: "Chỉ các dòng có mã của biểu được tính.", "Only rows with a key of the form count.";
        example: "Tách chỉ tiêu 20.1 thành hai dòng theo lĩnh vực.", "20.1 was split into two rows by field.";
    }
    C09 Error rows_missing(rows) {
        title: "Thiếu dòng", "Rows missing";
        message: "biểu không còn các dòng: {rows}; chưa có số liệu của các dòng này", "the form no longer has these rows: {rows}; there are no figures for them";
        ask: "điền các dòng này vào biểu mới rồi gửi lại", "fill these rows in a fresh form and send it";
        why: "Dòng bị xóa thì chỉ tiêu thiếu một đơn vị báo cáo.", "A deleted row leaves an indicator without this unit.";
        example: "Đơn vị xóa các dòng “không phát sinh”.", "The unit deleted rows where nothing arose.";
        cure: "Không xóa dòng; chọn Không phát sinh ở cột Tình trạng.", "Do not delete rows; choose Không phát sinh.";
    }
    C10 Warning rows_not_asked(rows) {
        title: "Dòng không hỏi đơn vị này", "Rows not asked of this unit";
        message: "các dòng {rows} không thuộc biểu của đơn vị trong kỳ này; nội dung ở đó không được tính", "rows {rows} are not on this unit's form this month; what stands there does not count";
        hint: "xem đơn vị có dùng biểu của nơi khác không", "see whether the unit used another's form";
        ask: "dùng đúng biểu đã nhận của kỳ này", "use the form received for this month";
        why: "Số liệu của chỉ tiêu do đơn vị khác báo cáo sẽ bị tính hai lần.", "Figures of an indicator that others report would count twice.";
        example: "Dòng được dán từ biểu của cơ quan khác.", "Rows pasted from another agency's form.";
    }
    C11 Error rows_twice(rows) {
        title: "Một dòng có hai bản khác nhau", "One row twice, filled in differently";
        message: "dòng {rows} có hai bản điền khác nhau; cả hai chưa được tổng hợp", "row {rows} stands there twice, filled in differently; neither is counted";
        ask: "xóa bản sai rồi gửi lại", "delete the wrong one and send again";
        why: "Không đoán bản nào đúng.", "Which one is right is never guessed.";
        example: "Dòng 20.1 được chép xuống dưới rồi sửa.", "Row 20.1 was copied further down and changed.";
    }
    C12 Error column_missing(titles) {
        title: "Thiếu cột", "Columns missing";
        message: "biểu không còn cột {titles}; chưa có dữ liệu của cột này ở mọi dòng", "the form no longer has the column {titles}; its data is missing in every row";
        ask: "điền vào biểu mới rồi gửi lại; cần gọn thì ẩn cột, không xóa", "fill in a fresh form and send it; hide columns instead of deleting them";
        why: "Cột bị xóa thì thiếu dữ liệu của tất cả chỉ tiêu.", "A deleted column leaves all indicators without it.";
        example: "Cột b. Mẫu số bị xóa cho gọn.", "The column of denominators was deleted.";
    }
    C13 Warning column_twice(titles) {
        title: "Một cột có hai bản", "A column twice";
        message: "cột {titles} có hai bản; chỉ bản bên trái được đọc", "the column {titles} stands there twice; only the left one was read";
        ask: "xem bản bên trái có đúng không, xóa bản kia", "see that the left one is right, and delete the other";
        why: "Hai cột mang cùng một mã.", "Two columns bear one key.";
        example: "Cột số liệu được chép ra để lưu số cũ.", "A column was copied to keep old figures.";
    }
    C14 Warning hidden_answers(rows) {
        title: "Số liệu ở dòng, cột bị ẩn", "Answers in hidden rows or columns";
        message: "có nội dung đã điền ở dòng hoặc cột bị ẩn ({rows}); vẫn được tính", "there are answers in hidden rows or columns ({rows}); they count all the same";
        ask: "bỏ lọc, bỏ ẩn và xem lại các ô này", "unfilter, unhide and look at these cells";
        why: "Người điền có thể không nhìn thấy số cũ còn nằm đó.", "Whoever filled it in may not see old figures there.";
        example: "Lọc theo Tình trạng rồi quên bỏ lọc.", "Filtered by status and never unfiltered.";
    }
    C15 Error merged_figures(typed) {
        title: "Ô số liệu bị gộp", "Figures in merged cells";
        message: "{typed} nằm trong ô gộp nên không rõ của dòng, cột nào; chưa được tổng hợp", "{typed} stands in merged cells, so nobody knows which row or column it belongs to; not counted";
        ask: "bỏ gộp ô, điền từng ô rồi gửi lại", "unmerge them, fill in each cell and send again";
        why: "Một số cho nhiều dòng có thể là tổng, cũng có thể là số của từng dòng.", "One figure for several rows may be a sum, or each row's own.";
        example: "Gộp ô a của 20.1 và 20.2.", "The cells a of 20.1 and 20.2 were merged.";
    }
    C16 Warning merged_texts(typed) {
        title: "Ô lời văn bị gộp", "Texts in merged cells";
        message: "{typed} nằm trong ô gộp; chỉ được tính cho ô đầu tiên", "{typed} stands in merged cells; it counts for the first one only";
        ask: "ghi riêng cho từng dòng nếu cần, không gộp ô nhập", "write it in each row where needed, without merging input cells";
        why: "Một đoạn văn chung không tự chia được cho từng chỉ tiêu.", "One text for several rows cannot be divided.";
        example: "Gộp cột Kết quả của cả nhiệm vụ.", "The results of a whole task were merged.";
    }
    C17 Info extra_sheets(names) {
        title: "Trang tính thêm vào", "Extra sheets";
        message: "trang tính {names} không thuộc biểu; không được đọc", "the sheets {names} are not part of the form; they were not read";
        hint: "xem qua nếu đơn vị gửi kèm giải trình", "look at them if the unit sent explanations";
        ask: "ghi nội dung cần báo cáo ở cột Kết quả thực hiện", "tell what must be reported in the column of results";
        why: "Chỉ trang Báo cáo được tính.", "Only the report sheet counts.";
        example: "Trang “Chi tiết theo lĩnh vực”.", "A sheet of details.";
    }
    C18 Warning external_links() {
        title: "Liên kết tới tệp khác", "Links to other workbooks";
        message: "tệp có công thức liên kết tới tệp khác; số được đọc là số đã lưu lần cuối", "the file has formulas that point at other workbooks; what was last saved is read";
        ask: "dán giá trị (Paste Values) thay cho liên kết; gửi lại nếu số đã đổi", "paste values instead of links, and send again if the figures changed";
        why: "Số liệu có thể đã cũ so với tệp nguồn.", "The figures may be older than their source.";
        example: "`='[theo doi.xlsx]T9'!C4`.", "`='[register.xlsx]Sep'!C4`.";
    }
    C19 Info protection_removed() {
        title: "Đã bỏ bảo vệ trang", "Protection removed";
        message: "trang báo cáo không còn được bảo vệ; mọi ô đều được đối chiếu với kế hoạch", "the report sheet is no longer protected; every cell was compared with the plan";
        hint: "không cần sửa", "nothing to do";
        ask: "giữ nguyên bảo vệ trang", "leave the sheet protected";
        why: "Khi bỏ bảo vệ, công thức và chỉ tiêu có thể bị sửa.", "Without protection, formulas and targets can be changed.";
        example: "Bỏ bảo vệ để chèn dòng.", "Unprotected to insert a row.";
    }
    C20 Warning derived_overwritten(typed, value) {
        title: "Ô tự tính bị ghi đè", "Computed cell overwritten";
        message: "ô tự tính ghi {typed}, còn tính từ các ô khác của biểu là {value}; được tính theo {value}", "the computed cell says {typed}, the other cells of the form give {value}; {value} counts";
        ask: "xem lại các ô nguồn; không gõ vào ô tự tính", "look at the cells it comes from, and not type into it";
        why: "Một con số chỉ được hỏi một lần; hai nơi khác nhau thì một nơi sai.", "A figure is asked once; where two places differ, one is wrong.";
        example: "Mẫu số 21.1 phải bằng số hồ sơ trễ hạn ở 20.1.", "The denominator of 21.1 is the late dossiers of 20.1.";
    }
    C21 Warning derived_without_source(typed) {
        title: "Ô tự tính bị ghi đè khi ô nguồn trống", "Computed cell typed over, its source blank";
        message: "ô tự tính ghi {typed} nhưng các ô nguồn chưa có số; {typed} không được tính", "the computed cell says {typed} although the cells it comes from are blank; {typed} does not count";
        ask: "điền các ô nguồn rồi gửi lại", "fill in the cells it comes from and send again";
        why: "Ô tự tính chỉ lấy số từ các ô khác.", "A computed cell takes its figure from other cells only.";
        example: "Gõ 5 vào mẫu số 21.1 mà để trống 20.1.", "5 typed as denominator of 21.1 while 20.1 is blank.";
    }
    C22 Info formulas_overwritten(columns) {
        title: "Công thức bị ghi đè", "Formulas overwritten";
        message: "công thức ở cột {columns} đã bị thay bằng giá trị; không ảnh hưởng, các cột này được tính lại", "formulas in the column {columns} were replaced by values; no harm, they are computed again";
        hint: "không cần sửa", "nothing to do";
        ask: "để biểu tự tính ở các cột này", "let the form compute these columns";
        why: "Tỷ lệ và Đánh giá luôn được tính lại từ số gốc.", "Ratio and verdict are always computed from the figures.";
        example: "Dán giá trị cả bảng.", "The whole table was pasted as values.";
    }
    C23 Warning extra_column(columns) {
        title: "Cột thêm vào", "Inserted column";
        message: "cột {columns} được thêm vào bảng và có nội dung; không được đọc", "column {columns} was inserted into the table and filled in; it was not read";
        ask: "chuyển nội dung cần báo cáo sang cột Kết quả thực hiện", "move what must be reported into the column of results";
        why: "Chỉ các cột của biểu được tính.", "Only the form's own columns count.";
        example: "Thêm cột “Ghi chú”.", "A column of notes was added.";
    }
    C24 Warning empty_return() {
        title: "Biểu để trống", "Blank return";
        message: "biểu chưa điền ô nào; coi như chưa nhận được báo cáo", "nothing was filled in; the return counts as not received";
        ask: "điền rồi gửi lại", "fill it in and send it again";
        why: "Có thể đơn vị gửi nhầm tệp chưa điền.", "The unit may have sent the wrong file.";
        example: "Gửi lại chính tệp biểu vừa nhận.", "The form came back as it was sent.";
    }
    C25 Error sheet_cut() {
        title: "Trang báo cáo bị cụt", "Report sheet cut short";
        message: "trang báo cáo bị cụt giữa chừng, phần sau mất; chưa được tổng hợp", "the report sheet breaks off, the rest is lost; it is not counted";
        hint: "mở bằng Excel, để Excel sửa, lưu lại; hoặc đề nghị gửi lại", "let Excel repair it and save it, or ask for it again";
        ask: "mở bằng Excel, lưu lại rồi gửi lại", "open it in Excel, save it and send it again";
        why: "Nửa trang có thể thiếu số liệu mà không ai biết.", "Half a sheet may lack figures unseen.";
        example: "Tệp hỏng khi truyền.", "Damaged in transit.";
    }
    C26 Warning rows_followed(rows) {
        title: "Dòng được sắp xếp mà mã ẩn không theo", "Rows sorted without their hidden keys";
        message: "các ô nhìn thấy của dòng {rows} đã bị chuyển chỗ mà cột mã ẩn không theo; được đọc theo số thứ tự và nội dung nhìn thấy", "the visible cells of rows {rows} were moved without the hidden keys; they were read by the number and words that are seen";
        ask: "lần sau không sắp xếp các dòng của biểu", "leave the form's rows in their order next time";
        why: "Số liệu phải thuộc về nội dung đứng cùng dòng với nó.", "A figure belongs to the words beside it.";
        example: "Sắp xếp các cột B đến N theo số liệu.", "Columns B to N sorted by a figure.";
    }
    C27 Error rows_mixed(rows) {
        title: "Dòng mang nội dung của dòng khác", "Rows that bear another row's words";
        message: "dòng {rows} mang nội dung của dòng khác nên không rõ số liệu là của chỉ tiêu nào; các dòng này chưa được tổng hợp", "rows {rows} bear another row's words, so nobody knows whose figures they hold; they are not counted";
        ask: "điền vào biểu mới, không dán hoặc sắp xếp các dòng", "fill in a fresh form without pasting or sorting rows";
        why: "Không đoán số liệu thuộc chỉ tiêu nào.", "Whose figure it is is never guessed.";
        example: "Dán các ô của dòng 20.1 lên dòng 21.1.", "The cells of row 20.1 pasted over row 21.1.";
    }
}
