//! Cross-checks of the plan that stay inside this form.

use super::{RowRules, Verdict, holds_of_numbers};
use crate::form::Block;
use crate::form::words::figure;
use crate::plan::{Relate, Relation, Sum, Term};
use crate::sheet::formula::{Expr, num, round};

impl RowRules<'_, '_, '_> {
    /// Checks whose left side is this row, with this row's years: when each is broken, and its words.
    pub(super) fn cross_checks(&self, warning: bool) -> Vec<(Expr, String)> {
        let checks = self.relations().filter(|r| r.warning == warning);
        checks.filter_map(|r| Some((self.broken(r)?, self.breach_words(r)?))).collect()
    }

    /// Codes of the broken checks that are errors.
    pub(super) fn cross_faults(&self) -> impl Iterator<Item = (Expr, u32, String)> {
        (Verdict::FIRST_CROSS_CHECK..Verdict::FIRST_SOUND)
            .zip(self.cross_checks(false))
            .map(|(code, (when, words))| (when, code, format!("? {words}")))
    }

    fn id(&self) -> &str {
        &self.ask.obligation.indicator.id
    }

    fn relations(&self) -> impl Iterator<Item = &Relation> {
        let here = self.ask.block == Block::Reported;
        let named = |r: &&Relation| r.left.ids().next() == Some(self.id());
        self.form.plan.relations.iter().filter(move |r| here && named(r))
    }

    /// A difference is rounded, so that 0,1 + 0,2 is 0,3.
    fn broken(&self, relation: &Relation) -> Option<Expr> {
        let (mut cells, left) = self.sum(&relation.left)?;
        let (more, right) = self.sum(&relation.right)?;
        cells.extend(more);
        let difference = round(left.sub(right), 6);
        let broken = match relation.must {
            Relate::Equal => difference.ne(num(0)),
            Relate::AtMost => difference.gt(num(0)),
        };
        Some(holds_of_numbers(cells, broken))
    }

    /// What must hold, for the guidance: `20.1: b không được lớn hơn b mục 22.1 (…)`.
    pub fn cross_words(&self) -> Vec<String> {
        let sentence = |relation: &Relation| {
            self.broken(relation)?;
            let how = match (relation.must, relation.warning) {
                (Relate::Equal, false) => "phải bằng",
                (Relate::Equal, true) => "thường bằng",
                (Relate::AtMost, false) => "không được lớn hơn",
                (Relate::AtMost, true) => "thường không lớn hơn",
            };
            let (left, right) = (self.side(&relation.left)?, self.side(&relation.right)?);
            Some(format!("{}: {left} {how} {right} ({})", self.id(), relation.because))
        };
        self.relations().filter_map(sentence).collect()
    }

    /// `b khác 11`, `b lớn hơn b mục 22.1`.
    fn breach_words(&self, relation: &Relation) -> Option<String> {
        let how = match relation.must {
            Relate::Equal => "khác",
            Relate::AtMost => "lớn hơn",
        };
        Some(format!("{} {how} {}", self.side(&relation.left)?, self.side(&relation.right)?))
    }

    /// A side in words; constants are added up.
    fn side(&self, sum: &Sum) -> Option<String> {
        if sum.ids().next().is_none() {
            return sum.value(|term| self.constant(term)).map(figure);
        }
        let mut words = String::new();
        for (minus, term) in &sum.0 {
            let sign = if *minus { "trừ " } else { "cộng " };
            let sign = if words.is_empty() && !minus { "" } else { sign };
            let gap = if words.is_empty() { "" } else { " " };
            words.push_str(&format!("{gap}{sign}{}", self.term(term)?));
        }
        Some(words)
    }

    fn term(&self, term: &Term) -> Option<String> {
        let Term::Cell { id, den } = term else {
            return self.constant(term).map(figure);
        };
        let letter = if *den { "b" } else { "a" };
        Some(if id == self.id() { letter.to_string() } else { format!("{letter} mục {id}") })
    }
}
