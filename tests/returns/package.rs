//! A workbook's package, written by hand: nothing that a cell may hold is out of reach.

use crate::returns::paper::{Cells, Put};
use std::collections::BTreeMap;
use std::io::Write;

pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub fn plain_sheet(cells: &Cells) -> String {
    format!(r#"<worksheet xmlns="{MAIN}">{}</worksheet>"#, sheet_data(cells, &[]))
}

pub fn sheet_data(cells: &Cells, hidden: &[u32]) -> String {
    let mut rows: BTreeMap<u32, String> = BTreeMap::new();
    for ((row, col), put) in cells {
        let at = cchc::package::a1(*row, *col);
        let cell = match put {
            Put::Number(n) => format!(r#"<c r="{at}"><v>{n}</v></c>"#),
            Put::Percent(n) => format!(r#"<c r="{at}" s="1"><v>{n}</v></c>"#),
            Put::PercentSign(n) => format!(r#"<c r="{at}" s="3"><v>{n}</v></c>"#),
            Put::Date(n) => format!(r#"<c r="{at}" s="2"><v>{n}</v></c>"#),
            Put::Text(t) => format!(
                r#"<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
                escaped(t)
            ),
            Put::Formula(f, Some(n)) => format!(r#"<c r="{at}"><f>{}</f><v>{n}</v></c>"#, escaped(f)),
            Put::Formula(f, None) => format!(r#"<c r="{at}"><f>{}</f></c>"#, escaped(f)),
            Put::Words(f, t) => {
                format!(r#"<c r="{at}" t="str"><f>{}</f><v>{}</v></c>"#, escaped(f), escaped(t))
            }
            Put::Error(e) => format!(r#"<c r="{at}" t="e"><v>{e}</v></c>"#),
            Put::Bool(b) => format!(r#"<c r="{at}" t="b"><v>{}</v></c>"#, u8::from(*b)),
            Put::Broken => format!(r#"<c r="{at}" t="s"><v>999</v></c>"#),
        };
        rows.entry(*row).or_default().push_str(&cell);
    }
    let rows: String = rows
        .into_iter()
        .map(|(row, cells)| {
            let hide = if hidden.contains(&row) { r#" hidden="1""# } else { "" };
            format!(r#"<row r="{}"{hide}>{cells}</row>"#, row + 1)
        })
        .collect();
    format!("<sheetData>{rows}</sheetData>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

pub fn package(
    sheets: &[(String, String)],
    subject: Option<&str>,
    date1904: bool,
    external: bool,
) -> Vec<u8> {
    let list: String = (1..)
        .zip(sheets)
        .map(|(i, (name, _))| format!(r#"<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>"#))
        .collect();
    let mut rels: String = (1..=sheets.len())
        .map(|i| {
            format!(r#"<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>"#)
        })
        .collect();
    rels += &format!(r#"<Relationship Id="rIdS" Type="{REL}/styles" Target="styles.xml"/>"#);
    if external {
        rels += &format!(
            r#"<Relationship Id="rIdX" Type="{REL}/externalLink" Target="externalLinks/externalLink1.xml"/>"#
        );
    }
    let date = if date1904 { r#"<workbookPr date1904="1"/>"# } else { "" };
    let relationships = |inner: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>"#
        )
    };
    let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let types: String = (1..=sheets.len())
        .map(|i| format!(r#"<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#))
        .collect();
    let mut parts = vec![
        (
            "[Content_Types].xml".to_string(),
            format!(
                r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{types}</Types>"#
            ),
        ),
        (
            "_rels/.rels".to_string(),
            relationships(&format!(
                r#"<Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#
            )),
        ),
        (
            "xl/workbook.xml".to_string(),
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{REL}">{date}<sheets>{list}</sheets></workbook>"#),
        ),
        ("xl/_rels/workbook.xml.rels".to_string(), relationships(&rels)),
        (
            "xl/styles.xml".to_string(),
            format!(
                r#"<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;%&quot;"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "docProps/core.xml".to_string(),
            format!(
                r#"<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject>{}</dc:subject></cp:coreProperties>"#,
                subject.unwrap_or_default()
            ),
        ),
    ];
    for (i, (_, xml)) in (1..).zip(sheets) {
        parts.push((format!("xl/worksheets/sheet{i}.xml"), xml.clone()));
    }
    zipped(&parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>())
}

/// A zip of files.
pub fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    // Of a fixed time: the same paper must be the same bytes in every second.
    let options = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
