//! A start tag and its attributes, borrowed from the part.

use super::escape::unescape;
use super::refusal::Fault;
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
        Attributes { rest: self.attributes }
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
    name.bytes().position(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// Attributes in the order written.
#[derive(Debug)]
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Attributes<'a> {
    /// The first attribute and what follows it. Byte by byte: most are two or three letters long.
    #[inline]
    fn split(&self) -> Option<(&'a str, &'a str, &'a str)> {
        let bytes = self.rest.as_bytes();
        let name = bytes.iter().position(|&byte| !is_name(byte)).filter(|&len| len > 0)?;
        let after = match bytes.get(name..name + 1)? {
            b"=" => &self.rest[name + 1..],
            _ => self.rest[name..].trim_ascii_start().strip_prefix('=')?.trim_ascii_start(),
        };
        let after = after.trim_ascii_start();
        let quote = *after.as_bytes().first().filter(|byte| matches!(byte, b'"' | b'\''))?;
        let len = after.as_bytes()[1..].iter().position(|&byte| byte == quote)?;
        Some((&self.rest[..name], &after[1..=len], &after[len + 2..]))
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
