//! The small vocabulary of messages: lists, and foreign text made safe to print.

use unicode_normalization::char::is_combining_mark;

/// `A, B và C`.
pub fn join_vi(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [firsts @ .., last] => format!("{} và {last}", firsts.join(", ")),
    }
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
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Text that no spreadsheet program takes for a formula when it opens a CSV file.
pub fn csv_safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_prints_on_one_line() {
        for (text, line) in [
            ("BC CCHC T9 - Hải Ba (sua) (1).xlsx", "BC CCHC T9 - Hải Ba (sua) (1).xlsx"),
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("\u{1b}[31mđỏ", "\\u{1b}[31mđỏ"),
            ("gpj.\u{202E}xlsx", "gpj.\\u{202e}xlsx"),
            ("a\u{2028}b\u{85}c\u{200B}\u{FEFF}", "a\\u{2028}b\\u{85}c\\u{200b}\\u{feff}"),
            ("1\u{A0}234 “…” e\u{323}", "1\u{A0}234 “…” e\u{323}"),
        ] {
            assert_eq!(visible(text), line);
        }
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            assert!(visible(&c.to_string()).chars().all(|c| !c.is_control() && !is_hidden(c)));
        }
    }
}
