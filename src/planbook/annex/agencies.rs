//! A cell of agencies → codes: by exact names only.
//!
//! A cell that consists of known names and nothing else is read whole, however its lines are broken. In
//! any other cell a name counts only where nothing beside it can make it another's: "Nội vụ" in "Sở Nội
//! vụ" does not.

use super::names::{Names, Word, is_name, tidy, words};

/// What a cell of agencies says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub codes: Vec<String>,
    /// What no known name covers, in its own words.
    pub rest: Vec<String>,
    /// A name that several bear: the words, and who bears them.
    pub shared: Option<(String, Vec<String>)>,
}

/// Words beside which a name stays the same name.
const BEFORE: [&str; 7] = ["và", "với", "cùng", "do", "giao", "là", "hợp"];
const AFTER: [&str; 7] = ["và", "chủ", "phối", "tổ", "thực", "tham", "cùng"];
/// Words with which the name of a body begins.
const BODIES: [&str; 38] = [
    "Phòng",
    "Sở",
    "Ban",
    "UBND",
    "Ủy",
    "Uỷ",
    "HĐND",
    "Văn",
    "VP",
    "Công",
    "CA",
    "Thanh",
    "Trung",
    "TT",
    "Chi",
    "Cục",
    "Vụ",
    "Viện",
    "Bộ",
    "Bảo",
    "BHXH",
    "Hội",
    "Đoàn",
    "Mặt",
    "Thuế",
    "Kho",
    "Ngân",
    "Tòa",
    "Các",
    "các",
    "Thống",
    "Liên",
    "Tỉnh",
    "Trường",
    "Đài",
    "Quỹ",
    "Bệnh",
    "Điện",
];
/// Signs that part names or mark items of a list.
const SIGNS: &str = ",;.:-+*•·–—";

/// Reads a cell.
pub(super) fn read(cell: &str, names: &Names) -> Reading {
    let text = tidy(cell);
    let words = words(&text);
    let reader = Reader { text: &text, words: &words, names };
    match reader.whole() {
        Some(pieces) => reader.reading(&pieces, Vec::new()),
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

    fn reading(&self, pieces: &[Piece], rest: Vec<String>) -> Reading {
        let shared = pieces.iter().find(|(_, _, codes)| codes.len() > 1);
        let shared = shared.map(|(at, length, codes)| (self.slice(*at, at + length), codes.to_vec()));
        let mut codes: Vec<String> = Vec::new();
        for code in pieces.iter().filter(|(_, _, codes)| codes.len() == 1).flat_map(|(_, _, codes)| *codes) {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
        Reading { codes, rest, shared }
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
        self.reading(&pieces, rest)
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
        self.text.get(start..end).unwrap_or_default().to_string()
    }
}

/// The single names that a list holds: parted by `;` and bullets, by a line break behind a name and by commas
/// and "và" where the next word opens the name of a body.
pub(super) fn items(list: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for part in tidy(list).split(';') {
        for (line, first) in part.trim().lines().zip(std::iter::once(true).chain(std::iter::repeat(false))) {
            let bare = line.trim_start_matches([' ', '-', '+', '•', '*', '–', '·']).trim_end();
            let body = bare.split([' ', ',']).next().is_some_and(|word| BODIES.contains(&word));
            match items.last_mut().filter(|_| !first && bare == line.trim()) {
                Some(last) if !(body && is_name(last)) => *last = format!("{last} {bare}"),
                _ => items.push(bare.to_string()),
            }
        }
    }
    let parts = items.iter().flat_map(|item| parted(item.trim_end_matches([' ', '.', ',', ':'])));
    parts.filter(|item| !item.is_empty()).collect()
}

/// One line cut before every name of a body that follows a comma or "và".
fn parted(line: &str) -> Vec<String> {
    let mut names: Vec<Vec<&str>> = vec![Vec::new()];
    for word in line.split(' ') {
        let opens = BODIES.contains(&word.trim_end_matches(','));
        let ended = names.last().and_then(|name| name.last()).is_some_and(|w| w.ends_with(',') || *w == "và");
        if opens && ended {
            names.push(Vec::new());
        }
        names.iter_mut().last().into_iter().for_each(|name| name.push(word));
    }
    let whole = |name: &Vec<&str>| name.join(" ").trim_end_matches(" và").trim_end_matches(',').to_string();
    names.iter().map(whole).collect()
}
