//! The page's grid: 24 narrow columns that tiles, sentences, charts and table share.

use crate::sheet::{Area, Border, Color, Sheet, Style, measure, palette};

pub(super) const COLUMNS: u16 = 24;
pub(super) const WIDTH: f64 = 3.75;

pub(super) type At = u32;

/// Width of some columns in characters.
pub(super) fn wide(columns: u16) -> f64 {
    measure::merged_width((0..columns).map(|_| WIDTH))
}

/// A stretch of one row.
pub(super) fn span(row: At, first: u16, last: u16) -> Area {
    Area::row(row, first, last)
}

/// A dark line that heads a part of the page.
pub(super) fn part(sheet: &mut Sheet, at: At, text: &str) -> At {
    let style = Style::plain().bold().color(palette::WHITE).fill(palette::NAVY).middle().indent(1);
    sheet.merge(span(at, 0, 23), text, style);
    sheet.fixed_height(at, 19.5);
    at + 1
}

/// A narrow row between parts.
pub(super) fn gap(sheet: &mut Sheet, at: At) -> At {
    sheet.fixed_height(at, 7.5);
    at + 1
}

/// A box of the page's thin lines.
pub(super) fn boxed(color: Color) -> Border {
    Border::all(crate::sheet::Line::Thin, color)
}
