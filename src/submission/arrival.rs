//! One file of the inbox, as it arrives: what can be said of it before its content is looked at.

use super::refused::{archive, barrier, refusal};
use super::{Barrier, Desk, Outcome, Submission, hints, left_out, one_line, whose, workbook};
use crate::finding::{Place, file, guarded};
use crate::package::{self, Book, Inner, Kind, Limits, Refusal};
use crate::period::Month;
use crate::plan::sha256;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A file of the inbox with its content, or with what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Path as the user knows it, relative to the workspace, with `/`.
    pub path: String,
    pub bytes: Result<Vec<u8>, Barrier>,
    pub changed_on: Option<NaiveDate>,
}

/// The month a file says it belongs to, before it is read as a return of any month.
pub fn month_told(arrival: &Arrival) -> Option<Month> {
    whose::month_of(&package::read(arrival.bytes.as_ref().ok()?, &Limits::default()).ok()?)
}

/// Reads one file; a zip gives one submission for each file in it.
pub fn read(arrival: &Arrival, desk: &Desk<'_>) -> Vec<Submission> {
    let read = guarded(&Place::file(&arrival.path), || taken_up(arrival, desk));
    let read = read.unwrap_or_else(|fault| vec![whole(arrival, Submission::refused(*fault))]);
    read.into_iter().map(one_line::told).collect()
}

fn taken_up(arrival: &Arrival, desk: &Desk<'_>) -> Vec<Submission> {
    let refused = |finding| vec![whole(arrival, Submission::refused(finding))];
    if let Some(reason) = left_out::no_return(&arrival.path) {
        return vec![whole(arrival, Submission::of(Outcome::Ignored(reason), Vec::new()))];
    }
    let bytes = match &arrival.bytes {
        Err(stands_in_the_way) => return refused(barrier(stands_in_the_way, &arrival.path)),
        Ok(bytes) => match package::read(bytes, &Limits::default()) {
            Err(Refusal::Kind(Kind::Zip)) => bytes,
            opened => return vec![one(&arrival.path, sha256(bytes), opened, arrival.changed_on, desk)],
        },
    };
    let inner = match package::workbooks_in_zip(bytes, &Limits::default()) {
        Err(why) => return refused(archive(&why, &arrival.path)),
        Ok(inner) if inner.is_empty() => return refused(file::empty_zip(Place::file(&arrival.path))),
        Ok(inner) => inner,
    };
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let read = |Inner { name, bytes }| {
        let times = names.entry(name.clone()).or_default();
        *times += 1;
        let path = format!("{}/{}", arrival.path, numbered(&name, *times));
        let sha256 = bytes.as_ref().map(sha256).unwrap_or_default();
        let opened = bytes.and_then(|bytes| package::read(&bytes, &Limits::default()));
        one(&path, sha256, opened, arrival.changed_on, desk)
    };
    inner.into_iter().map(read).collect()
}

/// Names that differ only in how their letters are composed are told apart by a number: `Báo cáo (2).xlsx`.
fn numbered(name: &str, times: u32) -> String {
    match name.rsplit_once('.') {
        _ if times < 2 => name.to_string(),
        Some((stem, ending)) => format!("{stem} ({times}).{ending}"),
        None => format!("{name} ({times})"),
    }
}

/// One workbook, or why an archive does not give it out.
fn one(
    path: &str,
    sha256: String,
    opened: Result<Book, Refusal>,
    changed_on: Option<NaiveDate>,
    desk: &Desk<'_>,
) -> Submission {
    let read = guarded(&Place::file(path), || match &opened {
        Ok(book) => workbook::read(book, path, &sha256, desk),
        Err(why) => Submission::refused(refusal(why, path)),
    });
    let read = read.unwrap_or_else(|fault| Submission::refused(*fault));
    let hint = read.agency.is_none().then(|| hints::only_agency(desk.plan, path)).flatten();
    Submission { path: path.to_string(), sha256, changed_on, hint, ..read }
}

/// What is said of a file as a whole.
fn whole(arrival: &Arrival, said: Submission) -> Submission {
    let sha256 = arrival.bytes.as_ref().map(sha256).unwrap_or_default();
    Submission { path: arrival.path.clone(), sha256, changed_on: arrival.changed_on, ..said }
}
