//! Words for kinds, roles, targets and due rules, as people read them.

use crate::period::DueRule;
use crate::plan::{Kind, Op, Per, Role, Target, TargetUnit};
use crate::words::text::Lang;

/// What a kind of arithmetic is called.
pub fn kind_word(kind: Kind, lang: Lang) -> &'static str {
    let (vi, en) = match kind {
        Kind::Milestone => ("việc phải xong", "milestone"),
        Kind::Count => ("số lượng", "count"),
        Kind::Zero => ("không được có", "zero"),
        Kind::Ratio => ("tỷ lệ", "ratio"),
        Kind::Reduction => ("mức giảm", "reduction"),
        Kind::Growth => ("mức tăng", "growth"),
        Kind::Share => ("tỷ lệ đơn vị đạt", "share of units"),
        Kind::Info => ("theo dõi", "tracked"),
        Kind::Ref => ("lấy từ chỉ tiêu khác", "taken over"),
    };
    if lang == Lang::Vi { vi } else { en }
}

/// What an agency is to a task, in words.
pub fn role_word(role: Role, lang: Lang) -> &'static str {
    match (role, lang) {
        (Role::Lead, Lang::Vi) => "Chủ trì",
        (Role::Coordinating, Lang::Vi) => "Phối hợp",
        (Role::Lead, Lang::En) => "Lead",
        (Role::Coordinating, Lang::En) => "Coordinating",
    }
}

/// A target as people read it: `≥ 99 %`, `≥ 2 mỗi năm`.
pub fn target_word(target: &Target, lang: Lang) -> String {
    let per = match (target.per, lang) {
        (None, _) => "",
        (Some(Per::Year), Lang::Vi) => " mỗi năm",
        (Some(Per::Period), Lang::Vi) => " mỗi kỳ",
        (Some(Per::Year), Lang::En) => " a year",
        (Some(Per::Period), Lang::En) => " a period",
    };
    let op = if target.op == Op::Equal { "=" } else { "≥" };
    let percent = if target.unit == TargetUnit::Percent { " %" } else { "" };
    let value = target.value.normalize().to_string();
    let value = if lang == Lang::Vi { value.replace('.', ",") } else { value };
    format!("{op} {value}{percent}{per}")
}

/// A due rule as people read it.
pub fn due_word(due: &DueRule, lang: Lang) -> String {
    let text = match due {
        DueRule::EveryPeriod => every_period(),
        DueRule::On(day) => on(day),
        DueRule::Before(day) => before(day),
        DueRule::NextYear(day) => next_year(day),
        DueRule::Horizon(_) => on(due),
    };
    text.in_lang(lang).to_string()
}

crate::texts! {
    /// How large the plan is.
    numbers(sections, tasks, indicators, agencies) {
        "{sections} lĩnh vực · {tasks} nhiệm vụ · {indicators} chỉ tiêu · {agencies} cơ quan báo cáo",
        "{sections} sections · {tasks} tasks · {indicators} indicators · {agencies} reporting agencies"
    }
    /// When it runs, and its fingerprint.
    span(first, end, print) {
        "Kỳ đầu tiên {first} · kết thúc {end} · dấu vân tay {print}",
        "First period {first} · ends {end} · fingerprint {print}"
    }
    /// Who does a task, by when.
    who(lead, coordinating, deadline) {
        "Chủ trì: {lead} · Phối hợp: {coordinating} · Thời hạn: {deadline}",
        "Lead: {lead} · Coordinating: {coordinating} · Deadline: {deadline}"
    }
    /// Nobody is asked.
    computed() { "tự tính", "computed" }
    /// The footnote of derived targets.
    derived() { "Mức đề xuất, không phải con số ghi trong kế hoạch.", "A proposed target; the plan does not state it." }
    /// Due rules.
    every_period() { "mỗi kỳ", "every period" }
    /// On a day.
    on(day) { "{day}", "{day}" }
    /// Before a day.
    before(day) { "trước {day}", "before {day}" }
    /// On a day of the following year.
    next_year(day) { "{day} năm sau", "{day} of the next year" }
}
