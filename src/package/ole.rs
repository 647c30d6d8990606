//! The old compound file: its directory, which tells a workbook from a letter and either from an encrypted
//! package, and the streams in it.

use super::le::{slice_at, u16_at, u32_at};
use super::refusal::Refusal;

/// What every compound file begins with.
pub(super) const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Sectors of a directory that are looked at, at most.
const MOST_SECTORS: usize = 256;
/// From here on a number means no sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Numbers of the table's own sectors that stand in the header.
const IN_HEADER: u64 = 109;
/// Where the directory lists a stream: name, first sector, bytes.
type Entry = (String, u32, u64);

/// A compound file, as far as it is there.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: u64,
    /// The sectors that hold the table of what follows what.
    table: Vec<u32>,
    pub entries: Vec<Entry>,
}

impl<'a> Compound<'a> {
    /// Reads the directory. A file that ends before it is cut.
    pub fn open(bytes: &'a [u8]) -> Result<Compound<'a>, Refusal> {
        let sector = u16_at(bytes, 30).filter(|shift| (7..=16).contains(shift)).ok_or(Refusal::Truncated)?;
        let mut compound = Compound { bytes, sector: 1 << sector, table: Vec::new(), entries: Vec::new() };
        compound.table = compound.table();
        let first = u32_at(bytes, 48).unwrap_or(NO_SECTOR);
        for number in compound.chain(first).take(MOST_SECTORS).collect::<Vec<_>>() {
            let content = compound.at(number).ok_or(Refusal::Truncated)?;
            compound.entries.extend(content.chunks_exact(128).filter_map(entry));
        }
        match compound.entries.is_empty() {
            true => Err(Refusal::Truncated),
            false => Ok(compound),
        }
    }

    /// Whether something of this name lies in it.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(own, ..)| own.eq_ignore_ascii_case(name))
    }

    /// A stream, whole; one that is not all there is cut.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some((_, first, size)) = self.entries.iter().find(|(own, ..)| own.eq_ignore_ascii_case(name))
        else {
            return Ok(None);
        };
        if *size > self.bytes.len() as u64 {
            return Err(Refusal::Truncated);
        }
        let small = *size < u64::from(u32_at(self.bytes, 56).unwrap_or(0));
        let mut content = if small { self.small(*first, *size)? } else { self.joined(*first, *size)? };
        content.truncate(usize::try_from(*size).unwrap_or(usize::MAX));
        match content.len() as u64 == *size {
            true => Ok(Some(content)),
            false => Err(Refusal::Truncated),
        }
    }

    /// A stream of whole sectors.
    fn joined(&self, first: u32, size: u64) -> Result<Vec<u8>, Refusal> {
        let mut content = Vec::new();
        for number in self.chain(first) {
            if content.len() as u64 >= size {
                break;
            }
            content.extend(self.at(number).ok_or(Refusal::Truncated)?);
        }
        Ok(content)
    }

    /// A stream of small sectors, which lie in the stream of the directory's first entry and have a table of
    /// their own.
    fn small(&self, mut number: u32, size: u64) -> Result<Vec<u8>, Refusal> {
        let small = 1u64 << u16_at(self.bytes, 32).unwrap_or(6).min(12);
        let (_, first, all) = self.entries.first().ok_or(Refusal::Truncated)?;
        let all = self.joined(*first, (*all).min(self.bytes.len() as u64))?;
        let table = self.joined(u32_at(self.bytes, 60).unwrap_or(NO_SECTOR), self.bytes.len() as u64)?;
        let mut content = Vec::new();
        while (content.len() as u64) < size {
            content.extend(slice_at(&all, u64::from(number) * small, small).ok_or(Refusal::Truncated)?);
            number = u32_at(&table, u64::from(number) * 4).ok_or(Refusal::Truncated)?;
        }
        Ok(content)
    }

    /// The sectors of the table: those in the header, then those in sectors of their own.
    fn table(&self) -> Vec<u32> {
        let used = |number: &u32| *number < NO_SECTOR;
        let mut table: Vec<u32> =
            (0..IN_HEADER).filter_map(|at| u32_at(self.bytes, 76 + 4 * at)).take_while(used).collect();
        let (mut next, per_sector) = (u32_at(self.bytes, 68), self.sector / 4 - 1);
        let most = self.bytes.len() as u64 / self.sector;
        for _ in 0..most {
            let Some(content) = next.filter(used).and_then(|number| self.at(number)) else { break };
            table.extend((0..per_sector).filter_map(|at| u32_at(content, 4 * at)).take_while(used));
            next = u32_at(content, 4 * per_sector);
        }
        table
    }

    /// The sectors of a stream from its first one on; no more than the file can hold.
    fn chain(&self, first: u32) -> impl Iterator<Item = u32> {
        let most = usize::try_from(self.bytes.len() as u64 / self.sector + 2).unwrap_or(usize::MAX);
        std::iter::successors(Some(first), |number| self.next(*number))
            .take_while(|number| *number < NO_SECTOR)
            .take(most)
    }

    fn next(&self, number: u32) -> Option<u32> {
        let per_sector = self.sector / 4;
        let table = *self.table.get(usize::try_from(u64::from(number) / per_sector).ok()?)?;
        u32_at(self.at(table)?, 4 * (u64::from(number) % per_sector))
    }

    /// The content of a sector; of the last one in the file as much as there is.
    fn at(&self, number: u32) -> Option<&'a [u8]> {
        let at = (u64::from(number) + 1) * self.sector;
        let rest = self.bytes.get(usize::try_from(at).ok()?..).filter(|rest| !rest.is_empty())?;
        Some(&rest[..rest.len().min(usize::try_from(self.sector).ok()?)])
    }
}

fn entry(entry: &[u8]) -> Option<Entry> {
    let len = u64::from(u16_at(entry, 64)?).checked_sub(2)?;
    let units = slice_at(entry, 0, len.min(62))?.chunks_exact(2);
    let units: Vec<u16> = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let used = entry.get(66).is_some_and(|&kind| kind != 0);
    used.then(|| {
        Some((String::from_utf16_lossy(&units), u32_at(entry, 116)?, u64::from(u32_at(entry, 120)?)))
    })?
}
