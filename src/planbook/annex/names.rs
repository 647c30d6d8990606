//! The names under which a plan knows its agencies and groups, as rows of words.

use crate::plan::Plan;
use crate::words::fold::{fold_marks, nfc, squeeze};
use std::collections::BTreeMap;

/// A word or a sign of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub key: String,
    /// Where it stands in the cell's text, in bytes.
    pub span: (usize, usize),
    /// Whether it is the first of its line.
    pub opens_line: bool,
}

impl Word {
    /// Whether it is a sign and not a word.
    pub fn is_sign(&self) -> bool {
        !self.key.chars().any(char::is_alphanumeric)
    }
}

/// A cell's text, each line with its white space folded.
pub(super) fn tidy(text: &str) -> String {
    let lines: Vec<String> = nfc(text).lines().map(squeeze).collect();
    lines.join("\n")
}

/// The words and signs of a text that is tidy.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut opens_line = true;
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), '\n')]);
    for (at, letter) in ends {
        if letter.is_alphanumeric() {
            start = start.or(Some(at));
            continue;
        }
        if let Some(from) = start.take() {
            words.push(word(text, from, at, opens_line));
            opens_line = false;
        }
        if !letter.is_whitespace() {
            words.push(word(text, at, at + letter.len_utf8(), opens_line));
            opens_line = false;
        }
        opens_line |= letter == '\n';
    }
    words
}

fn word(text: &str, from: usize, to: usize, opens_line: bool) -> Word {
    Word { key: fold_marks(text.get(from..to).unwrap_or_default()), span: (from, to), opens_line }
}

/// Every known name with the codes that bear it, the longest names first.
#[derive(Debug)]
pub(super) struct Names(Vec<(Vec<String>, Vec<String>)>);

impl Names {
    /// The names, spellings and codes of a plan; not the short names of columns, which are words of every
    /// day. A wording that is both a group's and its only member's is the group's.
    pub fn of(plan: Option<&Plan>) -> Names {
        let Some(plan) = plan else {
            return Names(Vec::new());
        };
        let mut names: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
        let mut add = |name: &str, code: &str| {
            let key = key(name);
            let codes = names.entry(key.clone()).or_default();
            if !key.is_empty() && !codes.iter().any(|c| c == code) {
                codes.push(code.to_string());
            }
        };
        for group in &plan.groups {
            let own = [&group.code, &group.name].into_iter().chain(&group.aliases);
            own.for_each(|name| add(name, &group.code));
        }
        for agency in &plan.agencies {
            let own = [&agency.code, &agency.name].into_iter().chain(&agency.aliases);
            own.for_each(|name| add(name, &agency.code));
        }
        let mut names: Vec<_> = names.into_iter().filter(|(key, _)| !key.is_empty()).collect();
        for (_, codes) in &mut names {
            let alone =
                |group: &str, code: &String| plan.group(group).is_some_and(|g| g.members == [code.as_str()]);
            if let [group, rest @ ..] = codes.as_slice()
                && rest.iter().all(|code| alone(group, code))
            {
                codes.truncate(1);
            }
        }
        names.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
        Names(names)
    }

    /// The names that begin at a word: how many words, and whose they are; the longest first.
    pub fn at<'n>(&'n self, words: &'n [Word]) -> impl Iterator<Item = (usize, &'n [String])> {
        self.0
            .iter()
            .filter(move |(name, _)| {
                name.len() <= words.len() && name.iter().zip(words).all(|(one, word)| *one == word.key)
            })
            .map(|(name, codes)| (name.len(), codes.as_slice()))
    }
}

/// A name as the keys of its words.
fn key(name: &str) -> Vec<String> {
    words(&tidy(name)).into_iter().map(|word| word.key).collect()
}

/// Whether words can be the name of a body: few, beginning with a capital, and no sentence.
pub(super) fn is_name(words: &str) -> bool {
    let verbs = ["chủ trì", "phối hợp", "tổ chức", "thực hiện", "hướng dẫn", "thông báo", "giải quyết"];
    let opens = words.chars().next().is_some_and(char::is_uppercase) || is_many(words);
    let count = words.split(' ').count();
    // "Vụ Tổ chức cán bộ" is a name: within a sentence, verbs are written small.
    let (text, key) = (nfc(words), fold_marks(words));
    let verb = |verb: &&str| text.contains(*verb) || key.starts_with(&fold_marks(verb));
    opens && (1..=14).contains(&count) && !verbs.iter().any(verb)
}

/// Whether a name stands for several bodies.
pub(super) fn is_many(name: &str) -> bool {
    const MANY: [&str; 7] =
        ["các", "cấp xã", "địa phương", "xã thị trấn", "xã phường", "phường xã", "sở ban"];
    let key = format!(" {} ", fold_marks(&name.replace(',', "")));
    MANY.iter().any(|word| key.contains(&format!(" {} ", fold_marks(word))))
}
