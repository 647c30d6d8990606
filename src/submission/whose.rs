//! Whose return it is and of which month: the visible code, `_meta`, the file's subject.
//!
//! Two marks that agree are enough; one alone is named; two that disagree, or none, are the clerk's to judge.

use super::{Desk, hints};
use crate::finding::{Finding, Place, identity};
use crate::form::{FORM_VERSION, Identity, find_code};
use crate::package::{Book, Sheet, Value};
use crate::period::Month;

/// How many rows from the top a visible code is looked for.
const CODE_ROWS: u32 = 12;

/// Agency code and month.
pub(super) type Owner = (String, Month);

/// What a workbook says of its owner.
#[derive(Debug)]
pub(super) struct Marks {
    /// Codes seen on sheets: the sheet's name and the code, or a text that only looks like one.
    pub visible: Vec<(String, Result<Owner, String>)>,
    /// The tuple in `_meta`.
    pub meta: Option<Identity>,
    /// The tuple in the core property *subject*.
    pub subject: Option<Identity>,
}

/// Who owns a return.
#[derive(Debug)]
pub(super) enum Verdict {
    Owned { owner: Owner, findings: Vec<Finding> },
    Doubtful { finding: Box<Finding>, candidates: Vec<String> },
}

impl Marks {
    /// Looks for every mark of identity.
    pub fn of(book: &Book) -> Marks {
        let is_meta = |sheet: &&Sheet| sheet.name.trim() == Identity::META_SHEET;
        let shown = book.sheets.iter().filter(|sheet| !is_meta(sheet));
        Marks {
            visible: shown.flat_map(codes).collect(),
            meta: meta(book),
            subject: book.subject.as_deref().and_then(Identity::from_subject),
        }
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.visible.is_empty() && self.meta.is_none() && self.subject.is_none()
    }

    /// The form's own tuple, from where it still stands.
    pub fn identity(&self) -> Option<&Identity> {
        self.meta.as_ref().or(self.subject.as_ref())
    }

    /// The owners that visible codes prove, each once, in the order of the sheets.
    fn proven(&self) -> Vec<&Owner> {
        let mut owners = Vec::new();
        for (_, code) in &self.visible {
            if let Ok(owner) = code
                && !owners.contains(&owner)
            {
                owners.push(owner);
            }
        }
        owners
    }

    /// The visible owner that counts: of this month where several months' forms lie in one workbook.
    fn seen(&self, period: Month) -> Option<&Owner> {
        let proven = self.proven();
        let this_month = proven.iter().find(|owner| owner.1 == period);
        this_month.or(proven.first()).copied()
    }

    fn broken(&self) -> Option<&str> {
        self.visible.iter().find_map(|(_, code)| code.as_ref().err().map(String::as_str))
    }
}

/// The month a workbook says it belongs to, whatever else is wrong with it.
pub(super) fn month_of(book: &Book) -> Option<Month> {
    let marks = Marks::of(book);
    let visible = marks.proven().first().map(|owner| owner.1);
    visible.or_else(|| marks.identity().map(|identity| identity.period))
}

/// Weighs the marks.
pub(super) fn verdict(marks: &Marks, path: &str, desk: &Desk<'_>) -> Verdict {
    let place = || Place::file(path);
    let agencies = several_agencies(marks);
    if agencies.len() > 1 {
        let finding = Box::new(identity::two_agencies(place(), agencies.join(", ")));
        return Verdict::Doubtful { finding, candidates: agencies };
    }
    let seen = marks.seen(desk.period).cloned();
    let owner_of = |i: &Option<Identity>| i.as_ref().map(|i| (i.agency.clone(), i.period));
    let carriers =
        [("CCHC-…", seen.clone()), ("_meta", owner_of(&marks.meta)), ("subject", owner_of(&marks.subject))];
    let known: Vec<&(&str, Option<Owner>)> = carriers.iter().filter(|(_, owner)| owner.is_some()).collect();
    let agree = known.windows(2).all(|pair| pair[0].1 == pair[1].1);
    let altered = seen.is_none().then(|| marks.broken()).flatten();
    match (&known[..], altered) {
        ([], _) => nameless(path, desk),
        (_, Some(code)) if !retyped(code, known[0].1.as_ref()) => disagreeing(marks, path, desk),
        _ if !agree => disagreeing(marks, path, desk),
        ([(_, Some(owner)), ..], Some(code)) => {
            Verdict::Owned { owner: owner.clone(), findings: vec![identity::check_characters(place(), code)] }
        }
        ([(carrier, Some(owner))], None) => {
            Verdict::Owned { owner: owner.clone(), findings: vec![identity::one_carrier(place(), carrier)] }
        }
        ([(_, Some(owner)), ..], None) => Verdict::Owned { owner: owner.clone(), findings: Vec::new() },
        _ => nameless(path, desk),
    }
}

