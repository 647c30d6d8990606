//! A zip opened safely: every claim of its directory is checked before the first part is inflated,
//! and a part is inflated into a buffer of exactly the size it declares.

use super::directory::{Entry, bounds, broken, entries};
use super::encoding;
use super::le::{slice_at, u16_at, u32_at};
use super::limits::{Budget, Limits};
use super::names;
use super::refusal::{Refusal, Stop};
use flate2::{Decompress, FlushDecompress, Status};
use std::collections::HashSet;

const LOCAL: u32 = 0x0403_4b50;
/// No deflate stream grows by more than this factor.
const MOST_INFLATION: u64 = 1032;

/// One part whose place in the file has been checked.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub name: String,
    pub size: u64,
    packed: &'a [u8],
    method: u16,
    crc: u32,
    encrypted: bool,
}

/// A zip whose directory has been checked.
#[derive(Debug)]
pub(super) struct Package<'a> {
    parts: Vec<Part<'a>>,
}

impl<'a> Package<'a> {
    /// Checks the directory and every part's place; inflates nothing. A document has no encrypted parts and no two
    /// of one name.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Package<'a>, Refusal> {
        let package = Package::archive(bytes, limits)?;
        if let Some(part) = package.parts.iter().find(|part| part.encrypted) {
            return Err(Refusal::EncryptedPart(part.name.clone()));
        }
        check_duplicates(&package.parts)?;
        Ok(package)
    }

    /// The same of an archive of files that have nothing to do with each other.
    pub fn archive(bytes: &'a [u8], limits: &Limits) -> Result<Package<'a>, Refusal> {
        let bounds = bounds(bytes)?;
        if bounds.count > limits.parts {
            return Err(Refusal::TooManyParts { parts: bounds.count, max: limits.parts });
        }
        let entries = entries(bytes, bounds)?;
        check_total(&entries, limits)?;
        let mut parts = Vec::with_capacity(entries.len());
        let mut spans = Vec::with_capacity(entries.len());
        for entry in &entries {
            let name = checked_name(entry)?;
            let (from, packed, to) = locate(bytes, entry, bounds.start, &name)?;
            spans.push((from, to, parts.len()));
            let Entry { size, method, crc, encrypted, .. } = *entry;
            parts.push(Part { name, size, packed, method, crc, encrypted });
        }
        check_overlap(&mut spans, &parts)?;
        Ok(Package { parts })
    }

    /// All parts in the order of the directory; folders are parts whose name ends in a slash.
    pub fn parts(&self) -> &[Part<'a>] {
        &self.parts
    }

    /// The part of this name; capital letters do not count in a package.
    pub fn find(&self, name: &str) -> Option<&Part<'a>> {
        self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// The text of the part of this name, which must be there and hold at most `max` bytes.
    pub fn text(&self, name: &str, max: u64) -> Result<String, Refusal> {
        let part = self.find(name).ok_or_else(|| Refusal::MissingPart(name.to_owned()))?;
        encoding::text(&part.name, part.inflate(max)?)
    }
}

impl Part<'_> {
    /// The content, refused when it is larger than `max`, of another size than declared, or damaged.
    pub fn inflate(&self, max: u64) -> Result<Vec<u8>, Refusal> {
        if self.encrypted {
            return Err(Refusal::EncryptedPart(self.name.clone()));
        }
        if self.size > max {
            return Err(Refusal::PartTooLarge { part: self.name.clone(), size: self.size, max });
        }
        let content = match self.method {
            0 => self.packed.to_vec(),
            8 => self.inflate_deflated()?,
            method => {
                return Err(Refusal::UnknownMethod { part: self.name.clone(), method });
            }
        };
        if content.len() as u64 != self.size {
            return Err(Refusal::WrongSize(self.name.clone()));
        }
        match crc32fast::hash(&content) == self.crc {
            true => Ok(content),
            false => Err(Refusal::WrongChecksum(self.name.clone())),
        }
    }

    /// One shot into a buffer with room for the declared size and a byte more, to see a lie.
    fn inflate_deflated(&self) -> Result<Vec<u8>, Refusal> {
        let most = (self.packed.len() as u64 + 1).saturating_mul(MOST_INFLATION);
        let size = usize::try_from(self.size).ok().filter(|_| self.size <= most);
        let Some(size) = size else {
            return Err(Refusal::WrongSize(self.name.clone()));
        };
        let mut content = Vec::with_capacity(size + 1);
        let mut inflater = Decompress::new(false);
        match inflater.decompress_vec(self.packed, &mut content, FlushDecompress::Finish) {
            Ok(Status::StreamEnd) if inflater.total_in() == self.packed.len() as u64 => Ok(content),
            Ok(Status::StreamEnd) => Err(broken("bytes stand behind the end of a part")),
            Ok(_) if content.len() > size => Err(Refusal::WrongSize(self.name.clone())),
            _ => Err(broken("a part does not inflate")),
        }
    }
}

