//! The TCVN3 (ABC) encoding of the .Vn fonts, as its bytes arrive in Unicode: one Latin-1 character a letter.

/// The letters of the codes A0 to FF, sixteen to a row; a point where there is none. Capitals with a tone
/// have no code of their own: capital fonts draw the small letter.
const LETTERS: &str = concat!(
    ".ĂÂÊÔƠƯĐăâêôơưđ.",
    ".....àảãáạ.ằẳẵắ.",
    "......ặầẩẫấậè.ẻẽ",
    "éẹềểễếệìỉ...ĩíịò",
    ".ỏõóọồổỗốộờởỡớợù",
    ".ủũúụừửữứựỳỷỹýỵ.",
);
const FIRST_CODE: u32 = 0xA0;

/// The Vietnamese text, or nothing where no character is of this table or a foreign letter is left.
pub fn decode(text: &str) -> Option<String> {
    let foreign = |c: char| !c.is_ascii() && c.is_alphabetic() && letter(c).is_none();
    if text.contains(foreign) || !text.contains(|c| letter(c).is_some()) {
        return None;
    }
    Some(text.split_inclusive(char::is_whitespace).map(decode_word).collect())
}

/// Whether it holds a sign that no other writing puts inside a word: `§¹t`, `hµnh`.
pub fn is_unmistakable(word: &str) -> bool {
    word.chars().any(|c| letter(c).is_some() && (!c.is_alphabetic() || c == 'µ'))
}

fn letter(c: char) -> Option<char> {
    let row = u32::from(c).checked_sub(FIRST_CODE)?;
    LETTERS.chars().nth(usize::try_from(row).ok()?).filter(|letter| *letter != '.')
}

/// A word whose plain letters are capitals was in a capital font, so that all of it is in capitals.
fn decode_word(word: &str) -> String {
    let decoded: String = word.chars().map(|c| letter(c).unwrap_or(c)).collect();
    let plain =
        || word.chars().filter(char::is_ascii_alphabetic).chain(decoded.chars().filter(is_capital_code));
    let capitals = plain().filter(|c| c.is_uppercase()).count();
    if capitals >= 2 && capitals == plain().count() { decoded.to_uppercase() } else { decoded }
}

/// The seven capitals that have a code of their own.
fn is_capital_code(c: &char) -> bool {
    "ĂÂÊÔƠƯĐ".contains(*c)
}

/// The legacy text of a line, capitals with a tone as small letters; nothing for letters it cannot write.
#[cfg(test)]
pub fn encode(text: &str) -> Option<String> {
    let code = |c: char| table().into_iter().find(|(_, letter)| *letter == c).map(|(legacy, _)| legacy);
    let small = |c: char| c.to_lowercase().next().and_then(code);
    let one = |c: char| {
        if c.is_ascii() || !c.is_alphabetic() { Some(c) } else { code(c).or_else(|| small(c)) }
    };
    if text.is_ascii() { None } else { text.chars().map(one).collect() }
}

/// Every code with its letter.
#[cfg(test)]
fn table() -> Vec<(char, char)> {
    ('\u{A0}'..='\u{FF}').filter_map(|code| letter(code).map(|letter| (code, letter))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

    #[test]
    fn the_table_holds_every_letter_once() {
        let codes: HashSet<char> = table().into_iter().map(|(code, _)| code).collect();
        let letters: HashSet<char> = table().into_iter().map(|(_, letter)| letter).collect();
        let expected: HashSet<char> = SMALL.chars().chain("ĂÂÊÔƠƯĐ".chars()).collect();
        assert_eq!((codes.len(), letters.len(), SMALL.chars().count()), (74, 74, 67));
        assert_eq!(letters, expected);
        assert!(codes.iter().all(|code| ('\u{A1}'..='\u{FE}').contains(code)));
    }

    #[test]
    fn every_code_goes_there_and_back() {
        for (code, letter) in table() {
            assert_eq!(decode(&code.to_string()), Some(letter.to_string()));
            assert_eq!(encode(&letter.to_string()), Some(code.to_string()));
        }
        for (code, letter) in
            [('\u{AD}', 'ư'), ('®', 'đ'), ('Æ', 'ặ'), ('ß', 'ò'), ('÷', 'ữ'), ('þ', 'ỵ'), ('¡', 'Ă')]
        {
            assert_eq!(decode(&code.to_string()), Some(letter.to_string()));
        }
    }

    #[test]
    fn texts_are_decoded() {
        for (legacy, text) in [
            ("Phßng Néi vô", "Phòng Nội vụ"),
            ("§ang thùc hiÖn", "Đang thực hiện"),
            ("ñy ban nh©n d©n x· H¶i QuÕ", "ủy ban nhân dân xã Hải Quế"),
            ("TR¦êNG §¹I HäC", "TRƯỜNG ĐẠI HỌC"),
            ("NGUYÔN V¡N MINH", "NGUYỄN VĂN MINH"),
            ("UBND x·", "UBND xã"),
            ("Bé Y tÕ", "Bộ Y tế"),
            ("Ch\u{AD}a cã", "Chưa có"),
            ("“hoµn thµnh” – 12%", "“hoàn thành” – 12%"),
        ] {
            assert_eq!(decode(legacy).as_deref(), Some(text));
        }
        for text in ["", "PNV", "12%", "Đang thực hiện", "Phòng Nội vụ", "à", "nº 5 §", "naïve à"]
        {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
