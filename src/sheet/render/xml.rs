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
pub(super) fn content(text: &str, out: &mut String) {
    escape(text, false, out);
}

/// A text in quotes.
pub(super) fn attribute(text: &str, out: &mut String) {
    escape(text, true, out);
}

fn escape(text: &str, quoted: bool, out: &mut String) {
    let is_odd = |byte: u8| byte < b' ' || matches!(byte, b'&' | b'<' | b'>' | b'"' | 0xEF);
    if !text.bytes().any(is_odd) {
        return out.push_str(text);
    }
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if quoted => out.push_str("&quot;"),
            '\n' if quoted => out.push_str("&#xA;"),
            '\n' | '\t' => out.push(letter),
            '\0'..='\u{1F}' => out.push_str(&format!("_x{:04X}_", u32::from(letter))),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
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
pub(super) fn text_element(text: &str, out: &mut String) {
    let white = ['\t', '\n', ' '];
    let keeps = text.starts_with(white) || text.ends_with(white);
    out.push_str(if keeps { "<t xml:space=\"preserve\">" } else { "<t>" });
    content(text, out);
    out.push_str("</t>");
}
