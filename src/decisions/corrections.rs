//! Values put right by telephone: each row is checked against the form of its agency before it counts.

use super::amend::Amend;
use super::ask::name;
use super::fields::{field_of, field_words, given, open_fields, row_of};
use super::question::agency_of;
use super::resolve::signed;
use super::sitting::{FITS, NOT_APPLIED, Sitting, UNFIT};
use super::texts;
use crate::answer::{Field, Given};
use crate::finding::{Finding, Place, decision as say};
use crate::keyed::Table;
use crate::ledger::MonthBook;
use crate::plan::{Plan, RowKey};
use crate::submission::form_of;
use crate::words::text::Text;
use std::collections::BTreeMap;

/// The old value of a blank cell, as the sheet shows it.
const NOTHING: &str = "(trống)";
/// The clerk's own columns.
const INPUT: [&str; 6] = ["agency", "row", "field", "value", "reason", "name"];

/// A row that can be understood.
struct Correction {
    row: u32,
    agency: String,
    key: RowKey,
    field: Field,
    given: Given,
    raw: String,
    /// What the return says there, as far as we know.
    before: String,
}

impl Correction {
    /// What a row says, for recognising it again.
    fn about(&self) -> String {
        format!("{} {} {} {}", self.agency, self.key, self.field.key(), self.raw)
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
        let mut amends = Vec::new();
        for one in &read {
            if let Some(amend) = self.weigh(&table, plan, one, &read) {
                amends.push(amend);
            }
        }
        amends
    }

    fn refuse(&mut self, row: u32, finding: Finding) {
        self.found.push(finding);
        self.decisions.tables[2].set(row, "state", NOT_APPLIED);
    }

    /// Whether a correction still fits the return that counts now, and agrees with the others.
    fn weigh(&mut self, table: &Table, plan: &Plan, one: &Correction, all: &[Correction]) -> Option<Amend> {
        let agency = name(plan, &one.agency);
        let what = texts::cell_of(agency, &one.key.item, field_words(one.field));
        let place = table.place(&self.decisions.path, one.row, "value");
        let same = |o: &&Correction| (&o.agency, &o.key, o.field) == (&one.agency, &one.key, one.field);
        if all.iter().filter(same).any(|other| other.raw != one.raw) {
            self.refuse(one.row, say::contradictory(place, what));
            return None;
        }
        // The old value was noted for this very correction; a row that was typed over is a new one.
        let known = table.text(one.row, "about") == one.about();
        let stamp = if known { table.text(one.row, "before") } else { String::new() };
        let now = if one.before.is_empty() { NOTHING } else { &one.before };
        if !stamp.is_empty() && stamp != now {
            self.outlived(one, &stamp, now, (place, &what));
            return None;
        }
        let own = &mut self.decisions.tables[2];
        own.set(one.row, "before", now);
        own.set(one.row, "about", &one.about());
        own.set(one.row, "state", FITS);
        let about =
            place.clone().of_agency(&one.agency).in_row(one.key.to_string()).in_field(one.field.key());
        let (reason, who) = (table.text(one.row, "reason"), table.text(one.row, "name"));
        self.found.push(say::corrected(about, what, &one.raw, now, &reason, &who));
        Some(Amend {
            agency: one.agency.clone(),
            key: one.key.clone(),
            field: one.field,
            given: one.given.clone(),
            raw: one.raw.clone(),
            place,
        })
    }

    /// The return that counts now says something else than what was corrected: mended, or anew in doubt.
    fn outlived(&mut self, one: &Correction, then: &str, now: &str, (place, what): (Place, &Text)) {
        let mended = now == one.raw;
        let state = if mended { "không còn cần: bản gửi lại đã sửa" } else { UNFIT };
        self.decisions.tables[2].set(one.row, "state", state);
        if !mended {
            let (correction, why) = (texts::correction_of(what), texts::other_value(now, then));
            self.found.push(say::no_longer_fits(place, correction, why));
        }
    }
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
    let received =
        book.received.get(&agency.code).ok_or_else(|| say::nothing_to_correct(at("agency"), &agency.name))?;
    let form = form_of(plan, agency, book.period, received.answers.rows.keys());
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
    let answer = received.answers.rows.get(&key).cloned().unwrap_or_default();
    let amended: BTreeMap<Field, String> =
        received.amendments(&key).iter().map(|a| (a.field, a.before.clone())).collect();
    let before = amended.get(&field).cloned().unwrap_or_else(|| answer.typed(field));
    Ok(Correction { row, agency: agency.code.clone(), key, field, given, raw, before })
}
