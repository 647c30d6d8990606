//! The register of receipt dates: one row for every file of the month.

use super::fields::cell_of;
use super::question::agency_of;
use super::sitting::{NOT_APPLIED, Sitting};
use super::texts;
use crate::field::{Days, Found, Stands, read_day};
use crate::finding::{Finding, decision as say};
use crate::keyed::Table;
use crate::ledger::{FileOutcome, MonthBook};
use crate::period::Month;
use crate::plan::Plan;
use crate::submission::{Outcome, Submission};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

/// No date was entered.
const BY_FILE_TIME: &str = "theo giờ tệp";
/// A return may come in so long after its deadline.
const LATEST: chrono::Days = chrono::Days::new(400);

impl Sitting {
    /// The days that the clerk entered, by the SHA-256 of the file; of several the first.
    pub(super) fn received_on(
        &mut self,
        plan: &Plan,
        period: Month,
        submissions: &[&Submission],
    ) -> BTreeMap<String, NaiveDate> {
        let table = &self.decisions.tables[1];
        let first = plan.calendar.window(period).from;
        let span = Days { first, last: plan.calendar.deadline(period) + LATEST };
        let mut days: BTreeMap<String, NaiveDate> = BTreeMap::new();
        let (mut found, mut states) = (Vec::new(), BTreeMap::new());
        let roster = plan.roster(period);
        let read = |s: &&Submission| !s.sha256.is_empty() && !matches!(s.outcome, Outcome::Ignored(_));
        let read = submissions.iter().copied().filter(read);
        let files: Vec<(&str, &str)> = read.map(|s| (s.sha256.as_str(), file_name(&s.path))).collect();
        let known: HashSet<&str> = files.iter().map(|(sha256, _)| *sha256).collect();
        for row in table.rows() {
            let of_a_file = ["file", "sha256"].iter().any(|key| !table.typed(row, key).is_blank());
            let rang_up = || agency_of(&roster, &table.text(row, "agency"));
            if let Some(agency) = (!of_a_file).then(rang_up).flatten() {
                match day(table, &self.decisions.path, row, span) {
                    Ok(day) => self.by_telephone.extend(day.map(|day| (agency.code.clone(), day))),
                    Err(finding) => found.push(*finding),
                }
                states.insert(row, "báo qua điện thoại");
                continue;
            }
            let Some(sha256) = file_of(table, row, &files, &known) else {
                if !table.typed(row, "received_on").is_blank() {
                    found.push(gone(table, &self.decisions.path, row));
                }
                states.insert(row, "không còn tệp này");
                continue;
            };
            let state = match day(table, &self.decisions.path, row, span) {
                Ok(None) => BY_FILE_TIME,
                Ok(Some(day)) => {
                    let first = days.entry(sha256).or_insert(day);
                    *first = day.min(*first);
                    "đã ghi ngày nhận"
                }
                Err(finding) => {
                    found.push(*finding);
                    NOT_APPLIED
                }
            };
            states.insert(row, state);
        }
        self.found.extend(found);
        for (row, state) in states {
            self.decisions.tables[1].set(row, "state", state);
        }
        days
    }

    /// A row for every file of the month that has none yet.
    pub(super) fn enter_files(&mut self, plan: &Plan, book: &MonthBook) {
        let mut files: BTreeMap<&str, (Vec<&str>, Option<&str>)> = BTreeMap::new();
        let counted = |f: &&crate::ledger::FileRow| f.outcome != FileOutcome::Ignored && !f.sha256.is_empty();
        for file in book.files.iter().filter(counted) {
            let entry = files.entry(&file.sha256).or_default();
            entry.0.push(file_name(&file.path));
            entry.1 = entry.1.or(file.agency.as_deref());
        }
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_by(|a, b| a.1.0.cmp(&b.1.0));
        let table = &mut self.decisions.tables[1];
        let known: BTreeMap<(String, String), u32> = table
            .rows()
            .into_iter()
            .map(|row| ((table.text(row, "sha256"), table.text(row, "file")), row))
            .collect();
        let by_hash: BTreeMap<&str, u32> =
            known.iter().map(|((sha256, _), row)| (sha256.as_str(), *row)).collect();
        let mut next = table.next_row();
        for (sha256, (names, agency)) in files {
            // A row that the clerk added bears only a name.
            let named = || names.iter().find_map(|name| known.get(&(String::new(), (*name).to_string())));
            let row = by_hash.get(sha256).or_else(named).copied();
            let agency = agency.and_then(|code| plan.agency(code)).map_or("", |a| a.name.as_str());
            let at = row.unwrap_or(next);
            table.set(at, "agency", agency);
            table.set(at, "file", names.join("\n"));
            table.set(at, "sha256", sha256);
            if row.is_none() {
                table.set(at, "state", BY_FILE_TIME);
                next += 1;
            }
        }
    }
}

/// The file of a row: by its SHA-256, or by its name where the clerk added the row.
fn file_of(table: &Table, row: u32, files: &[(&str, &str)], known: &HashSet<&str>) -> Option<String> {
    let sha256 = table.text(row, "sha256");
    if !sha256.is_empty() {
        return Some(sha256).filter(|sha256| known.contains(sha256.as_str()));
    }
    let name = table.text(row, "file");
    let is_it = |(_, file): &&(&str, &str)| !name.is_empty() && *file == name;
    files.iter().find(is_it).map(|(sha256, _)| (*sha256).to_string())
}

/// A file without the folders of its month.
fn file_name(path: &str) -> &str {
    path.splitn(3, '/').last().unwrap_or(path)
}

fn day(table: &Table, path: &str, row: u32, days: Days) -> Result<Option<NaiveDate>, Box<Finding>> {
    let typed = table.typed(row, "received_on");
    match read_day(&Stands::of(&cell_of(&typed)), days) {
        Found::Blank => Ok(None),
        Found::Value(day, _) if (days.first..=days.last).contains(&day) => Ok(Some(day)),
        _ => Err(Box::new(say::receipt_date(
            table.place(path, row, "received_on"),
            typed.quoted(),
            days.first,
            days.last,
        ))),
    }
}

fn gone(table: &Table, path: &str, row: u32) -> Finding {
    let place = table.place(path, row, "received_on");
    let what = texts::date_of(table.text(row, "file"));
    say::no_longer_fits(place, what, texts::file_gone())
}
