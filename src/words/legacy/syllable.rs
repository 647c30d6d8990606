//! Whether a word could be a Vietnamese syllable. Loose on purpose: it weighs a page, it is no speller.

use unicode_normalization::UnicodeNormalization;

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// Rhymes without a final consonant.
const OPEN: [&str; 42] = [
    "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia",
    "iu", "iêu", "oa", "oai", "oao", "oay", "oe", "oeo", "oi", "ôi", "ơi", "ua", "uây", "uê", "ui", "uôi",
    "uơ", "uy", "uya", "uyu", "ưa", "ưi", "ưu",
];
/// More of them, with `ươ` and `yê`.
const OPEN_LONG: [&str; 3] = ["ươi", "ươu", "yêu"];

/// Vowels before each final consonant.
const CLOSED: [(&[&str], &str); 5] = [
    (&["m", "p"], " a ă â e ê i o ô ơ u ư iê yê uô ươ oa oă oe uâ uy "),
    (&["n", "t"], " a ă â e ê i o ô ơ u ư iê yê uô ươ oa oă oe uâ uê uy uyê oo y "),
    (&["c", "ng"], " a ă â e o ô u ư iê yê uô ươ oa oă oe uâ oo "),
    (&["ch", "nh"], " a ê i oa uê uy y "),
    (&[], ""),
];

/// Whether it could be one syllable of Vietnamese, whatever its letter case.
pub fn is_vietnamese(word: &str) -> bool {
    let marked: Vec<char> = word.to_lowercase().nfd().collect();
    let tones: Vec<char> = marked.iter().copied().filter(|c| TONES.contains(c)).collect();
    let letters: String = marked.into_iter().filter(|c| !TONES.contains(c)).nfc().collect();
    if tones.len() > 1 {
        return false;
    }
    let rhymes = ONSETS.iter().filter_map(|onset| letters.strip_prefix(onset));
    rhymes.into_iter().any(|rhyme| is_rhyme(rhyme, tones.first().copied()))
}

fn is_rhyme(rhyme: &str, tone: Option<char>) -> bool {
    OPEN.contains(&rhyme) || OPEN_LONG.contains(&rhyme) || is_closed(rhyme, tone)
}

/// A rhyme that ends in a stop has an acute or a dot below.
fn is_closed(rhyme: &str, tone: Option<char>) -> bool {
    CLOSED.iter().any(|(finals, vowels)| {
        finals.iter().any(|last| {
            let stopped = matches!(*last, "p" | "t" | "c" | "ch");
            let tone_fits = !stopped || matches!(tone, Some('\u{301}' | '\u{323}'));
            let vowel = rhyme.strip_suffix(last).filter(|vowel| !vowel.is_empty());
            tone_fits && vowel.is_some_and(|vowel| vowels.contains(&format!(" {vowel} ")))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_and_others() {
        for word in "hoàn thành nghiệm Đang thực hiện quý giữa gì giếng khuyến nghị được Ủy người yêu quốc khuỷu đường \
                     xoong huỳnh quyết giải huyện tuần loại ở ý"
            .split_whitespace()
        {
            assert!(is_vietnamese(word), "{word}");
        }
        for word in
            ["", "tôt", "thực2", "hiÖn", "vô2", "für", "été", "Phßng", "chaøo", "ng", "bcd", "hoààn", "số1"]
        {
            assert!(!is_vietnamese(word), "{word}");
        }
    }

    #[test]
    fn nearly_every_word_of_the_plan_is_one() {
        let plan = include_str!("../../../tests/seed/phu-luc-I.txt");
        let words: Vec<&str> = plan.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_ascii()).collect();
        let odd: Vec<&&str> = words.iter().filter(|word| !is_vietnamese(word)).collect();
        assert!(odd.len() * 100 <= words.len(), "{odd:?}");
    }
}
