//! What a package says its main part is. The list of content types also names sorts of parts that
//! are not there, so only the line of the main part counts.

use super::container::Package;
use super::fault::Fault;
use super::kind::Kind;
use super::limits::Limits;
use super::relations::{Relation, first};
use super::xml::{Event, Scanner};

/// Words of main content types, in small letters.
const KINDS: &[(&str, Kind)] = &[
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

/// The sort of package by its main part's content type, given the package's own pointers; `None`
/// when it does not say.
pub(super) fn kind(package: &Package<'_>, top: &[Relation], limits: &Limits) -> Option<Kind> {
    let main = &first(top, &["officeDocument"])?.target;
    let types = package.text("[Content_Types].xml", limits.small).ok()?;
    let named = find(&types, main, limits).ok()??;
    KINDS.iter().find(|(word, _)| named.contains(word)).map(|&(_, kind)| kind)
}

/// The content type of a part, in small letters: its own line, else that of its extension.
fn find(types: &str, part: &str, limits: &Limits) -> Result<Option<String>, Fault> {
    let extension = part.rsplit('.').next().unwrap_or_default();
    let mut scanner = Scanner::new(types, limits);
    let mut by_extension = None;
    loop {
        match scanner.next()? {
            Event::Start(tag) => {
                let is = |name: &str, wanted: &str| -> Result<bool, Fault> {
                    let said = tag.get(name)?.unwrap_or_default();
                    Ok(said.trim_start_matches('/').eq_ignore_ascii_case(wanted))
                };
                let named = || -> Result<Option<String>, Fault> {
                    Ok(tag.get("ContentType")?.map(|named| named.to_ascii_lowercase()))
                };
                match tag.local() {
                    "Override" if is("PartName", part)? => return named(),
                    "Default" if is("Extension", extension)? => by_extension = named()?,
                    _ => {}
                }
            }
            Event::Eof => return Ok(by_extension),
            _ => {}
        }
    }
}
