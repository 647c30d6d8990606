//! How many lines a text takes in a width, and how high its row must be.
//!
//! The factors are calibrated on the texts of the plan: no line too few, and seldom one too many.

use super::advance::WIDTHS;
use crate::words::fold::is_composed;
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Pixels of one character of width: a digit of Times New Roman 12.
const DIGIT: f64 = 8.0;
/// Characters that one step of indentation takes.
const INDENT: f64 = 1.3;
/// The letters whose width is looked up; beyond are signs, counted as a full square (marks of their own, too).
const TABLE: u32 = 0x2700;
/// Units of the font to the size.
const EM: u16 = 2048;

static ADVANCE: LazyLock<Vec<(u16, u16)>> = LazyLock::new(|| {
    let takes_room = |letter: &char| !letter.is_control() && !is_combining_mark(*letter);
    let width = |letter| char::from_u32(letter).filter(takes_room).map_or((0, 0), |_| (EM, EM));
    let mut table: Vec<(u16, u16)> = (0..TABLE).map(width).collect();
    for (regular, bold, letters) in WIDTHS {
        for letter in letters.chars() {
            if let Some(entry) = table.get_mut(letter as usize) {
                *entry = (*regular, *bold);
            }
        }
    }
    table
});

fn advance(letter: char, bold: bool) -> u32 {
    let (regular, heavy) = ADVANCE.get(letter as usize).copied().unwrap_or((EM, EM));
    if bold { heavy.into() } else { regular.into() }
}

/// Width of a text on one line in pixels at 96 dpi.
pub fn text_width(text: &str, points: f64, bold: bool) -> f64 {
    let units: u32 = match is_composed(text) {
        true => text.chars().map(|letter| advance(letter, bold)).sum(),
        false => text.nfc().map(|letter| advance(letter, bold)).sum(),
    };
    f64::from(units) / f64::from(EM) * points * 96.0 / 72.0
}

/// Width of merged columns in characters, which gain the margins between them.
pub fn merged_width(columns: impl IntoIterator<Item = f64>) -> f64 {
    const MARGIN: f64 = 5.0 / DIGIT;
    let (sum, count) = columns.into_iter().fold((0.0, 0.0), |(sum, n), w| (sum + w, n + 1.0));
    sum + MARGIN * f64::max(count - 1.0, 0.0)
}

/// How many lines a wrapped text takes in so many characters of column width, at least one.
///
/// Programs set the same letters a little wider or narrower than the font says; the smaller the letters,
/// the more.
pub fn lines(text: &str, column_chars: f64, points: f64, bold: bool, indent: u8) -> u32 {
    let slack = if points < 12.0 { 1.10 } else { 1.05 };
    let room = f64::max(column_chars - INDENT * f64::from(indent), 1.0) * DIGIT / slack;
    text.lines().map(|paragraph| wrapped(paragraph, room, points, bold)).sum::<u32>().max(1)
}

fn wrapped(paragraph: &str, room: f64, points: f64, bold: bool) -> u32 {
    let space = text_width(" ", points, bold);
    let (mut lines, mut used) = (1, 0.0);
    for word in paragraph.split(' ') {
        let width = text_width(word, points, bold);
        let gap = if used > 0.0 { space } else { 0.0 };
        if used + gap + width <= room {
            used += gap + width;
            continue;
        }
        if used > 0.0 {
            lines += 1;
        }
        // A word wider than the line is cut where the line ends.
        let full = (width / room).ceil().max(1.0) - 1.0;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // saturates
        let more = full as u32;
        lines += more;
        used = width - full * room;
    }
    lines
}

/// Height in points of a row of so many lines: 15.75 a line at 12 pt, 15 at 11, 13.5 at 10, and 3 to spare.
pub fn row_height(lines: u32, points: f64) -> f64 {
    let line = step(points * 1.3125);
    f64::min(step(f64::from(lines) * line + 3.0), 409.0)
}

/// Excel keeps heights in steps of a pixel, 0.75 pt.
fn step(points: f64) -> f64 {
    (points / 0.75 - 1e-9).ceil() * 0.75
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn every_vietnamese_letter_has_a_width_in_both_spellings() {
        for base in "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ".chars() {
            for mark in ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
                let letter: String = format!("{base}{mark}").nfc().collect();
                let apart: String = letter.nfd().collect();
                for bold in [false, true] {
                    let width = text_width(&letter, 12.0, bold);
                    assert!(width > 3.0 && width < 16.0, "{letter}");
                    assert!(close(width, text_width(&apart, 12.0, bold)), "{letter}");
                }
            }
        }
        for sign in "0123456789%/()●▲×○≥≤—–·…“”\u{a0}".chars() {
            assert_ne!(WIDTHS.iter().find(|(.., signs)| signs.contains(sign)), None, "{sign}");
        }
    }
}
