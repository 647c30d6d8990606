//! A fault in the text of a plan file, said in the clerk's words: the line, a caret, the way out.
//!
//! The parser speaks English sentences; each kind of them is recognised once, here, and said anew. What
//! was expected is shown by an example, which reads the same in both languages.

use crate::finding::{Finding, Place, plan_file as say};
use crate::words::near::nearest;
use std::ops::Range;

/// The finding for a parser's message about a stretch of the text.
pub(super) fn finding(text: &str, path: &str, message: &str, span: Option<Range<usize>>) -> Finding {
    let span = sound(text, span);
    let place = Place::line(path, line_number(text, span.start));
    let shown = pointed_at(text, &span);
    let key = key_at(text, span.start);
    let found = text.get(span).unwrap_or_default();
    let mut named = message.split('`').skip(1).step_by(2);
    let first = named.next().unwrap_or_default();
    match message {
        m if m.starts_with("unknown field") => {
            let closest = closest(first, &named.collect::<Vec<_>>());
            say::unknown_key(place, first, closest, shown)
        }
        m if m.starts_with("missing field") => say::missing_key(place, first, shown),
        m if m.starts_with("duplicate") => say::repeated_key(place, key, shown),
        _ => match example(message) {
            Some(example) => say::wrong_value(place, key, found, example, shown),
            None => say::not_understood(place, shown),
        },
    }
}

/// The span, within the text and on letter borders.
fn sound(text: &str, span: Option<Range<usize>>) -> Range<usize> {
    let span = span.unwrap_or(0..0);
    let border = |at: usize| (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i));
    let start = border(span.start).unwrap_or_default();
    start..border(span.end).unwrap_or_default().max(start)
}

fn line_number(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn line_at(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    text[start..].lines().next().unwrap_or_default()
}

/// The key whose value stands at a place: on its own line, or above it where a list runs over lines.
fn key_at(text: &str, at: usize) -> &str {
    let key = |line| {
        let head = str::split(line, '=').next().unwrap_or_default();
        let key = head.trim().trim_matches(['[', ']']);
        let sound = |c: char| c.is_ascii_alphanumeric() || "_.".contains(c);
        (!key.is_empty() && key.chars().all(sound)).then_some(key)
    };
    let above = text[..at].rsplit('\n').skip(1);
    std::iter::once(line_at(text, at)).chain(above).find_map(key).unwrap_or_default()
}

/// The line's text with carets below the fault; of a long line only the stretch around it.
fn pointed_at(text: &str, span: &Range<usize>) -> String {
    const BEFORE: usize = 40;
    const WIDTH: usize = 90;
    let start = text[..span.start].rfind('\n').map_or(0, |i| i + 1);
    let column = text[start..span.start].chars().count();
    let hidden = if column > WIDTH - 30 { column - BEFORE } else { 0 };
    let shown: String = line_at(text, span.start).chars().skip(hidden).take(WIDTH).collect();
    let marked = text[span.clone()].lines().next().unwrap_or_default();
    let carets = marked.chars().count().clamp(1, WIDTH - (column - hidden));
    let dots = if hidden > 0 { "…" } else { "" };
    let indent = " ".repeat(column - hidden + dots.chars().count());
    let shown = shown.trim_end();
    format!("  {dots}{shown}\n  {indent}{}", "^".repeat(carets))
}

/// How a right value looks, taken from what the parser or the plan's own types expected.
fn example(message: &str) -> Option<String> {
    if let Some(allowed) = message.strip_prefix("unknown variant ") {
        let words: Vec<&str> = allowed.split('`').skip(1).step_by(2).skip(1).collect();
        return Some(listed(&words));
    }
    if let Some(own) = message.strip_prefix('`').and_then(|m| m.split_once("`: ")) {
        let words: Vec<&str> = own.1.split(", ").collect();
        return Some(listed(&words));
    }
    let date = ["input ", "premature end of input", "trailing input"];
    let expected = message.rsplit_once("expected ").map(|(_, what)| what);
    Some(match expected {
        _ if date.iter().any(|d| message.starts_with(d)) => DATE.to_string(),
        Some(what) if what.contains("date") => DATE.to_string(),
        Some("a sequence") => "[\"...\", \"...\"]".to_string(),
        Some("a string") => "\"...\"".to_string(),
        Some("a boolean") => "true, false".to_string(),
        Some("u32" | "i32" | "u64" | "a nonzero u32") => "14".to_string(),
        Some(what) if what.contains("Decimal") => "99, 12.5".to_string(),
        _ if message.starts_with("wanted string") => "\"...\"".to_string(),
        _ => return None,
    })
}

const DATE: &str = "\"2024-12-31\"";

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).collect();
    quoted.join(", ")
}

/// The key that was most likely meant; all of them when none is near.
fn closest(typed: &str, keys: &[&str]) -> String {
    match nearest(typed, keys.iter().copied()) {
        Some(key) => format!("`{key}`"),
        None => keys.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", "),
    }
}
