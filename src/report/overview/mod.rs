//! *Tổng quan*: one printed page that a leader understands in a minute.
//!
//! A4 portrait of 24 narrow columns, so that tiles, sentences, charts and table share one grid.

mod charts;
mod grid;
mod tiles;
mod top;

use super::by_task::Layout;
use super::facts::{Facts, Line};
use super::json::ket_qua_json;
use super::names;
use super::sentences::conclusions;
use crate::ledger::FileOutcome;
use crate::plan::sha256;
use crate::report::show;
use crate::sheet::{Area, Border, Content, Edge, Margins, Print, Sheet, Style, View, measure, palette};
use crate::words::date::show_date;
use grid::{At, COLUMNS, WIDTH, gap, part, span, wide};

pub(super) fn sheet(facts: &Facts<'_>, ranked: &[&Line<'_>], tasks: &Layout<'_, '_>) -> Sheet {
    let mut sheet = Sheet::new(names::OVERVIEW);
    sheet.widths((0..COLUMNS).map(|_| WIDTH));
    let at = heading(&mut sheet, facts);
    let at = tiles::put(&mut sheet, at, facts, tasks);
    let at = sentences(&mut sheet, at, facts, ranked);
    let at = charts::put(&mut sheet, at, facts);
    let at = top::put(&mut sheet, at, facts, ranked, tasks);
    let end = ways(&mut sheet, at);
    sheet.plain_texts.push(Area::new((0, 0), (end, COLUMNS - 1)));
    sheet.view = View { gridlines: false, tab: Some(palette::NAVY), ..View::default() };
    sheet.print = Print {
        margins: Margins { left: 15.0, right: 12.0, top: 14.0, bottom: 10.0, header: 6.0, footer: 5.0 },
        fit: Some((1, 1)),
        area: Some(Area::new((0, 0), (end, COLUMNS - 1))),
        center: true,
        ..Print::default()
    };
    sheet
}

fn heading(sheet: &mut Sheet, facts: &Facts<'_>) -> At {
    let about = &facts.material.plan.about;
    let middle = Style::plain().center().middle();
    sheet.merge(span(0, 0, 10), about.issuer.as_str(), middle);
    sheet.merge(span(0, 11, 23), about.nation.as_str(), middle.bold());
    sheet.merge(span(1, 0, 10), about.office.as_str(), middle.bold().underline());
    sheet.merge(span(1, 11, 23), about.motto.as_str(), middle.bold().underline());
    let title = middle.bold().size(15.0).color(palette::NAVY);
    sheet.merge(span(2, 0, 23), about.report_title.as_str(), title);
    sheet.merge(span(3, 0, 23), period_line(facts), middle.italic());
    let small = middle.italic().size(10.0).color(palette::GREY_TEXT);
    sheet.merge(span(4, 0, 23), version_line(facts), small);
    for (row, height) in [(0, 17.25), (1, 18.0), (2, 30.0), (3, 18.0), (4, 15.0), (5, 6.0)] {
        sheet.fixed_height(row, height);
    }
    6
}

/// `Tháng 9 năm 2024 (đồng thời là quý III và 9 tháng) · Số liệu đến ngày 14/9/2024 · Hạn gửi 16/9/2024`.
pub fn period_line(facts: &Facts<'_>) -> String {
    let period = facts.material.period;
    let long = period.long_vi();
    let mut letters = long.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let doubles = period.doubles_as().map(|d| format!(" (đồng thời là báo cáo {d})")).unwrap_or_default();
    format!(
        "{first}{}{doubles} · Số liệu đến ngày {} · Hạn gửi {}",
        letters.as_str(),
        show_date(facts.material.assessment.as_of),
        show_date(facts.material.plan.calendar.deadline(period))
    )
}

fn sentences(sheet: &mut Sheet, at: At, facts: &Facts<'_>, ranked: &[&Line<'_>]) -> At {
    let mut at = part(sheet, at, "KẾT LUẬN");
    let line = Some(Edge { line: crate::sheet::Line::Hair, color: palette::LINE });
    let below = Border { bottom: line, ..Border::default() };
    let number = Style::plain().bold().center().middle().color(palette::NAVY).border(below);
    let text = Style::plain().left().middle().wrap().border(below);
    for (sentence, n) in conclusions(facts, ranked).into_iter().zip(1u32..) {
        let lines = measure::lines(&sentence, wide(23), 12.0, false, 0);
        sheet.put(at, 0, n, number);
        sheet.merge(span(at, 1, 23), sentence, text);
        sheet.fixed_height(at, f64::from(lines) * 15.75 + 6.0);
        at += 1;
    }
    gap(sheet, at)
}

/// Which version of the month it is: what it was made from, and a number that any difference in it changes.
pub(super) fn version_line(facts: &Facts<'_>) -> String {
    let used: Vec<_> = facts.files().iter().filter(|f| f.outcome == FileOutcome::Used).collect();
    let newest = used.iter().filter_map(|f| f.received_on).max();
    let newest = newest.map_or_else(String::new, |day| format!(", tệp mới nhất nhận {}", show_date(day)));
    let code = &sha256(ket_qua_json(facts))[..8];
    format!("Lập từ {} tệp{newest} · Mã số báo cáo {code}", show::count(used.len()))
}

/// Links to the other sheets, in two rows.
fn ways(sheet: &mut Sheet, at: At) -> At {
    let links = [
        [names::TASKS, names::AGENCIES, names::BELOW, names::MATRIX, names::ATTENTION, names::DIFFICULTIES],
        [names::REGISTER, names::FAULTS, names::DETAILS, names::METHOD, names::CHARTS, ""],
    ];
    let style = Style::plain().size(11.0).color(palette::LINK).underline().center().middle();
    for (names, at) in links.into_iter().zip(at..) {
        for (name, first) in names.into_iter().zip((0u16..).step_by(4)).filter(|(name, _)| !name.is_empty()) {
            sheet.merge(span(at, first, first + 3), Content::link(name, 0, 0, name), style);
        }
        sheet.fixed_height(at, 16.5);
    }
    at + 1
}
