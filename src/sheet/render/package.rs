//! The last strokes, in the finished package, for what the library cannot say.
//!
//! It writes every height as fixed, so that Excel would never grow a row; it takes a formula's text result
//! `1` for a number; it takes `#` in a file's name for a place inside the file. What it packed in haste is packed well
//! here, the parts side by side.

use crate::sheet::error::SheetError;
use rayon::prelude::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Stands before a text result that reads like something else, and for `#` in a path. A private character
/// that nobody types; if somebody does, in a formula's result, it is marked in turn.
pub(super) const MARK: char = '\u{E000}';

/// What is to be changed in one sheet.
#[derive(Debug, Default)]
pub(super) struct Patch {
    /// Rows whose height may grow, in ascending order.
    pub(super) growing_rows: Vec<u32>,
    marks: bool,
}

/// Marks a text and remembers that there is a mark to take away.
pub(super) fn marked(text: &str, patch: &mut Patch) -> String {
    patch.marks = true;
    format!("{MARK}{text}")
}

impl Patch {
    fn is_empty(&self) -> bool {
        self.growing_rows.is_empty() && !self.marks
    }
}

/// Whether anything is to be changed.
pub(super) fn needed(patches: &[Patch]) -> bool {
    !patches.iter().all(Patch::is_empty)
}

/// Applies the patches, one per sheet in the order of the sheets.
pub(super) fn patch(bytes: Vec<u8>, patches: &[Patch]) -> Result<Vec<u8>, SheetError> {
    if !needed(patches) {
        return Ok(bytes);
    }
    repack(&bytes, patches)
        .map_err(|error| SheetError(format!("the finished workbook cannot be read back: {error}")))
}

/// A package of fewer bytes is packed by one thread: forms are many, and made side by side themselves.
const SMALL: usize = 1 << 20;

fn repack(bytes: &[u8], patches: &[Patch]) -> Result<Vec<u8>, zip::result::ZipError> {
    let parts = ZipArchive::new(Cursor::new(bytes))?.len();
    let together = if bytes.len() < SMALL { parts } else { 1 };
    let packed: Vec<_> = (0..parts)
        .into_par_iter()
        .with_min_len(together)
        .map(|index| packed(bytes, index, patches))
        .collect::<Result<_, _>>()?;
    let mut new = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    for one in packed {
        new.raw_copy_file(ZipArchive::new(Cursor::new(one))?.by_index(0)?)?;
    }
    Ok(new.finish()?.into_inner())
}

/// One part, patched, in a package of its own.
fn packed(bytes: &[u8], index: usize, patches: &[Patch]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut old = ZipArchive::new(Cursor::new(bytes))?;
    let mut part = old.by_index(index)?;
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    if part.compression() == CompressionMethod::Stored {
        new.raw_copy_file(part)?;
        return Ok(new.finish()?.into_inner());
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let name = part.name()?.into_owned();
    let mut xml = String::new();
    part.read_to_string(&mut xml)?;
    xml = match concerned(&name, patches) {
        Some((_, true)) => xml.replace(MARK, "%23"),
        Some((patch, false)) => sheet_xml(&xml, patch),
        None => xml,
    };
    new.start_file(name, options)?;
    new.write_all(xml.as_bytes())?;
    Ok(new.finish()?.into_inner())
}

/// The patch of a part, and whether the part holds the sheet's links.
fn concerned<'a>(name: &str, patches: &'a [Patch]) -> Option<(&'a Patch, bool)> {
    let rest = name.strip_prefix("xl/worksheets/")?;
    let (rest, relations) = match rest.strip_prefix("_rels/") {
        Some(rest) => (rest.strip_suffix(".rels")?, true),
        None => (rest, false),
    };
    let number: usize = rest.strip_prefix("sheet")?.strip_suffix(".xml")?.parse().ok()?;
    let patch = patches.get(number.checked_sub(1)?)?;
    let is_changed = if relations { patch.marks } else { !patch.is_empty() };
    is_changed.then_some((patch, relations))
}

fn sheet_xml(xml: &str, patch: &Patch) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    for row in &patch.growing_rows {
        let start = format!("<row r=\"{}\"", u64::from(*row) + 1);
        let Some(at) = rest.find(&start) else { continue };
        let end = rest[at..].find('>').map_or(rest.len(), |length| at + length);
        out.push_str(&rest[..at]);
        out.push_str(&rest[at..end].replace(" customHeight=\"1\"", ""));
        rest = &rest[end..];
    }
    out.push_str(rest);
    if patch.marks { unmarked(&out) } else { out }
}

/// Takes away the mark that stands first in a result; one that belongs to the text stands behind it.
fn unmarked(xml: &str) -> String {
    xml.replace(&format!("<v>{MARK}"), "<v>")
}
