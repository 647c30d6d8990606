//! One return under check: its rows as the form asked them, and places in it.

use crate::answer::{Field, RowAnswer, Status};
use crate::assess::Stand;
use crate::assess::counted::stand;
use crate::finding::{Finding, Place};
use crate::form::{Ask, Block, Form};
use crate::ledger::{Ledger, Received};
use crate::period::Month;
use crate::plan::RowKey;
use std::borrow::Cow;

/// A return that counts, beside the form that was asked.
#[derive(Debug)]
pub struct Returned<'a> {
    pub ledger: &'a Ledger,
    pub received: &'a Received,
    pub form: Form<'a>,
    /// What the rooms before found in this agency's returns.
    pub said: &'a [&'a Finding],
}

/// An indicator row that was asked and answered.
#[derive(Debug, Clone, Copy)]
pub struct Row<'r> {
    pub ask: &'r Ask<'r>,
    pub answer: &'r RowAnswer,
    pub stand: Stand,
}

impl Row<'_> {
    /// Whether its figures enter the totals.
    pub fn counts(&self) -> bool {
        self.stand == Stand::Counts
    }

    /// Whether this status was given.
    pub fn says(&self, status: Status) -> bool {
        self.answer.status_value() == Some(status)
    }
}

impl<'a> Returned<'a> {
    /// The rows whose figures count or are compared, as far as anything was typed there. What the clerk
    /// takes as it was sent is still told here; the room of decisions says that it was taken.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.form.asks().filter_map(|ask| {
            let answer = self.answer(&ask.key())?;
            let due = ask.obligation.is_decided_in(self.form.period);
            Some(Row { ask, answer, stand: stand(ask.obligation.indicator, due, Some(answer)) })
        })
    }

    /// The rows whose figures count.
    pub fn reported(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows().filter(|r| r.ask.block == Block::Reported)
    }

    /// An answered row by indicator and plan year.
    pub fn find(&self, key: &RowKey) -> Option<Row<'_>> {
        self.reported().find(|r| r.ask.obligation.is(key))
    }

    /// What was typed in a row, if anything.
    pub fn answer(&self, key: &RowKey) -> Option<&RowAnswer> {
        self.received.answers.row(key)
    }

    /// The last answer of the same year before this one, by the agency or its predecessors together, and its month.
    pub fn row_before(&self, row: &Row<'_>) -> Option<(Month, Cow<'_, RowAnswer>)> {
        let (plan, period) = (self.form.plan, self.form.period);
        self.ledger.row_before(plan, &self.received.agency, &row.ask.key(), period)
    }

    /// The return itself.
    pub fn place(&self) -> Place {
        Place::file(&self.received.file).of_agency(&self.received.agency).in_sheet(&self.received.sheet)
    }

    /// Cells of a row; the first field is named.
    pub fn at(&self, row: &Row<'_>, fields: &[Field]) -> Place {
        let mut place = self.place().in_row(row.ask.key().to_string());
        place.field = fields.first().map(|f| f.key().to_string());
        let cells = fields.iter().filter_map(|f| row.answer.cell(*f));
        place.cells = cells.filter(|c| !c.is_empty()).map(String::from).collect();
        place
    }
}
