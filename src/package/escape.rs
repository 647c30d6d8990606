//! Two layers of escapes in a cell's text: XML entities, and Excel's own `_x000D_`.

use memchr::{memchr, memchr2, memmem};
use std::borrow::Cow;

/// Text with its entities decoded and its line ends made `\n`; `None` for an unknown entity.
#[inline]
pub(super) fn unescape(raw: &str) -> Option<Cow<'_, str>> {
    match memchr2(b'&', b'\r', raw.as_bytes()) {
        None => Some(Cow::Borrowed(raw)),
        Some(first) => unescape_from(raw, first).map(Cow::Owned),
    }
}

fn unescape_from(raw: &str, first: usize) -> Option<String> {
    let mut text = String::with_capacity(raw.len());
    let (mut done, mut next) = (0, Some(first));
    while let Some(at) = next {
        text.push_str(&raw[done..at]);
        done = match raw.as_bytes()[at] {
            b'&' => {
                let len = memchr(b';', raw.as_bytes().get(at + 1..)?)?;
                text.push(entity(&raw[at + 1..at + 1 + len])?);
                at + len + 2
            }
            _ => {
                text.push('\n');
                at + 1 + usize::from(raw.as_bytes().get(at + 1) == Some(&b'\n'))
            }
        };
        next = memchr2(b'&', b'\r', &raw.as_bytes()[done..]).map(|more| done + more);
    }
    text.push_str(&raw[done..]);
    Some(text)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let code = match digits.strip_prefix(['x', 'X']) {
                Some(hex) => number(hex, 16),
                None => number(digits, 10),
            };
            char::from_u32(code?)
        }
    }
}

fn number(digits: &str, radix: u32) -> Option<u32> {
    match digits.starts_with('+') {
        true => None,
        false => u32::from_str_radix(digits, radix).ok(),
    }
}

/// Text with Excel's `_xHHHH_` decoded: a UTF-16 unit in four hexadecimal digits.
#[inline]
pub(super) fn unescape_excel(text: Cow<'_, str>) -> Cow<'_, str> {
    match memmem::find(text.as_bytes(), b"_x") {
        None => text,
        Some(first) => Cow::Owned(decode_units(&text, first)),
    }
}

fn decode_units(text: &str, first: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut done, mut next) = (0, Some(first));
    while let Some(at) = next {
        out.push_str(&text[done..at]);
        done = match decode_at(&text[at..]) {
            Some((letter, len)) => {
                out.push(letter);
                at + len
            }
            None => {
                out.push('_');
                at + 1
            }
        };
        next = memmem::find(&text.as_bytes()[done..], b"_x").map(|more| done + more);
    }
    out.push_str(&text[done..]);
    out
}

/// The letter that `text` begins with in escaped form, and how many bytes it takes.
fn decode_at(text: &str) -> Option<(char, usize)> {
    let first = unit(text)?;
    match char::from_u32(u32::from(first)) {
        Some(letter) => Some((letter, 7)),
        None => {
            let second = unit(text.get(7..)?)?;
            let letter = char::decode_utf16([first, second]).next()?.ok()?;
            Some((letter, 14))
        }
    }
}

fn unit(text: &str) -> Option<u16> {
    let body = text.get(..7)?.strip_prefix("_x")?.strip_suffix('_')?;
    match body.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        true => u16::from_str_radix(body, 16).ok(),
        false => None,
    }
}
