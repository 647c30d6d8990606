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
