//! The workbook, written whole: every cell at its address, with the month's lists and hints.

use super::fields::FIELDS;
use super::question::agency_choice;
use super::read::Decisions;
use super::sitting::{FITS, NOT_APPLIED, Sitting, WAITS};
use crate::keyed::{self, Column, Dress, Lists, Own};
use crate::period::Month;
use crate::plan::Plan;
use crate::sheet::{Properties, Rule, SheetError, Workbook, to_bytes};

impl Sitting {
    /// The bytes that were read at the beginning: what may be written over, if it still stands there.
    pub fn source(&self) -> Option<&[u8]> {
        self.decisions.source.as_deref()
    }

    /// The workbook as it should stand now; nothing where it stands so already, or where what is there could
    /// not be read whole.
    ///
    /// # Errors
    /// When the workbook cannot be composed.
    pub fn write(&self, plan: &Plan, period: Month) -> Result<Option<Vec<u8>>, SheetError> {
        let now = &self.decisions;
        let then = self.source().and_then(|bytes| super::read(bytes, &now.path).ok());
        let then = then.map_or_else(|| Decisions::none(&now.path), |(then, _)| then);
        let same = now.tables.iter().zip(&then.tables).all(|(a, b)| a.says_as(b));
        if !now.writable || (now.source.is_some() && same) {
            return Ok(None);
        }
        to_bytes(&self.workbook(plan, period)).map(Some)
    }

    /// The workbook as a model.
    fn workbook(&self, plan: &Plan, period: Month) -> Workbook {
        let mut book = Workbook::new(Properties {
            title: format!("Quyết định, {}", period.long_vi()),
            subject: Own::Decisions.subject(period),
            author: plan.about.office.clone(),
            company: plan.about.issuer.clone(),
            created: plan.calendar.cut_off(period),
        });
        let own: Vec<&str> = self.decisions.others.iter().map(|own| own.name.as_str()).collect();
        let mut lists = Lists::beside(&own);
        let roster = plan.roster(period);
        let names: Vec<String> = roster.iter().map(|agency| agency_choice(agency)).collect();
        let agencies = lists.column("Cơ quan, đơn vị", names.iter().map(String::as_str));
        let fields = lists.column("Cột", FIELDS.iter().map(|(_, words)| *words));
        let choices = self.choices(&mut lists);
        let rule = |column: &Column| match column.key {
            "agency" => agencies.clone(),
            "field" => fields.clone(),
            _ => Rule::Any,
        };
        let [answers, receipts, corrections] = &self.decisions.tables;
        let faded = |row: u32| ![FITS, WAITS, NOT_APPLIED, ""].contains(&&*answers.text(row, "state"));
        book.push(keyed::sheet(answers, &Dress { rule: &rule, single: choices, faded: &faded }));
        for table in [receipts, corrections] {
            book.push(keyed::sheet(table, &Dress { rule: &rule, single: Vec::new(), faded: &|_| false }));
        }
        for own in &self.decisions.others {
            book.push(keyed::own_sheet(own));
        }
        book.push(lists.sheet());
        book
    }

    /// The answers that each question offers, on its own row.
    fn choices(&self, lists: &mut Lists) -> Vec<(u32, &'static str, Rule)> {
        let answers = &self.decisions.tables[0];
        let rule = |row: u32| {
            let id = answers.text(row, "id");
            let question = self.questions().find(|question| question.subject.id() == id)?;
            let shown = question.choices.iter().map(|choice| choice.shown.as_str());
            Some((row, "answer", lists.row(row, shown)))
        };
        answers.rows().into_iter().filter_map(rule).collect()
    }
}
