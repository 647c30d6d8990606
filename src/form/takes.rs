//! What the cells of the form's rows take.

use super::{Ask, Block, Entry, Form};
use crate::field::{Days, Figures, Need, Takes};
use crate::plan::RowKey;
use chrono::Days as Later;

/// Days after the cut-off on which a completion may still be dated.
const DAYS_AFTER_CUT_OFF: u64 = 15;

impl<'p> Form<'p> {
    /// What the cells of an indicator row take.
    pub fn takes(&self, ask: &Ask<'p>) -> Takes<'p> {
        let indicator = ask.obligation.indicator;
        let reported = ask.block == Block::Reported;
        Takes {
            num: figure(&ask.num),
            den: figure(&ask.den),
            status: if reported { Need::Required } else { Need::Optional },
            proof: if reported || indicator.is_claim() { Need::Optional } else { Need::No },
            claim: indicator.is_claim(),
            figures: ask.figures,
            days: self.days(ask.obligation.year),
        }
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
            days: self.days(self.period.year),
        }
    }

    /// What the cells of a row take, if it is on the form.
    pub fn takes_of(&self, key: &RowKey) -> Option<Takes<'p>> {
        let texts = || self.texts().any(|t| t.key == *key).then(|| self.takes_texts());
        self.find(key).map(|ask| self.takes(ask)).or_else(texts)
    }

    /// The days on which something of a plan year can be completed.
    fn days(&self, year: i32) -> Days {
        let calendar = &self.plan.calendar;
        let last = calendar.cut_off(self.period) + Later::new(DAYS_AFTER_CUT_OFF);
        Days { first: calendar.year_start(year), last }
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
