//! What the report says, gathered and counted once: every sheet, sentence and file reads from here.

mod class;
mod line;
mod received;
mod silence;

use class::tally_of;
pub use class::{Class, Mark, Tally};
pub use line::Line;
pub use received::{OUTCOMES, Received, STANDINGS, is_received};

use super::own::{Own, own};
use super::{MOST_LIVE_AGENCIES, MOST_LIVE_DETAILS, Material, report_name};
use crate::assess::{Assessment, IndicatorResult, Progress, Verdict, change};
use crate::finding::{Finding, Place, Severity, guarded};
use crate::ledger::{FileRow, MonthBook, RegisterRow};
use crate::period::Month;
use crate::plan::{Agency, Plan, RowKey};
use silence::{below_before, is_lifted};
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Everything the report says.
#[derive(Debug)]
pub struct Facts<'a> {
    pub material: &'a Material<'a>,
    pub book: Option<&'a MonthBook>,
    /// Every agency of the month with its register line, in form order.
    pub roster: Vec<(&'a Agency, RegisterRow)>,
    pub lines: Vec<Line<'a>>,
    /// Faults of the program met in gathering.
    pub lost: Vec<Finding>,
    /// Last month of the same reporting year, where it was assessed.
    pub previous: Option<&'a Assessment>,
    /// Each agency's own states: place of the line, and how it stands there.
    states: HashMap<&'a str, Vec<(usize, Own)>>,
    faults: HashMap<&'a str, Vec<&'a Finding>>,
    pub received: Received,
    pub received_before: Option<Received>,
}

