//! What the report says, gathered and counted once: every sheet, sentence and file reads from here.

use super::Material;
use crate::assess::{Assessment, IndicatorResult, Progress, Verdict};
use crate::ledger::{FileOutcome, MonthBook, RegisterRow, Standing};
use crate::plan::{Agency, Indicator, Task};

/// The five groups in which a leader counts verdicts; together they are all indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Đạt.
    Met,
    /// Tạm đạt.
    Provisional,
    /// Chưa đạt.
    NotMet,
    /// Chưa đủ số liệu.
    Unknown,
    /// Chưa phải đánh giá.
    NotJudged,
}

impl Class {
    /// Every class in the order of the bars.
    pub const ALL: [Class; 5] = [
        Class::Met,
        Class::Provisional,
        Class::NotMet,
        Class::Unknown,
        Class::NotJudged,
    ];

    /// The class of a verdict.
    pub fn of(verdict: Verdict) -> Class {
        match verdict {
            Verdict::Met => Class::Met,
            Verdict::ProvisionalMet => Class::Provisional,
            Verdict::NotMet => Class::NotMet,
            Verdict::ProvisionalNotMet | Verdict::CannotJudge | Verdict::NoData => Class::Unknown,
            Verdict::NotDueYet | Verdict::NoneArisen | Verdict::Tracked => Class::NotJudged,
        }
    }

    /// The verdicts of the class.
    pub fn verdicts(self) -> Vec<Verdict> {
        Verdict::ALL
            .into_iter()
            .filter(|v| Class::of(*v) == self)
            .collect()
    }

    /// Its words in legends.
    pub fn words(self) -> &'static str {
        match self {
            Class::Met => "Đạt",
            Class::Provisional => "Tạm đạt",
            Class::NotMet => "Chưa đạt",
            Class::Unknown => "Chưa đủ số liệu",
            Class::NotJudged => "Chưa phải đánh giá",
        }
    }
}

/// How many indicators are in each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally([usize; 5]);

impl Tally {
    /// Counts verdicts.
    pub fn of(verdicts: impl Iterator<Item = Verdict>) -> Tally {
        let mut tally = Tally::default();
        for verdict in verdicts {
            if let Some(count) = tally.0.get_mut(Class::of(verdict) as usize) {
                *count += 1;
            }
        }
        tally
    }

    /// How many are in a class.
    pub fn get(&self, class: Class) -> usize {
        self.0.get(class as usize).copied().unwrap_or_default()
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Share of met and provisionally met in whole percent, cut.
    pub fn percent_met(&self) -> Option<usize> {
        let met = self.get(Class::Met) + self.get(Class::Provisional);
        (met * 100).checked_div(self.total())
    }
}

/// A change a leader should see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Mới đạt.
    NewlyMet,
    /// Mới xấu đi.
    NewlyWorse,
}

impl Mark {
    /// Its words.
    pub fn words(self) -> &'static str {
        match self {
            Mark::NewlyMet => "mới đạt",
            Mark::NewlyWorse => "mới xấu đi",
        }
    }
}

/// One obligation with all that is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// Its task.
    pub task: &'a Task,
    /// What is measured.
    pub indicator: &'a Indicator,
    /// How it stands.
    pub result: &'a IndicatorResult,
    /// It was decided in an earlier month.
    pub settled: bool,
    /// What changed since last month.
    pub mark: Option<Mark>,
}

impl Line<'_> {
    /// Its number; with the plan year where that is not the report's.
    pub fn label(&self, year: i32) -> String {
        match self.result.key.year {
            own if own == year => self.indicator.id.clone(),
            own => format!("{} ({own})", self.indicator.id),
        }
    }
}

/// How many agencies stand how; their sum is the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Received {
    /// By [`Standing`], in the order of its variants.
    by_standing: [usize; 6],
    /// Returns that count and came after the deadline.
    pub late: usize,
}

/// Every standing in the order of the register.
pub const STANDINGS: [Standing; 6] = [
    Standing::Valid,
    Standing::WithErrors,
    Standing::Empty,
    Standing::Unreadable,
    Standing::Undecided,
    Standing::Missing,
];

/// Every outcome in the order of the register.
pub const OUTCOMES: [FileOutcome; 6] = [
    FileOutcome::Used,
    FileOutcome::Duplicate,
    FileOutcome::Replaced,
    FileOutcome::Refused,
    FileOutcome::Ignored,
    FileOutcome::Undecided,
];

impl Received {
    fn of(rows: &[RegisterRow]) -> Received {
        let mut received = Received::default();
        for row in rows {
            if let Some(count) = received.by_standing.get_mut(row.standing as usize) {
                *count += 1;
            }
            received.late += usize::from(row.late && is_received(row.standing));
        }
        received
    }

    /// How many stand so.
    pub fn get(&self, standing: Standing) -> usize {
        self.by_standing
            .get(standing as usize)
            .copied()
            .unwrap_or_default()
    }

    /// Returns that count.
    pub fn in_hand(&self) -> usize {
        self.get(Standing::Valid) + self.get(Standing::WithErrors)
    }

    /// All agencies.
    pub fn total(&self) -> usize {
        self.by_standing.iter().sum()
    }
}

/// Whether a return counts.
pub fn is_received(standing: Standing) -> bool {
    matches!(standing, Standing::Valid | Standing::WithErrors)
}

