//! A workbook that came in, and what is said of it.

use crate::finding::{Finding, Place, plan_book as say};
use crate::keyed::{self, Unread};
use crate::package::Book;

/// The workbook, or why it cannot be read.
pub(super) fn open(bytes: &[u8], file: &str) -> Result<Book, Box<Finding>> {
    let place = || Place::file(file);
    keyed::open(bytes).map_err(|why| match why {
        Unread::Damaged => Box::new(say::book_broken(place())),
        Unread::Password | Unread::OtherKind => Box::new(say::book_of_another_kind(place())),
    })
}

/// Findings that say the same of several cells of a sheet as one, in the order in which they were made.
pub(super) fn gathered(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        let same = |f: &&mut Finding| {
            let said = (f.code, &f.message, &f.hint, &f.place.sheet, &f.place.row);
            said == (finding.code, &finding.message, &finding.hint, &finding.place.sheet, &finding.place.row)
        };
        match kept.iter_mut().find(same) {
            Some(first) => first.place.cells.extend(finding.place.cells),
            None => kept.push(finding),
        }
    }
    kept
}
