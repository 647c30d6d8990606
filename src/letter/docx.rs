//! A letter as a Word document in the form of Decree 30/2020/NĐ-CP: A4, Times New Roman, plain styles that whoever
//! edits it can change in one place. Its parts are few and plain, so they are written here: the same bytes every time.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

/// A part of the letter, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Two columns without lines, centred; a line begins with `*`: bold, `/`: italic, `_`: bold and underlined, `<`:
    /// at the left.
    Columns([Vec<String>; 2]),
    Title(String),
    Heading(String),
    /// A heading of lower rank.
    Section(String),
    Text(String),
    /// One of a list.
    Item(String),
    /// Heads with their shares of the width in hundredths, and rows.
    Table(Vec<(&'static str, usize)>, Vec<Vec<String>>),
}

/// Between the margins of 30 and 18 mm, in twentieths of a point.
const WIDTH: usize = 9184;

/// The bytes of a letter; `day` stands in its properties.
///
/// # Errors
/// When the document cannot be packed, which is a fault of the program.
pub fn to_bytes(blocks: &[Block], title: &str, day: chrono::NaiveDate) -> Result<Vec<u8>, String> {
    let mut body = String::new();
    for (n, block) in blocks.iter().enumerate() {
        // Who signs never stands alone on a page.
        let style = match blocks[n..].iter().skip(1).take(2).any(|next| matches!(next, Block::Columns(_))) {
            true => "BodyTextLast",
            false => "BodyText",
        };
        match block {
            Block::Columns(columns) => body += &side_by_side(columns),
            Block::Title(text) => paragraph(&mut body, "Title", text),
            Block::Heading(text) => paragraph(&mut body, "Heading1", text),
            Block::Section(text) => paragraph(&mut body, "Heading2", text),
            Block::Text(text) => paragraph(&mut body, style, text),
            Block::Item(text) => paragraph(&mut body, "ListBullet", text),
            Block::Table(head, rows) => body += &table(head, rows),
        }
    }
    let core = CORE.replace("TITLE", &escaped(title)).replace("DAY", &day.to_string());
    let document = format!("{HEAD}<w:document {NAMES}><w:body>{body}{PAGE}</w:body></w:document>");
    let parts = [
        ("[Content_Types].xml", TYPES.to_string()),
        ("_rels/.rels", ROOT.to_string()),
        ("docProps/core.xml", core),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", RELATIONS.to_string()),
        ("word/styles.xml", format!("{HEAD}<w:styles {NAMES}>{STYLES}</w:styles>")),
        ("word/numbering.xml", format!("{HEAD}<w:numbering {NAMES}>{DASHES}</w:numbering>")),
        ("word/header1.xml", format!("{HEAD}<w:hdr {NAMES}>{NUMBER}</w:hdr>")),
        ("word/header2.xml", format!("{HEAD}<w:hdr {NAMES}><w:p/></w:hdr>")),
    ];
    packed(&parts).map_err(|why| why.to_string())
}

fn packed(parts: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix); // the same bytes on every system
    for (name, text) in parts {
        zip.start_file(*name, plain)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn paragraph(body: &mut String, style: &str, text: &str) {
    let _ = write!(body, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#, run("", text));
}

fn run(look: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}

fn side_by_side(columns: &[Vec<String>; 2]) -> String {
    let widths = [WIDTH * 42 / 100, WIDTH * 58 / 100];
    let cells = columns.iter().zip(widths).map(|(lines, width)| {
        let lines: String = lines.iter().map(|line| aligned(line)).collect();
        cell(width, &lines)
    });
    let row: String = cells.collect();
    format!("{}<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr></w:tbl>", opened(&widths, ""))
}

fn aligned(line: &str) -> String {
    let look = match line.chars().next() {
        Some('*') => "<w:b/>",
        Some('/') => "<w:i/>",
        Some('_') => r#"<w:b/><w:u w:val="single"/>"#,
        _ => "",
    };
    let align = if line.starts_with('<') { "left" } else { "center" };
    let text = line.trim_start_matches(['*', '/', '_', '<']);
    let look = format!(r#"{look}<w:sz w:val="24"/><w:szCs w:val="24"/>"#);
    format!(r#"<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{}</w:p>"#, run(&look, text))
}

/// A table whose head stands again on every page. A paragraph parts it from what follows, as Word wants it.
fn table(head: &[(&'static str, usize)], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = head.iter().map(|(_, share)| WIDTH * share / 100).collect();
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let lines: String = lines.iter().map(|at| format!(r#"<w:{at} w:val="single" w:sz="4"/>"#)).collect();
    let mut table = opened(&widths, &format!("<w:tblBorders>{lines}</w:tblBorders>"));
    let heads: String = head
        .iter()
        .zip(&widths)
        .map(|((text, _), width)| cell(*width, &in_cell("TableHead", text)))
        .collect();
    let _ = write!(table, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>");
    for row in rows {
        let cells: String =
            row.iter().zip(&widths).map(|(text, width)| cell(*width, &in_cell("TableText", text))).collect();
        let _ = write!(table, "<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>");
    }
    table + "</w:tbl><w:p/>"
}

fn in_cell(style: &str, text: &str) -> String {
    let mut cell = String::new();
    paragraph(&mut cell, style, text);
    cell
}

fn opened(widths: &[usize], borders: &str) -> String {
    let grid: String = widths.iter().map(|width| format!(r#"<w:gridCol w:w="{width}"/>"#)).collect();
    let all: usize = widths.iter().sum();
    format!(
        r#"<w:tbl><w:tblPr><w:tblW w:w="{all}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
    )
}

fn cell(width: usize, paragraphs: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>"#)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/></Relationships>"#;
const CORE: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>TITLE</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">DAYT00:00:00Z</dcterms:created></cp:coreProperties>"#;
/// A4, margins of Decree 30, the page's number at the top from the second page on.
const PAGE: &str = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1020" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>"#;
const NUMBER: &str = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
const DASHES: &str = r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="851" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#;
/// Sizes in half points: 13 pt, in tables 11 pt.
const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="60"/><w:ind w:firstLine="567"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="567"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="60" w:after="60" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="BodyTextLast"><w:name w:val="Body Text Last"/><w:basedOn w:val="BodyText"/><w:pPr><w:keepNext/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="40" w:after="40" w:line="264" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableText"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"#;