impl<'a> Facts<'a> {
    /// Gathers.
    pub fn of(material: &'a Material<'a>) -> Facts<'a> {
        let book = material.ledger.month(material.period);
        let roster = roster(material, book);
        let rows: Vec<RegisterRow> = roster.iter().map(|(_, row)| row.clone()).collect();
        let last_month = material.period.prev();
        let before = material.ledger.month(last_month).map(|b| Received::of(&b.register));
        let mut facts = Facts {
            material,
            book,
            received: Received::of(&rows),
            received_before: before.filter(|r| r.total() > 0 && last_month.year == material.period.year),
            roster,
            lines: Vec::new(),
            lost: Vec::new(),
            states: HashMap::new(),
            faults: HashMap::new(),
            previous: material
                .earlier
                .iter()
                .find(|a| a.period == last_month && last_month.year == material.period.year),
        };
        (facts.lines, facts.lost) = facts.gather();
        for (place, line) in facts.lines.iter().enumerate() {
            for member in line.result.members.iter().filter(|_| line.indicator.is_asked() && !line.settled) {
                facts.states.entry(&member.agency).or_default().push((place, own(line, member)));
            }
        }
        for finding in material.findings {
            if let Some(agency) = &finding.place.agency {
                facts.faults.entry(agency).or_default().push(finding);
            }
        }
        facts
    }

    /// Every file of the month's inbox.
    pub fn files(&self) -> &'a [FileRow] {
        self.book.map(|b| b.files.as_slice()).unwrap_or_default()
    }

    /// Every obligation an agency is asked, with its own state.
    pub fn states(&self, agency: &str) -> impl Iterator<Item = (&Line<'a>, Own)> {
        let mine = self.states.get(agency).into_iter().flatten();
        mine.filter_map(|(place, own)| Some((self.lines.get(*place)?, *own)))
    }

    /// The findings of a severity about an agency, in their order.
    pub fn faults(&self, agency: &str, severity: Severity) -> impl Iterator<Item = &'a Finding> {
        let mine = self.faults.get(agency).into_iter().flatten().copied();
        mine.filter(move |f| f.severity == severity)
    }

    /// The lines; a fault of the program in comparing one with last month costs its change alone.
    fn gather(&self) -> (Vec<Line<'a>>, Vec<Finding>) {
        let assessment = self.material.assessment;
        let last_month = self.material.earlier.iter().find(|a| a.period == assessment.period.prev());
        let results = last_month.into_iter().flat_map(|a| &a.results);
        let before: HashMap<&RowKey, &IndicatorResult> = results.map(|r| (&r.key, r)).collect();
        let file = format!(
            "outbox/{}/{}",
            self.material.period,
            report_name(self.material.plan, self.material.period)
        );
        let lost = RefCell::new(Vec::new());
        let months = self.before(self.material.period);
        let all = |settled: bool| {
            let results = if settled { &assessment.settled } else { &assessment.results };
            let (before, lost, file, months) = (&before, &lost, &file, &months);
            results.iter().filter_map(move |result| {
                let (task, indicator) = self.material.plan.indicator(&result.key.item)?;
                let before = before.get(&result.key).copied().filter(|_| !settled);
                let place = Place::file(file.as_str()).in_row(result.key.to_string());
                let compared = guarded(&place, || {
                    let change = before.and_then(|before| change(self.material.plan, before, result));
                    (change, (!settled).then(|| Mark::of(result, change)).flatten())
                });
                let (change, mark) = compared.unwrap_or_else(|fault| {
                    lost.borrow_mut().push(*fault);
                    (None, None)
                });
                let lifted = !settled && is_lifted(self.material.plan, months, result);
                Some(Line { settled, before, change, mark, lifted, ..Line::bare(task, indicator, result) })
            })
        };
        let mut lines: Vec<Line<'a>> = all(false).chain(all(true)).collect();
        let place = |l: &Line<'a>| self.material.plan.place_of(&l.indicator.id);
        lines.sort_by_cached_key(|l| (place(l), l.result.key.year));
        (lines, lost.into_inner())
    }

    /// Obligations of the report's own plan year: those that are counted.
    pub fn this_year(&self) -> impl Iterator<Item = &Line<'a>> {
        let year = self.material.period.year;
        self.lines.iter().filter(move |l| l.result.key.year == year)
    }

    /// Verdicts of the report's own plan year.
    pub fn tally(&self) -> Tally {
        counted(self.this_year(), |l| Some(l.result.verdict))
    }

    /// Verdicts a month ago and now, over each indicator's reporters that answered in both months (R24); none
    /// where one of the months is covered too little.
    pub fn compared(&self) -> Option<(Tally, Tally)> {
        let both = [self.previous?, self.material.assessment];
        let covered = both.into_iter().all(|assessment| is_covered(self.material.plan, assessment));
        covered.then(|| {
            let before = counted(self.this_year(), |l| Some(l.change?.before.verdict));
            (before, counted(self.this_year(), Line::verdict_compared))
        })
    }

    /// The assessments before a month, latest first.
    fn before(&self, month: Month) -> Vec<&'a Assessment> {
        let mut earlier: Vec<_> = self.material.earlier.iter().filter(|a| a.period < month).collect();
        earlier.sort_by_key(|a| Reverse(a.period));
        earlier
    }

    /// Rows that are met so far only by silence.
    pub fn lifted(&self) -> Vec<&Line<'a>> {
        self.this_year().filter(|l| l.lifted).collect()
    }

    /// The agency that was below the targets of most rows when it was last heard and is silent now: of rows not met, or
    /// met only by its silence; and of how many.
    pub fn silent_below(&self) -> Option<(&'a Agency, usize)> {
        let earlier = self.before(self.material.period);
        let mut held: HashMap<&str, usize> = HashMap::new();
        let open = |l: &&Line<'a>| l.lifted || !l.settled && Class::of(l.result.verdict) == Class::NotMet;
        for line in self.this_year().filter(open).filter(|l| l.indicator.is_asked()) {
            for agency in below_before(self.material.plan, &earlier, line.result) {
                *held.entry(agency).or_default() += 1;
            }
        }
        let counted =
            self.roster.iter().filter_map(|(agency, _)| Some((*agency, *held.get(agency.code.as_str())?)));
        counted.rev().max_by_key(|(_, n)| *n)
    }

    /// Share met of those judged in a month that may be drawn, in whole percent.
    pub fn share_met(&self, month: Month) -> Option<usize> {
        let all = || self.material.earlier.iter().chain([self.material.assessment]);
        let assessment = all().find(|a| a.period == month).filter(|_| self.is_drawn(month))?;
        let earlier = self.before(month);
        let own_year = assessment.results.iter().filter(|r| r.key.year == month.year);
        let lifted = own_year.filter(|r| is_lifted(self.material.plan, &earlier, r)).count();
        tally_of(self.material.plan, assessment).percent_met(lifted)
    }

    /// Agencies whose return counts in both months.
    pub fn in_both(&self) -> usize {
        let before = self.material.ledger.month(self.material.period.prev());
        let counts =
            |book: Option<&MonthBook>, code: &str| book.is_some_and(|b| b.received.contains_key(code));
        self.roster.iter().filter(|(a, _)| counts(self.book, &a.code) && counts(before, &a.code)).count()
    }

    /// Whether a month may be a point of a course: enough of its answers are there (R24).
    pub fn is_drawn(&self, month: Month) -> bool {
        let earlier = self.material.earlier.iter().find(|a| a.period == month);
        let assessment = earlier.or(Some(self.material.assessment).filter(|a| a.period == month));
        assessment.is_some_and(|a| is_covered(self.material.plan, a))
    }

    /// Verdicts of one section.
    pub fn tally_of_section(&self, section: &str) -> Tally {
        let mine = self.this_year().filter(|l| l.task.section == section);
        counted(mine, |l| Some(l.result.verdict))
    }

    /// How many tasks stand so.
    pub fn tasks_at(&self, progress: Progress) -> usize {
        tasks_at(self.material.assessment, progress)
    }

    /// The same a month ago; none where one of the months is covered too little.
    pub fn tasks_at_before(&self, progress: Progress) -> Option<usize> {
        self.compared()?;
        self.previous.map(|a| tasks_at(a, progress))
    }

    /// Short name of an agency.
    pub fn short(&self, code: &str) -> String {
        let agency = self.material.plan.agency(code);
        agency.map_or_else(|| code.to_string(), |a| unbroken(&a.short))
    }

    /// Whether formulas are written; above the limits, and beside a sheet that could not be made, stored values
    /// are.
    pub fn is_live(&self, details: usize) -> bool {
        let own = Some(format!(
            "outbox/{}/{}",
            self.material.period,
            report_name(self.material.plan, self.material.period)
        ));
        let is_whole = self.material.findings.iter().all(|f| f.place.file != own);
        is_whole && self.roster.len() <= MOST_LIVE_AGENCIES && details <= MOST_LIVE_DETAILS
    }
}

