//! The VNI encoding, only to recognise it: a letter and its mark are two characters, `aù` for á.

use crate::words::fold::nfc;

const GRAVE: &str = "\u{300}";
const ACUTE: &str = "\u{301}";

/// The Vietnamese text, or nothing where a character fits no letter.
pub fn decode(text: &str) -> Option<String> {
    let mut marked = String::with_capacity(text.len());
    let mut base = ' ';
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap_or(c);
        if c.is_ascii() {
            marked.push(c);
        } else if let Some(letter) = own_letter(small) {
            marked.push_str(letter);
        } else {
            marked.push_str(mark_after(base, small)?);
        }
        base = small;
    }
    let decoded = nfc(&marked);
    if decoded.is_ascii() { None } else { Some(decoded) }
}

/// Characters that are a letter by themselves; letter case is of no interest here.
fn own_letter(c: char) -> Option<&'static str> {
    let letter = match c {
        'ô' => "ơ",
        'ö' => "ư",
        'ñ' => "đ",
        'í' => "í",
        'ì' => "ì",
        'æ' => "ỉ",
        'ó' => "ĩ",
        'ò' => "ị",
        'î' => "ỵ",
        _ => return None,
    };
    Some(letter)
}

/// The marks that a character adds to the letter before it.
fn mark_after(base: char, c: char) -> Option<&'static str> {
    let mark = match (base, c) {
        ('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'ù') => ACUTE,
        ('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'ø') => GRAVE,
        ('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'û') => "\u{309}",
        ('a' | 'e' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'õ') => "\u{303}",
        ('a' | 'e' | 'o' | 'u' | 'ô' | 'ö', 'ï') => "\u{323}",
        ('a' | 'e' | 'o', 'â') => "\u{302}",
        ('a' | 'e' | 'o', 'á') => "\u{302}\u{301}",
        ('a' | 'e' | 'o', 'à') => "\u{302}\u{300}",
        ('a' | 'e' | 'o', 'å') => "\u{302}\u{309}",
        ('a' | 'e' | 'o', 'ã') => "\u{302}\u{303}",
        ('a' | 'e' | 'o', 'ä') => "\u{302}\u{323}",
        ('a', 'ê') => "\u{306}",
        ('a', 'é') => "\u{306}\u{301}",
        ('a', 'è') => "\u{306}\u{300}",
        ('a', 'ú') => "\u{306}\u{309}",
        ('a', 'ü') => "\u{306}\u{303}",
        ('a', 'ë') => "\u{306}\u{323}",
        _ => return None,
    };
    Some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_decoded_well_enough_to_recognise_them() {
        for (legacy, text) in [
            ("chaøo", "chào"),
            ("baïn", "bạn"),
            ("nhaân", "nhân"),
            ("thöïc", "thực"),
            ("hieän", "hiện"),
            ("ñöôïc", "được"),
            ("naêm", "năm"),
            ("ñaët", "đặt"),
            ("ôû", "ở"),
            ("tyû", "tỷ"),
            ("thò", "thị"),
            ("kyõ", "kỹ"),
        ] {
            assert_eq!(decode(legacy).as_deref(), Some(text));
        }
        for text in ["", "abc", "ß", "ïa", "bệ", "Noël"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
