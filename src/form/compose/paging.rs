//! Where pages end: no heading alone at the foot of a page, no signature cut in two.
//!
//! Under "one page wide" a spreadsheet program ignores page breaks of our own, and they would leave half
//! pages empty once texts grow. So the rows of a page are stretched a little instead, until what must stay
//! together begins the next page by itself.

use super::Parts;
use crate::form::layout::{Column, FIELD_ROW, HEAD_ROW, Placed};
use crate::sheet::Sheet;
use std::collections::BTreeMap;

/// Height and width of A4 lying across, in millimetres.
const PAPER: (f64, f64) = (210.0, 297.0);
const POINTS_A_MILLIMETRE: f64 = 72.0 / 25.4;
const PIXELS_A_MILLIMETRE: f64 = 96.0 / 25.4;
/// Rows are stretched to a little below what fits on a page.
const SPARE: f64 = 3.0;
/// Programs differ by as much in what they fit on a page, less than any row is high.
const LATITUDE: f64 = 13.0;
/// A row is stretched by at most so many points.
const MOST: f64 = 22.0;
/// Steps in which heights are kept.
const STEP: f64 = 0.75;

/// A row as the pages see it.
#[derive(Clone, Copy)]
struct Strip {
    row: u32,
    height: f64,
    /// It must not be the last on its page.
    leads: bool,
    stretches: bool,
}

/// Stretches rows where a page would otherwise end badly.
pub(super) fn keep_together(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let strips = strips(parts, sheet);
    let head = height(sheet, HEAD_ROW);
    let capacity = capacity();
    let mut start = 0;
    let mut room = capacity;
    while let Some(end) = page_end(&strips, start, room - SPARE) {
        let kept = without_headings(&strips, start, end);
        let page = strips.get(start..kept).unwrap_or_default();
        let doubtful = page_end(&strips, start, room + LATITUDE) != Some(end);
        let moved = (doubtful || kept < end) && stretch(sheet, page, room - SPARE);
        start = if moved { kept } else { end }.max(start + 1);
        room = capacity - head;
    }
}

/// Where a page ends if no heading may stand last on it.
fn without_headings(strips: &[Strip], start: usize, end: usize) -> usize {
    let leads = |index: usize| strips.get(index).is_some_and(|s| s.leads);
    let kept = (start..end).rev().find(|index| !leads(*index));
    kept.map_or(end, |index| index + 1)
}

/// Points of unscaled rows that fit on a page.
fn capacity() -> f64 {
    let margins = super::page::MARGINS;
    let width: f64 = Column::ALL
        .iter()
        .filter(|c| !c.is_hidden())
        .map(|c| (8.0 * c.width() + 5.0) / PIXELS_A_MILLIMETRE)
        .sum();
    let scale = ((PAPER.1 - margins.left - margins.right) / width * 100.0).floor() / 100.0;
    (PAPER.0 - margins.top - margins.bottom) * POINTS_A_MILLIMETRE / scale.min(1.0)
}

/// Every visible row of the sheet in order.
fn strips(parts: Parts<'_, '_>, sheet: &Sheet) -> Vec<Strip> {
    let placed: BTreeMap<u32, &Placed<'_, '_>> = parts.layout.rows.iter().map(|(row, p)| (*row, p)).collect();
    let last = sheet.next_row();
    let end = parts.layout.end_row;
    let strip = |row: u32| {
        let kind = placed.get(&row);
        let heading = matches!(kind, Some(Placed::Block(_) | Placed::Section(_) | Placed::Task(_)));
        // The last row of the table goes with the signature, which stands on no page alone.
        let signature = row + 1 >= end && row + 1 < last;
        Strip {
            row,
            height: height(sheet, row),
            leads: heading || signature,
            stretches: matches!(kind, Some(Placed::Ask(_) | Placed::Text(_))),
        }
    };
    (0..last).filter(|row| *row != FIELD_ROW).map(strip).collect()
}

fn height(sheet: &Sheet, row: u32) -> f64 {
    sheet.rows.get(&row).and_then(|r| r.height).unwrap_or(15.75)
}

/// The first row that no longer fits; none if all the rest does.
fn page_end(strips: &[Strip], start: usize, room: f64) -> Option<usize> {
    let mut used = 0.0;
    for (index, strip) in strips.iter().enumerate().skip(start) {
        used += strip.height;
        if used > room {
            return Some(index);
        }
    }
    None
}

/// Stretches a page's rows evenly until they fill it. No if that would show.
fn stretch(sheet: &mut Sheet, page: &[Strip], room: f64) -> bool {
    let used: f64 = page.iter().map(|s| s.height).sum();
    let rows: Vec<Strip> = page.iter().filter(|s| s.stretches).copied().collect();
    if rows.is_empty() {
        return false;
    }
    let count = f64::from(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    let each = ((room - used) / count / STEP).floor() * STEP;
    if each > MOST {
        return false;
    }
    let mut left = room - used - each * count;
    for strip in rows {
        let more = if left >= STEP { STEP } else { 0.0 };
        left -= more;
        sheet.height(strip.row, strip.height + each + more);
    }
    true
}
