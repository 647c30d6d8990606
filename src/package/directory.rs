//! The zip's central directory, read before anything is inflated.
//!
//! A zip says everything twice, in the directory and in front of each part, and readers differ in
//! which they believe. Here both must agree, so that no two programs read two workbooks in one file.

use super::le::{slice_at, u16_at, u32_at, u64_at};
use super::refusal::Refusal;
use memchr::memmem;

const END: &[u8] = b"PK\x05\x06";
const END64: u32 = 0x0606_4b50;
const LOCATOR64: u32 = 0x0706_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const FULL32: u64 = 0xFFFF_FFFF;

/// One line of the directory.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub raw_name: Vec<u8>,
    /// Whether the name is marked as UTF-8.
    pub utf8: bool,
    pub encrypted: bool,
    /// Whether sizes stand behind the part instead of in front of it.
    pub streamed: bool,
    /// How it is packed: 0 stored, 8 deflated.
    pub method: u16,
    pub crc: u32,
    pub packed: u64,
    pub size: u64,
    pub header: u64,
}

/// Where the directory lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub count: u64,
    pub start: u64,
    pub end: u64,
}

/// Finds the directory from the end of the file.
pub(super) fn bounds(bytes: &[u8]) -> Result<Bounds, Refusal> {
    let end = end_record(bytes).ok_or(Refusal::Truncated)?;
    let short = read_end(bytes, end).ok_or(Refusal::Truncated)?;
    let (found, limit) = match zip64_end(bytes, end)? {
        Some((long, at)) => (agree(short, long)?, at),
        None => (short, end),
    };
    match found.end <= limit {
        true => Ok(found),
        false => Err(broken("the directory does not lie where the file says")),
    }
}

/// Reads every line between `bounds`.
pub(super) fn entries(bytes: &[u8], bounds: Bounds) -> Result<Vec<Entry>, Refusal> {
    let mut entries = Vec::new();
    let mut at = bounds.start;
    for _ in 0..bounds.count {
        let (entry, next) = entry_at(bytes, at).ok_or_else(|| broken("a line of the directory is cut"))?;
        if next > bounds.end {
            return Err(broken("the directory is longer than it says"));
        }
        entries.push(entry);
        at = next;
    }
    match at == bounds.end {
        true => Ok(entries),
        false => Err(broken("the directory is shorter than it says")),
    }
}

/// A refusal with a reason for the log.
pub(super) fn broken(why: &str) -> Refusal {
    Refusal::BrokenZip(why.to_owned())
}

/// The last end record whose comment fits into the file.
fn end_record(bytes: &[u8]) -> Option<u64> {
    let from = bytes.len().saturating_sub(22 + 0xFFFF);
    let tail = &bytes[from..];
    memmem::rfind_iter(tail, END).map(|at| (from + at) as u64).find(|&at| {
        u16_at(bytes, at + 20).is_some_and(|comment| at + 22 + u64::from(comment) <= bytes.len() as u64)
    })
}

fn read_end(bytes: &[u8], at: u64) -> Option<Bounds> {
    let count = u64::from(u16_at(bytes, at + 10)?);
    let size = u64::from(u32_at(bytes, at + 12)?);
    let start = u64::from(u32_at(bytes, at + 16)?);
    Some(Bounds { count, start, end: start + size })
}

/// The 64-bit end record, when there is one, and where it stands.
fn zip64_end(bytes: &[u8], end: u64) -> Result<Option<(Bounds, u64)>, Refusal> {
    let Some(locator) = end.checked_sub(20) else {
        return Ok(None);
    };
    if u32_at(bytes, locator) != Some(LOCATOR64) {
        return Ok(None);
    }
    let at = u64_at(bytes, locator + 8).unwrap_or(u64::MAX);
    let long = match u32_at(bytes, at) == Some(END64) && at < locator {
        true => read_end64(bytes, at),
        false => None,
    };
    long.map(|found| Some((found, at))).ok_or_else(|| broken("its 64-bit end record is missing"))
}

fn read_end64(bytes: &[u8], at: u64) -> Option<Bounds> {
    let count = u64_at(bytes, at + 32)?;
    let size = u64_at(bytes, at + 40)?;
    let start = u64_at(bytes, at + 48)?;
    Some(Bounds { count, start, end: start.checked_add(size)? })
}

/// The 64-bit record counts, but must not contradict a 32-bit one that is not full.
fn agree(short: Bounds, long: Bounds) -> Result<Bounds, Refusal> {
    let count = short.count == 0xFFFF || short.count == long.count;
    let start = short.start == FULL32 || short.start == long.start;
    let short_size = short.end - short.start;
    let size = short_size == FULL32 || short_size == long.end - long.start;
    match count && start && size {
        true => Ok(long),
        false => Err(broken("its two end records disagree")),
    }
}

fn entry_at(bytes: &[u8], at: u64) -> Option<(Entry, u64)> {
    if u32_at(bytes, at)? != CENTRAL {
        return None;
    }
    let flags = u16_at(bytes, at + 8)?;
    let name_len = u64::from(u16_at(bytes, at + 28)?);
    let extra_len = u64::from(u16_at(bytes, at + 30)?);
    let comment_len = u64::from(u16_at(bytes, at + 32)?);
    let extra = slice_at(bytes, at + 46 + name_len, extra_len)?;
    let method = u16_at(bytes, at + 10)?;
    let mut entry = Entry {
        raw_name: slice_at(bytes, at + 46, name_len)?.to_vec(),
        utf8: flags & 0x0800 != 0,
        encrypted: flags & 0x0041 != 0 || method == 99,
        streamed: flags & 0x0008 != 0,
        method,
        crc: u32_at(bytes, at + 16)?,
        packed: u64::from(u32_at(bytes, at + 20)?),
        size: u64::from(u32_at(bytes, at + 24)?),
        header: u64::from(u32_at(bytes, at + 42)?),
    };
    widen(&mut entry, extra)?;
    let next = at + 46 + name_len + extra_len + comment_len;
    (next <= bytes.len() as u64).then_some((entry, next))
}

/// Takes the sizes that did not fit into 32 bits from the extra field.
fn widen(entry: &mut Entry, extra: &[u8]) -> Option<()> {
    if entry.size != FULL32 && entry.packed != FULL32 && entry.header != FULL32 {
        return Some(());
    }
    let field = extra_field(extra, 1)?;
    let mut at = 0;
    for value in [&mut entry.size, &mut entry.packed, &mut entry.header] {
        if *value == FULL32 {
            *value = u64_at(field, at)?;
            at += 8;
        }
    }
    Some(())
}

fn extra_field(extra: &[u8], wanted: u16) -> Option<&[u8]> {
    let mut at = 0;
    loop {
        let id = u16_at(extra, at)?;
        let len = u64::from(u16_at(extra, at + 2)?);
        if id == wanted {
            return slice_at(extra, at + 4, len);
        }
        at += 4 + len;
    }
}
