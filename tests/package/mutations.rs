//! Thousands of damaged workbooks: whatever the damage, an answer, soon, and no panic.

use crate::package::refusals::SHEET;
use crate::package::saved::saved;
use crate::package::zipped::{Zipped, small};
use cchc::package::{Limits, Refusal, read, sniff};

/// A small generator with a fixed seed, so that every run damages the same bytes.
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 on, below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }

    /// A file with some damage: of a package, half the time below its checksums.
    pub fn damaged(&mut self, whole: &[u8]) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        let parts =
            if self.below(4) > 0 { zip::ZipArchive::new(std::io::Cursor::new(whole)).ok() } else { None };
        let Some(mut parts) = parts else {
            self.damage(&mut bytes);
            return bytes;
        };
        let hit = self.below(parts.len());
        let mut zip = Zipped::default();
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut content).unwrap();
            if at == hit || name.ends_with("sheet1.xml") || name == "content.xml" {
                self.damage(&mut content);
            }
            zip = zip.stored(&name, content);
        }
        zip.bytes()
    }

    /// Flips, cuts, doubles or overwrites a few bytes.
    pub fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            if bytes.is_empty() {
                return;
            }
            let at = self.below(bytes.len().max(2) - 1);
            match self.below(6) {
                0 => bytes.truncate(at + 1),
                1 => bytes[at] ^= 1 << self.below(8),
                2 => bytes[at] = b"<>&;'\"/=!0 \xFF"[self.below(12)],
                3 => drop(bytes.splice(at..at, *b"</c>")),
                4 => {
                    let to = (at + self.below(40)).min(bytes.len());
                    drop(bytes.drain(at..to));
                }
                _ => {
                    let to = (at + self.below(200)).min(bytes.len());
                    let again = bytes[at..to].to_vec();
                    drop(bytes.splice(at..at, again));
                }
            }
        }
    }
}

fn survives(bytes: &[u8]) {
    let start = std::time::Instant::now();
    let answer = read(bytes, &Limits::default());
    assert!(!matches!(answer, Err(Refusal::Internal(_))), "{answer:?}");
    let _ = sniff(bytes);
    assert!(start.elapsed().as_secs() < 10);
}

#[test]
fn damaged_files() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for name in [
        "form.xlsx",
        "libreoffice.xlsx",
        "gnumeric.xlsx",
        "openpyxl.xlsx",
        "libreoffice.ods",
        "libreoffice.xls",
    ] {
        let whole = saved(name);
        for _ in 0..1000 {
            let mut bytes = whole.clone();
            dice.damage(&mut bytes);
            survives(&bytes);
        }
    }
}

/// Damage below the checksums: the parts are damaged and zipped soundly again.
#[test]
fn damaged_parts() {
    damage_parts(Dice(0xD1B5_4A32_D192_ED03), 14_000);
}

#[test]
#[ignore = "takes a minute"]
fn damaged_parts_for_long() {
    damage_parts(Dice(0x94D0_49BB_1331_11EB), 600_000);
}

fn damage_parts(mut dice: Dice, rounds: usize) {
    let row = r#"<row r="1" hidden="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>1</v></c><c t="inlineStr"><is><r><t>a&#7879;_x000D_</t></r></is></c><c t="d"><f>A1</f><v>2024-09-30</v></c></row>"#;
    let whole = small(row).with("docProps/core.xml", "<p><subject>x</subject></p>");
    let content: Vec<(String, Vec<u8>)> = whole.parts.iter().map(unpacked).collect();
    for round in 0..rounds {
        let mut zip = Zipped::default();
        for (at, (name, bytes)) in content.iter().enumerate() {
            let mut bytes = bytes.clone();
            if at == round % content.len() || (name == SHEET && round % 2 == 0) {
                dice.damage(&mut bytes);
            }
            zip = zip.stored(name, bytes);
        }
        survives(&zip.bytes());
    }
}

fn unpacked(part: &crate::package::zipped::Part) -> (String, Vec<u8>) {
    let mut bytes = Vec::with_capacity(part.size as usize + 1);
    let mut inflater = flate2::Decompress::new(false);
    inflater.decompress_vec(&part.packed, &mut bytes, flate2::FlushDecompress::Finish).unwrap();
    (String::from_utf8(part.name.clone()).unwrap(), bytes)
}
