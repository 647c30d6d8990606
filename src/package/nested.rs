//! A zip of returns, as mail programs and Zalo make them: the files in it, each to be read on its own.

use super::container::{Package, Part};
use super::kind::Kind;
use super::limits::Limits;
use super::names;
use super::open::check_size;
use super::refusal::Refusal;
use super::sniff::sniff;

/// A file from a zip of returns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inner {
    /// Its name in the zip, letters composed: relative, with forward slashes, climbing nowhere.
    pub name: String,
    /// Its bytes, or why it is not opened: an archive itself, or broken.
    pub bytes: Result<Vec<u8>, Refusal>,
}

/// The files in a zip for which [`sniff`] says [`Kind::Zip`], in the order of the zip. Files that
/// are no workbooks are among them, so that a PDF in the zip can be spoken of; lock files and what
/// systems leave behind are not. A file that cannot be opened costs no other.
pub fn workbooks_in_zip(bytes: &[u8], limits: &Limits) -> Result<Vec<Inner>, Refusal> {
    check_size(bytes, limits)?;
    let package = Package::archive(bytes, limits)?;
    let wanted = || package.parts().iter().filter(|part| !is_left_over(&part.name));
    let workbooks = wanted().count() as u64;
    if workbooks > limits.workbooks {
        return Err(Refusal::TooManyWorkbooks { workbooks, max: limits.workbooks });
    }
    let opened = |part: &Part<'_>| {
        let name = names::composed(&part.name);
        let bytes = part.inflate(limits.file).and_then(|bytes| match sniff(&bytes) {
            Kind::Zip | Kind::OtherArchive => Err(Refusal::NestedZip(name.clone())),
            _ => Ok(bytes),
        });
        Inner { name, bytes }
    };
    Ok(wanted().map(opened).collect())
}

/// Folders, Office lock files, and the traces of macOS and Windows.
fn is_left_over(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let trace = matches!(file, "" | ".DS_Store" | "Thumbs.db" | "desktop.ini");
    trace
        || name.starts_with("__MACOSX/")
        || file.starts_with("~$")
        || file.starts_with(".~lock.")
        || file.starts_with("._")
}
