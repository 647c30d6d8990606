//! The plan → a workbook that a clerk can read and edit.

mod guide;
mod rows;
pub(super) mod settings;

use super::choice;
use super::schema::{CONFIRMED, Kind, TABLES};
use crate::keyed::{self, Column, Dress, Lists, Own, Shape, Table};
use crate::period::Month;
use crate::plan::Plan;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Properties, Rule, SheetError, Workbook, to_bytes};
use chrono::NaiveDate;

pub use rows::Rows;
pub(super) use rows::{content, flat, holiday, row};

/// The plan as the bytes of an `.xlsx` file; the same plan gives the same bytes.
///
/// # Errors
/// A workbook that cannot be composed.
pub fn export(plan: &Plan) -> Result<Vec<u8>, SheetError> {
    book(&Rows::of_plan(plan)?, &|kind| Table::fresh(kind.schema()).without(CONFIRMED))
}

/// Rows as a workbook; `table` gives the table that a kind's rows are written into.
///
/// # Errors
/// A workbook that cannot be composed.
pub(super) fn book(rows: &Rows, table: &dyn Fn(Kind) -> Table) -> Result<Vec<u8>, SheetError> {
    let about = rows.of(Kind::Plan).first().cloned().unwrap_or_default();
    let said = |key: &str| about.get(key).and_then(|value| value.as_str()).unwrap_or_default().to_string();
    let first: Option<Month> = said("first_period").parse().ok();
    let mut book = Workbook::new(Properties {
        title: said("title"),
        subject: Own::Plan.subject(""),
        author: said("office"),
        company: said("issuer"),
        created: first.map_or_else(NaiveDate::default, |month| month.day(1)), // the plan knows no other day
    });
    let mut lists = Lists::default();
    let words = choice::LISTS
        .map(|(head, choices)| (choices, lists.column(head, choices.iter().map(|(_, word)| *word))));
    let listed = |choices| {
        let found = words.iter().find(|(own, _)| *own == choices);
        found.map_or(Rule::Any, |(_, rule)| rule.clone())
    };
    let rule = |column: &Column| match column.shape {
        Shape::Choice(choices) => listed(choices),
        Shape::Flag(_) => listed(choice::YES_NO),
        Shape::Whole => Rule::Whole(0, 9999),
        _ => Rule::Any,
    };
    book.push(guide::sheet(rows, &said("title")));
    book.push(settings::sheet(rows, &rule));
    for (kind, _) in TABLES.into_iter().filter(|(kind, _)| !kind.is_settings()) {
        let mut table = table(kind);
        fill(&mut table, rows.of(kind));
        let single = Vec::new();
        // A task's section is one of the sections.
        let rule = |column: &Column| match (kind, column.key) {
            (Kind::Task, "section") => sections(table.first()),
            _ => rule(column),
        };
        book.push(keyed::sheet(&table, &Dress { rule: &rule, single, faded: &|_| false }));
    }
    book.push(lists.sheet());
    to_bytes(&book)
}

/// Writes rows into the free rows of a table.
fn fill(table: &mut Table, rows: &[toml::Table]) {
    let taken = table.rows();
    let free: Vec<u32> = (table.first()..).filter(|row| !taken.contains(row)).take(rows.len()).collect();
    for (values, row) in rows.iter().zip(free) {
        for column in table.schema.columns {
            table.set(row, column.key, content(column, values.get(column.key)));
        }
    }
}

fn sections(first: u32) -> Rule {
    Rule::List(sheet_ref(Kind::Section.schema().sheet, Area::column(0, first, first + 99)))
}
