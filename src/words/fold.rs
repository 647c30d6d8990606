//! Folding text so that two spellings of the same words compare equal.
//!
//! A folded string is a key: compare keys with keys, and always show the original.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The composed form: decomposed text (macOS) and half-composed text become one spelling.
pub fn nfc(text: &str) -> String {
    match is_composed(text) {
        true => text.to_owned(),
        false => text.nfc().collect(),
    }
}

/// Whether a text is composed for certain: letters of the Latin blocks and plain punctuation only, none of
/// which composes with its neighbour. Nearly every text is, and looking is far cheaper than composing.
pub fn is_composed(text: &str) -> bool {
    let settled = |c: char| c < '\u{300}' || matches!(c, '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{205F}');
    text.chars().all(settled)
}

/// Folds white space only: every run of it becomes one space, none is left at the ends and invisible
/// characters vanish. For comparing texts that must otherwise agree word for word.
pub fn squeeze(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A key that keeps diacritics: encoding, letter case, white space, quotes and dashes, the place of the
/// tone (`hoà`, `hòa`) and i/y (`tỉ lệ`, `tỷ lệ`; `hằng năm`, `hàng năm`) no longer matter.
pub fn fold_marks(text: &str) -> String {
    let lower: String = nfc(text).chars().map(plain_sign).flat_map(char::to_lowercase).collect();
    let lower = nfc(&lower);
    let words: Vec<String> = squeeze(&lower).split(' ').map(fold_word).collect();
    join_yearly(&words)
}

/// A key without diacritics, for answers typed without accents and for the command line.
pub fn fold_bare(text: &str) -> String {
    let bare = squeeze(&strip_marks(&fold_marks(text)));
    bare.split(' ').map(settle_y).collect::<Vec<_>>().join(" ")
}

/// The words of a text without diacritics and punctuation, one space between them.
pub fn bare_words(text: &str) -> String {
    let bare = fold_bare(text);
    let words: Vec<&str> = bare.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// Characters that take no room and carry no meaning in our texts.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The ordinary character for one of the full-width block that East Asian keyboards give.
pub(super) fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c), // the block mirrors ASCII
        other => other,
    }
}

/// One sign for each family of dashes and quotes, and đ for the look-alikes that old keyboards give.
fn plain_sign(c: char) -> char {
    match half_width(c) {
        '‐'..='―' | '−' | '﹣' => '-',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | '´' | '`' => '\'',
        'Ð' | 'ð' | 'Ɖ' | 'ɖ' => 'đ',
        other => other,
    }
}

fn strip_marks(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// One word, possibly with punctuation or several syllables in it (`uỷ-ban`, `(hoà)`).
fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut syllable = String::new();
    for c in word.chars() {
        if c.is_alphabetic() || is_combining_mark(c) {
            syllable.push(c);
        } else {
            folded.push_str(&fold_syllable(&syllable));
            syllable.clear();
            folded.push(c);
        }
    }
    folded + &fold_syllable(&syllable)
}

fn fold_syllable(syllable: &str) -> String {
    settle_y(&settle_tone(syllable))
}

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Moves the tone to its customary vowel. A syllable has one tone, so no two words can fall together.
fn settle_tone(syllable: &str) -> String {
    if syllable.is_ascii() {
        return syllable.to_owned();
    }
    let marked: Vec<char> = syllable.nfd().collect();
    let tones: Vec<char> = marked.iter().copied().filter(|c| TONES.contains(c)).collect();
    let [tone] = tones[..] else {
        return syllable.to_owned();
    };
    let toneless: Vec<char> = marked.into_iter().filter(|c| !TONES.contains(c)).nfc().collect();
    match tone_seat(&toneless) {
        Some(seat) => {
            let head = toneless.iter().take(seat + 1);
            let tail = toneless.iter().skip(seat + 1);
            head.chain([&tone]).chain(tail).collect::<String>().nfc().collect()
        }
        None => syllable.to_owned(),
    }
}

/// The vowel that carries the tone, or nothing where the letters are not one syllable.
fn tone_seat(letters: &[char]) -> Option<usize> {
    let first = letters.iter().position(|c| is_vowel(*c))?;
    let last = letters.iter().rposition(|c| is_vowel(*c))?;
    let glide = usize::from(first < last && matches!(letters[..=first], ['g', 'i'] | ['q', 'u']));
    let first = first + glide;
    let nucleus = letters.get(first..=last)?;
    if nucleus.iter().any(|c| !is_vowel(*c)) {
        return None;
    }
    let closed = last + 1 < letters.len();
    let shaped = nucleus.iter().rposition(|c| !c.is_ascii());
    let seat = match (shaped, nucleus.len()) {
        (Some(seat), _) => seat,
        (None, 1) => 0,
        (None, 2) => usize::from(closed),
        (None, _) => 1,
    };
    Some(first + seat)
}

fn is_vowel(c: char) -> bool {
    "aăâeêioôơuưy".contains(c)
}

/// Syllables that are written with i or with y; the key takes the y of official texts.
const I_OR_Y: [(&str, &str); 7] =
    [("hi", "hy"), ("ki", "ky"), ("li", "ly"), ("mi", "my"), ("qui", "quy"), ("si", "sy"), ("ti", "ty")];

fn settle_y(syllable: &str) -> String {
    let bare = strip_marks(syllable);
    if !I_OR_Y.iter().any(|(i, _)| *i == bare) {
        return syllable.to_owned();
    }
    syllable.nfd().map(|c| if c == 'i' { 'y' } else { c }).nfc().collect()
}

const SPANS: [&str; 5] = ["năm", "tháng", "quý", "tuần", "ngày"];

/// Joins the words again; `hằng` before a span of time is `hàng`.
fn join_yearly(words: &[String]) -> String {
    let next = words.iter().skip(1).map(String::as_str).chain([""]);
    let settled = words.iter().zip(next).map(|(word, next)| match word.as_str() {
        "hằng" if SPANS.iter().any(|span| next.starts_with(span)) => "hàng",
        other => other,
    });
    settled.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character that the quick look lets pass is its own composed form, alone and beside any other.
    #[test]
    fn a_quick_look_never_takes_a_loose_text_for_a_composed_one() {
        let chars: Vec<char> = ('\u{20}'..='\u{2FFF}').filter(|c| is_composed(&c.to_string())).collect();
        assert!(chars.len() > 1000);
        for c in &chars {
            assert_eq!(c.to_string().nfc().collect::<String>(), c.to_string());
        }
        let all: String = chars.iter().flat_map(|c| [*c, 'a', *c]).collect();
        assert_eq!(all.nfc().collect::<String>(), all);
        assert!(!is_composed("a\u{301}"));
    }
}
