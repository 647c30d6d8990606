//! Eight tiles: who sent, the five classes that add up to all indicators, and the tasks whose time has come.

use super::grid::{At, COLUMNS, gap, span};
use crate::assess::Progress;
use crate::ledger::Standing;
use crate::report::by_task::Layout;
use crate::report::facts::{Class, Facts};
use crate::report::paint::{self, Tone};
use crate::report::{live, names, register, show};
use crate::sheet::{Border, Color, Content, Edge, Line, Sheet, Style, Value, palette};
use crate::words::list::capitalized;

struct Tile {
    label: String,
    tone: Tone,
    number: Content,
    /// Of how many.
    basis: String,
    /// What is inside the number.
    inside: String,
    change: String,
    link: &'static str,
}

pub(super) fn put(sheet: &mut Sheet, at: At, facts: &Facts<'_>, tasks: &Layout<'_, '_>) -> At {
    const WIDE: u16 = 3;
    for (tile, first) in tiles(facts, tasks).iter().zip((0u16..).step_by(usize::from(WIDE))) {
        one(sheet, at, (first, first + WIDE - 1), tile);
    }
    let inside = if facts.lifted().is_empty() { 27.0 } else { 41.0 };
    for (row, height) in (at..).zip([31.5, 33.0, 15.0, inside, 15.75]) {
        sheet.fixed_height(row, height);
    }
    gap(sheet, at + 5)
}

fn one(sheet: &mut Sheet, at: At, (first, last): (u16, u16), tile: &Tile) {
    let (fill, color) = tile.tone.colors();
    let color = if tile.tone == Tone::Plain { palette::NAVY } else { color };
    let plain = Style { fill, color, ..Style::plain().center().middle().wrap() };
    let white = edge(Line::Medium, palette::WHITE);
    let top = edge(Line::Medium, color);
    let link = Content::link(tile.link, 0, 0, &tile.label);
    for (row, content, style) in [
        (at, link, plain.bold().size(10.0)),
        (at + 1, tile.number.clone(), plain.bold().size(22.0).number(paint::WHOLE)),
        (at + 2, tile.basis.as_str().into(), plain.size(10.0)),
        (at + 3, tile.inside.as_str().into(), plain.size(10.0)),
        (at + 4, tile.change.as_str().into(), plain.size(10.0)),
    ] {
        let top = if row == at { top } else { None };
        sheet.merge(span(row, first, last), content, style);
        for col in first..=last {
            let border = Border {
                left: white.filter(|_| col == first && first > 0),
                right: white.filter(|_| col == last && col < COLUMNS - 1),
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

fn tiles(facts: &Facts<'_>, tasks: &Layout<'_, '_>) -> Vec<Tile> {
    let period = facts.material.period;
    let (tally, compared) = (facts.tally(), facts.compared());
    let paper = &facts.material.plan.about.paper;
    let (month, live_here, lifted) = (&period.prev().tiny_vi(), facts.is_live(0), facts.lifted().len());
    let class = |class: Class| {
        let n = tally.get(class);
        let counts: Vec<String> = class.verdicts().map(|v| tasks.count_of(v, period.year)).collect();
        let derived = tally.derived(class);
        Tile {
            label: class.words().to_string(),
            tone: match class {
                Class::Met => Tone::Good,
                Class::NotMet if n > 0 => Tone::Bad,
                _ => Tone::Grey,
            },
            number: live::counted(counts.join("+"), n, live_here),
            basis: format!("/ {} chỉ tiêu", tally.total()),
            inside: match class {
                Class::Met if lifted > 0 => {
                    format!("gồm {} tạm đạt, {lifted} chỉ vì thiếu báo cáo", tally.provisional)
                }
                Class::Met if tally.provisional > 0 => format!("gồm {} tạm đạt", tally.provisional),
                Class::NotMet if derived > 0 => {
                    let short = if lifted > 0 {
                        format!("; chưa kể {lifted} thiếu báo cáo")
                    } else {
                        String::new()
                    };
                    format!("{} {}, ngoài {paper} {derived}\u{A0}*{short}", capitalized(paper), n - derived)
                }
                Class::NotMet if lifted > 0 => format!("chưa kể {lifted} thiếu báo cáo"),
                Class::NotJudged => "không phát sinh, theo dõi".to_string(),
                _ => String::new(),
            },
            change: match compared {
                Some((before, now)) => show::step(now.get(class), Some(before.get(class)), month),
                None => show::step(0, None, month),
            },
            link: match class {
                Class::NotMet | Class::Unknown => names::ATTENTION,
                _ => names::TASKS,
            },
        }
    };
    let progress = |progress: Progress| {
        let n = facts.tasks_at(progress);
        Tile {
            label: paint::progress(progress),
            tone: if n == 0 { Tone::Grey } else { paint::of_progress(progress) },
            number: live::counted(tasks.count_of_tasks(progress), n, live_here),
            basis: format!("/ {} nhiệm vụ", facts.material.plan.tasks.len()),
            inside: String::new(),
            change: show::step(n, facts.tasks_at_before(progress), month),
            link: names::ATTENTION,
        }
    };
    let mut tiles = vec![submitted(facts, month, live_here)];
    tiles.extend(Class::ALL.map(class));
    tiles.extend([Progress::Overdue, Progress::DueSoon].map(progress));
    tiles
}

/// `31/34`, counted over the register.
fn submitted(facts: &Facts<'_>, month: &str, live_here: bool) -> Tile {
    let (sent, all) = (facts.received.in_hand(), facts.received.total());
    let counts: Vec<String> = [Standing::Valid, Standing::WithErrors]
        .iter()
        .map(|s| register::count(facts, paint::standing(*s).0))
        .collect();
    let text = format!("{}&\"/{all}\"", counts.join("+"));
    Tile {
        label: names::REGISTER.to_string(),
        tone: Tone::Plain,
        number: live::written(text, Value::Text(format!("{sent}/{all}")), live_here),
        basis: "cơ quan, đơn vị".to_string(),
        inside: match facts.received.late {
            0 => String::new(),
            late => format!("gồm {late} gửi muộn"),
        },
        change: show::step(sent, facts.received_before.map(|r| r.in_hand()), month),
        link: names::REGISTER,
    }
}
