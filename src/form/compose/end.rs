//! Below the table: footnote, place and date, names and signature.

use super::Parts;
use super::look::{self, Height, across, whole};
use super::slot::content;
use crate::form::layout::{Column, Extra, VISIBLE};
use crate::form::words::{DERIVED_MARK, target_words};
use crate::form::{Entry, Raw, words};
use crate::sheet::palette::GREY_TEXT;
use crate::sheet::{Border, Content, NumberStyle, Sheet, Style};
use crate::words::date::read_date;

/// A date as official papers write it; months 1 and 2 with a leading zero.
const LONG_DATE: NumberStyle = NumberStyle::Custom(r#""ngày "dd" tháng "m" năm "yyyy"#);
const LONG_DATE_EARLY: NumberStyle = NumberStyle::Custom(r#""ngày "dd" tháng "mm" năm "yyyy"#);

/// Height in points of a line, and of the room for a signature.
const LINE: f64 = 17.25;
const ROOM: f64 = 42.0;

/// Columns of the labels on the left, of their values, and of the signature on the right.
const LABEL: (Column, Column) = (Column::Number, Column::Content);
const VALUE: (Column, Column) = (Column::Target, Column::Den);
const SIGNATURE: (Column, Column) = (Column::DoneOn, Column::Difficulty);

/// Writes the end block.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let mut row = parts.layout.end_row;
    footnote(parts, sheet, row);
    row += 1;
    dated(parts, sheet, row);
    let mut below = Vec::new();
    for line in &parts.form.agency.signature {
        below.push((line.clone(), look::free().center().bold()));
    }
    below.push(("(Ký, đóng dấu)".to_string(), look::free().center().italic()));
    let labels = [(Extra::PreparedBy, "Người lập biểu:"), (Extra::Phone, "Điện thoại:")];
    for index in 0..below.len().max(labels.len()) {
        row += 1;
        if let Some((extra, label)) = labels.get(index) {
            labelled(parts, sheet, row, *extra, label);
        }
        if let Some((text, style)) = below.get(index) {
            sheet.merge(across(row, SIGNATURE.0, SIGNATURE.1), text.as_str(), *style);
        }
        sheet.fixed_height(row, LINE);
    }
    sheet.fixed_height(row + 1, ROOM);
    signer(parts, sheet, row + 2);
}

fn footnote(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32) {
    let form = parts.form;
    let proposed = form.asks().any(|ask| target_words(ask.obligation.indicator).ends_with(DERIVED_MARK));
    let derived = form.asks().any(|ask| [&ask.num, &ask.den].iter().any(|e| matches!(e, Entry::Derived(_))));
    let notes = [
        (proposed, "* Mức do cơ quan tổng hợp đề xuất để theo dõi, không phải chỉ tiêu ghi trong Kế hoạch."),
        (derived, "Ô xám ở cột a, b: biểu tự tính, không phải nhập."),
    ];
    let notes = notes.into_iter().filter(|(holds, _)| *holds);
    let text = notes.map(|(_, note)| note).collect::<Vec<_>>().join(" ");
    let style = look::free().italic().size(11.0).color(GREY_TEXT).wrap();
    sheet.merge(whole(row), text.as_str(), style);
    let height = Height::of_lines(1).with(&text, VISIBLE.0, VISIBLE.1, style);
    sheet.fixed_height(row, height.points());
}

/// `Hải Lăng, ngày 16 tháng 9 năm 2024`; the officer types the date.
fn dated(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32) {
    let column = Extra::Dated.column();
    let place = format!("{}, ", parts.form.agency.place);
    let style = look::free().italic();
    sheet.put(row, column.index() - 1, place, style.right());
    let format = if parts.form.period.month < 3 { LONG_DATE_EARLY } else { LONG_DATE };
    let cell = look::input(style.center().border(Border::GRID).number(format), false);
    sheet.merge(across(row, column, Column::Result), date(parts), cell);
    sheet.put(row, Column::Key.index(), Extra::Dated.key(), Style::plain());
    sheet.fixed_height(row, LINE + 3.0);
}

/// The date as a date, also where it came as a text.
fn date(parts: Parts<'_, '_>) -> Content {
    match parts.filling.extras.get(&Extra::Dated) {
        Some(Raw::Text(text)) => {
            read_date(text).map_or_else(|_| text.as_str().into(), |d| Content::Date(d.date))
        }
        other => other.map_or(Content::Blank, content),
    }
}

fn labelled(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32, extra: Extra, label: &str) {
    let style = look::free();
    sheet.merge(across(row, LABEL.0, LABEL.1), format!("{label}{}", words::NBSP), style.right());
    let cell = look::input(style.center().border(Border::GRID).number(NumberStyle::Text), false);
    let value = parts.filling.extras.get(&extra).map(content);
    sheet.merge(across(row, extra.column(), VALUE.1), value, cell);
    sheet.put(row, Column::Key.index(), extra.key(), Style::plain());
}

fn signer(parts: Parts<'_, '_>, sheet: &mut Sheet, row: u32) {
    let extra = Extra::Signer;
    let cell = look::input(look::free().center().bold().border(Border::GRID), false);
    let value = parts.filling.extras.get(&extra).map(content);
    sheet.merge(across(row, extra.column(), SIGNATURE.1), value, cell);
    sheet.put(row, Column::Key.index(), extra.key(), Style::plain());
    sheet.fixed_height(row, LINE + 1.5);
}
