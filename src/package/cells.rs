//! The rows and cells of a sheet, in one pass. An odd cell is noted and passed over; an address
//! beyond the grid refuses the file.

use super::book::{Cell, NumberFormat, OddCell, OddReason, Value};
use super::grid::{Address, COLUMNS, ROWS, a1, parse};
use super::limits::Budget;
use super::refusal::Refusal;
use super::strings::string_item;
use super::styles::Style;
use super::tag::{Tag, is_true};
use super::value::{Content, Reading, Shared, read};
use super::xml::{Event, Fault, Scanner};

/// Why reading a sheet stops.
#[derive(Debug)]
pub(super) enum Stop {
    /// The sheet's XML.
    Fault(Fault),
    /// The whole file is refused.
    Refuse(Refusal),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(fault)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refuse(refusal)
    }
}

/// What has been read of a sheet's data so far; it stays when the rest turns out to be cut.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// The filled cells.
    pub cells: Vec<Cell>,
    /// The odd cells.
    pub odd: Vec<OddCell>,
    /// The hidden rows.
    pub hidden_rows: Vec<u32>,
    /// The formula of the cell being read.
    formula_text: Option<Box<str>>,
    next_row: u32,
    next_col: u32,
}

impl Cells {
    /// After the start of `<sheetData>`: everything in it.
    pub fn read(
        &mut self,
        scanner: &mut Scanner<'_>,
        shared: &Shared<'_>,
        budget: &mut Budget<'_>,
        sheet: &str,
    ) -> Result<(), Stop> {
        let mut reader = Reader {
            scanner,
            shared,
            budget,
            sheet,
        };
        loop {
            match reader.scanner.next()? {
                Event::Start(tag) if tag.local() == "row" => self.row(&mut reader, tag)?,
                Event::Start(_) => reader.scanner.skip()?,
                Event::End | Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Puts the cells in order. Of two with one address the first counts and the other is odd.
    pub fn order(&mut self) {
        let key = |cell: &Cell| (cell.row, cell.col);
        if self.cells.is_sorted_by(|one, next| key(one) < key(next)) {
            return;
        }
        self.cells.sort_by_key(key);
        let odd = &mut self.odd;
        self.cells.dedup_by(|later, kept| {
            let twice = key(later) == key(kept);
            if twice {
                odd.push(OddCell {
                    cell: a1(later.row, later.col),
                    reason: OddReason::Twice,
                });
            }
            twice
        });
    }

    fn row(&mut self, reader: &mut Reader<'_, '_, '_, '_>, tag: Tag<'_>) -> Result<(), Stop> {
        let mut row = self.next_row;
        let mut hidden = false;
        for attribute in tag.attributes() {
            match attribute? {
                ("r", number) if number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() => {
                    let number: u32 = number.parse().unwrap_or(u32::MAX);
                    row = number.checked_sub(1).unwrap_or(ROWS);
                }
                ("r", number) => {
                    reader.budget.cell()?;
                    self.odd.push(OddCell {
                        cell: shorten(number),
                        reason: OddReason::BadAddress,
                    });
                    return Ok(reader.scanner.skip()?);
                }
                ("hidden", value) => hidden = is_true(value),
                _ => {}
            }
        }
        if row >= ROWS {
            return Err(reader.outside(&format!("{}", u64::from(row) + 1)));
        }
        if hidden {
            self.hidden_rows.push(row);
        }
        (self.next_row, self.next_col) = (row + 1, 0);
        loop {
            match reader.scanner.next()? {
                Event::Start(tag) if tag.local() == "c" => self.cell(reader, tag, row)?,
                Event::Start(_) => reader.scanner.skip()?,
                Event::End | Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn cell<'a>(&mut self, reader: &mut Reader<'_, 'a, '_, '_>, tag: Tag<'a>, row: u32) -> Result<(), Stop> {
        let (address, style, kind) = attributes(tag)?;
        let place = match address {
            Some(text) => parse(text),
            None if self.next_col < COLUMNS => Address::Cell(row, self.next_col),
            None => Address::Outside,
        };
        if place == Address::Outside {
            return Err(reader.outside(address.unwrap_or("XFE")));
        }
        if let Address::Cell(_, col) = place {
            self.next_col = col + 1;
        }
        let content = self.content(reader.scanner, kind)?;
        let formula = content.formula;
        let formula_text = self.formula_text.take();
        let reading = read(content, reader.shared, reader.budget)?;
        if reading == Reading::Nothing {
            return Ok(());
        }
        reader.budget.cell()?;
        reader
            .budget
            .text(formula_text.as_ref().map_or(0, |text| text.len()))?;
        let odd = |cell, reason| Err(OddCell { cell, reason });
        let judged = match place {
            Address::Cell(at, col) if at == row => finish(reading, row, col, reader.shared.styles.get(style)),
            Address::Cell(at, col) => odd(a1(at, col), OddReason::WrongRow),
            _ => odd(shorten(address.unwrap_or_default()), OddReason::BadAddress),
        };
        match judged {
            Ok(cell) => self.cells.push(Cell {
                formula,
                formula_text,
                ..cell
            }),
            Err(odd) => self.odd.push(odd),
        }
        Ok(())
    }

    /// After the start of `<c>`: what stands in it.
    fn content<'a>(&mut self, scanner: &mut Scanner<'a>, kind: &'a str) -> Result<Content<'a>, Fault> {
        let mut content = Content {
            kind,
            ..Content::default()
        };
        loop {
            match scanner.next()? {
                Event::Start(tag) => match tag.local() {
                    "v" if content.raw.is_none() => content.raw = Some(scanner.text()?),
                    "is" if content.inline.is_none() => content.inline = Some(string_item(scanner)?),
                    "f" if !content.formula => {
                        content.formula = true;
                        let text = scanner.text()?;
                        self.formula_text = (!text.is_empty()).then(|| text.into());
                    }
                    "v" | "is" | "f" => return Err(Fault::Bad("a cell with two values")),
                    _ => scanner.skip()?,
                },
                Event::End | Event::Eof => return Ok(content),
                _ => {}
            }
        }
    }
}

/// The tools of one pass.
struct Reader<'r, 'a, 'b, 'l> {
    scanner: &'r mut Scanner<'a>,
    shared: &'r Shared<'b>,
    budget: &'r mut Budget<'l>,
    sheet: &'r str,
}

impl Reader<'_, '_, '_, '_> {
    fn outside(&self, cell: &str) -> Stop {
        Stop::Refuse(Refusal::CellOutsideGrid {
            sheet: self.sheet.to_owned(),
            cell: shorten(cell),
        })
    }
}

/// A cell without formula from what was read of it.
fn finish(reading: Reading, row: u32, col: u32, style: Style) -> Result<Cell, OddCell> {
    let (value, format) = match reading {
        Reading::Value(value) => (value, style.format),
        Reading::Date(days) => (Value::Number(days), NumberFormat::Date),
        Reading::Nothing => (Value::Blank, style.format),
        Reading::Odd(reason) => {
            return Err(OddCell {
                cell: a1(row, col),
                reason,
            });
        }
    };
    Ok(Cell {
        row,
        col,
        value,
        formula: false,
        formula_text: None,
        format,
        locked: style.locked,
    })
}

/// The address, the index of the format and the type of a cell, as written.
#[inline]
fn attributes<'a>(tag: Tag<'a>) -> Result<(Option<&'a str>, usize, &'a str), Fault> {
    let (mut address, mut style, mut kind) = (None, 0, "");
    for attribute in tag.attributes() {
        match attribute? {
            ("r", _) if address.is_some() => return Err(Fault::Bad("a cell with two addresses")),
            ("r", value) => address = Some(value),
            ("s", value) => style = value.trim().parse().unwrap_or(usize::MAX),
            ("t", value) => kind = value,
            _ => {}
        }
    }
    Ok((address, style, kind))
}

/// An address fit for a message.
fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}
