//! What a file is, by its content. Names lie: an `.xls` from a web page is HTML, an `.xlsx` with a
//! password is no zip.

use super::container::{Package, part};
use super::directory::bounds;
use super::kind::{Kind, by_names};
use super::le::{slice_at, u16_at};
use super::limits::{Budget, Limits};
use super::names;
use super::ole::{self, Compound};
use super::refusal::Stop;
use super::relations::{Relation, first, relations};
use super::xml::Scanner;
use memchr::memmem;

/// Words of main content types, in small letters.
const TYPES: &[(&str, Kind)] = &[
    ("sheet.binary.macroenabled.main", Kind::Xlsb),
    ("ms-excel.sheet.macroenabled.main+xml", Kind::Xlsm),
    ("ms-excel.template.macroenabled.main+xml", Kind::Xlsm),
    ("ms-excel.addin.macroenabled.main+xml", Kind::Xlsm),
    ("spreadsheetml.sheet.main+xml", Kind::Xlsx),
    ("spreadsheetml.template.main+xml", Kind::Xlsx),
    ("wordprocessingml.", Kind::WordDoc),
    ("ms-word.", Kind::WordDoc),
    ("presentationml.", Kind::PowerPoint),
    ("ms-powerpoint.", Kind::PowerPoint),
];

/// Parts of a broken zip that are looked at, at most.
const MOST_PARTS: usize = 4096;

/// Magic numbers at the very start.
const MAGIC: &[(&[u8], Kind)] = &[
    (b"{\\rtf", Kind::WordDoc),
    (b"\x89PNG", Kind::Picture),
    (b"\xFF\xD8\xFF", Kind::Picture),
    (b"GIF8", Kind::Picture),
    (b"II*\0", Kind::Picture),
    (b"MM\0*", Kind::Picture),
    (b"Rar!", Kind::OtherArchive),
    (b"7z\xBC\xAF\x27\x1C", Kind::OtherArchive),
    (b"\x1F\x8B", Kind::OtherArchive),
];

