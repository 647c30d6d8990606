//! Which agency a path mentions: a hint in messages and in the register, never a decision.

use crate::plan::{Agency, Plan};
use crate::words::fold::bare_words;
use std::collections::BTreeSet;

/// Shortest phrase that is looked for in a path.
const SHORTEST: usize = 5;
/// Shortest code that is looked for in a path.
const SHORTEST_CODE: usize = 3;

/// The code of the one agency that a path mentions.
pub(super) fn only_agency(plan: &Plan, path: &str) -> Option<String> {
    match mentioned(plan, path)[..] {
        [agency] => Some(agency.code.clone()),
        _ => None,
    }
}

/// Every agency that the file's name or its folder mentions by code, name or alias.
pub(super) fn mentioned<'p>(plan: &'p Plan, path: &str) -> Vec<&'p Agency> {
    let (own, text) = own_words(path);
    let codes = codes(&own);
    let words: Vec<&str> = text.split_whitespace().collect();
    let phrases = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| (from, to)));
    let by_name = phrases.flat_map(|(from, to)| plan.spelled(&words[from..to].join(" ")));
    let by_code = codes.iter().filter_map(|code| plan.number(code));
    let likely: BTreeSet<usize> = by_name.copied().chain(by_code).collect();
    let found: Vec<(&Agency, String)> = likely
        .into_iter()
        .filter_map(|number| plan.agencies.get(number))
        .filter_map(|agency| longest(agency, &text, &codes).map(|phrase| (agency, phrase)))
        .collect();
    let is_part = |phrase: &str| {
        let longer = |other: &String| other.len() > phrase.len() && other.contains(phrase);
        found.iter().any(|(_, other)| longer(other))
    };
    found.iter().filter(|(_, phrase)| !is_part(phrase)).map(|(agency, _)| *agency).collect()
}

/// Whether the file's name or its folder mentions this agency.
pub(super) fn mentions(agency: &Agency, path: &str) -> bool {
    let (own, text) = own_words(path);
    longest(agency, &text, &codes(&own)).is_some()
}

/// The parts of a path that a sender chose, as they stand and folded.
fn own_words(path: &str) -> (String, String) {
    let parts: Vec<&str> = path.split('/').collect();
    let own = parts.get(2..).filter(|_| parts.first() == Some(&"inbox"));
    let own = own.unwrap_or(&parts[parts.len().saturating_sub(1)..]).join(" ");
    let text = format!(" {} ", bare_words(&own));
    (own, text)
}

fn codes(own: &str) -> Vec<&str> {
    own.split(|c: char| !c.is_ascii_alphanumeric()).collect()
}

/// The longest phrase of an agency's that a text holds.
fn longest(agency: &Agency, text: &str, codes: &[&str]) -> Option<String> {
    if agency.code.len() >= SHORTEST_CODE && codes.contains(&agency.code.as_str()) {
        return Some(format!(" {} ", bare_words(&agency.name)));
    }
    [&agency.name, &agency.short]
        .into_iter()
        .chain(&agency.aliases)
        .map(|name| format!(" {} ", bare_words(name)))
        .filter(|phrase| phrase.trim().len() >= SHORTEST && text.contains(phrase.as_str()))
        .max_by_key(String::len)
}
