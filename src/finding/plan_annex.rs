//! P60 to P78: a new annex read into a proposal: what could not be recognised, what must be confirmed.

use super::declare::findings;

findings! {
    P60 Error table_not_found(columns) {
        title: "Không tìm thấy bảng nhiệm vụ", "No table of tasks";
        message: "không sheet nào có hàng tiêu đề với các cột {columns}; cũng không phải tệp do cchc ke-hoach xuat xuất ra", "no sheet has a row of headings with the columns {columns}, and it is no workbook of cchc plan export";
        hint: "đặt hàng tiêu đề ngay trên nhiệm vụ đầu tiên, mỗi cột một tiêu đề", "put a row of headings above the first task, one a column";
        why: "Không biết cột nào là gì thì không được phép đoán.", "Which column holds what must not be guessed.";
        example: "Bảng chép từ Word thiếu hàng tiêu đề.", "A table copied from Word without its head.";
        cure: "Dùng các tiêu đề thường gặp: TT, Nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian hoàn thành.", "Use the usual headings: TT, Nhiệm vụ, Cơ quan chủ trì, Cơ quan phối hợp, Thời gian hoàn thành.";
    }
    P61 Error column_not_found(columns) {
        title: "Bảng nhiệm vụ thiếu cột", "A table of tasks without a column";
        message: "bảng không có cột {columns}; chưa đọc nhiệm vụ nào", "the table has no column {columns}; no task was read";
        hint: "thêm cột, hoặc sửa tiêu đề theo cách viết thường gặp", "add the column or give it one of the usual headings";
        why: "Chủ trì và phối hợp để chung một cột thì không tách được mà không đoán.", "Leads and coordinators in one column cannot be parted without guessing.";
        example: "Cột \"Cơ quan chủ trì, phối hợp\" ghi cả hai.", "One column for both leads and coordinators.";
        cure: "Tách thành hai cột Cơ quan chủ trì và Cơ quan phối hợp.", "Part it into two columns.";
    }
    P62 Warning column_doubtful(column, used) {
        title: "Hai cột cùng loại", "Two columns of one kind";
        message: "có nhiều cột \"{column}\"; đọc cột {used}, chưa đọc cột này", "several columns are \"{column}\"; column {used} was read, this one was not";
        hint: "nếu đọc nhầm, sửa tiêu đề cột kia rồi nhập lại", "if it is the wrong one, change its heading and import again";
        why: "Một nhiệm vụ chỉ có một nội dung, một thời hạn.", "A task has one text and one deadline.";
        example: "Vừa có cột Nội dung vừa có cột Nhiệm vụ.", "Both a column Nội dung and a column Nhiệm vụ.";
        cure: "Gộp hai cột, hoặc đổi tiêu đề cột không dùng.", "Join them or rename the one not used.";
    }
    P63 Info columns_skipped(columns) {
        title: "Cột ngoài mẫu", "Columns that are not used";
        message: "các cột này không đưa vào kế hoạch: {columns}", "these columns are not taken into the plan: {columns}";
        hint: "cần giữ thì chép vào dòng note của nhiệm vụ", "copy what must be kept into the task's note";
        why: "Kế hoạch chỉ có TT, nhiệm vụ, chủ trì, phối hợp, thời gian.", "A plan has number, task, lead, coordinators and time.";
        example: "Cột Sản phẩm, Ghi chú.", "Columns for products and remarks.";
        cure: "Đọc lại các cột này khi đặt chỉ tiêu.", "Read them when setting indicators.";
    }
    P64 Error agency_unrecognised(column, found) {
        title: "Không nhận ra cơ quan", "An agency that is not recognised";
        message: "cột {column} ghi \"{found}\": không trùng tên hay cách viết nào đã biết; chưa giao cho ai", "the column {column} says \"{found}\", which is no known name or spelling; nobody was assigned";
        hint: "thêm cách viết này vào aliases của đúng cơ quan, nhóm rồi nhập lại; hoặc tự ghi mã vào dòng lead, coordinating", "add this spelling to the right agency's or group's aliases and import again, or write the code yourself";
        why: "Tên gần giống có thể là cơ quan khác, nên chỉ nhận tên trùng hẳn.", "A similar name may be another agency, so only exact ones are taken.";
        example: "\"Sở Nội vụ\" không phải là \"Phòng Nội vụ\".", "\"Sở Nội vụ\" is not \"Phòng Nội vụ\".";
        cure: "Cơ quan mới thì thêm khối [[agency]] trước.", "Add a block [[agency]] for a new one first.";
    }
    P65 Warning cell_partly_read(column, codes, rest) {
        title: "Ô cơ quan còn chữ chưa dùng", "A cell of agencies that is partly read";
        message: "cột {column} nhận ra {codes}; chưa dùng phần còn lại: \"{rest}\"", "in column {column} {codes} was recognised; the rest is unused: \"{rest}\"";
        hint: "đọc cả ô và kiểm tra dòng lead, coordinating của nhiệm vụ", "read the whole cell and check the task's lead and coordinating";
        why: "Trong một câu có thể còn nêu cơ quan khác hoặc giao việc theo điều kiện.", "A sentence may name others or assign with conditions.";
        example: "\"Phòng A chủ trì, phối hợp với các trường học\".", "\"Office A leads, together with the schools\".";
    }
    P66 Error agency_ambiguous(column, found, codes) {
        title: "Tên có thể là nhiều cơ quan", "A name that may mean several agencies";
        message: "cột {column} ghi \"{found}\", có thể là {codes}; chưa giao cho ai", "the column {column} says \"{found}\", which may be {codes}; nobody was assigned";
        hint: "ghi đúng mã vào dòng lead, coordinating; hoặc xóa cách viết ở một bên", "write the right code, or delete the spelling on one side";
        why: "Hai cơ quan dùng chung một cách viết.", "Two agencies share the spelling.";
        example: "Một tên gọi vừa của đơn vị cũ vừa của đơn vị mới.", "A name that an old and a new unit share.";
    }
    P67 Error deadline_unrecognised(found) {
        title: "Không hiểu thời hạn", "A deadline that is not understood";
        message: "thời gian ghi \"{found}\": không suy ra được ngày đến hạn; đã giữ nguyên văn, chưa đặt hạn cho chỉ tiêu", "the time says \"{found}\", from which no due day follows; the words are kept, no due rule was set";
        hint: "tự ghi dòng due cho chỉ tiêu, hoặc sửa ô theo cách viết thường gặp: Thường xuyên, Hàng năm, Quý IV hàng năm, Trước ngày 31/12 hàng năm, Tháng 1 năm sau", "write the line due yourself, or mend the cell after a usual wording: Thường xuyên, Hàng năm, Quý IV hàng năm, Trước ngày 31/12 hàng năm, Tháng 1 năm sau";
        why: "Hạn đoán sai thì báo quá hạn sai.", "A guessed deadline makes wrong overdue verdicts.";
        example: "\"Khi có yêu cầu\", \"Hàng quý\", \"Quý IV\" không nói năm nào.", "\"On demand\", \"quarterly\", \"quarter IV\" of no year.";
    }
    P68 Warning target_proposed(kind, target, quote) {
        title: "Chỉ tiêu đề xuất, cần xác nhận", "A proposed indicator to be confirmed";
        message: "đề xuất {kind}, mức \"{target}\", theo lời văn: \"{quote}\"", "proposed: {kind}, target \"{target}\", from the words: \"{quote}\"";
        hint: "đúng thì đặt tên tử số, mẫu số, kiểm tra ai báo cáo, rồi xóa dòng \"# đề xuất\"; sai thì xóa cả khối", "if right, name numerator and denominator, check who reports and delete the line \"# đề xuất\"; if wrong, delete the block";
        why: "Con số trong câu văn có thể mang nghĩa khác; chỉ người quản lý kế hoạch mới xác nhận được.", "A number in a sentence may mean something else; only the plan's keeper can tell.";
        example: "\"tối thiểu đạt từ 99% trở lên\".", "\"tối thiểu đạt từ 99% trở lên\".";
        cure: "Xem từng khối có dòng # đề xuất: cần xác nhận.", "Go through the blocks marked # đề xuất: cần xác nhận.";
    }
    P69 Warning number_unread(quote, reason) {
        title: "Con số chưa thành chỉ tiêu", "A number that became no indicator";
        message: "lời văn có con số nhưng chưa đề xuất chỉ tiêu ({reason}): \"{quote}\"", "the words hold a number but no indicator was proposed ({reason}): \"{quote}\"";
        hint: "tự thêm chỉ tiêu nếu đây là mức phải đạt", "add an indicator yourself if it is a target";
        why: "Mức trên, khoảng số, mức theo quý cần người đọc quyết định.", "Upper bounds, ranges and quarterly figures are for a reader to decide.";
        example: "\"không quá 5%\", \"từ 30% đến 50%\".", "\"không quá 5%\", \"từ 30% đến 50%\".";
        cure: "Viết lại thành mức tối thiểu của điều ngược lại, hoặc để theo dõi.", "Turn it into a minimum of the opposite, or only track it.";
    }
    P70 Warning row_unread(found) {
        title: "Dòng chưa đưa vào", "A row that was not taken in";
        message: "dòng không phải nhiệm vụ hay lĩnh vực (ô TT không phải số thứ tự): \"{found}\"; chưa đưa vào", "the row is no task and no section (its TT cell is no running number): \"{found}\"; it was not taken in";
        hint: "là phần tiếp của nhiệm vụ trên thì chép vào ô trên; là nhiệm vụ thì ghi số vào cột TT; là ghi chú thì bỏ qua", "if it continues the task above, copy it there; if it is a task, number it; if it is a remark, leave it";
        why: "Bảng hay có dòng con, ghi chú, nơi nhận; đưa nhầm vào nhiệm vụ là sửa lời văn.", "Tables have sub-rows, remarks and signatures; adding them would change a task's words.";
        example: "Dòng gạch đầu dòng không có TT.", "A bullet row without a number.";
        cure: "Gộp ô TT theo chiều dọc qua các dòng của một nhiệm vụ.", "Merge the TT cell over all rows of one task.";
    }
    P71 Warning renumbered(numbers) {
        title: "Đánh số lại nhiệm vụ", "Tasks numbered anew";
        message: "số thứ tự bị trùng ({numbers}); đã đánh số lại liên tục theo thứ tự dòng", "numbers repeat ({numbers}); the tasks were numbered anew in the order of rows";
        hint: "kiểm tra số của nhiệm vụ trong tệp kế hoạch", "check the tasks' numbers in the plan file";
        why: "Mỗi nhiệm vụ phải có số riêng.", "Each task needs a number of its own.";
        example: "Mỗi lĩnh vực đánh số lại từ 1.", "Numbers that start at 1 in each section.";
        cure: "Cần giữ số cũ thì sửa id trước khi dùng.", "Change the ids before use where old ones must stay.";
    }
    P72 Warning numbers_missing(numbers) {
        title: "Số thứ tự bị nhảy", "Running numbers with a gap";
        message: "không có nhiệm vụ số {numbers}", "there is no task number {numbers}";
        hint: "đối chiếu bản gốc xem có sót dòng nào không", "compare with the original for lost rows";
        why: "Chép bảng qua lại hay làm mất dòng.", "Rows get lost when tables are copied.";
        example: "Sau số 11 là số 13.", "13 follows 11.";
    }
    P73 Error task_cell_blank(column) {
        title: "Nhiệm vụ thiếu ô", "A task with an empty cell";
        message: "cột {column} để trống", "the column {column} is empty";
        hint: "điền ô này rồi nhập lại", "fill in the cell and import again";
        why: "Nhiệm vụ phải có nội dung, người chủ trì và thời gian.", "A task needs its text, a lead and a time.";
        example: "Ô chủ trì bị mất khi tách ô gộp.", "A lead lost when cells were unmerged.";
        cure: "Ô gộp theo chiều dọc được hiểu là chung cho các dòng.", "A cell merged downwards counts for all its rows.";
    }
    P74 Warning section_not_stated(id) {
        title: "Nhiệm vụ chưa thuộc lĩnh vực", "Tasks before any section";
        message: "các nhiệm vụ đầu bảng không có dòng lĩnh vực ở trên; tạm xếp vào lĩnh vực {id}", "the first tasks have no section row above; they were put into section {id}";
        hint: "đặt tên lĩnh vực trong khối [[section]], hoặc thêm dòng số La Mã vào bảng", "name it in its block [[section]], or add a row with a Roman number";
        why: "Báo cáo xếp nhiệm vụ theo lĩnh vực.", "The report groups tasks by section.";
        example: "Phụ lục chỉ có một danh sách.", "An annex that is one list.";
    }
    P75 Warning heading_taken_over(what) {
        title: "Phần đầu lấy từ kế hoạch đang dùng", "A heading taken from the plan in use";
        message: "phụ lục không nói, nên lấy từ kế hoạch đang dùng: {what}", "the annex does not say these, so they are the plan's in use: {what}";
        hint: "kiểm tra khối [plan] và [calendar], nhất là first_period và plan_end", "check the blocks [plan] and [calendar], above all first_period and plan_end";
        why: "Kỳ đầu tiên và ngày kết thúc của kế hoạch mới thường khác.", "A new plan usually starts and ends on other days.";
        example: "Kế hoạch năm sau vẫn mang ngày kết thúc cũ.", "Next year's plan with the old end.";
        cure: "Ghi theo quyết định ban hành.", "Write them as the decision says.";
    }
    P76 Info heading_read(title) {
        title: "Tên kế hoạch đọc từ phụ lục", "A title read from the annex";
        message: "tên kế hoạch đọc từ các dòng trên bảng: \"{title}\"", "the plan's title was read above the table: \"{title}\"";
        hint: "sửa dòng title nếu chưa đúng", "mend the line title if it is not right";
        why: "Tên này in trên biểu mẫu và báo cáo.", "It is printed on forms and reports.";
        example: "Dòng dưới chữ PHỤ LỤC.", "The lines below the word PHỤ LỤC.";
        cure: "Chép nguyên văn từ văn bản.", "Copy it word for word.";
    }
    P77 Warning sheet_unread(used) {
        title: "Còn bảng chưa đọc", "Another table that was not read";
        message: "sheet này cũng có bảng nhiệm vụ; chỉ đọc bảng ở sheet \"{used}\"", "this sheet has a table of tasks too; only the one on \"{used}\" was read";
        hint: "để mỗi phụ lục một tệp rồi nhập từng tệp", "keep one annex a file and import each";
        why: "Gộp hai bảng thì trùng số, lẫn lĩnh vực.", "Two tables together would mix numbers and sections.";
        example: "Một tệp có Phụ lục I và Phụ lục II.", "A file with annexes I and II.";
        cure: "Ẩn sheet không cần đọc: sheet ẩn được bỏ qua.", "Hide sheets that need not be read.";
    }
    P78 Info text_known(tasks) {
        title: "Nhiệm vụ trùng với kế hoạch đang dùng", "Tasks of the plan in use";
        message: "trùng nguyên văn với nhiệm vụ của kế hoạch đang dùng: {tasks}", "word for word the same as tasks of the plan in use: {tasks}";
        hint: "chỉ tiêu cũ còn đúng thì chép các khối [[task.indicator]] của nhiệm vụ đó sang thay cho khối đề xuất", "where the old indicators still hold, copy their blocks [[task.indicator]] over the proposed ones";
        why: "Chỉ tiêu đã làm kỹ của năm trước tốt hơn đề xuất đọc từ lời văn.", "Indicators worked out last year are better than those read from the words.";
        example: "Kế hoạch năm sau giữ lại phần lớn nhiệm vụ.", "Next year's plan keeps most tasks.";
        cure: "Chép xong thì kiểm tra mã cơ quan, thời hạn và số hiệu.", "Then check codes, deadlines and ids.";
    }
}
