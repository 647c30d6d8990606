//! The mail of the made-up months: what each office sends, and the mistakes some of them make.

use super::mistakes::{Mistake, Planted, Sent, choose, commit};
use super::town::{Draft, Letter, Town};
use crate::form::Filling;
use crate::period::Month;
use crate::sheet::SheetError;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// A made-up month.
#[derive(Debug, Clone, Default)]
pub struct Mail {
    pub letters: Vec<Letter>,
    pub planted: Vec<Planted>,
    /// What every office meant to say, by agency code, mistakes apart.
    pub meant: BTreeMap<String, Filling>,
}

impl<'p> Town<'p> {
    /// A month's mail. `with_mistakes` plants the typical ones.
    ///
    /// # Errors
    /// A form that cannot be composed.
    pub fn month(&mut self, period: Month, with_mistakes: bool) -> Result<Mail, SheetError> {
        let drafts: Vec<Draft<'p>> =
            self.plan.roster(period).into_iter().map(|a| self.draft(a, period)).collect();
        let mut mail = Mail {
            meant: drafts.iter().map(|d| (d.form.agency.code.clone(), d.filling.clone())).collect(),
            ..Mail::default()
        };
        let plans = if with_mistakes { choose(&drafts) } else { Vec::new() };
        let slips = |draft: &Draft<'_>| plans.iter().find(|p| p.1 == draft.form.agency.code).map(|p| p.0);
        let sent: Vec<Result<Sent, SheetError>> =
            drafts.par_iter().map(|draft| self.send(draft, slips(draft))).collect();
        for one in sent {
            let (letters, planted) = one?;
            mail.letters.extend(letters);
            mail.planted.extend(planted);
        }
        for draft in drafts {
            self.said.insert(draft.form.agency.code.clone(), draft.filling.answers());
        }
        Ok(mail)
    }

    fn send(&self, draft: &Draft<'p>, mistake: Option<Mistake>) -> Result<Sent, SheetError> {
        match mistake {
            None => Ok((vec![self.letter(draft, &draft.filling)?], None)),
            Some(mistake) => commit(self, draft, mistake),
        }
    }
}
