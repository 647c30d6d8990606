//! The cell as nearly every program writes it, taken in one step: `<c r="A1" s="1" t="s"><v>7</v></c>`.
//!
//! Only this exact shape, and only where nothing needs decoding. Anything else is left to the scanner,
//! which reads the same cell the same way, several times slower.

/// A cell of that shape.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct QuickCell<'a> {
    pub address: Option<&'a str>,
    pub style: Option<&'a str>,
    pub kind: Option<&'a str>,
    /// The text of its `<v>`.
    pub raw: Option<&'a str>,
}

/// The cell that `text` begins with, if it has that shape, and how many bytes it takes. Its value
/// is shorter than `longest`.
#[inline]
pub(super) fn quick_cell(text: &str, longest: usize) -> Option<(QuickCell<'_>, usize)> {
    let bytes = text.as_bytes();
    if !bytes.starts_with(b"<c") {
        return None;
    }
    let (mut cell, mut at) = (QuickCell::default(), 2);
    while bytes.get(at) == Some(&b' ') && bytes.get(at + 2..at + 4) == Some(b"=\"") {
        let end = plain_until(bytes, at + 4, b'"')?;
        let slot = match bytes[at + 1] {
            b'r' => &mut cell.address,
            b's' => &mut cell.style,
            b't' => &mut cell.kind,
            _ => return None,
        };
        if slot.replace(&text[at + 4..end]).is_some() {
            return None;
        }
        at = end + 1;
    }
    if bytes[at..].starts_with(b"/>") {
        return Some((cell, at + 2));
    }
    let from = at + b"><v>".len();
    if !bytes[at..].starts_with(b"><v>") {
        return None;
    }
    let to = plain_until(bytes, from, b'<')?;
    let close = b"</v></c>";
    let fits = bytes[to..].starts_with(close) && to - from < longest;
    cell.raw = Some(&text[from..to]);
    fits.then_some((cell, to + close.len()))
}

/// Where `end` stands, with nothing to decode or refuse before it.
#[inline]
fn plain_until(bytes: &[u8], from: usize, end: u8) -> Option<usize> {
    let stop = |byte: u8| byte == end || matches!(byte, b'&' | b'<' | b'\r');
    let len = bytes.get(from..)?.iter().position(|&byte| stop(byte))?;
    (bytes[from + len] == end).then_some(from + len)
}
