//! The table: every row of the layout, top to bottom.

use super::look::{self, Height, across, whole};
use super::{Parts, row, task};
use crate::form::Block;
use crate::form::layout::{Column, FIELD_ROW, HEAD_ROW, Placed, VISIBLE};
use crate::form::rules::RowRules;
use crate::sheet::{Sheet, Style, Value};

/// Writes head and rows.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    head(sheet);
    let mut above = None;
    for (row, placed) in &parts.layout.rows {
        match placed {
            Placed::Block(block) => block_head(parts, sheet, *row, *block),
            Placed::Section(section) => {
                let title = format!("{}. {}", section.id, section.title);
                full_row(sheet, *row, &title, look::section(), 1);
            }
            Placed::Task(head) => task::head(parts, sheet, *row, head),
            Placed::Text(ask) => task::text(parts, sheet, *row, ask),
            Placed::Foreign => foreign(sheet, *row),
            Placed::Ask(ask) => {
                let rules = RowRules { form: parts.form, layout: parts.layout, ask, row: *row };
                row::write(parts, sheet, &rules, above);
                above = Some(*row);
            }
        }
    }
}

/// The head row and above it the hidden keys.
fn head(sheet: &mut Sheet) {
    for column in Column::ALL {
        sheet.put(FIELD_ROW, column.index(), column.key(), Style::plain());
        let title = column.title();
        if !title.is_empty() {
            sheet.put(HEAD_ROW, column.index(), title, Style::head());
        }
    }
    sheet.hide_row(FIELD_ROW);
    sheet.fixed_height(HEAD_ROW, Height::of_lines(2).points());
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
    full_row(sheet, row, &text, look::block(), 1);
}

fn full_row(sheet: &mut Sheet, row: u32, text: &str, style: Style, lines: u32) {
    let height = Height::of_lines(lines).with(text, VISIBLE.0, VISIBLE.1, style);
    sheet.merge(whole(row), text, style);
    sheet.fixed_height(row, height.points());
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
        sheet.height(*row, now.max(needed.points()));
    }
}
