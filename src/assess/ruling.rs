//! Which of the rulings of domain.md §7 stands behind a neutral, provisional or remembered result.

use super::explain_words as words;
use super::result::IndicatorResult;
use crate::plan::{Aggregation, Indicator, Kind};
use crate::rule::Verdict;
use crate::words::text::Text;

/// The rulings behind a result, each in a sentence; none where the figures alone tell.
pub(super) fn rulings(indicator: &Indicator, result: &IndicatorResult) -> Vec<Text> {
    let complete = result.reported == result.expected;
    let verdict = result.verdict;
    let nothing_arose = verdict == Verdict::NoneArisen || (verdict == Verdict::NoData && result.reported > 0);
    let provisional = matches!(verdict, Verdict::ProvisionalMet | Verdict::ProvisionalNotMet);
    let applied: [(bool, fn() -> Text); 7] = [
        (nothing_arose, words::ruling_1),
        (indicator.kind == Kind::Share && !complete && result.den.is_some(), words::ruling_3),
        (result.members.iter().any(|m| m.counted && m.month != result.period), words::ruling_4),
        (provisional, words::ruling_5),
        (indicator.aggregation == Aggregation::Register, words::ruling_6),
        (verdict == Verdict::Tracked, words::ruling_7),
        (verdict == Verdict::NotMet && !complete, words::ruling_27),
    ];
    applied.iter().filter(|(applies, _)| *applies).map(|(_, said)| said()).collect()
}
