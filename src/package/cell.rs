//! One cell: its tag, what stands in it, and the two put together.

use super::book::{Cell, NumberFormat, Value};
use super::quick::QuickCell;
use super::refusal::Fault;
use super::strings::string_item;
use super::tag::Tag;
use super::value::{Content, Reading};
use super::xml::Scanner;
use crate::sheet::address::{Address, a1, parse_area};
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
    scanner.children(|scanner, tag| {
        match tag.local() {
            "v" if content.raw.is_none() => content.raw = Some(scanner.text()?),
            "is" if content.inline.is_none() => content.inline = Some(string_item(scanner)?),
            "f" if !content.formula => {
                match tag.get("t")?.as_deref() {
                    Some("shared") => content.shared = tag.get("si")?.and_then(|n| n.trim().parse().ok()),
                    Some("array") => content.array = tag.get("ref")?.and_then(|area| parse_area(&area)),
                    _ => {}
                }
                let text = scanner.text()?;
                content.formula = true;
                content.formula_text = (!text.is_empty()).then(|| text.into());
            }
            "v" | "is" | "f" => return Err(Fault::Bad("a cell with two values")),
            _ => {}
        }
        Ok(())
    })?;
    Ok(content)
}

/// What stands in a cell taken in one step.
#[inline]
pub(super) fn quick_content<'a>(cell: &QuickCell<'a>) -> Content<'a> {
    let (kind, raw) = (cell.kind.unwrap_or_default(), cell.raw.map(Cow::Borrowed));
    Content { kind, raw, ..Content::default() }
}

/// A cell without its formula, from where it stands and what was read in it; or the address of an odd one.
#[inline]
pub(super) fn judge(
    reading: Reading,
    head: Head<'_>,
    place: Address,
    row: u32,
    format: NumberFormat,
) -> Result<Cell, String> {
    let col = match place {
        Address::Cell(at, col) if at == row => col,
        Address::Cell(at, col) => return Err(a1(at, col)),
        _ => return Err(shorten(head.address.unwrap_or_default())),
    };
    let (value, format) = match reading {
        Reading::Value(value) => (value, format),
        Reading::Date(days) => (Value::Number(days), NumberFormat::Date),
        Reading::Nothing => (Value::Blank, format),
        Reading::Odd => return Err(a1(row, col)),
    };
    Ok(Cell { row, col, value, formula: false, formula_text: None, format })
}

/// An address fit for a message.
pub(super) fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}
