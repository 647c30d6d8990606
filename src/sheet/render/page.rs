//! Columns, rows, view, print set-up and protection.

use crate::sheet::error::{SheetError, refused};
use crate::sheet::grid::{Column, Sheet};
use crate::sheet::page::{Margins, Orientation, Print, View};
use rust_xlsxwriter as xlsx;
use xlsx::XlsxError;

pub(super) fn write(sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), SheetError> {
    for text in [&sheet.print.header, &sheet.print.footer] {
        let length = text.encode_utf16().count();
        if length > 255 {
            let said = format!("{}: page header of {length} characters, Excel takes 255", sheet.name);
            return Err(SheetError(said));
        }
    }
    columns(sheet, out).map_err(refused(&sheet.name, "columns"))?;
    // Where charts and notes lie depends on the heights above them.
    if !sheet.charts.is_empty() || !sheet.notes.is_empty() {
        rows(sheet, out).map_err(refused(&sheet.name, "rows"))?;
    }
    view(&sheet.view, out).map_err(refused(&sheet.name, "view"))?;
    print(&sheet.print, out).map_err(refused(&sheet.name, "print set-up"))?;
    if let Some(area) = sheet.filter {
        out.autofilter(area.first.0, area.first.1, area.last.0, area.last.1)
            .map_err(refused(&sheet.name, "filter"))?;
    }
    if sheet.protected {
        out.protect_with_options(&options());
    }
    Ok(())
}

/// Pixels of a width in digits of Times New Roman 12.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates
fn pixels(column: &Column) -> u32 {
    (column.width * 8.0).round() as u32 + 5
}

fn columns(sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    for (col, column) in &sheet.columns {
        out.set_column_width_pixels(*col, pixels(column))?;
        if column.hidden {
            out.set_column_hidden(*col)?;
        }
    }
    Ok(())
}

fn rows(sheet: &Sheet, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    for (index, row) in &sheet.rows {
        if let Some(height) = row.height {
            out.set_row_height(*index, height.clamp(0.75, 409.0))?;
        }
        if row.hidden {
            out.set_row_hidden(*index)?;
        }
    }
    Ok(())
}

fn view(view: &View, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    if let Some((row, col)) = view.freeze {
        out.set_freeze_panes(row, col)?;
    }
    let (row, col) = view.selection;
    out.set_selection(row, col, row, col)?;
    out.set_zoom(view.zoom.clamp(10, 400)).set_screen_gridlines(view.gridlines);
    if let Some(tab) = view.tab {
        out.set_tab_color(tab);
    }
    Ok(())
}

fn print(print: &Print, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    out.set_paper_size(A4).set_print_center_horizontally(print.center);
    match print.orientation {
        Orientation::Portrait => out.set_portrait(),
        Orientation::Landscape => out.set_landscape(),
    };
    let Margins { left, right, top, bottom, header, footer } = print.margins;
    let [left, right, top, bottom, header, footer] =
        [left, right, top, bottom, header, footer].map(|mm| mm / 25.4);
    out.set_margins(left, right, top, bottom, header, footer);
    if let Some((width, height)) = print.fit {
        out.set_print_fit_to_pages(width, height);
    }
    if let Some(area) = print.area {
        out.set_print_area(area.first.0, area.first.1, area.last.0, area.last.1)?;
    }
    if let Some((first, last)) = print.repeat_rows {
        out.set_repeat_rows(first, last)?;
    }
    if let Some((first, last)) = print.repeat_columns {
        out.set_repeat_columns(first, last)?;
    }
    if !print.header.is_empty() {
        out.set_header(&print.header);
    }
    if !print.footer.is_empty() {
        out.set_footer(&print.footer);
    }
    if !print.breaks.is_empty() {
        out.set_page_breaks(&print.breaks)?;
    }
    Ok(())
}

/// What stays allowed on a protected sheet; there is never a password.
fn options() -> xlsx::ProtectionOptions {
    let mut options = xlsx::ProtectionOptions::new();
    options.use_autofilter = true;
    options.format_columns = true;
    options.format_rows = true;
    options
}
