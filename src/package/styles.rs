//! The cell formats: enough to tell a percent, a date or a text from a plain number, and a locked
//! cell from an open one.

use super::book::NumberFormat;
use super::fault::Fault;
use super::limits::Limits;
use super::refusal::Refusal;
use super::tag::Tag;
use super::xml::{Event, Scanner};
use std::collections::HashMap;

/// One cell format.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub format: NumberFormat,
    /// Whether the cell is locked, where the file says so.
    pub locked: Option<bool>,
}

/// The cell formats by index.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<Style>,
}

impl Styles {
    /// Reads the styles part called `part`.
    pub fn read(part: &str, text: &str, limits: &Limits) -> Result<Styles, Refusal> {
        parse(text, limits).map_err(|fault| fault.refuse(part))
    }

    /// The format of an index; the default one where there is none.
    #[inline]
    pub fn get(&self, index: usize) -> Style {
        self.cells.get(index).copied().unwrap_or_default()
    }
}

fn parse(text: &str, limits: &Limits) -> Result<Styles, Fault> {
    let mut scanner = Scanner::new(text, limits);
    match scanner.next()? {
        Event::Start(root) if root.local() == "styleSheet" => {}
        _ => return Err(Fault::Bad("not the styles")),
    }
    let mut codes = HashMap::new();
    let mut cells = Vec::new();
    loop {
        match scanner.next()? {
            Event::Start(tag) => match tag.local() {
                "numFmts" => number_formats(&mut scanner, &mut codes)?,
                "cellXfs" => cell_formats(&mut scanner, &mut cells)?,
                _ => scanner.skip()?,
            },
            Event::Eof => break,
            _ => {}
        }
    }
    let style = |(id, locked)| {
        let format = codes.get(&id).copied().unwrap_or_else(|| builtin(id));
        Style { format, locked }
    };
    Ok(Styles { cells: cells.into_iter().map(style).collect() })
}

fn number_formats(scanner: &mut Scanner<'_>, codes: &mut HashMap<u32, NumberFormat>) -> Result<(), Fault> {
    loop {
        match scanner.next()? {
            Event::Start(tag) => {
                if let (Some(id), Some(code)) = (id(tag)?, tag.get("formatCode")?) {
                    codes.insert(id, classify(&code));
                }
                scanner.skip()?;
            }
            Event::End | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn cell_formats(scanner: &mut Scanner<'_>, cells: &mut Vec<(u32, Option<bool>)>) -> Result<(), Fault> {
    loop {
        match scanner.next()? {
            Event::Start(tag) => {
                let id = id(tag)?.unwrap_or(0);
                cells.push((id, locked(scanner)?));
            }
            Event::End | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn id(tag: Tag<'_>) -> Result<Option<u32>, Fault> {
    Ok(tag.get("numFmtId")?.and_then(|id| id.trim().parse().ok()))
}

/// After the start of a cell format: what it says about locking.
fn locked(scanner: &mut Scanner<'_>) -> Result<Option<bool>, Fault> {
    let mut locked = None;
    loop {
        match scanner.next()? {
            Event::Start(tag) => {
                if tag.local() == "protection" && tag.get("locked")?.is_some() {
                    locked = Some(tag.is_set("locked")?);
                }
                scanner.skip()?;
            }
            Event::End | Event::Eof => return Ok(locked),
            _ => {}
        }
    }
}

/// The formats that need no code. 27–36 and 50–58 are dates in East Asian programs.
fn builtin(id: u32) -> NumberFormat {
    match id {
        0 => NumberFormat::General,
        9 | 10 => NumberFormat::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => NumberFormat::Date,
        49 => NumberFormat::Text,
        _ => NumberFormat::Other,
    }
}

/// What a format code does to a number, judged by its letters outside quotes and brackets.
pub(super) fn classify(code: &str) -> NumberFormat {
    match code.trim() {
        "" => return NumberFormat::General,
        code if code.eq_ignore_ascii_case("general") => return NumberFormat::General,
        "@" => return NumberFormat::Text,
        _ => {}
    }
    let mut date = false;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.by_ref().find(|&letter| letter == '"')),
            '[' => date |= is_elapsed(letters.by_ref().take_while(|&letter| letter != ']')),
            '\\' | '_' | '*' => drop(letters.next()),
            '%' => return NumberFormat::Percent,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => date = true,
            _ => {}
        }
    }
    if date { NumberFormat::Date } else { NumberFormat::Other }
}

/// Whether brackets hold a span of time, `[h]`, and not a colour or a currency. Reads all letters.
fn is_elapsed(letters: impl Iterator<Item = char>) -> bool {
    let (some, time) = letters.fold((false, true), |(_, time), letter| {
        (true, time && matches!(letter, 'h' | 'm' | 's' | 'H' | 'M' | 'S'))
    });
    some && time
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_are_told_apart() {
        let cases = [
            ("General", NumberFormat::General),
            ("0.00%", NumberFormat::Percent),
            ("[Red]0%;-0%", NumberFormat::Percent),
            ("0\"%\"", NumberFormat::Other),
            ("0\\%", NumberFormat::Other),
            ("dd/mm/yyyy", NumberFormat::Date),
            ("[$-1042A]dd\\-mm", NumberFormat::Date),
            ("[h]:mm", NumberFormat::Date),
            ("[hh]", NumberFormat::Date),
            ("#,##0 [$đ-42A]", NumberFormat::Other),
            ("#,##0\\ \"ngày\"", NumberFormat::Other),
            ("[Red]#,##0_d;0.00E+00", NumberFormat::Other),
            ("@", NumberFormat::Text),
        ];
        for (code, format) in cases {
            assert_eq!(classify(code), format, "{code}");
        }
    }
}
