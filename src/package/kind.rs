//! The kinds of files that come back.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
