//! P23 to P36: kinds of arithmetic and what they cannot go with; references that lead nowhere.

use super::declare::findings;

findings! {
    P23 Error target_needless(kind, target) {
        title: "Kiểu này không có mức phải đạt", "A target that this kind cannot have";
        message: "kiểu `{kind}` không có mức phải đạt, nhưng `target` là \"{target}\"", "kind `{kind}` has no target, but `target` says \"{target}\"";
        hint: "xóa dòng `target`, hoặc đổi `kind`", "delete the line `target` or change `kind`";
        why: "Mức đó sẽ không bao giờ được xét.", "It would never be judged.";
        example: "`kind = \"milestone\"` với `target = \">= 1\"`.", "`kind = \"milestone\"` with `target = \">= 1\"`.";
        cure: "Việc phải xong thì chỉ có xong hay chưa.", "A milestone is done or not done.";
    }
    P24 Error target_unfit(kind, target, example) {
        title: "Mức phải đạt không hợp với kiểu", "A target that does not fit its kind";
        message: "kiểu `{kind}` không dùng được mức \"{target}\"", "kind `{kind}` cannot use the target \"{target}\"";
        hint: "viết theo mẫu: target = \"{example}\"", "write it like this: target = \"{example}\"";
        why: "Tỷ lệ so với phần trăm, số lượng so với số theo kỳ hoặc năm, không được có thì so với 0.", "Ratios compare with percent, counts with a number per period or year, zeros with 0.";
        example: "`kind = \"ratio\"` với `target = \">= 99\"` thiếu %.", "`kind = \"ratio\"` with `target = \">= 99\"`, without %.";
        cure: "Sửa mức theo mẫu, hoặc đổi kiểu.", "Mend the target after the pattern or change the kind.";
    }
    P25 Error target_over_hundred(target) {
        title: "Mức phải đạt quá 100 %", "A target above 100 %";
        message: "mức \"{target}\" không thể đạt: tử số không lớn hơn mẫu số", "the target \"{target}\" cannot be reached: the numerator never exceeds the denominator";
        hint: "sửa mức, hoặc thêm may_exceed = true nếu được vượt kế hoạch", "mend it, or add may_exceed = true where the plan may be exceeded";
        why: "Chỉ tiêu sẽ luôn Chưa đạt.", "It would fail for good.";
        example: "`target = \">= 990 %\"` thay cho 99.", "`target = \">= 990 %\"` instead of 99.";
    }
    P26 Error unit_test_missing() {
        title: "Thiếu điều kiện của một đơn vị", "A share without its unit's test";
        message: "kiểu `share` không có `unit_test`, không biết đơn vị nào đạt", "kind `share` has no `unit_test`: which units pass is unknown";
        hint: "thêm dòng: unit_test = \"done\", \"value >= 1\" hoặc \"ratio >= 80 %\"", "add a line: unit_test = \"done\", \"value >= 1\" or \"ratio >= 80 %\"";
        why: "Tỷ lệ đơn vị đạt được đếm theo điều kiện của từng đơn vị.", "The share counts units by their own test.";
        example: "Tỷ lệ đơn vị đạt 60 % mà không ghi điều kiện 60 %.", "The share of communes at 60 %, without the 60 %.";
    }
    P27 Error unit_test_needless(kind) {
        title: "Điều kiện đơn vị thừa", "A unit's test without a share";
        message: "`unit_test` chỉ dùng với kiểu `share`, chỉ tiêu này là `{kind}`", "`unit_test` goes with kind `share`; this indicator is `{kind}`";
        hint: "xóa dòng `unit_test`, hoặc đổi `kind`", "delete the line `unit_test` or change `kind`";
        why: "Điều kiện đó sẽ không được xét.", "It would never be applied.";
        example: "`kind = \"ratio\"` với `unit_test = \"done\"`.", "`kind = \"ratio\"` with `unit_test = \"done\"`.";
    }
    P28 Error denominator_missing(field, kind) {
        title: "Thiếu mẫu số hoặc gốc so sánh", "A missing denominator or base";
        message: "kiểu `{kind}` cần nhãn `{field}`", "kind `{kind}` needs the label `{field}`";
        hint: "thêm dòng `{field} = \"…\"`", "add a line `{field} = \"…\"`";
        why: "Không có mẫu số thì không tính được tỷ lệ.", "Without a denominator there is no percentage.";
        example: "Tỷ lệ hồ sơ đúng hạn mà không hỏi tổng số hồ sơ.", "The rate of dossiers on time without their total.";
        cure: "Ghi nhãn cho số đứng dưới.", "Label the figure below the line.";
    }
    P29 Error kind_unlike_aggregation(kind, aggregation) {
        title: "Kiểu và cách tổng hợp không hợp nhau", "A kind that does not go with its aggregation";
        message: "kind = \"{kind}\" không đi với aggregation = \"{aggregation}\"", "kind = \"{kind}\" does not go with aggregation = \"{aggregation}\"";
        hint: "share đi với share, ref đi với ref; các kiểu khác đi với lead, sum, register", "share goes with share, ref with ref; other kinds with lead, sum, register";
        why: "Không biết ghép số của các đơn vị thế nào.", "How to put the figures together is unknown.";
        example: "`kind = \"share\"` với `aggregation = \"sum\"`.", "`kind = \"share\"` with `aggregation = \"sum\"`.";
    }
    P30 Error ref_missing() {
        title: "Không biết lấy số từ đâu", "A reference to nothing";
        message: "kiểu `ref` không có `refers_to`", "kind `ref` has no `refers_to`";
        hint: "thêm dòng refers_to với số hiệu chỉ tiêu cần lấy", "add a line refers_to with the indicator's id";
        why: "Số liệu được lấy từ một chỉ tiêu khác, phải nêu chỉ tiêu nào.", "The figures are another indicator's; it must be named.";
        example: "Chỉ tiêu 38.2 không ghi refers_to = \"40.1\".", "Indicator 38.2 without refers_to = \"40.1\".";
        cure: "Ghi số hiệu, hoặc đổi kiểu thành ratio rồi ghi reporters.", "Write the id, or make it a ratio with reporters.";
    }
    P31 Error ref_unknown(id) {
        title: "Chỉ tiêu được nêu không có", "An unknown indicator";
        message: "`refers_to` nêu chỉ tiêu `{id}`, kế hoạch không có", "`refers_to` names indicator `{id}`, which the plan does not have";
        hint: "sửa số hiệu trong dòng `refers_to`", "mend the id in the line `refers_to`";
        why: "Chỉ tiêu này sẽ không bao giờ có số liệu.", "It would never have a figure.";
        example: "`refers_to = \"4.1\"` thay cho \"40.1\".", "`refers_to = \"4.1\"` instead of \"40.1\".";
        cure: "Viết số hiệu đủ hai chữ số.", "Write the id with two digits.";
    }
    P32 Error ref_needless(kind) {
        title: "Nguồn số liệu thừa", "A reference that is not used";
        message: "`refers_to` chỉ dùng với kiểu `ref`, chỉ tiêu này là `{kind}`", "`refers_to` goes with kind `ref`; this indicator is `{kind}`";
        hint: "xóa dòng `refers_to`, hoặc đổi kind và aggregation thành \"ref\"", "delete the line `refers_to`, or make kind and aggregation \"ref\"";
        why: "Không rõ số liệu do đơn vị báo cáo hay lấy từ chỉ tiêu khác.", "Whether figures are reported or taken over is unclear.";
        example: "`kind = \"ratio\"` với `refers_to = \"40.1\"`.", "`kind = \"ratio\"` with `refers_to = \"40.1\"`.";
    }
    P33 Error figures_in_a_circle(path) {
        title: "Số liệu đi vòng", "Figures in a circle";
        message: "số liệu lấy vòng quanh: {path}", "the figures follow from each other: {path}";
        hint: "để một ô trong vòng là ô phải nhập", "let one of these cells be typed";
        why: "Ô nào cũng chờ ô kia, không ô nào có giá trị.", "Each waits for the other and none has a value.";
        example: "38.2 lấy từ 40.1, 40.1 lấy từ 38.2.", "38.2 from 40.1 and 40.1 from 38.2.";
        cure: "Xóa một dòng num_from, den_from hoặc refers_to.", "Delete one line num_from, den_from or refers_to.";
    }
    P34 Warning relation_idle(cells) {
        title: "Quan hệ không đơn vị nào có", "A cross-check that never applies";
        message: "không đơn vị nào báo cáo đủ các ô {cells}, nên quan hệ này không bao giờ được kiểm tra", "no agency reports all of {cells}, so this cross-check never applies";
        hint: "chỉ so sánh các ô của cùng một đơn vị", "compare cells of one agency only";
        why: "Quan hệ được kiểm tra trong từng biểu mẫu.", "Cross-checks are made within one form.";
        example: "So số của Phòng Nội vụ với số của Phòng Tài chính - Kế hoạch.", "A figure of one office against another's.";
        cure: "Xóa quan hệ, hoặc thêm đơn vị vào `supporting`.", "Delete it or add the agency to `supporting`.";
    }
    P35 Error target_missing(kind, example) {
        title: "Thiếu mức phải đạt", "A missing target";
        message: "kiểu `{kind}` phải có mức \"{example}\"", "kind `{kind}` must have the target \"{example}\"";
        hint: "thêm dòng: target = \"{example}\"", "add a line: target = \"{example}\"";
        why: "Không có mức thì không kết luận được.", "Without it there is no verdict.";
        example: "`kind = \"zero\"` không có dòng `target`.", "`kind = \"zero\"` without a line `target`.";
        cure: "Thêm dòng target; chỉ để theo dõi thì đổi thành kind = \"info\".", "Add the target; where it is only tracked write kind = \"info\".";
    }
    P36 Warning unit_unknown(units) {
        title: "Đơn vị tính chưa khai", "A unit that is not described";
        message: "bảng [[unit]] không có đơn vị tính {units}", "the table [[unit]] does not have {units}";
        hint: "thêm khối [[unit]] với name, decimals (0: số nguyên), aliases", "add a block [[unit]] with name, decimals (0: whole numbers), aliases";
        why: "Chưa khai thì không biết ô này nhận số lẻ hay không, chữ nào được đứng sau con số.", "Without it nobody knows whether the cell takes fractions and which words may follow a number.";
        example: "`unit = \"hồ sô\"` thay cho \"hồ sơ\".", "`unit = \"hồ sô\"` instead of \"hồ sơ\".";
        cure: "Sửa tên đơn vị tính, hoặc khai thêm một khối [[unit]].", "Mend the unit's name or describe it in a block [[unit]].";
    }
    P37 Error always_arises_needless(kind) {
        title: "Dòng luôn phát sinh mà không có mẫu số", "Always arising without a denominator";
        message: "`always_arises` chỉ dùng với dòng có mẫu số, chỉ tiêu này là `{kind}`", "`always_arises` goes with rows that have a denominator; this indicator is `{kind}`";
        hint: "xóa dòng `always_arises`", "delete the line `always_arises`";
        why: "Khóa này cấm mẫu số 0 và Không phát sinh; dòng không có mẫu số thì ghi 0.", "The key forbids a denominator 0 and Không phát sinh; a row without a denominator takes 0.";
        example: "`kind = \"count\"` với `always_arises = true`.", "`kind = \"count\"` with `always_arises = true`.";
    }
}
