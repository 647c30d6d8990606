//! The cells of *Theo nhiệm vụ* that hold no formula: names, dates, changes, notes.

use super::Source;
use crate::assess::Progress;
use crate::report::facts::{Facts, Line, Mark};
use crate::report::paint::{self, Tone};
use crate::report::table::{Cell, cell, styled};
use crate::report::{frame, names, show};
use crate::sheet::{Content, Style};

impl Source<'_, '_> {
    pub(super) fn cells(&self, line: &Line<'_>) -> Vec<Cell> {
        let result = line.result;
        let year = self.facts.material.period.year;
        let id = line.indicator.id.as_str();
        let number = match self.details.first_of(&result.key) {
            Some(row) => {
                styled(Content::link(names::DETAILS, row, 0, id), frame::table_link().indent(0).center())
            }
            None => cell(id),
        };
        let days = match result.days_left {
            Some(days) if !line.settled && (days >= 0 || result.progress == Progress::Overdue) => {
                Content::from(i32::try_from(days).unwrap_or_default())
            }
            _ => Content::Blank,
        };
        let due = match result.due {
            Some(day) => styled(day, Style::body().center().number(paint::DAY)),
            None => cell("mỗi kỳ"),
        };
        let progress = paint::of_progress(result.progress).on(Style::body().left().indent(1));
        vec![
            number,
            cell(line.name(year)),
            cell(""),
            cell(""),
            cell(""),
            cell(show::target(line.indicator)),
            cell(""),
            styled(paint::progress(result.progress), progress),
            due,
            styled(days, Style::body().center()),
            cell(line.moved().unwrap_or_default()),
            cell(""),
            cell(""),
            note(self.facts, line),
        ]
    }
}

/// What changed, and what is missing.
fn note(facts: &Facts<'_>, line: &Line<'_>) -> Cell {
    let mut parts = Vec::new();
    parts.extend(line.mark.map(|m| format!("{} {}", if m == Mark::NewlyMet { "●" } else { "×" }, m.words())));
    if line.result.behind_pace {
        parts.push("dưới tiến độ của kỳ".to_string());
    }
    let missing: Vec<String> =
        line.result.members.iter().filter(|m| !m.stand.is_answer()).map(|m| facts.short(&m.agency)).collect();
    match missing.as_slice() {
        [] => {}
        [_] if line.result.expected == 1 => {}
        [only] => parts.push(format!("thiếu {only}")),
        several => parts.push(format!("thiếu {} đơn vị", show::count(several.len()))),
    }
    let without: Vec<String> = line.result.without_inbox.iter().map(|m| m.short_vi()).collect();
    let closed = matches!(line.result.progress, Progress::Done | Progress::DoneLate | Progress::Closed);
    if !without.is_empty() && !closed {
        let open = if line.indicator.is_asked() { "chưa chốt: " } else { "" };
        parts.push(format!("{open}thiếu kỳ {}", without.join(", ")));
    }
    if line.result.lead_silent {
        parts.push("cơ quan chủ trì chưa có số, đơn vị phối hợp đã kê".to_string());
    }
    let tone = match line.mark {
        Some(Mark::NewlyWorse | Mark::FellDue) => Tone::Bad,
        Some(Mark::NewlyMet) => Tone::Good,
        None => Tone::Plain,
    };
    styled(parts.join("; "), tone.on(Style::body().left().indent(1).size(11.0)))
}
