//! Turns a workbook into the bytes of an `.xlsx` file. Only this room knows the library that writes it.
//!
//! The library writes everything but what is much: rows, merges, links and texts are written here and put into the
//! package that it made. The same workbook gives the same bytes: the only date is the workbook's own, and nothing asks
//! the clock or counts threads.

mod cells;
mod format;
mod links;
mod objects;
mod package;
mod page;
mod shared;
mod xml;

use super::error::{SheetError, refused};
use super::grid::{Sheet, Visibility};
use super::style::Style;
use super::workbook::Workbook;
use chrono::Datelike;
use rust_xlsxwriter as xlsx;
use shared::Shared;

/// As many links as Excel reads on one sheet; further ones are written as plain texts.
pub const MAX_LINKS: usize = 65_530;

/// Height of the standard row and width of the standard column in pixels, in Times New Roman 12.
const STANDARD: (u32, u32) = (21, 72);

/// The workbook as a file.
pub fn to_bytes(workbook: &Workbook) -> Result<Vec<u8>, SheetError> {
    let mut file = xlsx::Workbook::new();
    set_up(workbook, &mut file).map_err(refused("", "workbook"))?;
    let mut shared = Shared::default();
    for sheet in &workbook.sheets {
        check_name(&sheet.name)?;
        shared.add(sheet)?;
    }
    for (index, sheet) in workbook.sheets.iter().enumerate() {
        let out = file.add_worksheet();
        write_sheet(sheet, index == workbook.active, out)?;
        if index == 0 {
            shared.tell(sheet, out)?;
        }
    }
    let open = workbook.sheets.get(workbook.active);
    if open.is_none_or(|sheet| sheet.visibility != Visibility::Visible) {
        return Err(SheetError(format!("sheet {} cannot be the open one", workbook.active)));
    }
    for (name, reference) in &workbook.names {
        file.define_name(name.as_str(), &format!("={reference}")).map_err(refused("", name))?;
    }
    file.set_zip_compression_level(1); // it is packed once more
    let bytes = file.save_to_buffer().map_err(refused("", "workbook"))?;
    package::finished(&bytes, workbook, &shared)
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

fn write_sheet(sheet: &Sheet, active: bool, out: &mut xlsx::Worksheet) -> Result<(), SheetError> {
    out.set_name(&sheet.name).map_err(refused(&sheet.name, "name"))?;
    match sheet.visibility {
        Visibility::Visible => {}
        Visibility::Hidden => _ = out.set_hidden(true),
        Visibility::VeryHidden => _ = out.set_very_hidden(true),
    }
    out.set_active(active);
    page::write(sheet, out)?;
    objects::write(sheet, out)
}

/// The library checks the rest, but lets control characters through, which break the file.
fn check_name(name: &str) -> Result<(), SheetError> {
    let wrong = name.is_empty() || name.chars().any(char::is_control);
    if wrong { Err(SheetError(format!("`{name}` is no name for a sheet"))) } else { Ok(()) }
}
