//! *Ma trận*: agencies × tasks, one symbol and one colour a cell.

use super::by_agency::Sum;
use super::facts::Facts;
use super::own::Own;
use super::table::{Col, Placed, height};
use super::{frame, names, paint};
use crate::plan::Agency;
use crate::sheet::{Area, Content, Sheet, Style, palette};
use std::collections::BTreeMap;

const FIRST_TASK: u16 = 2;
/// Row of the sections' names, and of the tasks' numbers.
const SECTIONS: u32 = 2;
const TASKS: u32 = 3;

pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let plan = facts.material.plan;
    let mut cols = vec![Col::center("TT", 5.0), Col::text("Cơ quan, đơn vị", 24.0)];
    cols.extend(plan.tasks.iter().map(|t| Col::center(&t.id.to_string(), 2.9)));
    cols.push(Col::number("● Đạt mức", 6.5));
    cols.push(Col::number("× Dưới mức", 6.5));
    let legend: Vec<String> = Own::ALL.iter().rev().map(|o| o.shown()).collect();
    let note = format!(
        "{}. Mỗi ô là kết quả kém nhất trong các chỉ tiêu đơn vị phải báo cáo của nhiệm vụ; ô trống: đơn vị không báo cáo số liệu ở nhiệm vụ đó.",
        legend.join(" · ")
    );
    let mut sheet = frame::of_month(facts, names::MATRIX, "MA TRẬN CƠ QUAN VÀ NHIỆM VỤ", &note, &cols);
    heads(&mut sheet, facts, &cols);
    let mut last = TASKS;
    for ((agency, _), at) in facts.roster.iter().zip(TASKS + 1..) {
        agency_row(&mut sheet, facts, agency, at, &cols);
        last = at;
    }
    let placed = Placed { head: TASKS, first: TASKS + 1, last };
    frame::close(&mut sheet, facts, &cols, placed, FIRST_TASK);
    sheet.filter = None;
    sheet.print.repeat_rows = Some((SECTIONS, TASKS));
    sheet
}

/// Sections above the numbers of their tasks.
fn heads(sheet: &mut Sheet, facts: &Facts<'_>, cols: &[Col]) {
    let plan = facts.material.plan;
    let last = frame::last_col(cols);
    for col in [0, 1, last - 1, last] {
        let title = cols.get(usize::from(col)).map(|c| c.title.as_str()).unwrap_or_default();
        sheet.merge(Area::column(col, SECTIONS, TASKS), title, Style::head().size(11.0));
    }
    let mut at = FIRST_TASK;
    for section in &plan.sections {
        let tasks: Vec<_> = plan.tasks.iter().filter(|t| t.section == section.id).collect();
        let Ok(wide) = u16::try_from(tasks.len()) else {
            continue;
        };
        if wide == 0 {
            continue;
        }
        let area = Area::row(SECTIONS, at, at + wide - 1);
        sheet.merge(area, format!("{}. {}", section.id, section.short), Style::head().size(11.0));
        for (task, col) in tasks.iter().zip(at..) {
            let tint = Style::body().bold().center().fill(palette::SECTION_TINT).size(11.0).one_line();
            sheet.put(TASKS, col, f64::from(task.id), tint);
        }
        at += wide;
    }
    sheet.fixed_height(SECTIONS, height(2, 11.0));
    sheet.fixed_height(TASKS, height(1, 12.0));
}

fn agency_row(sheet: &mut Sheet, facts: &Facts<'_>, agency: &Agency, at: u32, cols: &[Col]) {
    let mut worst: BTreeMap<u32, Own> = BTreeMap::new();
    let sum = Sum::of(facts, &agency.code);
    for (line, state) in facts.states(&agency.code) {
        let entry = worst.entry(line.task.id).or_insert(state);
        *entry = state.min(*entry);
    }
    sheet.put(at, 0, at - TASKS, Style::body().center());
    sheet.put(at, 1, agency.short.as_str(), Style::body().left().indent(1).one_line());
    for (task, col) in facts.material.plan.tasks.iter().zip(FIRST_TASK..) {
        let style = Style::body().center().one_line();
        match worst.get(&task.id) {
            Some(own) => sheet.put(at, col, own.symbol().to_string(), paint::of_own(*own).on(style.bold())),
            None => sheet.put(at, col, Content::Blank, style),
        }
    }
    let last = frame::last_col(cols);
    let number = Style::body().right().number(paint::WHOLE);
    sheet.put(at, last - 1, paint::count(sum.get(Own::Reached)), number);
    let below = sum.get(Own::Below);
    let red = if below > 0 { paint::Tone::Bad.on(number.bold()) } else { number };
    sheet.put(at, last, paint::count(below), red);
    sheet.fixed_height(at, height(1, 12.0));
}
