//! A cell of agencies → codes: by exact names only.
//!
//! A cell that consists of known names and nothing else is read whole, however its lines are broken. In
//! any other cell a name counts only where nothing beside it can make it another's: "Nội vụ" in "Sở Nội
//! vụ" does not.

use super::names::{Names, Word, tidy, words};

/// What a cell of agencies says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    Blank,
    All(Vec<String>),
    Partly(Vec<String>, Vec<String>),
    /// A name that several bear: the words, and who bears them.
    Ambiguous(String, Vec<String>),
}

/// Words beside which a name stays the same name.
const BEFORE: [&str; 7] = ["và", "với", "cùng", "do", "giao", "là", "hợp"];
const AFTER: [&str; 7] = ["và", "chủ", "phối", "tổ", "thực", "tham", "cùng"];
/// Signs that part names or mark items of a list.
const SIGNS: &str = ",;.:-+*•·–—";

/// Reads a cell.
pub(super) fn read(cell: &str, names: &Names) -> Reading {
    let text = tidy(cell);
    let words = words(&text);
    if words.is_empty() {
        return Reading::Blank;
    }
    let reader = Reader { text: &text, words: &words, names };
    match reader.whole() {
        Some(covers) => reader.codes_of(&covers),
        None => reader.partly(),
    }
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    names: &'a Names,
}

/// A known name: first word, number of words, who bears it.
type Piece<'a> = (usize, usize, &'a [String]);

