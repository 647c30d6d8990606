//! Values put right by telephone: each row is checked against the form of its agency before it counts.

use super::amend::Amend;
use super::ask::name;
use super::fields::{field_of, field_words, given, open_fields, row_of};
use super::question::agency_of;
use super::resolve::signed;
use super::sitting::{FITS, NOT_APPLIED, Sitting, UNFIT};
use super::texts;
use crate::finding::{Finding, decision as say};
use crate::keyed::Table;
use crate::ledger::{MonthBook, Received, RegisterRow, Standing};
use crate::plan::{Plan, RowKey};
use crate::submission::form_of;
use crate::words::text::Text;

/// The old value of a blank cell, as the sheet shows it.
const NOTHING: &str = "(trống)";
/// The clerk's own columns.
const INPUT: [&str; 6] = ["agency", "row", "field", "value", "reason", "name"];

/// A row that can be understood.
struct Correction {
    row: u32,
    amend: Amend,
    /// What the return says there, as far as we know.
    before: String,
}

impl Correction {
    /// What a row says, for recognising it again.
    fn about(&self) -> String {
        let Amend { agency, key, field, raw, .. } = &self.amend;
        format!("{agency} {key} {} {raw}", field.key())
    }
}

impl Sitting {
    /// The corrections that count; the others are findings.
    pub(super) fn corrections(&mut self, plan: &Plan, book: &MonthBook) -> Vec<Amend> {
        let table = self.decisions.tables[2].clone();
        let mut read: Vec<Correction> = Vec::new();
        for row in table.rows() {
            if INPUT.iter().all(|key| table.typed(row, key).is_blank()) {
                for key in ["before", "state", "about"] {
                    self.decisions.tables[2].set(row, key, "");
                }
                continue;
            }
            match understood(&table, &self.decisions.path, row, plan, book) {
                Ok(correction) => read.push(correction),
                Err(finding) => self.refuse(row, *finding),
            }
        }
        read.iter().filter_map(|one| self.weigh(&table, plan, one, &read)).collect()
    }

    /// Agencies whose figures came by telephone alone count as received on the day that the clerk entered, late where
    /// there is none.
    pub(super) fn ring_up(&mut self, plan: &Plan, book: &mut MonthBook, corrections: &[Amend]) {
        let deadline = plan.calendar.deadline(book.period);
        for Amend { agency, place, .. } in corrections {
            if book.received.contains_key(agency) {
                continue;
            }
            let day = self.by_telephone.get(agency).copied();
            let (file, sheet) = (self.decisions.path.clone(), self.decisions.tables[2].name.clone());
            let received =
                Received { agency: agency.clone(), file, sheet, revision: 1, ..Received::default() };
            book.received.insert(agency.clone(), received);
            for line in book.register.iter_mut().filter(|line| line.agency == *agency) {
                let late = day.is_none_or(|day| day > deadline);
                *line = RegisterRow {
                    standing: Standing::Valid,
                    late,
                    first_on: day,
                    received_on: day,
                    ..RegisterRow::missing(agency)
                };
            }
            let when = day.map_or_else(texts::no_day, texts::on_day);
            self.found.push(say::by_telephone(place.clone().of_agency(agency), name(plan, agency), when));
        }
    }

    fn refuse(&mut self, row: u32, finding: Finding) {
        self.found.push(finding);
        self.decisions.tables[2].set(row, "state", NOT_APPLIED);
    }

