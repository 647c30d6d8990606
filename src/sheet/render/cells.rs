//! Writes the cells, row by row.

use super::package::{MARK, Patch, marked};
use super::{MAX_LINKS, format};
use crate::sheet::address::{Area, a1, quoted};
use crate::sheet::cell::{Array, Content, Run, Target, Value, serial};
use crate::sheet::error::{SheetError, refused};
use crate::sheet::formula::to_text;
use crate::sheet::grid::Sheet;
use crate::sheet::style::{NumberStyle, Style};
use chrono::NaiveDate;
use rust_xlsxwriter as xlsx;
use std::borrow::Cow;
use xlsx::{Format, Formula, Url, XlsxError};

type At = (u32, u16);

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

pub(super) fn write(sheet: &Sheet, out: &mut xlsx::Worksheet, patch: &mut Patch) -> Result<(), SheetError> {
    // The default result of a formula is 0; what has none is an empty text.
    out.set_formula_result_default("");
    let formats: Vec<Format> = sheet.styles().iter().map(format::of).collect();
    let plain = format::of(&Style::plain());
    for area in &sheet.merges {
        merge(*area, &plain, out).map_err(refused(&sheet.name, &area.a1()))?;
    }
    let mut links = 0;
    for (row, col, cell) in sheet.cells() {
        let place = || SheetError(format!("{}!{}: the number is not finite", sheet.name, a1(row, col)));
        let format = formats.get(cell.style_index()).unwrap_or(&plain);
        let at = (row, col);
        let written = match &cell.content {
            Content::Blank => out.write_blank(row, col, format).map(drop),
            Content::Text(text) => out.write_string_with_format(row, col, fitting(text), format).map(drop),
            Content::Rich(runs) => rich(out, at, runs, sheet.style(row, col), format),
            Content::Number(number) if !number.is_finite() => return Err(place()),
            Content::Number(number) => out.write_number_with_format(row, col, *number, format).map(drop),
            Content::Date(day) => date(out, at, *day, sheet.style(row, col), format),
            Content::Bool(truth) => out.write_boolean_with_format(row, col, *truth, format).map(drop),
            Content::Formula { text, result } => {
                let result = stored(result, patch).ok_or_else(place)?;
                match sheet.arrays.iter().find(|array| array.area.first == at) {
                    Some(found) => array(out, *found, text, result, (&plain, format)),
                    None => formula(out, at, text, result, format),
                }
            }
            Content::Computed { expr, result } => {
                let result = stored(result, patch).ok_or_else(place)?;
                formula(out, at, &to_text(expr), result, format)
            }
            Content::Link { target, text } => {
                links += 1;
                let text = fitting(text);
                match address(target, patch) {
                    Some(url) if links <= MAX_LINKS => {
                        out.write_url_with_options(row, col, url, text, "", Some(format)).map(drop)
                    }
                    _ => out.write_string_with_format(row, col, text, format).map(drop),
                }
            }
        };
        written.map_err(refused(&sheet.name, &a1(row, col)))?;
    }
    Ok(())
}

/// The cells of a merged area are written with all others; here only the area itself is told.
fn merge(area: Area, plain: &Format, out: &mut xlsx::Worksheet) -> Result<(), XlsxError> {
    let ((top, left), (bottom, right)) = (area.first, area.last);
    out.merge_range(top, left, bottom, right, "", plain).map(drop)
}

fn formula(
    out: &mut xlsx::Worksheet,
    (row, col): At,
    text: &str,
    result: String,
    format: &Format,
) -> Result<(), XlsxError> {
    let formula = Formula::new(text).set_result(result);
    out.write_formula_with_format(row, col, formula, format).map(drop)
}

/// A formula of many results; what the other cells of its area show is written after it.
fn array(
    out: &mut xlsx::Worksheet,
    Array { area, spills }: Array,
    text: &str,
    result: String,
    (plain, format): (&Format, &Format),
) -> Result<(), XlsxError> {
    let (formula, (first, last)) = (Formula::new(text).set_result(result), (area.first, area.last));
    let written = match spills {
        true => {
            out.write_dynamic_array_formula_with_format(first.0, first.1, last.0, last.1, formula, format)
        }
        false => out.write_array_formula_with_format(first.0, first.1, last.0, last.1, formula, format),
    };
    written.map(drop)?;
    area.cells().skip(1).try_for_each(|(row, col)| out.write_blank(row, col, plain).map(drop))
}

