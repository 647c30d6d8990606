//! Rows on a whole task: the task itself above its indicators, and the texts-only rows.

use super::Parts;
use super::look::{self, Height, across};
use super::row::text_style;
use super::slot::{Slot, mark};
use crate::answer::Field;
use crate::field::Need;
use crate::form::layout::Column;
use crate::form::words::{lead_words, role_words};
use crate::form::{TaskHead, TextAsk};
use crate::plan::Role;
use crate::sheet::{Sheet, Style};

/// Last column of a task's text, and first of its role.
const TEXT_ENDS: Column = Column::DoneOn;
const ROLE_BEGINS: Column = Column::Evidence;
/// Last column of a coordinated task's text, and the two of who leads it.
const SHORT_TEXT_ENDS: Column = Column::Den;
const LEAD: (Column, Column) = (Column::Ratio, Column::Verdict);

/// Fields of a texts-only row.
const FIELDS: [Field; 4] = [Field::Status, Field::Evidence, Field::Result, Field::Difficulty];

/// A task above its rows: number, whole text, role and deadline.
pub(super) fn head(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, head: &TaskHead<'_>) {
    let style = look::task();
    let role = role_words(parts.form.plan, head.task, head.role);
    let role_style = style.italic();
    let height = Height::of_lines(1).with(&head.task.text, Column::Content, TEXT_ENDS, style).with(
        &role,
        ROLE_BEGINS,
        Column::Difficulty,
        role_style,
    );
    sheet.put(row, Column::Number.index(), head.task.id.to_string(), number_style(style));
    sheet.merge(across(row, Column::Content, TEXT_ENDS), head.task.text.as_str(), style);
    sheet.merge(across(row, ROLE_BEGINS, Column::Difficulty), role, role_style);
    sheet.fixed_height(row, height.natural());
}

fn number_style(style: Style) -> Style {
    style.bold().center().indent(0)
}

/// A texts-only row.
pub(super) fn text(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, ask: &TextAsk<'_>) {
    sheet.put(row, Column::Key.index(), ask.key.to_string(), Style::plain());
    sheet.put(row, Column::Number.index(), ask.task.id.to_string(), look::fixed().bold());
    let mut height = match ask.role {
        Role::Lead => led(sheet, row),
        Role::Coordinating => coordinated(parts, sheet, row, ask),
    };
    let date = (Field::DoneOn, Need::No);
    for (field, need) in FIELDS.map(|f| (f, Need::Optional)).into_iter().chain([date]) {
        let slot = Slot { row, key: &ask.key, field, need, style: text_style(field) };
        height = slot.write(parts, sheet, height);
    }
    mark(parts, sheet, row, &ask.key);
    // Merged cells never make their row grow, but the answers beside them do.
    sheet.height(row, height.natural());
}

/// Under the row of a task that the agency leads without an indicator of its own.
fn led(sheet: &mut Sheet, row: u32) -> Height {
    let text = "Tình hình thực hiện của đơn vị (không bắt buộc)";
    sheet.put(row, Column::Content.index(), text, look::words());
    for column in [Column::Target, Column::Previous, Column::Num, Column::Den, Column::Ratio, Column::Verdict]
    {
        sheet.put(row, column.index(), "—", look::dash());
    }
    Height::of_lines(2).with(text, Column::Content, Column::Content, look::words())
}

/// A task that the agency coordinates: whole text, who leads it, by when.
fn coordinated(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, ask: &TextAsk<'_>) -> Height {
    let small = look::words().size(11.0);
    let lead = lead_words(parts.form.plan, ask.task);
    sheet.merge(across(row, Column::Content, SHORT_TEXT_ENDS), ask.task.text.as_str(), small);
    sheet.merge(across(row, LEAD.0, LEAD.1), lead.as_str(), small.italic());
    Height::of_lines(2)
        .with(&ask.task.text, Column::Content, SHORT_TEXT_ENDS, small)
        .with(&lead, LEAD.0, LEAD.1, small)
}
