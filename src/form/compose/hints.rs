//! What may be typed, and the short hint beside each cell.

use super::Parts;
use super::lists::status_range;
use crate::answer::Field;
use crate::field::{LARGEST, LONGEST_ANSWER, Need, REVISIONS, Takes, longest};
use crate::form::layout::{Column, Extra, Placed, REVISION};
use crate::form::{Ask, Block};
use crate::plan::{Cumulation, Kind};
use crate::sheet::{Area, Rule, Sheet, Validation, Value};
use crate::words::date::show_date;
use chrono::Days;

/// Longest name.
const LONGEST_NAME: u32 = 80;
/// Days after the cut-off within which a report is dated.
const DAYS_TO_DATE: u64 = 400;

/// Writes the validations: one for all cells that take the same and have the same hint.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let mut told: Vec<Validation> = Vec::new();
    for (row, placed) in &parts.layout.rows {
        let (takes, ask) = match placed {
            Placed::Ask(ask) => (parts.form.takes(ask), Some(*ask)),
            Placed::Text(_) => (parts.form.takes_texts(), None),
            _ => continue,
        };
        let dated = |field: Field| ask.is_some() || field != Field::DoneOn;
        for field in Field::ALL.into_iter().filter(|f| takes.need(*f).is_input() && dated(*f)) {
            let area = Area::cell(*row, Column::of(field).index());
            let validation = match (field, ask) {
                (Field::Num | Field::Den, Some(ask)) => figure(parts, ask, &takes, field, area),
                (Field::Num | Field::Den, None) => continue,
                (Field::Status, _) => status(&takes, area),
                (Field::DoneOn, _) => completion(&takes, area),
                (Field::Evidence | Field::Result | Field::Difficulty, _) => text(field, area),
            };
            let same = |other: &&mut Validation| {
                (&other.rule, &other.hint, &other.error)
                    == (&validation.rule, &validation.hint, &validation.error)
            };
            match told.iter_mut().find(same) {
                Some(other) => other.areas.extend(validation.areas),
                None => told.push(validation),
            }
        }
    }
    sheet.validations.extend(told);
    revision(sheet);
    extras(parts, sheet);
}

fn figure(parts: Parts<'_, '_>, ask: &Ask<'_>, takes: &Takes<'_>, field: Field, area: Area) -> Validation {
    #[allow(clippy::cast_precision_loss)] // far below 2^53
    let (rule, wanted) = match takes.figures.whole {
        true => (Rule::Whole(0, LARGEST), "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ."),
        false => (Rule::Decimal(0.0, LARGEST as f64), "Ô này chỉ nhận số từ 0 trở lên."),
    };
    let title = if field == Field::Num { "a. Tử số (giá trị)" } else { "b. Mẫu số" };
    let hint = figure_hint(parts, ask, field);
    Validation::new([area], rule).hint(title, hint).error("Chưa đúng", wanted)
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
    let covers = match indicator.covers(field == Field::Den) {
        _ if base && indicator.kind == Kind::Growth => "Số lũy kế cùng kỳ năm trước.".to_string(),
        _ if base => "Số gốc để so sánh.".to_string(),
        Cumulation::Ytd if closing => {
            format!("Cả năm {year}: lũy kế từ {} đến 31/12/{year}.", show_date(start))
        }
        Cumulation::Ytd => format!("Lũy kế từ {} đến {}.", show_date(start), show_date(end)),
        Cumulation::Period => format!("Chỉ trong kỳ, từ {} đến {}.", show_date(window.from), show_date(end)),
        Cumulation::Stock if closing => format!("Số hiện có đến 31/12/{year}."),
        Cumulation::Stock => format!("Số hiện có đến {}.", show_date(end)),
        Cumulation::Once => format!("Số của cả năm {year}, nhập một lần; tháng sau có sẵn, sai mới sửa."),
    };
    let blank = match (ask.block, parts.form.takes(ask).need(field)) {
        (Block::Supporting, _) => "Không bắt buộc.",
        (_, Need::Required) => "Không có thì nhập 0, không để trống.",
        _ => "Chưa có số thì để trống.",
    };
    format!("{covers} {blank}")
}

/// A day after the cut-off and a spelling of its own are asked back and not refused: the reader takes texts,
/// too, and says what it cannot take (R15).
fn completion(takes: &Takes<'_>, area: Area) -> Validation {
    let (first, last) = (takes.days.first, takes.days.last);
    let wrong = format!(
        "Ngày phải từ {} đến {} (ngày chốt số liệu). Vẫn giữ như đã gõ?",
        show_date(first),
        show_date(last)
    );
    let hint = format!("Chỉ ghi khi đã hoàn thành. Gõ năm-tháng-ngày thì máy nào cũng hiểu: {last}.");
    let validation = Validation::new([area], Rule::Date(first, last));
    Validation { warns: true, ..validation.hint("Ngày hoàn thành", hint).error("Xem lại ngày", wrong) }
}

fn status(takes: &Takes<'_>, area: Area) -> Validation {
    let nothing = match (takes.none_arises, takes.claim || takes.num == Need::No) {
        (true, _) => " Kỳ này không có việc: chọn Không phát sinh.",
        (false, true) => "",
        (false, false) => " Kỳ này không có việc: ghi 0 ở ô số.",
    };
    Validation::new([area], Rule::List(status_range(takes.statuses())))
        .hint("Tình trạng", format!("Chọn trong danh sách.{nothing}"))
        .error("Chưa đúng", "Chọn một tình trạng trong danh sách của ô.")
}

fn text(field: Field, area: Area) -> Validation {
    let most = longest(field);
    let short = format!("Viết ngắn gọn, tối đa {LONGEST_ANSWER} chữ cái.");
    let document = "Ví dụ: 123/KH-UBND. Bắt buộc khi báo cáo một việc là Hoàn thành.";
    let (title, hint) = match field {
        Field::Evidence => ("Số, ký hiệu văn bản", document),
        Field::Result => ("Kết quả thực hiện", short.as_str()),
        _ => ("Khó khăn, kiến nghị", short.as_str()),
    };
    Validation::new([area], Rule::Length(0, u32::try_from(most).unwrap_or(u32::MAX)))
        .hint(title, hint)
        .error("Quá dài", format!("Tối đa {most} chữ cái."))
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
            Extra::Dated => {
                let hint =
                    format!("Gõ năm-tháng-ngày, ví dụ {}; ô tự hiện thành chữ.", cut_off + Days::new(2));
                let wrong = format!("Ngày lập báo cáo thường từ {}. Vẫn giữ như đã gõ?", show_date(cut_off));
                let validation = Validation::new(area, Rule::Date(cut_off, until));
                Validation {
                    warns: true,
                    ..validation.hint("Ngày lập báo cáo", hint).error("Xem lại ngày", wrong)
                }
            }
            _ => Validation::new(area, Rule::Length(0, LONGEST_NAME)),
        };
        sheet.validations.push(validation);
    }
}
