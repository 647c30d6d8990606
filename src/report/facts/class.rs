//! The five groups in which verdicts are counted.

use crate::assess::{Assessment, Verdict};

/// The five groups in which a leader counts verdicts; together they are all indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Met,
    Provisional,
    NotMet,
    Unknown,
    NotJudged,
}

impl Class {
    /// Every class in the order of the bars.
    pub const ALL: [Class; 5] =
        [Class::Met, Class::Provisional, Class::NotMet, Class::Unknown, Class::NotJudged];

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
        Verdict::ALL.into_iter().filter(|v| Class::of(*v) == self).collect()
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

/// Verdicts of an assessment's own plan year.
pub fn tally_of(assessment: &Assessment) -> Tally {
    let all = assessment.results.iter().chain(&assessment.settled);
    let mine = all.filter(|r| r.key.year == assessment.period.year);
    Tally::of(mine.map(|r| r.verdict))
}
