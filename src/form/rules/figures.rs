//! Rows with figures: ratio, count, zero, growth, reduction, info, shares with a value or ratio test.

use super::cases::Cases;
use super::{RowRules, Verdict, any, holds_of_numbers, how_many, when_numbers};
use crate::answer::Status;
use crate::field::{LARGEST, Need};
use crate::form::Block;
use crate::form::layout::Column;
use crate::plan::Indicator;
use crate::rule::{self, Quantity, Second, Test};
use crate::sheet::formula::{Expr, and, count, count_a, first_of, if_, never, not, num, or, round, sum, txt};

impl RowRules<'_, '_, '_> {
    /// Every case of a row with figures, errors first.
    pub(super) fn figure_cases(&self) -> Cases {
        let mut cases = Cases::or_else(self.last_word());
        self.add_unreadable(&mut cases);
        self.add_contradictions(&mut cases);
        if self.ask.block == Block::Reported {
            self.add_early_claim(&mut cases);
            self.add_missing(&mut cases);
            self.add_unjudged(&mut cases);
            if let Some(met) = self.met() {
                cases.add(met, Verdict::Met);
            }
        }
        cases
    }

    /// What cannot be a figure or a status.
    fn add_unreadable(&self, cases: &mut Cases) {
        let inputs = self.inputs();
        if !inputs.is_empty() {
            let filled = count_a(inputs.clone());
            cases.add(filled.gt(count(inputs.clone())), Verdict::NotANumber);
        }
        self.add_statuses(cases);
        self.add_days(cases);
        let each = |test: fn(Expr) -> Expr| any(inputs.iter().cloned().map(test).collect());
        let fraction = each(|cell| cell.clone().ne(round(cell, 0)));
        for (beyond, verdict) in [
            (each(|cell| cell.lt(num(0))), Verdict::Negative),
            (each(|cell| cell.gt(most())), Verdict::TooLarge),
            (fraction.filter(|_| self.takes().figures.whole), Verdict::Fraction),
        ] {
            beyond.into_iter().for_each(|beyond| cases.add(beyond, verdict));
        }
    }

    /// Figures that contradict the status, each other or another row.
    fn add_contradictions(&self, cases: &mut Cases) {
        let figures = self.figures();
        let takes = self.takes();
        let (a, b) = (|| self.at(Column::Num), || self.at(Column::Den));
        let empty = || holds_of_numbers(vec![b()], b().eq(num(0)));
        if takes.none_arises {
            let some = sum(figures.clone()).gt(num(0));
            cases.add(and([self.has_status(Status::NoneArisen), some]), Verdict::FiguresOfNothing);
        }
        if takes.always_arises {
            cases.add(empty(), Verdict::ZeroWhole);
        }
        if figures.len() == 2 && rule::second(self.indicator()) != Second::Base {
            let above = match rule::is_bounded(self.indicator()) {
                true => a().gt(b()),
                false => and([b().eq(num(0)), a().gt(num(0))]),
            };
            let code = Verdict::AboveWhole.code();
            cases.add_words(holds_of_numbers(figures, above), code, self.above_whole());
        }
        for (when, code, words) in self.cross_faults() {
            cases.add_words(when, code, words);
        }
    }

    fn add_early_claim(&self, cases: &mut Cases) {
        let Some(met) = self.met() else { return };
        let figures = self.figures();
        let known = how_many(&figures).eq(count(figures));
        let done = and([self.has_status(Status::Done), known]);
        cases.add(if_(done, not(met), never()), Verdict::ClaimedTooEarly);
    }

    fn add_missing(&self, cases: &mut Cases) {
        let missing = || self.at(Column::Missing);
        if self.takes().status == Need::Required {
            cases.add(and([missing().eq(num(1)), self.has_no_status()]), Verdict::MissingStatus);
        }
        cases.add(missing().gt(num(0)), Verdict::MissingFigures);
    }

    /// Nothing arose, no base to compare with, or no figures yet.
    fn add_unjudged(&self, cases: &mut Cases) {
        cases.add(self.nothing_arose(), Verdict::NoneArisen);
        match rule::nothing(self.indicator()) {
            Some((empty, rule::Verdict::CannotJudge)) if self.met().is_some() => {
                cases.add(self.holds(&empty), Verdict::CannotJudge);
            }
            _ => {}
        }
        let figures = self.figures();
        let incomplete = if self.is_required() { Verdict::MissingFigures } else { Verdict::NotDueYet };
        let all = how_many(&figures);
        cases.add(count(figures).lt(all), incomplete);
    }

    /// How many required cells are blank.
    pub(super) fn missing(&self) -> Expr {
        if self.ask.block == Block::Supporting {
            return num(0);
        }
        let no_status = self.missing_status();
        if self.ask.obligation.indicator.is_claim() {
            return no_status.add(self.missing_evidence());
        }
        let inputs = self.inputs();
        if inputs.is_empty() {
            return no_status;
        }
        let blanks = how_many(&inputs).sub(count_a(inputs.clone()));
        // Figures that are not due yet may be left out, but not by halves.
        let blanks = match (self.is_required(), inputs.len()) {
            (true, _) => blanks,
            (false, 1) => return no_status,
            (false, _) => if_(count_a(inputs).eq(num(0)), num(0), blanks),
        };
        no_status.add(if_(self.nothing_arose(), num(0), blanks))
    }

    /// The ratio, the growth or the reduction, cut after two decimals of a percent.
    pub(super) fn ratio(&self) -> Option<Expr> {
        let figures = self.figures();
        (figures.len() == 2).then_some(())?;
        let b = || self.at(Column::Den);
        let part = || rule::part(self.indicator().kind).expr(&|q| self.quantity(q));
        let rounded = || round(part().div(b()), 4);
        let over = round(rounded().mul(b()).sub(part()), 6).gt(num(0));
        let cut = || rounded().sub(if_(over.clone(), num(0.0001), num(0)));
        // What is beyond sense stays readable.
        let far = [(cut().ge(num(100)), txt("> 10.000 %")), (cut().le(num(-100)), txt("< −10.000 %"))];
        let shown = first_of(far, cut());
        let known = when_numbers(figures, if_(b().gt(num(0)), shown, txt("")), txt(""));
        // Figures that are no good make no ratio.
        let sound = self.at(Column::Code).ge(num(Verdict::ClaimedTooEarly.code()));
        Some(if_(sound, known, txt("")))
    }

    /// The status says so, or nothing could have been counted.
    fn nothing_arose(&self) -> Expr {
        let none = self.has_status(Status::NoneArisen);
        match rule::nothing(self.indicator()).filter(|_| self.takes().none_arises) {
            Some((empty, _)) => or([none, self.holds(&empty)]),
            None => none,
        }
    }

    /// A rule's test of the row's second figure, once that is a number.
    fn holds(&self, test: &Test) -> Expr {
        holds_of_numbers(vec![self.at(Column::Den)], test.expr(&|q| self.quantity(q)))
    }

    /// Where the rule's two figures stand.
    fn quantity(&self, quantity: Quantity) -> Expr {
        self.at(if quantity == Quantity::Num { Column::Num } else { Column::Den })
    }

    /// Whether the figures reach the target, once all are numbers; none without a target.
    fn met(&self) -> Option<Expr> {
        rule::alone(self.indicator()).map(|reach| reach.reached.expr(&|q| self.quantity(q)))
    }

    /// What is said when nothing else is.
    fn last_word(&self) -> Verdict {
        let decided = self.ask.obligation.is_decided_in(self.form.period);
        let beyond_repair = !rule::time_mends(self.indicator());
        match (self.ask.block, self.met()) {
            (Block::Supporting, _) => Verdict::Reference,
            (_, None) => Verdict::Tracked,
            (_, Some(_)) if decided || beyond_repair => Verdict::NotMet,
            _ => Verdict::NotDueYet,
        }
    }

    fn indicator(&self) -> &Indicator {
        self.ask.obligation.indicator
    }

    fn is_required(&self) -> bool {
        ![self.takes().num, self.takes().den].contains(&Need::Optional)
    }
}

/// The largest figure.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn most() -> Expr {
    num(LARGEST as f64)
}
