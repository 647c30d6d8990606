//! The sentence for every reason why a whole file is not read.

use super::Barrier;
use crate::finding::{Finding, Place, file};
use crate::package::{Kind, Refusal};
use crate::words::list::{shorten, visible};

/// What stood in the way of taking up a file.
pub(super) fn barrier(barrier: &Barrier, path: &str) -> Finding {
    let place = Place::file(path);
    match barrier {
        Barrier::DeepFolder => file::deep_folder(place),
        Barrier::Link => file::link(place),
        Barrier::NoFile => file::not_a_file(place),
        Barrier::TooLarge { bytes } => file::file_too_large(place, megabytes(*bytes)),
        Barrier::StillWritten => file::still_written(place),
        Barrier::HeldOpen => file::held_open(place),
        Barrier::Unreadable(why) => file::disk_refused(place, printable(why)),
    }
}

/// Why a workbook could not be read.
pub(super) fn refusal(refusal: &Refusal, path: &str) -> Finding {
    let place = Place::file(path);
    match refusal {
        Refusal::Empty => file::empty_file(place),
        Refusal::TooLarge { bytes, .. } => file::file_too_large(place, megabytes(*bytes)),
        Refusal::Kind(kind) => kind_refused(*kind, place),
        Refusal::Truncated => file::truncated(place),
        Refusal::EncryptedPart(_) => file::password(place),
        Refusal::NestedZip(name) => file::nested_archive(place, printable(name)),
        Refusal::TooManyWorkbooks { workbooks, max } => file::too_many_in_archive(place, workbooks, max),
        Refusal::Internal(why) => file::own_fault(place, why),
        Refusal::NoReader(_) | Refusal::ReaderDied | Refusal::AnswerTooLarge { .. } => {
            file::legacy_unreadable(place, old_format(path))
        }
        Refusal::Unreadable(_) => file::legacy_unreadable(place, old_format(path)),
        other => match beyond(other) {
            Some(what) => file::beyond_limits(place, what),
            None => file::broken_package(place, damage(other)),
        },
    }
}

/// What is larger than any honest form has it.
fn beyond(refusal: &Refusal) -> Option<String> {
    Some(match refusal {
        Refusal::TooManyParts { parts, .. } => format!("zip: {parts}"),
        Refusal::PartTooLarge { part, size, .. } => format!("{}: {} MB", printable(part), megabytes(*size)),
        Refusal::TotalTooLarge { size, .. } => format!("{} MB", megabytes(*size)),
        Refusal::HugeText(part) | Refusal::HugeTag(part) => printable(part),
        Refusal::TooManySheets { sheets, .. } => format!("{sheets} sheets"),
        Refusal::CellOutsideGrid { sheet, cell } => format!("{}!{}", printable(sheet), printable(cell)),
        Refusal::TooManyCells { max } => format!("> {max} cells"),
        Refusal::TooManyStrings { max } => format!("> {max} strings"),
        Refusal::TooMuchText { max } => format!("> {} MB", megabytes(*max)),
        Refusal::SharedStringsLie { declared, .. } => format!("sharedStrings: {declared}"),
        Refusal::Deadline => "timeout".to_string(),
        _ => return None,
    })
}

/// What is broken, in the words of whoever mends such files.
fn damage(refusal: &Refusal) -> String {
    match refusal {
        Refusal::BrokenZip(what)
        | Refusal::DuplicatePart(what)
        | Refusal::Overlap(what)
        | Refusal::BadPath(what)
        | Refusal::WrongSize(what)
        | Refusal::WrongChecksum(what)
        | Refusal::DocType(what)
        | Refusal::MissingPart(what)
        | Refusal::DuplicateSheetName(what) => printable(what),
        Refusal::UnknownMethod { part, .. }
        | Refusal::BadXml { part, .. }
        | Refusal::WrongEncoding { part, .. } => printable(part),
        Refusal::NoSheets => "0 sheets".to_string(),
        other => printable(&format!("{other:?}")),
    }
}

/// What is said of a zip of returns that cannot be opened: a fault of the package is the archive's own.
pub(super) fn archive(refusal: &Refusal, path: &str) -> Finding {
    let finding = self::refusal(refusal, path);
    match finding.code {
        "T13" | "T14" => file::broken_archive(finding.place, damage(refusal)),
        _ => finding,
    }
}

fn kind_refused(kind: Kind, place: Place) -> Finding {
    match kind {
        Kind::Encrypted => file::password(place),
        Kind::WordDoc | Kind::OldWord => file::word_document(place),
        Kind::Pdf => file::pdf_document(place),
        Kind::Picture => file::picture(place),
        Kind::Html | Kind::Xml2003 => file::web_page(place),
        Kind::Text => file::plain_text(place),
        Kind::Numbers => file::numbers_document(place),
        Kind::Xlsb => file::binary_workbook(place),
        Kind::OtherArchive | Kind::Zip => file::other_archive(place),
        Kind::Zeros | Kind::Empty => file::empty_file(place),
        Kind::Xls => file::legacy_unreadable(place, ".xls"),
        Kind::Ods => file::legacy_unreadable(place, ".ods"),
        Kind::Xlsx | Kind::Xlsm => file::truncated(place),
        Kind::PowerPoint | Kind::Unknown => file::unknown_kind(place),
    }
}

fn old_format(path: &str) -> &'static str {
    if path.to_lowercase().ends_with(".ods") { ".ods" } else { ".xls" }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}

fn printable(text: &str) -> String {
    shorten(&visible(text), 80)
}
