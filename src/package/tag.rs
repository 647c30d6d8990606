//! A start tag and its attributes, borrowed from the part.

use super::escape::unescape;
use super::xml::Fault;
use memchr::memchr;
use std::borrow::Cow;

/// A start tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// A tag of this name with these attributes, both as written.
    #[inline]
    pub fn new(name: &'a str, attributes: &'a str) -> Tag<'a> {
        Tag { name, attributes }
    }

    /// The name without its namespace prefix.
    #[inline]
    pub fn local(&self) -> &'a str {
        local(self.name)
    }

    /// The attributes, names and values as written.
    pub fn attributes(&self) -> Attributes<'a> {
        Attributes {
            rest: self.attributes,
        }
    }

    /// The value of the attribute without prefix, entities decoded.
    pub fn get(&self, wanted: &str) -> Result<Option<Cow<'a, str>>, Fault> {
        self.find(|name| name == wanted)
    }

    /// The value of the first attribute of this name under whatever prefix, entities decoded.
    pub fn get_local(&self, wanted: &str) -> Result<Option<Cow<'a, str>>, Fault> {
        self.find(|name| local(name) == wanted)
    }

    /// Whether an attribute is there and true.
    pub fn is_set(&self, wanted: &str) -> Result<bool, Fault> {
        Ok(self.get(wanted)?.is_some_and(|value| is_true(&value)))
    }

    fn find(&self, wanted: impl Fn(&str) -> bool) -> Result<Option<Cow<'a, str>>, Fault> {
        for attribute in self.attributes() {
            let (name, value) = attribute?;
            if wanted(name) {
                return unescape(value).map(Some).ok_or(Fault::Bad("unknown entity"));
            }
        }
        Ok(None)
    }
}

/// How XML writes yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

#[inline]
fn local(name: &str) -> &str {
    memchr(b':', name.as_bytes()).map_or(name, |colon| &name[colon + 1..])
}

/// Attributes in the order written.
#[derive(Debug)]
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Attributes<'a> {
    fn split(&self) -> Option<(&'a str, &'a str, &'a str)> {
        let equals = memchr(b'=', self.rest.as_bytes())?;
        let name = self.rest[..equals].trim_ascii();
        let after = self.rest[equals + 1..].trim_ascii_start();
        let quote = *after
            .as_bytes()
            .first()
            .filter(|byte| matches!(byte, b'"' | b'\''))?;
        let len = memchr(quote, &after.as_bytes()[1..])?;
        let named = !name.is_empty() && name.bytes().all(is_name);
        named.then(|| (name, &after[1..=len], &after[len + 2..]))
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = Result<(&'a str, &'a str), Fault>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_ascii_start();
        if self.rest.is_empty() {
            return None;
        }
        let Some((name, value, rest)) = self.split() else {
            self.rest = "";
            return Some(Err(Fault::Bad("an attribute without a value")));
        };
        self.rest = rest;
        Some(Ok((name, value)))
    }
}

/// Whether a name may hold this byte, as far as telling where it ends goes.
#[inline]
pub(super) fn is_name(byte: u8) -> bool {
    !matches!(
        byte,
        b' ' | b'\t' | b'\r' | b'\n' | b'/' | b'>' | b'<' | b'=' | b'"' | b'\'' | b'&' | b'!' | b'?'
    )
}
