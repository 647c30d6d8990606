//! Cells that follow from others: computed by us, compared with what stands there.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::answer::{Answers, Field, Typed};
use crate::field::Make;
use crate::finding::structure;
use crate::form::{Ask, Entry, Form};
use crate::package::{NumberFormat, Value};
use crate::plan::{Sum, Term};
use crate::words::number::{from_double, show};
use rust_decimal::Decimal;

/// A computed cell may follow from another computed cell, this deep.
const DEPTH: usize = 4;

/// A computed cell: its row, its field, what it follows from.
type Derived<'f> = (&'f Ask<'f>, Field, &'f Sum);

/// Fills in every computed cell of the rows that stand on the sheet, and tells what was typed over them.
pub(super) fn fill(table: &Table<'_>, form: &Form<'_>, answers: &mut Answers, pile: &mut Pile) {
    derive(form, answers);
    for (ask, field, _) in cells(form, answers) {
        compare(table, ask, field, answers, pile);
    }
}

/// Computes every cell that follows from others, anew.
pub fn derive(form: &Form<'_>, answers: &mut Answers) {
    let cells = cells(form, answers);
    for _ in 0..DEPTH {
        for (ask, field, sum) in &cells {
            if let Some(value) = sum.value(|term| look(term, ask, form, answers)) {
                set(answers, ask, *field, value);
            }
        }
    }
}

/// The computed cells of the rows that are there.
fn cells<'f>(form: &'f Form<'_>, answers: &Answers) -> Vec<Derived<'f>> {
    form.asks()
        .flat_map(|ask| [(ask, Field::Num, &ask.num), (ask, Field::Den, &ask.den)])
        .filter_map(|(ask, field, entry)| match entry {
            Entry::Derived(sum) => Some((ask, field, sum)),
            _ => None,
        })
        .filter(|(ask, ..)| answers.rows.contains_key(&ask.key()))
        .collect()
}

fn look(term: &Term, ask: &Ask<'_>, form: &Form<'_>, answers: &Answers) -> Option<Decimal> {
    match term {
        Term::Number(number) => Some(*number),
        Term::Count(group) => Some(form.plan.size_of(group, ask.obligation.year, form.period).into()),
        Term::Cell { id, den } => {
            let key = crate::plan::RowKey::new(id, ask.obligation.year);
            let row = answers.rows.get(&key)?;
            if *den { row.den_value() } else { row.num_value() }
        }
    }
}

fn set(answers: &mut Answers, ask: &Ask<'_>, field: Field, value: Decimal) {
    let Some(row) = answers.rows.get_mut(&ask.key()) else {
        return;
    };
    let typed = Some(Typed::new(value, "", show(value)));
    match field {
        Field::Num => row.num = typed,
        _ => row.den = typed,
    }
}

/// Tells a value that was typed over the formula.
fn compare(table: &Table<'_>, ask: &Ask<'_>, field: Field, answers: &Answers, pile: &mut Pile) {
    let rows = table.rows.keyed.iter().filter(|(_, key)| *key == ask.key());
    for (at, cell) in rows.filter_map(|(row, _)| table.cell(*row, field)) {
        let Some(filled) = table.page.cell(at) else {
            continue;
        };
        let stands = match &filled.value {
            // The result of our own formula may be older than its sources: ours is computed afresh.
            _ if filled.formula => continue,
            Value::Blank | Value::Uncalculated => continue,
            Value::Number(number) if filled.format != NumberFormat::Percent => from_double(*number),
            _ => None,
        };
        let row = answers.rows.get(&ask.key());
        let computed = row.and_then(|row| match field {
            Field::Num => row.num_value(),
            _ => row.den_value(),
        });
        let make = match computed {
            Some(value) if stands == Some(value) => continue,
            Some(_) => Make::Read(structure::derived_overwritten),
            None => Make::Typed(structure::derived_without_source),
        };
        pile.add(Fault {
            make,
            cell,
            row: Some(ask.key()),
            field: Some(field),
            typed: table.page.show(filled),
            read: computed.map(show).unwrap_or_default(),
        });
    }
}
