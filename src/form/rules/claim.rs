//! Rows that are answered with a status and evidence: milestones, and shares of units that have done it.

use super::cases::Cases;
use super::{RowRules, Verdict};
use crate::answer::Status;
use crate::form::Block;
use crate::form::layout::Column;
use crate::sheet::formula::{Expr, count, count_a, if_, num};
use chrono::Days;

impl RowRules<'_, '_, '_> {
    /// Every case of a claim, errors first.
    pub(super) fn claim_cases(&self) -> Cases {
        let date = || [self.at(Column::DoneOn)];
        let mut cases = Cases::or_else(self.undone());
        cases.add(count_a(date()).gt(count(date())), Verdict::NotADate);
        cases.add(self.status_is_unknown(), Verdict::UnknownStatus);
        if self.ask.block == Block::Reported {
            let no_status = count_a([self.at(Column::Status)]).eq(num(0));
            cases.add(no_status, Verdict::MissingStatus);
            cases.add(self.at(Column::Missing).gt(num(0)), Verdict::MissingEvidence);
        }
        cases.add(self.has_status(Status::NoneArisen), Verdict::NoneArisen);
        cases.add(self.has_status(Status::Done), Verdict::Done);
        if matches!(self.undone(), Verdict::NotDue) {
            cases.add(self.has_status(Status::InProgress), Verdict::InProgress);
        }
        cases
    }

    /// Date and evidence that a claim of completion needs and lacks.
    pub(super) fn missing_evidence(&self) -> Expr {
        let proof = [self.at(Column::DoneOn), self.at(Column::Evidence)];
        if_(self.has_status(Status::Done), num(2).sub(count_a(proof)), num(0))
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
