//! What tells one form from another from outside: its fingerprint and its file name.

use super::words::{content_words_before, target_words};
use super::{Block, Form};
use crate::plan::hexadecimal;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Fingerprint of a form's rows, labels and targets, in hexadecimal. Names, telephone numbers, deadlines and
/// figures are not part of it, so that mending one of them makes no form stale.
pub fn form_fingerprint(form: &Form<'_>) -> String {
    let mut hash = Sha256::new();
    let mut add = |parts: &[&str]| {
        for part in parts {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        hash.update([1]);
    };
    let blocks = [Block::Reported, Block::Supporting];
    for ask in blocks.iter().flat_map(|block| form.asks().filter(move |ask| ask.block == *block)) {
        let block = if ask.block == Block::Reported { "A" } else { "B1" };
        let words = content_words_before(ask);
        let target = target_words(ask.obligation.indicator);
        add(&[block, &ask.key().to_string(), &words, &target]);
    }
    for text in form.texts() {
        add(&["T", &text.key.to_string(), &text.task.text]);
    }
    hexadecimal(&hash.finalize())
}

/// `2024-09_PNV_Phong-Noi-vu.xlsx`: letters of plain ASCII, so that it survives every mail program.
pub fn file_name(form: &Form<'_>) -> String {
    let (period, agency) = (form.period, form.agency);
    format!("{period}_{}_{}.xlsx", agency.code, plain_letters(&agency.name))
}

/// A name without marks, its words joined by hyphens.
fn plain_letters(name: &str) -> String {
    let bare: String = name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'đ' => 'd',
            'Đ' => 'D',
            other => other,
        })
        .collect();
    let words = bare.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
