//! What may be typed, and the short hint beside each cell.

use super::Parts;
use super::lists::status_range;
use crate::answer::{Field, Status};
use crate::field::{EARLIEST, LARGEST, LONGEST_ANSWER, Need, REVISIONS, longest};
use crate::form::layout::{Column, Extra, Placed, REVISION};
use crate::form::{Ask, Block};
use crate::plan::{Cumulation, Kind};
use crate::sheet::{Area, Rule, Sheet, Validation, Value};
use crate::words::date::show_date;
use chrono::Days;
use std::collections::BTreeMap;

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
        Placed::Ask(ask) if parts.form.takes(ask).need(field).is_input() => {
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
            let whole = parts.form.takes(ask).figures.whole;
            groups.entry((whole, hint)).or_default().push(area);
        }
        for ((whole, hint), areas) in groups {
            #[allow(clippy::cast_precision_loss)] // far below 2^53
            let (rule, wanted) = if whole {
                (Rule::Whole(0, LARGEST), "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ.")
            } else {
                (Rule::Decimal(0.0, LARGEST as f64), "Ô này chỉ nhận số từ 0 trở lên.")
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
    let blank = match (ask.block, parts.form.takes(ask).need(field)) {
        (Block::Supporting, _) => "Không bắt buộc.",
        (_, Need::Required) => "Không có thì nhập 0, không để trống.",
        _ => "Chưa có số thì để trống.",
    };
    format!("{covers} {blank}")
}

fn completions(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let areas: Vec<Area> = inputs(parts, Field::DoneOn).map(|(area, _)| area).collect();
    if areas.is_empty() {
        return;
    }
    let days = parts.form.takes_texts().days;
    let last = show_date(days.last);
    let validation = Validation::new(areas, Rule::Date(EARLIEST, days.last))
        .hint("Ngày hoàn thành", "Ngày/tháng/năm. Chỉ ghi khi tình trạng là Hoàn thành.")
        .error("Chưa đúng ngày", format!("Nhập ngày/tháng/năm, không sau ngày chốt số liệu {last}."));
    sheet.validations.push(validation);
}

fn statuses(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let mut groups: BTreeMap<(&[Status], bool), Vec<Area>> = BTreeMap::new();
    for (area, ask) in inputs(parts, Field::Status) {
        let takes = parts.form.takes(ask);
        groups.entry((takes.statuses(), takes.claim)).or_default().push(area);
    }
    let texts: Vec<Area> = text_rows(parts, Field::Status).collect();
    if !texts.is_empty() {
        groups.entry((parts.form.takes_texts().statuses(), false)).or_default().extend(texts);
    }
    for ((statuses, claim), areas) in groups {
        let nothing = match (statuses.contains(&Status::NoneArisen), claim) {
            (true, _) => " Kỳ này không có việc: chọn Không phát sinh.",
            (false, true) => "",
            (false, false) => " Kỳ này không có việc: ghi 0 ở ô số.",
        };
        let validation = Validation::new(areas, Rule::List(status_range(statuses)))
            .hint("Tình trạng", format!("Chọn trong danh sách.{nothing}"))
            .error("Chưa đúng", "Chọn một tình trạng trong danh sách của ô.");
        sheet.validations.push(validation);
    }
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
    let short = format!("Viết ngắn gọn, tối đa {LONGEST_ANSWER} chữ cái.");
    let document = "Ví dụ: 123/KH-UBND. Bắt buộc khi báo cáo một việc là Hoàn thành.";
    for (field, title, hint) in [
        (Field::Evidence, "Số, ký hiệu văn bản", document),
        (Field::Result, "Kết quả thực hiện", &short),
        (Field::Difficulty, "Khó khăn, kiến nghị", &short),
    ] {
        let most = longest(field);
        let mut areas: Vec<Area> = inputs(parts, field).map(|(area, _)| area).collect();
        areas.extend(text_rows(parts, field));
        if areas.is_empty() {
            continue;
        }
        let validation = Validation::new(areas, Rule::Length(0, u32::try_from(most).unwrap_or(u32::MAX)))
            .hint(title, hint)
            .error("Quá dài", format!("Tối đa {most} chữ cái."));
        sheet.validations.push(validation);
    }
}

fn revision(sheet: &mut Sheet) {
    let (row, column) = REVISION;
    let area = Area::cell(row, column.index());
    let (first, last) = (REVISIONS.start(), REVISIONS.end());
    let validation = Validation::new([area], Rule::Whole((*first).into(), (*last).into()))
        .hint("Lần gửi", "Gửi lần đầu ghi 1. Sửa và gửi lại thì tăng thêm 1.")
        .error("Chưa đúng", format!("Lần gửi là số từ {first} đến {last}."));
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
