//! What matters first: what leaders are asked to act on, and what a year's close failed, each with a link to its
//! row.

use super::grid::{At, boxed, gap, part, span, wide};
use crate::assess::Verdict;
use crate::report::by_task::Layout;
use crate::report::facts::{Facts, Line, Mark};
use crate::report::paint;
use crate::report::{frame, names, show, table, worst};
use crate::sheet::{Content, Sheet, Style, measure, palette};

/// Rows shown: as many as the page holds, but never fewer or more than these.
const FEWEST: usize = 5;
const MOST: usize = 12;
/// Rows of the block of a year's close.
const MOST_CLOSED: usize = 6;
/// Height of the page in points at the scale its width asks for.
const PAGE: f64 = 940.0;

/// Stretches of the page's columns: TT, name, result, target, state, who.
const COLS: [(u16, u16); 6] = [(0, 1), (2, 8), (9, 11), (12, 13), (14, 19), (20, 23)];

/// Puts both tables and their footnote.
pub(super) fn put(
    sheet: &mut Sheet,
    at: At,
    facts: &Facts<'_>,
    ranked: &[&Line<'_>],
    tasks: &Layout<'_, '_>,
) -> At {
    let (words, closed) = worst::closed(facts);
    let mut at = at;
    if !closed.is_empty() {
        let title =
            format!("{} ({} chỉ tiêu; xa mức nhất trước)", words.to_uppercase(), show::count(closed.len()));
        at = heads(sheet, at, &title);
        for line in closed.iter().take(MOST_CLOSED) {
            one(sheet, at, facts, line, tasks);
            at += 1;
        }
        at = gap(sheet, at);
    }
    at = heads(sheet, at, "VIỆC CẦN CHỈ ĐẠO NGAY (nặng nhất trước; bấm số thứ tự để xem cách tính)");
    let mut shown = 0;
    for line in ranked.iter().take(MOST) {
        if shown >= FEWEST && used(sheet) + 60.0 > PAGE {
            break;
        }
        one(sheet, at, facts, line, tasks);
        at += 1;
        shown += 1;
    }
    if ranked.is_empty() {
        let style = Style::plain().italic().middle().indent(1).border(boxed(palette::LINE));
        sheet.merge(span(at, 0, 23), "Không có chỉ tiêu nào chưa đạt, quá hạn hoặc sắp đến hạn.", style);
        sheet.fixed_height(at, 21.0);
        at += 1;
    }
    let left = (closed.len().saturating_sub(MOST_CLOSED), ranked.len() - shown);
    footnote(sheet, at, facts, left)
}

fn heads(sheet: &mut Sheet, at: At, title: &str) -> At {
    let at = part(sheet, at, title);
    let heads = ["TT", "Chỉ tiêu", "Kết quả", "Mức", "Tình trạng", "Cần đôn đốc"];
    let head =
        Style::plain().bold().center().middle().fill(palette::SECTION_TINT).border(boxed(palette::LINE));
    for (text, (first, last)) in heads.iter().zip(COLS) {
        sheet.merge(span(at, first, last), *text, head);
    }
    sheet.fixed_height(at, 20.25);
    at + 1
}

/// Height of all rows so far.
fn used(sheet: &Sheet) -> f64 {
    sheet.rows.values().filter_map(|r| r.height).sum()
}

fn one(sheet: &mut Sheet, at: At, facts: &Facts<'_>, line: &Line<'_>, tasks: &Layout<'_, '_>) {
    let body = Style::plain().middle().wrap().border(boxed(palette::LINE));
    let row = tasks.row_of(&line.result.key).unwrap_or(frame::FIRST);
    let mut state = worst::state(facts, line);
    let tone = paint::of_symbol(state.chars().next().unwrap_or_default());
    state.push_str(if line.mark == Some(Mark::NewlyWorse) { " (mới xấu đi)" } else { "" });
    let cells: [(Content, Style); 6] = [
        (
            Content::link(names::TASKS, row, 0, line.indicator.id.as_str()),
            body.center().color(palette::LINK).underline(),
        ),
        (line.name(facts.material.period.year).into(), body.left().indent(1)),
        (reached(line).into(), body.center()),
        (show::target(line.indicator).into(), body.center()),
        (state.into(), tone.on(body.left().indent(1))),
        (worst::responsible(facts, line, 2).into(), body.left().indent(1)),
    ];
    let mut lines = 1;
    for ((content, style), (first, last)) in cells.into_iter().zip(COLS) {
        lines = lines.max(table::lines(&content, wide(last - first + 1), &style));
        sheet.merge(span(at, first, last), content, style);
    }
    sheet.fixed_height(at, measure::row_height(lines, 12.0) + 1.5);
}

/// `98,71 % (+0,2)`; of what has no figure yet who answered.
fn reached(line: &Line<'_>) -> String {
    let result = line.result;
    let shown = show::result(line.indicator, result);
    let moved = line.change.and_then(|c| Some(show::points(c.now.percent?, c.before.percent?)));
    match (result.verdict, moved) {
        (Verdict::NoData, _) if result.expected > 1 => {
            format!("{}/{} đơn vị", result.reported, result.expected)
        }
        (_, Some(moved)) if moved != "0" => format!("{shown} ({moved})"),
        _ => shown,
    }
}

fn footnote(sheet: &mut Sheet, at: At, facts: &Facts<'_>, left: (usize, usize)) -> At {
    let style = Style::plain().size(10.0).italic().middle().wrap().color(palette::GREY_TEXT);
    let month = facts.material.period.prev().bare_vi();
    let more = match left {
        (0, 0) => String::new(),
        (0, n) => format!(" Còn {} chỉ tiêu khác ở sheet Cần chú ý.", show::count(n)),
        (closed, n) => format!(
            " Còn {} chỉ tiêu khác ở sheet Cần chú ý, {} ở Theo nhiệm vụ.",
            show::count(n),
            show::count(closed)
        ),
    };
    let text = format!(
        "Số trong ngoặc: thay đổi so với {month} (điểm %). Dấu *: mức ngoài {}, do người lập kế hoạch theo dõi đề xuất.{more}",
        facts.material.plan.about.paper
    );
    let height = 13.5 * f64::from(measure::lines(&text, wide(24), 10.0, false, 0)) + 3.0;
    sheet.merge(span(at, 0, 23), text, style);
    sheet.fixed_height(at, height);
    at + 1
}
