//! The finding for every reason why a whole file is not read.

use super::{Barrier, damage as say};
use crate::finding::{Finding, Place, file};
use crate::package::{Kind, Refusal};
use crate::words::list::{shorten, visible};
use crate::words::text::Text;

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
        Barrier::Unreadable(why) => file::disk_refused(place, why),
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
        Refusal::WrongSize(part) | Refusal::WrongChecksum(part) => file::damaged_copy(place, printable(part)),
        Refusal::EncryptedPart(_) => file::password(place),
        Refusal::NestedZip(name) => file::nested_archive(place, printable(name)),
        Refusal::TooManyWorkbooks { workbooks, max } => file::too_many_in_archive(place, workbooks, max),
        Refusal::Internal(why) => file::own_fault(place, why),
        Refusal::OldExcel => file::legacy_unreadable(place),
        other => match beyond(other) {
            Some(what) => file::beyond_limits(place, what),
            None => file::broken_package(place, damage(other)),
        },
    }
}

/// What is larger than any honest form has it.
fn beyond(refusal: &Refusal) -> Option<Text> {
    Some(match refusal {
        Refusal::TooManyParts { parts, .. } => say::parts(parts),
        Refusal::PartTooLarge { part, size, .. } => say::large_part(printable(part), megabytes(*size)),
        Refusal::TotalTooLarge { size, .. } => say::large_whole(megabytes(*size)),
        Refusal::HugeText(part) | Refusal::HugeTag(part) => say::long_text(printable(part)),
        Refusal::TooManySheets { sheets, .. } => say::sheets(sheets),
        Refusal::CellOutsideGrid { sheet, cell } => say::outside(printable(sheet), printable(cell)),
        Refusal::TooManyCells { max } => say::cells(max),
        Refusal::TooManyStrings { max } => say::strings(max),
        Refusal::SharedStringsLie { declared, .. } => say::strings(declared),
        Refusal::TooMuchText { max } => say::text(megabytes(*max)),
        Refusal::TooMuchWork => say::work(),
        _ => return None,
    })
}

/// What is broken.
fn damage(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::BrokenZip(_) => say::directory(),
        Refusal::Overlap(name) => say::overlap(printable(name)),
        Refusal::DuplicatePart(name) => say::twice(printable(name)),
        Refusal::DuplicateSheetName(name) => say::sheet_twice(printable(name)),
        Refusal::BadPath(name) => say::strange_path(printable(name)),
        Refusal::WrongSize(name) | Refusal::WrongChecksum(name) => say::damaged(printable(name)),
        Refusal::DocType(name) => say::doctype(printable(name)),
        Refusal::MissingPart(name) => say::missing(printable(name)),
        Refusal::UnknownMethod { part, .. } => say::packing(printable(part)),
        Refusal::WrongEncoding { part, encoding } => say::encoding(printable(part), printable(encoding)),
        Refusal::BadXml { part, .. } => say::markup(printable(part)),
        Refusal::NoSheets => say::no_sheets(),
        other => Text::same(printable(&format!("{other:?}"))),
    }
}

/// What is said of a zip of returns that cannot be opened: a fault of the package is the archive's own.
pub(super) fn archive(refusal: &Refusal, path: &str) -> Finding {
    let finding = self::refusal(refusal, path);
    match finding.code {
        "T13" | "T14" | "T33" => file::broken_archive(finding.place, damage(refusal)),
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
        Kind::Xlsx | Kind::Xlsm | Kind::Xls | Kind::Ods => file::truncated(place),
        Kind::PowerPoint | Kind::Unknown => file::unknown_kind(place),
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1 << 20)
}

fn printable(text: &str) -> String {
    shorten(&visible(text), 80)
}
