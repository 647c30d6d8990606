//! What an agency already told us: for prefilling, for comparing with last month and with last year.
//!
//! A successor agency stands on what its predecessors told: sums of their figures, their common status,
//! their texts side by side. Nothing of it enters a total; the successor reports the whole itself.

use super::Ledger;
use crate::answer::{Answers, Field, RowAnswer, Status, Typed};
use crate::form::Past;
use crate::period::Month;
use crate::plan::{Agency, Cumulation, Plan, RowKey};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// How far back prefilling looks for the last return of an agency that was silent in between.
const MONTHS_BACK: usize = 12;

/// A month that is looked at, and the later one from which.
#[derive(Debug, Clone, Copy)]
struct Seen {
    month: Month,
    from: Month,
}

impl Ledger {
    /// An agency's answers of a row in a month.
    pub fn row(&self, agency: &str, key: &RowKey, period: Month) -> Option<&RowAnswer> {
        self.month(period)?.row(agency, key)
    }

    /// An agency's answers in a month as a later month sees them: with the cumulative figures of agencies that
    /// it took over since; or what its predecessors answered then, put together.
    fn answers_of(&self, plan: &Plan, agency: &str, at: Seen) -> Option<Answers> {
        let told = |keys: &mut dyn Iterator<Item = &RowKey>| -> Answers {
            let rows = keys.filter_map(|k| Some((k.clone(), self.row_of(plan, agency, k, at)?.into_owned())));
            Answers { rows: rows.collect(), ..Answers::default() }
        };
        let book = self.month(at.month)?;
        if let Some(received) = book.received.get(agency) {
            let signature = received.answers.signature.clone();
            return Some(Answers { signature, ..told(&mut received.answers.rows.keys()) });
        }
        let before = predecessors(plan, agency, at.month);
        let first = before.iter().find_map(|a| self.answers_of(plan, &a.code, at))?;
        Some(told(&mut first.rows.keys()))
    }

    /// An agency's answers of a row in a month as a later month sees them. A successor that existed before has
    /// its own figure and those of the agencies that ended since (R9); one that did not has theirs put together.
    fn row_of(&self, plan: &Plan, agency: &str, key: &RowKey, at: Seen) -> Option<Cow<'_, RowAnswer>> {
        let book = self.month(at.month)?;
        if book.received.contains_key(agency) {
            let own = book.received.get(agency)?.accepted(key)?;
            return Some(self.with_taken_over(plan, agency, key, at, own));
        }
        let before = predecessors(plan, agency, at.month);
        let rows: Option<Vec<_>> = before.iter().map(|a| self.row_of(plan, &a.code, key, at)).collect();
        let rows = rows.filter(|r| !r.is_empty())?;
        Some(Cow::Owned(joined(&rows.iter().map(AsRef::as_ref).collect::<Vec<_>>())))
    }

    /// An agency's own row, with the last cumulative figures of the agencies that ended since.
    fn with_taken_over<'l>(
        &'l self,
        plan: &Plan,
        agency: &str,
        key: &RowKey,
        at: Seen,
        own: Cow<'l, RowAnswer>,
    ) -> Cow<'l, RowAnswer> {
        let cumulative = plan.indicator(&key.item).is_some_and(|(_, i)| i.cumulation == Cumulation::Ytd);
        let existed = |day: Month, a: &Agency| a.valid_on(plan.calendar.cut_off(day));
        let ended = plan.predecessors(agency).into_iter().filter(|_| cumulative);
        let ended = ended.filter(|a| existed(at.month, a) && !existed(at.from, a));
        let theirs: Vec<_> = ended
            .filter_map(|a| {
                let mut months = self.months.range(..=at.month).rev().take(MONTHS_BACK);
                months.find_map(|(month, _)| self.row_of(plan, &a.code, key, Seen { month: *month, ..at }))
            })
            .collect();
        if theirs.is_empty() {
            return own;
        }
        let all: Vec<&RowAnswer> = theirs.iter().map(AsRef::as_ref).chain([&*own]).collect();
        let (num, den) = (sum(&all, RowAnswer::num_value), sum(&all, RowAnswer::den_value));
        Cow::Owned(RowAnswer { num, den, ..own.into_owned() })
    }

    /// The last accepted figures of a row before a month, with their month: its own or inherited. Months in
    /// which none were given are passed over.
    pub fn row_before(
        &self,
        plan: &Plan,
        agency: &str,
        key: &RowKey,
        period: Month,
    ) -> Option<(Month, Cow<'_, RowAnswer>)> {
        let mut rows = self.months.range(..period).rev().take(MONTHS_BACK).filter_map(|(month, _)| {
            let at = Seen { month: *month, from: period };
            Some((*month, self.row_of(plan, agency, key, at)?))
        });
        rows.find(|(_, row)| row.num.is_some() || row.den.is_some())
    }

    /// What the next form of an agency is prefilled with: the last return before `period`, the last accepted
    /// figures of each row with their month, the return of the same month a year earlier, and the rows it is
    /// still asked.
    pub fn past(&self, plan: &Plan, agency: &str, period: Month, still_asked: Vec<RowKey>) -> Past {
        let mut past = Past { still_asked, ..Past::default() };
        for (month, _) in self.months.range(..period).rev().take(MONTHS_BACK) {
            let at = Seen { month: *month, from: period };
            let Some(answers) = self.answers_of(plan, agency, at) else { continue };
            past.note(*month, &answers);
            past.last.get_or_insert(answers);
        }
        past.year_before = self.answers_of(plan, agency, Seen { month: period.year_before(), from: period });
        past
    }

    /// The figure of the same month of the last plan year: what growth starts from.
    pub fn year_before(&self, plan: &Plan, agency: &str, key: &RowKey, period: Month) -> Option<Decimal> {
        let twin = RowKey::new(&key.item, key.year - 1);
        let at = Seen { month: period.year_before(), from: period };
        self.row_of(plan, agency, &twin, at)?.num_value()
    }
}

/// The agencies that an agency which did not exist yet in a month took over; none where it existed and was
/// silent.
fn predecessors<'p>(plan: &'p Plan, agency: &str, month: Month) -> Vec<&'p Agency> {
    let existed = plan.agency(agency).is_some_and(|a| a.valid_on(plan.calendar.cut_off(month)));
    if existed { Vec::new() } else { plan.predecessors(agency) }
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