/// Everything the report says.
#[derive(Debug)]
pub struct Facts<'a> {
    /// What it is made of.
    pub material: &'a Material<'a>,
    /// The month's book.
    pub book: Option<&'a MonthBook>,
    /// Every agency of the month with its register line, in form order.
    pub roster: Vec<(&'a Agency, RegisterRow)>,
    /// Every obligation, in the plan's order.
    pub lines: Vec<Line<'a>>,
    /// Last month of the same reporting year, where it was assessed.
    pub previous: Option<&'a Assessment>,
    /// The register, counted.
    pub received: Received,
    /// Last month's register, counted.
    pub received_before: Option<Received>,
}

impl<'a> Facts<'a> {
    /// Gathers.
    pub fn of(material: &'a Material<'a>) -> Facts<'a> {
        let book = material.ledger.month(material.period);
        let roster = roster(material, book);
        let rows: Vec<RegisterRow> = roster.iter().map(|(_, row)| row.clone()).collect();
        let last_month = material.period.prev();
        let before = material
            .ledger
            .month(last_month)
            .map(|b| Received::of(&b.register));
        let mut facts = Facts {
            material,
            book,
            received: Received::of(&rows),
            received_before: before.filter(|r| r.total() > 0 && last_month.year == material.period.year),
            roster,
            lines: Vec::new(),
            previous: material
                .earlier
                .iter()
                .find(|a| a.period == last_month && last_month.year == material.period.year),
        };
        facts.lines = facts.gather();
        facts
    }

    fn gather(&self) -> Vec<Line<'a>> {
        let assessment = self.material.assessment;
        let all = |settled: bool| {
            let results = if settled {
                &assessment.settled
            } else {
                &assessment.results
            };
            results.iter().filter_map(move |result| {
                let (task, indicator) = self.material.plan.indicator(&result.key.item)?;
                let mark = (!settled).then(|| mark(result)).flatten();
                Some(Line {
                    task,
                    indicator,
                    result,
                    settled,
                    mark,
                })
            })
        };
        let mut lines: Vec<Line<'a>> = all(false).chain(all(true)).collect();
        let place = |l: &Line<'a>| {
            self.material
                .plan
                .indicators()
                .position(|(_, i)| i.id == l.indicator.id)
        };
        lines.sort_by_cached_key(|l| (place(l), l.result.key.year));
        lines
    }

    /// Obligations of the report's own plan year: those that are counted.
    pub fn this_year(&self) -> impl Iterator<Item = &Line<'a>> {
        let year = self.material.period.year;
        self.lines.iter().filter(move |l| l.result.key.year == year)
    }

    /// Verdicts of the report's own plan year.
    pub fn tally(&self) -> Tally {
        Tally::of(self.this_year().map(|l| l.result.verdict))
    }

    /// The same a month ago.
    pub fn tally_before(&self) -> Option<Tally> {
        self.previous.map(tally_of)
    }

    /// Verdicts of one section.
    pub fn tally_of_section(&self, section: &str) -> Tally {
        let mine = self.this_year().filter(|l| l.task.section == section);
        Tally::of(mine.map(|l| l.result.verdict))
    }

    /// How many tasks stand so.
    pub fn tasks_at(&self, progress: Progress) -> usize {
        tasks_at(self.material.assessment, progress)
    }

    /// The same a month ago.
    pub fn tasks_at_before(&self, progress: Progress) -> Option<usize> {
        self.previous.map(|a| tasks_at(a, progress))
    }

    /// Short name of an agency.
    pub fn short(&self, code: &str) -> String {
        let agency = self.material.plan.agency(code);
        agency.map_or_else(|| code.to_string(), |a| a.short.clone())
    }

    /// Whether formulas are written; above the limits stored values are.
    pub fn is_live(&self, details: usize) -> bool {
        self.roster.len() <= super::MOST_LIVE_AGENCIES && details <= super::MOST_LIVE_DETAILS
    }
}

/// Verdicts of an assessment's own plan year.
pub fn tally_of(assessment: &Assessment) -> Tally {
    let all = assessment.results.iter().chain(&assessment.settled);
    let mine = all.filter(|r| r.key.year == assessment.period.year);
    Tally::of(mine.map(|r| r.verdict))
}

fn tasks_at(assessment: &Assessment, progress: Progress) -> usize {
    assessment
        .tasks
        .iter()
        .filter(|t| t.progress == Some(progress))
        .count()
}

/// The register's line of every agency; one that the book has no line for is missing.
fn roster<'a>(material: &Material<'a>, book: Option<&'a MonthBook>) -> Vec<(&'a Agency, RegisterRow)> {
    let line = |agency: &Agency| {
        let known = book.and_then(|b| b.register.iter().find(|r| r.agency == agency.code));
        known.cloned().unwrap_or_else(|| RegisterRow {
            agency: agency.code.clone(),
            standing: Standing::Missing,
            late: false,
            received_on: None,
            by_file_time: false,
            file: None,
            sha256: None,
            revision: None,
        })
    };
    let agencies = material.plan.roster(material.period);
    agencies.into_iter().map(|a| (a, line(a))).collect()
}

/// Met now and not a month ago; failing or overdue now and not a month ago.
fn mark(result: &IndicatorResult) -> Option<Mark> {
    let before = result.previous?;
    let good = |v: Verdict| matches!(v, Verdict::Met | Verdict::ProvisionalMet);
    let bad = |v: Verdict| matches!(v, Verdict::NotMet | Verdict::ProvisionalNotMet);
    let overdue = |p: Progress| p == Progress::Overdue;
    let fell = bad(result.verdict) && !bad(before.verdict);
    if fell || (overdue(result.progress) && !overdue(before.progress)) {
        return Some(Mark::NewlyWorse);
    }
    (good(result.verdict) && !good(before.verdict)).then_some(Mark::NewlyMet)
}
