//! *Hướng dẫn*: one printed page, written from the same plan data and the same rules as the checks.

use super::Parts;
use super::guide_texts::{Line, lines};
use crate::form::layout::GUIDE_SHEET;
use crate::sheet::measure::{lines as count_lines, merged_width, row_height};
use crate::sheet::palette::NAVY;
use crate::sheet::{Area, Print, Sheet, Style, View};

/// Widths of its two columns in characters.
const WIDTHS: [f64; 2] = [25.0, 83.0];
/// Size of its letters.
const POINTS: f32 = 12.0;

/// The sheet.
pub(super) fn sheet(parts: Parts<'_, '_>) -> Sheet {
    let mut sheet = Sheet::new(GUIDE_SHEET);
    sheet.widths(WIDTHS);
    for (line, row) in lines(parts).into_iter().zip(0..) {
        write(&mut sheet, row, line);
    }
    sheet.view = View { gridlines: false, ..View::default() };
    sheet.print = Print { fit: Some((1, 1)), center: true, ..Print::default() };
    sheet.protected = true;
    sheet
}

fn write(sheet: &mut Sheet, row: u32, line: Line) {
    let whole = Area::row(row, 0, 1);
    let plain = Style::plain().middle().left().wrap().size(POINTS);
    let width = merged_width(WIDTHS);
    match line {
        Line::Title(text) => {
            sheet.merge(whole, text, plain.bold().size(14.0).color(NAVY).center());
            sheet.fixed_height(row, 24.0);
        }
        Line::Under(text) => {
            sheet.merge(whole, text, plain.italic().center());
            sheet.fixed_height(row, 18.75);
        }
        Line::Heading(text) => {
            sheet.merge(whole, text, plain.bold().color(NAVY));
            sheet.fixed_height(row, 24.0);
        }
        Line::Words(text) => {
            sheet.fixed_height(row, height(&text, width, 1));
            sheet.merge(whole, text, plain.indent(1));
        }
        Line::Pair(label, text) => pair(sheet, row, label, text, Style::body().left().indent(1).bold()),
        Line::Legend(look, label, text) => {
            let style = Style { border: Style::body().border, ..look };
            pair(sheet, row, label, text, style.left().middle().indent(1));
        }
    }
}

fn pair(sheet: &mut Sheet, row: u32, label: String, text: String, style: Style) {
    let body = Style::body().left().indent(1);
    let needed = height(&text, WIDTHS[1], 1).max(height(&label, WIDTHS[0], 1));
    sheet.fixed_height(row, needed);
    sheet.put(row, 0, label, style.wrap());
    sheet.put(row, 1, text, body);
}

fn height(text: &str, width: f64, indent: u8) -> f64 {
    row_height(count_lines(text, width, f64::from(POINTS), false, indent), f64::from(POINTS))
}
