//! One file of the inbox, as it arrives: what can be said of it before its content is looked at.

use super::refused::{self, archive, barrier, refusal};
use super::{Barrier, Desk, Outcome, Submission, hints, left_out, one_line, whose, workbook};
use crate::finding::{Finding, Place, file, guarded};
use crate::package::{self, Book, Kind, Limits, Refusal};
use crate::period::Month;
use crate::plan::hexadecimal;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
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
pub fn month_told(arrival: &Arrival, desk: &Desk<'_>) -> Option<Month> {
    whose::month_of(&open(arrival.bytes.as_ref().ok()?, desk).ok()?)
}

/// Reads one file; a zip gives one submission for each file in it.
pub fn read(arrival: &Arrival, desk: &Desk<'_>) -> Vec<Submission> {
    let read = guarded(&Place::file(&arrival.path), || taken_up(arrival, desk));
    let read = read.unwrap_or_else(|fault| vec![refused_whole(arrival, *fault)]);
    read.into_iter().map(one_line::told).collect()
}

fn taken_up(arrival: &Arrival, desk: &Desk<'_>) -> Vec<Submission> {
    if let Some(reason) = left_out::reason(&arrival.path) {
        return vec![without_content(arrival, Outcome::Ignored(reason), Vec::new())];
    }
    match &arrival.bytes {
        Err(stands_in_the_way) => vec![refused_whole(arrival, barrier(stands_in_the_way, &arrival.path))],
        Ok(bytes) if package::sniff(bytes) == Kind::Zip => unpacked(arrival, bytes, desk),
        Ok(bytes) => vec![one(&arrival.path, Ok(bytes), arrival.changed_on, desk)],
    }
}

/// The files in a zip, each by itself.
fn unpacked(arrival: &Arrival, bytes: &[u8], desk: &Desk<'_>) -> Vec<Submission> {
    match package::workbooks_in_zip(bytes, &Limits::default()) {
        Err(why) => vec![refused_whole(arrival, archive(&why, &arrival.path))],
        Ok(inner) if inner.is_empty() => {
            vec![refused_whole(arrival, file::empty_zip(Place::file(&arrival.path)))]
        }
        Ok(inner) => {
            let mut names: BTreeMap<&str, u32> = BTreeMap::new();
            let mut path = |name| {
                let times = names.entry(name).or_default();
                *times += 1;
                format!("{}/{}", arrival.path, numbered(name, *times))
            };
            inner
                .iter()
                .map(|file| {
                    one(&path(&file.name), file.bytes.as_ref().map(Vec::as_slice), arrival.changed_on, desk)
                })
                .collect()
        }
    }
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
    bytes: Result<&[u8], &Refusal>,
    changed_on: Option<NaiveDate>,
    desk: &Desk<'_>,
) -> Submission {
    let sha256 = bytes.map(|bytes| hexadecimal(&Sha256::digest(bytes))).unwrap_or_default();
    let opened = || bytes.map_err(Refusal::clone).and_then(|bytes| open(bytes, desk));
    let read = guarded(&Place::file(path), || match opened() {
        Ok(book) => workbook::read(&book, path, &sha256, desk),
        Err(why) => refused::submission(refusal(&why, path)),
    });
    let mut submission = read.unwrap_or_else(|fault| refused::submission(*fault));
    submission.path = path.to_string();
    submission.sha256 = sha256;
    submission.changed_on = changed_on;
    if submission.agency.is_none() {
        submission.hint = hints::only_agency(desk.plan, path);
    }
    submission
}

fn open(bytes: &[u8], desk: &Desk<'_>) -> Result<Book, Refusal> {
    let limits = Limits::default();
    match (package::sniff(bytes), desk.child) {
        (kind @ (Kind::Xls | Kind::Ods), Some(child)) => child(bytes, kind),
        (kind @ (Kind::Xls | Kind::Ods), None) => Err(Refusal::NoReader(format!("{kind:?}"))),
        _ => package::read(bytes, &limits),
    }
}

fn refused_whole(arrival: &Arrival, finding: Finding) -> Submission {
    let reason = finding.message.clone();
    without_content(arrival, Outcome::Unreadable(reason), vec![finding])
}

fn without_content(arrival: &Arrival, outcome: Outcome, findings: Vec<Finding>) -> Submission {
    let sha256 = match &arrival.bytes {
        Ok(bytes) => hexadecimal(&Sha256::digest(bytes)),
        Err(_) => String::new(),
    };
    Submission {
        path: arrival.path.clone(),
        sha256,
        changed_on: arrival.changed_on,
        agency: None,
        hint: None,
        findings,
        outcome,
    }
}
