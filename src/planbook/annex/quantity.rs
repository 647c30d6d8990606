//! Sentences, clauses and numbers of a task's text, each as a piece of it, word for word.

use crate::words::fold::fold_marks;

/// A number with the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quantity<'t> {
    pub sentence: &'t str,
    /// `99`, `1.200`, `8/10`, `một`.
    pub digits: &'t str,
    /// The clause before it, folded.
    pub before: String,
    /// The rest of the sentence behind it and its sign, folded.
    pub after: String,
    /// `%` or `‰` behind it.
    pub sign: Option<char>,
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
        for (from, to) in spans(clause) {
            let rest = sentence[start + to..].trim_start();
            let signs = [("%", '%'), ("phần trăm", '%'), ("‰", '‰')];
            let behind = signs.iter().find_map(|(word, sign)| Some((rest.strip_prefix(word)?, *sign)));
            found.push(Quantity {
                sentence,
                digits: &sentence[start + from..start + to],
                before: fold_marks(&clause[..from]),
                after: fold_marks(behind.map_or(rest, |(rest, _)| rest)),
                sign: behind.map(|(_, sign)| sign),
            });
        }
        start += clause.len();
    }
    found
}

/// Where numbers stand: digits with points, commas and strokes inside, and the first numerals in words behind
/// "ít nhất" and its like; not the digits of a word or of a document's symbol.
fn spans(clause: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut at = 0;
    while let Some(from) = clause[at..].find(|c: char| c.is_ascii_digit()).map(|i| at + i) {
        let rest = &clause[from..];
        let length = rest.find(|c: char| !(c.is_ascii_digit() || ".,/".contains(c))).unwrap_or(rest.len());
        let digits = rest[..length].trim_end_matches(['.', ',', '/']);
        at = from + length;
        let before = clause[..from].chars().next_back();
        let mut behind = rest[digits.len()..].chars();
        let (next, then) = (behind.next(), behind.next());
        let symbol = next == Some('/') && then.is_some_and(char::is_uppercase);
        let free = |side: Option<char>| side.is_none_or(|c| !c.is_alphanumeric());
        if free(before) && free(next) && !symbol {
            spans.push((from, from + digits.len()));
        }
    }
    let lower = clause.to_lowercase();
    for limit in ["ít nhất ", "tối thiểu ", "tối đa ", "không quá "] {
        for word in ["một", "hai", "ba", "bốn"] {
            // Lower case may be longer in bytes; then the words are not looked for.
            let found = lower.find(&format!("{limit}{word} ")).filter(|_| lower.len() == clause.len());
            spans.extend(found.map(|at| (at + limit.len(), at + limit.len() + word.len())));
        }
    }
    spans.sort_unstable();
    spans
}
