//! *Nộp báo cáo*: every agency and every file, each in exactly one group; the sums add up.

use super::facts::{Facts, OUTCOMES, STANDINGS};
use super::paint;
use super::table::{Cell, Col, Row, cell, lay, row, styled};
use super::{frame, names};
use crate::ledger::{FileRow, RegisterRow};
use crate::plan::{Agency, Aggregation};
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Sheet, Style};
use crate::words::date::show_date;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// Columns that other sheets count over.
const STANDING: u16 = 2;
const IN_TIME: u16 = 9;
const REQUIRED: u16 = 10;

fn range(facts: &Facts<'_>, col: u16) -> String {
    let agencies = u32::try_from(facts.roster.len()).unwrap_or_default().max(1);
    sheet_ref(names::REGISTER, Area::column(col, frame::FIRST, frame::HEAD + agencies))
}

/// Formula: reports in time, or reports required, since the start of the year.
pub fn sum(facts: &Facts<'_>, in_time: bool) -> String {
    format!("SUM({})", range(facts, if in_time { IN_TIME } else { REQUIRED }))
}

/// Formula: how many agencies stand so.
pub fn count(facts: &Facts<'_>, words: &str) -> String {
    format!("COUNTIFS({},\"{words}\")", range(facts, STANDING))
}

fn columns() -> Vec<Col> {
    vec![
        Col::center("TT", 6.0),
        Col::text("Cơ quan, đơn vị", 38.0),
        Col::text("Tình trạng", 19.0),
        Col::center("Ngày nhận", 12.0),
        Col::text("Đúng hạn", 14.5),
        Col::text("Ghi chú", 24.0),
        Col::center("Lần gửi", 7.0),
        Col::text("Tệp", 35.0),
        Col::text("SHA-256 (12 ký tự đầu)", 16.0),
        Col::number("Đã nhận, đúng hạn từ đầu năm", 13.0),
        Col::number("Phải gửi từ đầu năm", 9.0),
    ]
}

pub(super) fn sheet(facts: &Facts<'_>) -> Sheet {
    let cols = columns();
    let period = facts.material.period;
    let deadline = facts.material.plan.calendar.deadline(period);
    let note = format!("Hạn gửi: {}. {}. {}", show_date(deadline), agencies_sum(facts), files_sum(facts));
    let mut sheet = frame::of_month(facts, names::REGISTER, "SỔ NHẬN BÁO CÁO", &note, &cols);
    let lines = facts.roster.iter().zip(1u32..);
    let rows: Vec<Row> =
        lines.map(|((agency, line), n)| Row::Cells(agency_row(facts, agency, line, n))).collect();
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    let mut at = placed.last + 2;
    row(&mut sheet, at, &cols, frame::band(&cols, &format!("TỆP TRONG HỘP THƯ ĐẾN. {}", files_sum(facts))));
    let files = facts.files();
    for (file, n) in files.iter().zip(1u32..) {
        at += 1;
        row(&mut sheet, at, &cols, file_row(facts, file, n));
    }
    if files.is_empty() {
        frame::footnote(&mut sheet, at + 1, &cols, "Chưa có tệp nào.");
    }
    frame::close(&mut sheet, facts, &cols, placed, 2);
    sheet
}

/// `34 cơ quan, đơn vị = 29 hợp lệ + 02 còn lỗi + … ; trong đó 02 gửi muộn`.
pub fn agencies_sum(facts: &Facts<'_>) -> String {
    let received = &facts.received;
    let parts: Vec<String> = STANDINGS
        .iter()
        .map(|s| format!("{} {}", received.get(*s), paint::words(paint::standing(*s).0).to_lowercase()))
        .collect();
    let late = match received.late {
        0 => "không có đơn vị gửi muộn".to_string(),
        n => format!("trong số đã nhận có {n} gửi muộn"),
    };
    format!("{} cơ quan, đơn vị = {}; {late}", received.total(), parts.join(" + "))
}

/// `38 tệp = 31 được dùng + 02 trùng + …`.
pub fn files_sum(facts: &Facts<'_>) -> String {
    let files = facts.files();
    let parts: Vec<String> = OUTCOMES
        .iter()
        .map(|o| {
            let n = files.iter().filter(|f| f.outcome == *o).count();
            format!("{n} {}", paint::words(paint::outcome(*o).0))
        })
        .collect();
    format!("{} tệp = {}", files.len(), parts.join(" + "))
}

fn agency_row(facts: &Facts<'_>, agency: &Agency, line: &RegisterRow, n: u32) -> Vec<Cell> {
    let body = Style::body().left().indent(1);
    let (words, tone) = paint::standing(line.standing);
    let (in_time, time_tone) = paint::in_time(line);
    let file = line.file.as_deref().map_or("–".to_string(), frame::file_name);
    let sha = line.sha256.as_deref().unwrap_or_default();
    let (valid, required) = cumulative(facts, &agency.code);
    vec![
        cell(n),
        cell(agency.name.as_str()),
        styled(words, tone.on(body)),
        styled(line.first_on, Style::body().center().number(paint::DAY)),
        styled(in_time, time_tone.on(body)),
        cell(days(line)),
        styled(line.revision, Style::body().center()),
        cell(file),
        cell(sha.get(..12).unwrap_or(sha)),
        cell(valid.map(paint::double)),
        cell(required.map(paint::double)),
    ]
}

/// Both days where a corrected return counts (R10), and what tells the first.
fn days(line: &RegisterRow) -> String {
    let basis = match (line.first_on, line.by_file_time) {
        (day, _) if super::facts::is_received(line.standing) && line.file.is_none() => {
            let when = if day.is_some() { "ngày nhận theo sổ nhận" } else { "chưa ghi ngày nhận" };
            return format!("báo qua điện thoại; {when}");
        }
        (None, _) => return String::new(),
        (_, true) => "theo giờ tệp",
        (_, false) => "theo sổ nhận",
    };
    let short = |day: NaiveDate| format!("{}/{}", day.day(), day.month());
    match (line.first_on, line.received_on) {
        (Some(first), Some(now)) if first != now => {
            format!("lần đầu {}, bản sửa {}; ngày nhận {basis}", short(first), short(now))
        }
        _ => format!("ngày nhận {basis}"),
    }
}

/// Reports in time and reports required of one agency since the start of the year.
pub(super) fn cumulative(facts: &Facts<'_>, agency: &str) -> (Option<Decimal>, Option<Decimal>) {
    let register = facts.this_year().find(|l| l.indicator.aggregation == Aggregation::Register);
    let member = register.and_then(|l| l.result.members.iter().find(|m| m.agency == agency));
    member.map_or((None, None), |m| (m.num, m.den))
}

fn file_row(facts: &Facts<'_>, file: &FileRow, n: u32) -> Row {
    let body = Style::body().left().indent(1);
    let (outcome, tone) = paint::outcome(file.outcome);
    let agency = file.agency.as_deref().map(|a| facts.short(a)).unwrap_or_default();
    let sha = file.sha256.get(..12).unwrap_or_default();
    Row::Cells(vec![
        cell(n),
        cell(agency),
        styled(outcome, tone.on(body)),
        styled(file.received_on, Style::body().center().number(paint::DAY)),
        cell(""),
        cell(file.reason.as_str()),
        styled(file.revision, Style::body().center()),
        cell(frame::file_name(&file.path)),
        cell(sha),
        cell(""),
        cell(""),
    ])
}
