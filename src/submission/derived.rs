//! Cells that follow from others: computed by us, compared with what stands there.

use super::fault::{Fault, Pile};
use super::find::Table;
use crate::answer::{Answers, Field, RowAnswer, Spoilt, Typed};
use crate::field::{Make, Reason, Stand, stand};
use crate::finding::structure;
use crate::form::{Ask, Entry, Form};
use crate::package::{NumberFormat, Value, a1};
use crate::plan::{Indicator, RowKey, Sum, Term};
use crate::words::number::{from_double, show};
use rust_decimal::Decimal;

/// A computed cell may follow from another computed cell, this deep.
const DEPTH: usize = 4;

/// A computed cell: its row, its field, what it follows from.
type Derived<'f> = (&'f Ask<'f>, Field, &'f Sum);

/// How a row is taken; the second argument says whether its figures are due.
type Taken<'t> = &'t dyn Fn(&Indicator, bool, &RowKey, &RowAnswer) -> Stand;

/// Fills in every computed cell of the rows that stand on the sheet, and tells what was typed over them.
pub(super) fn fill(table: &Table<'_>, form: &Form<'_>, answers: &mut Answers, pile: &mut Pile) {
    derive(form, answers, &|indicator, due, _, row| stand(indicator, due, Some(row)));
    for (ask, field, _) in cells(form, answers) {
        compare(table, ask, field, answers, pile);
    }
}

/// Computes every cell that follows from others, anew. What follows from a row that is left out waits in
/// silence: it is missing, and nothing is said of it (R17, R29). `stand`: how a row is taken.
pub fn derive(form: &Form<'_>, answers: &mut Answers, stand: Taken<'_>) {
    let cells = cells(form, answers);
    for (ask, field, _) in &cells {
        set(answers, ask, *field, Source::Blank);
    }
    for _ in 0..DEPTH {
        for (ask, field, sum) in &cells {
            let mut refused = false;
            let value = sum.value(|term| match look(term, ask, form, (answers, stand)) {
                Source::Figure(value) => Some(value),
                source => {
                    refused |= source == Source::Refused;
                    None
                }
            });
            let found = value.map_or(if refused { Source::Refused } else { Source::Blank }, Source::Figure);
            set(answers, ask, *field, found);
        }
    }
}

/// What a cell that others follow from says.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Source {
    Figure(Decimal),
    Blank,
    /// Its row is left out.
    Refused,
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

fn look(term: &Term, ask: &Ask<'_>, form: &Form<'_>, (answers, stand): (&Answers, Taken<'_>)) -> Source {
    let year = ask.obligation.year;
    let Term::Cell { id, den } = term else {
        return form.plan.constant(term, year, form.period).map_or(Source::Blank, Source::Figure);
    };
    let key = RowKey::new(id, year);
    let (Some(row), Some(source)) = (answers.rows.get(&key), form.find(&key)) else {
        return Source::Blank;
    };
    let value = if *den { row.den_value() } else { row.num_value() };
    let due = source.obligation.is_decided_in(form.period);
    match stand(source.obligation.indicator, due, &key, row) {
        Stand::Neutral => Source::Figure(value.unwrap_or_default()),
        Stand::Out(Reason::Blank) => Source::Blank,
        Stand::Out(_) => Source::Refused,
        _ => value.map_or(Source::Blank, Source::Figure),
    }
}

fn set(answers: &mut Answers, ask: &Ask<'_>, field: Field, found: Source) {
    let Some(row) = answers.rows.get_mut(&ask.key()) else {
        return;
    };
    row.spoilt.retain(|s| s.field != field || !s.cell.is_empty());
    if found == Source::Refused {
        row.spoilt.push(Spoilt { field, cell: String::new(), raw: String::new(), refused: false });
    }
    let typed = match found {
        Source::Figure(value) => Some(Typed::new(value, "", show(value))),
        _ => None,
    };
    match field {
        Field::Num => row.num = typed,
        _ => row.den = typed,
    }
}

fn is_percent(format: NumberFormat) -> bool {
    matches!(format, NumberFormat::Percent | NumberFormat::PercentSign)
}

/// Tells a value that was typed over the formula.
fn compare(table: &Table<'_>, ask: &Ask<'_>, field: Field, answers: &Answers, pile: &mut Pile) {
    let rows = table.rows.keyed.iter().filter(|(_, key)| *key == ask.key());
    for at in rows.filter_map(|(row, _)| table.cell(*row, field)) {
        let Some(filled) = table.page.cell(at) else {
            continue;
        };
        let stands = match &filled.value {
            // The result of our own formula may be older than its sources: ours is computed afresh.
            _ if filled.formula => continue,
            Value::Blank | Value::Uncalculated => continue,
            Value::Number(number) if !is_percent(filled.format) => from_double(*number),
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
            None if row.is_some_and(|row| row.is_unread(field)) => continue,
            None => Make::Typed(structure::derived_without_source),
        };
        pile.add(Fault {
            make,
            cell: a1(at.0, at.1),
            row: Some(ask.key()),
            field: Some(field),
            typed: table.page.show(filled),
            read: computed.map(show).unwrap_or_default(),
        });
    }
}
