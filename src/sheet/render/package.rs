//! The finished package: the library's parts, with rows, merges, links and shared strings put in their places, packed
//! side by side. Every part says that it was made on the same system, so that the same workbook has the same bytes
//! everywhere.

use super::shared::Shared;
use super::{cells, links};
use crate::sheet::error::SheetError;
use crate::sheet::workbook::Workbook;
use rayon::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, System, ZipArchive, ZipWriter, result::ZipError};

/// Where the sheets lie.
const SHEETS: &str = "xl/worksheets/";
/// A part that leads nowhere yet.
const NO_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

/// Puts everything together.
pub(super) fn finished(
    bytes: &[u8],
    workbook: &Workbook,
    shared: &Shared<'_>,
) -> Result<Vec<u8>, SheetError> {
    whole(bytes, workbook, shared)
        .map_err(|error| SheetError(format!("the finished workbook cannot be read back: {error}")))
}

fn whole(bytes: &[u8], workbook: &Workbook, shared: &Shared<'_>) -> Result<Vec<u8>, ZipError> {
    let mut parts = unpacked(bytes)?;
    let find = |parts: &[(String, String)], name: &str| parts.iter().position(|(known, _)| known == name);
    let told = find(&parts, &sheet_part(0)).map(|at| parts[at].1.as_str()).unwrap_or_default();
    let looks = workbook.sheets.first().map(|sheet| shared.numbered(sheet, told)).unwrap_or_default();
    let mut of_sheets = Vec::new();
    for (number, (sheet, taken)) in workbook.sheets.iter().zip(&shared.sheets).enumerate() {
        let name = format!("{SHEETS}_rels/sheet{}.xml.rels", number + 1);
        let place = find(&parts, &name);
        let ids = place.map_or(0, |at| parts[at].1.matches("<Relationship ").count());
        let (links, relations) = links::links(sheet, taken, ids);
        if !relations.is_empty() {
            let place = place.unwrap_or_else(|| {
                let behind = find(&parts, &sheet_part(number)).map_or(parts.len(), |at| at + 1);
                parts.insert(behind, (name, NO_RELATIONS.to_owned()));
                behind
            });
            let end = parts[place].1.len() - "</Relationships>".len();
            parts[place].1.insert_str(end, &relations);
        }
        of_sheets.push((sheet_part(number), sheet, taken, links));
    }
    let strings = shared.strings_xml();
    let packed = parts.par_iter().map(|(name, text)| {
        let mut new = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        new.start_file(name, options.unix_permissions(0o600).system(System::Unix))?;
        match of_sheets.iter().find(|(part, ..)| part == name) {
            Some((_, sheet, taken, links)) => {
                let [top, head, guards, rules, rest] = around(text);
                let area = sheet.used().map_or_else(|| "A1".to_owned(), |area| area.a1());
                write!(new, "{top}<dimension ref=\"{area}\"/>{head}<sheetData>")?;
                cells::write(sheet, taken, &looks, &mut new)?;
                write!(new, "</sheetData>{guards}{}{rules}{links}{rest}", links::merges(sheet))?;
            }
            None if name == "xl/sharedStrings.xml" => new.write_all(strings.as_bytes())?,
            None => new.write_all(text.as_bytes())?,
        }
        Ok(new.finish()?.into_inner())
    });
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for part in packed.collect::<Result<Vec<_>, ZipError>>()? {
        new.raw_copy_file(ZipArchive::new(Cursor::new(part))?.by_index(0)?)?;
    }
    Ok(new.finish()?.into_inner())
}

fn sheet_part(number: usize) -> String {
    format!("{SHEETS}sheet{}.xml", number + 1)
}

fn unpacked(bytes: &[u8]) -> Result<Vec<(String, String)>, ZipError> {
    let mut package = ZipArchive::new(Cursor::new(bytes))?;
    let mut parts = Vec::with_capacity(package.len());
    for index in 0..package.len() {
        let mut part = package.by_index(index)?;
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        parts.push((part.name()?.into_owned(), text));
    }
    Ok(parts)
}

/// A sheet's part without its size and its rows, cut where merges and links belong: after protection and filter, and
/// after rules and validations.
fn around(xml: &str) -> [&str; 5] {
    let find = |from: usize, tag: &str| xml[from..].find(tag).map(|at| from + at);
    let behind = |from: usize, end: &str| find(from, end).map_or(xml.len(), |at| at + end.len());
    let size = find(0, "<dimension ").unwrap_or_default();
    let rows = find(0, "<sheetData").unwrap_or(xml.len());
    let after = match xml[rows..].starts_with("<sheetData/>") {
        true => rows + "<sheetData/>".len(),
        false => behind(rows, "</sheetData>"),
    };
    let next = |tags: &[&str]| tags.iter().filter_map(|tag| find(after, tag)).min().unwrap_or(xml.len());
    let page = next(&["<printOptions", "<pageMargins"]);
    let rules = next(&["<conditionalFormatting", "<dataValidations"]).min(page);
    [&xml[..size], &xml[behind(size, "/>")..rows], &xml[after..rules], &xml[rules..page], &xml[page..]]
}
