//! What may be typed, and the short hint beside each cell.

use super::Parts;
use super::row::{measured, need};
use super::slot::Need;
use crate::answer::Field;
use crate::form::layout::{Column, Extra, Placed, REVISION};
use crate::form::{Ask, Block, dates};
use crate::plan::{Cumulation, Kind};
use crate::sheet::{Area, Rule, Sheet, Validation, Value};
use crate::words::date::show_date;
use chrono::Days;
use std::collections::BTreeMap;

/// Largest figure that may be typed.
const MOST: i64 = 999_999_999_999;
/// Longest text of an answer, and of a document's number.
const LONGEST: u32 = 400;
const LONGEST_EVIDENCE: u32 = 200;
/// Longest name.
const LONGEST_NAME: u32 = 80;
/// Days after the cut-off within which a report is dated.
const DAYS_TO_DATE: u64 = 400;

/// Writes the validations.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    figures(parts, sheet);
    completions(parts, sheet);
    statuses(parts, sheet);
    texts(parts, sheet);
    revision(sheet);
    extras(parts, sheet);
}

/// The cells of a field that officers fill in.
fn inputs<'a>(parts: Parts<'a, '_>, field: Field) -> impl Iterator<Item = (Area, &'a Ask<'a>)> {
    let col = Column::of(field).index();
    parts.layout.rows.iter().filter_map(move |(row, placed)| match placed {
        Placed::Ask(ask) if matches!(need(ask, field), Need::Optional | Need::Required) => {
            Some((Area::cell(*row, col), *ask))
        }
        _ => None,
    })
}

/// Figures: one validation for all cells with the same hint.
fn figures(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for field in [Field::Num, Field::Den] {
        let mut groups: BTreeMap<(bool, String), Vec<Area>> = BTreeMap::new();
        for (area, ask) in inputs(parts, field) {
            let hint = figure_hint(parts, ask, field);
            groups.entry((measured(ask), hint)).or_default().push(area);
        }
        for ((measured, hint), areas) in groups {
            #[allow(clippy::cast_precision_loss)] // far below 2^53
            let (rule, wanted) = if measured {
                (Rule::Decimal(0.0, MOST as f64), "Ô này chỉ nhận số từ 0 trở lên.")
            } else {
                (Rule::Whole(0, MOST), "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ.")
            };
            let title = if field == Field::Num { "a. Tử số (giá trị)" } else { "b. Mẫu số" };
            let validation = Validation::new(areas, rule).hint(title, hint).error("Chưa đúng", wanted);
            sheet.validations.push(validation);
        }
    }
}

/// What a figure covers, and what to do when there is none.
fn figure_hint(parts: Parts<'_, '_>, ask: &Ask<'_>, field: Field) -> String {
    let indicator = ask.obligation.indicator;
    let calendar = &parts.form.plan.calendar;
    let window = calendar.window(parts.form.period);
    let (start, end) = (calendar.year_start(ask.obligation.year), window.to);
    let closing = ask.closing;
    let year = ask.obligation.year;
    let base = field == Field::Den && matches!(indicator.kind, Kind::Growth | Kind::Reduction);
    let covers = match indicator.cumulation {
        _ if base && indicator.kind == Kind::Growth => "Số lũy kế cùng kỳ năm trước.".to_string(),
        _ if base => "Số gốc để so sánh.".to_string(),
        Cumulation::Ytd if closing => {
            format!("Cả năm {year}: lũy kế từ {} đến 31/12/{year}.", show_date(start))
        }
        Cumulation::Ytd => format!("Lũy kế từ {} đến {}.", show_date(start), show_date(end)),
        Cumulation::Period => format!("Chỉ trong kỳ, từ {} đến {}.", show_date(window.from), show_date(end)),
        Cumulation::Stock if closing => format!("Số hiện có đến 31/12/{year}."),
        Cumulation::Stock => format!("Số hiện có đến {}.", show_date(end)),
        Cumulation::Once => format!("Số của cả năm {year}, nhập một lần."),
    };
    let blank = match (ask.block, need(ask, field)) {
        (Block::Supporting, _) => "Không bắt buộc.",
        (_, Need::Required) => "Không có thì nhập 0, không để trống.",
        _ => "Chưa có số thì để trống.",
    };
    format!("{covers} {blank}")
}

