//! Words for kinds, roles and due rules, as people read them.

use crate::period::DueRule;
use crate::plan::Kind;
use crate::words::text::{Lang, Say, Text};
use std::borrow::Cow;

/// What a kind of arithmetic is called.
impl Say for Kind {
    fn say(&self, lang: Lang) -> Cow<'_, str> {
        let (vi, en) = match self {
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
        if lang == Lang::Vi { vi } else { en }.into()
    }
}

/// A due rule as people read it.
pub fn due_word(due: &DueRule) -> Text {
    match due {
        DueRule::EveryPeriod => every_period(),
        DueRule::On(day) => Text::same(day.to_string()),
        DueRule::Before(day) => before(day.to_string()),
        DueRule::NextYear(day) => next_year(day.to_string()),
        DueRule::Horizon(day) => day.both(),
    }
}

crate::texts! {
    numbers(sections, tasks, indicators, agencies) {
        "{sections} lĩnh vực · {tasks} nhiệm vụ · {indicators} chỉ tiêu · {agencies} cơ quan báo cáo",
        "{sections} sections · {tasks} tasks · {indicators} indicators · {agencies} reporting agencies"
    }
    span(first, end, print) {
        "Kỳ đầu tiên {first} · kết thúc {end} · dấu vân tay {print}",
        "First period {first} · ends {end} · fingerprint {print}"
    }
    who(lead, coordinating, deadline) {
        "Chủ trì: {lead} · Phối hợp: {coordinating} · Thời hạn: {deadline}",
        "Lead: {lead} · Coordinating: {coordinating} · Deadline: {deadline}"
    }
    computed() { "tự tính", "computed" }
    derived() { "Mức đề xuất, không phải con số ghi trong kế hoạch.", "A proposed target; the plan does not state it." }
    every_period() { "mỗi kỳ", "every period" }
    before(day) { "trước {day}", "before {day}" }
    next_year(day) { "{day} năm sau", "{day} of the next year" }
}
