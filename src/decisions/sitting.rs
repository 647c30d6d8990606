//! A month's decisions at work, in the order in which the month is read: files first, then revisions, then
//! figures, then checks. What was decided is applied and told; what cannot be used is told and changes nothing.

use super::amend::{Amend, apply, judge_again, waive};
use super::ask::{about_checks, about_files, about_numbers, about_revisions, fact, waivable};
use super::question::{Meaning, Question, Subject, plain};
use super::read::Decisions;
use super::resolve::Ruling;
use super::texts;
use crate::answer::Given;
use crate::finding::{Finding, decision as say};
use crate::ledger::MonthBook;
use crate::period::Month;
use crate::plan::Plan;
use crate::submission::{self, Rulings, Submission};
use crate::words::text::{Lang, Text};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The decisions of one month at work.
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting {
    pub(super) decisions: Decisions,
    pub(super) found: Vec<Finding>,
    /// The days on which agencies rang up, by their code.
    pub(super) by_telephone: BTreeMap<String, NaiveDate>,
    /// Questions asked so far, each with how it stands.
    pub(super) asked: Vec<(Question, &'static str)>,
}

impl Sitting {
    /// Opens the decisions of a month, with what reading them found.
    pub fn new((decisions, found): (Decisions, Vec<Finding>)) -> Sitting {
        Sitting { decisions, found, by_telephone: BTreeMap::new(), asked: Vec::new() }
    }

    /// What the sheet of corrections is called.
    pub fn corrected_on(&self) -> String {
        self.decisions.tables[2].name.clone()
    }

    /// How many questions wait for an answer.
    pub fn open_questions(&self) -> usize {
        self.asked.iter().filter(|(_, state)| *state == WAITS).count()
    }

    /// The questions asked, in the order in which they came up.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.asked.iter().map(|(question, _)| question)
    }

    /// What was decided about files, as they were read without it: whose they are, which are set aside,
    /// when they came in.
    pub fn on_files(&mut self, plan: &Plan, period: Month, submissions: &[&Submission]) -> Rulings {
        let mut rulings =
            Rulings { received_on: self.received_on(plan, period, submissions), ..Rulings::default() };
        for question in about_files(plan, period, submissions) {
            let Subject::Identity { sha256 } = question.subject.clone() else {
                continue;
            };
            match self.put(plan, question, true).map(|ruling| ruling.means) {
                Some(Meaning::Agency(code)) => _ = rulings.belongs_to.insert(sha256, code),
                Some(Meaning::NotUsed) => _ = rulings.set_aside.insert(sha256),
                _ => {}
            }
        }
        rulings
    }

    /// Settles the month, and once more where the clerk chose among different returns of one revision.
    pub fn settle(
        &mut self,
        plan: &Plan,
        period: Month,
        submissions: Vec<Submission>,
        rulings: &mut Rulings,
    ) -> (MonthBook, Vec<Finding>) {
        let again = (!self.decisions.answered().is_empty()).then(|| submissions.clone());
        let (book, findings) = submission::settle(plan, period, submissions, rulings);
        for question in about_revisions(plan, &book) {
            let Subject::Revision { agency, .. } = question.subject.clone() else {
                continue;
            };
            if let Some(Meaning::File(sha256)) = self.put(plan, question, true).map(|ruling| ruling.means) {
                rulings.counts.insert(agency, sha256);
            }
        }
        match again.filter(|_| !rulings.counts.is_empty()) {
            Some(submissions) => submission::settle(plan, period, submissions, rulings),
            None => (book, findings),
        }
    }

    /// Puts decided values in place of what the returns say, and notes what is taken as it was sent.
    pub fn amend(&mut self, plan: &Plan, book: &mut MonthBook, findings: &mut Vec<Finding>) {
        let mut amends = self.numbers(plan, book);
        apply(plan, book, findings, &amends);
        let corrections = self.corrections(plan, book);
        self.ring_up(plan, book, &corrections);
        apply(plan, book, findings, &corrections);
        amends.extend(corrections);
        for agency in amends.iter().map(|a| a.agency.as_str()) {
            judge_again(book, findings, agency);
        }
        waive(plan, &self.decisions, book);
    }

    /// Numbers with two readings.
    fn numbers(&mut self, plan: &Plan, book: &MonthBook) -> Vec<Amend> {
        let questions = book.received.values().flat_map(|r| about_numbers(plan, r));
        let mut amends = Vec::new();
        for question in questions.collect::<Vec<_>>() {
            let Subject::Number { agency, key, field, .. } = question.subject.clone() else {
                continue;
            };
            let Some(ruling) = self.put(plan, question, true) else {
                continue;
            };
            if let Meaning::Number(value) = ruling.means {
                amends.push(Amend {
                    agency,
                    key,
                    field,
                    given: Given::Number(value),
                    raw: plain(value),
                    place: ruling.place,
                });
            }
        }
        amends
    }

    /// After the checks: figures taken as they were sent are only told, rows that no longer fit are named, new
    /// questions and files get their rows, and everything this room has to say joins the findings.
    pub fn close(&mut self, plan: &Plan, book: &MonthBook, findings: &mut Vec<Finding>) {
        let mut taken: BTreeMap<String, Ruling> = BTreeMap::new();
        for question in about_checks(plan, book, findings) {
            let id = question.subject.id();
            match self.put(plan, question.clone(), false) {
                Some(ruling) if ruling.means == Meaning::NotTaken => {
                    self.found.push(applied(&question, &ruling));
                }
                Some(ruling) => _ = taken.insert(id, ruling),
                None => {}
            }
        }
        for finding in findings.iter_mut() {
            let id = waivable(book, finding).map(|subject| subject.id());
            if let Some((id, ruling)) = id.and_then(|id| taken.get_key_value(&id)) {
                *finding = told(finding, id, ruling);
            }
        }
        self.enter_questions();
        self.enter_files(plan, book);
        findings.append(&mut self.found);
        findings.sort();
        findings.dedup();
    }

    /// Writes the questions into the clerk's sheet.
    fn enter_questions(&mut self) {
        let asked: BTreeSet<String> = self.asked.iter().map(|(q, _)| q.subject.id()).collect();
        self.mark_unfit(&asked);
        let mut next = self.decisions.answers().next_row();
        for (question, state) in &self.asked {
            let id = question.subject.id();
            let rows = self.decisions.index.entry(id.clone()).or_default();
            if rows.is_empty() {
                rows.push(next);
                next += 1;
            }
            let table = &mut self.decisions.tables[0];
            for row in rows {
                table.set(*row, "id", id.as_str());
                table.set(*row, "question", question.text.as_str());
                table.set(*row, "place", place(question));
                table.set(*row, "choices", question.listed("\n"));
                table.set(*row, "state", *state);
                table.set(*row, "about", question.subject.about());
            }
        }
    }

    /// Marks the rows whose question is not asked now.
    fn mark_unfit(&mut self, asked: &BTreeSet<String>) {
        let table = &mut self.decisions.tables[0];
        for row in table.rows() {
            let id = table.text(row, "id");
            if asked.contains(&id) || (id.is_empty() && table.typed(row, "answer").is_blank()) {
                continue;
            }
            let answered = !table.typed(row, "answer").is_blank();
            table.set(row, "state", if answered { UNFIT } else { GONE });
            if answered {
                let place = table.place(&self.decisions.path, row, "answer");
                let what = match id.is_empty() {
                    true => texts::answer_without_id(),
                    false => texts::answer_to(&id),
                };
                self.found.push(say::no_longer_fits(place, what, texts::not_asked()));
            }
        }
    }

    /// Puts a question to the clerk's sheet: the ruling, if there is one.
    fn put(&mut self, plan: &Plan, question: Question, tell: bool) -> Option<Ruling> {
        let (state, ruling) = match self.decisions.resolve(plan, &question) {
            Ok(None) => (WAITS, None),
            Ok(Some(ruling)) => (FITS, Some(ruling)),
            Err(finding) => {
                self.found.push(*finding);
                (NOT_APPLIED, None)
            }
        };
        if let Some(ruling) = ruling.as_ref().filter(|_| tell) {
            self.found.push(applied(&question, ruling));
        }
        self.asked.push((question, state));
        ruling
    }
}

