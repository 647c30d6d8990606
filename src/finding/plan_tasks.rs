//! P10 to P22: tasks and indicators of the plan: ids, names, who leads, who reports, what is quoted.

use super::declare::findings;

findings! {
    P10 Error id_repeated(id) {
        title: "Mã dùng hai lần", "An id used twice";
        message: "mã `{id}` được dùng hai lần", "the id `{id}` is used twice";
        hint: "đổi mã của khối mới thêm; mã đã dùng không dùng lại", "change the id of the newer block; ids are never reused";
        why: "Mã là chìa khóa nối biểu mẫu, số liệu và báo cáo; trùng mã thì số liệu lẫn nhau.", "An id ties form, figures and report together; with two of them figures mix.";
        example: "Hai chỉ tiêu cùng mang số hiệu 20.1.", "Two indicators are both called 20.1.";
    }
    P11 Error id_elsewhere(id, task, prefix) {
        title: "Số hiệu không thuộc nhiệm vụ", "An id that does not belong to its task";
        message: "chỉ tiêu `{id}` nằm trong nhiệm vụ {task}, số hiệu phải bắt đầu bằng `{prefix}`", "indicator `{id}` stands under task {task}, its id must start with `{prefix}`";
        hint: "đổi số hiệu, hoặc chuyển khối về đúng nhiệm vụ", "change the id or move the block under its task";
        why: "Người đọc tìm nhiệm vụ theo hai chữ số đầu của chỉ tiêu.", "Readers find the task by the indicator's first digits.";
        example: "Chỉ tiêu 21.1 nằm dưới nhiệm vụ 20.", "Indicator 21.1 stands under task 20.";
        cure: "Viết số nhiệm vụ hai chữ số, dấu chấm, số thứ tự.", "Write the task's number with two digits, a dot, a running number.";
    }
    P12 Error short_too_long(short, letters, most) {
        title: "Tên ngắn quá dài", "A short name that is too long";
        message: "tên ngắn \"{short}\" dài {letters} chữ, tối đa {most}", "the short name \"{short}\" has {letters} letters, at most {most} fit";
        hint: "rút gọn tên ở dòng `short`", "shorten it in the line `short`";
        why: "Tên ngắn đứng trong cột hẹp và trên biểu đồ; dài quá sẽ bị cắt.", "Short names stand in narrow columns and charts, where long ones are cut.";
        example: "`short` chép nguyên cả câu nhiệm vụ.", "`short` repeats the whole task.";
        cure: "Giữ lại danh từ chính, bỏ phần giải thích.", "Keep the main noun, drop the explanation.";
    }
    P13 Error short_repeated(short, other) {
        title: "Tên ngắn trùng nhau", "A short name used twice";
        message: "tên ngắn \"{short}\" đã dùng cho {other}", "the short name \"{short}\" is already that of {other}";
        hint: "đặt tên khác ở dòng `short`", "choose another one in the line `short`";
        why: "Hai dòng cùng tên trong bảng thì không biết dòng nào là dòng nào.", "Two rows of one name cannot be told apart.";
        example: "Hai chỉ tiêu cùng tên \"Văn bản điện tử\".", "Two indicators named \"Electronic documents\".";
        cure: "Thêm chữ phân biệt, ví dụ \"gửi\", \"nhận\".", "Add the word that tells them apart.";
    }
    P14 Error left_empty(field) {
        title: "Để trống chỗ phải có", "An empty text";
        message: "`{field}` để trống", "`{field}` is empty";
        hint: "ghi nội dung cho `{field}`", "fill in `{field}`";
        why: "Chỗ này được in trên biểu mẫu hoặc báo cáo.", "It is printed on forms and reports.";
        example: "`deadline = \"\"`.", "`deadline = \"\"`.";
        cure: "Chép đúng lời văn của kế hoạch.", "Copy the plan's own words.";
    }
    P15 Error code_unknown(field, code) {
        title: "Mã cơ quan, nhóm không có", "An unknown agency or group";
        message: "`{field}` nêu mã `{code}`, không có cơ quan hay nhóm nào mang mã này", "`{field}` names `{code}`, which is neither an agency nor a group";
        hint: "sửa mã, hoặc thêm cơ quan, nhóm vào agencies.toml", "mend the code or add it to agencies.toml";
        why: "Cơ quan không xác định thì không ai nhận việc, số liệu không có chủ.", "Nobody would be asked, and the figure would have no owner.";
        example: "`lead = [\"PVN\"]` thay cho `PNV`.", "`lead = [\"PVN\"]` instead of `PNV`.";
    }
    P16 Error section_unknown(section) {
        title: "Lĩnh vực không có", "An unknown section";
        message: "nhiệm vụ thuộc lĩnh vực `{section}`, kế hoạch không có lĩnh vực này", "the task belongs to section `{section}`, which the plan does not have";
        hint: "sửa dòng `section`, hoặc thêm khối [[section]]", "mend the line `section` or add a block [[section]]";
        why: "Nhiệm vụ không thuộc lĩnh vực nào sẽ mất khỏi bảng tổng hợp.", "A task without a section would be lost from the summary.";
        example: "`section = \"VIII\"` khi chỉ có bảy lĩnh vực.", "`section = \"VIII\"` where there are seven.";
    }
    P17 Error cell_unknown(field, cell) {
        title: "Ô số liệu không có", "An unknown figure";
        message: "`{field}` nêu ô `{cell}`, không chỉ tiêu nào có ô này", "`{field}` names the figure `{cell}`, which no indicator has";
        hint: "viết số hiệu chỉ tiêu và .num (tử số) hoặc .den (mẫu số)", "write the indicator's id and .num (numerator) or .den (denominator)";
        why: "Phép so sánh hoặc ô tự tính sẽ không bao giờ có giá trị.", "The comparison or the computed cell would never have a value.";
        example: "`den_from = \"71.1.den\"` thay cho `17.1.den`.", "`den_from = \"71.1.den\"` instead of `17.1.den`.";
        cure: "Kiểm tra số hiệu; chỉ tiêu không có mẫu số thì chỉ có .num.", "Check the id; an indicator without a denominator has .num only.";
    }
    P18 Error nobody_leads() {
        title: "Nhiệm vụ không có chủ trì", "A task that nobody leads";
        message: "nhiệm vụ không có cơ quan chủ trì", "the task has no lead agency";
        hint: "ghi mã cơ quan vào dòng `lead`", "name an agency in the line `lead`";
        why: "Không ai chịu trách nhiệm thì không biết hỏi ai.", "Nobody could be asked about it.";
        example: "`lead = []`.", "`lead = []`.";
        cure: "Đối chiếu cột Cơ quan chủ trì của kế hoạch.", "See the plan's column of lead agencies.";
    }
    P19 Error nobody_reports(period) {
        title: "Chỉ tiêu không ai báo cáo", "An indicator that nobody reports";
        message: "không có đơn vị nào báo cáo chỉ tiêu này (kỳ {period})", "no agency reports this indicator (period {period})";
        hint: "ghi mã cơ quan còn hoạt động vào dòng `reporters`", "name an agency that still exists in the line `reporters`";
        why: "Chỉ tiêu sẽ luôn ở trạng thái Chưa có số liệu.", "It would stay without data for good.";
        example: "`reporters = []`, hoặc cơ quan đã giải thể.", "`reporters = []`, or an agency that has ended.";
        cure: "Giao cho một cơ quan khác, hoặc dùng aggregation = \"register\" nếu tự tính.", "Give it to another agency, or use aggregation = \"register\" where it is computed.";
    }
    P20 Error several_owners(number, who, period) {
        title: "Số liệu có nhiều chủ", "A figure with several owners";
        message: "aggregation = \"lead\" nhưng có {number} đơn vị cùng báo cáo: {who} (kỳ {period})", "aggregation = \"lead\" but {number} agencies report it: {who} (period {period})";
        hint: "chọn một đơn vị, hoặc đổi thành aggregation = \"sum\"", "choose one agency or write aggregation = \"sum\"";
        why: "Cùng một số do hai nơi báo cáo thì không biết dùng số nào.", "When two agencies report one figure nobody knows which one counts.";
        example: "`reporters = [\"VP\", \"PNV\"]` với số chung.", "`reporters = [\"VP\", \"PNV\"]` for a common figure.";
        cure: "Giữ một đầu mối, đơn vị kia đưa sang `supporting`.", "Keep one owner and move the other to `supporting`.";
    }
    P21 Error quote_not_found(quote) {
        title: "Lời trích không có trong nhiệm vụ", "A quotation that is not in the task";
        message: "lời trích không có trong nguyên văn nhiệm vụ: \"{quote}\"", "the task's text does not hold this quotation: \"{quote}\"";
        hint: "chép lại đúng từng chữ từ `text`", "copy it word for word from `text`";
        why: "Lời trích là căn cứ của chỉ tiêu; phải kiểm chứng được.", "The quotation is the indicator's ground and must be verifiable.";
        example: "Lời trích đã sửa lỗi gõ của văn bản.", "A quotation with the plan's slip corrected.";
        cure: "Giữ nguyên cả lỗi gõ; muốn ghi chú thì dùng `note`.", "Keep even slips; use `note` for remarks.";
    }
    P22 Error pace_length(number) {
        title: "Mức cảnh báo sớm thiếu tháng", "A pace of the wrong length";
        message: "`pace` có {number} giá trị, chỉ nhận 1 (mọi tháng) hoặc 12", "`pace` has {number} values; it takes 1 (every month) or 12";
        hint: "ghi một giá trị, hoặc đủ 12 tháng", "write one value or all twelve";
        why: "Không biết giá trị nào của tháng nào.", "Nobody knows which value belongs to which month.";
        example: "`pace = [20, 40, 60, 80]` theo quý.", "`pace = [20, 40, 60, 80]` by quarter.";
        cure: "Lặp lại giá trị cho từng tháng của quý.", "Repeat the value for each month of the quarter.";
    }
}
