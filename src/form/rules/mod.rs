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

pub(super) use band::{Band, DOUBT_LINE, band, few};
pub(super) use code::{Class, Verdict};

use super::layout::{Column, HEAD_ROW, Layout};
use super::{Ask, Block, Entry, Form};
use crate::answer::Status;
use crate::field::{Need, Takes};
use crate::plan::{RowKey, Sum, Term};
use crate::sheet::Area;
use crate::sheet::formula::{
    Expr, and, cell, count, count_a, if_, if_error, never, num, or, range, row_of, sum, txt,
};
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
    /// What stands in the row's computed cells. An error that somebody typed or copied stays in its row.
    pub fn computed(&self) -> Vec<(Column, Expr)> {
        let cases = self.cases();
        let broken = num(Verdict::NotANumber.code());
        let mut cells = vec![
            (Column::Missing, if_error(self.missing(), num(0))),
            (Column::Code, if_error(cases.code(), broken)),
            (Column::Fault, self.fault()),
            (Column::Doubt, if_error(self.doubt_count(), num(0))),
            (Column::FirstRow, self.first(&[Column::Missing, Column::Fault])),
            (Column::FirstDoubt, self.first(&[Column::Doubt])),
            (Column::Verdict, self.verdict(&cases)),
        ];
        cells.extend(self.ratio().map(|expr| (Column::Ratio, if_error(expr, txt("")))));
        for (column, entry) in [(Column::Num, &self.ask.num), (Column::Den, &self.ask.den)] {
            if let Entry::Derived(sum) = entry {
                cells.extend(self.derived(sum).map(|expr| (column, if_error(expr, txt("")))));
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

    /// 1 where a status is asked and not given.
    fn missing_status(&self) -> Expr {
        match self.takes().status {
            Need::Required => if_(self.has_no_status(), num(1), num(0)),
            _ => num(0),
        }
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

    /// The row's number where some columns count something here and nothing in the rows above. A range and no
    /// chain from row to row: it outlives rows that are deleted, inserted or sorted.
    fn first(&self, columns: &[Column]) -> Expr {
        let above = |column: &Column| range(Area::column(column.index(), HEAD_ROW, self.row - 1));
        let here = sum(columns.iter().map(|column| self.at(*column))).gt(num(0));
        let row = row_of(self.at(Column::Content));
        if_(here, if_(sum(columns.iter().map(above)).eq(num(0)), row, num(0)), num(0))
    }

    /// A derived cell: the sum as soon as all it needs are numbers. One below 0 comes of a fault in its
    /// sources, which is said there (R17).
    fn derived(&self, from: &Sum) -> Option<Expr> {
        let (cells, value) = self.sum(from)?;
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
                (Some(so_far), false) => so_far.add(value),
                (Some(so_far), true) => so_far.sub(value),
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
        let ask = self.form.asks().find(|a| a.block == Block::Reported && a.obligation.is(&key))?;
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
