//! Text of the 8-bit Vietnamese fonts (.VnTime, VNI-Times) that was pasted into Unicode cells.
//!
//! One word can be read both ways, so a whole sheet is judged at once: the text is legacy when its words
//! are no Vietnamese as they stand and become Vietnamese once decoded.

mod syllable;
mod tcvn3;
mod vni;

use super::fold::nfc;

/// Decodes TCVN3 (ABC) text: `Phßng Néi vô` is `Phòng Nội vụ`. Nothing where no character is of that
/// encoding, or where a letter would be left that is not. Ask `looks_tcvn3` about the sheet first:
/// `có` decodes to `cú`.
pub fn tcvn3_to_unicode(text: &str) -> Option<String> {
    tcvn3::decode(text)
}

/// Whether the cells of a sheet, taken together, are TCVN3 text. Cells with letters that TCVN3 text cannot
/// contain (`ệ`, `đ`) have no say: a form may hold both.
pub fn looks_tcvn3(cells: &[&str]) -> bool {
    let tally = Tally::of(cells, tcvn3::decode, tcvn3::is_unmistakable);
    tally.is_legacy() && tally.gained >= Tally::of(cells, vni::decode, |_| false).gained
}

/// Whether the cells of a sheet, taken together, are VNI text: `Xin chaøo caùc baïn`.
pub fn looks_vni(cells: &[&str]) -> bool {
    let tally = Tally::of(cells, vni::decode, |_| false);
    tally.is_legacy() && tally.gained > Tally::of(cells, tcvn3::decode, |_| false).gained
}

/// Words counted by what decoding does to them. Words that are Vietnamese both ways are not counted.
#[derive(Default)]
struct Tally {
    gained: usize,
    /// Became Vietnamese and hold a sign that no other text has inside a word.
    unmistakable: usize,
    lost: usize,
    foreign: usize,
}

impl Tally {
    fn of(cells: &[&str], decode: fn(&str) -> Option<String>, unmistakable: fn(&str) -> bool) -> Tally {
        let mut tally = Tally::default();
        let cells: Vec<String> = cells.iter().map(|cell| nfc(cell)).filter(|cell| is_latin1(cell)).collect();
        let words = cells.iter().flat_map(|cell| cell.split(parts_words)).filter(|word| is_marked(word));
        let words: Vec<(&str, bool)> = words.map(|word| (word, syllable::is_vietnamese(word))).collect();
        let decodes = |word: &str| decode(word).is_some_and(|decoded| syllable::is_vietnamese(&decoded));
        if !words.iter().any(|(word, stands)| !stands && decodes(word)) {
            return tally; // nothing is gained
        }
        for (word, stands) in words {
            match (stands, decodes(word)) {
                (false, true) => {
                    tally.gained += 1;
                    tally.unmistakable += usize::from(unmistakable(word));
                }
                (true, false) => tally.lost += 1,
                (false, false) => tally.foreign += 1,
                (true, true) => {}
            }
        }
        tally
    }

    /// Most words are gained, hardly any is lost, and it is not one chance word.
    fn is_legacy(&self) -> bool {
        let counted = self.gained + self.lost + self.foreign;
        let enough = self.gained >= 2 || self.unmistakable >= 1;
        enough && self.gained * 10 >= counted * 7 && self.lost * 10 <= self.gained
    }
}

/// Whether all its letters are of the block that 8-bit text arrives in.
fn is_latin1(text: &str) -> bool {
    text.chars().all(|c| c <= '\u{FF}' || !c.is_alphabetic())
}

fn parts_words(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2027}')
}

/// Whether a word can tell anything: it has a character beyond ASCII and is not a lone sign.
fn is_marked(word: &str) -> bool {
    !word.is_ascii() && word.chars().count() > 1
}
