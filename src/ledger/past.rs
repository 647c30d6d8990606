//! What an agency already told us: for prefilling, for comparing with last month and with last year.
//!
//! A successor agency stands on what its predecessors told: sums of their figures, their common status,
//! their texts side by side. Nothing of it enters a total; the successor reports the whole itself.

use super::{Ledger, MonthBook};
use crate::answer::{Answers, Field, RowAnswer, Status, Typed};
use crate::form::Past;
use crate::period::Month;
use crate::plan::{Plan, RowKey};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// How far back prefilling looks for the last return of an agency that was silent in between.
const MONTHS_BACK: usize = 12;

impl Ledger {
    /// An agency's answers of a row in a month.
    pub fn row(&self, agency: &str, key: &RowKey, period: Month) -> Option<&RowAnswer> {
        self.month(period)?.row(agency, key)
    }

    /// An agency's answers in a month, or what its predecessors answered then, put together.
    pub fn answers_of(&self, plan: &Plan, agency: &str, period: Month) -> Option<Cow<'_, Answers>> {
        let book = self.month(period)?;
        match book.received.get(agency) {
            Some(received) => Some(Cow::Borrowed(&received.answers)),
            None => inherited(plan, book, agency).map(Cow::Owned),
        }
    }

    /// An agency's answers of a row in a month, or its predecessors' put together.
    pub fn row_of(
        &self,
        plan: &Plan,
        agency: &str,
        key: &RowKey,
        period: Month,
    ) -> Option<Cow<'_, RowAnswer>> {
        let book = self.month(period)?;
        if book.received.contains_key(agency) {
            return book.row(agency, key).map(Cow::Borrowed);
        }
        let rows = predecessor_rows(plan, book, agency, key)?;
        Some(Cow::Owned(joined(&rows)))
    }

    /// The last answers of a row before a month, with their month: its own or inherited. A month in which
    /// nothing was said of the row is passed over.
    pub fn row_before(
        &self,
        plan: &Plan,
        agency: &str,
        key: &RowKey,
        period: Month,
    ) -> Option<(Month, Cow<'_, RowAnswer>)> {
        self.months
            .range(..period)
            .rev()
            .take(MONTHS_BACK)
            .find_map(|(month, _)| Some((*month, self.row_of(plan, agency, key, *month)?)))
    }

    /// What the next form of an agency is prefilled with: the last return before `period`, the return of
    /// the same month a year earlier, and the rows that stay on the form because they are overdue.
    pub fn past(&self, plan: &Plan, agency: &str, period: Month, overdue: Vec<RowKey>) -> Past {
        let last = self
            .months
            .range(..period)
            .rev()
            .take(MONTHS_BACK)
            .find_map(|(month, _)| self.answers_of(plan, agency, *month));
        Past {
            last: last.map(Cow::into_owned),
            year_before: self.answers_of(plan, agency, period.year_before()).map(Cow::into_owned),
            overdue,
        }
    }

    /// What a cumulative figure grew by since the last month in which the agency gave it; the whole figure
    /// where it is the year's first.
    pub fn increment(&self, plan: &Plan, agency: &str, key: &RowKey, period: Month) -> Option<Decimal> {
        let now = self.row_of(plan, agency, key, period)?.num_value()?;
        let before = self.row_before(plan, agency, key, period);
        match before.and_then(|(_, row)| row.num_value()) {
            Some(before) => now.checked_sub(before),
            None => Some(now),
        }
    }

    /// The figure of the same month of the last plan year: what growth starts from.
    pub fn year_before(&self, plan: &Plan, agency: &str, key: &RowKey, period: Month) -> Option<Decimal> {
        let twin = RowKey::new(&key.item, key.year - 1);
        self.row_of(plan, agency, &twin, period.year_before())?.num_value()
    }
}

/// Every predecessor's row; `None` when there is no predecessor or one of them said nothing of the row.
fn predecessor_rows<'l>(
    plan: &Plan,
    book: &'l MonthBook,
    agency: &str,
    key: &RowKey,
) -> Option<Vec<&'l RowAnswer>> {
    let before = plan.predecessors(agency);
    let rows: Option<Vec<_>> = before.iter().map(|a| book.row(&a.code, key)).collect();
    rows.filter(|r| !r.is_empty())
}

/// The predecessors' answers put together; rows that one of them left blank stay blank.
fn inherited(plan: &Plan, book: &MonthBook, agency: &str) -> Option<Answers> {
    let before = plan.predecessors(agency);
    let first = before.iter().find_map(|a| book.received.get(&a.code))?;
    let rows = first
        .answers
        .rows
        .keys()
        .filter_map(|key| Some((key.clone(), joined(&predecessor_rows(plan, book, agency, key)?))));
    Some(Answers { rows: rows.collect(), ..Answers::default() })
}

/// Rows of several agencies as one: figures added, a status only where all agree, texts side by side.
fn joined(rows: &[&RowAnswer]) -> RowAnswer {
    let status = common_status(rows);
    RowAnswer {
        num: sum(rows, RowAnswer::num_value),
        den: sum(rows, RowAnswer::den_value),
        done_on: rows
            .iter()
            .filter_map(|r| r.done_on_value())
            .max()
            .filter(|_| status == Some(Status::Done))
            .map(computed),
        status: status.map(computed),
        evidence: texts(rows, Field::Evidence),
        result: texts(rows, Field::Result),
        difficulty: texts(rows, Field::Difficulty),
        spoilt: Vec::new(),
    }
}

/// A value that we put together ourselves: it stands in no cell.
fn computed<T>(value: T) -> Typed<T> {
    Typed::new(value, "", "")
}

/// The sum of a figure; `None` as soon as one is blank, unless nothing arose there.
fn sum(rows: &[&RowAnswer], figure: impl Fn(&RowAnswer) -> Option<Decimal>) -> Option<Typed<Decimal>> {
    rows.iter().find_map(|r| figure(r))?;
    let value = |row: &RowAnswer| match row.status_value() {
        Some(Status::NoneArisen) => figure(row).or(Some(Decimal::ZERO)),
        _ => figure(row),
    };
    rows.iter().try_fold(Decimal::ZERO, |sum, row| sum.checked_add(value(row)?)).map(computed)
}

fn common_status(rows: &[&RowAnswer]) -> Option<Status> {
    let first = rows.first()?.status_value()?;
    rows.iter().all(|r| r.status_value() == Some(first)).then_some(first)
}

fn texts(rows: &[&RowAnswer], field: Field) -> Option<Typed<String>> {
    let all: Vec<&str> = rows.iter().filter_map(|r| r.text(field)).collect();
    (!all.is_empty()).then(|| computed(all.join("; ")))
}
