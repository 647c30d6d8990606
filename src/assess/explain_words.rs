//! The sentences of an explanation.

use crate::texts;

texts! {
    heading(key, short, period, cut_off) {
        "{key} · {short} · kỳ {period}, số liệu đến {cut_off}",
        "{key} · {short} · period {period}, figures to {cut_off}"
    }
    stated(quote) { "Kế hoạch: “{quote}”", "The plan: “{quote}”" }
    derived(quote) {
        "Kế hoạch: “{quote}” (mức phải đạt do tệp kế hoạch đề xuất, kế hoạch không ghi số)",
        "The plan: “{quote}” (the threshold is the plan file's proposal, not the plan's own)"
    }
    reading(words) { "Cách hiểu: {words}", "Read as: {words}" }
    label_num(label) { "a: {label}", "a: {label}" }
    label_den(label) { "b: {label}", "b: {label}" }
    rule_milestone() {
        "Quy tắc: tình trạng Hoàn thành, có số văn bản và ngày hoàn thành",
        "Rule: status done, with a document and a date"
    }
    rule_sum(target) { "Quy tắc: tổng a {target}", "Rule: the sum of a {target}" }
    rule_ratio(target) { "Quy tắc: tổng a / tổng b {target}", "Rule: sum of a / sum of b {target}" }
    rule_reduction(target) {
        "Quy tắc: (tổng gốc b − tổng a) / tổng gốc b {target}",
        "Rule: (sum of bases b − sum of a) / sum of bases b {target}"
    }
    rule_growth(target) {
        "Quy tắc: (tổng a − tổng gốc b) / tổng gốc b {target}",
        "Rule: (sum of a − sum of bases b) / sum of bases b {target}"
    }
    rule_share(test, target) {
        "Quy tắc: xét từng đơn vị ({test}); số đơn vị đạt / số đơn vị được xét {target}",
        "Rule: each unit by itself ({test}); units that pass / units tested {target}"
    }
    rule_none() { "Quy tắc: theo dõi, không có mức phải đạt", "Rule: tracked, no target" }
    refers(id) { "Số liệu lấy từ chỉ tiêu {id}, không hỏi lại", "Figures taken from {id}, not asked twice" }
    from_register() {
        "Số liệu tính từ sổ nhận các kỳ đã đọc: a là báo cáo gửi đúng hạn từ bản đầu và đã có bản hợp lệ (bản còn lỗi chưa tính), b là báo cáo phải gửi",
        "Computed from the register of the months read: a reports that came in time with their first copy and have been valid (not those still with errors), b reports required"
    }
    each() { "Từng đơn vị phải đạt, không bù cho nhau", "Each agency must reach it by itself" }
    every_period() { "Thời hạn: thường xuyên, kết luận tại mỗi kỳ", "Due: judged at each cut-off" }
    due_in(due, days, deciding) {
        "Thời hạn: {due}, còn {days} ngày; kết luận ở kỳ {deciding}",
        "Due: {due}, {days} days left; decided in {deciding}"
    }
    due_passed(due, deciding) {
        "Thời hạn: {due}, đã đến; kết luận ở kỳ {deciding}",
        "Due: {due}, passed; decided in {deciding}"
    }
    reporters(reported, expected) {
        "Đơn vị báo cáo: {reported}/{expected} có số liệu dùng được",
        "Reporters: {reported} of {expected} with a usable answer"
    }
    supporting(count) {
        "Đơn vị phối hợp: {count} (chỉ đối chiếu, không cộng)",
        "Supporting: {count} (compared, never added)"
    }
    lead_silent() {
        "Chủ trì chưa có số liệu trong khi đơn vị phối hợp đã báo cáo; số của đơn vị phối hợp không thay được",
        "The lead gave no figures while supporting agencies did; theirs do not stand in for it"
    }
    sum_num(sum) { "Tổng a = {sum}", "Sum of a = {sum}" }
    sum_den(sum) { "Tổng b = {sum}", "Sum of b = {sum}" }
    units(passed, tested, all) {
        "Đơn vị đạt: {passed}; đơn vị được xét: {tested}; đơn vị phải làm: {all}",
        "Units that pass: {passed}; tested: {tested}; units that must: {all}"
    }
    remembered(month) { "theo báo cáo kỳ {month}", "as reported in {month}" }
    month_unread(months) {
        "Chưa chốt: thiếu kỳ {months} (chưa có báo cáo nào của kỳ này)",
        "Not closed: {months} is missing (no return of it was read)"
    }
    months_missing(months) {
        "Không tính các kỳ chưa có báo cáo nào: {months}",
        "Months without any return are not counted: {months}"
    }
    ruling_1() {
        "Quy ước R1: chỉ kết luận Không phát sinh khi mọi đơn vị phải báo cáo đều đã trả lời",
        "Ruling R1: nothing has arisen only once every reporter has said so"
    }
    ruling_3() {
        "Quy ước R3: đơn vị chưa trả lời vẫn nằm trong số phải thực hiện, chưa được tính là đạt",
        "Ruling R3: a silent unit stands among those that must do it and not among those that pass"
    }
    ruling_4() {
        "Quy ước R4: điều đã được chứng minh ở kỳ trước vẫn giữ khi đơn vị không nhắc lại",
        "Ruling R4: what an earlier month has proven stays proven; silence takes nothing back"
    }
    ruling_5() {
        "Quy ước R5: còn đơn vị chưa trả lời thì chỉ kết luận tạm",
        "Ruling R5: while an answer is missing the verdict is provisional"
    }
    ruling_6() {
        "Quy ước R6: báo cáo đã muộn hoặc thiếu một lần thì không bù được",
        "Ruling R6: a report once late or missing stays so"
    }
    ruling_7() {
        "Quy ước R7: chỉ tiêu theo dõi lấy tiến độ theo đơn vị tự ghi",
        "Ruling R7: what is only tracked takes its progress from the agencies' claims"
    }
    ruling_27() {
        "Quy ước R27: chưa đạt mà không trả lời nào còn thiếu bù được thì kết luận ngay",
        "Ruling R27: a failure that no missing answer can mend is final"
    }
    percent(part, den, percent) {
        "100 × {part} : {den} = {percent} (cắt, không làm tròn)",
        "100 × {part} : {den} = {percent} (cut, not rounded)"
    }
    compared(left, left_value, sign, right, right_value) {
        "So sánh chính xác: {left} = {left_value} {sign} {right} = {right_value}",
        "Compared exactly: {left} = {left_value} {sign} {right} = {right_value}"
    }
    compared_value(value, sign, target) {
        "So sánh: a = {value} {sign} {target}, mức phải đạt",
        "Compared: a = {value} {sign} {target}, the target"
    }
    verdict(symbol, words, why) { "Chỉ tiêu: {symbol} {words}: {why}", "Verdict: {symbol} {words}: {why}" }
    progress(symbol, words) { "Tiến độ: {symbol} {words}", "Progress: {symbol} {words}" }
    claim(status, n) { "{status} {n}", "{status} {n}" }
    claims(list) { "Đơn vị tự ghi: {list}", "The agencies' own claims: {list}" }
    met_since(period) { "Đạt lần đầu ở kỳ {period}", "First met in {period}" }
    behind_pace() {
        "Dưới tiến độ dự kiến của tháng (cảnh báo sớm, không đổi kết luận)",
        "Below the month's pace (an early warning, no part of the verdict)"
    }
    trend(list) { "Các kỳ đã đọc: {list}", "Months read: {list}" }
    counted() { "được tính", "counted" }
    passed() { "đạt", "passes" }
    failed() { "chưa đạt", "fails" }
    neutral() { "không phát sinh, không ảnh hưởng tổng", "none arisen, changes no sum" }
    pending() { "chưa phải ghi số trước kỳ kết luận", "its figure is not asked before the deciding period" }
    left_out(reason) { "để ngoài tổng: {reason}", "left out: {reason}" }
    member(code, name, said) { "  {code} {name}: {said}", "  {code} {name}: {said}" }
    typed(cells) { "gõ {cells}", "typed {cells}" }
    typed_cell(letter, raw) { "{letter} “{raw}”", "{letter} “{raw}”" }
    compared_only() { "tham khảo", "for comparison" }
    not_given() { "tham khảo: không ghi số", "for comparison: no figures given" }
    a_blank() { "ô trống", "a blank" }
    decided(letter, now, before, place) {
        "{letter} = {now} thay cho {before} theo {place}",
        "{letter} = {now} instead of {before} by {place}"
    }
    why_met(all) { "đạt mức, đủ {all} đơn vị đã trả lời", "reached, and all {all} reporters answered" }
    why_met_computed() { "đạt mức", "reached" }
    why_provisional_met(n, all, silent) {
        "mới {n}/{all} đơn vị trả lời, theo các đơn vị đó thì đạt mức; chờ {silent} đơn vị",
        "{n} of {all} answered and reach it; {silent} are awaited"
    }
    why_not_met(all) { "chưa đạt mức, đủ {all} đơn vị đã trả lời", "short of the target, and all {all} reporters answered" }
    why_not_met_in_register() {
        "chưa đạt mức; báo cáo gửi đúng hạn mà còn lỗi chỉ được tính khi có bản hợp lệ",
        "short of the target; a report in time that still has errors is counted once a copy is valid"
    }
    why_lost() {
        "chưa đạt mức; không số liệu nào còn thiếu bù được",
        "short of the target, and no missing answer can mend it"
    }
    why_provisional_not_met(n, all, silent) {
        "mới {n}/{all} đơn vị trả lời, theo các đơn vị đó thì chưa đạt mức; số của {silent} đơn vị còn thiếu có thể làm thay đổi",
        "{n} of {all} answered and fall short; the {silent} that are missing could mend it"
    }
    why_not_due_yet() {
        "chưa kết luận trước kỳ kết luận vì còn có thể đạt",
        "not judged before the deciding period: it can still be reached"
    }
    why_none_arisen(all) {
        "đủ {all} đơn vị trả lời và không đơn vị nào phát sinh, nên không có gì phải tính",
        "all {all} answered and nothing arose anywhere: there is nothing to count"
    }
    why_no_data() { "chưa đơn vị nào có số liệu dùng được", "nobody gave a usable answer" }
    why_none_so_far(n, all) {
        "chưa đủ đơn vị trả lời: mới {n}/{all}, các đơn vị đó không phát sinh; chỉ kết luận Không phát sinh khi đủ {all}",
        "not enough have answered: {n} of {all}, and nothing arose there; “none arisen” needs all {all}"
    }
    not_closed(silent) {
        "Chưa chốt: kỳ kết luận đã đến nhưng còn {silent} đơn vị chưa trả lời",
        "Not closed: the deciding period has come, {silent} answers are missing"
    }
    why_cannot_judge() {
        "không có số gốc, số gốc bằng 0 hoặc số quá lớn để so sánh; không được coi là đạt",
        "the base is 0 or missing, or figures are too large to compare; this is no pass"
    }
    why_tracked() { "không có mức phải đạt", "there is no target" }
}
