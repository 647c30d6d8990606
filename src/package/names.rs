//! Names inside a zip: their letters, and whether they stay inside.

use unicode_normalization::UnicodeNormalization;

/// The upper half of code page 437, which old zips are named in.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// Bytes of a name, at most: no system can store a longer one.
pub(super) const LONGEST: usize = 1024;

/// The name in letters. Bytes that form UTF-8 are UTF-8, marked or not; anything else is code page
/// 437. Backslashes become slashes.
pub(super) fn decode(raw: &[u8], marked_utf8: bool) -> String {
    let name = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) if marked_utf8 => String::from_utf8_lossy(raw).into_owned(),
        Err(_) => raw.iter().map(|&byte| cp437(byte)).collect(),
    };
    name.replace('\\', "/")
}

/// Whether a name is relative, climbs nowhere and can be printed on one line.
pub(super) fn is_safe(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    let climbs = name.split('/').any(|step| step == ".." || step == ".");
    let blank = name.is_empty() || name.starts_with('/') || name.contains("//");
    !drive && !climbs && !blank && !name.chars().any(char::is_control)
}

/// The name of a file inside a zip of returns, with its letters composed.
pub(super) fn composed(name: &str) -> String {
    name.nfc().collect()
}

fn cp437(byte: u8) -> char {
    match byte.checked_sub(128) {
        None => char::from(byte),
        Some(high) => CP437.chars().nth(usize::from(high)).unwrap_or('?'),
    }
}
