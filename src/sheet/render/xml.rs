//! Texts as they stand in XML, Excel's own escapes among them.

use std::borrow::Cow;

/// The longest text of a cell, in UTF-16 units.
pub(super) const LONGEST: usize = 32_767;

/// A text as it fits into a cell; what was cut is marked with `…`. Other programs let people type more, and a report
/// joins what many offices wrote: neither may keep a workbook from being written.
pub(super) fn fitting(text: &str) -> Cow<'_, str> {
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

/// A text between tags. What XML may not hold is spelled `_x0001_`; the two letters that are none are replaced.
pub(super) fn content(text: &str, out: &mut Vec<u8>) {
    escape(text, false, out);
}

/// A text in quotes.
pub(super) fn attribute(text: &str, out: &mut Vec<u8>) {
    escape(text, true, out);
}

fn escape(text: &str, quoted: bool, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut done = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let spelled: &[u8] = match byte {
            b'&' => b"&amp;",
            b'<' => b"&lt;",
            b'>' => b"&gt;",
            b'"' if quoted => b"&quot;",
            b'\n' if quoted => b"&#xA;",
            b'\n' | b'\t' => continue,
            0..=0x1F => &control(*byte),
            0xEF if matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])) => {
                out.extend_from_slice(&bytes[done..at]);
                out.extend_from_slice("\u{FFFD}".as_bytes());
                done = at + 3;
                continue;
            }
            _ => continue,
        };
        out.extend_from_slice(&bytes[done..at]);
        out.extend_from_slice(spelled);
        done = at + 1;
    }
    out.extend_from_slice(&bytes[done..]);
}

fn control(byte: u8) -> [u8; 7] {
    let digit = |half: u8| b"0123456789ABCDEF"[usize::from(half & 15)];
    [b'_', b'x', b'0', b'0', digit(byte >> 4), digit(byte), b'_']
}

/// A text as a shared string holds it: what reads like one of Excel's escapes is none.
pub(super) fn literal(text: &str) -> Cow<'_, str> {
    let is_escape = |at: usize| {
        let word = text.as_bytes().get(at..at + 7);
        word.is_some_and(|w| w[6] == b'_' && w[2..6].iter().all(u8::is_ascii_hexdigit))
    };
    let mut out = Cow::Borrowed(text);
    for (at, _) in text.rmatch_indices("_x").filter(|(at, _)| is_escape(*at)) {
        out.to_mut().insert_str(at, "_x005F");
    }
    out
}

/// `<t>` with a text, whose outer white space stays.
pub(super) fn text_element(text: &str, out: &mut Vec<u8>) {
    let white = ['\t', '\n', ' '];
    let keeps = text.starts_with(white) || text.ends_with(white);
    out.extend_from_slice(if keeps { b"<t xml:space=\"preserve\">" } else { b"<t>" });
    content(text, out);
    out.extend_from_slice(b"</t>");
}
