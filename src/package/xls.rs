//! `.xls` workbooks of Excel 97–2003, record by record into the same [`Book`].
//!
//! A record names the row, column, style and value of a cell, so what is read is never larger than the file, but
//! for the shared strings, which are paid for at every cell.

use super::book::{Book, Cell, NumberFormat, Sheet, Value, Visibility};
use super::cells::Cells;
use super::kind::Kind;
use super::le::{slice_at, u16_at, u32_at, u64_at};
use super::limits::Budget;
use super::ole::Compound;
use super::refusal::Refusal;
use super::styles::{builtin, classify};
use super::workbook::check_names;
use crate::sheet::address::Area;
use std::collections::HashMap;

/// What the first record of a stream says of its version.
const BIFF8: u16 = 0x0600;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x0A;
const CONTINUE: u16 = 0x3C;

/// Reads a file for which `sniff` says [`Kind::Xls`].
pub(super) fn read(bytes: &[u8], budget: &mut Budget<'_>) -> Result<Book, Refusal> {
    let file = Compound::open(bytes)?;
    let Some(stream) = file.stream("Workbook")? else {
        return Err(Refusal::OldExcel);
    };
    let globals = globals(&stream, budget)?;
    check_names(globals.sheets.iter().map(|(sheet, _)| sheet.name.as_str()), budget)?;
    let mut sheets = Vec::new();
    for (named, at) in &globals.sheets {
        sheets.push(sheet(named.clone(), stream.get(*at..).unwrap_or_default(), &globals, budget)?);
    }
    Ok(Book {
        sheets,
        date1904: globals.date1904,
        subject: file.stream("\u{5}SummaryInformation")?.as_deref().and_then(subject),
        external_links: false,
        has_macros: file.has("_VBA_PROJECT_CUR"),
        kind: Kind::Xls,
    })
}

/// What all sheets share.
#[derive(Default)]
struct Globals {
    date1904: bool,
    /// Each with where its records begin in the stream.
    sheets: Vec<(Sheet, usize)>,
    strings: Vec<Box<str>>,
    /// By number of the style.
    formats: Vec<NumberFormat>,
}

/// The records from a place in the stream on: number and content.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (id, len) = (u16_at(self.0, 0)?, u64::from(u16_at(self.0, 2)?));
        let content = slice_at(self.0, 4, len)?;
        self.0 = &self.0[4 + content.len()..];
        Some((id, content))
    }
}

impl<'a> Records<'a> {
    /// What goes on from the record before.
    fn continued(&mut self) -> Option<&'a [u8]> {
        if u16_at(self.0, 0) != Some(CONTINUE) {
            return None;
        }
        self.next().map(|(_, content)| content)
    }
}

fn globals(stream: &[u8], budget: &mut Budget<'_>) -> Result<Globals, Refusal> {
    match (u16_at(stream, 0), u16_at(stream, 4)) {
        (Some(BEGIN), Some(BIFF8)) => {}
        (Some(BEGIN | 0x0409 | 0x0209 | 0x0009), _) => return Err(Refusal::OldExcel),
        _ => return Err(Refusal::MissingPart("Workbook".into())),
    }
    let (mut globals, mut codes, mut styles) = (Globals::default(), HashMap::new(), Vec::new());
    let mut records = Records(stream);
    while let Some((id, content)) = records.next() {
        match id {
            END => break,
            0x2F => return Err(Refusal::Kind(Kind::Encrypted)),
            0x22 => globals.date1904 = u16_at(content, 0) == Some(1),
            0x85 => globals.sheets.extend(listed(content)),
            0xE0 => styles.push(u16_at(content, 2).unwrap_or(0)),
            0x41E => {
                let code = Text::one(content.get(2..).unwrap_or_default()).read(2).unwrap_or_default();
                codes.insert(u16_at(content, 0).unwrap_or(0), classify(&code));
            }
            0xFC => globals.strings = strings(content, &mut records, budget)?,
            _ => {}
        }
    }
    let format = |id| codes.get(&id).copied().unwrap_or_else(|| builtin(u32::from(id)));
    globals.formats = styles.into_iter().map(format).collect();
    Ok(globals)
}

/// A worksheet in the list; other sorts of sheets hold no cells.
fn listed(content: &[u8]) -> Option<(Sheet, usize)> {
    let visibility = match content.get(4)? & 3 {
        0 => Visibility::Visible,
        1 => Visibility::Hidden,
        _ => Visibility::VeryHidden,
    };
    let name = Text::one(content.get(6..)?).read(1)?;
    let sheet = Sheet { name, visibility, ..Sheet::default() };
    (content.get(5)? & 0x0F == 0).then_some((sheet, usize::try_from(u32_at(content, 0)?).ok()?))
}