/// Says what a file is.
pub fn sniff(bytes: &[u8]) -> Kind {
    if bytes.is_empty() {
        return Kind::Empty;
    }
    if bytes.starts_with(ole::MAGIC) {
        return ole_kind(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match Package::open(bytes, &Limits::default()) {
            Ok(package) => {
                let top = relations(&package, "", &mut Budget::new(&Limits::default()));
                package_kind(&package, &top.unwrap_or_default())
            }
            Err(_) => broken_kind(bytes),
        };
    }
    let magic = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    match magic {
        Some(&(_, kind)) => kind,
        None => loose_kind(bytes),
    }
}

/// Whether a file lacks its end, or all of it, as one that is being copied does.
pub fn is_cut(bytes: &[u8]) -> bool {
    if bytes.starts_with(ole::MAGIC) {
        return !Compound::open(bytes).is_ok_and(|file| file.stream("Workbook").is_ok());
    }
    match bytes.starts_with(b"PK") {
        true => bounds(bytes).is_err(),
        false => bytes.iter().all(|byte| *byte == 0),
    }
}

/// What a sound zip is: by its main content type, else by its parts.
pub(super) fn package_kind(package: &Package<'_>, top: &[Relation]) -> Kind {
    let limits = Limits::default();
    let by_type = first(top, "officeDocument").and_then(|main| {
        let read = |types: String, budget: &mut Budget<'_>| by_content_type(&types, &main.target, budget);
        part(package, "[Content_Types].xml", limits.small, &mut Budget::new(&limits), read).ok()?
    });
    if let Some(kind) = by_type {
        return kind;
    }
    let mimetype = package.find("mimetype").and_then(|part| part.inflate(256).ok()).unwrap_or_default();
    match mimetype.strip_prefix(b"application/vnd.oasis.opendocument.") {
        Some(rest) if rest.starts_with(b"spreadsheet") => Kind::Ods,
        Some(rest) if rest.starts_with(b"text") => Kind::WordDoc,
        Some(rest) if rest.starts_with(b"presentation") => Kind::PowerPoint,
        Some(_) => Kind::Unknown,
        None => by_names(package.parts().iter().map(|part| part.name.as_str())),
    }
}

/// What a package is by the content type of its main part: the part's own line in the list, else that of its
/// extension. The list also names sorts of parts that are not there.
fn by_content_type(types: &str, main: &str, budget: &mut Budget<'_>) -> Result<Option<Kind>, Stop> {
    let extension = main.rsplit('.').next().unwrap_or_default();
    let mut scanner = Scanner::new(types, budget.limits);
    let (mut own, mut of_extension) = (None, None);
    scanner.next()?;
    scanner.children(|_, tag| {
        let (slot, name, wanted) = match tag.local() {
            "Override" => (&mut own, "PartName", main),
            "Default" => (&mut of_extension, "Extension", extension),
            _ => return Ok(()),
        };
        let said = tag.get(name)?.unwrap_or_default();
        if said.trim_start_matches('/').eq_ignore_ascii_case(wanted) {
            *slot = tag.get("ContentType")?.map(|named| named.to_ascii_lowercase());
        }
        Ok::<_, Stop>(())
    })?;
    let Some(named) = own.or(of_extension) else { return Ok(None) };
    Ok(TYPES.iter().find(|(word, _)| named.contains(word)).map(|&(_, kind)| kind))
}

/// What a zip without a usable directory is, by what its parts say of themselves: enough to name it, never enough
/// to read it.
fn broken_kind(bytes: &[u8]) -> Kind {
    let (mut found, mut open) = (Vec::new(), 0);
    for at in memmem::find_iter(bytes, b"PK\x03\x04").take(MOST_PARTS) {
        let at = at as u64;
        open += usize::from(u16_at(bytes, at + 6).unwrap_or(0) & 0x0041 == 0);
        let len = u16_at(bytes, at + 26).map_or(0, u64::from);
        let raw = slice_at(bytes, at + 30, len.min(names::LONGEST as u64)).unwrap_or_default();
        let spreadsheet = b"application/vnd.oasis.opendocument.spreadsheet";
        if raw == b"mimetype"
            && bytes[at as usize + 30..].get(8..).is_some_and(|b| b.starts_with(spreadsheet))
        {
            return Kind::Ods;
        }
        found.push(names::decode(raw, false));
    }
    match by_names(found.iter().map(String::as_str)) {
        // Of an archive some files may have a password and others none.
        Kind::Zip if open > 0 || found.is_empty() => Kind::Zip,
        _ if open < found.len() => Kind::Encrypted,
        kind => kind,
    }
}

fn ole_kind(bytes: &[u8]) -> Kind {
    // Of a file that is cut before its directory only that can be said, and the reader of workbooks says it.
    let Ok(file) = Compound::open(bytes) else { return Kind::Xls };
    let has = |name| file.has(name);
    match () {
        () if has("EncryptedPackage") => Kind::Encrypted,
        () if has("Workbook") || has("Book") => Kind::Xls,
        () if has("WordDocument") => Kind::OldWord,
        () if has("PowerPoint Document") => Kind::PowerPoint,
        () => Kind::Unknown,
    }
}

/// Files whose mark is not at the very start, or that have none.
fn loose_kind(bytes: &[u8]) -> Kind {
    let head = &bytes[..bytes.len().min(4096)];
    match () {
        () if memmem::find(&head[..head.len().min(1024)], b"%PDF-").is_some() => Kind::Pdf,
        () if is_picture(head) => Kind::Picture,
        () if bytes.iter().all(|&byte| byte == 0) => Kind::Zeros,
        () if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") => marked(&without_zeros(head)),
        () if head.iter().any(|&byte| byte < 32 && !matches!(byte, b'\t' | b'\n' | b'\r' | 12)) => {
            Kind::Unknown
        }
        () => marked(head),
    }
}

fn is_picture(head: &[u8]) -> bool {
    let webp = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
    let bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(&[0, 0, 0, 0]);
    let brand = head.get(8..12).filter(|_| head.get(4..8) == Some(b"ftyp"));
    let heif = matches!(brand, Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif"));
    webp || bitmap || heif
}

fn without_zeros(head: &[u8]) -> Vec<u8> {
    head.iter().copied().filter(|&byte| byte != 0).collect()
}

/// What a text is by its first markup.
fn marked(head: &[u8]) -> Kind {
    let head = head.to_ascii_lowercase();
    let has = |words: &str| memmem::find(&head, words.as_bytes()).is_some();
    let body = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head).trim_ascii_start();
    if has("urn:schemas-microsoft-com:office:spreadsheet") || has("progid=\"excel.sheet\"") {
        return Kind::Xml2003;
    }
    let markup =
        body.starts_with(b"<") || body.starts_with(b"mime-version:") || head.starts_with(b"\xFF\xFE<");
    match markup
        && ["<html", "<!doctype html", "<table", "<head", "<body", "<meta", "mime-version:"]
            .iter()
            .any(|tag| has(tag))
    {
        true => Kind::Html,
        false => Kind::Text,
    }
}
