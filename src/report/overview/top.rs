//! The worst first: what leaders are asked to act on, each with a link to its row.

use super::grid::{At, boxed, part, span, wide};
use crate::assess::{Progress, Verdict};
use crate::report::by_task::Layout;
use crate::report::facts::{Facts, Line, Mark};
use crate::report::paint::{self, Tone};
use crate::report::{frame, names, show, table, worst};
use crate::sheet::{Content, Sheet, Style, measure, palette};

/// Rows shown: as many as the page holds, but never fewer or more than these.
const FEWEST: usize = 5;
const MOST: usize = 12;
/// Height of the page in points at the scale its width asks for.
const PAGE: f64 = 940.0;

/// Stretches of the page's columns: TT, name, result, target, state, who.
const COLS: [(u16, u16); 6] = [(0, 1), (2, 9), (10, 13), (14, 16), (17, 19), (20, 23)];

/// Puts the table and its footnote.
pub fn put(sheet: &mut Sheet, at: At, facts: &Facts<'_>, ranked: &[&Line<'_>], tasks: &Layout<'_, '_>) -> At {
    let at = part(sheet, at, "VIỆC CẦN CHỈ ĐẠO NGAY (nặng nhất trước; bấm số thứ tự để xem cách tính)");
    let heads = ["TT", "Chỉ tiêu", "Kết quả", "Mức phải đạt", "Tình trạng", "Cần đôn đốc"];
    let head = Style::plain()
        .bold()
        .center()
        .middle()
        .wrap()
        .fill(palette::SECTION_TINT)
        .border(boxed(palette::LINE));
    for (text, (first, last)) in heads.iter().zip(COLS) {
        sheet.merge(span(at, first, last), *text, head);
    }
    sheet.fixed_height(at, 20.25);
    let mut at = at + 1;
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
    footnote(sheet, at, facts, ranked.len() - shown)
}

/// Height of all rows so far.
fn used(sheet: &Sheet) -> f64 {
    sheet.rows.values().filter_map(|r| r.height).sum()
}

fn one(sheet: &mut Sheet, at: At, facts: &Facts<'_>, line: &Line<'_>, tasks: &Layout<'_, '_>) {
    let body = Style::plain().middle().wrap().border(boxed(palette::LINE));
    let row = tasks.row_of(&line.result.key).unwrap_or(frame::FIRST);
    let (state, tone) = state(line);
    let cells: [(Content, Style); 6] = [
        (
            Content::link(names::TASKS, row, 0, line.indicator.id.as_str()),
            body.center().color(palette::LINK).underline(),
        ),
        (line.name(facts.material.period.year).into(), body.left().indent(1)),
        (format!("{}\u{A0}", reached(line)).into(), body.right().one_line()),
        (show::target(line.indicator).into(), body.center()),
        (state.into(), tone.on(body.left().indent(1))),
        (worst::responsible(facts, line, 2).into(), body.left().indent(1)),
    ];
    let mut lines = 1;
    for ((content, style), (first, last)) in cells.into_iter().zip(COLS) {
        let width = wide(last - first + 1);
        let content = match content {
            Content::Text(text) if style.wrap => table::folded(&text, width, &style).into(),
            other => other,
        };
        lines = lines.max(table::lines(&content, width, &style));
        sheet.merge(span(at, first, last), content, style);
    }
    sheet.fixed_height(at, measure::row_height(lines, 12.0) + 1.5);
}

/// `98,71 % (+0,2)`.
fn reached(line: &Line<'_>) -> String {
    let result = line.result;
    let shown = show::result(line.indicator, result.num, result.percent);
    let moved = line.change.and_then(|c| Some(show::change(c.now.percent?, c.before.percent?)));
    match (result.verdict, moved) {
        (Verdict::NoData, _) => format!("{}/{} đơn vị", result.reported, result.expected),
        (_, Some(moved)) if moved != "0" => format!("{shown} ({moved})"),
        _ if shown == "–" && line.result.members.len() == 1 => "chưa xong".to_string(),
        _ => shown,
    }
}

/// The graver of the two axes.
fn state(line: &Line<'_>) -> (String, Tone) {
    let (verdict, progress) = (line.result.verdict, line.result.progress);
    let (words, tone) = match (verdict, progress) {
        (_, Progress::Overdue) => (paint::progress(progress), Tone::Bad),
        (Verdict::NotMet, _) => (paint::verdict(verdict), Tone::Bad),
        (Verdict::NotDueYet | Verdict::NoData, Progress::DueSoon) => (paint::progress(progress), Tone::Warn),
        (Verdict::NoData, _) => (paint::verdict(verdict), Tone::Grey),
        _ => (paint::verdict(verdict), paint::of_verdict(verdict)),
    };
    match line.mark {
        Some(Mark::NewlyWorse) => (format!("{words} (mới)"), tone),
        _ => (words, tone),
    }
}

fn footnote(sheet: &mut Sheet, at: At, facts: &Facts<'_>, left: usize) -> At {
    let style = Style::plain().size(10.0).italic().middle().wrap().color(palette::GREY_TEXT);
    let month = facts.material.period.prev().month;
    let more = match left {
        0 => String::new(),
        more => format!(" Còn {} chỉ tiêu khác ở sheet Cần chú ý.", show::count(more)),
    };
    let text = format!(
        "Số trong ngoặc: thay đổi so với tháng {month} (điểm %). Dấu *: mức do người lập kế hoạch theo dõi đề xuất.{more}"
    );
    sheet.merge(span(at, 0, 23), text, style);
    sheet.fixed_height(at, 16.5);
    at + 1
}
