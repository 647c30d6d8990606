//! Which of the rulings of domain.md §7 stands behind a neutral, provisional or remembered result.

use super::explain_words as words;
use super::result::IndicatorResult;
use crate::plan::{Aggregation, Indicator, Kind};
use crate::rule::Verdict;
use crate::words::text::Text;

/// The rulings behind a result by their numbers; none where the figures alone tell.
pub(super) fn rulings(indicator: &Indicator, result: &IndicatorResult) -> Option<Text> {
    let complete = result.reported == result.expected;
    let register = indicator.aggregation == Aggregation::Register;
    let remembered = result.members.iter().any(|m| m.counted && m.month != result.period);
    let applied = [
        (
            matches!(result.verdict, Verdict::NoneArisen)
                || (result.verdict == Verdict::NoData && result.reported > 0),
            "R1",
        ),
        (indicator.kind == Kind::Share && !complete && result.den.is_some(), "R3"),
        (remembered, "R4"),
        (matches!(result.verdict, Verdict::ProvisionalMet | Verdict::ProvisionalNotMet), "R5"),
        (register, "R6"),
        (result.verdict == Verdict::Tracked, "R7"),
        (result.verdict == Verdict::NotMet && !complete, "R27"),
    ];
    let named: Vec<&str> = applied.iter().filter(|(applies, _)| *applies).map(|(_, name)| *name).collect();
    (!named.is_empty()).then(|| words::by_rulings(named.join(", ")))
}