/// A day is a number that its look makes a date; a style without a number format gets that of days.
fn date(
    out: &mut xlsx::Worksheet,
    (row, col): At,
    day: NaiveDate,
    style: Style,
    format: &Format,
) -> Result<(), XlsxError> {
    if style.number == NumberStyle::General {
        let format = format::of(&style.number(NumberStyle::Date));
        return out.write_number_with_format(row, col, serial(day), &format).map(drop);
    }
    out.write_number_with_format(row, col, serial(day), format).map(drop)
}

/// A result as the library wants it, which tells kinds apart by spelling: a text that reads like a number
/// or an error is marked, and the mark is taken away in the finished file.
fn stored(result: &Value, patch: &mut Patch) -> Option<String> {
    match result {
        Value::Blank => Some(String::new()),
        Value::Number(number) => number.is_finite().then(|| number.to_string()),
        Value::Bool(truth) => Some(if *truth { "TRUE" } else { "FALSE" }.to_owned()),
        Value::Error(fault) => Some(fault.to_string()),
        Value::Text(text) if misleading(text) => Some(marked(text, patch)),
        Value::Text(text) => Some(fitting(text).into_owned()),
    }
}

fn misleading(text: &str) -> bool {
    let number = text.parse::<f64>().is_ok();
    number || text == "TRUE" || text == "FALSE" || text.starts_with('#') || text.starts_with(MARK)
}

fn rich(
    out: &mut xlsx::Worksheet,
    (row, col): At,
    runs: &[Run],
    style: Style,
    format: &Format,
) -> Result<(), XlsxError> {
    let filled: Vec<&Run> = runs.iter().filter(|run| !run.text.is_empty()).collect();
    let formats: Vec<Format> = filled
        .iter()
        .map(|run| {
            let (bold, italic) = (style.bold || run.bold, style.italic || run.italic);
            format::of(&Style { bold, italic, ..style })
        })
        .collect();
    let parts: Vec<(&Format, &str)> =
        formats.iter().zip(&filled).map(|(format, run)| (format, run.text.as_str())).collect();
    if parts.is_empty() {
        return out.write_blank(row, col, format).map(drop);
    }
    match out.write_rich_string_with_format(row, col, &parts, format) {
        // The library counts the marks between the runs, too. Nobody's words are lost with their look.
        Err(XlsxError::MaxStringLengthExceeded) => {
            let text: String = filled.iter().map(|run| run.text.as_str()).collect();
            out.write_string_with_format(row, col, fitting(&text), format).map(drop)
        }
        written => written.map(drop),
    }
}

/// A link's address, or none if Excel would not follow it.
fn address(target: &Target, patch: &mut Patch) -> Option<Url> {
    let url = match target {
        Target::Cell { sheet, row, col } => format!("internal:{}!{}", quoted(sheet), a1(*row, *col)),
        Target::File { path, cell } => {
            let place =
                cell.as_ref().map(|(sheet, row, col)| format!("#{}!{}", quoted(sheet), a1(*row, *col)));
            let path = escaped(path, patch);
            format!("file://{path}{}", place.unwrap_or_default())
        }
    };
    (url.encode_utf16().count() <= 2_000).then(|| Url::new(url))
}

/// A path as a link: what the library would take for the start of a place inside the file is marked.
fn escaped(path: &str, patch: &mut Patch) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        match c {
            '#' => out.push_str(&marked("", patch)),
            ' ' | '%' | '"' | '<' | '>' | '[' | ']' | '^' | '`' | '{' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            // Letters of any language stay as they are; what XML may not hold is spelled out byte by byte.
            c if c.is_control() || !is_legal(c) => {
                out.extend(c.to_string().bytes().map(|byte| format!("%{byte:02X}")));
            }
            _ => out.push(c),
        }
    }
    out
}

/// Whether XML may hold a letter; control characters the library spells out itself.
fn is_legal(c: char) -> bool {
    !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// A text as it fits into a cell; what was cut is marked with `…`. Other programs let people type more, and a report
/// joins what many offices wrote: neither may keep a workbook from being written.
pub(super) fn fitting(text: &str) -> Cow<'_, str> {
    if !text.chars().all(is_legal) {
        let legal: String = text.chars().map(|c| if is_legal(c) { c } else { '\u{FFFD}' }).collect();
        return Cow::Owned(fitting(&legal).into_owned());
    }
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < LONGEST
    });
    Cow::Owned(kept.chain(['…']).collect())
}
