//! The bytes of a part as text. Excel writes UTF-8; UTF-16 is legal and converted, as is what older programs write in
//! Western letters; nothing else.

use super::refusal::Refusal;

/// What windows-1252 has in place of the control characters 0x80–0x9F.
const WESTERN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The part as UTF-8 text.
pub(super) fn text(part: &str, bytes: Vec<u8>) -> Result<String, Refusal> {
    let wrong =
        |encoding: &str| Refusal::WrongEncoding { part: part.to_owned(), encoding: encoding.to_owned() };
    match bytes.get(..2) {
        Some([0xFF, 0xFE] | [b'<', 0]) => {
            return wide(&bytes, u16::from_le_bytes).ok_or_else(|| wrong("UTF-16LE"));
        }
        Some([0xFE, 0xFF] | [0, b'<']) => {
            return wide(&bytes, u16::from_be_bytes).ok_or_else(|| wrong("UTF-16BE"));
        }
        _ => {}
    }
    if let Some(name) = declared(&bytes)
        && !matches!(name.as_str(), "utf-8" | "utf8")
        && !bytes.is_ascii()
    {
        return match name.as_str() {
            "iso-8859-1" | "latin1" | "windows-1252" => Ok(bytes.into_iter().map(western).collect()),
            _ => Err(wrong(&name)),
        };
    }
    String::from_utf8(bytes).map_err(|_| wrong("not UTF-8"))
}

fn western(byte: u8) -> char {
    let odd = byte.checked_sub(0x80).and_then(|at| WESTERN.chars().nth(usize::from(at)));
    odd.unwrap_or(char::from(byte))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let pairs = bytes.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    let units = pairs.map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}

/// The encoding that the XML declaration names, in small letters.
fn declared(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if !bytes.starts_with(b"<?xml") {
        return None;
    }
    let head = &bytes[..bytes.len().min(256)];
    let head = &head[..memchr::memchr(b'>', head)?];
    let at = memchr::memmem::find(head, b"encoding")?;
    let value = head[at..].split(|&byte| byte == b'"' || byte == b'\'').nth(1)?;
    Some(String::from_utf8_lossy(value).to_ascii_lowercase())
}
