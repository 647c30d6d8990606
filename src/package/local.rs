//! A broken zip, by what its parts say of themselves: enough to name it, never enough to read it.

use super::kind::{Kind, by_names};
use super::le::{slice_at, u16_at};
use super::names;
use memchr::memmem;

/// Parts looked at, at most.
const MOST_PARTS: usize = 4096;

/// What a zip without a usable directory is.
pub(super) fn kind(bytes: &[u8]) -> Kind {
    let mut found = Vec::new();
    for at in memmem::find_iter(bytes, b"PK\x03\x04").take(MOST_PARTS) {
        let at = at as u64;
        let flags = u16_at(bytes, at + 6).unwrap_or(0);
        if flags & 0x0041 != 0 {
            return Kind::Encrypted;
        }
        let len = u16_at(bytes, at + 26).map_or(0, u64::from);
        let raw = slice_at(bytes, at + 30, len.min(names::LONGEST as u64)).unwrap_or_default();
        if raw == b"mimetype" && is_spreadsheet(bytes, at + 38) {
            return Kind::Ods;
        }
        found.push(names::decode(raw, false));
    }
    by_names(found.iter().map(String::as_str))
}

fn is_spreadsheet(bytes: &[u8], at: u64) -> bool {
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    slice_at(bytes, at, mimetype.len() as u64) == Some(mimetype)
}
