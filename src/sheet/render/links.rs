//! The merged areas and the links of a sheet as XML, and the files that they lead to.

use super::shared::Taken;
use super::xml::attribute;
use crate::sheet::address::{a1, quoted};
use crate::sheet::cell::{Content, Target};
use crate::sheet::grid::Sheet;
use std::collections::HashMap;

/// The longest address that Excel follows, in UTF-16 units.
const LONGEST: usize = 2_000;

/// `<mergeCells>`, if there are any.
pub(super) fn merges(sheet: &Sheet) -> String {
    if sheet.merges.is_empty() {
        return String::new();
    }
    let areas = sheet.merges.iter().map(|area| format!("<mergeCell ref=\"{}\"/>", area.a1()));
    format!("<mergeCells count=\"{}\">{}</mergeCells>", sheet.merges.len(), areas.collect::<String>())
}

/// `<hyperlinks>`, and the relations of the files they lead to, each once; ids go on behind `ids` others.
pub(super) fn links(sheet: &Sheet, taken: &Taken, ids: usize) -> (String, String) {
    let (mut links, mut relations) = (String::new(), String::new());
    let mut files = HashMap::new();
    let all = sheet.cells().filter_map(|(row, col, cell)| match &cell.content {
        Content::Link { target, text } => Some((row, col, target, text)),
        _ => None,
    });
    for (row, col, target, text) in all.take(taken.links) {
        let (file, cell) = match target {
            Target::Cell { sheet, row, col } => (None, Some((sheet, row, col))),
            Target::File { path, cell } => {
                (Some(escaped(path)), cell.as_ref().map(|(sheet, row, col)| (sheet, row, col)))
            }
        };
        let place = cell.map(|(sheet, row, col)| format!("{}!{}", quoted(sheet), a1(*row, *col)));
        if place.iter().chain(&file).any(|address| address.encode_utf16().count() > LONGEST) {
            continue;
        }
        links.push_str(&format!("<hyperlink ref=\"{}\"", a1(row, col)));
        let is_inside = file.is_none();
        if let Some(file) = file {
            let next = ids + files.len() + 1;
            let id = *files.entry(file).or_insert_with_key(|file| {
                relations.push_str(&format!("<Relationship Id=\"rId{next}\" Type=\"{HYPERLINK}\""));
                said("Target", file, &mut relations);
                relations.push_str(" TargetMode=\"External\"/>");
                next
            });
            links.push_str(&format!(" r:id=\"rId{id}\""));
        }
        place.iter().for_each(|place| said("location", place, &mut links));
        if is_inside {
            said("display", text, &mut links);
        }
        links.push_str("/>");
    }
    if !links.is_empty() {
        links = format!("<hyperlinks>{links}</hyperlinks>");
    }
    (links, relations)
}

/// What relations to files are.
const HYPERLINK: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

fn said(name: &str, value: &str, out: &mut String) {
    out.push_str(&format!(" {name}=\""));
    attribute(value, out);
    out.push('"');
}

/// A path as a link. Letters of any language stay as they are; what XML may not hold is spelled out byte by byte.
fn escaped(path: &str) -> String {
    let odd = |c: char| c.is_control() || " #%\"<>[]^`{}\u{FFFE}\u{FFFF}".contains(c);
    path.chars().fold(String::with_capacity(path.len()), |mut out, c| {
        match odd(c) {
            true => out.extend(c.to_string().bytes().map(|byte| format!("%{byte:02X}"))),
            false => out.push(c),
        }
        out
    })
}
