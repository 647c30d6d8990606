//! *Tổng quan*: one printed page that a leader understands in a minute.
//!
//! A4 portrait of 24 narrow columns, so that tiles, sentences, charts and table share one grid.

mod charts;
mod grid;
mod tiles;
mod top;

use super::by_task::Layout;
use super::facts::{Facts, Line};
use super::names;
use super::sentences::conclusions;
use crate::sheet::{Area, Border, Content, Edge, Margins, Print, Sheet, Style, View, palette};
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
    sheet.merge(span(0, 11, 23), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", middle.bold());
    sheet.merge(span(1, 0, 10), about.office.as_str(), middle.bold().underline());
    sheet.merge(span(1, 11, 23), "Độc lập - Tự do - Hạnh phúc", middle.bold().underline());
    let title = middle.bold().size(15.0).color(palette::NAVY);
    sheet.merge(span(2, 0, 23), about.report_title.as_str(), title);
    sheet.merge(span(3, 0, 23), period_line(facts), middle.italic());
    for (row, height) in [(0, 17.25), (1, 18.0), (2, 30.0), (3, 18.0), (4, 6.0)] {
        sheet.fixed_height(row, height);
    }
    5
}

/// `Tháng 9 năm 2024 (đồng thời là quý III và 9 tháng) · Số liệu đến ngày 14/9/2024 · Hạn gửi 16/9/2024`.
pub fn period_line(facts: &Facts<'_>) -> String {
    let period = facts.material.period;
    let long = period.long_vi();
    let mut letters = long.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let doubles = period.doubles_as().map(|d| format!(" (đồng thời là báo cáo {d})")).unwrap_or_default();
    let day = crate::words::date::show_date;
    format!(
        "{first}{}{doubles}  ·  Số liệu đến ngày {}  ·  Hạn gửi {}",
        letters.as_str(),
        day(facts.material.assessment.as_of),
        day(facts.material.plan.calendar.deadline(period))
    )
}

fn sentences(sheet: &mut Sheet, at: At, facts: &Facts<'_>, ranked: &[&Line<'_>]) -> At {
    let mut at = part(sheet, at, "KẾT LUẬN");
    let line = Some(Edge { line: crate::sheet::Line::Hair, color: palette::LINE });
    let below = Border { bottom: line, ..Border::default() };
    let number = Style::plain().bold().center().middle().color(palette::NAVY).border(below);
    let text = Style::plain().left().middle().wrap().border(below);
    for (sentence, n) in conclusions(facts, ranked).iter().zip(1u32..) {
        let sentence = crate::report::table::folded(sentence, wide(23), &text);
        let lines = u32::try_from(sentence.lines().count()).unwrap_or(1);
        sheet.put(at, 0, n, number);
        sheet.merge(span(at, 1, 23), sentence, text);
        sheet.fixed_height(at, f64::from(lines) * 15.75 + 6.0);
        at += 1;
    }
    gap(sheet, at)
}

fn ways(sheet: &mut Sheet, at: At) -> At {
    let links = [
        (names::TASKS, 0, 3),
        (names::AGENCIES, 4, 7),
        (names::MATRIX, 8, 10),
        (names::ATTENTION, 11, 13),
        (names::REGISTER, 14, 17),
        (names::FAULTS, 18, 20),
        (names::METHOD, 21, 23),
    ];
    let style = Style::plain().size(11.0).color(palette::LINK).underline().center().middle();
    for (name, first, last) in links {
        sheet.merge(span(at, first, last), Content::link(name, 0, 0, name), style);
    }
    sheet.fixed_height(at, 18.0);
    at
}
