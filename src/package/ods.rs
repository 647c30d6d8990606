//! `.ods` workbooks, read in one pass over `content.xml` into the same [`Book`].
//!
//! Repeated rows and cells are paid for before they are written out: a few bytes may claim a whole grid.

use super::book::{Book, Cell, NumberFormat, Sheet, Value, Visibility};
use super::cells::Cells;
use super::container::{Package, part};
use super::kind::Kind;
use super::limits::Budget;
use super::props;
use super::refusal::{Fault, Refusal, Stop};
use super::tag::Tag;
use super::value::{number, serial};
use super::workbook::check_names;
use super::xml::{Event, Scanner};
use crate::sheet::address::{Area, COLUMNS, ROWS, a1};
use std::collections::HashSet;

/// Errors as a sheet shows them: the result of a formula is an error although it is stored as a text.
const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// Reads a package for which `sniff` says [`Kind::Ods`].
pub(super) fn read(package: &Package<'_>, budget: &mut Budget<'_>) -> Result<Book, Refusal> {
    let limits = budget.limits;
    let manifest = package.text("META-INF/manifest.xml", limits.small);
    if manifest.is_ok_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Refusal::Kind(Kind::Encrypted));
    }
    let meta = package.find("meta.xml").map(|_| {
        part(package, "meta.xml", limits.small, budget, |text, budget| props::subject(&text, budget))
    });
    let subject = meta.transpose()?.flatten();
    let mut reader = Reader::default();
    part(package, "content.xml", limits.sheet, budget, |text, budget| reader.document(&text, budget))?;
    check_names(reader.sheets.iter().map(|sheet| sheet.name.as_str()), budget)?;
    Ok(Book {
        sheets: reader.sheets,
        date1904: false,
        subject,
        external_links: reader.external,
        has_macros: false,
        kind: Kind::Ods,
    })
}

/// What has been read of the document so far.
#[derive(Default)]
struct Reader {
    /// Styles of sheets that are not shown.
    hidden_styles: HashSet<String>,
    sheets: Vec<Sheet>,
    external: bool,
}

/// A sheet as it is read.
#[derive(Default)]
struct Open {
    sheet: Sheet,
    cells: Cells,
    next_row: u32,
    next_col: u32,
    /// Runs of hidden rows, from and to; some programs hide all rows down to the end of the grid.
    hidden: Vec<(u32, u32)>,
}

impl Reader {
    fn document(&mut self, text: &str, budget: &mut Budget<'_>) -> Result<(), Stop> {
        let mut scanner = Scanner::new(text, budget.limits);
        scanner.root("document-content")?;
        scanner.children(|scanner, tag| match tag.local() {
            "automatic-styles" => scanner.children(|scanner, tag| Ok(self.style(scanner, tag)?)),
            "body" => scanner.children(|scanner, tag| match tag.local() {
                "spreadsheet" => scanner.children(|scanner, tag| match tag.local() {
                    "table" => self.table(scanner, tag, budget),
                    _ => Ok(()),
                }),
                _ => Ok(()),
            }),
            _ => Ok(()),
        })
    }

    fn style(&mut self, scanner: &mut Scanner<'_>, style: Tag<'_>) -> Result<(), Fault> {
        scanner.children(|_, tag| {
            if tag.local() == "table-properties" && tag.get_local("display")?.as_deref() == Some("false") {
                self.hidden_styles.extend(style.get_local("name")?.map(|name| name.into_owned()));
            }
            Ok(())
        })
    }

    fn table(
        &mut self,
        scanner: &mut Scanner<'_>,
        tag: Tag<'_>,
        budget: &mut Budget<'_>,
    ) -> Result<(), Stop> {
        let hidden = tag.get_local("style-name")?.is_some_and(|style| self.hidden_styles.contains(&*style));
        let mut open = Open::default();
        open.sheet.name = tag.get_local("name")?.unwrap_or_default().into_owned();
        open.sheet.protected = tag.get_local("protected")?.as_deref() == Some("true");
        open.sheet.visibility = if hidden { Visibility::Hidden } else { Visibility::Visible };
        if !open.rows(scanner, budget)? {
            self.external = true; // the sheet is what is remembered of another workbook
            return Ok(());
        }
        let last = open.cells.cells.last().map_or(0, |cell| cell.row);
        for (from, to) in open.hidden.iter().filter(|(from, _)| *from <= last) {
            for row in *from..=(*to).min(last) {
                budget.cell()?;
                open.sheet.hidden_rows.push(row);
            }
        }
        let Cells { cells, odd, .. } = open.cells;
        self.sheets.push(Sheet { cells, odd_cells: odd, ..open.sheet });
        Ok(())
    }
}

