//! How a form judges itself: per row a few hidden cells and the verdict, above them the band.
//!
//! One code a row stands behind word, colour and count, so they cannot disagree. Only functions that every
//! spreadsheet program computes alike; arithmetic on a cell stands behind a check that it is a number,
//! because AND and OR look at all they are given.

mod band;
mod cases;
mod claim;
mod code;
mod cross;
mod doubt;
mod figures;

pub(super) use band::{Band, band};
pub(super) use code::{Class, Verdict};

use super::layout::{Column, Layout};
use super::{Ask, Entry, Form};
use crate::answer::Status;
use crate::field::{Need, Takes};
use crate::plan::{RowKey, Sum, Term};
use crate::sheet::formula::{Expr, and, cell, count, count_a, if_, never, num, or, txt};
use cases::Cases;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The rules of one indicator row.
#[derive(Clone, Copy)]
pub(super) struct RowRules<'r, 'f, 'p> {
    pub form: &'r Form<'p>,
    pub layout: &'r Layout<'f, 'p>,
    pub ask: &'r Ask<'p>,
    pub row: u32,
}

impl RowRules<'_, '_, '_> {
    /// What stands in the row's computed cells. `above` is the row judged before this one.
    pub fn computed(&self, above: Option<u32>) -> Vec<(Column, Expr)> {
        let cases = self.cases();
        let mut cells = vec![
            (Column::Missing, self.missing()),
            (Column::Code, cases.code()),
            (Column::Fault, self.fault()),
            (Column::Doubt, self.doubt_count()),
            (Column::FirstRow, self.first_row(above)),
            (Column::Verdict, self.verdict(&cases)),
        ];
        cells.extend(self.ratio().map(|expr| (Column::Ratio, expr)));
        for (column, entry) in [(Column::Num, &self.ask.num), (Column::Den, &self.ask.den)] {
            if let Entry::Derived(sum) = entry {
                cells.extend(self.derived(sum).map(|expr| (column, expr)));
            }
        }
        cells
    }

    fn cases(&self) -> Cases {
        if self.ask.obligation.indicator.is_claim() { self.claim_cases() } else { self.figure_cases() }
    }

    /// What its cells take.
    pub fn takes(&self) -> Takes<'_> {
        self.form.takes(self.ask)
    }

    fn at(&self, column: Column) -> Expr {
        cell(self.row, column.index())
    }

    fn has_status(&self, status: Status) -> Expr {
        self.at(Column::Status).eq(txt(status.words()))
    }

    fn has_no_status(&self) -> Expr {
        count_a([self.at(Column::Status)]).eq(num(0))
    }

    /// A status that is not in the list.
    fn status_is_unknown(&self) -> Expr {
        let others = Status::ALL.map(|s| self.at(Column::Status).ne(txt(s.words())));
        let filled = count_a([self.at(Column::Status)]).gt(num(0));
        and(std::iter::once(filled).chain(others))
    }

    /// The row's number cells, typed or derived.
    fn figures(&self) -> Vec<Expr> {
        self.cells(|need| need != Need::No)
    }

    /// The row's number cells that the officer fills in.
    fn inputs(&self) -> Vec<Expr> {
        self.cells(Need::is_input)
    }

    fn cells(&self, wanted: impl Fn(Need) -> bool) -> Vec<Expr> {
        let takes = self.takes();
        let cells = [(takes.num, Column::Num), (takes.den, Column::Den)];
        cells.into_iter().filter(|(need, _)| wanted(*need)).map(|(_, column)| self.at(column)).collect()
    }

    /// 1 for an error.
    fn fault(&self) -> Expr {
        let code = || self.at(Column::Code);
        if_(and([code().gt(num(0)), code().lt(num(Verdict::FIRST_SOUND))]), num(1), num(0))
    }

    /// The first row to mend, handed on from row to row.
    fn first_row(&self, above: Option<u32>) -> Expr {
        let faulty = self.at(Column::Missing).add(self.at(Column::Fault)).gt(num(0));
        let here = if_(faulty, num(self.row + 1), num(0));
        match above {
            Some(above) => {
                let before = || cell(above, Column::FirstRow.index());
                if_(before().gt(num(0)), before(), here)
            }
            None => here,
        }
    }

    /// A derived cell: the sum as soon as all it needs are numbers. One below 0 comes of a fault in its
    /// sources, which is said there (R17).
    fn derived(&self, sum: &Sum) -> Option<Expr> {
        let (cells, value) = self.sum(sum)?;
        let value = if_(value.clone().lt(num(0)), txt(""), value);
        Some(if cells.is_empty() { value } else { when_numbers(cells, value, txt("")) })
    }

    /// The cells a sum names, and the sum itself; none if a cell is not on this form.
    fn sum(&self, sum: &Sum) -> Option<(Vec<Expr>, Expr)> {
        let mut cells = Vec::new();
        let mut total: Option<Expr> = None;
        for (minus, term) in &sum.0 {
            let value = match term {
                Term::Cell { id, den } => {
                    let found = self.other_cell(id, *den)?;
                    cells.push(found.clone());
                    found
                }
                other => number(self.constant(other)?),
            };
            total = Some(match (total, minus) {
                (None, false) => value,
                (None, true) => num(0).sub(value),
                (Some(sum), false) => sum.add(value),
                (Some(sum), true) => sum.sub(value),
            });
        }
        Some((cells, total?))
    }

    /// What a term without a cell stands for in this row's year.
    fn constant(&self, term: &Term) -> Option<Decimal> {
        self.form.plan.constant(term, self.ask.obligation.year, self.form.period)
    }

    /// A cell of the same plan year on this form.
    fn other_cell(&self, id: &str, den: bool) -> Option<Expr> {
        let key = RowKey::new(id, self.ask.obligation.year);
        let other = self.form.reported.iter().flat_map(|t| &t.asks);
        let ask = other.into_iter().find(|a| a.key() == key)?;
        let (entry, column) = if den { (&ask.den, Column::Den) } else { (&ask.num, Column::Num) };
        (*entry != Entry::None).then_some(())?;
        self.layout.row_of(&key).map(|row| cell(row, column.index()))
    }
}

/// Something that may only be computed on numbers; otherwise `instead`.
fn when_numbers(cells: Vec<Expr>, then: Expr, instead: Expr) -> Expr {
    let all = how_many(&cells);
    if_(count(cells).eq(all), then, instead)
}

/// The number of some cells.
fn how_many(cells: &[Expr]) -> Expr {
    num(u32::try_from(cells.len()).unwrap_or(u32::MAX))
}

/// A condition on cells that holds only if all are numbers.
fn holds_of_numbers(cells: Vec<Expr>, condition: Expr) -> Expr {
    when_numbers(cells, condition, never())
}

/// One of some conditions holds; a single one stands by itself.
fn any(conditions: Vec<Expr>) -> Option<Expr> {
    match conditions.len() {
        0 | 1 => conditions.into_iter().next(),
        _ => Some(or(conditions)),
    }
}

/// A plan's number in a formula.
fn number(value: Decimal) -> Expr {
    num(value.to_f64().unwrap_or_default())
}
