//! The cell formats: enough to tell a percent, a date or a text from a plain number.

use super::book::NumberFormat;
use super::limits::Budget;
use super::refusal::{Fault, Stop};
use super::tag::Tag;
use super::xml::Scanner;
use std::collections::HashMap;

/// The formats of cells by the number of their style.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<NumberFormat>);

impl Styles {
    /// Reads the styles part.
    pub fn read(text: &str, budget: &mut Budget<'_>) -> Result<Styles, Stop> {
        let mut scanner = Scanner::new(text, budget.limits);
        let (mut codes, mut ids) = (HashMap::new(), Vec::new());
        scanner.root("styleSheet")?;
        scanner.children(|scanner, tag| match tag.local() {
            "numFmts" => scanner.children(|_, tag| {
                if let (Some(id), Some(code)) = (id(tag)?, tag.get("formatCode")?) {
                    codes.insert(id, classify(&code));
                }
                Ok::<_, Fault>(())
            }),
            "cellXfs" => scanner.children(|_, tag| {
                ids.push(id(tag)?.unwrap_or(0));
                Ok(())
            }),
            _ => Ok(()),
        })?;
        let format = |id| codes.get(&id).copied().unwrap_or_else(|| builtin(id));
        Ok(Styles(ids.into_iter().map(format).collect()))
    }

    /// The format of a style; the default one where there is none.
    #[inline]
    pub fn get(&self, index: usize) -> NumberFormat {
        self.0.get(index).copied().unwrap_or_default()
    }
}

fn id(tag: Tag<'_>) -> Result<Option<u32>, Fault> {
    Ok(tag.get("numFmtId")?.and_then(|id| id.trim().parse().ok()))
}

/// The formats that need no code. 27–36 and 50–58 are dates in East Asian programs.
pub(super) fn builtin(id: u32) -> NumberFormat {
    match id {
        0 => NumberFormat::General,
        9 | 10 => NumberFormat::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => NumberFormat::Date,
        49 => NumberFormat::Text,
        _ => NumberFormat::Other,
    }
}

/// What a format code does to a number, judged by its letters outside quotes and brackets; a percent sign within
/// quotes is one that people see all the same.
pub(super) fn classify(code: &str) -> NumberFormat {
    match code.trim() {
        "" => return NumberFormat::General,
        code if code.eq_ignore_ascii_case("general") => return NumberFormat::General,
        "@" => return NumberFormat::Text,
        _ => {}
    }
    let (mut date, mut sign) = (false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                sign |= letters.by_ref().take_while(|&letter| letter != '"').filter(|&l| l == '%').count() > 0
            }
            '[' => date |= is_elapsed(letters.by_ref().take_while(|&letter| letter != ']')),
            '\\' => sign |= letters.next() == Some('%'),
            '_' | '*' => drop(letters.next()),
            '%' => return NumberFormat::Percent,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => date = true,
            _ => {}
        }
    }
    match (date, sign) {
        (true, _) => NumberFormat::Date,
        (_, true) => NumberFormat::PercentSign,
        _ => NumberFormat::Other,
    }
}

/// Whether brackets hold a span of time, `[h]`, and not a colour or a currency. Reads all letters.
fn is_elapsed(letters: impl Iterator<Item = char>) -> bool {
    let (some, time) = letters.fold((false, true), |(_, time), letter| {
        (true, time && matches!(letter, 'h' | 'm' | 's' | 'H' | 'M' | 'S'))
    });
    some && time
}
