//! The rows and cells of a sheet, in one pass. An odd cell is noted and passed over; an address
//! beyond the grid refuses the file.

use super::book::Cell;
use super::cell::{Head, content, judge, quick_content, shorten};
use super::limits::Budget;
use super::quick::QuickCell;
use super::refusal::{Refusal, Stop};
use super::shared::Formulas;
use super::tag::{Tag, is_true};
use super::value::{Content, Reading, Shared, read};
use super::xml::{Event, Scanner};
use crate::sheet::Array;
use crate::sheet::address::{Address, COLUMNS, ROWS, a1, parse};

/// What has been read of a sheet's data so far; it stays when the rest turns out to be cut.
#[derive(Debug, Default)]
pub(super) struct Cells {
    pub cells: Vec<Cell>,
    pub odd: Vec<String>,
    pub hidden_rows: Vec<u32>,
    pub arrays: Vec<Array>,
    formulas: Formulas,
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
        // A guess that saves most of the growing, and costs nothing when it is wrong.
        self.cells.reserve((scanner.remaining() / 64).min(4096));
        scanner.children(|scanner, tag| match tag.local() {
            "row" => self.row(&mut Reader { scanner, shared, budget, sheet }, tag),
            _ => Ok(()),
        })
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
                odd.push(a1(later.row, later.col));
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
                    self.odd.push(shorten(number));
                    return Ok(());
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
            while let Some(quick) = reader.scanner.quick_cell() {
                self.quick(reader, &quick, row)?;
            }
            match reader.scanner.next()? {
                Event::Start(tag) if tag.local() == "c" => self.cell(reader, tag, row)?,
                Event::Start(_) => reader.scanner.skip()?,
                Event::End | Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn quick(
        &mut self,
        reader: &mut Reader<'_, '_, '_, '_>,
        cell: &QuickCell<'_>,
        row: u32,
    ) -> Result<(), Stop> {
        let head = Head::quick(cell);
        let place = self.place(reader, head, row)?;
        match cell.raw {
            None => Ok(()),
            Some(_) => self.keep(reader, head, place, row, quick_content(cell)),
        }
    }

    fn cell<'a>(&mut self, reader: &mut Reader<'_, 'a, '_, '_>, tag: Tag<'a>, row: u32) -> Result<(), Stop> {
        let head = Head::read(tag)?;
        let place = self.place(reader, head, row)?;
        let content = content(reader.scanner, head.kind)?;
        let array = content.array.filter(|area| area.cells().take(MOST_RESULTS + 1).count() <= MOST_RESULTS);
        if let Some(area) = array.filter(|_| self.arrays.len() < MOST_RESULTS) {
            self.arrays.push(Array { area, spills: tag.get("cm")?.is_some() });
        }
        self.keep(reader, head, place, row, content)
    }

    /// Where a cell lies: where it says, else right of the one before it.
    fn place(&mut self, reader: &Reader<'_, '_, '_, '_>, head: Head<'_>, row: u32) -> Result<Address, Stop> {
        let place = match head.address {
            Some(text) => parse(text),
            None if self.next_col < COLUMNS => Address::Cell(row, self.next_col),
            None => Address::Outside,
        };
        match place {
            Address::Outside => return Err(reader.outside(head.address.unwrap_or("XFE"))),
            Address::Cell(_, col) => self.next_col = col + 1,
            Address::Unreadable => {}
        }
        Ok(place)
    }

    /// Keeps a cell that holds something, among the odd ones if need be.
    fn keep(
        &mut self,
        reader: &mut Reader<'_, '_, '_, '_>,
        head: Head<'_>,
        place: Address,
        row: u32,
        mut content: Content<'_>,
    ) -> Result<(), Stop> {
        let (formula, mut formula_text) = (content.formula, content.formula_text.take());
        if let (Some(number), Address::Cell(row, col)) = (content.shared, place) {
            let written_out = formula_text.is_some();
            formula_text = self.formulas.at(number, (row, col), formula_text);
            let moved = formula_text.as_ref().filter(|_| !written_out).map_or(0, |text| text.len());
            reader.budget.work(moved * MOVING)?;
        }
        let reading = read(content, reader.shared, reader.budget)?;
        if reading == Reading::Nothing {
            return Ok(());
        }
        reader.budget.cell()?;
        reader.budget.text(formula_text.as_ref().map_or(0, |text| text.len()))?;
        match judge(reading, head, place, row, reader.shared.styles.get(head.style)) {
            Ok(cell) => self.cells.push(Cell { formula, formula_text, ..cell }),
            Err(odd) => self.odd.push(odd),
        }
        Ok(())
    }
}

/// Cells that a formula of many results may fill, and how many such formulas are remembered; others are kept as
/// formulas of one result.
const MOST_RESULTS: usize = 1000;

/// What moving a byte of a shared formula costs, in bytes of XML looked at.
const MOVING: usize = 64;

/// The tools of one pass.
struct Reader<'r, 'a, 'b, 'l> {
    scanner: &'r mut Scanner<'a>,
    shared: &'r Shared<'b>,
    budget: &'r mut Budget<'l>,
    sheet: &'r str,
}

impl Reader<'_, '_, '_, '_> {
    fn outside(&self, cell: &str) -> Stop {
        Stop::Refuse(Refusal::CellOutsideGrid { sheet: self.sheet.to_owned(), cell: shorten(cell) })
    }
}
