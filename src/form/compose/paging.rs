//! Where pages end: the signature is never cut in two and never stands alone, no page is nearly empty.
//!
//! Under "one page wide" a spreadsheet program ignores page breaks of our own, and they would leave half
//! pages empty once texts grow. So all rows, or those of the last pages, are stretched a little instead, by the least that helps.

use super::Parts;
use crate::form::layout::{Column, FIELD_ROW, HEAD_ROW, Placed};
use crate::sheet::Sheet;
use std::collections::BTreeSet;

/// Height and width of A4 lying across, in millimetres.
const PAPER: (f64, f64) = (210.0, 297.0);
const POINTS_A_MILLIMETRE: f64 = 72.0 / 25.4;
const PIXELS_A_MILLIMETRE: f64 = 96.0 / 25.4;
/// Programs differ by as much, down and up, in what they fit on a page.
const LATITUDE: [f64; 5] = [-6.0, 0.0, 4.0, 8.0, 13.0];
/// Steps in which heights are kept, and how many a row is stretched by at most.
const STEP: f64 = 0.75;
const MOST: u32 = 40;

/// Stretches rows where the last page would otherwise begin badly.
pub(super) fn keep_together(parts: Parts<'_, '_>, sheet: &mut Sheet) {
    let placed = parts.layout.rows.iter();
    let stretching: BTreeSet<u32> =
        placed.filter(|(_, p)| matches!(p, Placed::Ask(_) | Placed::Text(_))).map(|(row, _)| *row).collect();
    let height = |row: u32| sheet.rows.get(&row).and_then(|r| r.height).unwrap_or(15.75);
    let rows: Vec<(u32, f64)> =
        (0..sheet.next_row()).filter(|row| *row != FIELD_ROW).map(|row| (row, height(row))).collect();
    // The last row of the table goes with the signature.
    let together = parts.layout.end_row.saturating_sub(1);
    let stretched = |(from, more): (u32, f64)| {
        let more_of = |row: u32| if row >= from && stretching.contains(&row) { more } else { 0.0 };
        let heights = rows.iter().map(|(row, height)| (*row, height + more_of(*row)));
        heights.collect::<Vec<_>>()
    };
    let ends_well = |way: &(u32, f64)| {
        let rows = stretched(*way);
        let fits = |latitude| last_page_is_sound(&rows, capacity() + latitude, height(HEAD_ROW), together);
        LATITUDE.into_iter().all(fits)
    };
    let ways =
        (0..=MOST).flat_map(|steps| (0..4).map(move |part| (together * part / 4, f64::from(steps) * STEP)));
    let way = ways.into_iter().find(ends_well).unwrap_or_default();
    for (row, height) in stretched(way).into_iter().filter(|(row, _)| stretching.contains(row)) {
        sheet.height(row, height);
    }
}

/// Whether the last page begins no later than a row, and is filled to a third unless it is the only one.
fn last_page_is_sound(rows: &[(u32, f64)], capacity: f64, head: f64, together: u32) -> bool {
    let (mut first, mut used) = (0, 0.0);
    for (row, height) in rows {
        if used + height > capacity {
            (first, used) = (*row, head);
        }
        used += height;
    }
    first <= together && (first == 0 || used >= capacity / 3.0)
}

/// Points of unscaled rows that fit on a page.
fn capacity() -> f64 {
    let margins = super::page::MARGINS;
    let visible = Column::ALL.iter().filter(|c| !c.is_hidden());
    let width: f64 = visible.map(|c| (8.0 * c.width() + 5.0) / PIXELS_A_MILLIMETRE).sum();
    let scale = ((PAPER.1 - margins.left - margins.right) / width * 100.0).floor() / 100.0;
    (PAPER.0 - margins.top - margins.bottom) * POINTS_A_MILLIMETRE / scale.min(1.0)
}
