//! How the main sheet is seen, printed and protected.

use super::Parts;
use super::look::whole;
use crate::answer::Field;
use crate::form::layout::{Column, FIRST_ROW, HEAD_ROW, HEADER_ROWS, REVISION, VISIBLE};
use crate::sheet::{Area, Margins, Orientation, Print, Sheet, View};

/// Percent at which all columns fit a screen of 1366 pixels.
const ZOOM: u16 = 85;

/// Margins in millimetres; the upper one is as high as the page header needs, in every program.
pub(super) const MARGINS: Margins =
    Margins { left: 16.0, right: 10.0, top: 13.5, bottom: 9.0, header: 7.0, footer: 5.0 };

/// Sets up view, print and protection.
pub(super) fn write(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let last = parts.layout.end_row.saturating_sub(1).max(FIRST_ROW);
    sheet.view = View {
        freeze: Some((FIRST_ROW, Column::Content.index())),
        zoom: ZOOM,
        gridlines: false,
        selection: first_input(parts, sheet),
        ..View::default()
    };
    sheet.filter = Some(Area::new((HEAD_ROW, VISIBLE.0.index()), (last, VISIBLE.1.index())));
    let end = sheet.next_row().saturating_sub(1);
    sheet.print = Print {
        orientation: Orientation::Landscape,
        fit: Some((1, 0)),
        area: Some(Area::new(whole(HEADER_ROWS[0]).first, whole(end).last)),
        repeat_rows: Some((HEAD_ROW, HEAD_ROW)),
        header: page_header(parts),
        center: true,
        margins: MARGINS,
        ..Print::default()
    };
    sheet.protected = true;
}

/// The first cell to be filled in: the first unlocked figure or status of the table.
fn first_input(parts: Parts<'_, '_>, sheet: &Sheet) -> (u32, u16) {
    let columns = Field::ALL.map(|field| Column::of(field).index());
    let cells = parts.layout.rows.iter().flat_map(|(row, _)| columns.map(|col| (*row, col)));
    cells
        .into_iter()
        .find(|(row, col)| sheet.style(*row, *col).unlocked)
        .unwrap_or((REVISION.0, REVISION.1.index()))
}

/// Code, page number, agency and month. A literal `&` is doubled.
fn page_header(parts: Parts<'_, '_>) -> String {
    let form = parts.form;
    let font = "&\"Times New Roman,Italic\"&10";
    let agency = form.agency.name.replace('&', "&&");
    format!(
        "&L{font}{}&C&\"Times New Roman,Regular\"&11&P&R{font}{agency} - {}",
        parts.identity.code(),
        form.period.long_vi()
    )
}
