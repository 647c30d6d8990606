//! The hidden sheet of lists: the month's agencies, the fields, and the choices of each question.

use super::fields::FIELDS;
use super::schema::LISTS;
use super::sitting::Sitting;
use super::table::Table;
use crate::plan::Agency;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Rule, Sheet, Style, Visibility};

/// Column of the agencies.
const AGENCIES: u16 = 0;
/// Column of the fields.
const FIELD: u16 = 1;
/// From here on, on the question's own row, its choices.
const CHOICES: u16 = 2;

/// Names of the month's agencies.
pub(super) fn agencies(roster: &[&Agency]) -> Rule {
    column(AGENCIES, roster.len())
}

/// The fields of a row.
pub(super) fn fields() -> Rule {
    column(FIELD, FIELDS.len())
}

fn column(col: u16, count: usize) -> Rule {
    let last = u32::try_from(count).unwrap_or(u32::MAX).max(1);
    Rule::List(sheet_ref(LISTS, Area::column(col, 1, last)))
}

/// The choices of each row of questions: row and list.
pub(super) fn choices(sitting: &Sitting, table: &Table) -> Vec<(u32, Rule)> {
    let mut rules = Vec::new();
    for (row, count) in rows(sitting, table).into_iter().map(|(row, shown)| (row, shown.len())) {
        let last = CHOICES + u16::try_from(count).unwrap_or(u16::MAX - CHOICES).saturating_sub(1);
        rules.push((row, Rule::List(sheet_ref(LISTS, Area::row(row, CHOICES, last)))));
    }
    rules
}

/// The answers that each row of questions offers.
fn rows<'s>(sitting: &'s Sitting, table: &Table) -> Vec<(u32, Vec<&'s str>)> {
    let of = |row: u32| {
        let id = table.text(row, "id");
        let question = sitting.questions().find(|q| q.subject.id() == id)?;
        Some((row, question.choices.iter().map(|c| c.shown.as_str()).collect()))
    };
    table.rows().into_iter().filter_map(of).collect()
}

/// The sheet itself.
pub(super) fn sheet(sitting: &Sitting, roster: &[&Agency]) -> Sheet {
    let mut sheet = Sheet::new(LISTS);
    sheet.visibility = Visibility::Hidden;
    sheet.widths([34.0, 24.0, 34.0]);
    sheet.put_row(0, 0, ["Cơ quan, đơn vị", "Cột", "Lựa chọn"], Style::head());
    let body = Style::body().one_line();
    for (agency, row) in roster.iter().zip(1..) {
        sheet.put(row, AGENCIES, agency.name.as_str(), body);
    }
    for ((_, words), row) in FIELDS.iter().zip(1..) {
        sheet.put(row, FIELD, *words, body);
    }
    for (row, shown) in rows(sitting, sitting.decisions.answers()) {
        sheet.put_row(row, CHOICES, shown, body);
    }
    sheet
}
