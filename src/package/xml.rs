//! A pull scanner over one XML part in memory: borrowed slices, no allocation an event.
//!
//! It refuses what an honest workbook never holds (document types, giant texts and tags, deep nests)
//! and insists on well-formed XML: every tag closed by its own name, one root, nothing cut. It is not
//! `quick-xml` because that crate hands out `&#7879;` as an event of its own, and some programs
//! write all Vietnamese so; the tests hold the two against each other.

use super::escape::unescape;
use super::limits::Limits;
use super::quick::{QuickCell, quick_cell};
use super::refusal::Fault;
use super::tag::{Tag, is_name};
use memchr::{memchr, memmem};
use std::borrow::Cow;
use std::ops::Range;

/// Elements inside elements, at most.
const DEEPEST: usize = 256;

/// One step through the part. An empty element is a start and an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event<'a> {
    Start(Tag<'a>),
    End,
    Text(&'a str),
    Literal(&'a str),
    Eof,
}

/// The scanner.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    tag_at: usize,
    open: Vec<&'a str>,
    empty: bool,
    rooted: bool,
    text_max: usize,
    tag_max: usize,
}

impl<'a> Scanner<'a> {
    /// At the start of a part.
    pub fn new(text: &'a str, limits: &Limits) -> Scanner<'a> {
        let cap = |bytes: u64| usize::try_from(bytes).unwrap_or(usize::MAX);
        Scanner {
            text,
            at: if text.starts_with('\u{feff}') { 3 } else { 0 },
            tag_at: 0,
            open: Vec::new(),
            empty: false,
            rooted: false,
            text_max: cap(limits.text_node),
            tag_max: cap(limits.tag),
        }
    }

    /// The next step.
    #[inline]
    pub fn next(&mut self) -> Result<Event<'a>, Fault> {
        if self.empty {
            self.empty = false;
            self.open.pop();
            return Ok(Event::End);
        }
        loop {
            let bytes = self.text.as_bytes();
            match bytes.get(self.at) {
                None => return self.finish(),
                Some(b'<') => {}
                Some(_) => match self.characters()? {
                    Some(text) => return Ok(Event::Text(text)),
                    None => continue,
                },
            }
            match bytes.get(self.at + 1) {
                Some(b'/') => return self.end_tag(),
                Some(b'?') => self.pass("?>")?,
                Some(b'!') => {
                    if let Some(literal) = self.declaration()? {
                        return Ok(Event::Literal(literal));
                    }
                }
                _ => return self.start_tag(),
            }
        }
    }

    /// The root, which must bear this name; after it, its children.
    pub fn root(&mut self, name: &str) -> Result<Tag<'a>, Fault> {
        match self.next()? {
            Event::Start(root) if root.local() == name => Ok(root),
            _ => Err(Fault::Bad("another root")),
        }
    }

    /// After a start: calls `found` with every child; what it leaves unread is passed over. After the root's,
    /// nothing may follow.
    pub fn children<E: From<Fault>>(
        &mut self,
        mut found: impl FnMut(&mut Scanner<'a>, Tag<'a>) -> Result<(), E>,
    ) -> Result<(), E> {
        let outer = self.open.len();
        while self.open.len() >= outer {
            if let Event::Start(tag) = self.next()? {
                let inner = self.open.len();
                found(self, tag)?;
                while self.open.len() >= inner {
                    self.next()?;
                }
            }
        }
        if self.open.is_empty() {
            self.next()?;
        }
        Ok(())
    }

    /// The next step, where it is a cell of the plain shape and a whole element.
    #[inline]
    pub fn quick_cell(&mut self) -> Option<QuickCell<'a>> {
        if self.empty {
            return None;
        }
        let (cell, len) = quick_cell(&self.text[self.at..], self.text_max)?;
        self.at += len;
        Some(cell)
    }

    /// After a start: all text up to its end, entities decoded; elements inside are passed over.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Fault> {
        let mut text = Cow::Borrowed("");
        loop {
            let piece = match self.next()? {
                Event::Text(raw) => unescape(raw).ok_or(Fault::Bad("unknown entity"))?,
                Event::Literal(raw) => Cow::Borrowed(raw),
                Event::Start(_) => {
                    self.skip()?;
                    continue;
                }
                Event::End | Event::Eof => return Ok(text),
            };
            match text.is_empty() {
                true => text = piece,
                false => text.to_mut().push_str(&piece),
            }
            if text.len() > self.text_max {
                return Err(Fault::HugeText);
            }
        }
    }

    /// After a start: passes over everything up to its end. Where the content is one plain text or
    /// nothing, says where in the part it stands.
    pub fn span(&mut self) -> Result<Option<Range<usize>>, Fault> {
        let from = self.at;
        match self.next()? {
            Event::End => return Ok(Some(from..from)),
            Event::Text(_) => {}
            Event::Start(_) => {
                self.skip()?;
                return self.skip().map(|()| None);
            }
            Event::Literal(_) | Event::Eof => return self.skip().map(|()| None),
        }
        let to = self.at;
        // A comment before the end tag would be swallowed by the scanner, so look at the bytes.
        let closed = self.text[to..].starts_with("</");
        self.skip()?;
        Ok(closed.then_some(from..to))
    }

    /// After a start: passes over everything up to its end.
    pub fn skip(&mut self) -> Result<(), Fault> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            self.next()?;
        }
        Ok(())
    }

    /// How many bytes are left.
    pub fn remaining(&self) -> usize {
        self.text.len() - self.at
    }

    /// Where the last start tag begins.
    pub fn tag_at(&self) -> usize {
        self.tag_at
    }

    /// Where the scanner stands.
    pub fn at(&self) -> usize {
        self.at
    }

    fn finish(&mut self) -> Result<Event<'a>, Fault> {
        match self.open.is_empty() && self.rooted {
            true => Ok(Event::Eof),
            false => Err(Fault::Bad("cut")),
        }
    }

    /// Text up to the next tag; `None` for the white space around the root.
    fn characters(&mut self) -> Result<Option<&'a str>, Fault> {
        let rest = &self.text[self.at..];
        let len = memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        if len > self.text_max {
            return Err(Fault::HugeText);
        }
        self.at += len;
        let text = &rest[..len];
        if !self.open.is_empty() {
            return Ok(Some(text));
        }
        match text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            true => Ok(None),
            false => Err(Fault::Bad("text outside the root")),
        }
    }

    fn start_tag(&mut self) -> Result<Event<'a>, Fault> {
        let bytes = self.text.as_bytes();
        let from = self.at + 1;
        let mut at = from;
        while bytes.get(at).is_some_and(|&byte| is_name(byte)) {
            at += 1;
        }
        let name = &self.text[from..at];
        let end = self.tag_end(at)?;
        let empty = end > at && bytes[end - 1] == b'/';
        if name.is_empty() || (self.open.is_empty() && self.rooted) || self.open.len() >= DEEPEST {
            return Err(Fault::Bad("misplaced tag"));
        }
        let attributes = &self.text[at..end - usize::from(empty)];
        self.tag_at = self.at;
        self.at = end + 1;
        self.open.push(name);
        self.empty = empty;
        self.rooted = true;
        Ok(Event::Start(Tag::new(name, attributes)))
    }

    /// The `>` that ends a tag, outside quotes.
    fn tag_end(&self, mut at: usize) -> Result<usize, Fault> {
        let bytes = self.text.as_bytes();
        let from = at;
        let mut quote = None;
        loop {
            match (bytes.get(at), quote) {
                (Some(b'>'), None) => break,
                (Some(&byte @ (b'"' | b'\'')), None) => quote = Some(byte),
                (Some(b'<'), None) => return Err(Fault::Bad("a tag inside a tag")),
                (Some(&byte), Some(open)) if byte == open => quote = None,
                (Some(_), _) => {}
                (None, _) => return Err(Fault::Bad("cut")),
            }
            at += 1;
        }
        match at - from > self.tag_max {
            true => Err(Fault::HugeTag),
            false => Ok(at),
        }
    }

    fn end_tag(&mut self) -> Result<Event<'a>, Fault> {
        let rest = &self.text[self.at + 2..];
        let open = self.open.pop().ok_or(Fault::Bad("an end without a start"))?;
        let after = rest.strip_prefix(open).ok_or(Fault::Bad("wrong end tag"))?;
        let closed = match after.as_bytes().first() {
            Some(b'>') => Some(&after[1..]),
            _ => after.trim_ascii_start().strip_prefix('>'),
        };
        let closed = closed.ok_or(Fault::Bad("wrong end tag"))?;
        self.at = self.text.len() - closed.len();
        Ok(Event::End)
    }

    /// Comments are passed over, CDATA is text, document types are refused.
    fn declaration(&mut self) -> Result<Option<&'a str>, Fault> {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            self.at += 4;
            self.pass("-->")?;
            return Ok(None);
        }
        let Some(literal) = rest.strip_prefix("<![CDATA[") else {
            let doctype = rest.as_bytes().get(2..9).is_some_and(|word| word.eq_ignore_ascii_case(b"DOCTYPE"));
            return Err(if doctype { Fault::DocType } else { Fault::Bad("unknown declaration") });
        };
        let len = memmem::find(literal.as_bytes(), b"]]>").ok_or(Fault::Bad("cut"))?;
        self.at += "<![CDATA[".len() + len + "]]>".len();
        match len > self.text_max {
            true => Err(Fault::HugeText),
            false => Ok(Some(&literal[..len])),
        }
    }

    fn pass(&mut self, end: &str) -> Result<(), Fault> {
        let rest = &self.text.as_bytes()[self.at..];
        let len = memmem::find(rest, end.as_bytes()).ok_or(Fault::Bad("cut"))?;
        self.at += len + end.len();
        Ok(())
    }
}