fn completions(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let mut groups: BTreeMap<_, Vec<Area>> = BTreeMap::new();
    for (area, ask) in inputs(parts, Field::DoneOn) {
        groups.entry(dates(parts.form, ask)).or_default().push(area);
    }
    for ((first, last), areas) in groups {
        let span = format!("từ {} đến {}", show_date(first), show_date(last));
        let validation = Validation::new(areas, Rule::Date(first, last))
            .hint("Ngày hoàn thành", "Ngày/tháng/năm. Chỉ ghi khi tình trạng là Hoàn thành.")
            .error("Chưa đúng ngày", format!("Nhập ngày/tháng/năm, {span}."));
        sheet.validations.push(validation);
    }
}

fn statuses(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let mut areas: Vec<Area> = inputs(parts, Field::Status).map(|(area, _)| area).collect();
    areas.extend(text_rows(parts, Field::Status));
    if areas.is_empty() {
        return;
    }
    let validation = Validation::new(areas, Rule::List(super::STATUS_RANGE.to_string()))
        .hint("Tình trạng", "Chọn trong danh sách. Kỳ này không có việc: chọn Không phát sinh.")
        .error("Chưa đúng", "Chọn một trong bốn tình trạng của danh sách.");
    sheet.validations.push(validation);
}

/// A field's cells in the texts-only rows.
fn text_rows(parts: Parts<'_, '_>, field: Field) -> impl Iterator<Item = Area> {
    let col = Column::of(field).index();
    parts.layout.rows.iter().filter_map(move |(row, placed)| match placed {
        Placed::Text(_) => Some(Area::cell(*row, col)),
        _ => None,
    })
}

fn texts(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    for (field, most, title, hint) in [
        (
            Field::Evidence,
            LONGEST_EVIDENCE,
            "Số, ký hiệu văn bản",
            "Ví dụ: 123/KH-UBND. Bắt buộc khi báo cáo một việc là Hoàn thành.",
        ),
        (Field::Result, LONGEST, "Kết quả thực hiện", "Viết ngắn gọn, tối đa 400 chữ cái."),
        (Field::Difficulty, LONGEST, "Khó khăn, kiến nghị", "Viết ngắn gọn, tối đa 400 chữ cái."),
    ] {
        let mut areas: Vec<Area> = inputs(parts, field).map(|(area, _)| area).collect();
        areas.extend(text_rows(parts, field));
        if areas.is_empty() {
            continue;
        }
        let validation = Validation::new(areas, Rule::Length(0, most))
            .hint(title, hint)
            .error("Quá dài", format!("Tối đa {most} chữ cái."));
        sheet.validations.push(validation);
    }
}

fn revision(sheet: &mut Sheet) {
    let (row, column) = REVISION;
    let area = Area::cell(row, column.index());
    let validation = Validation::new([area], Rule::Whole(1, 99))
        .hint("Lần gửi", "Gửi lần đầu ghi 1. Sửa và gửi lại thì tăng thêm 1.")
        .error("Chưa đúng", "Lần gửi là số từ 1 đến 99.");
    sheet.validations.push(validation);
}

/// Date, names and telephone at the end.
fn extras(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let cut_off = parts.form.plan.calendar.cut_off(parts.form.period);
    let until = cut_off + Days::new(DAYS_TO_DATE);
    let keys: Vec<(u32, String)> = (parts.layout.end_row..sheet.next_row())
        .filter_map(|row| match sheet.value(row, Column::Key.index()) {
            Value::Text(key) => Some((row, key)),
            _ => None,
        })
        .collect();
    for (row, key) in keys {
        let Some(extra) = Extra::ALL.into_iter().find(|e| e.key() == key) else {
            continue;
        };
        let area = [Area::cell(row, extra.column().index())];
        let validation = match extra {
            Extra::Dated => Validation::new(area, Rule::Date(cut_off, until))
                .hint("Ngày lập báo cáo", "Gõ ngày/tháng/năm, ô tự hiện thành chữ.")
                .error("Chưa đúng ngày", format!("Nhập ngày/tháng/năm, từ {}.", show_date(cut_off))),
            _ => Validation::new(area, Rule::Length(0, LONGEST_NAME)),
        };
        sheet.validations.push(validation);
    }
}