/// Answered, and applied.
pub(super) const FITS: &str = "còn đúng";
/// Not answered yet.
pub(super) const WAITS: &str = "chờ trả lời";
/// Answered, but about something that is no longer there.
pub(super) const UNFIT: &str = "không còn phù hợp";
/// Never answered, and no longer asked.
const GONE: &str = "không còn phải hỏi";
/// Answered in a way that cannot be used.
pub(super) const NOT_APPLIED: &str = "chưa áp dụng";

fn applied(question: &Question, ruling: &Ruling) -> Finding {
    let mut place = ruling.place.clone();
    place.agency.clone_from(&question.place.agency);
    place.row.clone_from(&question.place.row);
    place.field.clone_from(&question.place.field);
    if let Meaning::Agency(code) = &ruling.means {
        place.agency = Some(code.clone());
    }
    say::decided(place, &question.text, &ruling.answer, &ruling.reason, &ruling.name)
}

/// A finding about figures that the clerk takes as they were sent.
fn told(finding: &Finding, id: &str, ruling: &Ruling) -> Finding {
    let said = Text::of(fact(&finding.message.vi), fact(&finding.message.en));
    say::taken_as_sent(finding.place.clone(), said, id, &ruling.reason, &ruling.name)
}

/// Where the matter stands; of several files each.
fn place(question: &Question) -> String {
    match &question.subject {
        Subject::Revision { .. } => {
            let file = question.place.file.as_deref().unwrap_or_default();
            file.rsplit_once('/').map_or(file.to_string(), |(folder, _)| folder.to_string())
        }
        _ => question.place.show(Lang::Vi),
    }
}
