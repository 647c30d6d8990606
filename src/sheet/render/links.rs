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
pub(super) fn merges(sheet: &Sheet) -> Vec<u8> {
    if sheet.merges.is_empty() {
        return Vec::new();
    }
    let areas = sheet.merges.iter().map(|area| format!("<mergeCell ref=\"{}\"/>", area.a1()));
    let areas: String = areas.collect();
    format!("<mergeCells count=\"{}\">{areas}</mergeCells>", sheet.merges.len()).into_bytes()
}

/// `<hyperlinks>`, and the relations of the files they lead to, each once; ids go on behind `ids` others.
pub(super) fn links(sheet: &Sheet, taken: &Taken, ids: usize) -> (Vec<u8>, Vec<u8>) {
    let (mut links, mut relations) = (Vec::new(), Vec::new());
    let mut files = HashMap::new();
    let all = sheet.cells().filter_map(|(row, col, cell)| match &cell.content {
        Content::Link { target, text } => Some((row, col, target, text)),
        _ => None,
    });
    for (row, col, target, text) in all.take(taken.links) {
        let cell = match target {
            Target::Cell { sheet, row, col } => Some((sheet, *row, *col)),
            Target::File { cell, .. } => cell.as_ref().map(|(sheet, row, col)| (sheet, *row, *col)),
        };
        let place = cell.map(|(sheet, row, col)| format!("{}!{}", quoted(sheet), a1(row, col)));
        let file = match target {
            Target::Cell { .. } => None,
            Target::File { path, .. } => Some(escaped(path)),
        };
        let long = |address: &String| address.encode_utf16().count() > LONGEST;
        if place.iter().chain(&file).any(long) {
            continue;
        }
        let mut link = format!("<hyperlink ref=\"{}\"", a1(row, col)).into_bytes();
        if let Some(file) = file {
            let next = ids + files.len() + 1;
            let id = *files.entry(file).or_insert_with_key(|file| {
                relation(next, file, &mut relations);
                next
            });
            link.extend_from_slice(format!(" r:id=\"rId{id}\"").as_bytes());
        }
        place.iter().for_each(|place| said(" location=\"", place, &mut link));
        if matches!(target, Target::Cell { .. }) {
            said(" display=\"", text, &mut link);
        }
        links.extend_from_slice(&link);
        links.extend_from_slice(b"/>");
    }
    if links.is_empty() {
        return (links, relations);
    }
    ([b"<hyperlinks>", &links[..], b"</hyperlinks>"].concat(), relations)
}

fn said(name: &str, value: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(name.as_bytes());
    attribute(value, out);
    out.push(b'"');
}

fn relation(id: usize, file: &str, out: &mut Vec<u8>) {
    let head = format!(
        "<Relationship Id=\"rId{id}\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
    );
    out.extend_from_slice(head.as_bytes());
    said(" Target=\"", file, out);
    out.extend_from_slice(b" TargetMode=\"External\"/>");
}

/// A path as a link. Letters of any language stay as they are; what XML may not hold is spelled out byte by byte.
fn escaped(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for c in path.chars() {
        let odd = matches!(
            c,
            ' ' | '#' | '%' | '"' | '<' | '>' | '[' | ']' | '^' | '`' | '{' | '}' | '\u{FFFE}' | '\u{FFFF}'
        );
        if odd || c.is_control() {
            out.extend(c.to_string().bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}
