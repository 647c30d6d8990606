//! Zips written by hand, so that any claim in them can be a lie, and small workbooks made of them.

use flate2::{Compress, Compression, FlushCompress};

/// One part, with the claims made about it. Changing a claim does not change the content.
#[derive(Clone)]
pub struct Part {
    pub name: Vec<u8>,
    /// The name in front of the content.
    pub local_name: Vec<u8>,
    pub packed: Vec<u8>,
    pub method: u16,
    pub flags: u16,
    pub crc: u32,
    pub size: u32,
    /// The packed size in the directory.
    pub packed_size: u32,
    /// The inflated size in front of the content.
    pub local_size: u32,
    /// Added to where the directory says the part lies.
    pub shift: u32,
}

impl Part {
    pub fn new(name: &str, content: &[u8], method: u16) -> Part {
        let packed = if method == 8 { deflated(content) } else { content.to_vec() };
        Part {
            name: name.into(),
            local_name: name.into(),
            method,
            flags: 0,
            crc: crc32fast::hash(content),
            size: content.len() as u32,
            packed_size: packed.len() as u32,
            local_size: content.len() as u32,
            packed,
            shift: 0,
        }
    }
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(content.len() + 1000);
    let mut deflater = Compress::new(Compression::default(), false);
    deflater.compress_vec(content, &mut packed, FlushCompress::Finish).unwrap();
    packed
}

/// A zip.
#[derive(Clone, Default)]
pub struct Zipped {
    pub parts: Vec<Part>,
    /// Added to the count in the end record.
    pub count_shift: u16,
    /// Whether to write 64-bit end records.
    pub long: bool,
}

impl Zipped {
    pub fn with(mut self, name: &str, content: impl AsRef<[u8]>) -> Zipped {
        self.parts.retain(|part| part.name != name.as_bytes());
        self.parts.push(Part::new(name, content.as_ref(), 8));
        self
    }

    pub fn stored(mut self, name: &str, content: impl AsRef<[u8]>) -> Zipped {
        self.parts.push(Part::new(name, content.as_ref(), 0));
        self
    }

    pub fn without(mut self, name: &str) -> Zipped {
        self.parts.retain(|part| part.name != name.as_bytes());
        self
    }

    /// Changes the claims about one part.
    pub fn lie(mut self, name: &str, change: impl FnOnce(&mut Part)) -> Zipped {
        change(self.parts.iter_mut().find(|part| part.name == name.as_bytes()).unwrap());
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for part in &self.parts {
            let at = (bytes.len() as u32).wrapping_add(part.shift);
            local(&mut bytes, part);
            central(&mut directory, part, at);
        }
        let (start, count) = (bytes.len() as u32, (self.parts.len() as u16).wrapping_add(self.count_shift));
        bytes.extend(&directory);
        if self.long {
            long_end(&mut bytes, u64::from(count), directory.len() as u64, u64::from(start));
        }
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
        bytes.extend((directory.len() as u32).to_le_bytes());
        bytes.extend(start.to_le_bytes());
        bytes.extend([0, 0]);
        bytes
    }
}

fn local(bytes: &mut Vec<u8>, part: &Part) {
    bytes.extend(b"PK\x03\x04\x14\0");
    bytes.extend(part.flags.to_le_bytes());
    bytes.extend(part.method.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(part.crc.to_le_bytes());
    bytes.extend((part.packed.len() as u32).to_le_bytes());
    bytes.extend(part.local_size.to_le_bytes());
    bytes.extend((part.local_name.len() as u16).to_le_bytes());
    bytes.extend([0, 0]);
    bytes.extend(&part.local_name);
    bytes.extend(&part.packed);
}

fn central(bytes: &mut Vec<u8>, part: &Part, at: u32) {
    bytes.extend(b"PK\x01\x02\x14\0\x14\0");
    bytes.extend(part.flags.to_le_bytes());
    bytes.extend(part.method.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(part.crc.to_le_bytes());
    bytes.extend(part.packed_size.to_le_bytes());
    bytes.extend(part.size.to_le_bytes());
    bytes.extend((part.name.len() as u16).to_le_bytes());
    bytes.extend([0; 12]);
    bytes.extend(at.to_le_bytes());
    bytes.extend(&part.name);
}

fn long_end(bytes: &mut Vec<u8>, count: u64, size: u64, start: u64) {
    let at = bytes.len() as u64;
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44u64.to_le_bytes());
    bytes.extend([0; 12]);
    bytes.extend([count, count, size, start].map(u64::to_le_bytes).concat());
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(at.to_le_bytes());
    bytes.extend(1u32.to_le_bytes());
}

pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A worksheet part around its rows.
pub fn worksheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A relationships part: id, last word of the type, target.
pub fn relationships(list: &[(&str, &str, &str)]) -> String {
    let lines = list.iter().map(|(id, kind, target)| {
        format!(r#"<Relationship Id="{id}" Type="{TYPES}/{kind}" Target="{target}"/>"#)
    });
    format!("<Relationships>{}</Relationships>", lines.collect::<String>())
}

/// A workbook part listing sheets by name, with relationship ids `rId1`…
pub fn workbook(names: &[&str]) -> String {
    let sheets = names
        .iter()
        .enumerate()
        .map(|(at, name)| format!(r#"<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>"#, n = at + 1));
    let sheets: String = sheets.collect();
    format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{TYPES}"><sheets>{sheets}</sheets></workbook>"#)
}

/// A complete small workbook: one sheet `S` with these rows, strings `một`, `hai`, and the formats
/// 0 general, 1 percent, 2 date, 3 a custom percent, 4 text and unlocked.
pub fn small(rows: &str) -> Zipped {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let types = format!(r#"<Types><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>"#);
    let below = [
        ("rId1", "worksheet", "worksheets/sheet1.xml"),
        ("rS", "sharedStrings", "sharedStrings.xml"),
        ("rT", "styles", "styles.xml"),
    ];
    Zipped::default()
        .with("[Content_Types].xml", types)
        .with("_rels/.rels", relationships(&[("rId1", "officeDocument", "xl/workbook.xml")]))
        .with("xl/workbook.xml", workbook(&["S"]))
        .with("xl/_rels/workbook.xml.rels", relationships(&below))
        .with("xl/worksheets/sheet1.xml", worksheet(rows))
        .with("xl/sharedStrings.xml", r#"<sst uniqueCount="2"><si><t>một</t></si><si><t>hai</t></si></sst>"#)
        .with("xl/styles.xml", STYLES)
}

const STYLES: &str = r##"<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0%"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/>
<xf numFmtId="164"/><xf numFmtId="49"><protection locked="0"/></xf></cellXfs></styleSheet>"##;