impl Open {
    /// The rows and columns in a table, or in a group of them; whether it is a sheet of this workbook.
    fn rows(&mut self, scanner: &mut Scanner<'_>, budget: &mut Budget<'_>) -> Result<bool, Stop> {
        let mut own = true;
        scanner.children(|scanner, tag| {
            match tag.local() {
                "table-source" => own = false,
                "table-column" => self.column(tag)?,
                "table-row" => self.row(scanner, tag, budget)?,
                "table-row-group"
                | "table-rows"
                | "table-header-rows"
                | "table-column-group"
                | "table-columns"
                | "table-header-columns" => _ = self.rows(scanner, budget)?,
                _ => {}
            }
            Ok::<_, Stop>(())
        })?;
        Ok(own)
    }

    fn column(&mut self, tag: Tag<'_>) -> Result<(), Fault> {
        let (from, to) =
            (self.next_col, self.next_col.saturating_add(repeated(tag, "number-columns-repeated")?));
        self.next_col = to;
        if is_hidden(tag)? && from < COLUMNS {
            self.sheet.hidden_columns.push((from, to.min(COLUMNS) - 1));
        }
        Ok(())
    }

    fn row(&mut self, scanner: &mut Scanner<'_>, tag: Tag<'_>, budget: &mut Budget<'_>) -> Result<(), Stop> {
        let times = repeated(tag, "number-rows-repeated")?;
        let row = self.next_row;
        self.next_row = row.saturating_add(times);
        if is_hidden(tag)? {
            self.hidden.push((row, self.next_row - 1));
        }
        let before = self.cells.cells.len();
        let mut col = 0u32;
        scanner.children(|scanner, tag| {
            if matches!(tag.local(), "table-cell" | "covered-table-cell") {
                let times = repeated(tag, "number-columns-repeated")?;
                self.cell(scanner, tag, (row, col), times, budget)?;
                col = col.saturating_add(times);
            }
            Ok::<_, Stop>(())
        })?;
        let written = self.cells.cells[before..].to_vec();
        let again = if written.is_empty() { 0..0 } else { row + 1..self.next_row };
        for (row, cell) in again.flat_map(|row| written.iter().map(move |cell| (row, cell))) {
            self.keep((row, cell.col), cell.clone(), budget)?;
        }
        Ok(())
    }

    /// A cell, written out as often as it is repeated to the right if something stands in it.
    fn cell(
        &mut self,
        scanner: &mut Scanner<'_>,
        tag: Tag<'_>,
        (row, col): (u32, u32),
        times: u32,
        budget: &mut Budget<'_>,
    ) -> Result<(), Stop> {
        self.merge(tag, row, col)?;
        let formula = tag.get_local("formula")?.is_some();
        let Some((value, format)) = value(scanner, tag, formula, budget)? else {
            self.cells.odd.push(a1(row, col));
            return Ok(budget.cell()?);
        };
        if value == Value::Blank && !formula && tag.get_local("value-type")?.is_none() {
            return Ok(());
        }
        let cell = Cell { row, col, value, formula, formula_text: None, format };
        for col in col..col.saturating_add(times) {
            self.keep((row, col), cell.clone(), budget)?;
        }
        Ok(())
    }

    fn keep(&mut self, (row, col): (u32, u32), cell: Cell, budget: &mut Budget<'_>) -> Result<(), Stop> {
        if row >= ROWS || col >= COLUMNS {
            let (sheet, cell) = (self.sheet.name.clone(), a1(row, col));
            return Err(Refusal::CellOutsideGrid { sheet, cell }.into());
        }
        budget.cell()?;
        if let Value::Text(text) | Value::Error(text) = &cell.value {
            budget.text(text.len())?;
        }
        self.cells.cells.push(Cell { row, col, ..cell });
        Ok(())
    }

