//! *Cần chú ý*: everything red or amber, the worst first, with the agency's own explanation.

use super::by_task::Layout;
use super::facts::{Facts, Line, Mark};
use super::paint::{self, Tone};
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, names, show, worst};
use crate::answer::Field;
use crate::sheet::{Content, Sheet, Style};
use crate::words::date::show_date;

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 8.0),
        Col::text("Chỉ tiêu", 32.0),
        Col::number("Kết quả", 15.5),
        Col::center("Mức phải đạt", 12.0),
        Col::text("Kết luận", 22.0),
        Col::text("Tiến độ, thời hạn", 23.0),
        Col::center("So với kỳ trước", 11.0),
        Col::text("Cơ quan cần đôn đốc", 27.0),
        Col::text("Giải trình của cơ quan (kết quả; khó khăn, kiến nghị)", 36.0),
    ]
}

pub(super) fn sheet(facts: &Facts<'_>, ranked: &[&Line<'_>], tasks: &Layout<'_, '_>) -> Sheet {
    let cols = columns();
    let note = match ranked.len() {
        0 => "Không có chỉ tiêu nào chưa đạt, quá hạn hoặc sắp đến hạn.".to_string(),
        n => format!(
            "{} chỉ tiêu chưa đạt, quá hạn, sắp đến hạn hoặc chưa đủ số liệu; nặng nhất xếp trước. Bấm số TT để xem cách tính ở sheet Theo nhiệm vụ.",
            show::count(n)
        ),
    };
    let mut sheet = frame::of_month(facts, names::ATTENTION, "CHỈ TIÊU CẦN CHÚ Ý", &note, &cols);
    let rows: Vec<Row> = ranked.iter().map(|l| Row::Cells(cells(facts, l, tasks))).collect();
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

pub(super) fn link_to_task(line: &Line<'_>, tasks: &Layout<'_, '_>) -> Cell {
    let row = tasks.row_of(&line.result.key).unwrap_or(frame::FIRST);
    styled(
        Content::link(names::TASKS, row, 0, line.indicator.id.as_str()),
        frame::table_link().indent(0).center(),
    )
}

fn cells(facts: &Facts<'_>, line: &Line<'_>, tasks: &Layout<'_, '_>) -> Vec<Cell> {
    let result = line.result;
    let body = Style::body().left().indent(1);
    let mark = match line.mark {
        Some(mark) => {
            let tone = if mark == Mark::NewlyMet { Tone::Good } else { Tone::Bad };
            styled(mark.words(), tone.on(Style::body().center().bold()))
        }
        None => cell(line.moved().unwrap_or_else(|| "–".to_string())),
    };
    vec![
        link_to_task(line, tasks),
        cell(line.name(facts.material.period.year)),
        styled(show::result_of_parts(line.indicator, result), Style::body().right().indent(1)),
        cell(show::target(line.indicator)),
        styled(paint::verdict(result.verdict), paint::of_verdict(result.verdict).on(body)),
        styled(due(line), paint::of_progress(result.progress).on(body)),
        mark,
        cell(agencies(facts, line)),
        styled(explanation(facts, line), body.size(11.0)),
    ]
}

/// `▲ Sắp đến hạn` and the day.
fn due(line: &Line<'_>) -> String {
    let words = paint::progress(line.result.progress);
    match (line.result.due, line.result.days_left) {
        (Some(day), Some(left)) if left >= 0 => {
            format!("{words}, {} (còn {left} ngày)", show_date(day))
        }
        (Some(day), Some(left)) => format!("{words}, {} (quá {} ngày)", show_date(day), -left),
        _ => words,
    }
}

fn agencies(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let behind: Vec<String> = worst::behind(line).iter().map(|a| facts.short(a)).collect();
    show::names(&behind, 5, "đơn vị")
}

/// What the agencies that are behind wrote themselves.
fn explanation(facts: &Facts<'_>, line: &Line<'_>) -> String {
    let behind = worst::behind(line);
    let several = behind.len() > 1;
    let texts = behind.iter().filter_map(|agency| {
        let row = facts.book?.row(agency, &line.result.key)?;
        let said: Vec<&str> =
            [Field::Result, Field::Difficulty].iter().filter_map(|f| row.text(*f)).collect();
        let said = said.join(" ");
        (!said.trim().is_empty()).then(|| match several {
            true => format!("{}: {said}", facts.short(agency)),
            false => said,
        })
    });
    texts.take(2).collect::<Vec<_>>().join("; ")
}
