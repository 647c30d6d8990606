//! The one vocabulary of the report: the classes in which verdicts are counted, what the counts say, and what a
//! change from month to month is called. Tiles, sentences, charts, tables, letter and JSON all speak it.

use crate::assess::{Assessment, Change, IndicatorResult, Progress, Verdict};
use crate::plan::{Plan, TargetSource};
use crate::report::show;

/// What a leader counts; together they are all indicators. The first two are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Met, or met as far as answers are there.
    Met,
    NotMet,
    /// Nobody answered, or it cannot be computed.
    Unknown,
    NotDue,
    /// Nothing arose, or no target.
    NotJudged,
}

impl Class {
    pub const ALL: [Class; 5] = [Class::Met, Class::NotMet, Class::Unknown, Class::NotDue, Class::NotJudged];

    /// The class of a verdict.
    pub fn of(verdict: Verdict) -> Class {
        match verdict {
            Verdict::Met | Verdict::ProvisionalMet => Class::Met,
            Verdict::NotMet | Verdict::ProvisionalNotMet => Class::NotMet,
            Verdict::NoData | Verdict::CannotJudge => Class::Unknown,
            Verdict::NotDueYet => Class::NotDue,
            Verdict::NoneArisen | Verdict::Tracked => Class::NotJudged,
        }
    }

    /// The verdicts of the class.
    pub fn verdicts(self) -> impl Iterator<Item = Verdict> {
        Verdict::ALL.into_iter().filter(move |v| Class::of(*v) == self)
    }

    /// The key under which `ket-qua.json` counts it.
    pub fn code(self) -> &'static str {
        match self {
            Class::Met => "met",
            Class::NotMet => "not_met",
            Class::Unknown => "insufficient_data",
            Class::NotDue => "not_due_yet",
            Class::NotJudged => "not_considered",
        }
    }

    /// Symbol and words.
    pub fn words(self) -> &'static str {
        match self {
            Class::Met => "● Đạt",
            Class::NotMet => "× Chưa đạt",
            Class::Unknown => "○ Chưa đủ số liệu",
            Class::NotDue => "○ Chưa đến kỳ",
            Class::NotJudged => "○ Không xét",
        }
    }

    /// The words inside a sentence.
    pub fn said(self) -> String {
        self.words().chars().skip(2).collect::<String>().to_lowercase()
    }
}

/// How many indicators are in each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    all: [usize; 5],
    /// Of these, those whose target stands outside the annex (*).
    derived: [usize; 5],
    /// Met as far as answers are there.
    pub provisional: usize,
}

impl Tally {
    /// The class of a verdict.
    pub fn of(verdicts: impl Iterator<Item = (Verdict, TargetSource)>) -> Tally {
        let mut tally = Tally::default();
        for (verdict, source) in verdicts {
            let class = Class::of(verdict) as usize;
            tally.all[class] += 1;
            tally.derived[class] += usize::from(source == TargetSource::Derived);
            tally.provisional += usize::from(verdict == Verdict::ProvisionalMet);
        }
        tally
    }

    /// How many are in a class.
    pub fn get(&self, class: Class) -> usize {
        self.all[class as usize]
    }

    /// How many of a class have a target of our own making (*).
    pub fn derived(&self, class: Class) -> usize {
        self.derived[class as usize]
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.all.iter().sum()
    }

    /// Met or not met.
    pub fn judged(&self) -> usize {
        self.get(Class::Met) + self.get(Class::NotMet)
    }

    /// Share met of those judged in whole percent, cut; so many that silence lifted are not among them.
    pub fn percent_met(&self, lifted: usize) -> Option<usize> {
        (self.get(Class::Met).saturating_sub(lifted) * 100).checked_div(self.judged())
    }

    /// `09 chưa đạt (05 của Phụ lục, 04 ngoài Phụ lục *)`, `60 đạt (gồm 12 tạm đạt)`.
    pub fn says(&self, class: Class, paper: &str) -> String {
        let (all, derived) = (self.get(class), self.derived(class));
        let inside = match class {
            Class::Met if self.provisional > 0 => format!(" (gồm {} tạm đạt)", show::count(self.provisional)),
            Class::NotMet if derived > 0 && derived < all => format!(
                " ({} của {paper}, {} ngoài {paper}\u{A0}*)",
                show::count(all - derived),
                show::count(derived)
            ),
            Class::NotMet if derived > 0 => format!(" (đều ngoài {paper}\u{A0}*)"),
            _ => String::new(),
        };
        format!("{} {}{inside}", show::count(all), class.said())
    }
}

/// Verdicts of an assessment's own plan year.
pub fn tally_of(plan: &Plan, assessment: &Assessment) -> Tally {
    let all = assessment.results.iter().chain(&assessment.settled);
    let mine = all.filter(|r| r.key.year == assessment.period.year);
    Tally::of(mine.filter_map(|r| Some((r.verdict, plan.indicator(&r.key.item)?.1.target_source))))
}

/// A change a leader should see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    NewlyMet,
    /// It was reached, or still within reach, a month ago.
    NewlyWorse,
    /// It only fell due, and is not reached.
    FellDue,
}

impl Mark {
    /// Its words in legends.
    pub fn words(self) -> &'static str {
        match self {
            Mark::NewlyMet => "mới đạt",
            Mark::NewlyWorse => "mới xấu đi",
            Mark::FellDue => "mới đến hạn",
        }
    }

    /// The change of an obligation, its verdicts compared over the reporters that answered in both months (R24).
    /// A verdict carried by some of the reporters is no news of reaching it.
    pub(super) fn of(result: &IndicatorResult, change: Option<Change>) -> Option<Mark> {
        let classes = change.map(|c| (Class::of(c.before.verdict), Class::of(c.now.verdict)));
        let overdue = |p: Progress| p == Progress::Overdue;
        let fell_due = result.previous.is_some_and(|p| overdue(result.progress) && !overdue(p.progress));
        match (Class::of(result.verdict), classes) {
            (Class::NotMet, Some((Class::Met, Class::NotMet))) => Some(Mark::NewlyWorse),
            (Class::NotMet, Some((Class::NotDue, Class::NotMet))) if !result.decided => {
                Some(Mark::NewlyWorse)
            }
            (Class::NotMet, Some((Class::NotDue, Class::NotMet))) => Some(Mark::FellDue),
            (Class::Met, Some((before, Class::Met)))
                if before != Class::Met && result.verdict == Verdict::Met =>
            {
                Some(Mark::NewlyMet)
            }
            _ => fell_due.then_some(Mark::FellDue),
        }
    }
}
