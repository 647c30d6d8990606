//! One cell: its tag, what stands in it, and the two put together.

use super::book::{Cell, NumberFormat, OddCell, OddReason, Value};
use super::fault::Fault;
use super::grid::{Address, a1};
use super::quick::QuickCell;
use super::strings::string_item;
use super::styles::Style;
use super::tag::Tag;
use super::value::{Content, Reading};
use super::xml::{Event, Scanner};
use std::borrow::Cow;

/// What a cell's tag says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'a> {
    pub address: Option<&'a str>,
    pub style: usize,
    pub kind: &'a str,
}

impl<'a> Head<'a> {
    /// From a tag of any shape.
    pub fn read(tag: Tag<'a>) -> Result<Head<'a>, Fault> {
        let mut cell = QuickCell::default();
        for attribute in tag.attributes() {
            let (slot, value) = match attribute? {
                ("r", value) => (&mut cell.address, value),
                ("s", value) => (&mut cell.style, value),
                ("t", value) => (&mut cell.kind, value),
                _ => continue,
            };
            if slot.replace(value).is_some() {
                return Err(Fault::Bad("an attribute written twice"));
            }
        }
        Ok(Head::quick(&cell))
    }

    /// From a cell taken in one step.
    #[inline]
    pub fn quick(cell: &QuickCell<'a>) -> Head<'a> {
        let style = cell.style.map_or(Ok(0), |style| style.trim().parse());
        Head {
            address: cell.address,
            style: style.unwrap_or(usize::MAX),
            kind: cell.kind.unwrap_or_default(),
        }
    }
}

/// After the start of `<c>`: what stands in it.
pub(super) fn content<'a>(scanner: &mut Scanner<'a>, kind: &'a str) -> Result<Content<'a>, Fault> {
    let mut content = Content { kind, ..Content::default() };
    loop {
        match scanner.next()? {
            Event::Start(tag) => match tag.local() {
                "v" if content.raw.is_none() => content.raw = Some(scanner.text()?),
                "is" if content.inline.is_none() => content.inline = Some(string_item(scanner)?),
                "f" if !content.formula => {
                    if tag.get("t")?.as_deref() == Some("shared") {
                        content.shared = tag.get("si")?.and_then(|number| number.trim().parse().ok());
                    }
                    let text = scanner.text()?;
                    content.formula = true;
                    content.formula_text = (!text.is_empty()).then(|| text.into());
                }
                "v" | "is" | "f" => return Err(Fault::Bad("a cell with two values")),
                _ => scanner.skip()?,
            },
            Event::End | Event::Eof => return Ok(content),
            _ => {}
        }
    }
}

/// What stands in a cell taken in one step.
#[inline]
pub(super) fn quick_content<'a>(cell: &QuickCell<'a>) -> Content<'a> {
    let (kind, raw) = (cell.kind.unwrap_or_default(), cell.raw.map(Cow::Borrowed));
    Content { kind, raw, ..Content::default() }
}

/// A cell without its formula, from where it stands and what was read in it; or why it is odd.
#[inline]
pub(super) fn judge(
    reading: Reading,
    head: Head<'_>,
    place: Address,
    row: u32,
    style: Style,
) -> Result<Cell, OddCell> {
    let odd = |cell, reason| Err(OddCell { cell, reason });
    let col = match place {
        Address::Cell(at, col) if at == row => col,
        Address::Cell(at, col) => return odd(a1(at, col), OddReason::WrongRow),
        _ => return odd(shorten(head.address.unwrap_or_default()), OddReason::BadAddress),
    };
    let (value, format) = match reading {
        Reading::Value(value) => (value, style.format),
        Reading::Date(days) => (Value::Number(days), NumberFormat::Date),
        Reading::Nothing => (Value::Blank, style.format),
        Reading::Odd(reason) => return odd(a1(row, col), reason),
    };
    Ok(Cell { row, col, value, formula: false, formula_text: None, format, locked: style.locked })
}

/// An address fit for a message.
pub(super) fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}