impl<'a> Reader<'a> {
    /// The known names that make up the whole cell, as few and as long as possible.
    fn whole(&self) -> Option<Vec<Piece<'a>>> {
        let count = self.words.len();
        let mut best: Vec<Option<Vec<Piece>>> = vec![None; count + 1];
        best[count] = Some(Vec::new());
        for at in (0..count).rev() {
            let skipped = self.separator(at).and_then(|length| best[at + length].clone());
            let named = self.names.at(&self.words[at..]).filter_map(|(length, codes)| {
                let mut pieces = vec![(at, length, codes)];
                pieces.extend(best.get(at + length)?.clone()?);
                Some(pieces)
            });
            best[at] = named.chain(skipped).min_by_key(Vec::len);
        }
        best.swap_remove(0).filter(|pieces| !pieces.is_empty())
    }

    /// How many words here only part names: a sign, "và", the number of an item.
    fn separator(&self, at: usize) -> Option<usize> {
        let word = self.words.get(at)?;
        let digits = word.opens_line && word.key.chars().all(|c| c.is_ascii_digit());
        match self.words.get(at + 1) {
            Some(next) if digits && [".", ")"].contains(&next.key.as_str()) => Some(2),
            _ if word.key == "và" || word.key.chars().all(|c| SIGNS.contains(c)) => Some(1),
            _ => None,
        }
    }

    fn codes_of(&self, pieces: &[Piece]) -> Reading {
        match self.shared(pieces) {
            Some(ambiguous) => ambiguous,
            None => Reading::All(distinct(pieces)),
        }
    }

    /// A name among these that several bear.
    fn shared(&self, pieces: &[Piece]) -> Option<Reading> {
        let (at, length, codes) = pieces.iter().find(|(_, _, codes)| codes.len() > 1)?;
        Some(Reading::Ambiguous(self.slice(*at, at + length), codes.to_vec()))
    }

    /// The names that can be nobody else's, and the rest in its own words.
    fn partly(&self) -> Reading {
        let (mut pieces, mut rest) = (Vec::new(), Vec::new());
        let (mut at, mut unread) = (0, None);
        while at < self.words.len() {
            let safe = self.names.at(&self.words[at..]).find(|(length, _)| self.stands_alone(at, *length));
            match safe {
                Some((length, codes)) => {
                    rest.extend(self.left_over(unread.take(), at));
                    pieces.push((at, length, codes));
                    at += length;
                }
                None => {
                    unread = unread.or((!self.words[at].is_sign()).then_some(at));
                    at += 1;
                }
            }
        }
        rest.extend(self.left_over(unread, at));
        self.shared(&pieces).unwrap_or_else(|| Reading::Partly(distinct(&pieces), rest))
    }

    /// Whether the words on both sides leave a name what it is. In a sentence a name of one or two words
    /// may be a common noun: it must be a whole item of a list.
    fn stands_alone(&self, at: usize, length: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        let after = self.words.get(at + length);
        if length < 3 {
            let opens = self.words.get(at).is_none_or(|word| word.opens_line);
            let closes = after.is_none_or(|word| word.opens_line || word.key == ";");
            return closes && (opens || before.is_none_or(|word| word.key == ";"));
        }
        let part = |word: &Word| word.is_sign() && SIGNS.contains(&word.key);
        let before = before.is_none_or(|word| part(word) || BEFORE.contains(&word.key.as_str()));
        let after = after.is_none_or(|word| part(word) || AFTER.contains(&word.key.as_str()));
        before && after
    }

    /// Words that no name covers; signs and "và" alone are nothing.
    fn left_over(&self, from: Option<usize>, to: usize) -> Option<String> {
        let from = from?;
        let left = self.words.get(from..to)?;
        let last = left.iter().rposition(|word| !word.is_sign() && word.key != "và")?;
        Some(self.slice(from, from + last + 1))
    }

    fn slice(&self, from: usize, to: usize) -> String {
        let start = self.words.get(from).map_or(0, |word| word.span.0);
        let end = to.checked_sub(1).and_then(|last| self.words.get(last)).map_or(0, |word| word.span.1);
        let text = self.text.get(start..end).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn distinct(pieces: &[Piece]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in pieces.iter().filter_map(|(_, _, codes)| codes.first()) {
        if !codes.contains(code) {
            codes.push(code.clone());
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load::built_in;

    fn all(codes: &[&str]) -> Reading {
        Reading::All(codes.iter().map(|c| (*c).to_string()).collect())
    }

    #[test]
    fn cells_of_names_are_read_whole_however_they_are_set() {
        let names = Names::of(&built_in().unwrap());
        for (cell, codes) in [
            ("Phòng Nội vụ", &["PNV"][..]),
            ("- Các cơ quan, đơn vị;\n- UBND xã, thị trấn.", &["CQDV", "XA"]),
            ("Các cơ quan chuyên\nmôn thuộc UBND\nhuyện;\nUBND xã, thị trấn", &["CQCM", "XA"]),
            ("Các cơ quan, đơn vị\nthuộc UBND huyện\nUBND các xã, thị trấn", &["CQDV", "XA"]),
            ("Bộ phận TN&TKQ UBND huyện UBND cấp xã.", &["BPMC", "XA"]),
            ("Văn phòng HĐND & UBND huyện", &["VP"]),
            ("1. Phòng Tư pháp\n2. Phòng Tài chính – Kế hoạch", &["PTP", "PTCKH"]),
            ("Phòng Nội vụ và Phòng Tư pháp", &["PNV", "PTP"]),
            ("PHÒNG VĂN HOÁ VÀ THÔNG TIN", &["PVHTT"]),
            ("Doanh nghiệp trên địa bàn", &["DN"]),
            ("PNV, XA", &["PNV", "XA"]),
        ] {
            assert_eq!(read(cell, &names), all(codes), "{cell}");
        }
        assert_eq!(read(" \n ", &names), Reading::Blank);
    }

    #[test]
    fn a_similar_name_is_nobody() {
        let names = Names::of(&built_in().unwrap());
        for (cell, codes, rest) in [
            ("Sở Nội vụ", &[][..], &["Sở Nội vụ"][..]),
            ("Phòng Nội vụ; Sở Nội vụ", &["PNV"], &["Sở Nội vụ"]),
            ("Công an huyện Triệu Phong", &[], &["Công an huyện Triệu Phong"]),
            ("UBND xã Hải Qui Đông", &[], &["UBND xã Hải Qui Đông"]),
            (
                "Phòng Nội vụ chủ trì, phối hợp với các trường",
                &["PNV"],
                &["chủ trì, phối hợp với các trường"],
            ),
            ("Phong Noi vu", &[], &["Phong Noi vu"]),
            ("Hải Ba; Hải Quế;\nSở Tư pháp", &["HAIBA", "HAIQUE"], &["Sở Tư pháp"]),
            ("các phòng tư pháp, nội vụ", &[], &["các phòng tư pháp, nội vụ"]),
        ] {
            let strings = |texts: &[&str]| texts.iter().map(|t| (*t).to_string()).collect::<Vec<_>>();
            assert_eq!(read(cell, &names), Reading::Partly(strings(codes), strings(rest)), "{cell}");
        }
    }

    #[test]
    fn a_name_that_two_bear_is_assigned_to_nobody() {
        let plan = built_in().unwrap().changed(|plan| {
            plan.agencies[0].aliases.push("Đơn vị đầu mối".into());
            plan.agencies[1].aliases.push("đơn vị đầu mối".into());
        });
        let reading = read("Đơn vị đầu mối", &Names::of(&plan));
        let codes = vec![plan.agencies[0].code.clone(), plan.agencies[1].code.clone()];
        assert_eq!(reading, Reading::Ambiguous("Đơn vị đầu mối".into(), codes));
    }
}
