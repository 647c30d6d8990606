//! Rows that are answered with a status and evidence: milestones, and shares of units that have done it; and
//! what any row's date and status may be.

use super::cases::Cases;
use super::{RowRules, Verdict, holds_of_numbers};
use crate::answer::Status;
use crate::field::{EARLIEST, NO_DOCUMENTS};
use crate::form::Block;
use crate::form::layout::Column;
use crate::sheet::formula::{Expr, and, count, count_a, if_, if_error, mid, num, or, txt};
use crate::sheet::serial;
use chrono::{Datelike, Days, NaiveDate};

impl RowRules<'_, '_, '_> {
    /// Every case of a claim, errors first.
    pub(super) fn claim_cases(&self) -> Cases {
        let mut cases = Cases::or_else(self.undone());
        self.add_days(&mut cases);
        self.add_statuses(&mut cases);
        if self.ask.block == Block::Reported {
            cases.add(self.has_no_status(), Verdict::MissingStatus);
            cases.add(self.at(Column::Missing).gt(num(0)), Verdict::MissingEvidence);
        }
        cases.add(self.has_status(Status::Done), Verdict::Done);
        if matches!(self.undone(), Verdict::NotDue) {
            cases.add(self.has_status(Status::InProgress), Verdict::InProgress);
        }
        cases
    }

    /// What cannot be a day, or not one on which something was done by the cut-off.
    pub(super) fn add_days(&self, cases: &mut Cases) {
        let takes = self.takes();
        if !takes.proof.is_input() {
            return;
        }
        let day = || self.at(Column::DoneOn);
        let on = |test: Expr| holds_of_numbers(vec![day()], test);
        let is_text = count_a([day()]).gt(count([day()]));
        cases.add(and([is_text, written(&day()).gt(num(as_number(takes.days.last)))]), Verdict::NotADate);
        cases.add(on(day().lt(num(serial(EARLIEST)))), Verdict::NotADate);
        // A time of day may stand beside the last day.
        cases.add(on(day().ge(num(serial(takes.days.last) + 1.0))), Verdict::LateDate);
    }

    /// A status that is not in the list, or not in this row's.
    pub(super) fn add_statuses(&self, cases: &mut Cases) {
        cases.add(self.status_is_unknown(), Verdict::UnknownStatus);
        if !self.takes().none_arises {
            cases.add(self.has_status(Status::NoneArisen), Verdict::NoneNotHere);
        }
    }

    /// Date and evidence that a claim of completion needs and lacks.
    pub(super) fn missing_evidence(&self) -> Expr {
        let document = || self.at(Column::Evidence);
        let denied = or(NO_DOCUMENTS.map(|words| document().eq(txt(words))));
        let proof = count_a([self.at(Column::DoneOn), document()]).sub(if_(denied, num(1), num(0)));
        if_(self.has_status(Status::Done), num(2).sub(proof), num(0))
    }

    /// What is said as long as it is not done.
    fn undone(&self) -> Verdict {
        let (ask, period) = (self.ask, self.form.period);
        let calendar = &self.form.plan.calendar;
        let soon = calendar.cut_off(period) + Days::new(calendar.due_soon_days.into());
        match (ask.block, ask.obligation.due) {
            (Block::Supporting, _) => Verdict::Reference,
            (_, None) => Verdict::NotMet,
            (_, Some(_)) if ask.obligation.is_decided_in(period) => Verdict::Overdue,
            (_, Some(due)) if due <= soon => Verdict::DueSoon,
            _ => Verdict::NotDue,
        }
    }
}

/// A day that stands in a cell as a text, `15/08/2024`, `5/8/2024`, `2024-08-05`, as the number 20240815; where it is none,
/// a number beyond every day. Programs set to another country keep such a day as a text, and it is read (R15).
fn written(cell: &Expr) -> Expr {
    let part = |(from, many): (u8, u8)| mid(cell.clone(), from, many);
    let number = |year, month, day| part(year).mul(num(10_000)).add(part(month).mul(num(100))).add(part(day));
    let year_first = if_error(number((1, 4), (6, 2), (9, 2)), num(99_999_999));
    [(1, 1), (1, 2), (2, 1), (2, 2)].into_iter().fold(year_first, |none, (day, month)| {
        if_error(number((day + month + 3, 4), (day + 2, month), (1, day)), none)
    })
}

fn as_number(day: NaiveDate) -> f64 {
    f64::from(day.year()) * 10_000.0 + f64::from(day.month() * 100 + day.day())
}
