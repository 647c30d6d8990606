//! P60 to P81: a new annex read into a proposal: what was not understood, what must be confirmed.

use super::declare::findings;

findings! {
    P60 Error table_not_found(found) {
        title: "Không tìm thấy bảng nhiệm vụ", "No table of tasks";
        message: "đã tìm hàng tiêu đề có cột nhiệm vụ (Nhiệm vụ, Nội dung, Công việc, Hoạt động, Chỉ tiêu…) và ít nhất một cột khác đã biết (TT, chủ trì, phối hợp, thời gian…); hàng này có {found}: không phải", "looked for a row of headings with a column of tasks (Nhiệm vụ, Nội dung, Công việc, Hoạt động, Chỉ tiêu…) and at least one other known column (TT, chủ trì, phối hợp, thời gian…); this row has {found}: it is none";
        hint: "đặt hàng tiêu đề bằng tiếng Việt ngay trên nhiệm vụ đầu tiên, mỗi cột một tiêu đề; bảng trong tệp Word thì chép sang Excel", "put a row of Vietnamese headings above the first task, one a column; copy a table of a Word file into Excel";
        why: "Không biết cột nào là gì thì không được phép đoán.", "Which column holds what must not be guessed.";
        example: "Bảng chép từ Word thiếu hàng tiêu đề; tiêu đề bằng tiếng Anh.", "A table copied from Word without its head; English headings.";
    }
    P62 Warning cell_not_parted(found) {
        title: "Không tách được chủ trì và phối hợp", "Leads and coordinators are not parted";
        message: "một ô ghi cả chủ trì và phối hợp mà không có chữ Chủ trì, Phối hợp: \"{found}\"; tạm đưa cả vào chủ trì", "one cell holds leads and coordinators without the words Chủ trì, Phối hợp: \"{found}\"; all were put down as leads";
        hint: "chuyển cơ quan phối hợp sang đúng cột trong bản đề xuất", "move the coordinators into their column in the proposal";
        why: "Ai chủ trì thì phải báo cáo; đoán sai là giao sai việc.", "Leads have to report; a wrong guess assigns wrong work.";
        example: "\"Phòng Nội vụ; Văn phòng; Thanh tra\".", "\"Phòng Nội vụ; Văn phòng; Thanh tra\".";
    }
    P63 Info column_kept(column) {
        title: "Cột giữ ở Ghi chú", "A column kept as a note";
        message: "cột \"{column}\" không thuộc kế hoạch; chữ trong cột giữ ở cột Ghi chú của nhiệm vụ", "the column \"{column}\" is no part of a plan; its words are kept in the task's note";
        hint: "dùng khi đặt tên chỉ tiêu", "use it when naming indicators";
        why: "Kế hoạch có số, nhiệm vụ, chủ trì, phối hợp, mức, đơn vị tính, thời gian.", "A plan has number, task, lead, coordinators, target, unit and time.";
        example: "Cột Sản phẩm, Ghi chú.", "Columns for products and remarks.";
    }
    P64 Warning agency_proposed(found, code) {
        title: "Cơ quan mới, đề xuất mã", "A new agency, with a proposed code";
        message: "\"{found}\" không trùng tên hay cách viết nào đã biết; đề xuất là cơ quan hoặc nhóm mới, mã {code}", "\"{found}\" is no known name or spelling; it is proposed as a new agency or group, code {code}";
        hint: "kiểm tra dòng của mã này ở sheet Cơ quan hoặc Nhóm; nếu là cách viết khác của cơ quan đã có thì thay mã và ghi vào Cách viết khác", "check its row on the sheet of agencies or groups; if it is another spelling of a known one, use that code and add the spelling";
        why: "Tên gần giống có thể là cơ quan khác, nên chỉ nhận tên trùng hẳn.", "A similar name may be another agency, so only exact ones are taken.";
        example: "\"Sở Nội vụ\" không phải là \"Phòng Nội vụ\".", "\"Sở Nội vụ\" is not \"Phòng Nội vụ\".";
    }
    P65 Warning cell_partly_read(codes, rest) {
        title: "Ô cơ quan còn chữ chưa dùng", "A cell of agencies that is partly read";
        message: "ô nhận ra: {codes}; chưa dùng phần còn lại: \"{rest}\"", "in the cell there was recognised: {codes}; the rest is unused: \"{rest}\"";
        hint: "đọc cả ô và kiểm tra cột Mã chủ trì, Mã phối hợp của nhiệm vụ", "read the whole cell and check the task's codes of leads and coordinators";
        why: "Trong một câu có thể còn nêu cơ quan khác hoặc giao việc theo điều kiện.", "A sentence may name others or assign with conditions.";
        example: "\"Phòng A chủ trì, phối hợp với các trường học\".", "\"Office A leads, together with the schools\".";
    }
    P66 Error agency_ambiguous(found, codes) {
        title: "Tên có thể là nhiều cơ quan", "A name that may mean several agencies";
        message: "ô ghi \"{found}\", có thể là {codes}; chưa giao cho ai", "the cell says \"{found}\", which may be {codes}; nobody was assigned";
        hint: "ghi đúng mã vào cột Mã chủ trì, Mã phối hợp; hoặc xóa cách viết ở một bên", "write the right code, or delete the spelling on one side";
        why: "Hai cơ quan dùng chung một cách viết.", "Two agencies share the spelling.";
        example: "Một tên gọi vừa của đơn vị cũ vừa của đơn vị mới.", "A name that an old and a new unit share.";
    }
    P67 Warning deadline_unrecognised(found) {
        title: "Không hiểu thời hạn", "A deadline that is not understood";
        message: "thời gian ghi \"{found}\": không suy ra được ngày đến hạn; đã giữ nguyên văn, cột Hạn đánh giá để trống", "the time says \"{found}\", from which no due day follows; the words are kept, the due day is blank";
        hint: "ghi cột Hạn đánh giá của từng chỉ tiêu: mỗi kỳ, 30/9, trước 31/12, 31/1 năm sau, 31/12/2025", "write the due day of each indicator: mỗi kỳ, 30/9, trước 31/12, 31/1 năm sau, 31/12/2025";
        why: "Hạn đoán sai thì báo quá hạn sai.", "A guessed deadline makes wrong overdue verdicts.";
        example: "\"Khi có yêu cầu\", \"Hàng quý\", \"Quý IV\" mà tên kế hoạch không nói năm nào.", "\"On demand\", \"quarterly\", \"quarter IV\" where the title names no year.";
    }
    P69 Warning number_unread(quote, found) {
        title: "Con số chưa thành chỉ tiêu", "A number that became no indicator";
        message: "con số \"{found}\" chưa thành chỉ tiêu, trong lời văn: \"{quote}\"", "the number \"{found}\" became no indicator, in the words: \"{quote}\"";
        hint: "tự thêm chỉ tiêu nếu đây là mức phải đạt", "add an indicator yourself if it is a target";
        why: "Con số không có chữ tối thiểu, không quá, trên, dưới thì không rõ là mức phải đạt hay không.", "A number without at least, at most, above or below may be no target.";
        example: "\"bình quân 5 phút/hồ sơ\", \"tăng 02 bậc\".", "\"bình quân 5 phút/hồ sơ\", \"tăng 02 bậc\".";
    }
    P70 Warning row_unread(found) {
        title: "Dòng chưa đưa vào", "A row that was not taken in";
        message: "dòng không phải nhiệm vụ (không ai làm, không thời hạn), không phải lĩnh vực: \"{found}\"; chưa đưa vào", "the row is no task (nobody to do it, no time) and no section: \"{found}\"; it was not taken in";
        hint: "là phần tiếp của nhiệm vụ trên thì chép vào ô trên; là nhiệm vụ thì ghi số vào cột TT; là ghi chú thì bỏ qua", "if it continues the task above, copy it there; if it is a task, number it; if it is a remark, leave it";
        why: "Bảng hay có dòng con, ghi chú, nơi nhận; đưa nhầm vào nhiệm vụ là sửa lời văn.", "Tables have sub-rows, remarks and signatures; adding them would change a task's words.";
        example: "Dòng gạch đầu dòng không có TT.", "A bullet row without a number.";
    }
    P71 Warning renumbered() {
        title: "Đánh số lại nhiệm vụ", "Tasks numbered anew";
        message: "số in trong văn bản bị trùng, thiếu hoặc không phải số nguyên; nhiệm vụ được đánh số liên tục, số in giữ ở cột Số trong văn bản", "the printed numbers repeat, are missing or no whole numbers; the tasks are numbered through, the printed ones are kept as labels";
        hint: "kiểm tra cột TT ở sheet Nhiệm vụ", "check the numbers on the sheet of tasks";
        why: "Mỗi nhiệm vụ phải có số riêng.", "Each task needs a number of its own.";
        example: "Mỗi lĩnh vực đánh số lại từ 1; số 1.1, a).", "Numbers that start at 1 in each section; 1.1, a).";
    }
    P72 Warning numbers_missing(numbers) {
        title: "Số thứ tự bị nhảy", "Running numbers with a gap";
        message: "không có nhiệm vụ số {numbers}", "there is no task number {numbers}";
        hint: "đối chiếu bản gốc xem có sót dòng nào không", "compare with the original for lost rows";
        why: "Chép bảng qua lại hay làm mất dòng.", "Rows get lost when tables are copied.";
        example: "Sau số 11 là số 13.", "13 follows 11.";
    }
    P73 Warning task_cell_blank(column) {
        title: "Nhiệm vụ thiếu ô", "A task with an empty cell";
        message: "ô {column} để trống", "the cell {column} is empty";
        hint: "điền trong bản đề xuất, hoặc điền ô này rồi nhập lại", "fill it in in the proposal, or fill in the cell and import again";
        why: "Nhiệm vụ phải có nội dung, người chủ trì và thời gian.", "A task needs its text, a lead and a time.";
        example: "Ô chủ trì bị mất khi tách ô gộp.", "A lead lost when cells were unmerged.";
    }
    P74 Warning section_not_stated(id) {
        title: "Nhiệm vụ chưa thuộc lĩnh vực", "Tasks before any section";
        message: "các nhiệm vụ đầu bảng không có dòng lĩnh vực ở trên; tạm xếp vào lĩnh vực {id}", "the first tasks have no section row above; they were put into section {id}";
        hint: "đặt tên lĩnh vực ở sheet Lĩnh vực, hoặc thêm dòng số La Mã vào bảng", "name it on the sheet of sections, or add a row with a Roman number";
        why: "Báo cáo xếp nhiệm vụ theo lĩnh vực.", "The report groups tasks by section.";
        example: "Văn bản chỉ có một danh sách.", "An annex that is one list.";
    }
    P75 Warning section_empty(title) {
        title: "Lĩnh vực không có nhiệm vụ", "A section without tasks";
        message: "dưới \"{title}\" không có nhiệm vụ nào; không đưa vào", "there is no task below \"{title}\"; it was not taken in";
        hint: "kiểm tra các dòng dưới tiêu đề này trong văn bản", "check the rows below this heading in the annex";
        why: "Lĩnh vực trống thường là dòng nhiệm vụ bị đọc nhầm.", "An empty section is often a task that was misread.";
        example: "Dòng chữ in hoa ở cuối bảng.", "A line in capitals at the table's end.";
    }
    P77 Warning sheet_unread() {
        title: "Sheet chưa đọc", "A sheet that was not read";
        message: "sheet này không có bảng nhiệm vụ; chưa đọc", "this sheet has no table of tasks; it was not read";
        hint: "nếu có bảng nhiệm vụ thì đặt hàng tiêu đề: Nhiệm vụ, Cơ quan chủ trì, Thời gian", "if it has one, give it a row of headings: Nhiệm vụ, Cơ quan chủ trì, Thời gian";
        why: "Không có tiêu đề thì không biết cột nào là gì.", "Without headings nobody knows which column is what.";
        example: "Sheet ghi chú, sheet nháp.", "A sheet of remarks or drafts.";
    }
    P79 Error row_unconfirmed() {
        title: "Dòng chưa xác nhận", "A row that is not confirmed";
        message: "dòng của bản đề xuất chưa được xác nhận", "the row of the proposal is not confirmed";
        hint: "soát dòng này rồi ghi Có ở cột Đã xác nhận; đề xuất sai thì xóa cả dòng", "check the row and write Có in the column Đã xác nhận; delete the row if the proposal is wrong";
        why: "Chương trình chỉ đề xuất; người quản lý kế hoạch mới quyết định.", "The program only proposes; the plan's keeper decides.";
        example: "Cột Đã xác nhận còn chữ Chưa, hoặc bị xóa trắng.", "The column still says Chưa, or was cleared.";
    }
    P80 Error cell_to_fill(column, found) {
        title: "Ô còn chờ điền", "A cell that waits to be filled in";
        message: "cột \"{column}\" còn ghi {found}", "the column \"{column}\" still says {found}";
        hint: "thay bằng tên gọi của số liệu, ví dụ: Hồ sơ giải quyết đúng hạn", "write what the figure is called, for example: Hồ sơ giải quyết đúng hạn";
        why: "Tên này in trên biểu mẫu; đơn vị phải biết mình được hỏi gì.", "It is printed on the form; an office must know what it is asked.";
        example: "[đặt tên tử số].", "[đặt tên tử số].";
    }
    P81 Error no_tasks() {
        title: "Kế hoạch không có nhiệm vụ", "A plan without tasks";
        message: "sheet Nhiệm vụ không có dòng nào; chưa nhập gì", "the sheet of tasks has no row; nothing was imported";
        hint: "thêm nhiệm vụ, hoặc nhập lại văn bản", "add tasks, or import the annex again";
        why: "Kế hoạch trống sẽ xóa kế hoạch đang dùng.", "An empty plan would wipe out the one in use.";
        example: "Xóa hết các dòng đề xuất.", "All proposed rows deleted.";
    }
}
