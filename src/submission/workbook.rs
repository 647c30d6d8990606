//! One opened workbook: whose it is, which sheet counts, what was answered.

use super::belongs::{belongs_here, file_name_against, header_names};
use super::differs::{differing_rows, plan_differences, row_findings};
use super::fault::Pile;
use super::find::{Choice, Table, choose};
use super::whose::{Marks, Verdict, verdict, version};
use super::{Desk, Outcome, Return, Submission, derived, drift, edits, extras, form_of, texts, values};
use crate::finding::{Finding, Place, file, identity, structure, value};
use crate::form::form_fingerprint;
use crate::keyed::Own;
use crate::package::{Book, Kind, a1};
use crate::period::Month;
use crate::plan::Agency;
use crate::words::text::Text;
use std::collections::BTreeSet;

/// Reads a workbook into a submission; path and hash are stamped by the caller.
pub(super) fn read(book: &Book, path: &str, sha256: &str, desk: &Desk<'_>) -> Submission {
    let marks = Marks::of(book);
    if let Some(own) = Own::of(book).filter(|_| marks.is_empty()) {
        return stamped(Vec::new(), Outcome::Ignored(own_words(own)), None, path);
    }
    let mut findings = about_the_file(book, path);
    let ruled = desk.rulings.belongs_to.get(sha256);
    let mut remarks = Vec::new();
    let owner = match ruled {
        Some(agency) => (agency.clone(), desk.period),
        None => match verdict(&marks, path, desk) {
            Verdict::Owned { owner, findings } => {
                remarks = findings;
                owner
            }
            Verdict::Doubtful { .. } if marks.is_empty() && is_no_form(book, desk.period, path) => {
                return ended(findings, structure::no_form(Place::file(path)), None, Outcome::Unreadable);
            }
            Verdict::Doubtful { finding, candidates } => {
                return undecided(findings, *finding, candidates, None);
            }
        },
    };
    let agency = match belongs_here(&owner, path, desk) {
        Ok(agency) => agency,
        Err(finding) => return ended(findings, *finding, Some(owner.0), Outcome::Refused),
    };
    findings.extend(remarks);
    let table = match choose(book, &owner.0, owner.1, path) {
        Choice::Sheet(table, remarks) => {
            findings.extend(remarks);
            table
        }
        Choice::None => {
            let finding = structure::no_form(Place::file(path));
            return ended(findings, finding, Some(owner.0), Outcome::Unreadable);
        }
        Choice::Several(finding) => {
            return undecided(findings, *finding, vec![owner.0.clone()], Some(owner.0));
        }
    };
    if table.page.sheet.truncated {
        let finding = structure::sheet_cut(Place::file(path).in_sheet(&table.page.sheet.name));
        return ended(findings, finding, Some(owner.0), Outcome::Unreadable);
    }
    if ruled.is_none() {
        if let Some(other) = header_names(&table, desk.plan, agency) {
            let finding = identity::header_names_other(Place::file(path), &other.name, &agency.name);
            let candidates = vec![agency.code.clone(), other.code.clone()];
            return undecided(findings, finding, candidates, None);
        }
        findings.extend(file_name_against(agency, path, desk.plan));
    }
    findings.extend(version(&marks, path));
    counted(book, *table, agency, &marks, findings, desk, path)
}

/// What a workbook of the program's own is, for the register of files.
fn own_words(own: Own) -> Text {
    match own {
        Own::Decisions => texts::copy_of_decisions(),
        Own::Plan => texts::own_plan(),
        Own::Report => texts::own_report(),
    }
}