/// The shared strings. Their declared count is believed for nothing.
fn strings<'a>(
    first: &'a [u8],
    records: &mut Records<'a>,
    budget: &mut Budget<'_>,
) -> Result<Vec<Box<str>>, Refusal> {
    let mut pieces = vec![first.get(8..).unwrap_or_default()];
    pieces.extend(std::iter::from_fn(|| records.continued()));
    let mut text = Text { pieces, piece: 0, at: 0 };
    let mut strings = Vec::new();
    while let Some(string) = text.read(2) {
        budget.work(string.len())?;
        strings.push(string.into());
    }
    Ok(strings)
}

/// Strings in records and what goes on from them.
struct Text<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Text<'a> {
    fn one(content: &'a [u8]) -> Text<'a> {
        Text { pieces: vec![content], piece: 0, at: 0 }
    }

    /// A string whose length stands before it in so many bytes; formats and reading aids of it are passed over.
    fn read(&mut self, len_bytes: usize) -> Option<String> {
        let count = self.number(len_bytes)?;
        let flags = self.number(1)?;
        let runs = if flags & 8 != 0 { self.number(2)? } else { 0 };
        let aids = if flags & 4 != 0 { self.number(4)? } else { 0 };
        let mut units = Vec::new();
        let mut wide = flags & 1 != 0;
        while units.len() < count {
            if self.left() == 0 {
                self.step()?;
                wide = self.number(1)? & 1 != 0;
            }
            let size = if wide { 2 } else { 1 };
            let here = (self.left() / size).min(count - units.len());
            if here == 0 {
                return None; // half a letter before the end of a record
            }
            let letters = self.take(here * size)?;
            units.extend(letters.chunks_exact(size).map(|unit| match *unit {
                [low, high] => u16::from_le_bytes([low, high]),
                _ => u16::from(unit[0]),
            }));
        }
        let mut rest = runs.checked_mul(4)?.checked_add(aids)?;
        while rest > 0 {
            if self.left() == 0 {
                self.step()?;
            }
            rest -= self.take(self.left().min(rest))?.len();
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn left(&self) -> usize {
        self.pieces.get(self.piece).map_or(0, |piece| piece.len() - self.at)
    }

    /// On to the next piece.
    fn step(&mut self) -> Option<()> {
        (self.piece, self.at) = (self.piece + 1, 0);
        self.pieces.get(self.piece).filter(|piece| !piece.is_empty()).map(|_| ())
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let taken = self.pieces.get(self.piece)?.get(self.at..self.at.checked_add(len)?)?;
        self.at += len;
        Some(taken)
    }

    fn number(&mut self, bytes: usize) -> Option<usize> {
        if self.left() == 0 {
            self.step()?;
        }
        let taken = self.take(bytes)?;
        Some(taken.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    }
}

fn sheet(
    mut sheet: Sheet,
    stream: &[u8],
    globals: &Globals,
    budget: &mut Budget<'_>,
) -> Result<Sheet, Refusal> {
    let mut cells = Cells::default();
    let mut records = Records(stream);
    // The formula whose text stands in a record behind it.
    let mut waiting = None;
    // Charts lie inside their sheet as a part of their own.
    let mut depth = 0;
    sheet.truncated = true;
    while let Some((id, content)) = records.next() {
        let at = |offset| u16_at(content, offset).unwrap_or(0);
        match id {
            BEGIN => depth += 1,
            END if depth > 1 => depth -= 1,
            END => {
                sheet.truncated = false;
                break;
            }
            _ if depth != 1 => {}
            0xBD => {
                let each = content.get(4..).unwrap_or_default().chunks_exact(6);
                for (col, one) in (at(2)..=u16::MAX).zip(each) {
                    let style = u16_at(one, 0).unwrap_or(0);
                    let value = u32_at(one, 2).map(|raw| Value::Number(packed(raw)));
                    keep((at(0), col), style, value, false, globals, &mut cells, budget)?;
                }
            }
            0x207 => {
                let mut pieces = vec![content];
                pieces.extend(std::iter::from_fn(|| records.continued()));
                let text = Text { pieces, piece: 0, at: 0 }.read(2);
                let cell = waiting.take().and_then(|cell: usize| cells.cells.get_mut(cell));
                if let (Some(cell), Some(text)) = (cell, text) {
                    budget.text(text.len())?;
                    cell.value = Value::text(text);
                }
            }
            0xFD | 0x203 | 0x27E | 0x06 | 0x204 | 0x205 => {
                let value = value(id, content, globals);
                let calls = id == 0x06 && at(12) == 0xFFFF && at(6) & 0xFF == 0;
                waiting = calls.then_some(cells.cells.len());
                keep((at(0), at(2)), at(4), value, id == 0x06, globals, &mut cells, budget)?;
            }
            _ => around(id, content, &mut sheet),
        }
    }
    cells.order();
    Ok(Sheet { cells: cells.cells, odd_cells: cells.odd, ..sheet })
}

/// What stands around the cells.
fn around(id: u16, content: &[u8], sheet: &mut Sheet) {
    let at = |offset| u16_at(content, offset).unwrap_or(0);
    match id {
        0x12 => sheet.protected |= at(0) != 0,
        0x14 => sheet.header_text = Text::one(content).read(2).filter(|text| !text.is_empty()),
        0x208 if at(12) & 0x20 != 0 => sheet.hidden_rows.push(u32::from(at(0))),
        0x7D if at(8) & 1 != 0 => sheet.hidden_columns.push((u32::from(at(0)), u32::from(at(2)))),
        0xE5 => sheet.merges.extend(content.get(2..).unwrap_or_default().chunks_exact(8).map(|area| {
            let at = |offset| u16_at(area, offset).unwrap_or(0);
            Area::new((u32::from(at(0)), at(4)), (u32::from(at(2)), at(6)))
        })),
        _ => {}
    }
}

fn keep(
    (row, col): (u16, u16),
    style: u16,
    value: Option<Value>,
    formula: bool,
    globals: &Globals,
    cells: &mut Cells,
    budget: &mut Budget<'_>,
) -> Result<(), Refusal> {
    budget.cell()?;
    let (row, col) = (u32::from(row), u32::from(col));
    let Some(value) = value else {
        cells.odd.push(crate::sheet::address::a1(row, col));
        return Ok(());
    };
    if let Value::Text(text) = &value {
        budget.text(text.len())?;
    }
    let format = globals.formats.get(usize::from(style)).copied().unwrap_or_default();
    cells.cells.push(Cell { row, col, value, formula, formula_text: None, format });
    Ok(())
}

/// What a record says of its one cell; nothing where it is cut or points at nothing.
fn value(id: u16, content: &[u8], globals: &Globals) -> Option<Value> {
    let double = |at| u64_at(content, at).map(f64::from_bits).filter(|number| number.is_finite());
    match id {
        0xFD => {
            globals.strings.get(usize::try_from(u32_at(content, 6)?).ok()?).map(|text| Value::text(&**text))
        }
        0x203 => double(6).map(Value::Number),
        0x27E => u32_at(content, 6).map(|raw| Value::Number(packed(raw))),
        0x204 => Text::one(content.get(6..)?).read(2).map(Value::text),
        0x205 => Some(truth_or_error(*content.get(6)?, *content.get(7)? != 0)),
        _ if u16_at(content, 12) == Some(0xFFFF) => match *content.get(6)? {
            kind @ (1 | 2) => Some(truth_or_error(*content.get(8)?, kind == 2)),
            _ => Some(Value::Blank),
        },
        _ => double(6).map(Value::Number),
    }
}

fn truth_or_error(code: u8, error: bool) -> Value {
    let told = match code {
        _ if !error => return Value::Bool(code != 0),
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Value::Error(told.into())
}

/// A number in four bytes: the upper part of a double, or a whole number; either perhaps times hundred.
fn packed(raw: u32) -> f64 {
    let number = match raw & 2 {
        0 => f64::from_bits(u64::from(raw & !3) << 32),
        _ => f64::from(raw.cast_signed() >> 2),
    };
    if raw & 1 == 0 { number } else { number / 100.0 }
}

/// The subject in the stream of document properties.
fn subject(stream: &[u8]) -> Option<String> {
    const SUBJECT: u32 = 3;
    let section = u64::from(u32_at(stream, 44)?);
    let count = u32_at(stream, section.checked_add(4)?)?.min(1000);
    let listed = (0..u64::from(count)).map(|at| section + 8 + 8 * at);
    let at =
        listed.filter(|at| u32_at(stream, *at) == Some(SUBJECT)).find_map(|at| u32_at(stream, at + 4))?;
    let at = section + u64::from(at);
    let len = u64::from(u32_at(stream, at + 4)?);
    let text = match u32_at(stream, at)? {
        0x1E => String::from_utf8_lossy(slice_at(stream, at + 8, len)?).into_owned(),
        _ => {
            let units = slice_at(stream, at + 8, len.checked_mul(2)?)?.chunks_exact(2);
            String::from_utf16_lossy(&units.map(|u| u16::from_le_bytes([u[0], u[1]])).collect::<Vec<_>>())
        }
    };
    Some(text.trim_end_matches('\0').trim().to_owned()).filter(|text| !text.is_empty())
}
