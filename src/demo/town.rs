//! The offices of a plan and what each would send, mistakes apart.

use super::dice::Dice;
use super::figures::Office;
use crate::answer::Answers;
use crate::form::layout::{Extra, Layout};
use crate::form::{Filling, Form, Identity, Past, Raw, compose, file_name};
use crate::period::Month;
use crate::plan::{Agency, Plan};
use crate::sheet::{SheetError, to_bytes};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// A file as it lies in the inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub agency: String,
    pub name: String,
    pub bytes: Vec<u8>,
    pub on: NaiveDate,
}

/// The offices of a plan, month after month.
pub struct Town<'p> {
    pub(super) plan: &'p Plan,
    fingerprint: String,
    seed: u64,
    offices: BTreeMap<String, Office>,
    pub(super) said: BTreeMap<String, Answers>,
}

/// One office's form of the month, filled in.
pub(super) struct Draft<'p> {
    pub form: Form<'p>,
    pub filling: Filling,
}

impl<'p> Town<'p> {
    /// The town of a plan.
    pub fn new(plan: &'p Plan, fingerprint: &str, seed: u64) -> Town<'p> {
        Town {
            plan,
            fingerprint: fingerprint.to_string(),
            seed,
            offices: BTreeMap::new(),
            said: BTreeMap::new(),
        }
    }

    /// An office's form of the month, filled in as it should be.
    pub(super) fn draft(&mut self, agency: &'p Agency, period: Month) -> Draft<'p> {
        let said = self.said.get(&agency.code).cloned();
        let past = said.map_or_else(Past::default, |said| Past::of(period.prev(), said));
        let form = Form::ask(self.plan, agency, period, &past);
        let seed = self.seed;
        let office =
            self.offices.entry(agency.code.clone()).or_insert_with(|| Office::new(seed, &agency.code));
        let filling = office.fill(&form);
        Draft { form, filling }
    }

    /// The day an office sends its form: before the deadline, not all on one day.
    pub(super) fn day(&self, form: &Form<'_>) -> NaiveDate {
        let calendar = &form.plan.calendar;
        let (from, to) = (calendar.cut_off(form.period), calendar.deadline(form.period));
        let spread = u64::try_from((to - from).num_days()).unwrap_or(0).max(1);
        let mut dice = Dice::new(self.seed, &format!("day {} {}", form.agency.code, form.period));
        from + Days::new(dice.between(1, spread))
    }

    /// The form as the office sends it.
    pub(super) fn letter(&self, draft: &Draft<'_>, filling: &Filling) -> Result<Letter, SheetError> {
        let form = &draft.form;
        let bytes = self.bytes(form, &Layout::of(form), filling, |_| {})?;
        Ok(Letter { agency: form.agency.code.clone(), name: file_name(form), bytes, on: self.day(form) })
    }

    /// A filled form as bytes, after `spoil` has had its hand in it.
    pub(super) fn bytes(
        &self,
        form: &Form<'_>,
        layout: &Layout<'_, '_>,
        filling: &Filling,
        spoil: impl FnOnce(&mut crate::sheet::Sheet),
    ) -> Result<Vec<u8>, SheetError> {
        let identity = Identity::of(form, &self.fingerprint);
        let mut book = compose(form, layout, filling, &identity, &[])?;
        if let Some(main) = book.sheets.first_mut() {
            spoil(main);
        }
        to_bytes(&book)
    }

    /// Last month's form once more, as the office sent it then.
    pub(super) fn last_months(&self, draft: &Draft<'p>) -> Result<Option<Vec<u8>>, SheetError> {
        let Some(said) = self.said.get(&draft.form.agency.code) else {
            return Ok(None);
        };
        let form = Form::ask(self.plan, draft.form.agency, draft.form.period.prev(), &Past::default());
        let mut filling = Filling::of_answers(said, 1);
        filling.extras.insert(Extra::PreparedBy, Raw::Text("Nguyễn Thị A".to_string()));
        self.bytes(&form, &Layout::of(&form), &filling, |_| {}).map(Some)
    }
}
