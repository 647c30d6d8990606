//! The small vocabulary of messages: lists, counts, and foreign text made safe to print.

use unicode_normalization::char::is_combining_mark;

/// `A, B và C`.
pub fn join_vi(items: &[String]) -> String {
    join(items, " và ")
}

/// `A, B and C`.
pub fn join_en(items: &[String]) -> String {
    join(items, " and ")
}

fn join(items: &[String], and: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [firsts @ .., last] => format!("{}{and}{last}", firsts.join(", ")),
    }
}

/// `3 tệp`, `1.234 tệp`: Vietnamese has no plural.
pub fn count_vi(n: usize, noun: &str) -> String {
    format!("{} {noun}", grouped(n, "."))
}

/// `1 file`, `3 files`, `1,234 files`.
pub fn plural_en(n: usize, one: &str, many: &str) -> String {
    let noun = if n == 1 { one } else { many };
    format!("{} {noun}", grouped(n, ","))
}

fn grouped(n: usize, separator: &str) -> String {
    super::number::group_digits(&n.to_string(), separator)
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
    fn lists_in_both_languages() {
        for (names, vi, en) in [
            (vec![], "", ""),
            (vec!["A"], "A", "A"),
            (vec!["A", "B"], "A và B", "A and B"),
            (vec!["A", "B", "C"], "A, B và C", "A, B and C"),
        ] {
            let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            assert_eq!(join_vi(&names), vi);
            assert_eq!(join_en(&names), en);
        }
    }

    #[test]
    fn counts_in_both_languages() {
        for (n, vi, en) in [
            (0, "0 tệp", "0 files"),
            (1, "1 tệp", "1 file"),
            (34, "34 tệp", "34 files"),
            (1234, "1.234 tệp", "1,234 files"),
            (1_234_567, "1.234.567 tệp", "1,234,567 files"),
        ] {
            assert_eq!(count_vi(n, "tệp"), vi);
            assert_eq!(plural_en(n, "file", "files"), en);
        }
    }

    #[test]
    fn shortening() {
        for (text, max, short) in [
            ("Phòng Nội vụ", 12, "Phòng Nội vụ"),
            ("Phòng Nội vụ", 11, "Phòng Nội…"),
            ("Phòng Nội vụ", 6, "Phòng…"),
            ("Phòng Nội vụ", 1, "…"),
            ("Phòng Nội vụ", 0, ""),
            ("", 0, ""),
            ("ab", 2, "ab"),
            ("abe\u{323}\u{302}c", 5, "ab…"),
            ("abe\u{323}\u{302}c", 4, "ab…"),
        ] {
            assert_eq!(shorten(text, max), short, "{text:?} {max}");
        }
    }

    #[test]
    fn shortening_never_exceeds_its_length() {
        let text = "Ủy ban nhân dân xã Hải Quế \u{1F4C4}\u{301} e\u{323}\u{302}".repeat(3);
        for max in 0..text.chars().count() + 2 {
            assert!(shorten(&text, max).chars().count() <= max);
        }
    }

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

    #[test]
    fn csv_cells_are_never_formulas() {
        for (text, safe) in [
            ("=1+1", "'=1+1"),
            ("+84", "'+84"),
            ("-", "'-"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("123/KH-UBND", "123/KH-UBND"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(csv_safe(text), safe);
        }
    }
}
