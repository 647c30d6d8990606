//! The plan → a workbook that a clerk can read and edit.

mod guide;
mod rows;
pub(super) mod settings;

use super::choice;
use super::schema::{Kind, TABLES};
use crate::keyed::{self, Column, Dress, Lists, Own, Schema, Shape, Table};
use crate::plan::Plan;
use crate::sheet::address::sheet_ref;
use crate::sheet::{Area, Properties, Rule, SheetError, Workbook, to_bytes};

/// The plan as the bytes of an `.xlsx` file; the same plan gives the same bytes.
///
/// # Errors
/// A workbook that cannot be composed.
pub fn export(plan: &Plan) -> Result<Vec<u8>, SheetError> {
    let mut book = Workbook::new(Properties {
        title: plan.about.title.clone(),
        subject: Own::Plan.subject(""),
        author: plan.about.office.clone(),
        company: plan.about.issuer.clone(),
        created: plan.about.first_period.day(1), // the plan knows no other day of its own
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
    book.push(guide::sheet(plan));
    book.push(settings::sheet(plan, &rule)?);
    for (kind, schema) in TABLES.into_iter().filter(|(kind, _)| !kind.is_settings()) {
        let table = filled(schema, &rows::of(plan, kind)?);
        let single = Vec::new();
        // A task's section is one of the sections.
        let rule = |column: &Column| match (kind, column.shape) {
            (Kind::Task, Shape::Key) => sections(table.first()),
            _ => rule(column),
        };
        book.push(keyed::sheet(&table, &Dress { rule: &rule, single, faded: &|_| false }));
    }
    book.push(lists.sheet());
    to_bytes(&book)
}

/// A table with these rows.
fn filled(schema: &'static Schema, rows: &[toml::Table]) -> Table {
    let mut table = Table::fresh(schema);
    for (values, row) in rows.iter().zip(table.first()..) {
        for column in schema.columns {
            table.set(row, column.key, rows::content(column, values.get(column.key)));
        }
    }
    table
}

fn sections(first: u32) -> Rule {
    Rule::List(sheet_ref(Kind::Section.schema().sheet, Area::column(0, first, first + 99)))
}
