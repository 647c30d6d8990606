//! One worksheet part: its cells and what stands around them.

use super::book::Sheet;
use super::cells::{Cells, Stop};
use super::fault::Fault;
use super::grid::{COLUMNS, parse_area};
use super::limits::Budget;
use super::refusal::Refusal;
use super::tag::Tag;
use super::value::Shared;
use super::workbook::Listed;
use super::xml::{Event, Scanner};

/// Reads the sheet called `listed` from the part called `part`. A sheet that breaks off keeps what
/// was read and says so; what no honest program writes refuses the file.
pub(super) fn sheet(
    listed: &Listed,
    part: &str,
    text: &str,
    shared: &Shared<'_>,
    budget: &mut Budget<'_>,
) -> Result<Sheet, Refusal> {
    let mut sheet = Sheet { name: listed.name.clone(), visibility: listed.visibility, ..Sheet::default() };
    let mut cells = Cells::default();
    let mut scanner = Scanner::new(text, shared.limits);
    match parse(&mut scanner, &mut sheet, &mut cells, shared, budget) {
        Ok(()) => {}
        Err(Stop::Fault(Fault::Bad(_))) => sheet.truncated = true,
        Err(Stop::Fault(fault)) => return Err(fault.refuse(part)),
        Err(Stop::Refuse(refusal)) => return Err(refusal),
    }
    cells.order();
    Ok(Sheet { cells: cells.cells, odd_cells: cells.odd, hidden_rows: cells.hidden_rows, ..sheet })
}

fn parse(
    scanner: &mut Scanner<'_>,
    sheet: &mut Sheet,
    cells: &mut Cells,
    shared: &Shared<'_>,
    budget: &mut Budget<'_>,
) -> Result<(), Stop> {
    match scanner.next()? {
        Event::Start(root) if root.local() == "worksheet" => {}
        _ => return Err(Stop::Fault(Fault::Bad("not a worksheet"))),
    }
    loop {
        match scanner.next()? {
            Event::Start(tag) if tag.local() == "sheetData" => {
                cells.read(scanner, shared, budget, &sheet.name)?
            }
            Event::Start(tag) => around(scanner, tag, sheet)?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The elements beside the cells.
fn around(scanner: &mut Scanner<'_>, tag: Tag<'_>, sheet: &mut Sheet) -> Result<(), Fault> {
    match tag.local() {
        "cols" => each(scanner, "col", |_, col| {
            sheet.hidden_columns.extend(hidden_columns(col)?);
            Ok(())
        }),
        "mergeCells" => each(scanner, "mergeCell", |_, merge| {
            sheet.merges.extend(merge.get("ref")?.and_then(|area| parse_area(&area)));
            Ok(())
        }),
        "sheetProtection" => {
            sheet.protected = tag.is_set("sheet")?;
            scanner.skip()
        }
        "autoFilter" => {
            sheet.auto_filter = tag.get("ref")?.and_then(|area| parse_area(&area));
            scanner.skip()
        }
        "headerFooter" => each(scanner, "oddHeader", |scanner, _| {
            let text = scanner.text()?;
            sheet.header_text = (!text.is_empty()).then(|| text.into_owned());
            Ok(())
        }),
        _ => scanner.skip(),
    }
}

/// After a start: calls `found` on every child of this name; what it leaves unread is passed over.
fn each<'a>(
    scanner: &mut Scanner<'a>,
    name: &str,
    mut found: impl FnMut(&mut Scanner<'a>, Tag<'a>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let outer = scanner.depth();
    while scanner.depth() >= outer {
        match scanner.next()? {
            Event::Start(tag) if tag.local() == name => found(scanner, tag)?,
            Event::Start(_) => scanner.skip()?,
            _ => {}
        }
    }
    Ok(())
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
