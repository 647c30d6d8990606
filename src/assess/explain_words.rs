//! The sentences of an explanation.

use crate::texts;

texts! {
    /// What is explained.
    heading(key, short, period, cut_off) {
        "{key} · {short} · kỳ {period}, số liệu đến {cut_off}",
        "{key} · {short} · period {period}, figures to {cut_off}"
    }
    /// The plan's own words.
    stated(quote) { "Kế hoạch: “{quote}”", "The plan: “{quote}”" }
    /// The plan's words, and our threshold.
    derived(quote) {
        "Kế hoạch: “{quote}” (mức phải đạt do tệp kế hoạch đề xuất, kế hoạch không ghi số)",
        "The plan: “{quote}” (the threshold is the plan file's proposal, not the plan's own)"
    }
    /// How a hard wording is read.
    reading(words) { "Cách hiểu: {words}", "Read as: {words}" }
    /// What the first figure is.
    label_num(label) { "a: {label}", "a: {label}" }
    /// What the second figure is.
    label_den(label) { "b: {label}", "b: {label}" }
    /// A milestone.
    rule_milestone() {
        "Quy tắc: tình trạng Hoàn thành, có số văn bản và ngày hoàn thành",
        "Rule: status done, with a document and a date"
    }
    /// A count or a zero.
    rule_sum(target) { "Quy tắc: tổng a {target}", "Rule: the sum of a {target}" }
    /// A ratio.
    rule_ratio(target) { "Quy tắc: tổng a / tổng b {target}", "Rule: sum of a / sum of b {target}" }
    /// A reduction.
    rule_reduction(target) {
        "Quy tắc: (tổng gốc b − tổng a) / tổng gốc b {target}",
        "Rule: (sum of bases b − sum of a) / sum of bases b {target}"
    }
    /// A growth.
    rule_growth(target) {
        "Quy tắc: (tổng a − tổng gốc b) / tổng gốc b {target}",
        "Rule: (sum of a − sum of bases b) / sum of bases b {target}"
    }
    /// A share of units.
    rule_share(test, target) {
        "Quy tắc: xét từng đơn vị ({test}); số đơn vị đạt / số đơn vị được xét {target}",
        "Rule: each unit by itself ({test}); units that pass / units tested {target}"
    }
    /// No target.
    rule_none() { "Quy tắc: theo dõi, không có mức phải đạt", "Rule: tracked, no target" }
    /// Taken from elsewhere.
    refers(id) { "Số liệu lấy từ chỉ tiêu {id}, không hỏi lại", "Figures taken from {id}, not asked twice" }
    /// From the register.
    from_register() {
        "Số liệu tính từ sổ nhận các kỳ đã đọc: a là báo cáo hợp lệ đúng hạn, b là báo cáo phải gửi",
        "Computed from the register of the months read: a valid returns in time, b returns required"
    }
    /// Every reporter must reach it.
    each() { "Từng đơn vị phải đạt, không bù cho nhau", "Each agency must reach it by itself" }
    /// Judged at each cut-off.
    every_period() { "Thời hạn: thường xuyên, kết luận tại mỗi kỳ", "Due: judged at each cut-off" }
    /// Not due yet.
    due_in(due, days, deciding) {
        "Thời hạn: {due}, còn {days} ngày; kết luận ở kỳ {deciding}",
        "Due: {due}, {days} days left; decided in {deciding}"
    }
    /// Due.
    due_passed(due, deciding) {
        "Thời hạn: {due}, đã đến; kết luận ở kỳ {deciding}",
        "Due: {due}, passed; decided in {deciding}"
    }
    /// Head of the reporters.
    reporters(reported, expected) {
        "Đơn vị báo cáo: {reported}/{expected} có số liệu dùng được",
        "Reporters: {reported} of {expected} with a usable answer"
    }
    /// Head of the supporting agencies.
    supporting(count) {
        "Đơn vị phối hợp: {count} (chỉ đối chiếu, không cộng)",
        "Supporting: {count} (compared, never added)"
    }
    /// The lead is silent.
    lead_silent() {
        "Chủ trì chưa có số liệu trong khi đơn vị phối hợp đã báo cáo; số của đơn vị phối hợp không thay được",
        "The lead gave no figures while supporting agencies did; theirs do not stand in for it"
    }
    /// A sum.
    sum_num(sum) { "Tổng a = {sum}", "Sum of a = {sum}" }
    /// A sum.
    sum_den(sum) { "Tổng b = {sum}", "Sum of b = {sum}" }
    /// Units that passed.
    units(passed, tested) { "Đơn vị đạt: {passed}; đơn vị được xét: {tested}", "Units that pass: {passed}; tested: {tested}" }
    /// A percent.
    percent(formula, percent) {
        "{formula} = {percent} (cắt, không làm tròn)",
        "{formula} = {percent} (cut, not rounded)"
    }
    /// An exact comparison.
    compared(left, left_value, sign, right, right_value) {
        "So sánh chính xác: {left} = {left_value} {sign} {right} = {right_value}",
        "Compared exactly: {left} = {left_value} {sign} {right} = {right_value}"
    }
    /// A comparison of the value itself.
    compared_value(value, sign, target) {
        "So sánh: a = {value} {sign} {target}, mức phải đạt",
        "Compared: a = {value} {sign} {target}, the target"
    }
    /// The verdict.
    verdict(symbol, words, why) { "Chỉ tiêu: {symbol} {words}: {why}", "Verdict: {symbol} {words}: {why}" }
    /// The progress.
    progress(symbol, words) { "Tiến độ: {symbol} {words}", "Progress: {symbol} {words}" }
    /// What the agencies claim.
    claims(list) { "Đơn vị tự ghi: {list}", "The agencies' own claims: {list}" }
    /// Since when it is met.
    met_since(period) { "Đạt lần đầu ở kỳ {period}", "First met in {period}" }
    /// Early warning.
    behind_pace() {
        "Dưới tiến độ dự kiến của tháng (cảnh báo sớm, không đổi kết luận)",
        "Below the month's pace (an early warning, no part of the verdict)"
    }
    /// The year so far.
    trend(list) { "Các kỳ đã đọc: {list}", "Months read: {list}" }
    /// Counted.
    counted() { "được tính", "counted" }
    /// Counted and passed.
    passed() { "đạt", "passes" }
    /// Counted and failed.
    failed() { "chưa đạt", "fails" }
    /// Neutral.
    neutral() { "không phát sinh, không ảnh hưởng tổng", "none arisen, changes no sum" }
    /// Not asked yet.
    pending() { "chưa phải ghi số trước kỳ kết luận", "its figure is not asked before the deciding period" }
    /// Left out.
    left_out(reason) { "để ngoài tổng: {reason}", "left out: {reason}" }
    /// Put right by decision.
    decided(letter, now, before, place) {
        "{letter} = {now} thay cho {before} theo {place}",
        "{letter} = {now} instead of {before} by {place}"
    }
    /// Why met.
    why_met() { "đạt mức, mọi đơn vị đã báo cáo", "reached, and every reporter answered" }
    /// Why provisional.
    why_provisional_met() {
        "đạt mức theo các đơn vị đã báo cáo, còn đơn vị chưa báo cáo",
        "reached by those who reported; others are missing"
    }
    /// Why not met.
    why_not_met() {
        "chưa đạt mức; không số liệu nào còn thiếu bù được",
        "short of the target, and no missing answer can mend it"
    }
    /// Why provisional.
    why_provisional_not_met() {
        "chưa đạt mức theo các đơn vị đã báo cáo; số liệu còn thiếu có thể làm thay đổi",
        "short by those who reported; missing answers could mend it"
    }
    /// Why not due.
    why_not_due_yet() {
        "chưa kết luận trước kỳ kết luận vì còn có thể đạt",
        "not judged before the deciding period: it can still be reached"
    }
    /// Why neutral.
    why_none_arisen() { "không có gì phải tính", "there was nothing to count" }
    /// Why no data.
    why_no_data() { "chưa đơn vị nào có số liệu dùng được", "nobody gave a usable answer" }
    /// Why it cannot be judged.
    why_cannot_judge() {
        "không có số gốc, số gốc bằng 0 hoặc số quá lớn để so sánh; không được coi là đạt",
        "the base is 0 or missing, or figures are too large to compare; this is no pass"
    }
    /// Why tracked.
    why_tracked() { "không có mức phải đạt", "there is no target" }
}