    fn merge(&mut self, tag: Tag<'_>, row: u32, col: u32) -> Result<(), Fault> {
        let (rows, columns) =
            (repeated(tag, "number-rows-spanned")?, repeated(tag, "number-columns-spanned")?);
        let end = |from: u32, count: u32, end: u32| from.saturating_add(count - 1).min(end - 1);
        let column = |col: u32| u16::try_from(col).unwrap_or(u16::MAX);
        if (rows > 1 || columns > 1) && row < ROWS && col < COLUMNS {
            let last = (end(row, rows, ROWS), column(end(col, columns, COLUMNS)));
            self.sheet.merges.push(Area::new((row, column(col)), last));
        }
        Ok(())
    }
}

/// A count of one or more.
fn repeated(tag: Tag<'_>, name: &str) -> Result<u32, Fault> {
    let count = tag.get_local(name)?.and_then(|count| count.trim().parse().ok());
    Ok(count.filter(|count| *count > 0).unwrap_or(1))
}

fn is_hidden(tag: Tag<'_>) -> Result<bool, Fault> {
    Ok(matches!(tag.get_local("visibility")?.as_deref(), Some("collapse" | "filter")))
}

/// What a cell says and how it shows it; nothing where that is not of the type it names.
fn value(
    scanner: &mut Scanner<'_>,
    tag: Tag<'_>,
    formula: bool,
    budget: &mut Budget<'_>,
) -> Result<Option<(Value, NumberFormat)>, Stop> {
    let kind = tag.get("office:value-type")?;
    let told = tag.get("office:value")?.map(|raw| number(raw.trim()).map(Value::Number));
    let numeric = |format| Ok(told.clone().unwrap_or(Some(Value::Blank)).map(|value| (value, format)));
    match kind.as_deref() {
        Some("float") => numeric(NumberFormat::General),
        Some("percentage") => numeric(NumberFormat::Percent),
        Some("currency") => numeric(NumberFormat::Other),
        Some("boolean") => {
            let truth = tag.get_local("boolean-value")?;
            Ok(Some((Value::Bool(truth.as_deref() == Some("true")), NumberFormat::General)))
        }
        Some("date") => {
            let day = tag.get_local("date-value")?.unwrap_or_default();
            Ok(serial(&day, false).map(|days| (Value::Number(days), NumberFormat::Date)))
        }
        kind => {
            let mut text = shown(scanner, budget)?;
            if text.is_empty() && kind == Some("string") {
                text = tag.get_local("string-value")?.unwrap_or_default().into_owned();
            }
            let error = formula && (ERRORS.contains(&text.as_str()) || text.starts_with("Err:"));
            let value = if error { Value::Error(text.into()) } else { Value::text(text) };
            Ok(Some((value, NumberFormat::General)))
        }
    }
}

/// After the start of a cell: its paragraphs, one a line. Comments are none of them.
fn shown(scanner: &mut Scanner<'_>, budget: &mut Budget<'_>) -> Result<String, Stop> {
    let mut lines = Vec::new();
    scanner.children(|scanner, tag| {
        if tag.local() == "p" || tag.local() == "h" {
            let mut line = String::new();
            paragraph(scanner, &mut line, budget)?;
            lines.push(line);
        }
        Ok::<_, Stop>(())
    })?;
    Ok(lines.join("\n"))
}

/// After a start: the text up to its end. Line ends in the markup are spaces; spaces in a row stand there as a count.
fn paragraph(scanner: &mut Scanner<'_>, line: &mut String, budget: &mut Budget<'_>) -> Result<(), Stop> {
    loop {
        match scanner.next()? {
            Event::Text(raw) => {
                let text = super::escape::unescape(raw).ok_or(Fault::Bad("unknown entity"))?;
                push(line, &text);
            }
            Event::Literal(text) => push(line, text),
            Event::Start(tag) => {
                match tag.local() {
                    "s" => {
                        let count = repeated(tag, "c")?;
                        budget.text(count as usize)?;
                        line.extend(std::iter::repeat_n(' ', count as usize));
                    }
                    "tab" => line.push('\t'),
                    "line-break" => line.push('\n'),
                    "annotation" | "note" => {
                        scanner.skip()?;
                        continue;
                    }
                    _ => {}
                }
                paragraph(scanner, line, budget)?;
            }
            Event::End | Event::Eof => return Ok(()),
        }
    }
}

fn push(line: &mut String, text: &str) {
    for letter in text.chars() {
        let space = matches!(letter, ' ' | '\t' | '\n' | '\r');
        if !space {
            line.push(letter);
        } else if !line.ends_with(' ') {
            line.push(' ');
        }
    }
}
