//! *Lỗi số liệu*: every finding, grouped by kind, with links to file and cell.

use super::details::Details;
use super::facts::Facts;
use super::paint;
use super::table::{Cell, Col, Row, cell, lay, styled};
use super::{frame, names, show};
use crate::finding::{Fault, Severity, grouped, page};
use crate::sheet::{Content, Sheet, Style};
use crate::words::text::Lang;
use std::collections::BTreeMap;

fn columns() -> Vec<Col> {
    vec![
        Col::center("Mã", 6.0),
        Col::text("Mức độ", 13.0),
        Col::text("Cơ quan, đơn vị", 17.0),
        Col::text("Tệp (bấm để xem ở Chi tiết)", 27.0),
        Col::text("Ô", 15.0),
        Col::center("Dòng", 11.5),
        Col::text("Phát hiện", 46.0),
        Col::text("Cách sửa", 32.0),
    ]
}

pub(super) fn sheet(facts: &Facts<'_>, details: &Details<'_, '_>) -> Sheet {
    let cols = columns();
    let mut sheet = frame::of_month(facts, names::FAULTS, "LỖI VÀ CẢNH BÁO SỐ LIỆU", &total(facts), &cols);
    let rows = rows(facts, details, &cols);
    let placed = lay(&mut sheet, frame::HEAD, &cols, rows);
    frame::close(&mut sheet, facts, &cols, placed, 1);
    sheet
}

/// How many findings of a severity there are.
pub fn count(facts: &Facts<'_>, severity: Severity) -> usize {
    facts.material.findings.iter().filter(|f| f.severity == severity).count()
}

/// `12 lỗi, 05 cảnh báo, 02 ghi chú.`
fn total(facts: &Facts<'_>) -> String {
    if facts.material.findings.is_empty() {
        return "Không phát hiện lỗi, cảnh báo nào.".to_string();
    }
    format!(
        "{} lỗi (số liệu chưa được cộng hoặc phải sửa), {} cảnh báo (đã cộng, cần xem lại), {} ghi chú. Một lỗi ở nhiều ô, hay cùng một lỗi ở nhiều đơn vị, ghi thành một dòng.",
        show::count(count(facts, Severity::Error)),
        show::count(count(facts, Severity::Warning)),
        show::count(count(facts, Severity::Info)),
    )
}

/// Faults of one code under a band that names and counts them; errors first.
fn rows(facts: &Facts<'_>, details: &Details<'_, '_>, cols: &[Col]) -> Vec<Row> {
    let mut groups: BTreeMap<(Severity, &str), Vec<Fault<'_>>> = BTreeMap::new();
    for fault in grouped(facts.material.findings) {
        groups.entry((fault.first.severity, fault.first.code)).or_default().push(fault);
    }
    let mut rows = Vec::new();
    for ((severity, code), faults) in groups {
        let title = page(code).map_or("", |p| p.title.0);
        let head = format!(
            "{code}{}{title}: {} {}",
            if title.is_empty() { "" } else { ". " },
            show::count(faults.iter().map(|f| f.count).sum()),
            severity.word(Lang::Vi)
        );
        rows.push(frame::band(cols, &head));
        rows.extend(faults.iter().map(|f| Row::Cells(cells(facts, details, f))));
    }
    rows
}

fn cells(facts: &Facts<'_>, details: &Details<'_, '_>, fault: &Fault<'_>) -> Vec<Cell> {
    let finding = fault.first;
    let place = &finding.place;
    let body = Style::body().left().indent(1);
    let (severity, tone) = paint::severity(finding.severity);
    let cells = place.cells_shown(6, Lang::Vi);
    let at = match (&place.sheet, cells.is_empty()) {
        (Some(sheet), false) => format!("{sheet}!{cells}"),
        (Some(sheet), true) => sheet.clone(),
        (None, _) => cells,
    };
    vec![
        cell(finding.code),
        styled(severity, tone.on(body)),
        cell(whose(facts, fault)),
        file(fault, details),
        cell(at),
        cell(place.row.as_deref().unwrap_or_default()),
        cell(fault.message().vi.as_str()),
        cell(finding.hint.vi.as_str()),
    ]
}

/// The agency; of a shared fault how many and who.
fn whose(facts: &Facts<'_>, fault: &Fault<'_>) -> String {
    let names: Vec<String> = fault.agencies.iter().map(|a| facts.short(a)).collect();
    match names.as_slice() {
        names if fault.is_shared() => format!("{} đơn vị: {}", show::count(names.len()), names.join(", ")),
        names => names.concat(),
    }
}

/// The file, leading to the answer's row in *Chi tiết* where it stands there; of a shared fault how many files.
fn file(fault: &Fault<'_>, details: &Details<'_, '_>) -> Cell {
    let place = &fault.first.place;
    let row = place.agency.as_deref().zip(place.row.as_deref()).and_then(|(a, key)| details.row_of(a, key));
    match (&place.file, row) {
        (Some(_), _) if fault.is_shared() => cell(format!("{} tệp", show::count(fault.count))),
        (Some(path), Some(row)) => {
            let link = Content::link(names::DETAILS, row, 0, frame::file_name(path));
            styled(link, frame::table_link().size(11.0))
        }
        (Some(path), None) => cell(frame::file_name(path)),
        (None, _) => cell(Content::Blank),
    }
}
