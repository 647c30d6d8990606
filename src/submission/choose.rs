//! Which of an agency's returns counts, and what the others are beside it.
//!
//! The same answers, revision number apart, are the same return: a duplicate, which replaces nothing (R11).
//! What repeats an older return with a higher number than a different one in between is a correction (R32).

use super::{Return, Rulings, Submission};
use crate::answer::Field;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A return with the file it came in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Copy<'s> {
    /// Its place among the month's submissions.
    pub at: usize,
    pub submission: &'s Submission,
    pub read: &'s Return,
    /// The day it came in, as far as anything tells.
    pub on: Option<NaiveDate>,
    /// That day is only the file's own time.
    pub by_file_time: bool,
}

/// What a return is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate<'s> {
    Used,
    /// Says what this file says.
    Duplicate(&'s str),
    /// This file counts instead.
    Replaced(&'s str),
    /// The clerk chose this file.
    NotChosen(&'s str),
    /// One of several different returns of this number: the clerk decides.
    Rival(u32),
}

/// What an agency's returns come to.
pub(super) struct Choice<'s> {
    pub fates: Vec<(Copy<'s>, Fate<'s>)>,
    pub used: Option<Copy<'s>>,
    /// Different returns between which the clerk must choose.
    pub rivals: Vec<Copy<'s>>,
    /// The return that came in first, whatever counts now: lateness looks at it (R10).
    pub first: Option<Copy<'s>>,
}

impl<'s> Copy<'s> {
    /// A return as it came in.
    pub fn of(at: usize, submission: &'s Submission, read: &'s Return, rulings: &Rulings) -> Copy<'s> {
        let (on, by_file_time) = rulings.day_of(submission);
        Copy { at, submission, read, on, by_file_time }
    }

    /// The file's path.
    pub fn path(&self) -> &'s str {
        &self.submission.path
    }

    /// The earlier in, the smaller; the clerk's entry before a file's time.
    fn age(&self) -> (NaiveDate, bool, &'s str) {
        (self.on.unwrap_or(NaiveDate::MAX), self.by_file_time, self.path())
    }
}

/// Chooses among an agency's returns, none of them blank; `ruled` is the SHA-256 of the clerk's choice.
pub(super) fn choose<'s>(mut copies: Vec<Copy<'s>>, ruled: Option<&String>) -> Choice<'s> {
    copies.sort_by_key(|c| (c.read.revision, c.age()));
    let first = copies.iter().filter(|c| c.on.is_some()).min_by_key(|c| c.age()).copied();
    let course = course(&copies);
    let chosen = copies.iter().find(|c| Some(&c.submission.sha256) == ruled).copied();
    let used = chosen.or(course.used);
    let rivals = if chosen.is_some() { Vec::new() } else { course.rivals };
    let standing: Vec<Copy<'s>> = used.iter().chain(&rivals).copied().collect();
    let fate = |copy: &Copy<'s>| Some((*copy, fate(copy, &standing, &course.known, chosen.is_some())?));
    Choice { fates: copies.iter().filter_map(fate).collect(), used, rivals, first }
}

/// `standing`: what counts, or the rivals; one of them where there are copies at all.
fn fate<'s>(copy: &Copy<'s>, standing: &[Copy<'s>], known: &[Copy<'s>], is_ruled: bool) -> Option<Fate<'s>> {
    let says = |other: &&Copy<'s>| same(copy.read, other.read);
    if let Some(other) = standing.iter().find(says) {
        return Some(match (other.at == copy.at, standing.len()) {
            (true, 1) => Fate::Used,
            (true, _) => Fate::Rival(copy.read.revision),
            (false, _) => Fate::Duplicate(other.path()),
        });
    }
    let counts = standing.first()?.path();
    let older = known.iter().find(says).filter(|other| other.at != copy.at);
    Some(match older {
        _ if is_ruled => Fate::NotChosen(counts),
        Some(other) => Fate::Duplicate(other.path()),
        None => Fate::Replaced(counts),
    })
}

/// The returns in the order of their numbers.
#[derive(Default)]
struct Course<'s> {
    used: Option<Copy<'s>>,
    rivals: Vec<Copy<'s>>,
    /// Every different content, by the file that said it first.
    known: Vec<Copy<'s>>,
}

fn course<'s>(copies: &[Copy<'s>]) -> Course<'s> {
    let mut course = Course::default();
    for of_one_number in copies.chunk_by(|a, b| a.read.revision == b.read.revision) {
        let contents = distinct(of_one_number);
        let is_known = |c: &&Copy<'s>| course.known.iter().any(|k| same(k.read, c.read));
        let counts_now = |c: &&Copy<'s>| course.used.is_some_and(|u| same(u.read, c.read));
        let fresh: Vec<Copy<'s>> = contents.iter().filter(|c| !is_known(c)).copied().collect();
        let back = || contents.iter().filter(|c| !counts_now(c)).copied().collect();
        let contenders: Vec<Copy<'s>> = if fresh.is_empty() { back() } else { fresh.clone() };
        course.known.extend(fresh);
        match contenders[..] {
            [] => {}
            [one] => (course.used, course.rivals) = (Some(one), Vec::new()),
            _ => (course.used, course.rivals) = (None, contenders),
        }
    }
    course
}

/// One return for each different content, the one that came in first.
fn distinct<'s>(copies: &[Copy<'s>]) -> Vec<Copy<'s>> {
    let mut contents: Vec<Copy<'s>> = Vec::new();
    for copy in copies {
        if !contents.iter().any(|known| same(known.read, copy.read)) {
            contents.push(*copy);
        }
    }
    contents
}

/// Whether two returns say the same, wherever it stands on their sheets and whatever number they bear.
fn same(one: &Return, other: &Return) -> bool {
    std::ptr::eq(one, other) || content(one) == content(other)
}

fn content(read: &Return) -> BTreeSet<(String, Field, String)> {
    let mut all = BTreeSet::new();
    for (key, row) in &read.answers.rows {
        all.extend(row.cells().map(|(field, value, _)| (key.to_string(), field, value)));
        all.extend(row.spoilt.iter().map(|s| (key.to_string(), s.field, s.raw.clone())));
    }
    all
}
