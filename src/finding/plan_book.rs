//! P50 to P59: the plan as an Excel workbook that does not read back.

use super::declare::findings;

findings! {
    P50 Error book_broken() {
        title: "Tệp Excel hỏng", "A damaged workbook";
        message: "tệp hỏng hoặc chưa chép xong, không đọc được; chưa nhập gì", "the file is damaged or half copied and cannot be read; nothing was imported";
        hint: "mở tệp bằng Excel, lưu lại thành .xlsx rồi nhập lại", "open it in Excel, save it as .xlsx again and import it anew";
        why: "Kế hoạch chỉ được thay khi đọc được trọn vẹn.", "A plan is only replaced by one that was read whole.";
        example: "Tệp tải về dở dang.", "A download that broke off.";
        cure: "Xin lại tệp gốc hoặc xuất lại bằng `cchc ke-hoach xuat`.", "Get the file again or write it anew with `cchc plan export`.";
    }
    P51 Error book_of_another_kind() {
        title: "Không phải tệp .xlsx", "Not an .xlsx workbook";
        message: "tệp không phải là sổ tính .xlsx; chưa nhập gì", "the file is no .xlsx workbook; nothing was imported";
        hint: "mở bằng Excel rồi Lưu thành (Save As) loại Excel Workbook (.xlsx)", "open it in Excel and save it as an Excel Workbook (.xlsx)";
        why: "Kế hoạch chỉ nhập từ tệp .xlsx; .xls, .ods, .doc và PDF phải chuyển trước.", "Plans are imported from .xlsx only; .xls, .ods, .doc and PDF are converted first.";
        example: "Bảng dạng Word đổi đuôi thành .xlsx.", "A Word annex renamed to .xlsx.";
        cure: "Với tệp Word: chép bảng sang Excel, lưu .xlsx.", "From Word: copy the table into Excel and save it as .xlsx.";
    }
    P52 Error sheet_missing(sheet) {
        title: "Thiếu sheet", "A missing sheet";
        message: "không tìm thấy bảng của sheet \"{sheet}\": sheet đã bị xóa, hoặc hàng khóa ẩn đã bị xóa", "the table of sheet \"{sheet}\" is not there: the sheet or its hidden row of keys was deleted";
        hint: "chép lại sheet này từ bản xuất mới (cchc ke-hoach xuat)", "copy the sheet from a fresh export (cchc plan export)";
        why: "Thiếu sheet thì mất cả một phần kế hoạch.", "Without it a whole part of the plan would be lost.";
        example: "Xóa sheet Nhóm vì không dùng đến.", "The sheet of groups deleted as not needed.";
        cure: "Không xóa sheet có sẵn; bảng trống thì để trống.", "Keep every sheet; leave a table empty instead.";
    }
    P53 Error column_missing(column, key) {
        title: "Thiếu cột", "A missing column";
        message: "không thấy cột \"{column}\" (khóa `{key}` ở hàng ẩn)", "the column \"{column}\" (key `{key}` in the hidden row) is not there";
        hint: "khôi phục cột và khóa từ bản xuất mới (cchc ke-hoach xuat)", "restore the column and its key from a fresh export (cchc plan export)";
        why: "Coi cột đã xóa là cột trống thì cả cột giá trị bị mất mà không ai biết.", "Taking a deleted column for an empty one would lose all its values in silence.";
        example: "Xóa cột Cảnh báo sớm vì đang trống.", "The column of pace deleted because it looked empty.";
        cure: "Ẩn cột thay vì xóa.", "Hide the column instead of deleting it.";
    }
    P54 Error column_twice(column) {
        title: "Một cột có hai lần", "A column that is there twice";
        message: "khóa của cột \"{column}\" có ở nhiều chỗ", "the key of column \"{column}\" stands in several places";
        hint: "xóa bản chép thừa", "delete the extra copy";
        why: "Hai cột cùng khóa thì không biết đọc cột nào.", "Nobody knows which of the two counts.";
        example: "Chép cả cột sang bên cạnh để so sánh; chép cả sheet làm bản lưu.", "A column copied next to itself; a sheet copied as a backup.";
        cure: "Chép giá trị thôi, không chép hàng khóa.", "Copy values only, without the row of keys.";
    }
    P55 Error cell_empty(column) {
        title: "Ô bắt buộc để trống", "A required cell left empty";
        message: "cột \"{column}\" không được để trống", "the column \"{column}\" must not be empty";
        hint: "điền ô này, hoặc xóa cả dòng nếu không dùng", "fill in the cell, or delete the whole row";
        why: "Thiếu giá trị này thì không lập được biểu mẫu hoặc không đánh giá được.", "Without it no form can be made or no verdict reached.";
        example: "Thêm chỉ tiêu mà chưa chọn kiểu tính.", "A new indicator without its kind.";
        cure: "Xem gợi ý hiện ra khi chọn ô.", "See the hint that shows when the cell is selected.";
    }
    P56 Error cell_unfit(column, found, expected, near) {
        title: "Giá trị không dùng được trong ô", "A cell with a value that cannot be used";
        message: "cột \"{column}\" ghi \"{found}\"; cần: {expected}", "the column \"{column}\" says \"{found}\"; expected: {expected}";
        hint: "sửa ô theo mẫu{near}", "mend the cell after the pattern{near}";
        why: "Giá trị không đúng mẫu thì không được phép đoán ý.", "A value out of form must not be guessed.";
        example: "Mức phải đạt ghi \"99\" thiếu dấu ≥ và %.", "A target of \"99\" without ≥ and %.";
        cure: "Chọn trong danh sách hoặc viết theo mẫu.", "Choose from the list or write after the pattern.";
    }
    P57 Error cell_faulty(column, found) {
        title: "Ô có lỗi công thức", "A cell with a formula error";
        message: "cột \"{column}\" là công thức lỗi hoặc chưa tính: \"{found}\"", "the column \"{column}\" holds a faulty or uncalculated formula: \"{found}\"";
        hint: "gõ giá trị thay cho công thức", "type the value instead of the formula";
        why: "Kế hoạch không chứa công thức.", "A plan holds no formulas.";
        example: "#REF! sau khi xóa một cột.", "#REF! after a column was deleted.";
        cure: "Dán giá trị (Paste Values) rồi lưu.", "Paste as values and save.";
    }
    P58 Error task_unknown(found, near) {
        title: "Chỉ tiêu không thuộc nhiệm vụ nào", "An indicator without its task";
        message: "chỉ tiêu thuộc nhiệm vụ {found}, sheet Nhiệm vụ không có số này", "the indicator belongs to task {found}, which the sheet of tasks does not have";
        hint: "sửa số nhiệm vụ, thêm nhiệm vụ, hoặc xóa dòng chỉ tiêu{near}", "mend the task's number, add the task, or delete the indicator's row{near}";
        why: "Chỉ tiêu đứng dưới nhiệm vụ; không có nhiệm vụ thì không ai chủ trì.", "An indicator stands under its task, which says who leads.";
        example: "Xóa nhiệm vụ mà để lại chỉ tiêu.", "A task deleted and its indicators left.";
        cure: "Xóa nhiệm vụ thì xóa cả các chỉ tiêu của nó.", "Delete a task together with its indicators.";
    }
    P59 Info columns_unread(columns) {
        title: "Cột không đọc", "Columns that are not read";
        message: "cột không có khóa nên không đọc: {columns}", "columns without a key are not read: {columns}";
        hint: "cột ghi chú riêng thì không phải làm gì", "nothing to do for columns of notes";
        why: "Chỉ cột có khóa ở hàng ẩn mới thuộc kế hoạch.", "Only columns with a key in the hidden row belong to the plan.";
        example: "Thêm cột Người phụ trách.", "A column added for the person in charge.";
        cure: "Điều cần giữ trong kế hoạch thì ghi vào cột Ghi chú, Cách hiểu.", "What the plan must keep goes into the columns of notes and readings.";
    }
}
