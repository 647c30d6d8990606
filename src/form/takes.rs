//! What the cells of the form's rows take.

use super::{Ask, Block, Entry, Form};
use crate::field::{Days, Figures, Need, Takes, none_arises};
use crate::plan::{Kind, RowKey};

impl<'p> Form<'p> {
    /// What the cells of an indicator row take.
    pub fn takes(&self, ask: &Ask<'p>) -> Takes<'p> {
        let indicator = ask.obligation.indicator;
        let reported = ask.block == Block::Reported;
        Takes {
            num: figure(&ask.num),
            den: figure(&ask.den),
            status: if reported && self.asks_status(ask) { Need::Required } else { Need::Optional },
            proof: if reported || indicator.is_claim() { Need::Optional } else { Need::No },
            claim: indicator.is_claim(),
            figures: ask.figures,
            days: self.days(),
            none_arises: none_arises(indicator),
            always_arises: indicator.always_arises,
        }
    }

    /// A status says nothing of what is only tracked, or follows from other rows.
    fn asks_status(&self, ask: &Ask<'p>) -> bool {
        let typed = [&ask.num, &ask.den].iter().any(|entry| matches!(entry, Entry::Input { .. }));
        let indicator = ask.obligation.indicator;
        indicator.is_claim() || (typed && indicator.kind != Kind::Info)
    }

    /// What the cells of a row on a whole task take: texts.
    pub fn takes_texts(&self) -> Takes<'p> {
        Takes {
            num: Need::No,
            den: Need::No,
            status: Need::Optional,
            proof: Need::Optional,
            claim: false,
            figures: Figures::ANY,
            days: self.days(),
            none_arises: true,
            always_arises: false,
        }
    }

    /// What the cells of a row take, if it is on the form.
    pub fn takes_of(&self, key: &RowKey) -> Option<Takes<'p>> {
        let texts = || self.texts().any(|t| t.key == *key).then(|| self.takes_texts());
        self.find(key).map(|ask| self.takes(ask)).or_else(texts)
    }

    /// The days on which something can be completed: from the plan's first reporting year to the cut-off of
    /// the period, also in a closing row (R15, R29).
    fn days(&self) -> Days {
        let calendar = &self.plan.calendar;
        let first = calendar.year_start(self.plan.about.first_period.year);
        Days { first, last: calendar.cut_off(self.period) }
    }
}

fn figure(entry: &Entry) -> Need {
    match entry {
        Entry::None => Need::No,
        Entry::Derived(_) => Need::Derived,
        Entry::Input { required: true } => Need::Required,
        Entry::Input { required: false } => Need::Optional,
    }
}
