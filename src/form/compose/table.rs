//! The table: every row of the layout, top to bottom.

use super::look::{self, Height, across};
use super::{Parts, row, task};
use crate::form::Block;
use crate::form::layout::{Column, FIELD_ROW, HEAD_ROW, LINK_SIGNS, Placed, VISIBLE};
use crate::form::rules::RowRules;
use crate::period::Month;
use crate::sheet::formula::{Expr, cell, link_to, row_of, txt};
use crate::sheet::palette::LINK;
use crate::sheet::{Sheet, Style, Value};

/// Writes head and rows.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let month = parts.form.last_month();
    head(parts, sheet, month);
    for (row, placed) in &parts.layout.rows {
        match placed {
            Placed::Block(block) => block_head(parts, sheet, *row, *block),
            Placed::Section(section) => {
                let title = format!("{}. {}", section.id, section.title);
                full_row(sheet, *row, &title, look::section(), Column::Result);
                let top = link_to("C", row_of(at(HEAD_ROW)), txt(format!("{} Đầu biểu", LINK_SIGNS[1])));
                sheet.put(*row, Column::Difficulty.index(), top, look::section().center().color(LINK));
            }
            Placed::Task(head) => task::head(parts, sheet, *row, head),
            Placed::Text(ask) => task::text(parts, sheet, *row, ask),
            Placed::Foreign => foreign(sheet, *row),
            Placed::Ask(ask) => {
                let rules = RowRules { form: parts.form, layout: parts.layout, ask, row: *row };
                row::write(parts, sheet, &rules, month);
            }
        }
    }
}

/// The head row and above it the hidden keys.
fn head(parts: Parts<'_, '_>, sheet: &mut Sheet, month: Month) {
    for column in Column::ALL {
        sheet.put(FIELD_ROW, column.index(), column.key(), Style::plain());
        let title = column.title();
        if !title.is_empty() {
            sheet.put(HEAD_ROW, column.index(), title, Style::head());
        }
    }
    if month != parts.form.period.prev() {
        let title = format!("Kỳ trước\n({})", month.short_vi());
        sheet.put(HEAD_ROW, Column::Previous.index(), title, Style::head());
    }
    sheet.hide_row(FIELD_ROW);
    sheet.fixed_height(HEAD_ROW, Height::of_lines(2).natural());
}

fn block_head(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, block: Block) {
    let numbered = !parts.form.supporting.is_empty() && !parts.form.coordinated.is_empty();
    let text = match (block, numbered) {
        (Block::Reported, _) => "A. CHỈ TIÊU, NHIỆM VỤ ĐƠN VỊ PHẢI BÁO CÁO".to_string(),
        (Block::Supporting, numbered) => {
            let number = if numbered { "B1" } else { "B" };
            format!(
                "{number}. SỐ LIỆU THAM KHẢO CỦA NHIỆM VỤ PHỐI HỢP (không bắt buộc: có thì ghi, không có thì để trống)"
            )
        }
        (Block::Coordinated, numbered) => {
            let number = if numbered { "B2" } else { "B" };
            format!(
                "{number}. NHIỆM VỤ PHỐI HỢP KHÁC (không bắt buộc: có việc thì ghi, không có thì để trống)"
            )
        }
    };
    let links = if block == Block::Reported { links(parts) } else { Vec::new() };
    let last = if links.is_empty() { VISIBLE.1 } else { Column::Previous };
    full_row(sheet, row, &text, look::block(), last);
    for (column, (to, words)) in Column::ALL.into_iter().filter(|c| *c > last).zip(links) {
        let link = link_to("C", row_of(at(to)), txt(words));
        sheet.put(row, column.index(), link, look::block().center().color(LINK));
    }
}

fn at(row: u32) -> Expr {
    cell(row, Column::Content.index())
}

/// The form's parts and their rows, if there is more than one: they are led to from its head.
fn links(parts: Parts<'_, '_>) -> Vec<(u32, String)> {
    let rows = parts.layout.rows.iter();
    let links = rows.filter_map(|(row, placed)| match placed {
        Placed::Section(section) => Some((*row, led_to(&section.id))),
        Placed::Block(Block::Supporting) => Some((*row, led_to("B"))),
        Placed::Block(Block::Coordinated) if parts.form.supporting.is_empty() => Some((*row, led_to("B"))),
        _ => None,
    });
    let links: Vec<_> = links.collect();
    if links.len() > 1 { links } else { Vec::new() }
}

fn led_to(part: &str) -> String {
    format!("{} {part}", LINK_SIGNS[0])
}

fn full_row(sheet: &mut Sheet, row: u32, text: &str, style: Style, last: Column) {
    let height = Height::of_lines(1).with(text, VISIBLE.0, last, style);
    sheet.merge(across(row, VISIBLE.0, last), text, style);
    sheet.fixed_height(row, height.natural());
}

/// A row that is not ours: cells as an inserted row has them.
fn foreign(sheet: &mut Sheet, row: u32) {
    sheet.fill(across(row, VISIBLE.0, VISIBLE.1), look::foreign());
    sheet.height(row, Height::of_lines(1).points());
}

/// Once the verdicts are known, rows grow to show them whole.
pub(super) fn fit_verdicts(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for (row, placed) in &parts.layout.rows {
        let Placed::Ask(_) = placed else { continue };
        let Value::Text(words) = sheet.value(*row, Column::Verdict.index()) else {
            continue;
        };
        let style = sheet.style(*row, Column::Verdict.index());
        let needed = Height::of_lines(1).with(&words, Column::Verdict, Column::Verdict, style);
        let now = sheet.rows.get(row).and_then(|r| r.height).unwrap_or_default();
        sheet.height(*row, now.max(needed.natural()));
    }
}
