//! One worksheet part: its cells and what stands around them.

use super::book::Sheet;
use super::cells::Cells;
use super::limits::Budget;
use super::refusal::{Fault, Stop};
use super::tag::Tag;
use super::value::Shared;
use super::workbook::Listed;
use super::xml::Scanner;
use crate::sheet::address::{COLUMNS, parse_area};

/// Reads the sheet called `listed` from its part. A sheet that breaks off keeps what was read and says so;
/// what no honest program writes refuses the file.
pub(super) fn sheet(
    listed: &Listed,
    text: &str,
    shared: &Shared<'_>,
    budget: &mut Budget<'_>,
) -> Result<Sheet, Stop> {
    let mut sheet = Sheet { name: listed.name.clone(), visibility: listed.visibility, ..Sheet::default() };
    let mut cells = Cells::default();
    let mut scanner = Scanner::new(text, budget.limits);
    let parsed = scanner.root("worksheet").map_err(Stop::from).and_then(|_| {
        scanner.children(|scanner, tag| match tag.local() {
            "sheetData" => cells.read(scanner, shared, budget, &listed.name),
            _ => Ok(around(scanner, tag, &mut sheet)?),
        })
    });
    match parsed {
        Err(Stop::Fault(Fault::Bad(_))) => sheet.truncated = true,
        parsed => parsed?,
    }
    cells.order();
    Ok(Sheet {
        cells: cells.cells,
        odd_cells: cells.odd,
        hidden_rows: cells.hidden_rows,
        arrays: cells.arrays,
        ..sheet
    })
}

/// The elements beside the cells.
fn around(scanner: &mut Scanner<'_>, tag: Tag<'_>, sheet: &mut Sheet) -> Result<(), Fault> {
    match tag.local() {
        "cols" => scanner.children(|_, col| {
            sheet.hidden_columns.extend(hidden_columns(col)?);
            Ok(())
        }),
        "mergeCells" => scanner.children(|_, merge| {
            sheet.merges.extend(merge.get("ref")?.and_then(|area| parse_area(&area)));
            Ok(())
        }),
        "sheetProtection" => {
            sheet.protected = tag.is_set("sheet")?;
            Ok(())
        }
        "headerFooter" => scanner.children(|scanner, tag| {
            if tag.local() == "oddHeader" {
                sheet.header_text = Some(scanner.text()?.into_owned()).filter(|text| !text.is_empty());
            }
            Ok(())
        }),
        _ => Ok(()),
    }
}

/// A run of hidden columns, inside the grid.
fn hidden_columns(col: Tag<'_>) -> Result<Option<(u32, u32)>, Fault> {
    let number = |name| -> Result<Option<u32>, Fault> {
        let number = col.get(name)?.and_then(|number| number.trim().parse().ok());
        Ok(number.filter(|&number: &u32| (1..=COLUMNS).contains(&number)))
    };
    Ok(match (col.is_set("hidden")?, number("min")?, number("max")?) {
        (true, Some(min), Some(max)) if min <= max => Some((min - 1, max - 1)),
        _ => None,
    })
}
