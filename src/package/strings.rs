//! The shared strings: where each stands, decoded only when a cell points at it. Those in several
//! pieces are put together once, or a cell each would pay for one long string's markup again.

use super::book::Value;
use super::escape::{unescape, unescape_excel};
use super::fault::Fault;
use super::limits::{Budget, Limits};
use super::refusal::Refusal;
use super::xml::{Event, Scanner};
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
    pub fn find(part: &str, text: String, limits: &Limits) -> Result<Strings, Refusal> {
        let mut scanner = Scanner::new(&text, limits);
        let refuse = |fault: Fault| fault.refuse(part);
        let declared = match scanner.next().map_err(refuse)? {
            Event::Start(root) if root.local() == "sst" => root.get("uniqueCount").map_err(refuse)?,
            _ => return Err(refuse(Fault::Bad("not the shared strings"))),
        };
        let declared = declared.and_then(|count| count.trim().parse().ok()).unwrap_or(0);
        if declared > text.len() as u64 {
            return Err(Refusal::SharedStringsLie { declared, size: text.len() as u64 });
        }
        let mut spans = Vec::new();
        while let Some(span) = next_span(&mut scanner, &text, limits).map_err(refuse)? {
            if spans.len() as u64 >= limits.cells {
                return Err(Refusal::TooManyStrings { max: limits.cells });
            }
            spans.push(span);
        }
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
                unescape(raw).ok_or_else(|| Fault::Bad("unknown entity").refuse(&self.part))?
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
    loop {
        match scanner.next()? {
            Event::Start(tag) => match tag.local() {
                "t" => join(&mut text, scanner.text()?),
                "r" => join(&mut text, string_item(scanner)?),
                _ => scanner.skip()?,
            },
            Event::End | Event::Eof => return Ok(text),
            _ => {}
        }
    }
}

fn join<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    match text.is_empty() {
        true => *text = more,
        false => text.to_mut().push_str(&more),
    }
}

fn whole<'a>(raw: &'a str, limits: &Limits) -> Result<Cow<'a, str>, Fault> {
    let mut scanner = Scanner::new(raw, limits);
    match scanner.next()? {
        Event::Start(_) => string_item(&mut scanner),
        _ => Ok(Cow::Borrowed("")),
    }
}

/// The next string, or `None` at the end of a complete part.
fn next_span(scanner: &mut Scanner<'_>, part: &str, limits: &Limits) -> Result<Option<Span>, Fault> {
    loop {
        match scanner.next()? {
            Event::Start(tag) if tag.local() == "si" => return span(scanner, part, limits).map(Some),
            Event::Start(_) => scanner.skip()?,
            Event::Eof => return Ok(None),
            _ => {}
        }
    }
}

fn span(scanner: &mut Scanner<'_>, part: &str, limits: &Limits) -> Result<Span, Fault> {
    let start = scanner.tag_at();
    let mut plain = Some(start..start);
    let mut texts = 0;
    loop {
        match scanner.next()? {
            Event::Start(tag) => match tag.local() {
                "t" => {
                    plain = scanner.span()?.filter(|_| texts == 0);
                    texts += 1;
                }
                "rPh" | "phoneticPr" => scanner.skip()?,
                _ => {
                    plain = None;
                    texts += 1;
                    scanner.skip()?;
                }
            },
            Event::End | Event::Eof => break,
            _ => {}
        }
    }
    let Some(place) = plain else {
        return Ok(Span::Joined(whole(&part[start..scanner.at()], limits)?.into()));
    };
    let at = |place: usize| u32::try_from(place).map_err(|_| Fault::Bad("too long"));
    Ok(Span::Plain(at(place.start)?, at(place.end)?))
}
