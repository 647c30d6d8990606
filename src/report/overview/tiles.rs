//! Six tiles: how many, of how many, and what changed since last month.

use super::grid::{At, COLUMNS, gap, span};
use crate::assess::{Progress, Verdict};
use crate::ledger::Standing;
use crate::report::by_task::Layout;
use crate::report::facts::{Class, Facts};
use crate::report::paint::{self, Tone};
use crate::report::{live, names, register, show};
use crate::sheet::{Border, Color, Content, Edge, Line, Sheet, Style, Value, palette};

/// One tile.
struct Tile {
    label: &'static str,
    tone: Tone,
    number: Content,
    basis: String,
    change: String,
    link: &'static str,
}

/// Puts the tiles side by side.
pub fn put(
    sheet: &mut Sheet,
    at: At,
    facts: &Facts<'_>,
    tasks: &Layout<'_, '_>,
    register: &register::Places,
) -> At {
    let month = facts.material.period.prev().month;
    let tiles = tiles(facts, tasks, register, month);
    for (tile, first) in tiles.iter().zip((0u16..).step_by(4)) {
        one(sheet, at, first, tile);
    }
    for (row, height) in (at..).zip([21.0, 36.0, 16.5, 18.0]) {
        sheet.fixed_height(row, height);
    }
    gap(sheet, at + 4)
}

fn one(sheet: &mut Sheet, at: At, first: u16, tile: &Tile) {
    let (fill, color) = tile.tone.colors();
    let color = if tile.tone == Tone::Plain { palette::NAVY } else { color };
    let plain = Style { fill, color, ..Style::plain().center().middle() };
    let white = edge(Line::Medium, palette::WHITE);
    let top = edge(Line::Medium, color);
    let link = Content::link(tile.link, 0, 0, tile.label);
    for (row, content, style) in [
        (at, link, plain.bold()),
        (at + 1, tile.number.clone(), plain.bold().size(24.0).number(paint::WHOLE)),
        (at + 2, tile.basis.as_str().into(), plain.size(11.0)),
        (at + 3, tile.change.as_str().into(), plain.size(11.0)),
    ] {
        let top = if row == at { top } else { None };
        sheet.merge(span(row, first, first + 3), content, style);
        for col in first..first + 4 {
            let border = Border {
                left: white.filter(|_| col == first && first > 0),
                right: white.filter(|_| col == first + 3 && col < COLUMNS - 1),
                top,
                bottom: None,
            };
            sheet.restyle(row, col, |style| style.border(border));
        }
    }
}

fn edge(line: Line, color: Color) -> Option<Edge> {
    Some(Edge { line, color })
}

fn tiles(facts: &Facts<'_>, tasks: &Layout<'_, '_>, register: &register::Places, month: u32) -> [Tile; 6] {
    let year = facts.material.period.year;
    let (tally, compared) = (facts.tally(), facts.compared());
    let all = format!("/ {} chỉ tiêu", tally.total());
    let live_here = facts.is_live(0);
    let class = |label, tone, class: Class, link| Tile {
        label,
        tone,
        number: sum(class.verdicts(), tally.get(class), |v| tasks.count_of(v, year), live_here),
        basis: all.clone(),
        change: match compared {
            Some((before, now)) => show::step(now.get(class), Some(before.get(class)), month),
            None => show::step(0, None, month),
        },
        link,
    };
    let progress = |label, tone, progress: Progress| {
        let n = facts.tasks_at(progress);
        Tile {
            label,
            tone: if n == 0 { Tone::Grey } else { tone },
            number: live::written(tasks.count_of_tasks(progress), Value::Number(paint::count(n)), live_here),
            basis: format!("/ {} nhiệm vụ", facts.material.plan.tasks.len()),
            change: show::step(n, facts.tasks_at_before(progress), month),
            link: names::ATTENTION,
        }
    };
    let not_met = if tally.get(Class::NotMet) == 0 { Tone::Grey } else { Tone::Bad };
    [
        submitted(facts, register, month, live_here),
        class("● Đạt", Tone::Good, Class::Met, names::TASKS),
        class("× Chưa đạt", not_met, Class::NotMet, names::ATTENTION),
        class("○ Chưa đủ số liệu", Tone::Grey, Class::Unknown, names::ATTENTION),
        progress("× Quá hạn", Tone::Bad, Progress::Overdue),
        progress("▲ Sắp đến hạn", Tone::Warn, Progress::DueSoon),
    ]
}

/// `31/34`, counted over the register.
fn submitted(facts: &Facts<'_>, register: &register::Places, month: u32, live_here: bool) -> Tile {
    let (sent, all) = (facts.received.in_hand(), facts.received.total());
    let counts: Vec<String> = [Standing::Valid, Standing::WithErrors]
        .iter()
        .map(|s| register.count(paint::standing(*s).0))
        .collect();
    let text = format!("{}&\"/{all}\"", counts.join("+"));
    Tile {
        label: "Nộp báo cáo",
        tone: Tone::Plain,
        number: live::written(text, Value::Text(format!("{sent}/{all}")), live_here),
        basis: "cơ quan, đơn vị".to_string(),
        change: show::step(sent, facts.received_before.map(|r| r.in_hand()), month),
        link: names::REGISTER,
    }
}

fn sum(verdicts: Vec<Verdict>, n: usize, count: impl Fn(Verdict) -> String, live_here: bool) -> Content {
    let text: Vec<String> = verdicts.into_iter().map(count).collect();
    live::written(text.join("+"), Value::Number(paint::count(n)), live_here)
}
