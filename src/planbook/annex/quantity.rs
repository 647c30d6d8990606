//! Sentences, clauses and numbers of a task's text, each as a piece of it, word for word.

use crate::words::fold::fold_marks;

/// A number with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity<'t> {
    pub sentence: &'t str,
    pub digits: &'t str,
    pub before: String,
    /// The rest of the sentence behind it and its percent sign, folded.
    pub after: String,
    pub percent: bool,
}

/// The sentences of a text: parted by full stops, semicolons and bullets.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    const BULLETS: [char; 11] = ['-', '+', '•', '*', '–', ' ', '\n', '.', ';', ':', '·'];
    let ends = |rest: &str| ["\n", ". ", "; ", ": - "].iter().any(|end| rest.starts_with(end));
    pieces(text, ends)
        .into_iter()
        .map(|piece| piece.trim_start_matches(BULLETS).trim_end_matches([' ', ';', '.', ':']))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// The clauses of a sentence: parted by commas and brackets.
pub(super) fn clauses(sentence: &str) -> Vec<&str> {
    pieces(sentence, |rest| rest.starts_with(", ") || rest.starts_with(['(', ')']))
}

/// A text cut before every place where something ends.
fn pieces(text: &str, ends: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut cuts = vec![0];
    cuts.extend(text.char_indices().map(|(at, _)| at).filter(|at| *at > 0 && ends(&text[*at..])));
    cuts.push(text.len());
    cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect()
}

/// The numbers of a sentence.
pub(super) fn quantities(sentence: &str) -> Vec<Quantity<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    for clause in clauses(sentence) {
        let all = spans(clause).into_iter();
        found.extend(all.map(|(from, to)| quantity(sentence, clause, start + from, start + to, from)));
        start += clause.len();
    }
    found
}

fn quantity<'t>(sentence: &'t str, clause: &str, from: usize, to: usize, in_clause: usize) -> Quantity<'t> {
    let rest = sentence[to..].trim_start();
    let behind = ["%", "phần trăm"].iter().find_map(|sign| rest.strip_prefix(sign));
    Quantity {
        sentence,
        digits: &sentence[from..to],
        before: fold_marks(&clause[..in_clause]),
        after: fold_marks(behind.unwrap_or(rest)),
        percent: behind.is_some(),
    }
}

/// Where numbers stand: digits with points and commas inside; not the digits of a word, a date or a
/// document's symbol.
fn spans(clause: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(from) = clause[at..].find(|c: char| c.is_ascii_digit()).map(|i| at + i) {
        let rest = &clause[from..];
        let length = rest.find(|c: char| !(c.is_ascii_digit() || ".,".contains(c))).unwrap_or(rest.len());
        let digits = rest[..length].trim_end_matches(['.', ',']);
        at = from + length;
        let before = clause[..from].chars().next_back();
        let after = rest[digits.len()..].chars().next();
        let free = |side: Option<char>| side.is_none_or(|c| !c.is_alphanumeric() && c != '/');
        if free(before) && free(after) {
            spans.push((from, from + digits.len()));
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_apart_without_losing_their_words() {
        let text = "Đến năm 2025 đạt 99,5 %, có ít nhất 02 cuộc/năm. Bảo đảm: - Không có sai phạm; - Giảm từ 10% trở lên (so với 12/2024)";
        assert_eq!(
            sentences(text),
            [
                "Đến năm 2025 đạt 99,5 %, có ít nhất 02 cuộc/năm",
                "Bảo đảm",
                "Không có sai phạm",
                "Giảm từ 10% trở lên (so với 12/2024)"
            ]
        );
        let found: Vec<(String, bool)> = sentences(text)
            .into_iter()
            .flat_map(quantities)
            .map(|q| (q.digits.to_string(), q.percent))
            .collect();
        let expected = [("2025", false), ("99,5", true), ("02", false), ("10", true)];
        assert_eq!(found, expected.map(|(d, p)| (d.to_string(), p)));
    }
}
