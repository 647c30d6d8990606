//! Lists, cut texts and foreign texts.

use cchc::words::list::{csv_safe, join_vi, shorten, visible};

#[test]
fn lists() {
    for (names, vi) in
        [(vec![], ""), (vec!["A"], "A"), (vec!["A", "B"], "A và B"), (vec!["A", "B", "C"], "A, B và C")]
    {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        assert_eq!(join_vi(&names), vi);
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
        let line = visible(&c.to_string());
        assert!(!line.contains(char::is_control) && visible(&line) == line, "{c:?}");
    }
}