/// One part of a package, which must be there and hold at most `max` bytes, as `read` takes it.
pub(super) fn part<T>(
    package: &Package<'_>,
    name: &str,
    max: u64,
    budget: &mut Budget<'_>,
    read: impl FnOnce(String, &mut Budget<'_>) -> Result<T, Stop>,
) -> Result<T, Refusal> {
    let text = package.text(name, max)?;
    budget.work(text.len())?;
    read(text, budget).map_err(|stop| stop.refuse(name))
}

fn check_total(entries: &[Entry], limits: &Limits) -> Result<(), Refusal> {
    let size = entries.iter().fold(0, |sum: u64, entry| sum.saturating_add(entry.size));
    match size > limits.total {
        true => Err(Refusal::TotalTooLarge { size, max: limits.total }),
        false => Ok(()),
    }
}

fn checked_name(entry: &Entry) -> Result<String, Refusal> {
    let raw = &entry.raw_name[..entry.raw_name.len().min(names::LONGEST)];
    let name = names::decode(raw, entry.utf8);
    if raw.len() < entry.raw_name.len() || !names::is_safe(&name) {
        return Err(Refusal::BadPath(name));
    }
    Ok(name)
}

/// The local header must say what the directory says. Gives where it starts, the packed bytes, and
/// where they end.
fn locate<'a>(
    bytes: &'a [u8],
    entry: &Entry,
    limit: u64,
    name: &str,
) -> Result<(u64, &'a [u8], u64), Refusal> {
    let at = entry.header;
    let local = |offset| at.saturating_add(offset);
    if u32_at(bytes, at) != Some(LOCAL) {
        return Err(broken("a part does not lie where the directory says"));
    }
    let name_len = u64::from(u16_at(bytes, local(26)).unwrap_or(0));
    let extra_len = u64::from(u16_at(bytes, local(28)).unwrap_or(0));
    let same_name = slice_at(bytes, local(30), name_len) == Some(&entry.raw_name[..]);
    let same_method = u16_at(bytes, local(8)) == Some(entry.method);
    if !same_name || !same_method {
        return Err(broken("a part and the directory name it differently"));
    }
    check_local_sizes(bytes, entry, name)?;
    let start = local(30 + name_len + extra_len);
    let end = start.saturating_add(entry.packed);
    let packed = slice_at(bytes, start, entry.packed).filter(|_| end <= limit);
    packed.map(|packed| (at, packed, end)).ok_or_else(|| broken("a part runs into the directory"))
}

/// The sizes in front of a part; those of a streamed part were not known when they were written.
fn check_local_sizes(bytes: &[u8], entry: &Entry, name: &str) -> Result<(), Refusal> {
    let claim = |offset| u32_at(bytes, entry.header + offset).map_or(0, u64::from);
    let honest = |found: u64, told: u64| found == told || found == 0xFFFF_FFFF;
    match entry.streamed || (honest(claim(18), entry.packed) && honest(claim(22), entry.size)) {
        true => Ok(()),
        false => Err(Refusal::WrongSize(name.to_owned())),
    }
}

fn check_overlap(spans: &mut [(u64, u64, usize)], parts: &[Part<'_>]) -> Result<(), Refusal> {
    spans.sort_unstable();
    let over = spans.windows(2).find(|pair| pair[0].1 > pair[1].0);
    match over {
        Some(pair) => Err(Refusal::Overlap(parts[pair[1].2].name.clone())),
        None => Ok(()),
    }
}

fn check_duplicates(parts: &[Part<'_>]) -> Result<(), Refusal> {
    let mut seen = HashSet::with_capacity(parts.len());
    match parts.iter().find(|part| !seen.insert(part.name.to_ascii_lowercase())) {
        Some(part) => Err(Refusal::DuplicatePart(part.name.clone())),
        None => Ok(()),
    }
}