/// Reads the answers of a sheet whose owner is known.
fn counted(
    book: &Book,
    mut table: Table<'_>,
    agency: &Agency,
    marks: &Marks,
    mut findings: Vec<Finding>,
    desk: &Desk<'_>,
    path: &str,
) -> Submission {
    let sheet = table.page.sheet.name.clone();
    let keys = table.rows.keyed.iter().map(|(_, key)| key);
    let form = form_of(desk.plan, agency, desk.period, keys);
    table.rows.find_by_label(&table.page, &table.columns, &form);
    let moved = table.rows.follow(&table.page, &table.columns, &form);
    findings.extend(encodings(&table));
    let mut drifted = drift::find(book, &table, &form);
    drifted.retain(|finding| finding.code != "C07" || moved.followed.is_empty());
    findings.extend(drifted);
    let (lost_rows, strange) = differing_rows(&table, &form);
    let mut pile = Pile::default();
    let (mut answers, disputed) = values::read(&table, &form, &mut pile);
    let mut edits = edits::find(&table, &form);
    edits.without(&moved.refused);
    edits.without(&disputed);
    let edits = edits.findings(&sheet);
    // Of two plans that ask the same of this agency neither is another one: what differs, the agency did.
    let other_plan = marks.identity().is_some_and(|i| {
        !i.plan_fingerprint.is_empty()
            && !desk.plan_fingerprint.is_empty()
            && i.plan_fingerprint != desk.plan_fingerprint
            && i.form_fingerprint != form_fingerprint(&form)
    });
    let place = || Place::default().in_sheet(&sheet);
    if other_plan {
        findings.extend(plan_differences(&lost_rows, &strange, &edits, place()));
    } else {
        findings.extend(row_findings(&lost_rows, &strange, place()));
        findings.extend(edits);
    }
    let revision = extras::revision(&table, &mut pile);
    answers.signature = extras::signature(&table);
    pile.without(&moved.refused);
    for key in &moved.refused {
        answers.rows.entry(key.clone()).and_modify(|row| *row = values::left_out([&*row]));
    }
    if !moved.followed.is_empty() {
        findings.push(structure::rows_followed(place(), drift::keys(&moved.followed)));
    }
    if !moved.refused.is_empty() {
        findings.push(structure::rows_mixed(place(), drift::keys(&moved.refused)));
    }
    if answers.is_empty() {
        findings.push(structure::empty_return(place()));
    }
    derived::fill(&table, &form, &mut answers, &mut pile);
    findings.extend(pile.findings(&sheet));
    if !disputed.is_empty() {
        let rows = disputed.iter().filter_map(|key| answers.row(key));
        let cells = rows.flat_map(|row| row.spoilt.iter().map(|s| s.cell.clone())).collect();
        findings.push(structure::rows_twice(Place { cells, ..place() }, drift::keys(&disputed)));
    }
    let lost_fields = table.columns.missing();
    let read = Return {
        agency: agency.code.clone(),
        period: desk.period,
        revision,
        sheet,
        identity: marks.identity().cloned(),
        answers,
        lost_rows,
        lost_fields,
    };
    let outcome = Outcome::Read(Box::new(read));
    stamped(findings, outcome, Some(agency.code.clone()), path)
}

fn about_the_file(book: &Book, path: &str) -> Vec<Finding> {
    let old = match book.kind {
        Kind::Xls => Some(".xls"),
        Kind::Ods => Some(".ods"),
        _ => None,
    };
    let old = old.map(|ending| file::legacy_format(Place::file(path), ending));
    old.into_iter().chain(book.has_macros.then(|| file::has_macros(Place::file(path)))).collect()
}

fn encodings(table: &Table<'_>) -> Vec<Finding> {
    let page = &table.page;
    let told = |cells: &BTreeSet<(u32, u32)>, made: fn(Place, usize) -> Finding| {
        let shown = cells.iter().map(|(row, col)| a1(*row, *col)).collect();
        let place = Place { cells: shown, ..Place::default().in_sheet(&page.sheet.name) };
        (!cells.is_empty()).then(|| made(place, cells.len()))
    };
    [told(&page.tcvn3, value::legacy_text), told(&page.vni, value::vni_text)].into_iter().flatten().collect()
}

fn is_no_form(book: &Book, period: Month, path: &str) -> bool {
    matches!(choose(book, "", period, path), Choice::None)
}

fn ended(
    mut findings: Vec<Finding>,
    finding: Finding,
    agency: Option<String>,
    outcome: impl FnOnce(Text) -> Outcome,
) -> Submission {
    let outcome = outcome(finding.message.clone());
    let path = finding.place.file.clone().unwrap_or_default();
    findings.push(finding);
    stamped(findings, outcome, agency, &path)
}

fn undecided(
    findings: Vec<Finding>,
    finding: Finding,
    candidates: Vec<String>,
    agency: Option<String>,
) -> Submission {
    ended(findings, finding, agency, |reason| Outcome::Undecided { reason, candidates })
}

/// Every finding names the file and, where it is known, the agency.
fn stamped(mut findings: Vec<Finding>, outcome: Outcome, agency: Option<String>, path: &str) -> Submission {
    for finding in &mut findings {
        finding.place.file = Some(path.to_string());
        finding.place.agency.clone_from(&agency);
    }
    findings.sort();
    Submission { agency, ..Submission::of(outcome, findings) }
}
