//! The official header in three blocks, and the self-check band.

use super::Parts;
use super::look::{self, across};
use crate::answer::Field;
use crate::field::Need;
use crate::form::Form;
use crate::form::layout::{BAND_ROW, Column, Extra, HEADER_ROWS, REVISION};
use crate::form::rules::{Band, DOUBT_LINE, band};
use crate::sheet::{Border, Sheet, Style};
use crate::words::date::show_date;

/// First and last column of the three blocks.
const LEFT: (Column, Column) = (Column::Number, Column::Target);
const CENTRE: (Column, Column) = (Column::Previous, Column::DoneOn);
const RIGHT: (Column, Column) = (Column::Evidence, Column::Difficulty);
/// The three parts of the band.
const STATE: (Column, Column) = (Column::Number, Column::Previous);
const ADVICE: (Column, Column) = (Column::Num, Column::Evidence);
const DOUBTS: (Column, Column) = (Column::Result, Column::Difficulty);

/// Heights in points of header and band.
const HEADER_HEIGHTS: [f64; 3] = [20.25, 18.0, 18.75];
const BAND_HEIGHT: f64 = 21.0;

/// Writes header and band.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for (row, height) in HEADER_ROWS.into_iter().zip(HEADER_HEIGHTS) {
        sheet.fixed_height(row, height);
    }
    left(parts, sheet);
    centre(parts, sheet);
    right(parts, sheet);
    band_row(parts, sheet);
}

fn line(sheet: &mut Sheet, row: u32, block: (Column, Column), text: impl Into<String>, style: Style) {
    sheet.merge(across(row, block.0, block.1), text.into(), style);
}

fn left(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let style = look::free().center();
    let agency = parts.form.agency;
    line(sheet, HEADER_ROWS[0], LEFT, agency.superior.as_str(), style);
    line(sheet, HEADER_ROWS[1], LEFT, agency.heading.as_str(), style.bold());
    line(sheet, HEADER_ROWS[2], LEFT, format!("Mã biểu: {}", parts.identity.code()), style);
}

fn centre(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let style = look::free().center();
    let form = parts.form;
    let title = form.plan.about.form_title.as_str();
    line(sheet, HEADER_ROWS[0], CENTRE, title, style.bold().size(14.0));
    let month = form.period.long_vi().to_uppercase();
    let month = match form.period.doubles_as() {
        Some(also) => format!("{month} (đồng thời là báo cáo {also})"),
        None => month,
    };
    line(sheet, HEADER_ROWS[1], CENTRE, month, style.bold());
    line(sheet, HEADER_ROWS[2], CENTRE, data_window(parts), style.italic());
}

/// `Số liệu từ 15/8/2024 đến 14/9/2024 · Lũy kế từ 15/12/2023`; in January what closes, too.
fn data_window(parts: Parts<'_, '_>) -> String {
    let (calendar, period) = (&parts.form.plan.calendar, parts.form.period);
    let (window, start) = (calendar.window(period), calendar.year_start(period.year));
    let mut words = format!("Số liệu từ {} đến {}", show_date(window.from), show_date(window.to));
    if start != window.from {
        words.push_str(&format!(" · Lũy kế từ {}", show_date(start)));
    }
    let closing = parts.form.asks().filter(|ask| ask.closing).map(|ask| ask.obligation.year);
    if let Some(year) = closing.max() {
        words.push_str(&format!(" · Dòng chốt năm {year}: đến 31/12/{year}"));
    }
    words
}

fn right(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let style = look::free().center().bold();
    let about = &parts.form.plan.about;
    line(sheet, HEADER_ROWS[0], RIGHT, about.nation.as_str(), style);
    line(sheet, HEADER_ROWS[1], RIGHT, about.motto.as_str(), style.underline());
    let deadline = parts.form.plan.calendar.deadline(parts.form.period);
    let text = format!("Hạn gửi: {} · Lần gửi:", show_date(deadline));
    let (row, column) = REVISION;
    line(sheet, row, (RIGHT.0, Column::Result), text, look::free().right().bold());
    let revision = parts.filling.extras.get(&Extra::Revision).map(super::slot::content);
    let cell = look::input(look::free().center().bold().border(Border::GRID), true);
    sheet.put(row, column.index(), revision, cell);
    sheet.put(row, Column::Key.index(), Extra::Revision.key(), Style::plain());
}

fn band_row(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let Band { state, advice, doubts, totals } =
        band(parts.layout, required_cells(parts.form), &send_words(parts));
    let style = look::band();
    sheet.merge(across(BAND_ROW, STATE.0, STATE.1), state, style.bold());
    sheet.merge(across(BAND_ROW, ADVICE.0, ADVICE.1), advice, style);
    sheet.merge(across(BAND_ROW, DOUBTS.0, DOUBTS.1), doubts, style);
    for (column, expr) in totals {
        sheet.put(BAND_ROW, column.index(), expr, Style::plain());
    }
    let (row, column, line) = DOUBT_LINE;
    sheet.put(row, column.index(), line, Style::plain());
    sheet.fixed_height(BAND_ROW, BAND_HEIGHT);
}

/// What to do with a form that is ready; by which ways it may be sent stands in the guidance.
fn send_words(parts: Parts<'_, '_>) -> String {
    let form = parts.form;
    let deadline = show_date(form.plan.calendar.deadline(form.period));
    let to = form.plan.about.send_to.split(" (").next().unwrap_or_default();
    format!("Lưu tệp, gửi {to} chậm nhất ngày {deadline}.")
}

/// How many cells a form requires when nothing in it is "không phát sinh".
fn required_cells(form: &Form<'_>) -> u32 {
    let required = |ask| Field::ALL.into_iter().filter(move |f| form.takes(ask).need(*f) == Need::Required);
    form.asks().flat_map(required).map(|_| 1).sum()
}