/// The agencies whose proven codes stand in one workbook.
fn several_agencies(marks: &Marks) -> Vec<String> {
    let mut agencies: Vec<String> = Vec::new();
    for owner in marks.proven() {
        if !agencies.contains(&owner.0) {
            agencies.push(owner.0.clone());
        }
    }
    agencies
}

/// Whether a code with wrong check characters still names the owner that the other marks name.
fn retyped(code: &str, owner: Option<&Owner>) -> bool {
    owner.is_some_and(|(agency, period)| code.starts_with(&format!("CCHC-{period}-{agency}-")))
}

fn disagreeing(marks: &Marks, path: &str, desk: &Desk<'_>) -> Verdict {
    let said = |owner: Option<(&str, Month)>| {
        owner.map_or_else(|| "–".to_string(), |(agency, period)| format!("{agency} {period}"))
    };
    let seen = marks.seen(desk.period).map(|o| (o.0.as_str(), o.1));
    let visible = match (seen, marks.broken()) {
        (None, Some(code)) => code.to_string(),
        (seen, _) => said(seen),
    };
    let tuple = |i: &Option<Identity>| said(i.as_ref().map(|i| (i.agency.as_str(), i.period)));
    let finding =
        identity::carriers_disagree(Place::file(path), visible, tuple(&marks.meta), tuple(&marks.subject));
    let mut candidates: Vec<String> = seen.iter().map(|(agency, _)| agency.to_string()).collect();
    candidates.extend(marks.meta.iter().chain(&marks.subject).map(|i| i.agency.clone()));
    candidates.sort();
    candidates.dedup();
    Verdict::Doubtful { finding: Box::new(finding), candidates }
}

fn nameless(path: &str, desk: &Desk<'_>) -> Verdict {
    let place = Place::file(path);
    let mentioned = hints::mentioned(desk.plan, path);
    let finding = match mentioned[..] {
        [agency] => identity::no_identity_but_name(place, &agency.name),
        _ => identity::no_identity(place),
    };
    let candidates = match mentioned[..] {
        [agency] => vec![agency.code.clone()],
        _ => Vec::new(),
    };
    Verdict::Doubtful { finding: Box::new(finding), candidates }
}

/// Remarks on the form's version.
pub(super) fn version(marks: &Marks, path: &str) -> Option<Finding> {
    let found = marks.identity()?.form_version;
    (found != FORM_VERSION).then(|| identity::other_form_version(Place::file(path), found, FORM_VERSION))
}

/// The codes in the first rows of a sheet and in its page header.
fn codes(sheet: &Sheet) -> Vec<(String, Result<Owner, String>)> {
    let cells =
        sheet.cells.iter().take_while(|cell| cell.row < CODE_ROWS).filter_map(|cell| match &cell.value {
            Value::Text(text) => find_code(text),
            _ => None,
        });
    cells
        .chain(sheet.header_text.as_deref().and_then(find_code))
        .map(|code| (sheet.name.clone(), code))
        .collect()
}

/// The tuple in `_meta`, one key a row.
fn meta(book: &Book) -> Option<Identity> {
    let sheet = book.sheets.iter().find(|sheet| sheet.name.trim() == Identity::META_SHEET)?;
    let text = |row, col| match sheet.at(row, col).map(|cell| &cell.value) {
        Some(Value::Text(text)) => Some(text.to_string()),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let rows = sheet.cells.iter().filter(|cell| cell.col == 0);
    let pairs: Vec<(String, String)> =
        rows.filter_map(|cell| Some((text(cell.row, 0)?, text(cell.row, 1)?))).collect();
    Identity::from_pairs(pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())))
}
