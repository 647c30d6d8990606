//! Cross-checks of the plan that stay inside this form.

use super::{RowRules, Verdict, holds_of_numbers};
use crate::form::words::figure;
use crate::form::{Block, Entry};
use crate::plan::{Relate, Relation, Sum, Term};
use crate::sheet::formula::{Expr, num, round};

impl RowRules<'_, '_, '_> {
    /// Codes of the broken checks that are errors: they tell which cell is wrong.
    pub(super) fn cross_faults(&self) -> Vec<(Expr, u32, String)> {
        let mut codes = Verdict::CROSS_CHECKS;
        let checks = self.relations().filter(|r| !r.warning).filter_map(|r| {
            let den = matches!(r.left.0.as_slice(), [(_, Term::Cell { den: true, .. })]);
            let code = codes[usize::from(den)].next()?;
            Some((self.broken(r)?, code, format!("? {}", self.breach_words(r)?)))
        });
        checks.collect()
    }

    /// The plan's warnings that are broken.
    pub(super) fn cross_doubts(&self) -> Vec<(Expr, String)> {
        let checks = self.relations().filter(|r| r.warning);
        checks.filter_map(|r| Some((self.broken(r)?, self.breach_words(r)?))).collect()
    }

    /// `Tử số lớn hơn mẫu số`, or where b follows from other cells, from which: there it is to be mended.
    pub(super) fn above_whole(&self) -> String {
        match &self.ask.den {
            Entry::Derived(_) => self.own(true).map_or_else(String::new, |b| format!("? a lớn hơn {b}")),
            _ => Verdict::AboveWhole.words().to_string(),
        }
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
        if id == self.id() {
            return self.own(*den);
        }
        Some(format!("{} mục {id}", if *den { "b" } else { "a" }))
    }

    /// A cell of this row; one that follows from others is told by what it follows from.
    fn own(&self, den: bool) -> Option<String> {
        let (letter, entry) = if den { ("b", &self.ask.den) } else { ("a", &self.ask.num) };
        match entry {
            Entry::Derived(from) => from.ids().next().map(|id| format!("{letter} (mục {id})")),
            _ => Some(letter.to_string()),
        }
    }
}
