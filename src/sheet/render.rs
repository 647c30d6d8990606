//! Turns a workbook into the bytes of an `.xlsx` file. Only this room knows the library that writes it.
//!
//! The same workbook gives the same bytes: cells are written row by row, the only date is the workbook's
//! own, and nothing asks the clock or counts threads.

mod cells;
mod format;
mod objects;
mod origin;
mod package;
mod page;

use super::error::{SheetError, refused};
use super::grid::{Sheet, Visibility};
use super::style::Style;
use super::workbook::Workbook;
use chrono::Datelike;
use package::Patch;
use rust_xlsxwriter as xlsx;
use std::borrow::Borrow;

/// As many links as Excel reads on one sheet; further ones are written as plain texts.
pub const MAX_LINKS: usize = 65_530;

/// Height of the standard row and width of the standard column in pixels, in Times New Roman 12.
const STANDARD: (u32, u32) = (21, 72);

/// The workbook as a file.
pub fn to_bytes(workbook: &Workbook) -> Result<Vec<u8>, SheetError> {
    bytes_of(workbook, &workbook.sheets)
}

/// The same; each sheet is given up as soon as it is written.
pub fn into_bytes(mut workbook: Workbook) -> Result<Vec<u8>, SheetError> {
    let sheets = std::mem::take(&mut workbook.sheets);
    bytes_of(&workbook, sheets)
}

fn bytes_of(
    workbook: &Workbook,
    sheets: impl IntoIterator<Item = impl Borrow<Sheet>>,
) -> Result<Vec<u8>, SheetError> {
    let mut file = xlsx::Workbook::new();
    set_up(workbook, &mut file).map_err(refused("", "workbook"))?;
    let mut patches = Vec::new();
    let mut can_be_open = false;
    for (index, sheet) in sheets.into_iter().enumerate() {
        let sheet = sheet.borrow();
        check_name(&sheet.name)?;
        can_be_open |= index == workbook.active && sheet.visibility == Visibility::Visible;
        patches.push(write_sheet(sheet, index == workbook.active, file.add_worksheet())?);
    }
    if !can_be_open {
        return Err(SheetError(format!("sheet {} cannot be the open one", workbook.active)));
    }
    for (name, reference) in &workbook.names {
        file.define_name(name.as_str(), &format!("={reference}")).map_err(refused("", name))?;
    }
    if package::needed(&patches) {
        file.set_zip_compression_level(1); // it is packed once more
    }
    let bytes = file.save_to_buffer().map_err(refused("", "workbook"))?;
    drop(file);
    package::patch(bytes, &patches).map(origin::alike)
}

fn set_up(workbook: &Workbook, file: &mut xlsx::Workbook) -> Result<(), xlsx::XlsxError> {
    file.set_default_format(&format::of(&Style::plain()), STANDARD.0, STANDARD.1)?;
    let about = &workbook.properties;
    let (year, month, day) = (about.created.year(), about.created.month(), about.created.day());
    let year = u16::try_from(year).unwrap_or_default();
    let created = xlsx::ExcelDateTime::from_ymd(year, narrow(month), narrow(day))?;
    let properties = xlsx::DocProperties::new()
        .set_title(&about.title)
        .set_subject(&about.subject)
        .set_author(&about.author)
        .set_company(&about.company)
        .set_creation_datetime(&created);
    file.set_properties(&properties);
    Ok(())
}

/// Months and days fit; the library wants them narrow.
fn narrow(number: u32) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

fn write_sheet(sheet: &Sheet, active: bool, out: &mut xlsx::Worksheet) -> Result<Patch, SheetError> {
    out.set_name(&sheet.name).map_err(refused(&sheet.name, "name"))?;
    match sheet.visibility {
        Visibility::Visible => {}
        Visibility::Hidden => _ = out.set_hidden(true),
        Visibility::VeryHidden => _ = out.set_very_hidden(true),
    }
    out.set_active(active);
    let mut patch = Patch::default();
    page::write(sheet, out, &mut patch)?;
    cells::write(sheet, out, &mut patch)?;
    objects::write(sheet, out)?;
    Ok(patch)
}

/// The library checks the rest, but lets control characters through, which break the file.
fn check_name(name: &str) -> Result<(), SheetError> {
    let wrong = name.is_empty() || name.chars().any(char::is_control);
    if wrong { Err(SheetError(format!("`{name}` is no name for a sheet"))) } else { Ok(()) }
}