/// Whether so many of a month's answers are there that it may be compared and drawn (R24): the plan's
/// `least_coverage` of all that was asked.
pub fn is_covered(plan: &Plan, assessment: &Assessment) -> bool {
    let (answered, asked) = coverage(plan, assessment);
    plan.about.least_coverage.is_reached_by(answered, asked)
}

/// Answers given and answers asked for in a month.
pub fn coverage(plan: &Plan, assessment: &Assessment) -> (usize, usize) {
    let is_asked = |r: &&IndicatorResult| plan.indicator(&r.key.item).is_some_and(|(_, i)| i.is_asked());
    let asked = assessment.results.iter().filter(is_asked);
    asked.fold((0, 0), |(given, all), r| (given + r.reported, all + r.expected))
}

/// Counts the verdicts of lines, stated and derived targets apart.
pub fn counted<'f, 'a: 'f>(
    lines: impl Iterator<Item = &'f Line<'a>>,
    verdict: impl Fn(&Line<'a>) -> Option<Verdict>,
) -> Tally {
    Tally::of(lines.filter_map(|l| Some((verdict(l)?, l.indicator.target_source))))
}

fn tasks_at(assessment: &Assessment, progress: Progress) -> usize {
    assessment.tasks.iter().filter(|t| t.progress == Some(progress)).count()
}

/// The register's line of every agency; one that the book has no line for is missing.
fn roster<'a>(material: &Material<'a>, book: Option<&'a MonthBook>) -> Vec<(&'a Agency, RegisterRow)> {
    let line = |agency: &Agency| {
        let known = book.and_then(|b| b.line(material.plan, &agency.code));
        known.cloned().unwrap_or_else(|| RegisterRow::missing(&agency.code))
    };
    let agencies = material.plan.roster(material.period);
    agencies.into_iter().map(|a| (a, line(a))).collect()
}

/// `P. Nội vụ` is never parted behind its point.
fn unbroken(short: &str) -> String {
    short.replace(". ", ".\u{A0}")
}
