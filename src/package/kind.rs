//! The kinds of files that come back.

use super::limits::Budget;
use super::refusal::Stop;
use super::xml::Scanner;
use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A workbook of Excel 2007 and later.
    Xlsx,
    Xlsm,
    Xlsb,
    /// A workbook of Excel 97–2003.
    Xls,
    Ods,
    /// A zip that is no office document; it may hold workbooks.
    Zip,
    /// RAR, 7z or gzip, which are not opened.
    OtherArchive,
    Encrypted,
    WordDoc,
    /// A Word 97–2003 document.
    OldWord,
    PowerPoint,
    Pdf,
    Html,
    /// A workbook as a single XML file, from Excel 2003.
    Xml2003,
    Text,
    Picture,
    Numbers,
    /// Bytes that are all zero: space that was reserved and never filled.
    Zeros,
    Empty,
    Unknown,
}

/// What a zip is when only the names of its parts can be had.
pub(super) fn by_names<'n>(names: impl Iterator<Item = &'n str>) -> Kind {
    let mut kind = Kind::Zip;
    for name in names {
        match name.to_ascii_lowercase().as_str() {
            "xl/workbook.bin" => return Kind::Xlsb,
            "xl/vbaproject.bin" => kind = Kind::Xlsm,
            "[content_types].xml" if kind == Kind::Zip => kind = Kind::Unknown,
            "index.zip" | "index/document.iwa" => return Kind::Numbers,
            name if name.starts_with("word/") => return Kind::WordDoc,
            name if name.starts_with("ppt/") => return Kind::PowerPoint,
            name if name.starts_with("xl/") && kind != Kind::Xlsm => kind = Kind::Xlsx,
            _ => {}
        }
    }
    kind
}

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

/// What a package is by the content type of its main part: the part's own line in the list, else that of its
/// extension. The list also names sorts of parts that are not there.
pub(super) fn by_content_type(
    types: &str,
    main: &str,
    budget: &mut Budget<'_>,
) -> Result<Option<Kind>, Stop> {
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
