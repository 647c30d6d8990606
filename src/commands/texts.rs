//! What the commands say.

crate::texts! {
    /// The plan cannot be used.
    plan_unreadable() { "chưa dùng được kế hoạch", "the plan cannot be used yet" }
    /// Way out.
    mend_plan() { "sửa chỗ đã nêu trong tệp kế hoạch rồi chạy lại", "mend the place named in the plan file and run again" }
    /// Before the plan's first month.
    too_early(period, first) {
        "kỳ {period} trước kỳ báo cáo đầu tiên của kế hoạch ({first})",
        "{period} lies before the plan's first reporting month ({first})"
    }
    /// After the plan's end; the plan's own sentence.
    too_late(period, note) { "kế hoạch không có kỳ {period}: {note}", "the plan has no month {period}: {note}" }
    /// Way out.
    other_period() { "chọn kỳ khác bằng --period", "choose another month with --period" }
    /// Way out.
    new_plan() {
        "dùng tệp kế hoạch của giai đoạn mới, hoặc chọn kỳ khác bằng --period",
        "use the plan file of the new time, or choose another month with --period"
    }
    /// A new file.
    made(path) { "+ {path}", "+ {path}" }
    /// A file that was there.
    kept(path) { "= {path} (đã có, giữ nguyên)", "= {path} (was there, left as it is)" }
    /// End of init.
    init_done() {
        "Xong. Việc tiếp theo: `cchc tao-mau` để tạo mẫu của tháng.",
        "Done. Next: `cchc generate` to write the month's forms."
    }
    /// Counts of the plan.
    plan_counts(sections, tasks, indicators, agencies) {
        "Kế hoạch có {sections} lĩnh vực, {tasks} nhiệm vụ, {indicators} chỉ tiêu, {agencies} cơ quan nhận mẫu.",
        "The plan has {sections} sections, {tasks} tasks, {indicators} indicators, {agencies} agencies that get a form."
    }
    /// No fault.
    plan_sound() { "Kế hoạch không có chỗ nào tự mâu thuẫn.", "The plan contradicts itself nowhere." }
    /// Faults.
    plan_faults(n) { "Kế hoạch có {n} chỗ cần xem lại.", "The plan has {n} places to look at." }
    /// Neither a code nor an indicator.
    nothing_to_explain(what) { "không có chỉ tiêu hay mã lỗi nào tên là `{what}`", "there is no indicator and no finding called `{what}`" }
    /// Way out.
    explainable() { "dùng số hiệu chỉ tiêu như 20.1, hoặc mã lỗi như G07", "use an indicator such as 20.1, or a code such as G07" }
}
