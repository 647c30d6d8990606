//! The old compound file: only the names in its root directory, which tell a workbook from a letter
//! and either from an encrypted package.

use super::le::{slice_at, u16_at, u32_at};

/// What every compound file begins with.
pub(super) const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// Directory sectors looked at, at most.
const MOST_SECTORS: usize = 64;
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// The names in the directory, as far as the chain of its sectors holds.
pub(super) fn names(bytes: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let Some(shift) = u16_at(bytes, 30).filter(|shift| (7..=16).contains(shift)) else {
        return names;
    };
    let size = 1u64 << shift;
    let mut sector = u32_at(bytes, 48);
    for _ in 0..MOST_SECTORS {
        let Some(number) = sector.filter(|&number| number < NO_SECTOR) else {
            break;
        };
        let Some(content) = sector_at(bytes, number, size) else {
            break;
        };
        names.extend(content.chunks_exact(128).filter_map(name));
        sector = next(bytes, number, size);
    }
    names
}

fn sector_at(bytes: &[u8], number: u32, size: u64) -> Option<&[u8]> {
    let at = (u64::from(number) + 1) * size;
    slice_at(bytes, at, size).or_else(|| bytes.get(usize::try_from(at).ok()?..))
}

/// The sector after `number` in its chain, through the part of the table that the header lists.
fn next(bytes: &[u8], number: u32, size: u64) -> Option<u32> {
    let per_sector = size / 4;
    let index = u64::from(number) / per_sector;
    let table = u32_at(bytes, 76 + 4 * index).filter(|&table| index < 109 && table < NO_SECTOR)?;
    u32_at(bytes, (u64::from(table) + 1) * size + 4 * (u64::from(number) % per_sector))
}

fn name(entry: &[u8]) -> Option<String> {
    let len = u64::from(u16_at(entry, 64)?).checked_sub(2)?;
    let units: Vec<u16> = slice_at(entry, 0, len.min(62))?
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    let used = entry.get(66).is_some_and(|&kind| kind != 0);
    used.then(|| String::from_utf16_lossy(&units))
}
