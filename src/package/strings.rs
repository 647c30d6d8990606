//! The shared strings: where each stands, decoded only when a cell points at it. Those in several
//! pieces are put together once, or a cell each would pay for one long string's markup again.

use super::book::Value;
use super::escape::{unescape, unescape_excel};
use super::limits::{Budget, Limits};
use super::refusal::{Fault, Refusal, Stop};
use super::xml::Scanner;
use std::borrow::Cow;

/// The strings of one workbook.
#[derive(Debug, Default)]
pub(super) struct Strings {
    part: String,
    text: String,
    spans: Vec<Span>,
}

/// One string.
#[derive(Debug, Clone)]
enum Span {
    /// One plain text, still escaped, from and to in the part.
    Plain(u32, u32),
    Joined(Box<str>),
}

impl Strings {
    /// Finds the strings of the part called `part`. The count it declares is believed for nothing,
    /// but a count beyond the size of the part is no accident.
    pub fn find(part: &str, text: String, budget: &mut Budget<'_>) -> Result<Strings, Stop> {
        let limits = budget.limits;
        let mut scanner = Scanner::new(&text, limits);
        let declared = scanner.root("sst")?.get("uniqueCount")?;
        let declared = declared.and_then(|count| count.trim().parse().ok()).unwrap_or(0);
        if declared > text.len() as u64 {
            return Err(Refusal::SharedStringsLie { declared, size: text.len() as u64 }.into());
        }
        let mut spans = Vec::new();
        scanner.children(|scanner, tag| {
            if tag.local() == "si" {
                if spans.len() as u64 >= limits.cells {
                    return Err(Stop::Refuse(Refusal::TooManyStrings { max: limits.cells }));
                }
                spans.push(span(scanner, &text, limits)?);
            }
            Ok(())
        })?;
        Ok(Strings { part: part.to_owned(), text, spans })
    }

    /// The string of an index as a cell's value; `None` when there is none.
    pub fn value(&self, index: usize, budget: &mut Budget<'_>) -> Result<Option<Value>, Refusal> {
        let text = match self.spans.get(index) {
            None => return Ok(None),
            Some(Span::Joined(text)) => Cow::Borrowed(&**text),
            Some(&Span::Plain(from, to)) => {
                let raw = &self.text[from as usize..to as usize];
                budget.work(raw.len())?;
                unescape(raw).ok_or_else(|| Stop::Fault(Fault::Bad("unknown entity")).refuse(&self.part))?
            }
        };
        let text = unescape_excel(text);
        budget.text(text.len())?;
        Ok(Some(Value::text(text)))
    }
}

/// After the start of a string (`<si>`, `<is>`): its text, runs joined, the reading aid left out.
pub(super) fn string_item<'a>(scanner: &mut Scanner<'a>) -> Result<Cow<'a, str>, Fault> {
    let mut text = Cow::Borrowed("");
    scanner.children(|scanner, tag| {
        let more = match tag.local() {
            "t" => scanner.text()?,
            "r" => string_item(scanner)?,
            _ => return Ok(()),
        };
        match text.is_empty() {
            true => text = more,
            false => text.to_mut().push_str(&more),
        }
        Ok::<_, Fault>(())
    })?;
    Ok(text)
}

/// After the start of `<si>`.
fn span(scanner: &mut Scanner<'_>, part: &str, limits: &Limits) -> Result<Span, Fault> {
    let start = scanner.tag_at();
    let mut plain = Some(start..start);
    let mut texts = 0;
    scanner.children(|scanner, tag| {
        match tag.local() {
            "rPh" | "phoneticPr" => return Ok(()),
            "t" => plain = scanner.span()?.filter(|_| texts == 0),
            _ => plain = None,
        }
        texts += 1;
        Ok::<_, Fault>(())
    })?;
    let Some(place) = plain else {
        let mut again = Scanner::new(&part[start..scanner.at()], limits);
        again.next()?;
        return Ok(Span::Joined(string_item(&mut again)?.into()));
    };
    let at = |place: usize| u32::try_from(place).map_err(|_| Fault::Bad("too long"));
    Ok(Span::Plain(at(place.start)?, at(place.end)?))
}