    /// Whether a correction still fits the return that counts now, and agrees with the others.
    fn weigh(&mut self, table: &Table, plan: &Plan, one: &Correction, all: &[Correction]) -> Option<Amend> {
        let Amend { agency, key, field, raw, place, .. } = &one.amend;
        let what = texts::cell_of(name(plan, agency), &key.item, field_words(*field));
        let same = |o: &Amend| (&o.agency, &o.key, o.field) == (agency, key, *field);
        if all.iter().any(|other| same(&other.amend) && other.amend.raw != *raw) {
            self.refuse(one.row, say::contradictory(place.clone(), what));
            return None;
        }
        // The old value was noted for this very correction; a row that was typed over is a new one.
        let known = table.text(one.row, "about") == one.about();
        let stamp = if known { table.text(one.row, "before") } else { String::new() };
        let now = if one.before.is_empty() { NOTHING } else { &one.before };
        if !stamp.is_empty() && stamp != now {
            self.outlived(one, &stamp, now, &what);
            return None;
        }
        let own = &mut self.decisions.tables[2];
        own.set(one.row, "before", now);
        own.set(one.row, "about", one.about());
        own.set(one.row, "state", FITS);
        let about = place.clone().of_agency(agency).in_row(key.to_string()).in_field(field.key());
        let (reason, who) = (table.text(one.row, "reason"), table.text(one.row, "name"));
        self.found.push(say::corrected(about, what, raw, now, &reason, &who));
        Some(one.amend.clone())
    }

    /// The return that counts now says something else than what was corrected: mended, or anew in doubt.
    fn outlived(&mut self, one: &Correction, then: &str, now: &str, what: &Text) {
        let mended = now == one.amend.raw;
        let state = if mended { "không còn cần: bản gửi lại đã sửa" } else { UNFIT };
        self.decisions.tables[2].set(one.row, "state", state);
        if !mended {
            let (correction, why) = (texts::correction_of(what), texts::other_value(now, then));
            self.found.push(say::no_longer_fits(one.amend.place.clone(), correction, why));
        }
    }
}

/// Whether an agency's figures may be given by telephone: no return of it counts, and none waits for the clerk.
fn rings_up(plan: &Plan, book: &MonthBook, agency: &str) -> bool {
    book.line(plan, agency).is_some_and(|line| line.standing != Standing::Undecided)
}

/// Reads one row.
fn understood(
    table: &Table,
    path: &str,
    row: u32,
    plan: &Plan,
    book: &MonthBook,
) -> Result<Correction, Box<Finding>> {
    let at = |key| table.place(path, row, key);
    let typed = |key| table.typed(row, key);
    let quoted = |key| typed(key).quoted();
    let roster = plan.roster(book.period);
    let called = typed("agency").text;
    let agency =
        agency_of(&roster, &called).ok_or_else(|| say::agency_unknown(at("agency"), quoted("agency")))?;
    let (nothing, named) = (Received::default(), typed("row").text.trim().parse::<RowKey>().ok());
    let received = match book.received.get(&agency.code) {
        None if rings_up(plan, book, &agency.code) => &nothing,
        received => received.ok_or_else(|| say::nothing_to_correct(at("agency"), &agency.name))?,
    };
    let named = named.iter().filter(|_| received.file.is_empty());
    let form = form_of(plan, agency, book.period, received.answers.rows.keys().chain(named));
    let key = row_of(&form, &typed("row").text)
        .ok_or_else(|| say::row_unknown(at("row"), quoted("row"), &agency.name))?;
    let takes = form.takes_of(&key).unwrap_or_else(|| form.takes_texts());
    let open = open_fields(&takes);
    let listed = || open.iter().map(|f| field_words(*f)).collect::<Vec<_>>().join("; ");
    let field = field_of(&typed("field").text)
        .filter(|field| open.contains(field))
        .ok_or_else(|| say::field_unknown(at("field"), quoted("field"), listed()))?;
    let unreadable = |expected: Text| say::value_unreadable(at("value"), quoted("value"), expected);
    if typed("value").is_blank() {
        return Err(Box::new(unreadable(texts::a_value())));
    }
    let (given, raw) = given(field, &typed("value"), &takes).map_err(unreadable)?;
    signed(table, path, row)?;
    let amended = received.amendments(&key).iter().rfind(|a| a.field == field).map(|a| a.before.clone());
    let answer = || received.answers.rows.get(&key).map(|answer| answer.typed(field));
    let before = amended.or_else(answer).unwrap_or_default();
    let amend = Amend { agency: agency.code.clone(), key, field, given, raw, place: at("value") };
    Ok(Correction { row, amend, before })
}
