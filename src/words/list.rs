//! The small vocabulary of messages: lists, and foreign text made safe to print.

use super::text::Text;
use unicode_normalization::char::is_combining_mark;

/// `A, B và C`.
pub fn join_vi(items: &[String]) -> String {
    Text::list(items).vi
}

/// The same with a capital first letter.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// At most `max` characters; what was cut is marked with `…`. A letter is never parted from its accent.
pub fn shorten(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let Some(room) = max.checked_sub(1) else {
        return String::new();
    };
    let mut kept: Vec<char> = text.chars().take(room).collect();
    if text.chars().nth(room).is_some_and(is_combining_mark) {
        while kept.pop().is_some_and(is_combining_mark) {}
    }
    let kept: String = kept.into_iter().collect();
    format!("{}…", kept.trim_end())
}

/// One printable line out of any file name or cell text: control characters, line ends, characters
/// that take no room and those that turn the writing direction are spelled out.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut line, c| {
        match c {
            '\n' | '\r' | '\t' => line.extend(c.escape_default()),
            c if c.is_control() || is_hidden(c) => line.extend(c.escape_unicode()),
            c => line.push(c),
        }
        line
    })
}

fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Text that no spreadsheet program takes for a formula when it opens a CSV file.
pub fn csv_safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
